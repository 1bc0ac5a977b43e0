// Reads one sentence in one language: which of its words want, speak, name a person, negate, and whether that is a request.

import { type Language, role } from './language.ts';
import type { Findings, Hit, Lexicon } from './lexicon.ts';

/** A sentence as the language's table sees it; the lists run in step, one place per entry or unknown word. */
export interface Sentence {
  readonly language: Language;
  readonly roles: number[];
  /** How far a word keeps apart what stands around it: nothing for small words, one for unknown ones. */
  readonly costs: number[];
  /** Whether a comma or the like stands before. */
  readonly cuts: boolean[];
}

const { agents, persons, anyone, teams, wants, talks, links, real, bots, nots, nos, small, after } = role;
const { particulars, asks, alone, being, decoys } = role;

const nouns = agents | persons | anyone | teams;
const bridges = small | wants | talks | links | real;

/** How much may stand between a word of talking and the person. */
const gapCostMax = 3;
const gapCostMaxToAnyone = 1;
const gapWordsMax = 9;
const blocked = 100;
const negationReachMax = 5;
const botReachMax = 6;
const bareLengthMax = 9;
const bareClauseLengthMax = 6;

function rolesIn(hit: Hit, language: number, sharedAt: number): number {
  let found = 0;
  for (const meaning of hit.meanings) {
    if (meaning.language === language || meaning.language === sharedAt) found |= meaning.roles;
  }
  return found;
}

function costOf(roles: number, length: number, isSign: boolean): number {
  if ((roles & (asks | decoys)) !== 0) return 1;
  if ((roles & after) !== 0 && (roles & small) === 0) return blocked;
  if (roles !== 0) return 0;
  return isSign ? length / 2 : 1;
}

/** The sentence that begins at a word, taking the longest entries first; and where the next one begins. */
export function sentenceAt(
  lexicon: Lexicon,
  found: Findings,
  breaks: readonly number[],
  signs: readonly boolean[],
  language: number,
  start: number,
): { sentence: Sentence; next: number } {
  throw new Error(String([lexicon, found, breaks, signs, language, start]));
}
