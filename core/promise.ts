// How the promise of a human is kept: the figures, read at most every few seconds, and the words in which chats tell them.
import type { Clock } from './clock.ts';
import type { Message, Node } from './message.ts';
import type { Store } from './store.ts';
import { type Key, say, sayDuration, sayNumber } from './words.ts';

/** Nothing of it is about a person. Counts are of requests, waits in milliseconds. */
export interface Figures {
  /** When they were read, in milliseconds since the epoch. */
  readonly at: number;
  readonly day: Window;
  readonly month: Window;
  /** All that are open now, waiting or claimed, whenever they were asked for. */
  readonly open: number;
  /** How long the one has waited that waits longest; absent: nobody waits. */
  readonly longestMs?: number;
  /** Open requests that no alarm would ever bring up again. There must be none. */
  readonly orphans: number;
}

/**
 * How the promise of a human was kept in a window. `requests`, `answered` and `withdrawn` are of those that began in it;
 * the others of them are open. Waits run from the beginning of a request to the first reply of a human, and are those of
 * all replies given in the window, whenever they were asked for: a short window would hide the long ones otherwise.
 * Absent where there was no reply. Both are waits that somebody had (nearest rank), in milliseconds.
 */
export interface Kept {
  readonly requests: number;
  readonly answered: number;
  readonly withdrawn: number;
  readonly replies: number;
  readonly medianMs?: number;
  readonly p95Ms?: number;
}

/** `requests` is the sum of `answered`, `withdrawn` and `open`: nothing else can become of one. */
export interface Window extends Kept {
  readonly open: number;
}

const DAY_MS = 24 * 3_600_000;
const MONTH_MS = 30 * DAY_MS;
/** However often somebody asks, the store is asked once in this time. */
const FRESH_MS = 10_000;
/** An alarm that is due rings within this time (alarms.ts); until then it counts as being in the future. */
const RINGING_MS = 60_000;

/** Resolves to the present figures, at most ten seconds old. Rejects when the store cannot be read. */
export function createFigures(store: Store, clock: Clock): () => Promise<Figures> {
  let known: Figures | undefined;
  let reading: Promise<Figures> | undefined;

  async function read(): Promise<Figures> {
    const at = clock.now();
    const day = await store.kept(at - DAY_MS);
    const month = await store.kept(at - MONTH_MS);
    const { count: open, since } = await store.open();
    const { length: orphans } = await store.orphans(at - RINGING_MS);
    const longest = since === undefined ? {} : { longestMs: Math.max(0, at - since) };
    return { at, day: windowOf(day), month: windowOf(month), open, ...longest, orphans };
  }

  return async () => {
    const age = known ? clock.now() - known.at : Number.NaN;
    if (known && age >= 0 && age < FRESH_MS) return known;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    known = await reading;
    return known;
  };
}

const windowOf = (kept: Kept): Window => ({ ...kept, open: kept.requests - kept.answered - kept.withdrawn });

/** One figure with its name, as a reader of that language sees it. */
export interface Row {
  readonly what: string;
  readonly figure: string;
}

/** What became of the requests. */
export const countRows = (lang: string, { requests, answered, withdrawn, open }: Window): readonly Row[] => [
  { what: say(lang, 'promiseRequests'), figure: sayNumber(lang, requests) },
  { what: say(lang, 'promiseAnswered'), figure: sayNumber(lang, answered) },
  { what: say(lang, 'promiseWithdrawn'), figure: sayNumber(lang, withdrawn) },
  { what: say(lang, 'promiseOpen'), figure: sayNumber(lang, open) },
];

/** How long it took; a dash where there was no reply. */
export const waitRows = (lang: string, { medianMs, p95Ms }: Window): readonly Row[] => [
  { what: say(lang, 'promiseMedian'), figure: duration(lang, medianMs) },
  { what: say(lang, 'promiseP95'), figure: duration(lang, p95Ms) },
];

/** How it stands at this moment. */
export const nowRows = (lang: string, { open, longestMs, orphans }: Figures): readonly Row[] => [
  { what: say(lang, 'promiseOpen'), figure: sayNumber(lang, open) },
  { what: say(lang, 'promiseOldest'), figure: duration(lang, longestMs) },
  { what: say(lang, 'promiseForgotten'), figure: sayNumber(lang, orphans) },
];

const duration = (lang: string, ms: number | undefined): string => (ms === undefined ? '–' : sayDuration(lang, ms));

/** The figures as a message, in the reader's language. */
export const promiseWords =
  (figures: () => Promise<Figures>) =>
  async (lang: string): Promise<Message> =>
    promiseMessage(lang, await figures());

export function promiseMessage(lang: string, figures: Figures): Message {
  const { day, month, open } = figures;
  const lines = (rows: readonly Row[]): string[] => rows.map((row) => say(lang, 'promiseLine', { ...row }));
  const told = (title: Key, words: readonly string[]): Node[] => [
    '\n\n',
    bold(say(lang, title)),
    `\n${words.join('\n')}`,
  ];
  const window = (title: Key, kept: Window): Node[] =>
    told(title, lines([...countRows(lang, kept), ...(kept.replies > 0 ? waitRows(lang, kept) : [])]));
  const now = lines(nowRows(lang, figures));
  return {
    text: [
      bold(say(lang, 'promise')),
      `\n${say(lang, 'promiseEnds')}`,
      ...window('promiseDay', day),
      ...window('promiseMonth', month),
      ...told('promiseNow', open > 0 ? now : [say(lang, 'promiseNobody'), ...now.slice(-1)]),
    ],
  };
}

const bold = (text: string): Node => ({ type: 'bold', children: [text] });
