// Rows to put into a store: small, valid, and different where it matters.
import type { Assigned, Bot, Conversation, Waiting } from '../../../core/conversation.ts';
import type { Place, Placed } from '../../../core/message.ts';
import { type Changes, type Delivery, noChanges, type Result, type ThreadRow } from '../../../core/store.ts';

export const desk: Place = { account: 'team', channel: 'desk' };
export const customerPlace = (n: number): Place => ({ account: 'shop', channel: `c${n}` });
export const threadPlace = (n: number): Place => ({ ...desk, thread: `t${n}` });
export const at = (place: Place, id: string): Placed => ({ ...place, id });

const known = (id: number, place: Place) => ({
  id,
  place,
  customer: { account: place.account, id: `p${id}`, name: 'Noor' },
  lang: 'en',
  blockedBy: [],
  fence: 0,
  turn: 0,
  muted: 0,
  tried: [],
  told: [],
});

export const bot = (id: number, place = customerPlace(id), turn = 0): Bot => ({
  ...known(id, place),
  turn,
  phase: 'bot',
});

export const waiting = (id: number, place = customerPlace(id), desks: readonly Place[] = [desk]): Waiting => ({
  ...known(id, place),
  phase: 'waiting',
  handoff: { id: id + 500, askedAt: 1_000, question: 'Where is it?', desks, passed: [] },
  botHelps: false,
  updates: 0,
});

export const assigned = (id: number, place = customerPlace(id), home = desk): Assigned => ({
  ...known(id, place),
  phase: 'assigned',
  handoff: { id: id + 500, askedAt: 1_000, question: 'Where is it?', desks: [home], passed: [] },
  owner: { id: 7, account: 'team', person: 'a7', alias: 'Ana' },
  guests: [],
  thread: { id: id + 600, desk: home },
  takenAt: 2_000,
});

export const thread = (id: number, conversation: number, place?: Place, home = desk): ThreadRow => ({
  id,
  conversation,
  desk: home,
  title: `Thread ${id}`,
  ...(place ? { place } : {}),
});

export const sending = (id: number, keys: readonly string[], more: Partial<Delivery> = {}): Delivery => ({
  id,
  conversation: 1,
  lane: 'lane',
  to: { place: customerPlace(1) },
  act: { type: 'send', message: { text: [`message ${id}`] }, keys },
  attempt: 0,
  dueAt: 0,
  ...more,
});

export const sent = (delivery: number, ...placed: Placed[]): Result => ({ delivery, standing: 'sent', placed });

export const changes = (some: Partial<Changes>): Changes => ({ ...noChanges(), ...some });

export const conversations = (...states: Conversation[]): Changes =>
  changes({ conversations: states.map((state) => ({ state, at: 1 })) });
