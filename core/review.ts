// A sample of the closed conversations is read again by somebody else, who answers four questions about each.
import { action } from './action.ts';
import type { Effect } from './effect.ts';
import type { Button, Message, Place } from './message.ts';
import { button, type House } from './say.ts';
import { type Key, say } from './words.ts';

/** The rubric, in the order in which it is asked. */
export const questions = ['understood', 'right', 'kind', 'safe'] as const;

/** `na`: it does not apply. */
export type Verdict = 'yes' | 'no' | 'na';

export interface Review {
  readonly handoff: number;
  /** An agent's id. */
  readonly reviewer: number;
  /** One for each of `questions`. */
  readonly answers: readonly Verdict[];
  readonly word?: string;
  readonly at: number;
}

/**
 * Whether a closed conversation is read again. Nobody can choose: it depends on the number of the request alone, and
 * says the same at every time. Of an `apprentice` all are.
 */
export const isSampled = (handoff: number, sharePercent: number, apprentice = false): boolean =>
  apprentice || scattered(handoff) % 10_000 < sharePercent * 100;

/** Neighbouring numbers far apart: the end of MurmurHash3, over both halves of a safe integer. */
function scattered(id: number): number {
  const mix = (value: number): number => {
    const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return (twice ^ (twice >>> 16)) >>> 0;
  };
  return mix((id >>> 0) ^ mix(Math.floor(id / 2 ** 32)));
}

/** The invitation at the desk, where the conversation was drawn. */
export function reviewCard(
  { lang, policy }: House,
  desk: Place,
  closed: { readonly handoff: number; readonly agent: string; readonly name: string },
  apprentice: boolean,
): Effect[] {
  const { handoff, agent, name } = closed;
  if (!isSampled(handoff, policy.reviewSharePercent, apprentice)) return [];
  const message: Message = {
    text: [say(lang, 'reviewDrawn', { agent, name })],
    buttons: [[button(lang, 'review', action('review', undefined, handoff))]],
  };
  return [{ type: 'send', to: { place: desk }, message }];
}

const LETTERS: Readonly<Record<string, Verdict>> = { y: 'yes', n: 'no', o: 'na' };

/** What a button of a review carries: `HANDOFF`, then `:REVIEWER:` and the answers so far, a letter each. */
interface Pressed {
  readonly handoff: number;
  /** Whose questions they are; absent on the invitation. */
  readonly reviewer?: number;
  readonly letters: string;
}

export function readPress(arg: string): Pressed | undefined {
  const match = /^(\d{1,16})(?::(\d{1,16}):([yno]{1,4}))?$/.exec(arg);
  if (!match) return undefined;
  const reviewer = match[2] === undefined ? {} : { reviewer: Number(match[2]) };
  return { handoff: Number(match[1]), ...reviewer, letters: match[3] ?? '' };
}

/** What follows a press: what the presser is told, what is shown, under which mark, and the review when it is whole. */
interface Step {
  readonly told: Key;
  readonly shown?: Message;
  readonly as?: { readonly mark: string; readonly edits?: true };
  readonly review?: Review;
}

/** Nobody reviews a conversation of their own. `agent`: who closed it; undefined: it is not known here. */
export function reviewStep(
  lang: string,
  reviewer: number,
  at: number,
  pressed: Pressed | undefined,
  agent: number | undefined,
): Step {
  if (!pressed || agent === undefined) return { told: 'nobodyWaits' };
  if (agent === reviewer) return { told: 'reviewOwn' };
  if (pressed.reviewer !== undefined && pressed.reviewer !== reviewer) return { told: 'reviewOthers' };
  const { handoff, letters } = pressed;
  const answers = Array.from(letters).flatMap((letter) => LETTERS[letter] ?? []);
  const mark = `review:${handoff}:${reviewer}`;
  const done = answers.length === questions.length;
  return {
    told: done ? 'reviewThanks' : 'reviewNoted',
    shown: reviewMessage(lang, handoff, reviewer, letters),
    as: letters === '' ? { mark } : { mark, edits: true },
    ...(done ? { review: { handoff, reviewer, answers, at } } : {}),
  };
}

const asked = ['reviewUnderstood', 'reviewRight', 'reviewKind', 'reviewSafe'] as const satisfies readonly Key[];

/** The next question with its buttons, or thanks after the last. */
function reviewMessage(lang: string, handoff: number, reviewer: number, letters: string): Message {
  const key = asked[letters.length];
  if (key === undefined) return { text: [say(lang, 'reviewThanks')] };
  const verdict = (letter: string, word: Key): Button =>
    button(lang, word, action('review', undefined, `${handoff}:${reviewer}:${letters}${letter}`));
  return {
    text: [say(lang, 'reviewStep', { step: `${letters.length + 1}/${asked.length}`, question: say(lang, key) })],
    buttons: [[verdict('y', 'yes'), verdict('n', 'no'), verdict('o', 'notApplicable')]],
  };
}
