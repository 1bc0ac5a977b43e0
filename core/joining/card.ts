// An application as coordinators see it, and what they decide on it.
import { action } from '../action.ts';
import type { Conversation } from '../conversation.ts';
import type { Effect } from '../effect.ts';
import type { Event } from '../event.ts';
import { quizBegins } from '../joining.ts';
import type { Button } from '../message.ts';
import { button, type Decision, decision, type House, sayTo } from '../say.ts';
import { type Key, say, sayDuration } from '../words.ts';
import type { Application } from './application.ts';
import { summary } from './asking.ts';

type Judged = Extract<Event, { type: 'judged' }>;

const reasons = ['full', 'skills', 'other'] as const;
const QUESTION_LENGTH_MAX = 500;

const markOf = (agent: number): string => `applicant:${agent}`;

/** All of it is masked, as everything that a customer wrote. */
export function applicantCard(house: House, state: Conversation, agent: number, given: Application): Effect {
  const { lang } = house;
  const title = say(lang, 'applicant', { name: state.customer.name });
  const act = (verb: string): string => action('applicant', state.id, verb);
  const decline = {
    ...button(lang, 'applicantDecline', act('decline')),
    form: {
      title: say(lang, 'applicantDecline'),
      label: say(lang, 'applicantReason'),
      choices: reasons.map((value) => ({ value: `decline:${value}`, label: say(lang, `applicant_${value}`) })),
    },
  };
  const ask = {
    ...button(lang, 'applicantAsk', act('ask')),
    form: {
      title: say(lang, 'applicantAsk'),
      label: say(lang, 'applicantQuestion'),
      lengthMax: QUESTION_LENGTH_MAX,
    },
  };
  return {
    type: 'tellCoordinators',
    message: {
      text: [{ type: 'bold', children: [title] }, `\n${summary(given, lang).join('\n')}`],
      buttons: [[button(lang, 'applicantAccept', act('accept')), ask, decline]],
    },
    mark: markOf(agent),
  };
}

/** What an applicant answers. */
export const passOn = ({ lang }: House, state: Conversation, text: string): Effect => ({
  type: 'tellCoordinators',
  message: { text: [say(lang, 'applicantAnswered', { name: state.customer.name, text })] },
});

/** A coordinator's word on an application; the first of Accept and Decline counts. */
export function judged(house: House, state: Conversation, event: Judged): Decision {
  const { joining } = state;
  const { press, place } = event;
  const reply = (key: Key): Effect => {
    const text = say(house.lang, key);
    if (press === undefined) return { type: 'send', to: { place }, message: { text: [text] } };
    return { type: 'reply', press, account: place.account, text };
  };
  if (joining?.is !== 'applied' || !event.undecided) return decision(state, reply('applicantOver'));
  const [verb = '', reason = ''] = event.said.split(':');
  switch (verb) {
    case 'accept': {
      const told = sayTo(state, event.at, 'joinAccepted');
      const made = quizBegins(house, state, joining.agent, event.at);
      return decided(house, made, event, joining.agent, 'accept', told, reply('applicantDone'));
    }
    case 'decline': {
      const why = reasons.find((one) => one === reason);
      if (why === undefined) return decision(state, choice(house, state, event), reply('applicantReason'));
      const next: Conversation = { ...state, joining: { is: 'declined', at: event.at } };
      const params = {
        reason: say(state.lang, `joinDeclined_${why}`),
        duration: sayDuration(state.lang, house.policy.applyAgainMs),
      };
      const told = sayTo(state, event.at, 'joinDeclined', params);
      return decided(house, decision(next), event, joining.agent, `decline ${why}`, told, reply('applicantDone'));
    }
    case 'ask': {
      if (event.words === undefined) return decision(state, askHow(house, state, event), ...settled(event));
      const text = event.words.slice(0, QUESTION_LENGTH_MAX);
      return decision(
        { ...state, joining: { ...joining, asked: true } },
        ...sayTo(state, event.at, 'joinQuestion', { text }),
        { type: 'audit', by: event.by, what: 'applicant ask', why: text },
        reply('applicantAsked'),
      );
    }
    default:
      return decision(state, reply('applicantOver'));
  }
}

function decided(
  house: House,
  made: Decision,
  event: Judged,
  agent: number,
  what: string,
  told: readonly Effect[],
  reply: Effect,
): Decision {
  const { name } = made.state.customer;
  const key = what === 'accept' ? 'applicantAccepted' : 'applicantDeclined';
  const text = say(house.lang, key, { agent: event.by.alias, name });
  return decision(
    made.state,
    { type: 'audit', by: event.by, what: `applicant ${what}`, why: String(agent) },
    ...told,
    ...made.effects,
    { type: 'tellCoordinators', message: { text: [text] }, mark: markOf(agent), edits: true },
    reply,
  );
}

const settled = ({ press, place: { account } }: Judged): Effect[] =>
  press === undefined ? [] : [{ type: 'reply', press, account }];

/** Where a platform has no forms: what to type, ready to be copied. */
const askHow = ({ lang }: House, state: Conversation, event: Judged): Effect => ({
  type: 'send',
  to: { place: event.place },
  message: {
    text: [
      `${say(lang, 'applicantAskHow', { name: state.customer.name })} `,
      { type: 'code', text: `/applicant ${state.id}` },
    ],
  },
});

/** Where a platform has no forms: the reasons as buttons, for the one who pressed. */
const choice = ({ lang }: House, state: Conversation, event: Judged): Effect => ({
  type: 'send',
  to: { place: event.place },
  message: {
    text: [say(lang, 'applicantReason')],
    buttons: reasons.map((one): Button[] => [
      button(lang, `applicant_${one}`, action('applicant', state.id, `decline:${one}`)),
    ]),
  },
});
