// Virtual time: the timers of the service and of the world, rung in one order, without any waiting.

/** Milliseconds since the epoch at which every simulated world begins. */
export const BEGIN_MS = Date.UTC(2026, 0, 5, 9);

/** One turn of the event loop takes a moment, so that who waits turn by turn does not stop the time. */
const TURN_MS = 0.05;

export interface Time {
  /** Milliseconds since the beginning; never steps. */
  now(): number;
  /** What the service's clock shows, in milliseconds since the epoch: it may be set forwards and back. */
  wall(): number;
  step(ms: number): void;
  /** A timer of the world's. */
  after(ms: number, act: () => void): void;
  wait(ms: number): Promise<void>;
  /** Rings all that is due within so many milliseconds, in order; what follows from each ringing happens before the next. */
  pass(ms: number): Promise<void>;
  /** A process ended: its timers are gone. */
  dropTimers(): void;
}

interface Entry {
  readonly at: number;
  readonly turn: number;
  readonly act: () => void;
  /** Else it is the world's, and outlives the process. */
  readonly ofService: boolean;
  cancelled: boolean;
}

const realSetImmediate = globalThis.setImmediate;
/** All that was promised has been kept: microtasks run before the loop's next phase. */
const settled = (): Promise<void> => new Promise((resolve) => realSetImmediate(resolve));

/**
 * Runs `live` with the process's timers and `Date.now` replaced by virtual ones: whatever calls setTimeout meanwhile is
 * the service. One world at a time.
 */
export async function inVirtualTime<T>(live: (time: Time) => Promise<T>): Promise<T> {
  const entries = createHeap();
  let now = 0;
  let skew = 0;
  let turn = 0;

  function enter(ms: number, act: () => void, ofService: boolean): Entry {
    turn += 1;
    const at = now + Math.max(0, Number.isFinite(ms) ? ms : 0);
    const entry: Entry = { at, turn, act, ofService, cancelled: false };
    entries.push(entry);
    return entry;
  }

  const time: Time = {
    now: () => now,
    wall: () => BEGIN_MS + Math.floor(now) + skew,
    step(ms) {
      skew += ms;
    },
    after: (ms, act) => void enter(ms, act, false),
    wait: (ms) => new Promise((resolve) => void enter(ms, resolve, false)),
    async pass(ms) {
      const until = now + ms;
      await settled();
      for (let entry = entries.pop(until); entry; entry = entries.pop(until)) {
        if (entry.cancelled) continue;
        now = entry.at;
        entry.act();
        await settled();
      }
      now = until;
    },
    dropTimers() {
      for (const entry of entries.all()) if (entry.ofService) entry.cancelled = true;
    },
  };

  const giveBack = install(enter, () => time.wall());
  try {
    return await live(time);
  } finally {
    giveBack();
  }
}

function install(enter: (ms: number, act: () => void, ofService: boolean) => Entry, wall: () => number): () => void {
  const { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval } = globalThis;
  const real = { setTimeout, clearTimeout, setImmediate, clearImmediate, setInterval, clearInterval };
  const realNow = Date.now;
  const handle = (entry: { cancelled: boolean }) => ({
    entry,
    ref() {
      return this;
    },
    unref() {
      return this;
    },
  });
  const clear = (timer: unknown): void => {
    if (timer && typeof timer === 'object' && 'entry' in timer) (timer.entry as Entry).cancelled = true;
  };
  const later = (act: () => void, ms = 0) => handle(enter(Math.max(1, ms), act, true));
  const every = (act: () => void, ms = 0) => {
    const interval = { cancelled: false };
    const again = (): void => {
      enter(
        Math.max(1, ms),
        () => {
          if (interval.cancelled) return;
          again();
          act();
        },
        true,
      );
    };
    again();
    return handle(interval);
  };
  Object.assign(globalThis, {
    setTimeout: later,
    clearTimeout: clear,
    setImmediate: (act: () => void) => handle(enter(TURN_MS, act, true)),
    clearImmediate: clear,
    setInterval: every,
    clearInterval: clear,
  });
  Date.now = wall;
  return () => {
    Object.assign(globalThis, real);
    Date.now = realNow;
  };
}

/** The earliest first; of two at the same moment, the one that was entered first. */
function createHeap() {
  const heap: Entry[] = [];
  const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.turn < b.turn);

  function swap(i: number, j: number): void {
    const [a, b] = [heap[i], heap[j]];
    if (a && b) [heap[i], heap[j]] = [b, a];
  }

  function rise(start: number): void {
    let i = start;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const [a, b] = [heap[i], heap[parent]];
      if (!a || !b || !before(a, b)) return;
      swap(i, parent);
      i = parent;
    }
  }

  function sink(): void {
    let i = 0;
    for (;;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        const [a, b] = [heap[child], heap[least]];
        if (a && b && before(a, b)) least = child;
      }
      if (least === i) return;
      swap(i, least);
      i = least;
    }
  }

  return {
    push(entry: Entry) {
      heap.push(entry);
      rise(heap.length - 1);
    },
    /** The earliest that is not after `until`. */
    pop(until: number): Entry | undefined {
      const first = heap[0];
      if (!first || first.at > until) return undefined;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
    all: () => heap as readonly Entry[],
  };
}
