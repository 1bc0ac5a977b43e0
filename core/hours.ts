// Weekly hours in a person's own time zone: what a moment is there, and when the next hours begin, clock changes included.

/** Part of one local day, in minutes after midnight: `from` up to, not including, `to`. What goes over midnight is two. */
export interface Span {
  /** As in ISO 8601: 1 is Monday, 7 Sunday. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Every day from one minute after midnight to another; over midnight when `from` is the later. */
export interface Quiet {
  readonly from: number;
  readonly to: number;
}

/** What clock and calendar on the wall say. `date` is as in ISO 8601, `minute` counts from midnight. */
export interface Local {
  readonly date: string;
  readonly day: number;
  readonly minute: number;
}

/** One moment as every time zone sees it. Asking the same zone again costs next to nothing. */
export interface Calendar {
  readonly at: number;
  /** `zone` is an IANA name; one that is not known is read as UTC, for one bad row must not stop a whole pool. */
  local(zone: string): Local;
  /** The local day of this moment and the eight after it. */
  days(zone: string): readonly Day[];
}

interface Day {
  readonly zone: string;
  readonly date: string;
  readonly day: number;
  readonly begins: number;
  readonly ends: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A week, the day that it begins in, and one in case a clock change swallows the hours of a day. */
const DAYS = 9;

export function calendarOf(at: number): Calendar {
  const locals = new Map<string, Local>();
  return {
    at,
    local: (zone) =>
      remembered(locals, zone, () => {
        const [today] = daysFrom(at, zone);
        return today ? localIn(today, at) : localAt(at, zone);
      }),
    days: (zone) => daysFrom(at, zone),
  };
}

/** What is made once for a key. */
export function remembered<K, T>(map: Map<K, T>, key: K, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch {
    return instant.toZonedDateTimeISO('UTC');
  }
}

function localAt(at: number, zone: string): Local {
  const time = zoned(at, zone);
  return { date: time.toPlainDate().toString(), day: time.dayOfWeek, minute: time.hour * 60 + time.minute };
}

/** As they were asked for last in each zone: until midnight there they stay the same. */
const latest = new Map<string, readonly Day[]>();

function daysFrom(at: number, zone: string): readonly Day[] {
  const known = latest.get(zone);
  if (known?.[0] && known[0].begins <= at && at < known[0].ends) return known;
  let begins = zoned(at, zone).startOfDay();
  const days = Array.from({ length: DAYS }, () => {
    const ends = begins.add({ days: 1 }).startOfDay();
    const day: Day = {
      zone: begins.timeZoneId,
      date: begins.toPlainDate().toString(),
      day: begins.dayOfWeek,
      begins: begins.epochMilliseconds,
      ends: ends.epochMilliseconds,
    };
    begins = ends;
    return day;
  });
  latest.set(zone, days);
  return days;
}

export const within = (hours: readonly Span[], { day, minute }: Local): boolean =>
  hours.some((span) => span.day === day && span.from <= minute && minute < span.to);

export const isQuiet = ({ from, to }: Quiet, { minute }: Local): boolean =>
  from <= to ? from <= minute && minute < to : minute >= from || minute < to;

/**
 * The first moment, not before `from`, at which `holds`; undefined if there is none in the eight days after it. What
 * holds may only begin at `from`, at midnight, at one of `minutes` of a local day, or when the clock is changed.
 */
export function firstMoment(
  calendar: Calendar,
  zone: string,
  from: number,
  minutes: (day: number) => readonly number[],
  holds: (local: Local, at: number) => boolean,
): number | undefined {
  const near = from >= calendar.at && from - calendar.at < DAY_MS;
  for (const day of (near ? calendar : calendarOf(from)).days(zone)) {
    if (day.ends <= from) continue;
    const moments = [Math.max(from, day.begins), ...minutes(day.day).flatMap((minute) => momentsOf(day, minute))];
    if (changes(day)) moments.push(...changesOf(day));
    for (const at of moments.sort((a, b) => a - b)) {
      if (at >= from && at < day.ends && holds(localIn(day, at), at)) return at;
    }
  }
  return undefined;
}

/** Whether the clock is changed on this day. */
const changes = (day: Day): boolean => day.ends - day.begins !== DAY_MS;

const localIn = (day: Day, at: number): Local =>
  changes(day)
    ? localAt(at, day.zone)
    : { date: day.date, day: day.day, minute: Math.floor((at - day.begins) / MINUTE_MS) };

/** When it is so late on that day: once as a rule, twice or never in the hour of a clock change. */
function momentsOf(day: Day, minute: number): number[] {
  if (!changes(day)) return [day.begins + minute * MINUTE_MS];
  const time = Temporal.PlainDate.from(day.date).toPlainDateTime().add({ minutes: minute });
  return (['earlier', 'later'] as const).map(
    (disambiguation) => time.toZonedDateTime(day.zone, { disambiguation }).epochMilliseconds,
  );
}

function changesOf(day: Day): number[] {
  const change = zoned(day.begins - 1, day.zone).getTimeZoneTransition('next');
  return change && change.epochMilliseconds < day.ends ? [change.epochMilliseconds] : [];
}
