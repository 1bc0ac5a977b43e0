// Finds personal data in a text: addresses, numbers and secrets that a stranger must not read.
import { addressesIn } from './mask/address.ts';
import { chainsOf } from './mask/chain.ts';
import { contextOf } from './mask/context.ts';
import { countriesOf } from './mask/country.ts';
import { documentsIn } from './mask/document.ts';
import { emailsIn } from './mask/email.ts';
import { fold } from './mask/fold.ts';
import { ibansIn } from './mask/iban.ts';
import { numbersIn } from './mask/number.ts';
import { secretsIn } from './mask/secret.ts';
import { type Find, merged, type Span } from './mask/span.ts';
import { walletsIn } from './mask/wallet.ts';

export type { PersonalType, Span } from './mask/span.ts';

/**
 * Everything personal in the text, in order, without overlaps. Linear in the text's length, whatever it holds. `lang`
 * (BCP 47) hints at the countries whose phone numbers are likely; nothing depends on it for data with check digits.
 */
export function findPersonalData(text: string, lang?: string): readonly Span[] {
  const folded = fold(text);
  const words = folded.text;
  const context = contextOf(words);
  const finds: Find[] = [
    ...emailsIn(words),
    ...addressesIn(words, context),
    ...ibansIn(words, context),
    ...walletsIn(words),
    ...secretsIn(words, context),
    ...documentsIn(words, context),
  ];
  const chains = chainsOf(words);
  finds.push(...numbersIn(words, context, chains, countriesOf(lang, words)));
  return merged(finds).map(({ start, end, type }) => ({ start: folded.start(start), end: folded.end(end), type }));
}
