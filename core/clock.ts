// The shell's only sources of time and of new names; pure rooms get both inside their events.

export interface Clock {
  /** Milliseconds since the Unix epoch. May step backwards; nothing may break when it does. */
  now(): number;
}

export interface Ids {
  /** A new integer, larger than every one before it on this store; safe in a double. */
  next(): number;
  /** Ten letters and digits that cannot be guessed, for a person to type. */
  code(): string;
}

const EPOCH_MS = Date.UTC(2024, 0, 1);
const PER_MS = 2048;

/** Without characters that look alike. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Integers that sort by time of making: milliseconds since 2024 times 2,048, always above `last`. `random` gives an
 * unpredictable integer from 0 up to, not including, its argument.
 */
export function createIds(clock: Clock, last: number, random: (below: number) => number): Ids {
  let latest = last;
  return {
    next() {
      latest = Math.max(latest + 1, (clock.now() - EPOCH_MS) * PER_MS);
      return latest;
    },
    code: () => Array.from({ length: 10 }, () => LETTERS[random(LETTERS.length)]).join(''),
  };
}

/** When an id was made, in milliseconds since the epoch; a moment later where many were made at once. */
export const bornAt = (id: number): number => EPOCH_MS + id / PER_MS;

/** The first id that could be made at a moment. */
export const firstIdAt = (at: number): number => Math.max(0, Math.ceil((at - EPOCH_MS) * PER_MS));

export const systemClock: Clock = { now: () => Date.now() };
