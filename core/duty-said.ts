// What an agent says of their own duty, and what it means: by a command at a desk or to the bot, or by a switch.
import { action } from './action.ts';
import type { Agent } from './conversation.ts';
import { type Duty, isOnDuty, type Profile, switched } from './duty.ts';
import { termsSaid, termsWords } from './duty-terms.ts';
import { calendarOf, firstMoment } from './hours.ts';
import type { Button } from './message.ts';
import { button, type House } from './say.ts';
import { say, sayDuration } from './words.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  min: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: DAY_MS,
};
/** Longer than this is for good, until something else is said. */
const DAYS_MAX = 31;

const SAID =
  /^(on|off|hours)?(?:\s+(?:for\s+)?(?<count>\d{1,4})\s*(?<unit>m|min|h|d)|\s*\buntil\s+(?<hour>[01]?\d|2[0-3])(?:[:.h](?<minute>[0-5]\d)?)?)?$/i;

/**
 * `on`, `off`, `off 2h`, `until 18:00` (on, on their own clock), `off until 9:30`, `hours` (by their weekly hours again);
 * or one of the terms of `termsSaid`; empty asks how it stands. What cannot be read changes nothing, and is told.
 */
export function attend(
  house: House,
  agent: Agent,
  profile: Profile,
  said: string,
  at: number,
): { readonly now?: Profile; readonly told: string } {
  const terms = termsSaid(profile, said, house.lang);
  if (terms === 'unclear') return { told: say(house.lang, 'dutyHow') };
  if (terms) return { now: terms, told: standingWords(house, agent, terms, at) };
  const match = SAID.exec(said.trim());
  const { count, unit = '', hour, minute = '0' } = match?.groups ?? {};
  const word = match?.[1]?.toLowerCase() as Duty['is'] | undefined;
  const is = word ?? (hour === undefined ? undefined : 'on');
  if (!match || (count !== undefined && is === undefined)) return { told: say(house.lang, 'dutyHow') };
  if (is === undefined) return { told: `${standingWords(house, agent, profile, at)}\n\n${say(house.lang, 'dutyHow')}` };
  if (is === 'hours') return changed(house, agent, profile, { is }, at);
  const until =
    hour === undefined
      ? lasting(Number(count ?? 0) * (UNITS[unit.toLowerCase()] ?? 0), at)
      : onTheirClock(profile.zone, Number(hour) * 60 + Number(minute), at);
  return changed(house, agent, profile, { is, ...(until === undefined ? {} : { until }) }, at);
}

const lasting = (ms: number, at: number): number | undefined =>
  ms > 0 && ms <= DAYS_MAX * DAY_MS ? at + ms : undefined;

/** The next moment at which it is so late where they are. */
const onTheirClock = (zone: string, minute: number, at: number): number | undefined =>
  firstMoment(
    calendarOf(at),
    zone,
    at + 1,
    () => [minute],
    (local) => local.minute === minute,
  );

function changed(house: House, agent: Agent, profile: Profile, duty: Duty, at: number) {
  const now = switched(profile, duty);
  return { now, told: dutyWords(house, agent, now, at) };
}

export const isOff = (profile: Profile, at: number): boolean => !isOnDuty(profile, calendarOf(at));

function dutyWords({ lang }: House, { alias: agent }: Agent, profile: Profile, at: number): string {
  const words = say(lang, isOff(profile, at) ? 'dutyOff' : 'dutyOn', { agent });
  const until = profile.duty.is === 'hours' ? undefined : profile.duty.until;
  if (until === undefined || until <= at) return words;
  return `${words} ${say(lang, 'dutyLasts', { duration: sayDuration(lang, until - at) })}`;
}

/** Whether they are there, and on what terms they are asked. */
const standingWords = (house: House, agent: Agent, profile: Profile, at: number): string =>
  `${dutyWords(house, agent, profile, at)}\n\n${termsWords(house, profile)}`;

/** The switch, named after what it does. */
export const dutySwitch = ({ lang }: House, off: boolean): Button =>
  off
    ? button(lang, 'goOnDuty', action('duty', undefined, 'on'))
    : button(lang, 'goOffDuty', action('duty', undefined, 'off'));
