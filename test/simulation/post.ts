// How a simulated platform delivers what people do: in order per place, again until it is acknowledged, now and then twice.
import type { ChannelEvent, Host } from '../../core/channel.ts';
import { placeKey } from '../../core/message.ts';
import type { Spoken } from './ledger.ts';
import type { Random } from './random.ts';
import type { Time } from './time.ts';

export interface Post {
  put(letter: Spoken): void;
  /** Delivers everything that ever was once more. */
  replay(letters: readonly Spoken[]): Promise<void>;
  /** How many are not acknowledged yet. */
  waiting(): number;
}

/** An acknowledgement that takes longer does not come: the platform delivers again. */
const PATIENCE_MS = 15_000;

export function createPost(
  time: Time,
  random: Random,
  host: (account: string) => Host | undefined,
  told: (letter: Spoken, what: string) => void,
): Post {
  const boxes = new Map<string, Spoken[]>();
  const busy = new Set<string>();
  let waiting = 0;

  const accountOf = ({ event }: Spoken): string => (event.type === 'moved' ? event.from : event.place).account;
  const boxOf = ({ event }: Spoken): string => placeKey(event.type === 'moved' ? event.from : event.place);

  /** Resolves to whether it was acknowledged in time; an acknowledgement that comes late counts too. */
  async function deliver(letter: Spoken): Promise<boolean> {
    const to = host(accountOf(letter));
    if (!to) return false;
    const event: ChannelEvent = { ...letter.event, at: time.wall() };
    const outcome = to.receive(event).then(
      () => {
        if (!letter.acked) told(letter, 'acknowledged');
        letter.acked = true;
        return true;
      },
      (error: unknown) => {
        told(letter, `not acknowledged: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      },
    );
    return Promise.race([outcome, time.wait(PATIENCE_MS).then(() => false)]);
  }

  async function work(name: string): Promise<void> {
    if (busy.has(name)) return;
    busy.add(name);
    const box = boxes.get(name) ?? [];
    while (box.length > 0) {
      const burst = box.slice(0, random.chance(0.3) ? random.between(1, 6) : 1);
      const [first] = burst;
      if (first && random.chance(0.03)) time.after(random.between(0, 60), () => void deliver(first));
      // Some platforms do not wait for one acknowledgement before they deliver the next.
      const apartMs = random.pick([0, 0, 5, 30]);
      let afterMs = 0;
      await Promise.all(
        burst.map(async (letter) => {
          afterMs += random.between(0, apartMs);
          if (afterMs > 0) await time.wait(afterMs);
          if (!(await deliver(letter))) letter.refused = true;
        }),
      );
      const left = burst.filter(({ acked }) => !acked);
      box.splice(0, burst.length, ...left);
      waiting -= burst.length - left.length;
      for (const letter of burst) if (letter.acked && random.chance(0.06)) again(letter);
      await time.wait(left.length > 0 ? random.between(300, 4_000) : random.between(1, 40));
    }
    busy.delete(name);
  }

  function again(letter: Spoken): void {
    time.after(random.between(0, 90_000), () => {
      told(letter, 'delivered again');
      void deliver(letter);
    });
  }

  return {
    put(letter) {
      const name = boxOf(letter);
      const box = boxes.get(name) ?? [];
      boxes.set(name, box);
      box.push(letter);
      waiting += 1;
      void work(name);
    },
    async replay(letters) {
      for (const letter of letters) await deliver(letter);
    },
    waiting: () => waiting,
  };
}
