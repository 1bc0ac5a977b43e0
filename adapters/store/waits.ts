// The median and the 95th percentile of waits.

import type { Kept } from '../../core/promise.ts';
import type { Spread } from '../../core/quality.ts';

/** Sorts what it is given. A wait that a clock which stepped back made negative was none. */
export function waitsOf(waits: number[] | Float64Array): Pick<Kept, 'replies' | 'medianMs' | 'p95Ms'> {
  const replies = waits.length;
  if (replies === 0) return { replies };
  const sorted = Float64Array.from(waits).sort();
  /** Nearest rank: so many of a hundred waited no longer, and it is a wait that somebody had. */
  const rank = (percent: number): number => Math.max(0, sorted[Math.ceil((replies * percent) / 100) - 1] ?? 0);
  return { replies, medianMs: rank(50), p95Ms: rank(95) };
}

/** The same of any durations. */
export function spreadOf(durations: number[]): Spread {
  const { replies: count, ...spread } = waitsOf(durations);
  return { count, ...spread };
}
