// Many messages at once for benchmarks: written straight as JSON into the queue of updates.
import { findEntities } from './entities.ts';
import type { Hub } from './hub.ts';
import type { People } from './people.ts';
import { openPrivate } from './refs.ts';
import type { Talk } from './talk.ts';

export interface BulkMessage {
  /** Whose message; the person and the private chat appear by themselves. */
  readonly from: number;
  readonly text: string;
  /** A group; the private chat when absent. */
  readonly chat?: number;
  readonly thread?: number;
}

/** Returns how many were written. With storing on, or in a group, each takes the usual way. */
export function openBulk(hub: Hub, people: People, talk: Talk): (messages: Iterable<BulkMessage>) => number {
  const senders = new Map<number, string>();

  function senderOf(id: number): string {
    let json = senders.get(id);
    if (json === undefined) {
      json = JSON.stringify(people.person({ id }).user);
      senders.set(id, json);
    }
    return json;
  }

  function write({ from, text, chat, thread }: BulkMessage): void {
    const sender = senderOf(from);
    if (hub.settings.stores || chat !== undefined) {
      talk.say(from, chat ?? from, text, thread === undefined ? {} : { thread });
      return;
    }
    const room = hub.world.rooms.get(from) ?? openPrivate(hub, people.person({ id: from }));
    const entities = findEntities(text);
    const marks = entities.length === 0 ? '' : `,"entities":${JSON.stringify(entities)}`;
    const id = hub.world.nextMessageId(room);
    const place = `"message_id":${id},"from":${sender},"chat":${room.json},"date":${hub.world.date()}`;
    hub.updates.pushJson('message', `{${place},"text":${JSON.stringify(text)}${marks}}`, String(from));
  }

  return (messages) => {
    let count = 0;
    for (const message of messages) {
      write(message);
      count++;
    }
    return count;
  };
}
