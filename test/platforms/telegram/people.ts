// The people's side, first half: who there is, which chats there are, and everything about membership.
import type { Chat, ForumTopic, User } from 'grammy/types';
import { announceMember, type Hub, postService } from './hub.ts';
import { isIn, memberWire, type Rights, type Standing, usualRights } from './members.ts';
import { type ChatRef, openPrivate, type PersonRef, personOf, roomOf } from './refs.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { dropTopic, openTopic, renameTopic, setClosed } from './topics.ts';
import type { Person, Room, ShownAction, Topic } from './world.ts';

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

/** A chat as those in it see it now; every read shows the present state. */
export interface ChatView {
  readonly id: number;
  readonly wire: Chat;
  /** What is there, oldest first, edits and deletions applied. */
  readonly messages: readonly SeenMessage[];
  readonly removed: readonly SeenMessage[];
  readonly last: SeenMessage | undefined;
  readonly topics: readonly (ForumTopic & { readonly closed: boolean })[];
  /** The latest pinned message. */
  readonly pinned: SeenMessage | undefined;
  readonly actions: readonly ShownAction[];
  readonly drafts: ReadonlyMap<number, string>;
  readonly migratedTo: number | undefined;
  inTopic(topic: number): readonly SeenMessage[];
}

export type Membership = ReturnType<typeof openMembership>;

const plainMember: Standing = { status: 'member', rights: {} };
const stranger: Standing = { status: 'left', rights: {} };
const banned: Standing = { status: 'kicked', rights: {} };

export function openMembership(hub: Hub) {
  const { world } = hub;

  function isSuper(room: Room): boolean {
    return room.wire.type === 'supergroup';
  }

  /** Changes the bot's standing and tells it. */
  function setBot(room: Room, by: User, next: Standing): void {
    const before = memberWire(hub.sender, room.bot, isSuper(room));
    room.bot = next;
    announceMember(hub, room, by, before, memberWire(hub.sender, next, isSuper(room)));
    hub.record.changed();
  }

  function setMember(room: Room, by: User, person: Person, next: Standing): void {
    const before = memberWire(person.user, room.members.get(person.id) ?? stranger, isSuper(room));
    room.members.set(person.id, next);
    announceMember(hub, room, by, before, memberWire(person.user, next, isSuper(room)));
    hub.record.changed();
  }

  function topicOf(room: Room, id: number): Topic {
    const topic = room.topics.get(id);
    if (topic === undefined) throw new Error(`there is no topic ${id} in chat ${room.id}`);
    return topic;
  }

  function newGroupId(isSupergroup: boolean): number {
    const number = world.nextNumber();
    return isSupergroup ? -1_002_000_000_000 - number : -4_000_000 - number;
  }

  function addGroup(plan: GroupPlan): Room {
    const isSupergroup = plan.kind !== 'group';
    const id = plan.id ?? newGroupId(isSupergroup);
    const title = plan.title ?? 'A group';
    const wire: Chat = isSupergroup
      ? {
          id,
          title,
          ...(plan.username === undefined ? {} : { username: plan.username }),
          type: 'supergroup',
          ...(plan.forum === true ? { is_forum: true } : {}),
        }
      : { id, title, type: 'group' };
    const status = plan.bot ?? 'administrator';
    const rights = status === 'administrator' ? { ...usualRights, ...plan.rights } : {};
    const room = world.addRoom(wire, { status, rights }, undefined);
    room.membersMayWrite = plan.membersMayWrite ?? true;
    for (const [index, ref] of (plan.members ?? []).entries()) {
      room.members.set(personOf(hub, ref).id, index === 0 ? { status: 'creator', rights: {} } : plainMember);
    }
    return room;
  }

  return {
    /** Makes a person, or returns the one with that id. */
    person(who: Somebody): Person {
      const found = world.persons.get(who.id);
      if (found !== undefined) return found;
      const user: User = { is_bot: false, first_name: `Person ${who.id}`, ...who };
      const person: Person = { id: who.id, user, blocked: false, deactivated: false };
      world.persons.set(who.id, person);
      return person;
    },
    /** Opens a person's private chat with the bot without a word. */
    privateChat: (person: PersonRef): ChatView => viewOf(openPrivate(hub, personOf(hub, person))),
    /** Makes a group; nobody is told of it. */
    group: (plan: GroupPlan = {}): ChatView => viewOf(addGroup(plan)),
    chat: (chat: ChatRef): ChatView => viewOf(roomOf(hub, chat)),
    /** The person blocks the bot; sending to them fails from now on. */
    block(ref: PersonRef): void {
      const person = personOf(hub, ref);
      if (person.blocked) return;
      person.blocked = true;
      setBot(openPrivate(hub, person), person.user, banned);
    },
    unblock(ref: PersonRef): void {
      const person = personOf(hub, ref);
      if (!person.blocked) return;
      person.blocked = false;
      setBot(openPrivate(hub, person), person.user, plainMember);
    },
    /** The account is deleted; the bot is not told, it finds out when it sends. */
    deactivate(ref: PersonRef): void {
      personOf(hub, ref).deactivated = true;
    },
    /** Somebody adds the bot, as an administrator when rights are given. */
    addBot(by: PersonRef, chat: ChatRef, rights?: Rights): void {
      const [{ user }, room] = [personOf(hub, by), roomOf(hub, chat)];
      const next: Standing = rights === undefined ? plainMember : { status: 'administrator', rights };
      setBot(room, user, next);
      postService(hub, room, user, { new_chat_members: [hub.sender] });
    },
    /** Gives the bot these rights, the usual ones if none are named. */
    promoteBot(by: PersonRef, chat: ChatRef, rights: Rights = usualRights): void {
      setBot(roomOf(hub, chat), personOf(hub, by).user, { status: 'administrator', rights });
    },
    demoteBot(by: PersonRef, chat: ChatRef): void {
      setBot(roomOf(hub, chat), personOf(hub, by).user, plainMember);
    },
    muteBot(by: PersonRef, chat: ChatRef): void {
      setBot(roomOf(hub, chat), personOf(hub, by).user, { status: 'restricted', rights: {} });
    },
    kickBot(by: PersonRef, chat: ChatRef): void {
      const [{ user }, room] = [personOf(hub, by), roomOf(hub, chat)];
      postService(hub, room, user, { left_chat_member: hub.sender });
      setBot(room, user, banned);
    },
    /** A person comes into a group, brought by another or by themselves. */
    join(ref: PersonRef, chat: ChatRef, by: PersonRef = ref): void {
      const [person, room, bringer] = [personOf(hub, ref), roomOf(hub, chat), personOf(hub, by)];
      setMember(room, bringer.user, person, plainMember);
      postService(hub, room, bringer.user, { new_chat_members: [person.user] });
    },
    leave(ref: PersonRef, chat: ChatRef): void {
      const [person, room] = [personOf(hub, ref), roomOf(hub, chat)];
      postService(hub, room, person.user, { left_chat_member: person.user });
      setMember(room, person.user, person, stranger);
    },
    promote(by: PersonRef, chat: ChatRef, ref: PersonRef, rights: Rights = usualRights): void {
      setMember(roomOf(hub, chat), personOf(hub, by).user, personOf(hub, ref), { status: 'administrator', rights });
    },
    /** Opens a topic and returns its id. */
    openTopic: (by: PersonRef, chat: ChatRef, name: string): number =>
      openTopic(hub, roomOf(hub, chat), personOf(hub, by), name).wire.message_thread_id,
    renameTopic(by: PersonRef, chat: ChatRef, topic: number, name: string): void {
      const room = roomOf(hub, chat);
      renameTopic(hub, room, personOf(hub, by), topicOf(room, topic), name);
    },
    closeTopic(by: PersonRef, chat: ChatRef, topic: number): void {
      const room = roomOf(hub, chat);
      setClosed(hub, room, personOf(hub, by), topicOf(room, topic), true);
    },
    reopenTopic(by: PersonRef, chat: ChatRef, topic: number): void {
      const room = roomOf(hub, chat);
      setClosed(hub, room, personOf(hub, by), topicOf(room, topic), false);
    },
    /** Deletes a topic with its messages; the bot is not told, as on Telegram. */
    deleteTopic(_by: PersonRef, chat: ChatRef, topic: number): void {
      const room = roomOf(hub, chat);
      dropTopic(hub, room, topicOf(room, topic));
    },
    /** Makes a small group a supergroup, a forum if wanted; returns the new chat. */
    migrate(by: PersonRef, chat: ChatRef, forum = false): ChatView {
      const [{ user }, old] = [personOf(hub, by), roomOf(hub, chat)];
      if (old.wire.type !== 'group') throw new Error(`chat ${old.id} is not a small group`);
      const room = addGroup({ title: old.wire.title, forum });
      room.bot = old.bot;
      for (const [id, standing] of old.members) room.members.set(id, standing);
      postService(hub, old, user, { migrate_to_chat_id: room.id });
      old.migratedTo = room.id;
      room.lastId = 0;
      postService(hub, room, user, { migrate_from_chat_id: old.id });
      return viewOf(room);
    },
    isMember: (ref: PersonRef, chat: ChatRef): boolean => {
      const room = roomOf(hub, chat);
      const { id } = personOf(hub, ref);
      return room.person === undefined ? isIn(room.members.get(id) ?? stranger) : room.person.id === id;
    },
  };
}

function viewOf(room: Room): ChatView {
  const view: ChatView = {
    id: room.id,
    get wire() {
      return room.wire;
    },
    get messages() {
      return [...room.messages.values()].map(seenMessage);
    },
    get removed() {
      return room.removed.map(seenMessage);
    },
    get last() {
      const stored = [...room.messages.values()].at(-1);
      return stored === undefined ? undefined : seenMessage(stored);
    },
    get topics() {
      return [...room.topics.values()].map(({ wire, closed }) => ({ ...wire, closed }));
    },
    get pinned() {
      const stored = room.messages.get(room.pinned.at(-1) ?? 0);
      return stored === undefined ? undefined : seenMessage(stored);
    },
    actions: room.actions,
    drafts: room.drafts,
    get migratedTo() {
      return room.migratedTo;
    },
    inTopic: (topic) => view.messages.filter((message) => message.topic === topic),
  };
  return view;
}
