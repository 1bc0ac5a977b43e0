// Rings alarms when they are due: one timer for the earliest, and the store for all others.
import type { Clock } from './clock.ts';
import type { AlarmKind } from './conversation.ts';
import type { Store } from './store.ts';

export interface Alarm {
  readonly conversation: number;
  readonly kind: AlarmKind;
  readonly at: number;
}

export interface Alarms {
  /** Told of every alarm that was committed, so that the timer is never later than the earliest. */
  set(at: number): void;
  start(): Promise<void>;
  stop(): void;
}

const PAGE = 500;
/** A timer is never longer, so that a clock that stepped is noticed. */
const SLEEP_MS_MAX = 60_000;

/** `ring` resolves when the ringing is committed, and with it the alarm taken away or set anew. */
export function createAlarms(
  store: Store,
  clock: Clock,
  retryMs: number,
  ring: (alarm: Alarm) => Promise<void>,
  trouble: (error: unknown) => void,
): Alarms {
  let timer: NodeJS.Timeout | undefined;
  let wakeAt = Number.POSITIVE_INFINITY;
  let working = false;
  let stopped = true;

  function sleepUntil(at: number): void {
    if (stopped || working || at >= wakeAt) return;
    wakeAt = at;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), Math.min(SLEEP_MS_MAX, Math.max(0, at - clock.now())));
    timer.unref?.();
  }

  async function work(): Promise<void> {
    if (working || stopped) return;
    working = true;
    let next = clock.now() + SLEEP_MS_MAX;
    try {
      const due = await store.alarms(clock.now(), PAGE);
      await Promise.all(due.map(ring));
      next = due.length === PAGE ? clock.now() : Math.min(next, (await store.nextAlarmAt()) ?? next);
    } catch (error) {
      trouble(error);
      next = clock.now() + retryMs;
    }
    working = false;
    wakeAt = Number.POSITIVE_INFINITY;
    sleepUntil(Math.min(next, pendingAt));
    pendingAt = Number.POSITIVE_INFINITY;
  }

  /** Set while ringing: the timer is armed when that is done. */
  let pendingAt = Number.POSITIVE_INFINITY;

  return {
    set(at) {
      if (working) pendingAt = Math.min(pendingAt, at);
      else sleepUntil(at);
    },
    async start() {
      stopped = false;
      await work();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
