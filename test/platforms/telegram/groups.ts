// The people's side: who comes into groups, goes, rises and falls, the bot among them; and groups that move.
import type { User } from 'grammy/types';
import { announceMember, type Hub, postService } from './hub.ts';
import { memberWire, type Rights, type Standing, usualRights } from './members.ts';
import { addGroup, banned, plainMember, setBot, stranger } from './people.ts';
import { type ChatRef, type PersonRef, personOf, roomOf } from './refs.ts';
import { type ChatView, viewOf } from './view.ts';
import type { Person, Room } from './world.ts';

export function openGroups(hub: Hub) {
  return {
    /** Somebody adds the bot, as an administrator when rights are given. */
    addBot(by: PersonRef, chat: ChatRef, rights?: Rights): void {
      const [{ user }, room] = [personOf(hub, by), roomOf(hub, chat)];
      setBot(hub, room, user, rights === undefined ? plainMember : { status: 'administrator', rights });
      postService(hub, room, user, { new_chat_members: [hub.sender] });
    },
    /** Gives the bot these rights, the usual ones if none are named. */
    promoteBot(by: PersonRef, chat: ChatRef, rights: Rights = usualRights): void {
      setBot(hub, roomOf(hub, chat), personOf(hub, by).user, { status: 'administrator', rights });
    },
    demoteBot(by: PersonRef, chat: ChatRef): void {
      setBot(hub, roomOf(hub, chat), personOf(hub, by).user, plainMember);
    },
    muteBot(by: PersonRef, chat: ChatRef): void {
      setBot(hub, roomOf(hub, chat), personOf(hub, by).user, { status: 'restricted', rights: {} });
    },
    kickBot(by: PersonRef, chat: ChatRef): void {
      const [{ user }, room] = [personOf(hub, by), roomOf(hub, chat)];
      postService(hub, room, user, { left_chat_member: hub.sender });
      setBot(hub, room, user, banned);
    },
    /** A person comes into a group, brought by another or by themselves. */
    join(ref: PersonRef, chat: ChatRef, by: PersonRef = ref): void {
      const [person, room, bringer] = [personOf(hub, ref), roomOf(hub, chat), personOf(hub, by)];
      setMember(hub, room, bringer.user, person, plainMember);
      postService(hub, room, bringer.user, { new_chat_members: [person.user] });
    },
    leave(ref: PersonRef, chat: ChatRef): void {
      const [person, room] = [personOf(hub, ref), roomOf(hub, chat)];
      postService(hub, room, person.user, { left_chat_member: person.user });
      setMember(hub, room, person.user, person, stranger);
    },
    promote(by: PersonRef, chat: ChatRef, ref: PersonRef, rights: Rights = usualRights): void {
      const next: Standing = { status: 'administrator', rights };
      setMember(hub, roomOf(hub, chat), personOf(hub, by).user, personOf(hub, ref), next);
    },
    /** Makes a small group a supergroup, a forum if wanted; returns the new chat. */
    migrate(by: PersonRef, chat: ChatRef, forum = false): ChatView {
      const [{ user }, old] = [personOf(hub, by), roomOf(hub, chat)];
      if (old.wire.type !== 'group') throw new Error(`chat ${old.id} is not a small group`);
      const room = addGroup(hub, { title: old.wire.title, forum });
      room.bot = old.bot;
      for (const [id, standing] of old.members) room.members.set(id, standing);
      postService(hub, old, user, { migrate_to_chat_id: room.id });
      old.migratedTo = room.id;
      room.lastId = 0;
      postService(hub, room, user, { migrate_from_chat_id: old.id });
      return viewOf(room);
    },
  };
}

function setMember(hub: Hub, room: Room, by: User, person: Person, next: Standing): void {
  const isSupergroup = room.wire.type === 'supergroup';
  const before = memberWire(person.user, room.members.get(person.id) ?? stranger, isSupergroup);
  room.members.set(person.id, next);
  announceMember(hub, room, by, before, memberWire(person.user, next, isSupergroup));
  hub.record.changed();
}
