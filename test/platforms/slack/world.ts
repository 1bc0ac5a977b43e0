// The state of one local workspace: its members, the conversations with their messages, and the ids Slack gives them.
import type { Fields } from './args.ts';
import type { Parsed } from './parsed.ts';

export interface Member {
  /** `U0…` */
  readonly id: string;
  name: string;
  realName: string;
  displayName: string;
  /** As in the IANA database; the offset is in seconds. */
  tz: string;
  tzOffset: number;
  /** With an underscore or a hyphen, as the person chose it: `de-DE`. */
  locale: string;
  /** The workspace they belong to: another one for strangers of a Slack Connect channel. */
  readonly team: string;
  readonly isBot: boolean;
  isRestricted: boolean;
  isDeactivated: boolean;
}

export type RoomKind = 'public' | 'private' | 'im' | 'mpim';

/** A message as the Web API shows it. */
export interface Wire {
  readonly type: 'message';
  readonly ts: string;
  readonly subtype?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly username?: string;
  readonly icons?: Fields;
  readonly text: string;
  readonly team?: string;
  readonly user_team?: string;
  readonly source_team?: string;
  readonly client_msg_id?: string;
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly blocks?: readonly Fields[];
  readonly attachments?: readonly Fields[];
  readonly files?: readonly Fields[];
  readonly upload?: boolean;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly hidden?: boolean;
  readonly [field: string]: unknown;
}

export interface Stored {
  wire: Wire;
  readonly byBot: boolean;
  /** The bot's event data, shown by the API on demand only. */
  metadata: Fields | undefined;
  parsed: Parsed;
  edits: number;
  /** Gone; or, as the head of a thread with answers, only its place remains. */
  state: 'there' | 'tombstone' | 'deleted';
  /** Members by name of the reaction, in the order in which they came. */
  readonly reactions: Map<string, string[]>;
  isPinned: boolean;
}

/** Shown to one member, until they reload. */
export interface Ephemeral {
  readonly to: string;
  wire: Wire;
  parsed: Parsed;
  isGone: boolean;
}

export interface Room {
  /** `C0…` for channels, `D0…` for direct messages, `G0…` for several people's; changes when a channel is converted. */
  id: string;
  name: string;
  readonly kind: RoomKind;
  readonly members: Set<string>;
  isArchived: boolean;
  /** Other workspaces that share the channel. */
  readonly sharedWith: Set<string>;
  readonly creator: string;
  readonly created: number;
  readonly messages: Map<string, Stored>;
  /** Answers by the `ts` of their thread's head. */
  readonly threads: Map<string, Stored[]>;
  readonly ephemerals: Ephemeral[];
  /** What an assistant's thread shows at the moment, by the thread's `ts`. */
  readonly statuses: Map<string, string>;
  readonly prompts: Map<string, readonly Fields[]>;
}

export interface World {
  readonly members: Map<string, Member>;
  readonly rooms: Map<string, Room>;
  /** Direct messages with the app, by the other member. */
  readonly directs: Map<string, Room>;
  /** An id never given before: `newId('U')`. */
  newId(prefix: string): string;
  /** Seconds and microseconds, later than every one before. */
  newTs(): string;
  newNumber(): number;
  /** Unix time, in seconds. */
  date(): number;
  addRoom(plan: { id?: string; name: string; kind: RoomKind; creator: string; members: Iterable<string> }): Room;
}

/** `now` in milliseconds. */
export function openWorld(now: () => number): World {
  const rooms = new Map<string, Room>();
  const directs = new Map<string, Room>();
  let lastNumber = 0;
  let lastMicros = 0;
  const newNumber = () => ++lastNumber;
  const newId = (prefix: string) =>
    `${prefix}0${(46_656 * 36 ** 2 + newNumber() * 1_009).toString(36).toUpperCase().padStart(9, 'A')}`;
  const date = () => Math.floor(now() / 1000);
  return {
    members: new Map(),
    rooms,
    directs,
    newId,
    newNumber,
    date,
    newTs() {
      lastMicros = Math.max(Math.floor(now() * 1000), lastMicros + 100);
      return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
    },
    addRoom({ id, name, kind, creator, members }) {
      const room: Room = {
        id: id ?? newId(kind === 'im' ? 'D' : kind === 'mpim' ? 'G' : 'C'),
        name,
        kind,
        members: new Set(members),
        isArchived: false,
        sharedWith: new Set(),
        creator,
        created: date(),
        messages: new Map(),
        threads: new Map(),
        ephemerals: [],
        statuses: new Map(),
        prompts: new Map(),
      };
      rooms.set(room.id, room);
      if (kind === 'im') directs.set(creator, room);
      return room;
    },
  };
}

/** The message, unless it was deleted. */
export function liveMessage(room: Room, ts: string): Stored | undefined {
  const stored = room.messages.get(ts);
  return stored?.state === 'deleted' ? undefined : stored;
}

/** What answers the message `ts`, oldest first. */
export function repliesOf(room: Room, ts: string): Stored[] {
  return (room.threads.get(ts) ?? []).filter(({ state }) => state !== 'deleted');
}

/** A message as the API shows it: with the numbers of its thread, its reactions and pins. */
export function shownWire(room: Room, stored: Stored, withMetadata = false): Wire {
  const replies =
    stored.wire.thread_ts === undefined || stored.wire.thread_ts === stored.wire.ts
      ? repliesOf(room, stored.wire.ts)
      : [];
  const last = replies.at(-1);
  const people = [...new Set(replies.map(({ wire }) => wire.user ?? wire.bot_id ?? ''))];
  return {
    ...stored.wire,
    ...(last && {
      thread_ts: stored.wire.ts,
      reply_count: replies.length,
      reply_users_count: people.length,
      latest_reply: last.wire.ts,
      reply_users: people.slice(0, 5),
      is_locked: false,
      subscribed: false,
    }),
    ...(stored.reactions.size > 0 && {
      reactions: [...stored.reactions].map(([name, users]) => ({ name, users: [...users], count: users.length })),
    }),
    ...(stored.isPinned && { pinned_to: [room.id] }),
    ...(withMetadata && stored.metadata && { metadata: stored.metadata }),
  };
}

export function channelType(room: Room): 'channel' | 'group' | 'im' | 'mpim' {
  return room.kind === 'public' ? 'channel' : room.kind === 'private' ? 'group' : room.kind;
}
