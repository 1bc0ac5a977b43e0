// What goes wrong in a simulated world, and when: platforms, store, clock, process, threads, places.
import { ChannelError } from '../../core/channel.ts';
import type { Place } from '../../core/message.ts';
import type { Fault } from './channel.ts';
import type { Trouble } from './life.ts';
import type { Random } from './random.ts';
import type { Time } from './time.ts';

export type Sky = 'calm' | 'rough' | 'down';

export interface WeatherParts {
  readonly time: Time;
  readonly random: Random;
  readonly accounts: readonly string[];
  readonly trouble: Trouble;
  /** So many times more rarely than in a storm. */
  readonly calmer: number;
  tell(what: string): void;
  crash(): void;
  restart(): void;
  deleteThread(): void;
  moveDesk(): void;
}

export interface Weather {
  begin(): void;
  /** From now on nothing goes wrong. */
  end(): void;
  /** What befalls an act now. */
  fault(account: string, act: string, to: Place): Fault | undefined;
}

/** The clock is set by no more than this, all in all, so that what it delays still happens within a run. */
const SKEW_MS_MAX = 15 * 60_000;

export function createWeather(parts: WeatherParts): Weather {
  const { time, random, accounts, trouble, tell } = parts;
  const skies = new Map<string, Sky>();
  let over = false;
  let skew = 0;

  /** Again and again, about every so often. */
  function often(meanMs: number, act: () => void): void {
    const wait = Math.max(1_000, random.around(meanMs * parts.calmer));
    time.after(wait, () => {
      if (over) return;
      act();
      often(meanMs, act);
    });
  }

  function turn(): void {
    const account = random.pick(accounts);
    const sky = random.weighted<Sky>({ calm: 5, rough: 4, down: 1 });
    skies.set(account, sky);
    tell(`${account} is ${sky}`);
    if (sky === 'down') time.after(random.between(2_000, 60_000), () => skies.set(account, 'calm'));
  }

  function storeFails(): void {
    trouble.store = random.weighted({ writing: 5, all: 2, doubt: 3 });
    tell(`the store fails: ${trouble.store}`);
    time.after(random.between(200, 45_000), () => {
      trouble.store = 'none';
      tell('the store works');
    });
  }

  function answererTurns(): void {
    trouble.answerer = random.pick(['quick', 'slow', 'failing', 'quick']);
    tell(`the answerer is ${trouble.answerer}`);
  }

  function clockSteps(): void {
    const step = random.chance(0.5) ? random.between(-2_000, 2_000) : random.between(-480_000, 480_000);
    if (Math.abs(skew + step) > SKEW_MS_MAX) return;
    skew += step;
    time.step(step);
    tell(`the clock is set by ${step} ms`);
  }

  const rough = (to: Place): Fault =>
    ({
      before: 'dropBefore',
      after: 'dropAfter',
      retry: 'retry',
      flood: new ChannelError('retry', 'flood', {
        retryAfterMs: random.between(200, 20_000),
        wholeAccount: random.chance(0.2),
      }),
      refused: new ChannelError('refused', 'bad request'),
      gone: new ChannelError('gone', to.thread === undefined ? 'chatGone' : 'threadGone'),
    })[random.weighted({ before: 6, after: 6, retry: 6, flood: 3, refused: 1, gone: 0.5 })] as Fault;

  return {
    begin() {
      often(100_000, turn);
      often(200_000, storeFails);
      often(150_000, answererTurns);
      often(240_000, clockSteps);
      often(240_000, parts.crash);
      often(600_000, parts.restart);
      often(300_000, parts.deleteThread);
      often(1_200_000, parts.moveDesk);
    },
    end() {
      over = true;
      skies.clear();
      trouble.store = 'none';
      trouble.answerer = 'quick';
    },
    fault(account, _act, to) {
      const sky = skies.get(account) ?? 'calm';
      if (over) return undefined;
      if (sky === 'down') return random.chance(0.5) ? 'retry' : 'dropBefore';
      return random.chance((sky === 'rough' ? 0.2 : 0.004) / parts.calmer) ? rough(to) : undefined;
    },
  };
}
