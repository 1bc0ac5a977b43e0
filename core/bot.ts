// While the bot answers: questions, answers, feedback, and the human under every answer.
import { action } from './action.ts';
import type { Answer, Article } from './answerer.ts';
import { type Bot, type Conversation, known, type Told } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { isGreeting, isThanks } from './greeting.ts';
import { type Button, plain, type Rich } from './message.ts';
import { button, type Decision, decision, type House, humanButton, sayTo, tell } from './say.ts';
import { thanksToAuthor } from './thanks.ts';
import { say } from './words.ts';

type Wrote = Extract<Event, { type: 'customerWrote' }>;

/** A customer's message that asks for no human: greeted, thanked, or put to the answerer. */
export function question(house: House, state: Conversation, event: Pick<Wrote, 'at' | 'message'>): Decision {
  const text = plain(event.message.text).trim();
  if (text === '') return decision(state, ...sayTo(state, event.at, 'textOnly', {}, [[humanButton(state.lang)]]));
  if (isGreeting(text)) return greet(house, state, event.at);
  if (isThanks(text))
    return decision(
      state,
      ...thanksToAuthor(house.policy, state),
      ...sayTo(state, event.at, 'welcomeBack', {}, [[humanButton(state.lang)]]),
    );
  return ask(house, state, event.at, text);
}

/** Puts a question, or the reading of one article, to the answerer. An alarm stands behind it: no answer may be lost. */
export function ask(house: House, state: Conversation, at: number, text: string, article?: string): Decision {
  const turn = state.turn + 1;
  return decision(
    { ...state, turn },
    { type: 'alarm', kind: 'answer', at: at + house.policy.answerMsMax },
    { type: 'ask', turn, text, lang: state.lang, ...(article === undefined ? {} : { article }) },
  );
}

export function greet(house: House, state: Conversation, at: number): Decision {
  const first = !state.told.includes('welcome');
  const next = { ...state, told: first ? [...state.told, 'welcome' satisfies Told] : state.told } as Conversation;
  const key = first ? 'welcome' : 'greeting';
  return decision(next, ...sayTo(state, at, key, { house: house.name }, [[humanButton(state.lang)]]));
}

/** An answer came back. It is shown only if no human was asked for, and nobody took over, since the question. */
export function answered(_house: House, state: Conversation, event: Extract<Event, { type: 'answered' }>): Decision {
  const listening = state.phase === 'bot' || (state.phase === 'waiting' && state.botHelps);
  if (!listening || event.turn <= state.muted) return decision(state);
  const effects: Effect[] = event.turn === state.turn ? [{ type: 'silence', kind: 'answer' }] : [];
  const back = state.phase === 'bot' && state.after ? say(state.lang, 'botBack', { agent: state.after }) : undefined;
  const next = shown(state, event.answer);
  const text = answerText(state, event.answer);
  return decision(
    next,
    ...effects,
    ...tell(state, event.at, back ? [`${back}\n\n`, ...text] : text, answerButtons(state, event.answer)),
  );
}

/** The answerer took too long: the customer is told, and nothing hangs. */
export function answerLate(state: Conversation, at: number): Decision {
  const listening = state.phase === 'bot' || (state.phase === 'waiting' && state.botHelps);
  if (!listening) return decision(state);
  return decision({ ...state, muted: state.turn }, ...sayTo(state, at, 'tooSlow', {}, [[humanButton(state.lang)]]));
}

/** The state after an answer: what was offered is remembered for the card, and "the bot is back" was said. */
function shown(state: Conversation, answer: Answer): Conversation {
  const titles = answer.kind === 'answer' ? [answer.article.title] : [];
  const tried = [...state.tried.filter((title) => !titles.includes(title)), ...titles].slice(-3);
  const next = { ...withAuthor(state, answer), tried };
  if (next.phase !== 'bot') return next;
  const { after: _said, ...bot } = next;
  return bot;
}

/** Whom to thank, should it help. */
function withAuthor({ authored: before = [], ...state }: Conversation, answer: Answer): Conversation {
  if (answer.kind !== 'answer') return { ...state, ...(before.length > 0 ? { authored: before } : {}) };
  const { id: article, title, author } = answer.article;
  const others = before.filter((one) => one.article !== article);
  const authored = [...others, ...(author === undefined ? [] : [{ article, title, author }])].slice(-3);
  return { ...state, ...(authored.length > 0 ? { authored } : {}) };
}

function answerText(state: Conversation, answer: Answer): Rich {
  if (answer.kind === 'unsure') return [say(state.lang, answer.near.length > 0 ? 'unsureNear' : 'unsure')];
  const from: Rich = [say(state.lang, 'from', { title: answer.article.title })];
  const source: Rich = answer.article.url ? [{ type: 'link', url: answer.article.url, children: from }] : from;
  return [...answer.text, '\n\n', ...source];
}

function answerButtons(state: Conversation, answer: Answer): Button[][] {
  const { lang } = state;
  if (answer.kind === 'unsure') {
    const near = answer.near
      .slice(0, 3)
      .map((article): Button[] => [{ label: article.title, action: articleAction(article) }]);
    return [...near, feedbackButtons(lang, 'none'), [humanButton(lang)]];
  }
  return [feedbackButtons(lang, answer.article.id), [humanButton(lang)]];
}

const articleAction = (article: Article): string => `article::${article.id}`;

const feedbackButtons = (lang: string, article: string): Button[] => [
  button(lang, 'helpful', `helpful::${article}`),
  button(lang, 'notHelpful', `unhelpful::${article}`),
];

/** Helpful or not: remembered, and a human offered where it did not help. */
export function feedback(
  { policy }: House,
  state: Conversation,
  at: number,
  press: string,
  article: string,
  helpful: boolean,
): Decision {
  const note: Effect = { type: 'feedback', article, helpful };
  const reply: Effect = {
    type: 'reply',
    press,
    account: state.place.account,
    text: say(state.lang, helpful ? 'thanksHelpful' : 'sorryNotHelpful'),
  };
  if (helpful) return decision(state, note, ...thanksToAuthor(policy, state, article), reply);
  return decision(
    state,
    note,
    reply,
    ...sayTo(state, at, 'sorryNotHelpful', {}, [[button(state.lang, 'talkToHuman', action('human'))]]),
  );
}

/** Back to the bot from any phase; `after` names the agent whose conversation ended. */
export const toBot = (state: Conversation, after?: string): Bot => ({
  ...known(state),
  phase: 'bot',
  ...(after === undefined ? {} : { after }),
});
