// The messages of an application, one for each step: a question, buttons that toggle, and always the way out and to a human.
import { action } from '../action.ts';
import type { Conversation } from '../conversation.ts';
import type { Effect } from '../effect.ts';
import type { Button, Message } from '../message.ts';
import { button, type House, humanButton } from '../say.ts';
import { type Key, languageName, say } from '../words.ts';
import type { Application, Joining, Step } from './application.ts';
import { has, hoursWords, usualHours } from './hours-said.ts';
import { cityOf, usualLanguages, usualZones } from './said.ts';

export type Applying = Extract<Joining, { is: 'applying' }>;

export const spans = Object.keys(usualHours) as (keyof typeof usualHours)[];

const PER_ROW = 3;
/** As many skills as fit a message of buttons. */
export const SKILLS_SHOWN_MAX = 18;
const EXAMPLE = [...[1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 720 })), { day: 6, from: 600, to: 840 }];

const rows = (buttons: readonly Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / PER_ROW) }, (_, i) => buttons.slice(i * PER_ROW, (i + 1) * PER_ROW));

function stepMessage(house: House, state: Conversation, { step, given, begun }: Applying): Message {
  const { lang } = state;
  const press = (label: string, what: string): Button => ({
    label,
    action: action('join', state.id, `${begun}:${step}:${what}`),
  });
  const toggle = (label: string, on: boolean, what: string): Button => press(on ? `✓ ${label}` : label, what);
  const done = press(say(lang, 'joinDone'), 'done');
  const message = (text: string, own: readonly Button[], ...last: Button[]): Message => ({
    text: [text],
    buttons: [...rows(own), [...last, press(say(lang, 'joinStop'), 'stop'), humanButton(lang)]],
  });
  switch (step) {
    case 'rules': {
      const rules = house.volunteers?.rules ?? '';
      const link: Button[] = /^https?:/.test(rules) ? [{ label: say(lang, 'joinRead'), url: rules }] : [];
      const text = say(lang, 'joinRules', { house: house.name });
      return message(link.length > 0 ? text : `${text}\n\n${rules}`, link, press(say(lang, 'joinAgree'), 'done'));
    }
    case 'languages': {
      const own = [lang.split('-')[0] ?? lang, ...usualLanguages];
      const all = [...new Set([...given.languages, ...own])].slice(0, 18);
      const name = (code: string): string => languageName(code, lang);
      const choice = all.map((code) => toggle(name(code), given.languages.includes(code), code));
      return message(say(lang, 'joinLanguages'), choice, done);
    }
    case 'skills': {
      const all = (house.volunteers?.skills ?? []).slice(0, SKILLS_SHOWN_MAX);
      const choice = all.map((skill, i) => toggle(skill, given.skills.includes(skill), String(i)));
      return message(say(lang, 'joinSkills'), choice, done);
    }
    case 'zone':
      return message(
        say(lang, 'joinZone'),
        usualZones(lang).map((zone) => press(cityOf(zone), zone)),
      );
    case 'hours': {
      const choice = spans.map((name) => toggle(say(lang, `join_${name}`), has(given.hours, usualHours[name]), name));
      return message(say(lang, 'joinHours', { example: hoursWords(EXAMPLE, lang) }), choice, done);
    }
    case 'why':
      return message(say(lang, 'joinWhy'), []);
    case 'check':
      return message(
        `${summary(given, lang).join('\n')}\n\n${say(lang, 'joinCheck')}`,
        [],
        press(say(lang, 'joinSend'), 'done'),
      );
    default: {
      const _never: never = step;
      return _never;
    }
  }
}

/** What was said, a line each. */
export function summary({ languages, skills, zone, hours, why }: Application, lang: string): string[] {
  const line = (key: Key, value: string): string[] => (value === '' ? [] : [say(lang, key, { value })]);
  return [
    ...line('joinFactLanguages', languages.map((code) => languageName(code, lang)).join(', ')),
    ...line('joinFactSkills', skills.join(', ')),
    ...line('joinFactHours', `${hoursWords(hours, lang)} (${cityOf(zone)})`),
    ...line('joinFactWhy', why),
  ];
}

const markOf = (state: Conversation, begun: number, step: Step): string => `join:${state.id}:${begun}:${step}`;

export const showStep = (house: House, state: Conversation, joining: Applying): Effect => ({
  type: 'send',
  to: { place: state.place },
  message: stepMessage(house, state, joining),
  mark: markOf(state, joining.begun, joining.step),
});

/** The same message with other ticks. */
export const refreshStep = (house: House, state: Conversation, joining: Applying): Effect => ({
  type: 'edit',
  to: { place: state.place },
  of: { mark: markOf(state, joining.begun, joining.step) },
  message: stepMessage(house, state, joining),
});

/** The question of the quiz that is due; its answers as buttons. */
export function quizMessage(house: House, state: Conversation, joining: Extract<Joining, { is: 'quiz' }>): Message {
  const { lang } = state;
  const quiz = house.volunteers?.quiz ?? [];
  const { question = '', answers = [] } = quiz[joining.question] ?? {};
  const params = { step: joining.question + 1, count: quiz.length, question };
  const choice = answers.map((label, i): Button[] => [
    { label, action: action('join', state.id, `${joining.tries}:quiz:${joining.question}:${i + 1}`) },
  ]);
  return { text: [say(lang, 'joinQuizStep', params)], buttons: [...choice, [button(lang, 'talkToHuman', 'human')]] };
}
