// Weekly hours as people write them ("Mo-Fr 9-12, Sa 10-14"), and as they read them.
import { type Quiet, remembered, type Span } from '../hours.ts';
import { spoken } from '../words.ts';

const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const SPANS_MAX = 42;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

export const usualHours = {
  mornings: spansOf([1, 2, 3, 4, 5], 8 * 60, 12 * 60),
  afternoons: spansOf([1, 2, 3, 4, 5], 12 * 60, 17 * 60),
  evenings: spansOf([1, 2, 3, 4, 5], 17 * 60, 21 * 60),
  weekends: spansOf([6, 7], 9 * 60, 18 * 60),
} as const;

/** What goes over midnight is two spans. */
function spansOf(days: readonly number[], from: number, to: number): Span[] {
  return days.flatMap((day) =>
    from < to
      ? [{ day, from, to }]
      : [{ day, from, to: 1_440 }, ...(to > 0 ? [{ day: (day % 7) + 1, from: 0, to }] : [])],
  );
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\./g, '');

const names = new Map<string, string>();

const dayName = (lang: string, day: number, weekday: 'short' | 'long'): string =>
  remembered(names, `${spoken(lang)} ${day} ${weekday}`, () =>
    new Intl.DateTimeFormat(spoken(lang), { weekday, timeZone: 'UTC' }).format(MONDAY + (day - 1) * DAY_MS),
  );

/** The day of a word in the person's language, in English or in German; two letters and more, if only one day begins so. */
function dayOf(word: string, lang: string): number | undefined {
  for (const each of [lang, 'en', 'de']) {
    const found = WEEK.filter((day) => {
      const names = [fold(dayName(each, day, 'long')), fold(dayName(each, day, 'short'))];
      return names.includes(word) || (word.length >= 2 && names.some((name) => name.startsWith(word)));
    });
    if (found.length === 1) return found[0];
  }
  return undefined;
}

const RANGE =
  /(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h|uhr)?\s*(?:-|–|—|to|bis|a|до|～|~)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h|uhr)?/g;
const FILLERS = /^(and|und|et|y|e|i|и|та|en|ve|from|von|de|at|um|daily|taglich)$/;

/** Undefined where anything of it cannot be read. Without days the hours hold on every day. */
export function hoursSaid(said: string, lang: string): readonly Span[] | undefined {
  const text = fold(said).replace(/(\d)\s*(?:時|点)/g, '$1');
  const out: Span[] = [];
  let days: readonly number[] = WEEK;
  let end = 0;
  for (const match of text.matchAll(RANGE)) {
    const named = daysSaid(text.slice(end, match.index), lang);
    if (!named) return undefined;
    if (named.length > 0) days = named;
    const span = spanOf(match);
    if (!span) return undefined;
    out.push(...spansOf(days, span.from, span.to));
    end = match.index + match[0].length;
  }
  if (out.length === 0 || /[\p{L}\p{N}]/u.test(text.slice(end))) return undefined;
  return unique(out).slice(0, SPANS_MAX);
}

/** "22-7", "10pm-7am": the hours of every day, in minutes from midnight; `to` may be the smaller. Undefined: not that. */
export function spanSaid(said: string): Quiet | undefined {
  const text = fold(said).trim();
  const [match, second] = text.matchAll(RANGE);
  const span = match && !second && match[0].trim() === text ? spanOf(match) : undefined;
  return span && { from: span.from, to: span.to % 1_440 };
}

function spanOf([, h1 = '', m1, s1, h2 = '', m2, s2]: RegExpExecArray): Quiet | undefined {
  const to = minuteOf(h2, m2, s2);
  const from = s1 === undefined && s2 === 'pm' ? before(h1, m1, to) : minuteOf(h1, m1, s1);
  return from === undefined || to === undefined || from === 1_440 || from === to ? undefined : { from, to };
}

/** In "1-5pm" both are in the afternoon, in "9-5pm" only the second. */
function before(hour: string, minute: string | undefined, to: number | undefined): number | undefined {
  const late = minuteOf(hour, minute, 'pm');
  return late !== undefined && to !== undefined && late < to ? late : minuteOf(hour, minute, 'am');
}

function minuteOf(hour: string, minute = '0', suffix?: string): number | undefined {
  const half = suffix === 'am' || suffix === 'pm';
  const hours = half ? (Number(hour) % 12) + (suffix === 'pm' ? 12 : 0) : Number(hour);
  const minutes = hours * 60 + Number(minute);
  return minutes > 1_440 || Number(minute) > 59 || (half && Number(hour) > 12) ? undefined : minutes;
}

function daysSaid(text: string, lang: string): readonly number[] | undefined {
  const days: number[] = [];
  let through = false;
  for (const [word] of text.matchAll(/[\p{L}]+|[-–—~～]/gu)) {
    if (/^([-–—~～]|bis|to|a|до)$/.test(word)) {
      through = days.length > 0;
      continue;
    }
    const day = dayOf(word, lang);
    if (day === undefined && FILLERS.test(word)) continue;
    if (day === undefined) return undefined;
    const last = days.at(-1);
    if (through && last !== undefined) {
      for (let next = (last % 7) + 1; next !== day; next = (next % 7) + 1) days.push(next);
    }
    days.push(day);
    through = false;
  }
  return /\d/.test(text) ? undefined : days;
}

const unique = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map((span) => [`${span.day}:${span.from}:${span.to}`, span])).values(),
];

/** Adds these hours, or takes them away where all of them are there. */
export function toggled(hours: readonly Span[], some: readonly Span[]): readonly Span[] {
  if (!has(hours, some)) return unique([...hours, ...some]).slice(0, SPANS_MAX);
  return hours.filter((one) => !some.some((other) => same(one, other)));
}

export const has = (hours: readonly Span[], some: readonly Span[]): boolean =>
  some.every((one) => hours.some((other) => same(one, other)));

const same = (a: Span, b: Span): boolean => a.day === b.day && a.from === b.from && a.to === b.to;

/** "9:05", of minutes from midnight. */
export const minutesWords = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** "Mon–Fri 9:00–12:00, Sat 10:00–14:00": days in a row with the same hours are told together. */
export function hoursWords(hours: readonly Span[], lang: string): string {
  const byHours = new Map<string, number[]>();
  for (const { day, from, to } of [...hours].sort((a, b) => a.day - b.day || a.from - b.from)) {
    const key = `${minutesWords(from)}–${minutesWords(to)}`;
    byHours.set(key, [...(byHours.get(key) ?? []), day]);
  }
  return [...byHours].map(([key, days]) => `${runs(days, lang)} ${key}`).join(', ');
}

function runs(days: readonly number[], lang: string): string {
  const out: [number, number][] = [];
  for (const day of days) {
    const last = out.at(-1);
    if (last && last[1] + 1 === day) last[1] = day;
    else out.push([day, day]);
  }
  const name = (day: number): string => dayName(lang, day, 'short');
  return out.map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`)).join(', ');
}
