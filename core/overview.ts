// What an agent sees who looks in: who waits for a human, and the conversations of their own. Pure.
import { action } from './action.ts';
import { refusal } from './claim.ts';
import type { Agent, Assigned, Waiting } from './conversation.ts';
import type { Said } from './event.ts';
import { type Button, excerpt, type Message, type Node } from './message.ts';
import { type House, waited } from './say.ts';
import { type Key, languageName, say } from './words.ts';

/** So many of each are shown; the rest is counted. */
export const SHOWN_MAX = 10;
const QUESTION_LENGTH_MAX = 100;

export interface Look {
  /** The longest waiting first. */
  readonly waiting: readonly Waiting[];
  /** The agent's own, with the newest line that somebody said in them. */
  readonly own: readonly { readonly state: Assigned; readonly last?: Said }[];
}

export function overview(house: House, agent: Agent, { waiting, own }: Look, now: number): Message {
  const shown = waiting.slice(0, SHOWN_MAX);
  const text: Node[] = [
    ...(waiting.length === 0
      ? [say(house.lang, 'queueEmpty')]
      : [bold(say(house.lang, 'queueTitle', { count: waiting.length }))]),
    ...shown.flatMap((state) => waits(house, state, now)),
    ...more(house, waiting.length),
    '\n\n',
    ...(own.length === 0 ? [say(house.lang, 'ownEmpty')] : [bold(say(house.lang, 'ownTitle'))]),
    ...own.slice(0, SHOWN_MAX).map(({ state, last }) => `\n${say(house.lang, whose(state, last), nameOf(state))}`),
    ...more(house, own.length),
  ];
  const buttons = shown
    .filter((state) => refusal(house, state, agent) === undefined)
    .map((state) => [take(house, state)]);
  return { text, ...(buttons.length > 0 ? { buttons } : {}) };
}

const bold = (words: string): Node => ({ type: 'bold', children: [words] });
const nameOf = (state: Assigned | Waiting) => ({ name: state.customer.name });

function waits(house: House, state: Waiting, now: number): Node[] {
  const { askedAt, question } = state.handoff;
  const facts = say(house.lang, 'cardFacts', {
    language: languageName(state.lang, house.lang),
    waited: waited(house, now - askedAt),
  });
  const words = excerpt(question, QUESTION_LENGTH_MAX);
  return ['\n', bold(state.customer.name), ` · ${facts}${words === '' ? '' : `\n${words}`}`];
}

const more = (house: House, count: number): Node[] =>
  count > SHOWN_MAX ? [`\n${say(house.lang, 'queueMore', { count: count - SHOWN_MAX })}`] : [];

/** Whose turn it is. Whoever was taken and had no reply yet waits, whatever was said last. */
function whose(state: Assigned, last: Said | undefined): Key {
  if (state.snoozed) return 'ownSnoozed';
  return state.repliedAt !== undefined && last?.who === 'agent' ? 'ownYouWait' : 'ownTheyWait';
}

const take = (house: House, state: Waiting): Button => ({
  label: say(house.lang, 'takeNamed', nameOf(state)),
  action: action('take', state.id, state.handoff.id),
});
