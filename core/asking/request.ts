// Decides whether a sentence is a request for a person: where wanting or talking meets a person, and nothing negates it.

import { type Language, role } from './language.ts';
import type { Sentence } from './sentence.ts';

const { agents, persons, anyone, teams, wants, talks, links, real, bots, nots, nos, small } = role;
const { particulars, asks, alone, being, decoys } = role;

const nouns = agents | persons | anyone | teams;
const bridges = small | wants | talks | links | real;
const negations = nots | nos;

// How much may stand between a word and the person it governs, in unknown words.
const talkCostMax = 3;
const talkCostMaxToAnyone = 1;
/** Forward means that the verb comes after the person, which few languages do freely. */
const forwardCostMax = { svo: 0, free: 1, sov: 3 } as const;
const forwardWantCostMax = { svo: -1, free: 0, sov: 1 } as const;

const reachMax = 9;
const negationReachMax = 5;
const bareLengthMax = 9;
const bareClauseLengthMax = 6;

function has(sentence: Sentence, at: number, bits: number): boolean {
  return ((sentence.roles[at] ?? 0) & bits) !== 0;
}

/** Whether a negation stands before a word, with nothing between them but words of a request. */
function isNegated(sentence: Sentence, at: number): boolean {
  if (has(sentence, at - 1, nos) && !sentence.cuts[at]) return true;
  for (let before = at - 1; before >= 0 && at - before <= negationReachMax; before -= 1) {
    if (sentence.cuts[before + 1]) return false;
    if (has(sentence, before, nots)) return true;
    if (!has(sentence, before, bridges)) return false;
  }
  return false;
}

/** "No agent", "no real human": the small negations bind to the noun only. */
function isDenied(sentence: Sentence, noun: number): boolean {
  let before = noun - 1;
  while (has(sentence, before, real | agents) && !sentence.cuts[before + 1]) before -= 1;
  return has(sentence, before, nos) && !sentence.cuts[before + 1];
}

/** Whether a negation follows the verb, as it does where verbs come last. */
function isNegatedAfter(sentence: Sentence, at: number): boolean {
  return has(sentence, at + 1, negations) || (has(sentence, at + 1, bridges) && has(sentence, at + 2, negations));
}

/** In languages that pile up nouns, what follows must show that the noun stands for itself ("agent fee" does not). */
function standsForItself(sentence: Sentence, noun: number): boolean {
  let next = noun + 1;
  while (has(sentence, next, nouns | real) && !sentence.cuts[next]) next += 1;
  if (next >= sentence.roles.length || sentence.cuts[next]) return true;
  return sentence.roles[next] !== 0 && !has(sentence, next, decoys | particulars);
}

interface Noun {
  readonly at: number;
  readonly roles: number;
  readonly talkCostMax: number;
}

/** Whether the word there governs the noun, given what stands between. */
function governs(sentence: Sentence, at: number, noun: Noun, cost: number, wantCostMax: number): boolean {
  if (has(sentence, at, talks) && cost <= noun.talkCostMax) return true;
  if (has(sentence, at, links) && cost === 0 && (noun.roles & (agents | teams)) !== 0) return true;
  return has(sentence, at, wants) && cost <= wantCostMax && (noun.roles & (agents | persons | teams)) !== 0;
}

function isGovernedBefore(sentence: Sentence, noun: Noun, { compounds, order }: Language): boolean {
  const wantCostMax = compounds === true && !standsForItself(sentence, noun.at) ? -1 : 0;
  const late = order === 'sov' && isNegatedAfter(sentence, noun.at);
  let cost = 0;
  for (let at = noun.at - 1; at >= 0 && noun.at - at <= reachMax; at -= 1) {
    if (sentence.cuts[at + 1]) cost += 1;
    if (has(sentence, at, nots)) return false;
    if (governs(sentence, at, noun, cost, wantCostMax)) return !isNegated(sentence, at) && !late;
    cost += sentence.costs[at] ?? 0;
  }
  return false;
}

function isGovernedAfter(sentence: Sentence, noun: Noun, order: Language['order']): boolean {
  const costMax = Math.min(noun.talkCostMax, forwardCostMax[order]);
  const towards: Noun = { ...noun, talkCostMax: costMax };
  let cost = 0;
  for (let at = noun.at + 1; at < sentence.roles.length && at - noun.at <= reachMax; at += 1) {
    if (sentence.cuts[at]) cost += 1;
    if (has(sentence, at, negations)) return false;
    const found =
      order === 'svo'
        ? has(sentence, at, talks) && cost <= costMax && (noun.roles & nouns) !== teams
        : governs(sentence, at, towards, cost, forwardWantCostMax[order]);
    if (found) return !isNegated(sentence, noun.at) && !isNegatedAfter(sentence, at);
    cost += sentence.costs[at] ?? 0;
  }
  return false;
}

function isAskedFor(sentence: Sentence, at: number, language: Language): boolean {
  const roles = sentence.roles[at] ?? 0;
  if ((roles & nouns) === 0 || isDenied(sentence, at)) return false;
  if ((roles & nouns) === teams && sentence.roles.some((other) => (other & particulars) !== 0)) return false;
  const weak = (roles & (agents | persons | teams)) === 0;
  const noun: Noun = { at, roles, talkCostMax: weak ? talkCostMaxToAnyone : talkCostMax };
  return isGovernedBefore(sentence, noun, language) || isGovernedAfter(sentence, noun, language.order);
}

/** "No bots", "stop talking to a robot": who refuses the machine asks for a person. */
function refusesBot(sentence: Sentence, at: number, language: Language): boolean {
  if (has(sentence, at, negations)) {
    const over = has(sentence, at, nots) ? bridges : small | real;
    for (let next = at + 1; next - at <= negationReachMax + 1 && !sentence.cuts[next]; next += 1) {
      if (has(sentence, next, bots)) return true;
      if (!has(sentence, next, over) || has(sentence, next, nouns)) break;
    }
  }
  if (language.order !== 'sov' || !has(sentence, at, bots)) return false;
  for (let next = at + 1; next - at <= negationReachMax && !sentence.cuts[next]; next += 1) {
    if (has(sentence, next, negations)) return true;
    if (!has(sentence, next, bridges) || has(sentence, next, nouns)) return false;
  }
  return false;
}

/** Nothing in these words but the person and small words: "agent", "a human please". */
function isBare(sentence: Sentence, from: number, to: number, enough: number): boolean {
  let found = false;
  for (let at = from; at < to; at += 1) {
    const here = sentence.roles[at] ?? 0;
    if (here === 0 || (here & (negations | being | decoys | particulars | bots)) !== 0) return false;
    if ((here & enough) !== 0) found = true;
  }
  return found;
}

/** The whole sentence, or its first or last clause. */
function isBareAnywhere(sentence: Sentence): boolean {
  const length = sentence.roles.length;
  if (length <= bareLengthMax && isBare(sentence, 0, length, agents | persons | teams | alone)) return true;
  const firstCut = sentence.cuts.indexOf(true, 1);
  if (firstCut < 0) return false;
  const lastCut = sentence.cuts.lastIndexOf(true);
  if (firstCut <= bareClauseLengthMax && isBare(sentence, 0, firstCut, agents | alone)) return true;
  return length - lastCut <= bareClauseLengthMax && isBare(sentence, lastCut, length, agents | alone);
}

/** Whether a sentence, read in this language, asks for a person. */
export function isRequest(sentence: Sentence, language: Language): boolean {
  for (let at = 0; at < sentence.roles.length; at += 1) {
    if (has(sentence, at, asks) && !isNegated(sentence, at)) return true;
    if (refusesBot(sentence, at, language)) return true;
    if (isAskedFor(sentence, at, language)) return true;
  }
  return isBareAnywhere(sentence);
}
