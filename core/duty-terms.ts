// On what terms an agent is asked, as they say it behind /duty: when, in which languages, for how many, off duty too or not.
import type { Profile } from './duty.ts';
import { hoursSaid, hoursWords, minutesWords, spanSaid } from './joining/hours-said.ts';
import { cityOf, languagesSaid, zoneSaid } from './joining/said.ts';
import type { House } from './say.ts';
import { languageName, say } from './words.ts';

/** More at once is no help to anybody. */
const AT_ONCE_MAX = 20;

const TERM = /^(call|quiet|max|zone|speaks|hours)\b\s*(.*)$/is;

type Lang = House['lang'];

const reads: Readonly<Record<string, (profile: Profile, said: string, lang: Lang) => Profile | undefined>> = {
  call: (profile, said) => (/^(on|off|)$/i.test(said) ? { ...profile, callable: !/off/i.test(said) } : undefined),
  quiet({ quiet: _before, ...profile }, said) {
    if (/^off$/i.test(said)) return profile;
    const quiet = spanSaid(said);
    return quiet && { ...profile, quiet };
  },
  max(profile, said) {
    const capacity = /^\d{1,2}$/.test(said) ? Number(said) : 0;
    return capacity >= 1 && capacity <= AT_ONCE_MAX ? { ...profile, capacity } : undefined;
  },
  zone(profile, said) {
    const zone = zoneSaid(said);
    return zone === undefined ? undefined : { ...profile, zone };
  },
  speaks(profile, said, lang) {
    const languages = languagesSaid(said, lang);
    return languages.length > 0 ? { ...profile, languages } : undefined;
  },
  hours(profile, said, lang) {
    const hours = hoursSaid(said, lang);
    return hours && { ...profile, hours, duty: { is: 'hours' } };
  },
};

/**
 * `call` and `call off`, `quiet 22-7` and `quiet off`, `max 2`, `zone Berlin`, `speaks Polish, English` (the mother tongue
 * first), `hours Mon-Fri 9-17`: the profile with it. `unclear`: one of these that cannot be read, so nothing changes.
 * Undefined: none of these. `hours` alone is none.
 */
export function termsSaid(profile: Profile, said: string, lang: Lang): Profile | 'unclear' | undefined {
  const [, term = '', rest = ''] = TERM.exec(said.trim()) ?? [];
  const read = reads[term.toLowerCase()];
  if (!read || (term.toLowerCase() === 'hours' && rest === '')) return undefined;
  return read(profile, rest.trim(), lang) ?? 'unclear';
}

/** All of them in lines. */
export function termsWords({ lang }: House, { languages, capacity, zone, hours, quiet, callable }: Profile): string {
  const named = languages.map((code) => languageName(code, lang)).join(', ');
  const lines = [
    ...(named === '' ? [] : [say(lang, 'dutySpeaks', { languages: named })]),
    say(lang, 'dutyAtOnce', { count: capacity }),
    ...(hours.length > 0 ? [say(lang, 'dutyHours', { hours: hoursWords(hours, lang) })] : []),
    ...(quiet ? [say(lang, 'dutyQuiet', { from: minutesWords(quiet.from), to: minutesWords(quiet.to) })] : []),
    say(lang, 'dutyZone', { zone: cityOf(zone) }),
    ...(callable ? [say(lang, 'dutyCall')] : []),
  ];
  return lines.join('\n');
}
