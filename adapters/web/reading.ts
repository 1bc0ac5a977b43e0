// What pages are given to read: the newest entries of a place, what was missed, and a summary of every thread.

import type { WebLimits } from './limits.ts';
import { blanked, type Log } from './log.ts';
import type { Line } from './page/entry.ts';
import { blank, type Summary, summarise } from './page/summary.ts';

export interface Reading {
  /** The newest entries of a place, without the words of removed messages. */
  latest(label: string): Promise<readonly Line[]>;
  /**
   * What was written after `seq` and up to `until` at these places, in order; undefined: more than a page catches up
   * on. `until` is one moment for all of them: what is published later comes live, and a cursor must not jump over it.
   */
  missed(labels: readonly string[], seq: number, until: number): Promise<readonly Line[] | undefined>;
  /** A place as a whole; of a place without entries, a blank. */
  summary(label: string): Promise<Summary>;
  /** The threads of a desk, the most recently written first. */
  threads(channel: string): Promise<readonly Summary[]>;
  /** What is known of a place is read anew: it was forgotten. */
  forget(label: string): void;
  /** Keeps the summaries up to date. */
  heard(line: Line): void;
}

const SUMMARIES_MAX = 2_000;
const PAGE = 500;

export function createReading(log: Log, limits: WebLimits): Reading {
  const summaries = new Map<string, Promise<Summary>>();

  const scan = async (label: string): Promise<Summary> => {
    let summary = blank(label);
    for (let read = 0; read < limits.scanEntriesMax; read += PAGE) {
      const lines = await log.since(label, summary.seq, PAGE);
      summary = lines.reduce(summarise, summary);
      if (lines.length < PAGE) return summary;
    }
    return (await log.latest(label, PAGE)).reduce(summarise, summary);
  };

  const summary = (label: string): Promise<Summary> => {
    const known = summaries.get(label);
    if (known) return known;
    for (const oldest of summaries.keys()) {
      if (summaries.size < SUMMARIES_MAX) break;
      summaries.delete(oldest);
    }
    const scanned = scan(label);
    summaries.set(label, scanned);
    // A failure is told to whoever asked, and not remembered.
    scanned.catch(() => summaries.delete(label));
    return scanned;
  };

  const threads = async (channel: string): Promise<readonly Summary[]> =>
    Promise.all((await log.threads(channel, limits.threadsMax)).map(summary));

  return {
    summary,
    threads,
    latest: async (label) => withoutRemoved(await log.latest(label, limits.entriesMax)),
    async missed(labels, seq, until) {
      const all: Line[] = [];
      for (const label of labels) {
        const lines = await log.since(label, seq, limits.entriesMax + 1);
        all.push(...lines);
        if (lines.length > limits.entriesMax || all.length > limits.entriesMax * 5) return undefined;
      }
      return withoutRemoved(all.filter((line) => line.seq <= until)).toSorted((a, b) => a.seq - b.seq);
    },
    forget: (label) => void summaries.delete(label),
    heard(line) {
      const known = summaries.get(line.place);
      if (!known) return;
      const next = known.then((before) => summarise(before, line));
      summaries.set(line.place, next);
      next.catch(() => summaries.delete(line.place));
    },
  };
}

/** The log keeps what was written; whoever reads it later must not be given what was taken back. */
export function withoutRemoved(lines: readonly Line[]): readonly Line[] {
  const removed = new Set<string>();
  for (const { place, entry } of lines) if (entry.type === 'removed') removed.add(`${place} ${entry.id}`);
  if (removed.size === 0) return lines;
  return lines.map((line) => {
    const { entry, place } = line;
    if (!('id' in entry) || !removed.has(`${place} ${entry.id}`)) return line;
    return { ...line, entry: blanked(entry) };
  });
}
