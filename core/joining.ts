// Somebody who is a customer wants to help: the application in the chat, step by step, and the quiz after it.
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import { type Application, type Joining, nothingGiven, type Step, steps } from './joining/application.ts';
import { type Applying, quizMessage, refreshStep, SKILLS_SHOWN_MAX, showStep, spans } from './joining/asking.ts';
import { applicantCard, passOn } from './joining/card.ts';
import { hoursSaid, toggled, usualHours } from './joining/hours-said.ts';
import { languagesSaid, usualZones, zoneSaid } from './joining/said.ts';
import { plain } from './message.ts';
import { type Decision, decision, type House, sayTo } from './say.ts';
import { sayDuration } from './words.ts';

type Wrote = Extract<Event, { type: 'customerWrote' }>;
type Said = Extract<Event, { type: 'customerCommanded' | 'customerPressed' | 'customerWrote' }>;
type Quiz = Extract<Joining, { is: 'quiz' }>;

const as = (state: Conversation, joining: Joining): Conversation => ({ ...state, joining });

const without = (state: Conversation): Conversation => {
  const { joining: _gone, ...rest } = state;
  return rest as Conversation;
};

/** Who helps already, or may not now, neither applies nor answers a quiz: they would be something else by it. */
const barred = ({ self }: Said): 'joinAlready' | 'joinSuspended' | undefined =>
  self?.standing === 'suspended'
    ? 'joinSuspended'
    : self?.standing === 'active' || self?.standing === 'apprentice'
      ? 'joinAlready'
      : undefined;

/** `/volunteer`: begins, or tells how it stands. */
export function volunteer(house: House, state: Conversation, event: Said): Decision {
  const { at } = event;
  const no = barred(event);
  if (no) return decision(state, ...sayTo(state, at, no));
  if (!house.volunteers) return decision(state, ...sayTo(state, at, 'joinNone'));
  if (event.shared) return decision(state, ...sayTo(state, at, 'joinPrivate'));
  const { joining } = state;
  if (joining?.is === 'applied') return decision(state, ...sayTo(state, at, 'joinPending'));
  if (joining?.is === 'quiz') return decision(state, question(house, state, joining));
  const wait = waitMs(house, joining, at);
  if (wait > 0) return decision(state, ...sayTo(state, at, 'joinAgain', { duration: sayDuration(state.lang, wait) }));
  if (joining?.is === 'failed' && joining.tries < 2)
    return quizBegins(house, state, joining.agent, at, joining.tries + 1);
  const languages = [state.lang.split('-')[0] ?? state.lang];
  const begins: Applying = {
    is: 'applying',
    step: 'rules',
    begun: event.fresh,
    at,
    given: { ...nothingGiven, languages },
  };
  return decision(as(state, begins), showStep(house, state, begins));
}

/** How long the customer is to wait before they try again, or apply again. */
function waitMs({ policy }: House, joining: Joining | undefined, at: number): number {
  if (joining?.is === 'declined') return joining.at + policy.applyAgainMs - at;
  if (joining?.is === 'failed') return joining.at + (joining.tries < 2 ? policy.quizAgainMs : policy.applyAgainMs) - at;
  return 0;
}

/** A press on a button of the application or the quiz; one of an earlier step does nothing. */
export function pressedJoin(house: House, state: Conversation, event: Said, arg: string): Decision {
  const [which = '', step = '', ...what] = arg.split(':');
  const { joining } = state;
  const no = barred(event);
  if (no && (joining?.is === 'quiz' || joining?.is === 'applying') && what[0] !== 'stop')
    return decision(state, ...sayTo(state, event.at, no));
  if (joining?.is === 'quiz' && step === 'quiz') {
    const [at = '', answer = ''] = what;
    const same = joining.tries === Number(which) && joining.question === Number(at);
    return same ? answeredQuiz(house, state, joining, Number(answer), event.at) : decision(state);
  }
  if (joining?.is !== 'applying' || joining.begun !== Number(which)) return decision(state);
  if (what[0] === 'stop') return decision(without(state), ...sayTo(state, event.at, 'joinStopped'));
  if (joining.step !== step) return decision(state);
  return chosen(house, state, joining, what.join(':'), event);
}

function chosen(house: House, state: Conversation, joining: Applying, what: string, event: Said): Decision {
  const { given } = joining;
  const ticked = (change: Partial<Application>): Decision => {
    const next = { ...joining, at: event.at, given: { ...given, ...change } };
    return decision(as(state, next), refreshStep(house, state, next));
  };
  const flipped = (list: readonly string[], one: string): readonly string[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one].slice(0, SKILLS_SHOWN_MAX);
  const done = what === 'done';
  switch (joining.step) {
    case 'rules':
    case 'check':
      return done ? onwards(house, state, joining, {}, event) : decision(state);
    case 'languages':
      if (!done) return ticked({ languages: flipped(given.languages, what.slice(0, 12)) });
      return given.languages.length > 0 ? onwards(house, state, joining, {}, event) : decision(state);
    case 'skills': {
      const skill = house.volunteers?.skills[Number(what)];
      if (!done) return skill === undefined ? decision(state) : ticked({ skills: flipped(given.skills, skill) });
      return onwards(house, state, joining, {}, event);
    }
    case 'zone':
      return usualZones(state.lang).includes(what)
        ? onwards(house, state, joining, { zone: what }, event)
        : decision(state);
    case 'hours': {
      const name = spans.find((one) => one === what);
      if (name) return ticked({ hours: toggled(given.hours, usualHours[name]) });
      return done && given.hours.length > 0 ? onwards(house, state, joining, {}, event) : decision(state);
    }
    case 'why':
      return decision(state);
    default: {
      const _never: never = joining.step;
      return _never;
    }
  }
}

/**
 * What is written while a step waits for it. Undefined: it is no answer, and goes the usual way; whoever has not said
 * anything of it for a while, or talks with a human, is asking something else.
 */
export function wroteJoining(house: House, state: Conversation, event: Wrote): Decision | undefined {
  const { joining } = state;
  const text = plain(event.message.text).trim();
  if (!joining || text === '' || event.message.files || state.phase === 'assigned' || barred(event)) return undefined;
  if (joining.is === 'applied') return joining.asked ? answeredAsk(house, state, joining, event, text) : undefined;
  if (joining.is === 'quiz') {
    const answers = house.volunteers?.quiz[joining.question]?.answers ?? [];
    const by = answers.findIndex((one, i) => text === String(i + 1) || text.toLowerCase() === one.toLowerCase());
    return by < 0 ? undefined : answeredQuiz(house, state, joining, by + 1, event.at);
  }
  if (joining.is !== 'applying' || event.at - joining.at > house.policy.joiningMsMax) return undefined;
  const read = readStep(house, state, joining.step, text);
  if (read) return onwards(house, state, joining, read, event);
  // A short line is most likely a try to answer; anything else is a question like any other.
  if (joining.step === 'rules' || joining.step === 'check' || text.length > 40 || /[?？؟]/.test(text)) return undefined;
  const now = { ...joining, at: event.at };
  return decision(as(state, now), ...sayTo(state, event.at, 'joinUnread'), showStep(house, state, now));
}

/** A list is short; whoever writes more writes of something else. */
const LIST_LENGTH_MAX = 200;

function readStep(house: House, state: Conversation, step: Step, text: string): Partial<Application> | undefined {
  if (step !== 'why' && text.length > LIST_LENGTH_MAX) return undefined;
  switch (step) {
    case 'languages': {
      const languages = languagesSaid(text, state.lang);
      return languages.length > 0 ? { languages } : undefined;
    }
    case 'skills': {
      const said = text
        .toLowerCase()
        .split(/[,;/\n]/)
        .map((one) => one.trim());
      const skills = (house.volunteers?.skills ?? []).filter((one) => said.includes(one.toLowerCase()));
      return skills.length > 0 ? { skills } : undefined;
    }
    case 'zone': {
      const zone = zoneSaid(text);
      return zone === undefined ? undefined : { zone };
    }
    case 'hours': {
      const hours = hoursSaid(text, state.lang);
      return hours && { hours };
    }
    case 'why':
      return { why: text.slice(0, house.policy.applicationLengthMax) };
    case 'rules':
    case 'check':
      return undefined;
    default: {
      const _never: never = step;
      return _never;
    }
  }
}

/** The next step, or, after the last, the application goes to the coordinators. */
function onwards(
  house: House,
  state: Conversation,
  joining: Applying,
  change: Partial<Application>,
  { at, fresh, self }: Said,
): Decision {
  const given = { ...joining.given, ...change };
  const left = steps.slice(steps.indexOf(joining.step) + 1);
  const step = left.find((one) => one !== 'skills' || (house.volunteers?.skills.length ?? 0) > 0);
  if (step) {
    const next: Applying = { ...joining, at, step, given };
    return decision(as(state, next), showStep(house, state, next));
  }
  const agent = self?.agent ?? fresh;
  return decision(
    as(state, { is: 'applied', agent, at }),
    { type: 'apply', agent, application: given },
    { type: 'requested', what: 'volunteer' },
    applicantCard(house, state, agent, given),
    ...sayTo(state, at, 'joinSent'),
  );
}

function answeredAsk(
  house: House,
  state: Conversation,
  { asked: _answered, ...joining }: Extract<Joining, { is: 'applied' }>,
  event: Wrote,
  text: string,
): Decision {
  return decision(as(state, joining), passOn(house, state, text), ...sayTo(state, event.at, 'joinAnswered'));
}

/** Without questions it is passed at once. */
export function quizBegins(house: House, state: Conversation, agent: number, at: number, tries = 1): Decision {
  if ((house.volunteers?.quiz.length ?? 0) === 0) return passed(house, state, agent, at);
  const quiz: Quiz = { is: 'quiz', agent, at, tries, question: 0, right: 0 };
  return decision(as(state, quiz), question(house, state, quiz));
}

const question = (house: House, state: Conversation, quiz: Quiz): Effect => ({
  type: 'send',
  to: { place: state.place },
  message: quizMessage(house, state, quiz),
});

function answeredQuiz(house: House, state: Conversation, quiz: Quiz, answer: number, at: number): Decision {
  const { quiz: questions = [], passMark = 0 } = house.volunteers ?? {};
  const right = quiz.right + (questions[quiz.question]?.right === answer ? 1 : 0);
  const next: Quiz = { ...quiz, at, right, question: quiz.question + 1 };
  if (next.question < questions.length) return decision(as(state, next), question(house, state, next));
  const needed = Math.ceil(questions.length * passMark);
  if (right >= needed) return passed(house, state, quiz.agent, at);
  const failed: Joining = { is: 'failed', agent: quiz.agent, at, tries: quiz.tries };
  const duration = sayDuration(state.lang, waitMs(house, failed, at));
  return decision(
    as(state, failed),
    { type: 'audit', what: 'quiz', why: `${right} of ${questions.length}` },
    ...sayTo(state, at, 'joinFailed', { right, count: questions.length, needed, duration }),
  );
}

/** In, as an apprentice; a customer here as before. */
function passed(house: House, state: Conversation, agent: number, at: number): Decision {
  const welcome = house.volunteers?.welcome ?? '';
  return decision(
    as(state, { is: 'joined', agent }),
    { type: 'standing', agent, standing: 'apprentice' },
    { type: 'audit', what: 'apprentice', why: String(agent) },
    ...sayTo(state, at, 'joinPassed', { welcome }),
  );
}
