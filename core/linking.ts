// One person, several platforms: an identity joins the agent whose code is written there, and leaves again by a word.
import { action } from './action.ts';
import type { BatchParts } from './batch.ts';
import type { AgentCommand } from './command.ts';
import {
  type Agent,
  type Assigned,
  type Conversation,
  type Thread,
  takesPart,
  threadsOf,
  writersIn,
} from './conversation.ts';
import type { Standing } from './duty.ts';
import type { Effect } from './effect.ts';
import { actorOf, formerActor } from './erasure.ts';
import type { Heard } from './hear.ts';
import type { Message, Place } from './message.ts';
import type { Identity, Somebody } from './roster.ts';
import { button } from './say.ts';
import type { Changes } from './store.ts';
import { type Key, say, sayDuration } from './words.ts';

type Written = Extract<Heard, { type: 'written' }>;
type Pressed = Extract<Heard, { type: 'pressed' }>;
type Asked = Extract<AgentCommand, { name: 'link' | 'unlink' }>;

export interface Linking {
  /** What somebody says to the bot alone, whoever they are. */
  said(event: Written, asked: Asked): Promise<void>;
  /** At a desk, where others read: a code is shown to whoever presses for one, and to nobody else. */
  atDesk(place: Place): void;
  shown(press: Pressed, agent: Agent): Promise<Extract<Effect, { type: 'reply' }>>;
  /** ... and when they are sure. */
  sure(press: Pressed, code: string): Promise<void>;
}

export interface LinkingParts extends Pick<BatchParts, 'house' | 'roster' | 'profiles' | 'store' | 'codes'> {
  sayAt(place: Place, key: Key, params?: Readonly<Record<string, string>>): void;
  sendAt(place: Place, message: Message): void;
  tellCoordinators(words: string): void;
  /** Makes the whole batch fail where the store cannot be read. */
  reading<T>(asked: Promise<T>): Promise<T>;
}

/** More than anybody has at once. */
const PAGE = 1_000;

export function createLinking(parts: LinkingParts, changes: Changes): Linking {
  const { house, roster, profiles, store, codes, sayAt, sendAt, reading } = parts;

  const standingOf = (agent: number): Standing => profiles.of(agent, changes)?.standing ?? 'suspended';
  const works = ({ id }: Agent): boolean => ['active', 'apprentice'].includes(standingOf(id));

  /** As this batch leaves them. */
  function latest(states: readonly Conversation[]): readonly Conversation[] {
    const now = changes.conversations.map(({ state }) => state);
    return [...new Map([...states, ...now].map((state) => [state.id, state])).values()];
  }

  /** In which they write. */
  async function open(agent: number): Promise<readonly Assigned[]> {
    const stored = await reading(Promise.all([store.owned(agent, PAGE), store.visited(agent, PAGE)]));
    return latest(stored.flat()).filter(
      (state): state is Assigned => state.phase === 'assigned' && takesPart(state, { id: agent }),
    );
  }

  /** Whether this agent ever did anything that stands under their number: in a conversation, or in the ledger. */
  async function worked(agent: number, actors: readonly string[]): Promise<boolean> {
    const { ledger, reviewed, audit } = await reading(store.work(agent, actors));
    const now = changes.audit.filter(({ by }) => actors.includes(by));
    const deeds = [...audit, ...now].filter(({ conversation }) => conversation !== 0);
    return ledger.length + reviewed.length + deeds.length > 0;
  }

  /** Whether the agent talks with this very customer, or is about to be rated by them. */
  async function helps(agent: number, customers: readonly Somebody[]): Promise<boolean> {
    for (const { account, person } of customers) {
      const states = latest(await reading(store.conversations(0, PAGE, { account, person })));
      const theirs = states.filter(({ customer }) => customer.account === account && customer.id === person);
      if (theirs.some((state) => isBetween(state, agent))) return true;
    }
    return false;
  }

  async function make({ author, place, at }: Written): Promise<void> {
    const agent = roster.meet(author, place, at, changes);
    if (!agent) return sayAt(place, 'identityNobody');
    if (!works(agent)) return sayAt(place, 'identityNot');
    roster.direct(agent, place, at, changes);
    sayAt(place, 'identityCode', await codeOf(agent));
  }

  const codeOf = async ({ account, person, id }: Agent): Promise<{ code: string; duration: string }> => ({
    code: await codes.make({ account, person, agent: id }),
    duration: sayDuration(house.lang, house.policy.identityCodeMs),
  });

  /** Why these identities, which are `own`'s or nobody's, may not join; undefined: they may. */
  async function refused(maker: Agent, one: Agent, own: Identity | undefined, all: readonly Somebody[]) {
    if (one.id === maker.id) return 'identitySame';
    if (own?.joinedAt !== undefined) return 'identityOther';
    // Whoever is named by configuration would bring their rights along: never to somebody who has none.
    if (roster.rights(one, changes).coordinator && !roster.rights(maker, changes).coordinator)
      return 'identityCoordinator';
    if (own && standingOf(one.id) === 'suspended') return 'identitySuspended';
    if (own && STEPS.indexOf(standingOf(one.id)) < STEPS.indexOf(standingOf(maker.id))) return 'identityLearning';
    if (own && (await open(one.id)).length > 0) return 'identityOpen';
    if (own && (await worked(one.id, all.map(actorOf)))) return 'identityWorked';
    return (await helps(maker.id, all)) ? 'identityHelped' : undefined;
  }

  /**
   * Asked once whether they are sure: what they wrote as a customer can be read and erased from the other chat then, and
   * a code that somebody else talked them into would give it away.
   */
  async function join({ author, place, at }: Written | Pressed, code: string, sure: boolean): Promise<void> {
    const { account } = place;
    const by = { account, person: author.id };
    const made = await codes.maker(code, by);
    const maker = made && roster.row(made.account, made.person, changes);
    if (!maker || maker.agent.id !== made.agent || !works(maker.agent)) return sayAt(place, 'identityWrong');
    const { id, alias } = maker.agent;
    const own = roster.row(account, author.id, changes);
    const rows: readonly Partial<Identity>[] = own
      ? [...roster.identities(own.agent.id).filter((row) => !isOf(row, by)), own]
      : [{}];
    const all = rows.map((row): Somebody => row.agent ?? by);
    const one: Agent = own?.agent ?? { id: 0, ...by, alias };
    const no = await refused(maker.agent, one, own, all);
    if (no !== undefined) {
      if (TOLD.has(no)) parts.tellCoordinators(say(house.lang, 'identityRefusedNote', { agent: alias, account }));
      return sayAt(place, no, { agent: alias });
    }
    if (!sure) return ask(place, maker.agent, code);
    await codes.use(code, by);
    for (const [i, row] of rows.entries()) {
      const { account: its = account, person = author.id } = all[i] ?? {};
      const here = its === account && person === author.id ? { direct: place } : {};
      const agent: Agent = { id, account: its, person, alias };
      changes.agents.push({ ...row, ...here, agent, seenAt: at, joinedAt: at });
      changes.audit.push({ at, conversation: 0, by: actorOf(agent), what: 'join', why: String(id) });
    }
    if (own) changes.absorbed.push(own.agent.id);
    sayAt(place, 'identityJoined', { agent: alias, account: maker.agent.account });
    if (maker.direct) sayAt(maker.direct, 'identityTold', { account });
  }

  function ask(place: Place, { alias, account }: Agent, code: string): void {
    const yes = button(house.lang, 'identityYes', action('link', undefined, code));
    sendAt(place, { text: [say(house.lang, 'identitySure', { agent: alias, account })], buttons: [[yes]] });
  }

  async function leave({ author, place, at }: Written): Promise<void> {
    const { account } = place;
    const row = roster.row(account, author.id, changes);
    if (!row) return sayAt(place, 'identityNobody');
    if (row.joinedAt === undefined) return sayAt(place, 'unlinkFirst');
    const { agent } = row;
    // A suspension, or what is left of an apprenticeship, is not shaken off by being a stranger again.
    if (profiles.of(agent.id, changes)?.standing !== 'active') return sayAt(place, 'unlinkNot');
    const theirs = (await open(agent.id)).flatMap((state) => threadOf(state, agent.id));
    if (theirs.some(({ desk }) => desk.account === account)) return sayAt(place, 'unlinkOpen');
    const by = { account, person: author.id };
    changes.agents.splice(0, Infinity, ...changes.agents.filter((one) => !isOf(one, by)));
    changes.parted.push({ ...by, agent: agent.id });
    changes.audit.push({ at, conversation: 0, by: formerActor(agent.id), what: 'unlink', why: account });
    sayAt(place, 'unlinkDone', { agent: agent.alias });
    const kept = roster.identities(agent.id).find((one) => one.direct && !isOf(one, by));
    if (kept?.direct) sayAt(kept.direct, 'unlinkTold', { account });
  }

  return {
    said(event, asked) {
      if (asked.name === 'unlink') return leave(event);
      return asked.said === '' ? make(event) : join(event, asked.said, false);
    },
    atDesk(place) {
      const show = button(house.lang, 'identityShow', action('code'));
      sendAt(place, { text: [say(house.lang, 'identityAlone')], buttons: [[show]] });
    },
    async shown({ press, place: { account } }, agent) {
      const reply = { type: 'reply', press, account } as const;
      if (!works(agent)) return { ...reply, text: say(house.lang, 'identityNot') };
      const text = say(house.lang, 'identityCodeShown', await codeOf(agent));
      return { ...reply, text, lasts: house.policy.revealMs };
    },
    sure: (press, code) => join(press, code, true),
  };
}

/** Nobody takes a step of these by being somebody else as well. */
const STEPS: readonly Standing[] = ['suspended', 'applied', 'apprentice', 'active'];

/** What coordinators should know of: nobody else can judge it. */
const TOLD: ReadonlySet<Key> = new Set([
  'identityCoordinator',
  'identitySuspended',
  'identityLearning',
  'identityWorked',
]);

const isOf = ({ agent }: Identity, { account, person }: Somebody): boolean =>
  agent.account === account && agent.person === person;

function isBetween(state: Conversation, agent: number): boolean {
  if (state.phase === 'rating') return state.agent.id === agent;
  return state.phase === 'assigned' && takesPart(state, { id: agent });
}

const threadOf = (state: Assigned, agent: number): readonly Thread[] =>
  threadsOf(state).filter((thread) => writersIn(state, thread).some(({ id }) => id === agent));
