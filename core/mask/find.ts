// Asks every recogniser about one text and settles what they say.
import { addressesIn } from './address.ts';
import { chainsOf } from './chain.ts';
import { contextOf } from './context.ts';
import { countriesOf } from './country.ts';
import { documentsIn } from './document.ts';
import { emailsIn } from './email.ts';
import { fold } from './fold.ts';
import { ibansIn } from './iban.ts';
import { numbersIn } from './number.ts';
import { secretsIn } from './secret.ts';
import { type Find, merged } from './span.ts';
import { walletsIn } from './wallet.ts';

/** In order, without overlaps, in the text's own UTF-16 offsets. */
export function findsIn(text: string, lang?: string): readonly Find[] {
  const folded = fold(text);
  const words = folded.text;
  const context = contextOf(words);
  const found = [
    ...emailsIn(words),
    ...addressesIn(words, context),
    ...ibansIn(words, context),
    ...walletsIn(words),
    ...secretsIn(words, context),
    ...documentsIn(words, context),
    ...(/\d/.test(words) ? numbersIn(words, context, chainsOf(words), countriesOf(lang, words)) : []),
  ];
  if (found.length === 0) return [];
  const finds = merged(found);
  return finds.map((find) => ({ ...find, start: folded.start(find.start), end: folded.end(find.end) }));
}
