// A sentence as one language's table sees it: its words' parts of speech, and how far each keeps its neighbours apart.

import { type Language, role } from './language.ts';
import type { Findings, Lexicon } from './lexicon.ts';
import { isSign, type Reading } from './reading.ts';
import type { Hit } from './tree.ts';

/** The lists run in step, with one place for each entry that was found and each word that is unknown. */
export interface Sentence {
  /** Bits of `role`; 0 for a word that the table does not know. */
  readonly roles: number[];
  /** What a word adds to the distance between two others: nothing if it is a known small word. */
  readonly costs: number[];
  /** Whether a comma or the like stands before. */
  readonly cuts: boolean[];
}

const { agents, persons, anyone, teams, wants, talks, links, real, bots, small, after, asks, alone, being, decoys } =
  role;

/** The cost of words over which no request reaches. */
const blocked = 100;
const nouns = agents | persons | anyone | teams;
const described = nouns | bots | real;
const hardBreak = 2;

function rolesOf(hit: Hit, language: number, sharedAt: number): number {
  let found = 0;
  for (const { language: of, roles } of hit.meanings) {
    if (of === language || of === sharedAt) found |= roles;
  }
  return (found & decoys) === 0 ? found : decoys;
}

function costOf(roles: number): number {
  if (roles === 0 || (roles & decoys) !== 0) return 1;
  return (roles & (after | bots)) !== 0 ? blocked : 0;
}

interface Best {
  readonly roles: number;
  readonly length: number;
}

function bestOf(hits: readonly Hit[], language: number, sharedAt: number): Best | undefined {
  let best: Best | undefined;
  let rank = 0;
  for (const hit of hits) {
    if (best !== undefined && (hit.length < best.length || (hit.length === best.length && hit.rank <= rank))) continue;
    const roles = rolesOf(hit, language, sharedAt);
    if (roles === 0) continue;
    best = { roles, length: hit.length };
    rank = hit.rank;
  }
  return best;
}

/** "Someone" and "person" ask for an agent as soon as they are called real. */
function raise(sentence: Sentence): void {
  const { roles } = sentence;
  for (let at = 0; at < roles.length; at += 1) {
    const here = roles[at] ?? 0;
    if ((here & (anyone | persons)) === 0) continue;
    if ((((roles[at - 1] ?? 0) | (roles[at + 1] ?? 0)) & real) === 0) continue;
    // "I need someone" stands as one entry, which a "real" completes.
    roles[at] = here | ((here & alone) === 0 ? agents : agents | asks);
  }
}

/**
 * After "are you" or "I am" a person is described, not asked for: until a word of wanting or an unknown word. Where verbs
 * come last, a later word of talking says that "you" was asked to do something.
 */
function veil(sentence: Sentence, order: Language['order']): void {
  const { roles } = sentence;
  const acts = talks | links | asks | alone;
  const lastAct = order === 'sov' ? roles.findLastIndex((here) => (here & acts) !== 0) : -1;
  let veiled = false;
  let cut = false;
  for (let at = 0; at < roles.length; at += 1) {
    const here = roles[at] ?? 0;
    cut ||= sentence.cuts[at] ?? false;
    if ((here & being) !== 0) {
      veiled = at > lastAct;
      cut = false;
    } else if (veiled && (here & asks) !== 0 && !cut) roles[at] = (here & ~asks) | small;
    else if (here === 0 || (here & (acts | wants | decoys)) !== 0) veiled = false;
    else if (veiled && (here & described) !== 0) roles[at] = (here & ~described) | small;
  }
}

/** All sentences of a message, read in the language of that number in the lexicon. */
export function sentencesOf(reading: Reading, found: Findings, lexicon: Lexicon, language: number): Sentence[] {
  const sentences: Sentence[] = [];
  let sentence: Sentence = { roles: [], costs: [], cuts: [] };
  let afterUnknownSign = false;
  for (let at = 0; at < reading.words.length; ) {
    const gap = reading.breaks[at] ?? 0;
    if (gap === hardBreak) {
      sentence = { roles: [], costs: [], cuts: [] };
      sentences.push(sentence);
    }
    const best = bestOf(found.hits[at] ?? [], language, lexicon.sharedAt);
    const sign = isSign(reading.words[at] ?? '');
    const last = sentence.costs.length - 1;
    if (best === undefined && sign && afterUnknownSign && gap === 0) {
      // Two signs of an unspaced script make about one word.
      sentence.costs[last] = (sentence.costs[last] ?? 0) + 0.5;
    } else {
      sentence.roles.push(best?.roles ?? 0);
      sentence.costs.push(best === undefined && sign ? 0.5 : costOf(best?.roles ?? 0));
      sentence.cuts.push(gap === 1);
    }
    afterUnknownSign = best === undefined && sign;
    at += best?.length ?? 1;
  }
  for (const each of sentences) {
    raise(each);
    veil(each, lexicon.languages[language]?.order ?? 'svo');
  }
  return sentences;
}
