// The card of a request at a desk: what an agent needs to decide with one look, and the two buttons.
import { action } from './action.ts';
import type { Conversation, Handoff, Waiting } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Said } from './event.ts';
import { type Button, excerpt, type Message, type Node, type Rich } from './message.ts';
import { button, cardMark, type House, transcriptText, waited } from './say.ts';
import { languageName, say } from './words.ts';

const bold = (text: string): Node => ({ type: 'bold', children: [text] });

/** A line of its own that says plainly what a request in distress is about; nothing for all others. */
export const distressLine = ({ lang }: House, { distress }: Handoff): Rich =>
  distress ? [bold(say(lang, 'cardDistress', { what: say(lang, `distress_${distress}`) })), '\n'] : [];

/** The card while somebody may take it. `recent` are the last lines of the transcript, oldest first. */
export function openCard(
  house: House,
  state: Conversation,
  handoff: Handoff,
  recent: readonly Said[],
  at: number,
): Message {
  const { lang, policy } = house;
  const text: Node[] = [
    ...distressLine(house, handoff),
    bold(say(lang, 'cardTitle', { name: state.customer.name })),
    '\n',
  ];
  text.push(
    say(lang, 'cardFacts', {
      language: languageName(state.lang, lang),
      waited: waited(house, at - handoff.askedAt),
    }),
  );
  if (handoff.question !== '') {
    text.push('\n\n', { type: 'quote', children: [excerpt(handoff.question, policy.cardLineLengthMax * 2)] });
  }
  const lines = recent.filter((line) => line.who !== 'note').slice(-policy.cardLinesMax);
  if (lines.length > 0) {
    const short = lines.map((line) => ({ ...line, text: excerpt(line.text, policy.cardLineLengthMax) }));
    text.push('\n\n', bold(say(lang, 'cardSaid')), '\n', ...transcriptText(house, short, policy.cardLineLengthMax));
  }
  text.push(
    '\n\n',
    state.tried.length > 0
      ? say(lang, 'cardTried', { titles: state.tried.join(' · ') })
      : say(lang, 'cardTriedNothing'),
  );
  if (handoff.passed.length > 0) text.push('\n', say(lang, 'cardPassed', { count: handoff.passed.length }));
  return {
    text,
    standing: { is: 'waiting' },
    buttons: cardButtons(house, state, handoff),
  };
}

export const cardButtons = ({ lang }: House, { id }: Conversation, handoff: Handoff): Button[][] => [
  [button(lang, 'take', action('take', id, handoff.id)), button(lang, 'pass', action('pass', id, handoff.id))],
];

/** The card when it is over: one line that says how, and no button. */
export function doneCard(
  house: House,
  state: Conversation,
  key: 'cardTaken' | 'cardWithdrawn' | 'cardClosed',
  agent = '',
): Message {
  const { lang } = house;
  const text: Rich = [
    { type: 'bold', children: [say(lang, 'cardTitle', { name: state.customer.name })] },
    `\n${say(lang, key, { agent, name: state.customer.name })}`,
  ];
  return { text, standing: key === 'cardTaken' ? { is: 'assigned', by: agent } : { is: 'closed' } };
}

/** The card of a request that was taken: who is learning may read along, unless the one who took it is. */
export function takenCard(house: House, state: Conversation, agent: string, teaches: boolean): Message {
  const card = doneCard(house, state, 'cardTaken', agent);
  if (!teaches || !house.volunteers) return card;
  return { ...card, buttons: [[button(house.lang, 'readAlong', action('along', state.id))]] };
}

/** Shows the same card at every desk where one stands. */
export function editCards(handoff: Handoff, message: Message): Effect[] {
  return handoff.desks.map((desk) => ({
    type: 'edit',
    to: { place: desk },
    of: { mark: cardMark(handoff.id) },
    message,
  }));
}

/** The card of a request that may be taken, as it reads now. */
export const refreshCards = (
  house: House,
  state: Waiting,
  { recent, at }: { readonly recent: readonly Said[]; readonly at: number },
): Effect[] => editCards(state.handoff, openCard(house, state, state.handoff, recent, at));

/** Posts a card at desks that have none yet. */
export function postCards(handoff: Handoff, desks: Handoff['desks'], message: Message): Effect[] {
  return desks.map((desk) => ({ type: 'send', to: { place: desk }, message, mark: cardMark(handoff.id) }));
}
