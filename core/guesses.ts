// Codes are short, so guesses are counted: after a few wrong ones even the right one is not looked at for an hour.
import type { Shelf } from './journal.ts';
import type { Policy } from './policy.ts';

const HOUR_MS = 3_600_000;

/**
 * What `look` finds for a code; undefined: nothing, which counts under `key`, or it was not looked at, since
 * `policy.linkTriesMax` guesses under `key` were wrong. The hour begins anew with each wrong one that is looked at.
 */
export async function guessed<T>(
  shelf: Shelf,
  { linkTriesMax }: Policy,
  key: string,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const triesKey = `tries:${key}`;
  const tries = Number((await shelf.get(triesKey)) ?? '0');
  if (tries >= linkTriesMax) return undefined;
  const found = await look();
  if (found === undefined) await shelf.set(triesKey, String(tries + 1), HOUR_MS);
  return found;
}
