// The facts that ride in an event: the line, what was said lately, who else works at that desk; of this batch too.
import type { Clock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import type { Line, Said } from './event.ts';
import type { Facts } from './hear.ts';
import { mayHave, mentorsAt } from './mentors.ts';
import type { Place } from './message.ts';
import type { Profiles } from './profiles.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import type { Changes, Store } from './store.ts';

export const NO_FACTS: Facts = { line: { ahead: 0, desks: [] }, recent: [], peers: [] };

export interface FactParts {
  readonly store: Store;
  readonly house: House;
  readonly roster: Roster;
  readonly profiles: Profiles;
  readonly clock: Clock;
  backlog(desk: Place): number;
}

/** `changes` is what the batch has written so far. Rejects when the store cannot be read. */
export async function readFacts(
  { store, house, roster, profiles, clock, backlog }: FactParts,
  changes: Changes,
  state: Conversation,
  desk: Place | undefined,
): Promise<Facts> {
  const asked = state.phase === 'waiting' ? state.handoff.askedAt : undefined;
  const { estimateFrom, estimateFromMin, transcriptLinesMax } = house.policy;
  const { ahead, waits } = await store.line(asked, estimateFrom);
  const stored = await store.recent(state.id, transcriptLinesMax);
  const now = clock.now();
  const { off, learners, unstaffed, backAt } = profiles.attendance(now);
  const at = state.phase === 'assigned' ? state.thread.desk : desk;
  const held = state.phase === 'assigned' && state.held !== undefined;
  const self = roster.row(state.customer.account, state.customer.id, changes)?.agent.id;
  const mentors = (learners.size > 0 || held) && at ? mentorsAt(roster, profiles, at, now) : undefined;
  const line: Line = {
    ahead: ahead + (asked === undefined ? askedIn(changes) : 0),
    desks: roster.choose(backlog),
    ...(roster.coordinated() ? { coordinated: true } : {}),
    ...(off.size > 0 ? { off } : {}),
    ...(learners.size > 0 ? { apprentices: learners } : {}),
    ...(mentors ? { mentors: mentors.filter(({ agent }) => agent.id !== self) } : {}),
    ...(self === undefined ? {} : { self }),
    ...(unstaffed ? { unstaffed } : {}),
    ...(backAt === undefined ? {} : { backInMs: backAt - now }),
    ...(waits.length >= estimateFromMin ? { typicalMs: median(waits) } : {}),
  };
  return {
    line,
    recent: rerecorded(changes, state.id, [...stored, ...saidIn(changes, state.id)]).slice(-transcriptLinesMax),
    peers: desk
      ? roster.peers(desk, now).filter(({ id }) => id !== self && mayHave(profiles.of(id), house.policy))
      : [],
  };
}

const saidIn = (changes: Changes, conversation: number): Said[] =>
  changes.said.filter((row) => row.conversation === conversation).map((row) => row.said);

/** As the lines read after what the batch changed of them. */
function rerecorded(changes: Changes, conversation: number, lines: readonly Said[]): readonly Said[] {
  const of = changes.rerecords.filter((row) => row.conversation === conversation);
  return of.reduce<readonly Said[]>(
    (before, { source, now }) =>
      before.flatMap((line) => (line.source !== source ? [line] : now ? [{ ...line, text: now.text }] : [])),
    lines,
  );
}

const askedIn = (changes: Changes): number => changes.handoffs.filter((row) => row.standing === 'waiting').length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
