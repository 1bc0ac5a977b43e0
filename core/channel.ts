// The port of a platform: what core asks of an adapter, what an adapter tells core, and how sending can fail.
import type { Author, File, Message, Place, Placed, Style } from './message.ts';

/** What a platform can do. The contract suite checks that each flag and its method agree. */
export interface Capabilities {
  readonly threads: boolean;
  readonly buttons: boolean;
  /** Asks a button's form before the press counts. */
  readonly forms: boolean;
  /** The marks of rich text that it shows as such; the words of all others are shown without them. */
  readonly styles: readonly Style[];
  readonly replies: boolean;
  readonly edits: boolean;
  /** The bot can remove its own messages. */
  readonly deletes: boolean;
  readonly reactions: boolean;
  readonly files: boolean;
  /** Voice notes and stickers as such; elsewhere they arrive as an audio file and a picture. */
  readonly voices: boolean;
  readonly stickers: boolean;
  /** Several files in one message. */
  readonly albums: boolean;
  readonly typing: boolean;
  /** What it tells of what people do there. */
  readonly hears: {
    readonly edits: boolean;
    readonly removals: boolean;
    readonly reactions: boolean;
    readonly typing: boolean;
  };
  /** Shows `Message.speaker` itself; elsewhere render.ts writes it as a bold first line. */
  readonly speakers: boolean;
  /** UTF-16 code units of one message's text. */
  readonly textLengthMax: number;
  /** UTF-16 code units of a text beside files. */
  readonly captionLengthMax: number;
  /** The largest file that can be sent there, in bytes. */
  readonly fileBytesMax: number;
  /** The largest file that can be fetched from there; absent: as large as it takes. */
  readonly fetchBytesMax?: number;
}

/** How fast a platform takes messages; the outbox keeps below it. Absent: as fast as it answers. */
export interface Limits {
  /** Messages per second over the whole account. */
  readonly perSecond?: number;
  /** Messages per minute over the whole account. */
  readonly perMinute?: number;
  /** Messages per second into one channel. */
  readonly perChannelPerSecond?: number;
  /** Messages per minute into a channel that many people share (`Channel.shared`). */
  readonly perSharedPerMinute?: number;
}

interface Heard {
  /** The same at every redelivery of the same content: message id and edit time, an update id, ... */
  readonly id: string;
  /** Milliseconds since the epoch, as received. */
  readonly at: number;
  readonly place: Place;
  readonly author: Author;
  /**
   * `direct`: the place belongs to one customer. `group`: many people share it; only desks are listened to there, and
   * whoever has a conversation of their own in that thread. `addressed`: the same, and the bot was spoken to (a mention,
   * a command): outside of desks the place, with its thread, becomes that person's.
   */
  readonly audience: 'direct' | 'group' | 'addressed';
}

/**
 * What an adapter heard. `written.ids` are the platform's ids of the message, several for an album; `left` and
 * `returned` say that the customer blocked and unblocked the bot; `press` is what `answerPress` takes, `input` what a form was answered with; `unseen` says
 * that the words were typed into a command and nobody sees them there, `toUs` that they answer a message of the bot's own
 * (where the platform tells). It does not know who is a customer and who an agent: the place tells core.
 */
export type ChannelEvent =
  | (Heard & {
      readonly type: 'written';
      readonly message: Message;
      readonly ids: readonly string[];
      readonly unseen?: true;
      readonly toUs?: true;
    })
  | (Heard & { readonly type: 'edited'; readonly message: Message; readonly messageId: string })
  | (Heard & { readonly type: 'removed'; readonly messageId: string })
  | (Heard & { readonly type: 'reacted'; readonly messageId: string; readonly emoji?: string })
  | (Heard & {
      readonly type: 'pressed';
      readonly messageId: string;
      readonly action: string;
      readonly press: string;
      readonly input?: string;
    })
  | (Heard & { readonly type: 'left' })
  | (Heard & { readonly type: 'returned' })
  | { readonly type: 'moved'; readonly id: string; readonly at: number; readonly from: Place; readonly to: Place };

/** What core gives a channel at its start. */
export interface Host {
  /** Resolves when the event is committed; only then may the adapter acknowledge. Rejects: do not acknowledge. */
  receive(event: ChannelEvent): Promise<void>;
  /**
   * The bytes of a file of any account, a picture's without what it tells beside what it shows. Rejects with a
   * ChannelError: `refused` when it is gone or too large.
   */
  open(file: File): Promise<Blob>;
  /** Whether agents work at this place. */
  isDesk(place: Place): boolean;
  /** Somebody writes just now. Best effort, nothing is stored. */
  typing(place: Place, author: Author): void;
  /**
   * What an agent sees who looks in: the line, their own conversations, buttons (`queue`, the usual one), or how they do
   * (`me`). Undefined: this person is not known at any desk of the account. Its buttons are pressed with `audience: 'direct'`, wherever they are shown.
   */
  overview(account: string, author: Author, of?: Look): Promise<Message | undefined>;
  /** An account's health as it changes, for /readyz. `undefined`: working. */
  health(account: string, trouble: string | undefined): void;
  /** Counts what was ignored, by a short label without customers' content. */
  ignored(account: string, label: string): void;
}

/**
 * Words that the one who pressed sees alone, and that no history keeps. `lasts`: `briefly`, for the time that is asked
 * for; else until they close it, or until they open the app anew.
 */
export interface Whisper {
  readonly lasts: 'briefly' | 'untilClosed' | 'untilReloaded';
  /** UTF-16 code units. */
  readonly lengthMax: number;
  /** Instead of `answerPress`. Resolves to whether it was shown; never rejects. */
  show(press: string, text: string, forMs: number): Promise<boolean>;
}

export type Look = 'queue' | 'me';

export interface Channel {
  readonly account: string;
  /** No platform keeps what is said there: this account does, and shows it (`forget`). */
  readonly keepsHistory?: true;
  readonly can: Capabilities;
  readonly limits?: Limits;
  /** Whether many people share this channel (a group), for `perSharedPerMinute`. */
  shared?(place: Place): boolean;
  start(host: Host): Promise<void>;
  /** Stops receiving; resolves when nothing is in flight any more. */
  stop(): Promise<void>;
  /**
   * `key` is the same at every attempt: a platform that can deduplicate does so. `message` already fits `can`;
   * `message.replyTo`, when given, is at `to`. Files come through `Host.open`; one of this account need not, unless it may
   * be a picture that tells something (`mayTell` in core/picture.ts) and the platform itself does not take that out. An album gives one Placed per file, anything else exactly one.
   */
  send(to: Place, message: Message, key: string): Promise<readonly Placed[]>;
  /** Reconciles after an uncertain send: what arrived under this key, if anything. */
  find?(to: Place, key: string): Promise<readonly Placed[] | undefined>;
  edit?(at: Placed, message: Message): Promise<void>;
  remove?(at: Placed): Promise<void>;
  /**
   * What stands at a place beside its messages goes: a thread is called `title` from now on. Where the account keeps the
   * history, all of it that was written there up to `until` goes too, with its files. May be done twice.
   */
  forget?(at: Place, until: number, title: string): Promise<void>;
  /** Where the account keeps the history: whatever this agent wrote stands under these from now on. May be done twice. */
  unname?(person: string, as: { readonly person: string; readonly name: string }): Promise<void>;
  /** One reaction of the bot's at a message; `undefined` takes it back. */
  react?(at: Placed, emoji: string | undefined): Promise<void>;
  pin?(at: Placed): Promise<void>;
  /**
   * Opens a relay thread at a desk; under `card`, the request's card there, if it stands and threads hang on messages.
   * Where the desk's channel has no threads, resolves to the desk itself.
   */
  openThread?(desk: Place, title: string, key: string, card?: Placed): Promise<Place>;
  /** Says something to the one who pressed, at once and once; `press` came in the event. Best effort. */
  answerPress?(press: string, text: string | undefined): Promise<void>;
  /** For what others must not see, and nobody for long. */
  readonly whisper?: Whisper;
  showTyping?(to: Place): Promise<void>;
  /** The bytes behind one of this account's own files. */
  fetchFile?(file: File): Promise<Blob>;
  /**
   * An address under which anybody who has it can fetch this file of any account, for a while: for places that would not
   * take it. It tells nothing of the account. Undefined: this one cannot be offered.
   */
  offer?(file: File): string | undefined;
}

/**
 * Split by what the sender must do. retry: it certainly did not arrive, try later. refused: never will be.
 * gone: the place is lost. uncertain: it may have arrived.
 */
export class ChannelError extends Error {
  readonly kind: 'retry' | 'refused' | 'gone' | 'uncertain';
  /** With `retry`: not before so many milliseconds. */
  readonly retryAfterMs: number;
  /** With `retry`: the whole account must pause, not only this channel. */
  readonly wholeAccount: boolean;
  /** With `retry`: only this very place must wait; other threads of its channel need not. */
  readonly onlyHere: boolean;
  /** With `gone`: where the place moved to; the sender follows. */
  readonly movedTo: Place | undefined;
  /** A few words for agents, no secrets: "blocked", "chatGone", "tooLarge", "threadGone", or a platform's own words. */
  readonly reason: string;
  constructor(
    kind: ChannelError['kind'],
    reason: string,
    more: {
      retryAfterMs?: number;
      wholeAccount?: boolean;
      onlyHere?: boolean;
      movedTo?: Place;
      cause?: unknown;
    } = {},
  ) {
    super(`${kind}: ${reason}`, { cause: more.cause });
    this.name = 'ChannelError';
    this.kind = kind;
    this.reason = reason;
    this.retryAfterMs = more.retryAfterMs ?? 0;
    this.wholeAccount = more.wholeAccount ?? false;
    this.onlyHere = more.onlyHere ?? false;
    this.movedTo = more.movedTo;
  }
}
