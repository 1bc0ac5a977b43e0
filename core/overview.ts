// What an agent sees who looks in: the line, with buttons to take from it, and their own conversations.
import { action } from './action.ts';
import type { Agent, Assigned, Conversation, Waiting } from './conversation.ts';
import { dutySwitch } from './duty-said.ts';
import type { Said } from './event.ts';
import { excerpt, type Message, type Node } from './message.ts';
import { type House, waited } from './say.ts';
import type { Store } from './store.ts';
import { languageName, say } from './words.ts';

/** Conversations shown of each kind; of the line, those who have waited longest. */
const SHOWN_MAX = 10;
/** So many of the line are looked at: some of them may not be for this agent. */
const READ_MAX = 100;
/** Lines of a transcript among which somebody has surely spoken. */
const LINES = 10;

/** Reads and draws it; `off`: they are off duty. Rejects when the store cannot be read. */
export async function readOverview(
  store: Store,
  house: House,
  agent: Agent,
  off: boolean,
  now: number,
): Promise<Message> {
  const waiting = await store.waiting(READ_MAX);
  const owned = await store.owned(agent.id, SHOWN_MAX + 1);
  const own = await Promise.all(owned.map(async (state) => ({ state, last: await lastSaid(store, state.id) })));
  return overview(house, agent, off, waiting, own, now);
}

/** Who spoke last, of the two; the bot's lines and notes aside. */
async function lastSaid(store: Store, conversation: number): Promise<Said['who'] | undefined> {
  const lines = await store.recent(conversation, LINES);
  return lines.findLast(({ who }) => who === 'customer' || who === 'agent')?.who;
}

/** An agent's conversation, and who spoke last in it. */
export interface Own {
  readonly state: Conversation;
  readonly last: Said['who'] | undefined;
}

/** Whom this agent has blocked, or who is offered to somebody else first, is not in their line. */
export function overview(
  house: House,
  agent: Agent,
  off: boolean,
  waiting: readonly Conversation[],
  owned: readonly Own[],
  now: number,
): Message {
  const { lang } = house;
  const line = waiting.filter((state): state is Waiting => state.phase === 'waiting' && mayTake(state, agent));
  const own = owned.flatMap(({ state, last }) => (state.phase === 'assigned' ? [{ state, last }] : []));
  const shown = line.slice(0, SHOWN_MAX);
  const text: Node[] = [heading(say(lang, 'overviewLine')), '\n'];
  if (line.length === 0) text.push(say(lang, 'overviewNobody'));
  else text.push(...listed(shown.map((state) => waitingText(house, state, now))));
  if (line.length > SHOWN_MAX) text.push(`\n${say(lang, 'overviewMore')}`);
  text.push('\n\n', heading(say(lang, 'overviewOwn')), '\n');
  if (own.length === 0) text.push(say(lang, 'overviewNone'));
  else text.push(...listed(own.slice(0, SHOWN_MAX).map(({ state, last }) => ownText(house, state, last, now))));
  if (own.length > SHOWN_MAX) text.push(`\n${say(lang, 'overviewMore')}`);
  const take = (state: Waiting, i: number) => ({
    label: `${i + 1}. ${say(lang, 'take')}`,
    action: action('take', state.id, state.handoff.id),
  });
  text.push('\n\n', say(lang, off ? 'overviewOff' : 'overviewOn'));
  return { text, buttons: [...rows(shown.map(take)), [dutySwitch(house, off)]] };
}

const mayTake = (state: Waiting, agent: Agent): boolean =>
  !state.blockedBy.includes(agent.id) && (state.prefer === undefined || state.prefer.id === agent.id);

const heading = (text: string): Node => ({ type: 'bold', children: [text] });

const listed = (lines: readonly (readonly Node[])[]): Node[] =>
  lines.flatMap((line, i): Node[] => [...(i > 0 ? ['\n'] : []), `${i + 1}. `, ...line]);

const waitingText = (house: House, state: Waiting, now: number): Node[] => {
  const facts = say(house.lang, 'cardFacts', {
    language: languageName(state.lang, house.lang),
    waited: waited(house, now - state.handoff.askedAt),
  });
  const question = excerpt(state.handoff.question, house.policy.cardLineLengthMax);
  return [heading(state.customer.name), ` · ${facts}${question === '' ? '' : `\n${question}`}`];
};

/** Who waits for whom. */
const ownText = (house: House, state: Assigned, last: Own['last'], now: number): Node[] => {
  const standing =
    state.repliedAt === undefined
      ? say(house.lang, 'overviewUnanswered', { waited: waited(house, now - state.takenAt) })
      : say(house.lang, state.snoozed ? 'controlSnoozed' : last === 'agent' ? 'overviewYouWait' : 'overviewTheyWait');
  return [heading(state.customer.name), ` · ${standing}`];
};

const ROW_MAX = 5;

/** Buttons side by side, as many as every platform shows in one row. */
const rows = <T>(buttons: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(buttons.length / ROW_MAX) }, (_, i) => buttons.slice(i * ROW_MAX, (i + 1) * ROW_MAX));
