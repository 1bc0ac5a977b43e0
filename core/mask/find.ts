// Asks every recogniser about one text and settles what they say.
import { addressesIn } from './address.ts';
import { chainsOf } from './chain.ts';
import { type Context, contextOf } from './context.ts';
import { countriesOf } from './country.ts';
import { documentsIn } from './document.ts';
import { emailsIn } from './email.ts';
import { type Folded, fold } from './fold.ts';
import { ibansIn } from './iban.ts';
import { numbersIn } from './number.ts';
import { longestRuns } from './runs.ts';
import { secretsIn } from './secret.ts';
import { type Find, merged } from './span.ts';
import { walletsIn } from './wallet.ts';

/** A text as the recognisers read it. */
export interface Read {
  readonly folded: Folded;
  readonly context: Context;
}

export function readText(text: string): Read {
  const folded = fold(text);
  return { folded, context: contextOf(folded.text) };
}

/** In order, without overlaps, in the text's own UTF-16 offsets. */
export function findsIn(text: string, lang?: string, read = readText(text)): readonly Find[] {
  const { folded, context } = read;
  const words = folded.text;
  const runs = longestRuns(words);
  const found = [
    ...emailsIn(words),
    ...addressesIn(words, context),
    ...ibansIn(words, context),
    ...walletsIn(words, runs),
    ...secretsIn(words, context, runs),
    ...(/\d/.test(words)
      ? [...documentsIn(words, context), ...numbersIn(words, context, chainsOf(words), countriesOf(lang, words))]
      : []),
  ];
  if (found.length === 0) return [];
  const finds = merged(found);
  return finds.map((find) => ({ ...find, start: folded.start(find.start), end: folded.end(find.end) }));
}
