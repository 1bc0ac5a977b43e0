// The people's side: what people do to the topics of a forum.
import type { Hub } from './hub.ts';
import { type ChatRef, type PersonRef, personOf, roomOf } from './refs.ts';
import { dropTopic, openTopic, renameTopic, setClosed } from './topics.ts';
import type { Room, Topic } from './world.ts';

export function openForums(hub: Hub) {
  return {
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
  };
}

function topicOf(room: Room, id: number): Topic {
  const topic = room.topics.get(id);
  if (topic === undefined) throw new Error(`there is no topic ${id} in chat ${room.id}`);
  return topic;
}
