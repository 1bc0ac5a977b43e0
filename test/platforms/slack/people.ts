// The people of the workspace: each can write, edit, delete, react, press, come and go, and see what is there for them.
import { randomUUID } from 'node:crypto';
import type { Fields } from './args.ts';
import { shortId } from './chat.ts';
import { enter } from './conversations.ts';
import type { Hub } from './hub.ts';
import { openModals } from './modal.ts';
import { richText } from './mrkdwn.ts';
import { openDirect } from './places.ts';
import { changeMessage, postMessage, removeMessage } from './post.ts';
import { openHands } from './press.ts';
import { type SeenMessage, seenEphemeral, seenMessage } from './seen.ts';
import { liveMessage, type Member, type Room, type RoomKind, repliesOf, type Stored } from './world.ts';

export interface PersonPlan {
  readonly id?: string;
  /** The handle; the other names follow it unless given. */
  readonly name: string;
  readonly realName?: string;
  readonly displayName?: string;
  readonly tz?: string;
  readonly tzOffset?: number;
  readonly locale?: string;
  /** Another workspace's id, for a stranger of a Slack Connect channel. */
  readonly team?: string;
  readonly isRestricted?: boolean;
}

export interface ChannelPlan {
  readonly id?: string;
  readonly name: string;
  readonly kind?: Exclude<RoomKind, 'im'>;
  readonly members?: readonly Someone[];
  /** Whether the bot is in it; true by default. */
  readonly bot?: boolean;
  readonly isArchived?: boolean;
  /** Ids of other workspaces, for a Slack Connect channel. */
  readonly sharedWith?: readonly string[];
}

export interface WriteOptions {
  /** The head of the thread to answer in. */
  readonly thread?: string | SeenMessage;
  /** An answer that is also shown in the channel. */
  readonly broadcast?: boolean;
}

/** A place, by its id or as `channel()` and `dm()` gave it. */
export type Place = string | { readonly id: string };
/** A message as it was seen, or where it is. */
export type MessageRef = { readonly channel: string; readonly ts: string };

export interface Someone {
  readonly id: string;
}

export type Person = ReturnType<typeof openPerson>;
export type ChannelView = ReturnType<typeof viewOf>;

export function openPeople(hub: Hub) {
  const people = new Map<string, Person>();
  return {
    person(plan: PersonPlan): Person {
      const member = addMember(hub, plan);
      const person = openPerson(hub, member);
      people.set(member.id, person);
      return person;
    },
    channel(plan: ChannelPlan): ChannelView {
      const inside = [...(plan.members ?? []).map(({ id }) => id), ...(plan.bot === false ? [] : [hub.app.botUserId])];
      const creator = inside[0] ?? hub.app.botUserId;
      const room = hub.world.addRoom({
        id: plan.id,
        name: plan.name,
        kind: plan.kind ?? 'public',
        creator,
        members: inside,
      });
      room.isArchived = plan.isArchived ?? false;
      for (const team of plan.sharedWith ?? []) room.sharedWith.add(team);
      return viewOf(hub, room);
    },
    /** The direct messages between a person and the app; opened if they were not. */
    dm: (person: Someone): ChannelView => viewOf(hub, openDirect(hub, person.id)),
    /** A channel as anybody sees it, by id. */
    place: (place: Place): ChannelView => viewOf(hub, roomOf(hub, place)),
  };
}

export function addMember(hub: Hub, plan: PersonPlan, isBot = false): Member {
  const member: Member = {
    id: plan.id ?? hub.world.newId('U'),
    name: plan.name,
    realName: plan.realName ?? plan.name,
    displayName: plan.displayName ?? '',
    tz: plan.tz ?? 'Europe/Berlin',
    tzOffset: plan.tzOffset ?? 3600,
    locale: plan.locale ?? 'en-US',
    team: plan.team ?? hub.app.teamId,
    isBot,
    isRestricted: plan.isRestricted ?? false,
    isDeactivated: false,
  };
  hub.world.members.set(member.id, member);
  return member;
}

export function roomOf(hub: Hub, place: Place): Room {
  const id = typeof place === 'string' ? place : place.id;
  const room = hub.world.rooms.get(id);
  if (room === undefined) throw new Error(`there is no channel ${id}`);
  return room;
}

export function storedOf(hub: Hub, { channel, ts }: MessageRef): { room: Room; stored: Stored } {
  const room = roomOf(hub, channel);
  const stored = liveMessage(room, ts);
  if (stored === undefined) throw new Error(`there is no message ${ts} in ${channel}`);
  return { room, stored };
}

function viewOf(hub: Hub, room: Room) {
  const see = (stored: Stored) => seenMessage(room, stored, hub.app.botUserId);
  return {
    id: room.id,
    name: room.name,
    kind: room.kind,
    room,
    /** All that is there, oldest first, answers in threads included; what was deleted is not. */
    get messages(): SeenMessage[] {
      return [...room.messages.values()].filter(({ state }) => state !== 'deleted').map(see);
    },
    /** Everything that ever was there. */
    get all(): SeenMessage[] {
      return [...room.messages.values()].map(see);
    },
    /** The answers in a thread, without its head. */
    thread: (head: string | SeenMessage): SeenMessage[] =>
      repliesOf(room, typeof head === 'string' ? head : (head.thread ?? head.ts)).map(see),
    /** What the bot wrote. */
    get fromBot(): SeenMessage[] {
      return [...room.messages.values()].filter(({ byBot, state }) => byBot && state !== 'deleted').map(see);
    },
    get last(): SeenMessage | undefined {
      return [...room.messages.values()]
        .filter(({ state }) => state !== 'deleted')
        .map(see)
        .at(-1);
    },
    archive(): void {
      room.isArchived = true;
    },
    unarchive(): void {
      room.isArchived = false;
    },
  };
}

function openPerson(hub: Hub, member: Member) {
  const { id } = member;
  const own = (ref: MessageRef) => {
    const found = storedOf(hub, ref);
    if (found.stored.wire.user !== id || found.stored.byBot) throw new Error(`message ${ref.ts} is another's`);
    return found;
  };
  return {
    id,
    member,
    ...openHands(hub, member),
    ...openModals(hub, member),
    /** `what` is typed as mrkdwn with real mentions (`<@U…>`), or blocks as the composer makes them. */
    write(place: Place, what: string | readonly Fields[], options: WriteOptions = {}): SeenMessage {
      const room = placeFor(hub, member, place);
      const stored = postMessage(hub, room, typed(hub, room, member, what, options), { byBot: false });
      return seenMessage(room, stored, hub.app.botUserId);
    },
    edit(ref: MessageRef, text: string): SeenMessage {
      const { room, stored } = own(ref);
      changeMessage(hub, room, stored, { text, blocks: [richText(text, shortId(hub))] }, id);
      return seenMessage(room, stored, hub.app.botUserId);
    },
    delete(ref: MessageRef): void {
      const { room, stored } = own(ref);
      removeMessage(hub, room, stored);
    },
    join(place: Place, inviter?: Someone): void {
      enter(hub, roomOf(hub, place), id, inviter?.id);
    },
    /** What was whispered to this person there, oldest first. */
    whispers: (place: Place): SeenMessage[] => {
      const room = roomOf(hub, place);
      return room.ephemerals
        .filter(({ to, isGone }) => to === id && !isGone)
        .map((shown) => seenEphemeral(room, shown, hub.app.botUserId));
    },
  };
}

export function placeFor(hub: Hub, member: Member, place: Place): Room {
  const room = roomOf(hub, place);
  if (!room.members.has(member.id)) throw new Error(`${member.name} is not in ${room.name}`);
  if (room.isArchived) throw new Error(`${room.name} is archived`);
  return room;
}

/** A message as a person's client makes it. */
export function typed(
  hub: Hub,
  room: Room,
  member: Member,
  what: string | readonly Fields[],
  options: WriteOptions,
): Fields & { text: string } {
  const text = typeof what === 'string' ? what : '';
  const blocks = typeof what === 'string' ? (text === '' ? [] : [richText(text, shortId(hub))]) : what;
  const given = options.thread;
  const head =
    given === undefined
      ? undefined
      : storedOf(hub, { channel: room.id, ts: typeof given === 'string' ? given : (given.thread ?? given.ts) });
  const isStranger = member.team !== hub.app.teamId;
  return {
    user: member.id,
    client_msg_id: randomUUID(),
    text,
    team: member.team,
    ...(isStranger && { user_team: member.team, source_team: member.team, user_profile: profileOf(member) }),
    ...(blocks.length > 0 && { blocks }),
    ...(head && {
      thread_ts: head.stored.wire.thread_ts ?? head.stored.wire.ts,
      parent_user_id: head.stored.wire.user,
    }),
    ...(head && options.broadcast === true && { subtype: 'thread_broadcast', root: head.stored.wire }),
  };
}

function profileOf(member: Member): Fields {
  return {
    name: member.name,
    real_name: member.realName,
    display_name: member.displayName,
    team: member.team,
    is_restricted: false,
  };
}
