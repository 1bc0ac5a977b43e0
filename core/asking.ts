// Tells whether a customer's message asks, in plain words and in any of many languages, for a person.

import { role } from './asking/language.ts';
import { lexicon } from './asking/lexicon.ts';
import { read } from './asking/reading.ts';
import { isRequest } from './asking/request.ts';
import { sentencesOf } from './asking/sentence.ts';
import { languages } from './asking/tables.ts';

const words = lexicon(languages);
const askingRoles = role.agents | role.persons | role.anyone | role.teams | role.asks | role.alone;

/**
 * Reads one more language, a millisecond or two; false when all are read. Called between other work after a start, so that
 * neither the start nor the first message waits for all of them.
 */
export const learnNextLanguage = (): boolean => words.learnNext();

/**
 * Whether a message asks for a person rather than the bot. Looks at the first 2,000 UTF-16 code units, takes time linear in
 * them, and never throws. When in doubt it says yes where nobody else is meant: an offer too many costs less than a wish missed.
 */
export function wantsHuman(text: string): boolean {
  const reading = read(text);
  const found = words.look(reading);
  const common = found.seen[words.sharedAt] ?? 0;
  return found.fitting.some((at) => {
    const language = words.languages[at];
    const seen = (found.seen[at] ?? 0) | common;
    const refusesBot = (seen & (role.nots | role.nos)) !== 0 && (seen & role.bots) !== 0;
    if (language === undefined || ((seen & askingRoles) === 0 && !refusesBot)) return false;
    return sentencesOf(reading, found, words, at).some((sentence) => isRequest(sentence, language));
  });
}
