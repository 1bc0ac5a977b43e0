// Discord's ids: 64-bit numbers as strings, whose upper bits are the milliseconds since 2015.

const epochMs = 1_420_070_400_000n;

/** Gives ids that grow strictly, also when the clock stands still or steps back. `now` in milliseconds. */
export function openSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(Math.floor(now())) - epochMs) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** Milliseconds since the epoch at which the id was given out. */
export function snowflakeMs(id: string): number {
  return Number((BigInt(id) >> 22n) + epochMs);
}

export function isSnowflake(value: string): boolean {
  return /^\d{1,20}$/.test(value) && BigInt(value) < 1n << 64n;
}

/** Orders ids by age, the oldest first. */
export function byAge(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
