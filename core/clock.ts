// The shell's only sources of time and of new names; pure rooms get both inside their events.

export interface Clock {
  /** Milliseconds since the Unix epoch. May step backwards; nothing may break when it does. */
  now(): number;
}

export interface Ids {
  /** A new integer, larger than every one before it on this store; safe in a double. */
  next(): number;
}

const EPOCH_MS = Date.UTC(2024, 0, 1);
const PER_MS = 2048;

/** Integers that sort by time of making: milliseconds since 2024 times 2,048, always above `last`. */
export function createIds(clock: Clock, last: number): Ids {
  let latest = last;
  return {
    next() {
      latest = Math.max(latest + 1, (clock.now() - EPOCH_MS) * PER_MS);
      return latest;
    },
  };
}

export const systemClock: Clock = { now: () => Date.now() };
