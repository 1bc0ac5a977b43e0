// What was written and is not in the log yet: sent one after the other, tried again, and kept over a reload.
import type { File } from '../../../core/message.ts';
import type { Answer } from './net.ts';

export interface Pending {
  /** The message's id for good: the server takes the same one twice without doing it twice. */
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly files: readonly File[];
  readonly replyTo?: string;
  readonly state: 'sending' | 'waiting' | 'failed' | 'sent';
  readonly trouble?: string;
}

export interface Outbox {
  list(): readonly Pending[];
  add(said: Pick<Pending, 'text' | 'files' | 'replyTo'>): void;
  retry(id: string): void;
  discard(id: string): void;
  /** The server is there again: what waits for another try need not wait longer. */
  wake(): void;
  /** It has arrived in the log. */
  arrived(id: string): void;
}

const TRIES_MAX = 8;
const WAIT_MS_MAX = 15_000;

export function createOutbox(place: string, post: (said: Pending) => Promise<Answer>, changed: () => void): Outbox {
  const key = `outbox ${place}`;
  let list = restore(key);
  let running = false;
  let wakeUp = (): void => undefined;

  const set = (next: readonly Pending[]): void => {
    list = next;
    try {
      if (list.length > 0) sessionStorage.setItem(key, JSON.stringify(list));
      else sessionStorage.removeItem(key);
    } catch {
      // No room or no permission to store: it lives as long as the page does.
    }
    changed();
  };
  const change = (id: string, how: Pick<Pending, 'state' | 'trouble'>): void => {
    set(list.map((said) => (said.id === id ? { ...said, trouble: undefined, ...how } : said)));
  };

  const sendOne = async (said: Pending): Promise<void> => {
    for (let tries = 1; list.some((each) => each.id === said.id); tries++) {
      const answer = await post(said);
      if (answer.status === 200) return change(said.id, { state: 'sent' });
      const again = answer.status === 0 || answer.status === 429 || answer.status >= 500;
      const trouble = answer.body?.error ?? (answer.status === 0 ? 'No connection.' : 'That did not work.');
      if (!again || tries >= TRIES_MAX) return change(said.id, { state: 'failed', trouble });
      change(said.id, { state: 'waiting', trouble: `${trouble} Trying again …` });
      const waitMs = Math.max(answer.retryMs, Math.min(WAIT_MS_MAX, 500 * 2 ** tries));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    const next = (): Pending | undefined => list.find(({ state }) => state === 'sending' || state === 'waiting');
    for (let said = next(); said; said = next()) await sendOne(said);
    running = false;
  };
  void run();

  return {
    list: () => list,
    add(said) {
      set([...list, { ...said, id: crypto.randomUUID(), at: Date.now(), state: 'sending' }]);
      void run();
    },
    retry(id) {
      change(id, { state: 'sending' });
      void run();
    },
    discard: (id) => set(list.filter((said) => said.id !== id)),
    wake: () => wakeUp(),
    arrived(id) {
      if (list.some((said) => said.id === id)) set(list.filter((said) => said.id !== id));
    },
  };
}

function restore(key: string): readonly Pending[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]') as readonly Pending[];
    return kept.filter(({ state }) => state !== 'sent');
  } catch {
    return [];
  }
}
