// How the driver names persons, chats and messages: by their ids, or by anything that carries them.
import type { Hub } from './hub.ts';
import type { StoredMessage } from './seen.ts';
import type { Person, Room } from './world.ts';

export type PersonRef = number | { readonly id: number };
export type ChatRef = number | { readonly id: number };

/** A message by its chat and number; what the driver returns is one. */
export interface MessageRef {
  readonly chat: number;
  readonly id: number;
}

function idOf(ref: number | { readonly id: number }): number {
  return typeof ref === 'number' ? ref : ref.id;
}

export function personOf(hub: Hub, ref: PersonRef): Person {
  const person = hub.world.persons.get(idOf(ref));
  if (person === undefined) throw new Error(`there is no person ${idOf(ref)}`);
  return person;
}

/** A chat; the private chat of a person opens by itself. */
export function roomOf(hub: Hub, ref: ChatRef): Room {
  const id = idOf(ref);
  const room = hub.world.rooms.get(id);
  if (room !== undefined) return room;
  const person = hub.world.persons.get(id);
  if (person === undefined) throw new Error(`there is no chat ${id}`);
  return openPrivate(hub, person);
}

export function openPrivate(hub: Hub, person: Person): Room {
  const found = hub.world.rooms.get(person.id);
  if (found !== undefined) return found;
  const { id, first_name, last_name, username } = person.user;
  const names = { ...(last_name === undefined ? {} : { last_name }), ...(username === undefined ? {} : { username }) };
  return hub.world.addRoom({ id, first_name, ...names, type: 'private' }, { status: 'member', rights: {} }, person);
}

export function storedOf(hub: Hub, ref: MessageRef): { room: Room; stored: StoredMessage } {
  const room = roomOf(hub, ref.chat);
  const stored = room.messages.get(ref.id);
  if (stored === undefined) throw new Error(`there is no message ${ref.id} in chat ${ref.chat}`);
  return { room, stored };
}
