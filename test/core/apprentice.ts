// Stories of somebody who is learning: Cleo has read along twice, Ana and Ben have learned, and Ben has a chat of his own.
import type { AgentCommand } from '../../core/command.ts';
import type { Agent, Assigned, Conversation } from '../../core/conversation.ts';
import type { Effect } from '../../core/effect.ts';
import type { Event, Line, Rights } from '../../core/event.ts';
import type { Message, Place } from '../../core/message.ts';
import { ana, ben, desk, type Story, story, text } from './story.ts';

export const cleo: Agent = { id: 3, account: 'chat', person: 'a3', alias: 'Cleo' };
export const bensChat: Place = { account: 'chat', channel: 'a2' };
export const apprentice: Rights = { standing: 'apprentice', coordinator: false, readAlong: 2 };
export const full: Rights = { standing: 'active', coordinator: false };
export const line: Line = {
  ahead: 0,
  desks: [desk],
  apprentices: new Set([cleo.id]),
  mentors: [
    { agent: ana, desk },
    { agent: ben, desk, direct: bensChat },
  ],
};

const placeOf = (state: Conversation): Place => (state.thread ? { ...desk, thread: `t${state.thread.id}` } : desk);

const by = (at: Story, agent: Agent, rights: Rights) => ({ agent, place: placeOf(at.state), desk, rights, line });

type Told = Partial<Event> & { type: Event['type'] };

export const takes = (at: Story, agent = cleo, rights = apprentice, more: object = {}): Story =>
  at.happens({ ...by(at, agent, rights), type: 'agentPressed', press: 'p', verb: 'take', arg: '', ...more } as Told);

/** `id`: of the message at the desk, so that it can be changed. */
export const writes = (
  at: Story,
  words: string | Message,
  id = typeof words === 'string' ? words : 'm',
  agent = cleo,
  rights = apprentice,
): Story =>
  at.happens({
    ...by(at, agent, rights),
    type: 'agentWrote',
    message: typeof words === 'string' ? text(words) : words,
    source: [{ ...placeOf(at.state), id }],
  } as Told);

export const edits = (at: Story, id: string, words: string, agent = cleo, rights = apprentice): Story =>
  at.happens({
    ...by(at, agent, rights),
    type: 'agentEdited',
    message: text(words),
    source: { ...placeOf(at.state), id },
  } as Told);

export const removes = (at: Story, id: string, agent = cleo, rights = apprentice): Story =>
  at.happens({ ...by(at, agent, rights), type: 'agentRemoved', source: { ...placeOf(at.state), id } } as Told);

export const presses = (at: Story, verb: string, arg: string, agent = ana, rights = full, more: object = {}): Story =>
  at.happens({ ...by(at, agent, rights), type: 'agentPressed', press: 'p', verb, arg, ...more } as Told);

export const commands = (at: Story, command: AgentCommand, agent = ana, rights = full, more: object = {}): Story =>
  at.happens({
    ...by(at, agent, rights),
    type: 'agentCommanded',
    command,
    source: { ...placeOf(at.state), id: 'c' },
    ...more,
  } as Told);

export const rings = (at: Story, alarm: 'review' | 'lease' | 'nudge' | 'silent', mentors = line.mentors): Story =>
  at.happens({ type: 'rang', alarm, line: { ...line, ...(mentors ? { mentors } : {}) } } as Told);

/** The held replies of a story, in order. */
export const heldIn = ({ state }: Story): NonNullable<Assigned['held']> =>
  state.phase === 'assigned' ? (state.held ?? []) : [];

/** What the first (or another) held reply's buttons carry. */
export function pressOf(at: Story, i = 0): string {
  const held = heldIn(at)[i];
  return held ? `${held.id}.${held.edition}` : 'nothing is held';
}

/** A customer whose request Cleo took. */
export const learning = (): Story => takes(story().writes('where is my bike', true));
/** ... and answered, which is held. */
export const answered = (): Story => writes(learning(), 'It is on its way.', 'm1');

export const did = (at: Story): Effect[] => at.effects.filter(({ type }) => type === 'agent');
