// What a platform is to a test: its local server, the people who are there, what they do and see, and what goes wrong.
import type { Channel } from '../../../core/channel.ts';
import type { Journal, Shelf } from '../../../core/journal.ts';
import type { File, Place, Rich, Style } from '../../../core/message.ts';

/** A message as somebody reads it just now. */
export interface Seen {
  /** As in `Placed.id`. */
  readonly id: string;
  readonly byBot: boolean;
  /** What is shown, told from what the platform itself made of the bot's call, never from the bot's own reading. */
  readonly rich: Rich;
  /** Who is shown as speaking, where that is not simply the bot or the person. */
  readonly speaker?: string;
  readonly files: readonly SeenFile[];
  /** Labels, row after row. */
  readonly buttons: readonly string[];
  /** The message that it points at. */
  readonly replyTo?: string;
  /** Shown as something else than words: "location", "contact". */
  readonly shape?: string;
  /** Messages of one album have the same one. */
  readonly album?: string;
  /** Emoji of the bot's and of people's, in no order. */
  readonly reactions: readonly string[];
  /** What reaches beyond its words: mentions, commands, addresses other than they read. Empty when nothing does. */
  readonly live: readonly string[];
}

export interface SeenFile {
  readonly kind: File['kind'];
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** What a person gives: bytes that are what they claim to be. */
export interface Gift {
  readonly kind: 'photo' | 'file' | 'voice' | 'sticker';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A person at a place: what they do there with their own app, and what they see. Absent: nobody can do that there. */
export interface Seat {
  readonly place: Place;
  /** The person's name. */
  readonly name: string;
  /** All messages there, the oldest first, or the `latest` so many; removed ones are not shown. */
  look(latest?: number): Promise<readonly Seen[]>;
  /** Resolves with the message's id once the platform has it. */
  write(text: Rich, replyTo?: string): Promise<string>;
  /** One message, or an album of several; resolves with the ids. */
  give(gifts: readonly Gift[], caption?: string): Promise<readonly string[]>;
  edit(id: string, text: Rich): Promise<void>;
  remove(id: string): Promise<void>;
  react(id: string, emoji: string | undefined): Promise<void>;
  /**
   * Presses the button with this label; `input` answers the form that opens, if any. Resolves with what the person is
   * told for it, undefined when nothing is.
   */
  press(id: string, label: string, input?: string): Promise<string | undefined>;
  type(): Promise<void>;
  /** Whether "is writing" is shown to this person, or was since the last question. */
  sawTyping(): Promise<boolean>;
  /** Shows where they are, with the platform's own gesture. */
  locate?(latitude: number, longitude: number): Promise<string>;
  introduce?(name: string, phone: string): Promise<string>;
  /** A customer closes the way to them, and opens it again. */
  block?(): Promise<void>;
  unblock?(): Promise<void>;
  /** Agents alone: the relay threads at this desk, the oldest first. */
  threads?(): Promise<readonly Seat[]>;
  /** Agents alone, where they have one: their own chat with the bot. */
  alone?(): Seat;
}

/**
 * What may go wrong with the next call that sends a message. flood: refused for `retryAfterMs`. dropBefore, dropAfter:
 * the connection breaks before or after it took effect.
 */
export type Fault = 'flood' | 'dropBefore' | 'dropAfter';

export interface Faults {
  /** Milliseconds that a flood lasts, as the platform tells them. */
  readonly floodMs: number;
  next(fault: Fault): void;
}

/** A local platform, with people in it. Customers meet the bot alone, agents at the desk. */
export interface World {
  readonly account: string;
  readonly desk: Place;
  /** The account's options, as the configuration takes them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The channel by itself. */
  channel(parts: ChannelParts): Channel;
  /** Called when a channel, or a service with this account, runs; with the addresses that it tells. */
  opened(addresses: readonly string[]): Promise<void>;
  customer(name: string): Promise<Seat>;
  agent(name: string): Promise<Seat>;
  readonly faults?: Faults;
  /** Makes a relay thread gone, as people there can; resolves with the place of one that is. */
  lose(thread: Place): Promise<Place>;
  readonly lostChat: Place;
  /** How many calls the platform has got until now; for "nothing is in flight". */
  calls(): number;
  stop(): Promise<void>;
}

export interface ChannelParts {
  readonly shelf: Shelf;
  readonly journal: Journal;
  readonly uploadsFolder: string;
}

/** A flag of `Capabilities`, those of `hears` with their prefix. */
export type Ability =
  | 'threads'
  | 'buttons'
  | 'forms'
  | 'replies'
  | 'edits'
  | 'deletes'
  | 'reactions'
  | 'files'
  | 'voices'
  | 'stickers'
  | 'albums'
  | 'typing'
  | 'speakers'
  | 'hears.edits'
  | 'hears.removals'
  | 'hears.reactions'
  | 'hears.typing';

export interface Stage {
  readonly platform: string;
  /** The styles that people there can write, each as the platform's own. */
  readonly writes: readonly Style[];
  /** Whether people there have emoji that nobody else has. */
  readonly hasCustomEmoji: boolean;
  /** What people there can give, as the platform's own. */
  readonly gives: readonly Gift['kind'][];
  /** Why a flag is false, for each that is; the contract holds flags and reasons against each other. */
  readonly lacks: Readonly<Partial<Record<Ability, string>>>;
  /** Why a case of the contract cannot be shown here. */
  readonly skips: Readonly<Partial<Record<Skippable, string>>>;
  open(): Promise<World>;
}

/** What is not a flag, and still not shown everywhere. */
export type Skippable = 'faults' | 'blocked' | 'left' | 'location' | 'contact' | 'away';

/** Looks again until there is something; names what it waited for in vain. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T> | T,
  msMax = 8_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + msMax;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found as Exclude<T, undefined | null | false>;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
