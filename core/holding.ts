// Keeps a person's words in order while one of their messages must wait for the delivery that it answers.
import type { ChannelEvent } from './channel.ts';

export interface Holding<Held> {
  /** Whether this event must wait behind an earlier one of the same person; if so, it is kept. */
  behind(event: ChannelEvent, held: Held): boolean;
  /** Keeps an event, and all later ones of the same person, for a short while. */
  hold(event: ChannelEvent, held: Held): void;
}

/** One key per person and channel; a place that moved waits for nobody. */
export const personKey = (event: ChannelEvent): string | undefined =>
  event.type === 'moved' ? undefined : `${event.place.account}\u0000${event.place.channel}\u0000${event.author.id}`;

/** `release` gets all that was kept for a person, in the order in which it came, after `ms`. */
export function createHolding<Held>(ms: number, release: (held: readonly Held[]) => void): Holding<Held> {
  const kept = new Map<string, Held[]>();

  function keep(key: string, held: Held): void {
    const list = kept.get(key);
    if (list) {
      list.push(held);
      return;
    }
    const fresh = [held];
    kept.set(key, fresh);
    setTimeout(() => {
      kept.delete(key);
      release(fresh);
    }, ms);
  }

  return {
    behind(event, held) {
      const key = kept.size > 0 ? personKey(event) : undefined;
      if (key === undefined || !kept.has(key)) return false;
      keep(key, held);
      return true;
    },
    hold(event, held) {
      const key = personKey(event);
      if (key === undefined) release([held]);
      else keep(key, held);
    },
  };
}
