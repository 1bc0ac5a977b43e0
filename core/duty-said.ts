// What an agent says of their own duty, and what it means: by a command at a desk, or by the switch in their overview.
import { action } from './action.ts';
import type { Agent } from './conversation.ts';
import type { Duty } from './duty.ts';
import type { Button } from './message.ts';
import { button, type House } from './say.ts';
import { say, sayDuration } from './words.ts';

const MINUTE_MS = 60_000;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE_MS,
  min: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: 1_440 * MINUTE_MS,
};
/** Longer than this is for good, until something else is said. */
const DAYS_MAX = 31;

/** Until they say otherwise, whoever was seen at a desk may be asked. */
export const dutyUnsaid: Duty = { is: 'hours' };

/** Whether they said that they are not there, and that holds at `at`. */
export const isOff = (duty: Duty, at: number): boolean =>
  duty.is === 'off' && (duty.until === undefined || at < duty.until);

/** `on`, `off`, `off 2h`; empty asks how it stands. What cannot be read changes nothing, and is told. */
export function attend(
  house: House,
  agent: Agent,
  duty: Duty,
  said: string,
  at: number,
): { readonly duty?: Duty; readonly told: string } {
  const match = /^(on|off)?(?:\s+(?:for\s+)?(\d{1,4})\s*(m|min|h|d))?$/i.exec(said.trim());
  const is = match?.[1]?.toLowerCase() as 'on' | 'off' | undefined;
  if (!match || (match[2] !== undefined && is === undefined)) return { told: say(house.lang, 'dutyHow') };
  if (is === undefined) return { told: dutyWords(house, agent, duty, at) };
  const ms = Number(match[2] ?? 0) * (UNITS[match[3]?.toLowerCase() ?? ''] ?? 0);
  const lasts = ms > 0 && ms <= DAYS_MAX * 1_440 * MINUTE_MS;
  const next: Duty = { is, ...(lasts ? { until: at + ms } : {}) };
  return { duty: next, told: dutyWords(house, agent, next, at) };
}

function dutyWords({ lang }: House, { alias: agent }: Agent, duty: Duty, at: number): string {
  const key = isOff(duty, at) ? 'dutyOff' : 'dutyOn';
  const until = duty.is === 'hours' ? undefined : duty.until;
  const words = say(lang, key, { agent });
  if (until === undefined || until <= at) return words;
  return `${words} ${say(lang, 'dutyLasts', { duration: sayDuration(lang, until - at) })}`;
}

/** The switch, named after what it does. */
export const dutySwitch = ({ lang }: House, duty: Duty, at: number): Button =>
  isOff(duty, at)
    ? button(lang, 'goOnDuty', action('duty', undefined, 'on'))
    : button(lang, 'goOffDuty', action('duty', undefined, 'off'));
