// Masking of personal data: what share of labelled rows is found, and what 100 kB of any text cost beside a plain pass.
import { z } from 'zod';
import { findPersonalData } from '../core/mask.ts';
import { type Figure, figure } from './figure.ts';

const row = z.object({
  text: z.string(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), type: z.string() })),
  lang: z.string().optional(),
  only: z.string().optional(),
  group: z.string().optional(),
});
type Row = z.infer<typeof row>;

const core = ['EMAIL', 'PHONE', 'CREDIT_CARD', 'IBAN', 'IP_ADDRESS', 'NATIONAL_ID'];

interface Tally {
  found: number;
  all: number;
}

const share = ({ found, all }: Tally): string => `${((100 * found) / Math.max(1, all)).toFixed(2)} %`.padStart(9);

/** `{text, spans, lang?, only?, group?}` a row; characters are UTF-16 code units. */
export function evaluateMask(given: readonly unknown[]): {
  report: string;
  predictions: readonly { spans: unknown }[];
} {
  const rows = given.map((each) => row.parse(each));
  const tallies = new Map<string, Tally>();
  const count = (name: string, found: number, all: number): void => {
    const tally = tallies.get(name) ?? { found: 0, all: 0 };
    tallies.set(name, { found: tally.found + found, all: tally.all + all });
  };
  const predictions = rows.map(({ text }) => ({ spans: findPersonalData(text) }));
  for (const [i, each] of rows.entries()) {
    const spans = predictions[i]?.spans ?? [];
    countRecall(each, spans, count);
    countPrecision(each, spans, count);
  }
  const lines = [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, tally]) => `${name.padEnd(44)} ${share(tally)}  (${tally.found} of ${tally.all})`);
  return { report: `${[...lines, spent(rows)].join('\n')}\n`, predictions };
}

type Count = (name: string, found: number, all: number) => void;

function covered(
  spans: readonly { start: number; end: number; type: string }[],
  types?: readonly string[],
): Set<number> {
  const out = new Set<number>();
  for (const span of spans) {
    if (!types || types.includes(span.type)) for (let at = span.start; at < span.end; at += 1) out.add(at);
  }
  return out;
}

function countRecall(each: Row, spans: readonly { start: number; end: number; type: string }[], count: Count): void {
  const anything = covered(spans);
  const only = each.only;
  for (const span of each.spans) {
    if (!core.includes(span.type) || (only !== undefined && span.type !== only)) continue;
    const alike = covered(spans, [span.type]);
    let [masked, typed] = [0, 0];
    for (let at = span.start; at < span.end; at += 1) {
      if (anything.has(at)) masked += 1;
      if (alike.has(at)) typed += 1;
    }
    const size = span.end - span.start;
    count('1 recall, core types, masked as anything', masked, size);
    count('1 recall, core types, masked as what it is', typed, size);
    count(`2 recall, ${each.lang?.startsWith('en') ? 'English' : 'not English'}`, masked, size);
    count(`3 recall, type ${span.type}`, masked, size);
    count(`3 recall, type ${span.type}, as such`, typed, size);
    count(`4 recall, language ${each.lang ?? '?'}`, masked, size);
  }
}

function countPrecision(each: Row, spans: readonly { start: number; end: number; type: string }[], count: Count): void {
  if (each.group === 'hard-negative') count('5 hard negatives touched', spans.length > 0 ? 1 : 0, 1);
  if (each.group === 'recognizer-negative') {
    count('6 recognizer negatives touched', spans.some((span) => span.type === each.only) ? 1 : 0, 1);
    return;
  }
  const right = covered(each.spans);
  const masked = covered(each.only === undefined ? spans : spans.filter((span) => span.type === each.only));
  count('5 precision by characters', [...masked].filter((at) => right.has(at)).length, masked.size);
}

function spent(rows: readonly Row[]): string {
  const text = rows.map((each) => each.text).join('\n');
  const ms = milliseconds(() => findPersonalData(text));
  return `7 time per 100 kB of these rows: ${((ms * SIZE) / Math.max(1, Buffer.byteLength(text))).toFixed(1)} ms`;
}

const ROUNDS = 25;

/** The least of many rounds: what else the machine does is none of ours. The first rounds compile. */
function milliseconds(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}

const SIZE = 100_000;
/** So many bytes of UTF-8. */
const filled = (part: string): string => part.repeat(Math.ceil(SIZE / Buffer.byteLength(part)));

/** Ordinary writing, and texts made to cost as much as they can. */
export const texts: Readonly<Record<string, string>> = {
  prose: filled(
    'Hello, I ordered a tent last week (order 20831145) and it has not arrived. Call me at 020 7946 0958, please. ',
  ),
  digits: filled('4'),
  'short runs': filled('12 '),
  'lines of runs': filled('12 12 12 12 12 12\n'),
  cards: filled('4111 1111 1111 1111, '),
  phones: filled('0612345678 '),
  'at signs': filled('@'),
  addresses: filled('a@b.'),
  'spaced at': filled('a at a dot '),
  dots: filled('.'),
  letters: filled('a'),
  wallets: filled('1BoatSLRHtKNngkdXEeobR76b53LETtpyT '),
  ibans: filled('GB82 '),
  colons: filled('a:b:'),
  passwords: filled('my password is '),
  documents: filled('passport X1 '),
  begins: filled('-----BEGIN PRIVATE KEY-----'),
  tokens: filled('eyJaaaaaaaa.'),
  hex: filled('0xAbCdEf0123456789abcdef0123456789ABCDEF01 '),
  han: filled('订单电话卡号'),
  spaces: filled(' '),
  'full width': filled('４１ '),
};

export async function measure(): Promise<readonly Figure[]> {
  return Object.entries(texts).map(([name, text]) => {
    const floor = milliseconds(() => text.match(/[0-9]+|[a-z]+/gi)?.length);
    const ours = milliseconds(() => findPersonalData(text));
    return figure(`mask: 100 kB, ${name}`, ours, 'ms', floor, { of: 'value', at: 'most', limit: 20 });
  });
}
