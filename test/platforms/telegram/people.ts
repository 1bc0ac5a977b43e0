// The people's side: who there is, which chats there are, and who blocks the bot or leaves Telegram.
import type { Chat, User } from 'grammy/types';
import { announceMember, type Hub } from './hub.ts';
import { isIn, memberWire, type Rights, type Standing, usualRights } from './members.ts';
import { type ChatRef, openPrivate, type PersonRef, personOf, roomOf } from './refs.ts';
import { type ChatView, viewOf } from './view.ts';
import type { Person, Room } from './world.ts';

export interface Somebody extends Partial<User> {
  readonly id: number;
}

export interface GroupPlan {
  /** Made up when absent; below -1000000000000 for a supergroup. */
  readonly id?: number;
  readonly title?: string;
  /** A supergroup unless said otherwise. */
  readonly kind?: 'group' | 'supergroup';
  readonly forum?: boolean;
  readonly username?: string;
  /** The first is the owner. */
  readonly members?: readonly PersonRef[];
  /** The bot's standing, 'administrator' with the usual rights unless said otherwise; told to nobody. */
  readonly bot?: Standing['status'];
  readonly rights?: Rights;
  readonly membersMayWrite?: boolean;
}

export const plainMember: Standing = { status: 'member', rights: {} };
export const stranger: Standing = { status: 'left', rights: {} };
export const banned: Standing = { status: 'kicked', rights: {} };

export type People = ReturnType<typeof openPeople>;

export function openPeople(hub: Hub) {
  return {
    /** Makes a person, or returns the one with that id. */
    person(who: Somebody): Person {
      const found = hub.world.persons.get(who.id);
      if (found !== undefined) return found;
      const user: User = { is_bot: false, first_name: `Person ${who.id}`, ...who };
      const person: Person = { id: who.id, user, blocked: false, deactivated: false };
      hub.world.persons.set(who.id, person);
      return person;
    },
    /** Opens a person's private chat with the bot without a word. */
    privateChat: (person: PersonRef): ChatView => viewOf(openPrivate(hub, personOf(hub, person))),
    /** Makes a group; nobody is told of it. */
    group: (plan: GroupPlan = {}): ChatView => viewOf(addGroup(hub, plan)),
    chat: (chat: ChatRef): ChatView => viewOf(roomOf(hub, chat)),
    /** The person blocks the bot; sending to them fails from now on. */
    block(ref: PersonRef): void {
      const person = personOf(hub, ref);
      if (person.blocked) return;
      person.blocked = true;
      setBot(hub, openPrivate(hub, person), person.user, banned);
    },
    unblock(ref: PersonRef): void {
      const person = personOf(hub, ref);
      if (!person.blocked) return;
      person.blocked = false;
      setBot(hub, openPrivate(hub, person), person.user, plainMember);
    },
    /** The account is deleted; the bot is not told, it finds out when it sends. */
    deactivate(ref: PersonRef): void {
      personOf(hub, ref).deactivated = true;
    },
    isMember(ref: PersonRef, chat: ChatRef): boolean {
      const room = roomOf(hub, chat);
      const { id } = personOf(hub, ref);
      return room.person === undefined ? isIn(room.members.get(id) ?? stranger) : room.person.id === id;
    },
  };
}

/** Changes the bot's standing and tells it. */
export function setBot(hub: Hub, room: Room, by: User, next: Standing): void {
  const isSupergroup = room.wire.type === 'supergroup';
  const before = memberWire(hub.sender, room.bot, isSupergroup);
  room.bot = next;
  announceMember(hub, room, by, before, memberWire(hub.sender, next, isSupergroup));
  hub.record.changed();
}

export function addGroup(hub: Hub, plan: GroupPlan): Room {
  const status = plan.bot ?? 'administrator';
  const rights = status === 'administrator' ? { ...usualRights, ...plan.rights } : {};
  const room = hub.world.addRoom(groupWire(hub, plan), { status, rights }, undefined);
  room.membersMayWrite = plan.membersMayWrite ?? true;
  for (const [index, ref] of (plan.members ?? []).entries()) {
    room.members.set(personOf(hub, ref).id, index === 0 ? { status: 'creator', rights: {} } : plainMember);
  }
  return room;
}

function groupWire(hub: Hub, plan: GroupPlan): Chat {
  const number = hub.world.nextNumber();
  const title = plan.title ?? 'A group';
  if (plan.kind === 'group') return { id: plan.id ?? -4_000_000 - number, title, type: 'group' };
  return {
    id: plan.id ?? -1_002_000_000_000 - number,
    title,
    ...(plan.username === undefined ? {} : { username: plan.username }),
    type: 'supergroup',
    ...(plan.forum === true ? { is_forum: true } : {}),
  };
}
