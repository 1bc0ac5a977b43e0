// Ready-made effects: what decisions say to customers, agents and cards, so that the rooms read as rules.
import { action } from './action.ts';
import { type Agent, type Assigned, type Conversation, type Thread, threadsOf, writersIn } from './conversation.ts';
import type { Distress } from './distress.ts';
import type { Effect, Target } from './effect.ts';
import type { Said } from './event.ts';
import { reportForm, revealForm } from './forms.ts';
import type { Volunteers } from './joining/application.ts';
import { type Button, type Form, type Message, type Place, plain, type Rich, type Standing } from './message.ts';
import type { Policy } from './policy.ts';
import type { Revealer } from './reveal.ts';
import type { Badge } from './thanks.ts';
import { type Key, type Params, say } from './words.ts';

/** What configuration settles once: the name, the agents' language, the limits, the canned replies. */
export interface House {
  readonly name: string;
  readonly lang: string;
  readonly policy: Policy;
  readonly canned: Readonly<Record<string, string>>;
  /** What points of the ledger are called from so many on; none where it is absent. */
  readonly badges?: readonly Badge[];
  /** Where coordinators are paged while nobody comes for a customer. */
  readonly pages: readonly Place[];
  /** The installation's secret for numbering what is masked, at least 16 bytes of it random. Not kept in the store. */
  readonly maskKey: string;
  readonly distress: Distress;
  /** Who may join from among the customers, and how; absent: nobody is sought. */
  readonly volunteers?: Volunteers;
  /** Customers who are moved forward in line. */
  readonly valued?: readonly { readonly account: string; readonly person: string }[];
  /** Who may see what was masked; absent: coordinators alone. */
  readonly reveal?: readonly Revealer[];
}

/** What a decision returns: the next state and what must be done, in order. */
export interface Decision {
  readonly state: Conversation;
  readonly effects: readonly Effect[];
}

export const decision = (state: Conversation, ...effects: readonly Effect[]): Decision => ({ state, effects });

type Press = Extract<Button, { action: string }>;

/** Buttons of one row each with a label from the catalogue and a bare action. */
export const button = (lang: string, key: Key, act: string): Press => ({ label: say(lang, key), action: act });

/** The bot speaks to the customer; it is recorded in the transcript. */
export function tell(
  state: Conversation,
  at: number,
  text: Rich | string,
  buttons?: readonly (readonly Button[])[],
): Effect[] {
  const rich = typeof text === 'string' ? [text] : text;
  return [
    {
      type: 'send',
      to: { place: state.place },
      message: { text: rich, ...(buttons?.length ? { buttons } : {}) },
    },
    { type: 'record', said: { at, who: 'bot', name: '', text: plain(rich) } },
  ];
}

export const sayTo = (state: Conversation, at: number, key: Key, params: Params = {}, buttons?: Button[][]): Effect[] =>
  tell(state, at, say(state.lang, key, params), buttons);

export const toThread = (thread: Thread): Target => ({ thread: thread.id, desk: thread.desk });

/** A line of ours, for agents only. */
export const tellAt = (
  house: House,
  to: Target,
  key: Key,
  params: Params = {},
  more: Partial<Message> = {},
): Effect => ({
  type: 'send',
  to,
  message: { ...more, text: [{ type: 'italic', children: [say(house.lang, key, params)] }] },
});

/** The same in the relay thread. */
export const tellAgents = (house: House, thread: Thread, key: Key, params?: Params, more?: Partial<Message>): Effect =>
  tellAt(house, toThread(thread), key, params, more);

export const humanButton = (lang: string): Button => button(lang, 'talkToHuman', action('human'));

/** "Ana, community helper": all that a customer learns about an agent. */
export const speakerOf = (lang: string, agent: Agent): string => say(lang, 'role', { name: agent.alias });

export const controlMark = (thread: Thread): string => `control:${thread.id}`;
export const cardMark = (handoff: number): string => `card:${handoff}`;
export const isCard = (key: string): boolean => key.startsWith('card:');

/** "12 minutes", in the agents' language. */
export function waited(house: House, ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 1) return say(house.lang, 'waitedNow');
  if (minutes < 90) return say(house.lang, 'waitedMinutes', { minutes });
  return say(house.lang, 'waitedHours', { hours: Math.round(minutes / 60) });
}

/** The transcript as rich text: one line per message, the speaker in bold. */
export function transcriptText(house: House, lines: readonly Said[], lengthMax: number): Rich {
  const out: Rich[number][] = [];
  for (const line of lines) {
    if (out.length > 0) out.push('\n');
    out.push({ type: 'bold', children: [line.name || say(house.lang, `who_${line.who}`)] });
    const text = line.text.length > lengthMax ? `${cut(line.text, lengthMax)}…` : line.text;
    out.push(` ${line.who === 'note' ? '(note) ' : ''}${text}`);
  }
  return out;
}

const cut = (text: string, max: number): string => {
  const end = text.charCodeAt(max - 1);
  return text.slice(0, end >= 0xd800 && end <= 0xdbff ? max - 1 : max);
};

/** What stays in the transcript of a message that is more than words. */
export function described(message: Message): string {
  const parts = [plain(message.text)];
  for (const file of message.files ?? []) parts.push(`[${file.kind}: ${file.emoji ?? file.name}]`);
  if (message.location) parts.push(`[location: ${message.location.latitude}, ${message.location.longitude}]`);
  if (message.contact) parts.push(`[contact: ${message.contact.name} ${message.contact.phone}]`);
  if (message.unsupported) parts.push(`[${message.unsupported}]`);
  return parts.filter((part) => part !== '').join(' ');
}

/** What a customer wrote as a line of the transcript. */
export const lineOf = (state: Conversation, at: number, message: Message): Said => ({
  at,
  who: 'customer',
  name: state.customer.name,
  text: described(message),
});

/** How a conversation with a human can end, as its agent sees it. */
const outcomes = ['solved', 'partly', 'unsolved'] as const;

/** One of `outcomes` in the reader's language, or the agent's own words. */
export function outcomeWords(lang: string, outcome: string): string {
  const known = outcomes.find((name) => name === outcome);
  return known ? say(lang, `outcome_${known}`) : outcome;
}

const reasons = ['blocked', 'chatGone', 'tooLarge', 'connection', 'filesUnsupported'] as const;

/** Why something did not arrive: a known reason in the reader's language, or the platform's own words. */
export function reasonOf(lang: string, reason: string): string {
  const known = reasons.find((name) => name === reason);
  return known ? say(lang, `reason_${known}`) : reason;
}

function standingOf(state: Conversation): Standing {
  if (state.phase === 'waiting') return { is: 'waiting' };
  if (state.phase !== 'assigned') return { is: 'closed' };
  return { is: state.snoozed ? 'snoozed' : 'assigned', by: state.owner.alias };
}

const NOTE_LENGTH_MAX = 2_000;

/** The pinned control card of a relay thread: who writes there, what is typed where, and their commands as buttons. */
export function controlCard(house: House, state: Conversation, thread: Thread): Message {
  const name = state.customer.name;
  const { lang } = house;
  const press = (key: Key, verb: string): Press => button(lang, key, action(verb, state.id));
  const title: Rich = [{ type: 'bold', children: [say(lang, 'controlTitle', { name })] }];
  if (state.phase !== 'assigned') {
    const standing = state.phase === 'waiting' ? 'controlWaiting' : 'controlClosed';
    const buttons =
      state.phase === 'waiting'
        ? [[press('take', 'take')], [press('transcript', 'transcript')]]
        : [[press('transcript', 'transcript')]];
    return { text: [...title, `\n${say(lang, standing)}`], buttons, standing: standingOf(state) };
  }
  const here = writersIn(state, thread);
  const owned = here.includes(state.owner);
  const named = owned ? [state.owner] : here;
  const others = [state.owner, ...state.guests].filter((one) => !named.includes(one));
  const how = say(lang, 'controlHow', { agent: namesOf(named), name });
  return {
    text: [...title, `\n${how}${controlMore(house, state, others)}`],
    standing: standingOf(state),
    buttons: [
      ...(owned
        ? [
            [
              { ...press('close', 'close'), form: closeForm(lang) },
              press('release', 'release'),
              press('snooze', 'snooze'),
            ],
            [press('transfer', 'transfer'), press('invite', 'invite'), press('replies', 'canned')],
          ]
        : [[press('leave', 'release')]]),
      [{ ...press('note', 'note'), form: noteForm(lang) }, press('transcript', 'transcript'), press('block', 'block')],
      [
        { ...press('reveal', 'reveal'), form: revealForm(lang) },
        { ...press('report', 'report'), form: reportForm(lang) },
      ],
    ],
  };
}

export const namesOf = (agents: readonly Agent[]): string => agents.map(({ alias }) => alias).join(', ');

const closeForm = (lang: string): Form => ({
  title: say(lang, 'closeTitle'),
  label: say(lang, 'closeHow'),
  choices: outcomes.map((value) => ({ value, label: say(lang, `outcome_${value}`) })),
});

const noteForm = (lang: string): Form => ({
  title: say(lang, 'note'),
  label: say(lang, 'noteLabel'),
  lengthMax: NOTE_LENGTH_MAX,
});

function controlMore(house: House, state: Assigned, others: readonly Agent[]): string {
  const guests = others.length > 0 ? `\n${say(house.lang, 'controlGuests', { names: namesOf(others) })}` : '';
  return guests + (state.snoozed ? `\n${say(house.lang, 'controlSnoozed')}` : '');
}

/** Brings the control cards up to the present state, in all of its threads or in these. */
export const refreshControl = (
  house: House,
  state: Conversation,
  threads: readonly Thread[] = threadsOf(state),
): Effect[] => threads.map((thread) => controlEdit(thread, controlCard(house, state, thread)));

/** That thread's control card, saying something else from now on. */
export const controlEdit = (thread: Thread, message: Message): Effect => ({
  type: 'edit',
  to: toThread(thread),
  of: { mark: controlMark(thread) },
  message,
});
