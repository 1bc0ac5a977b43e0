// A chat as those in it see it now: its messages with edits and deletions applied, its topics, its pin.
import type { Chat, ForumTopic } from 'grammy/types';
import { type SeenMessage, seenMessage } from './seen.ts';
import type { Room, ShownAction } from './world.ts';

/** Every read shows the present state. */
export interface ChatView {
  readonly id: number;
  readonly wire: Chat;
  /** What is there, oldest first. */
  readonly messages: readonly SeenMessage[];
  readonly removed: readonly SeenMessage[];
  readonly last: SeenMessage | undefined;
  readonly topics: readonly (ForumTopic & { readonly closed: boolean })[];
  /** The latest pinned message. */
  readonly pinned: SeenMessage | undefined;
  /** What sendChatAction showed, oldest first. */
  readonly actions: readonly ShownAction[];
  readonly drafts: ReadonlyMap<number, string>;
  readonly migratedTo: number | undefined;
  inTopic(topic: number): readonly SeenMessage[];
}

export function viewOf(room: Room): ChatView {
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
