// What agents earned in a window, as a table for those who pay.

import type { Credit } from '../core/thanks.ts';
import { ReportError } from './report-error.ts';

/** Milliseconds since the epoch: `from` is of the window, `to` is not. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Dates such as 2026-11-01, each at the beginning of its day in `zone`. Throws a ReportError that says what is wrong. */
export function windowOf(from: string, to: string, zone: string): Window {
  const window = { from: midnight('--from', from, zone), to: midnight('--to', to, zone) };
  if (window.from >= window.to)
    throw new ReportError('--to must be later than --from: that day is not counted any more');
  return window;
}

function midnight(option: string, date: string, zone: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new ReportError(`${option} must be a date such as 2026-11-01`);
  let day: Temporal.PlainDate;
  try {
    day = Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch {
    throw new ReportError(`${option} must be a date that there is`);
  }
  try {
    return day.toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw new ReportError('--zone must be a time zone such as UTC or Europe/Berlin');
  }
}

/** One line for each agent with a line in the ledger, by their ids; CSV as in RFC 4180. `aliases`: by the agents' ids; who has none was forgotten. */
export function payoutCsv(credits: readonly Credit[], aliases: ReadonlyMap<number, string>): string {
  const lines = credits.map(({ agent, points, entries }) => [
    agent,
    text(aliases.get(agent) ?? 'a former agent'),
    points,
    entries,
  ]);
  return [['agent', 'alias', 'points', 'entries'], ...lines].map((fields) => `${fields.join(',')}\r\n`).join('');
}

/** People choose their names: what a spreadsheet would take for a formula begins with an apostrophe, and is no formula. */
function text(value: string): string {
  const plain = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
