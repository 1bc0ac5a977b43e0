// Whatever happens in whatever order: no word of an apprentice reaches the customer without a full agent's press, and none that
// was held is lost without a trace.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentCommand } from '../../core/command.ts';
import type { Agent, Held } from '../../core/conversation.ts';
import type { Effect } from '../../core/effect.ts';
import type { Event, Rights } from '../../core/event.ts';
import { plain } from '../../core/message.ts';
import {
  apprentice,
  cleo,
  commands,
  edits,
  full,
  heldIn,
  line,
  presses,
  removes,
  rings,
  takes,
  writes,
} from './apprentice.ts';
import { ana, ben, customerPlace, type Story, story } from './story.ts';

fc.configureGlobal({ seed: 11 });

const dana: Agent = { id: 4, account: 'chat', person: 'a4', alias: 'Dana' };
const learners = [cleo, dana];
const agents = [cleo, dana, ana, ben];
const rightsOf = (agent: Agent): Rights => (learners.includes(agent) ? apprentice : full);
const all = { ...line, apprentices: new Set(learners.map(({ id }) => id)) };
const peers = { peers: agents, line: all };

interface Step {
  readonly what: string;
  readonly agent: Agent;
  readonly n: number;
  readonly ms: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom(
      'customer',
      'human',
      'take',
      'write',
      'write',
      'write',
      'write',
      'edit',
      'intoNote',
      'remove',
      'approve',
      'approve',
      'approve',
      'fix',
      'return',
      'canned',
      'invite',
      'transfer',
      'release',
      'close',
      'block',
      'forget',
      'snooze',
      'note',
      'report',
      'react',
      'along',
      'review',
      'review',
      'lease',
      'nudge',
      'silent',
      'relieve',
      'stale',
      'left',
      'reopened',
    ),
    agent: fc.constantFrom(...agents, cleo, cleo),
    n: fc.nat(30),
    ms: fc.constantFrom(0, 1_000, 60_000, 90_000, 300_000),
  }),
  { minLength: 5, maxLength: 60 },
);

const command = (name: string, n: number, words: string): AgentCommand | undefined => {
  switch (name) {
    case 'release':
    case 'block':
    case 'snooze':
    case 'forget':
    case 'along':
      return { name };
    case 'close':
      return { name, outcome: words };
    case 'note':
      return { name, text: words };
    case 'report':
      return { name, why: words };
    case 'canned':
      return { name, key: 'greeting' };
    case 'invite':
    case 'transfer':
      return { name, to: agents[n % agents.length]?.alias ?? '' };
    default:
      return undefined;
  }
};

/** Buttons of every card that was ever shown, old ones too. */
type Seen = string[];

function happen(before: Story, { what, agent, n, ms }: Step, i: number, seen: Seen): Story {
  const at = before.later(ms);
  const rights = rightsOf(agent);
  const words = `W${i}`;
  const held = heldIn(at)[n % Math.max(1, heldIn(at).length)];
  const press = held ? `${held.id}.${held.edition}` : '1.1';
  const replyTo = held?.source?.[0] ?? { account: 'chat', channel: 'desk', id: `m${n}` };
  switch (what) {
    case 'customer':
      return at.writes(`Is it there ${i}?`);
    case 'human':
      return at.writes('please', true);
    case 'take':
      return takes(at, agent, rights, { line: all });
    case 'write':
      return writes(at, words, `m${i}`, agent, rights);
    case 'edit':
      return edits(at, `m${n}`, words, agent, rights);
    case 'intoNote':
      return edits(at, `m${n}`, `// ${words}`, agent, rights);
    case 'remove':
      return removes(at, `m${n}`, agent, rights);
    case 'approve':
      return presses(at, 'approve', press, agent, rights);
    case 'stale':
      return presses(at, 'approve', seen[n % Math.max(1, seen.length)] ?? '', agent, rights);
    case 'fix':
    case 'return':
      return presses(at, what, words, agent, rights, { named: press });
    case 'react':
      return at.happens({ type: 'agentReacted', agent, rights, source: replyTo, emoji: words } as Partial<Event> & {
        type: Event['type'];
      });
    case 'review':
    case 'lease':
    case 'nudge':
    case 'silent':
      return at.alarms.has(what) ? rings(at, what, n % 3 === 0 ? [] : line.mentors) : at;
    case 'relieve':
      return n % 5 === 0 ? at.happens({ type: 'relieved', agent: agent.id }) : at;
    case 'left':
      return at.happens({ type: n % 2 ? 'customerLeft' : 'customerReturned' });
    case 'reopened':
      return at.happens({ type: 'threadReopened', thread: at.state.thread?.id ?? 0 });
    default: {
      const made = command(what, n, words);
      return made ? commands(at, made, agent, rights, { ...peers, replyTo }) : at;
    }
  }
}

const toCustomer = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => {
    if (!('to' in effect) || !('place' in effect.to) || effect.to.place.channel !== customerPlace.channel) return [];
    if (effect.type === 'react') return [effect.emoji ?? ''];
    return effect.type === 'send' || effect.type === 'edit' ? [plain(effect.message.text)] : [];
  });

const wordsIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(/\bW\d+\b/g) ?? []);

/** What became of one that is held no more, as far as the effects tell. */
function trace(
  { id, message }: Held,
  { what, agent }: Step,
  effects: readonly Effect[],
  by: Agent,
): string | undefined {
  const words = plain(message.text);
  const card = effects.some(
    (effect) =>
      effect.type === 'edit' && 'thread' in effect.to && 'mark' in effect.of && effect.of.mark === `held:${id}`,
  );
  if (!card) return undefined;
  if (toCustomer(effects).includes(words)) return 'sent';
  if (effects.some((effect) => effect.type === 'audit' && effect.what === 'fix')) return 'changed';
  if (effects.some((effect) => effect.type === 'record' && effect.said.who === 'note' && effect.said.text === words))
    return 'noted';
  return ['remove', 'intoNote', 'forget'].includes(what) && agent.id === by.id ? 'taken back' : undefined;
}

const outcomes = new Map<string, number>();

test('held means held, and nothing held is lost', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let at = takes(story().writes('where is my bike', true), cleo, apprentice);
      const authors = new Map<string, Agent>();
      const seen: Seen = [];
      const sent = new Map<number, number>();
      for (const [i, step] of list.entries()) {
        const before = at;
        authors.set(`W${i}`, step.agent);
        at = happen(before, step, i, seen);
        if (at.effects === before.effects) continue;
        for (const each of heldIn(at)) seen.push(`${each.id}.${each.edition}`);

        const pressed = ['approve', 'stale', 'fix'].includes(step.what) && !learners.includes(step.agent);
        const foreign = wordsIn(toCustomer(at.effects)).filter((word) => learners.includes(authors.get(word) ?? ana));
        if (!pressed) expect(foreign).toEqual([]);

        const now = new Set(heldIn(at).map(({ id }) => id));
        const gone = heldIn(before).filter(({ id }) => !now.has(id));
        for (const each of gone) {
          const end = trace(each, step, at.effects, each.by);
          expect(end, `${plain(each.message.text)} after ${step.what}`).toBeDefined();
          outcomes.set(end ?? '', (outcomes.get(end ?? '') ?? 0) + 1);
          if (end === 'sent' || end === 'changed') {
            expect(each.id).toBeGreaterThan(sent.get(each.by.id) ?? 0);
            sent.set(each.by.id, each.id);
          }
        }
        // Somebody is asked for what is held, and only those who may write here have something held.
        if (heldIn(at).length > 0) expect(at.alarms.has('review')).toBe(true);
        if (at.state.phase === 'assigned') {
          const { owner, guests } = at.state;
          for (const { by } of heldIn(at)) expect([owner.id, ...guests.map(({ id }) => id)]).toContain(by.id);
        }
      }
    }),
    { numRuns: 1_500 },
  );
  // Every way out was walked.
  expect([...outcomes.keys()].sort()).toEqual(['changed', 'noted', 'sent', 'taken back']);
});
