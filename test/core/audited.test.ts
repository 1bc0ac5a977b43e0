// Every privileged act is in the audit, with who and why; and what is not privileged is said to be so, command by command.
import { afterEach, describe, expect, test } from 'vitest';
import type { AgentCommand, CustomerCommand } from '../../core/command.ts';
import { policyDefaults } from '../../core/policy.ts';
import { policyNote } from '../../core/policy-noted.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { answered, cleo, commands, pressOf } from './apprentice.ts';
import { desk, endLives, type Life, live } from './lasting.ts';
import { ana, assigned, ben, replied, type Story, story } from './story.ts';

const file = databaseFiles();
afterEach(endLives);

const audited = ({ effects }: Story): object[] =>
  effects.flatMap((effect) => {
    if (effect.type === 'audit') return [{ by: effect.by?.alias ?? 'house', what: effect.what, why: effect.why }];
    if (effect.type === 'requested') return [{ by: 'customer', what: effect.what, why: effect.why }];
    return [];
  });

/** The one line that a story leaves; `elsewhere`: it is about no conversation, and told below; else why it is no such act. */
type Told = { readonly story: Story; readonly what: string; readonly why?: string } | string;

const carded = (): Story => replied().writes('my card is 4111 1111 1111 1111');
const one = (told: Story, what: string, why?: string): Told => ({ story: told, what, ...(why ? { why } : {}) });

const mentor = (name: 'approve' | 'fix' | 'return', words: string): Story => commands(answered(), { name, words });

const ofAgents: Record<AgentCommand['name'], Told> = {
  take: one(story().writes('where is my bike', true).agentCommands(ana, { name: 'take' }), 'claim'),
  release: one(assigned().agentCommands(ana, { name: 'release' }), 'release'),
  transfer: one(assigned().agentCommands(ana, { name: 'transfer', to: 'Ben' }), 'transfer', String(ben.id)),
  invite: one(assigned().agentCommands(ana, { name: 'invite', to: 'Ben' }), 'invite', String(ben.id)),
  block: one(replied().agentCommands(ana, { name: 'block' }), 'block'),
  close: one(replied().agentCommands(ana, { name: 'close', outcome: 'solved' }), 'close', 'solved'),
  transcript: one(assigned().agentCommands(ana, { name: 'transcript' }), 'transcript'),
  reveal: one(
    carded().agentCommands(
      ana,
      { name: 'reveal', why: 'to refund' },
      { rights: { standing: 'active', coordinator: true } },
    ),
    'reveal',
    '[card] to refund',
  ),
  report: one(replied().agentCommands(ana, { name: 'report', why: 'rude' }), 'report', 'rude'),
  suspend: 'elsewhere',
  restore: 'elsewhere',
  promote: 'elsewhere',
  applicant: 'elsewhere',
  approve: one(mentor('approve', pressOf(answered())), 'approve', String(cleo.id)),
  fix: one(mentor('fix', 'It is at the door.'), 'fix', String(cleo.id)),
  return: one(mentor('return', 'Say when'), 'return', `${cleo.id} Say when`),
  along: 'reads what they may read anyway',
  pass: 'says something of their own work',
  later: 'says something of their own work',
  duty: 'says something of their own work',
  snooze: 'waits for the customer, who keeps their agent',
  note: 'stands in the thread under their name',
  canned: 'stands in the transcript as their words',
  forget: 'takes back their own words',
  appeal: 'asks',
  link: 'elsewhere',
  unlink: 'elsewhere',
  help: 'tells what everybody may know',
  queue: 'tells what every agent may know',
  promise: 'tells what everybody may know',
  me: 'tells of themselves',
  unknown: 'does nothing',
};

const ofCustomers: Record<CustomerCommand['name'], Told> = {
  export: one(story().commands({ name: 'export' }), 'export'),
  report: one(replied().commands({ name: 'report', why: 'rude' }), 'report', 'rude'),
  forgetMe: 'elsewhere',
  volunteer: 'elsewhere',
  start: 'greets',
  human: 'stands in the table of requests',
  cancel: 'stands in the table of requests',
  ask: 'asks',
  help: 'tells what everybody may know',
  promise: 'tells what everybody may know',
  forget: 'takes back their own words',
};

describe('a command that does something to others', () => {
  const rows = [...Object.entries(ofAgents), ...Object.entries(ofCustomers)].flatMap(([name, told]) =>
    typeof told === 'string' ? [] : [{ name, ...told }],
  );
  test.each(rows)('$name: $what', ({ story: made, what, why }) => {
    const by = expect.stringMatching(/^(Ana|customer)$/);
    expect(audited(made)).toEqual([{ by, what, why }]);
  });
});

describe('an act that is about no conversation', () => {
  const boss = { account: 'chat', channel: 'boss' };
  const coordinated = (path = file(), more = {}): Promise<Life> =>
    live({ path, more: { coordinators: [{ account: 'chat', person: 'boss' }], ...more } });
  const acts = async (at: Life, by: string): Promise<readonly string[]> =>
    (await at.store.work(0, [by])).audit.map(({ what }) => what);

  async function says(at: Life, words: string, place = boss): Promise<void> {
    await at.channel.say(place, place.channel, words, { id: `${at.channel.arrived.length} ${words}` });
    await at.router.outbox.idle();
  }

  test('suspending, restoring', async () => {
    const at = await coordinated();
    await at.channel.say(desk, 'ana', 'hello', { audience: 'group' });
    await says(at, '/suspend ana was rude');
    await says(at, '/restore ana');
    expect(await acts(at, 'chat:boss')).toEqual(['suspend', 'restore']);
  });

  test('making a group a desk', async () => {
    const at = await coordinated();
    const code = await at.router.linkCode();
    await at.channel.say({ account: 'chat', channel: 'second' }, 'boss', `/link ${code}`, { audience: 'group' });
    await at.channel.say({ account: 'chat', channel: 'third' }, 'ana', '/link WRONGCODE1', { audience: 'group' });
    await at.router.outbox.idle();
    expect(await acts(at, 'chat:boss')).toEqual(['link']);
    expect(await acts(at, 'chat:ana')).toEqual([]);
  });

  test('forgetting, on one’s own request', async () => {
    const at = await coordinated();
    const noor = { account: 'chat', channel: 'noor' };
    await says(at, '/forget_me', noor);
    const { messageId, action } = at.channel.button(noor, 'Yes, erase everything');
    await at.channel.press(noor, 'noor', messageId, action);
    expect(await acts(at, 'customer')).toEqual(['forget-me']);
  });

  test('another policy, told at the start: all of it first, then what was changed, and nothing where nothing was', async () => {
    const path = file();
    const starts = async (policy: Partial<typeof policyDefaults>): Promise<readonly unknown[]> => {
      const at = await live({ path, policy });
      const notes = await at.store.policyNotes();
      await at.end();
      return notes.map((note) => JSON.parse(note));
    };
    const first = await starts({});
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ remindMs: policyDefaults.remindMs, claimMsMax: policyDefaults.claimMsMax });
    expect(await starts({})).toHaveLength(1);
    expect((await starts({ remindMs: 7 })).slice(1)).toEqual([{ remindMs: 7 }]);
    expect((await starts({ remindMs: 7, snoozeMs: 8 })).slice(2)).toEqual([{ snoozeMs: 8 }]);
    expect((await starts({})).slice(3)).toEqual([
      { remindMs: policyDefaults.remindMs, snoozeMs: policyDefaults.snoozeMs },
    ]);
  });

  test('a limit that a newer program brings is noted like a change', () => {
    const { remindMs, ...older } = policyDefaults;
    expect(policyNote(policyDefaults, [JSON.stringify(older)])).toBe(JSON.stringify({ remindMs }));
  });
});
