// Which reaction of a person's counts: several of them may stand at a message here, and elsewhere there is one.
import type { ChannelEvent } from '../../core/channel.ts';
import { createMemory } from './memory.ts';

/** Messages and people of whom it is remembered; of others, taking any back takes back the one that counts. */
const STANDING_MAX = 5_000;

/** `shown` was given or taken back: the event as it changes what counts, or why it does not. */
export type Counting = (event: ChannelEvent | string, shown: string, isAdded: boolean) => ChannelEvent | string;

export function createCounting(): Counting {
  /** In the order in which they were given. */
  const standing = createMemory<readonly string[]>(STANDING_MAX);
  return (event, shown, isAdded) => {
    if (typeof event === 'string' || event.type !== 'reacted') return event;
    const key = `${event.messageId} ${event.author.id}`;
    const before = standing.get(key) ?? [];
    const others = before.filter((each) => each !== shown);
    standing.set(key, isAdded ? [...others, shown] : others);
    if (isAdded || before.length === 0) return event;
    if (before.at(-1) !== shown) return 'older reaction';
    const last = others.at(-1);
    return last === undefined ? event : { ...event, emoji: last };
  };
}
