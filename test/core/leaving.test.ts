// Somebody of the pool is forgotten: nobody who waits is lost, what they did stays under a number, and a backup forgets again.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { whoIs } from '../../core/register.ts';
import { type Changes, noChanges } from '../../core/store.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { createMemoryChannel } from '../simulation/channel.ts';
import { bytesOf, desk, endLives, type Life, live, maskKey, until } from './lasting.ts';

const noor = { account: 'chat', channel: 'noor' };
const kim = { account: 'chat', channel: 'kim' };
/** Their own chat; they are called as their account calls them, so that no byte of it may be left. */
const ANA = 'Zebrafink7731';
const own = { account: 'chat', channel: 'own-77-1-99' };
const file = databaseFiles();

afterEach(endLives);

const quiet = (at: Life): Promise<void> => at.router.outbox.idle();
async function says(at: Life, words: string, place = own, person = ANA): Promise<void> {
  await at.channel.say(place, person, words);
  await quiet(at);
}
async function presses(at: Life, label: string, place = own, person = ANA, audience: 'direct' | 'group' = 'direct') {
  const { messageId, action } = at.channel.button(place, label);
  await at.channel.press(place, person, messageId, action, { audience });
  await quiet(at);
}

/** Ana has Noor's conversation, was asked for Kim's in her own chat, and answered nothing yet. */
async function working(at: Life): Promise<void> {
  await says(at, '/human', noor, 'noor');
  await presses(at, 'Take it', desk, ANA, 'group');
  const thread = at.channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
  await at.channel.say(thread, ANA, 'Hello there', { audience: 'group' });
  await quiet(at);
  await says(at, '/duty on');
  await says(at, '/human', kim, 'kim');
  await until('Ana is asked for Kim', () => at.channel.at(own).some((words) => words.includes('kim')));
}

async function asksToBeForgotten(at: Life): Promise<void> {
  await says(at, '/forget_me');
  await presses(at, 'Yes, erase everything');
}

const isOver = (at: Life) => async (): Promise<boolean> =>
  (await at.store.erasures()).length === 0 &&
  (await at.store.departures()).length === 0 &&
  (await at.store.marks()).length > 0;

const stateOf = async (at: Life, place: typeof noor) =>
  (await at.store.read([{ select: { by: 'customer', place } }]))[0]?.state;

describe('an agent who asks to be forgotten', () => {
  test('is told what that means, and nothing happens by a slip of the finger', async () => {
    const at = await live({ path: file() });
    await working(at);
    await says(at, '/forget_me');
    expect(at.channel.at(own).at(-1)).toMatch(/your conversations go back to the line/);
    expect(at.channel.at(own).at(-1)).not.toMatch(/coordinator/);
    expect(await at.store.departures()).toEqual([]);
    expect((await stateOf(at, noor))?.phase).toBe('assigned');
  });

  test('leaves nobody behind, and no byte of their name and accounts in the file', async () => {
    const path = file();
    const at = await live({ path });
    await working(at);
    expect(bytesOf(path)).toContain(ANA);
    await asksToBeForgotten(at);
    await until('it is over', isOver(at));
    expect(await stateOf(at, noor)).toMatchObject({ phase: 'waiting' });
    expect(await stateOf(at, kim)).toMatchObject({ phase: 'waiting', handoff: { offers: [] } });
    expect(await at.store.orphans()).toEqual([]);
    expect((await at.store.line(undefined, 1)).ahead).toBe(2);
    expect(await at.store.agents()).toEqual([]);
    expect(await at.store.profiles()).toEqual([]);
    expect(at.channel.at(own).at(-1)).toMatch(/Done: everything we kept about you is erased/);
    await at.router.stop(500);
    expect(bytesOf(path)).not.toContain(ANA);
    expect(bytesOf(path)).not.toContain(own.channel);
  });

  test('is a stranger when they come back, and keeps nothing of what they had', async () => {
    const at = await live({ path: file() });
    await working(at);
    const [before] = await at.store.agents();
    await asksToBeForgotten(at);
    await until('it is over', isOver(at));
    const { messageId, action } = at.channel.button(desk, 'Take it');
    await at.channel.press(desk, ANA, messageId, action, { audience: 'group' });
    await quiet(at);
    const [again] = await at.store.agents();
    expect(again?.agent.person).toBe(ANA);
    expect(again?.agent.id).not.toBe(before?.agent.id);
    expect(again?.direct).toBeUndefined();
  });

  test('keeps no words of customers in their chat, where nobody would find them later', async () => {
    const at = await live({ path: file() });
    await working(at);
    expect(at.channel.at(own).join('\n')).toMatch(/kim/);
    await asksToBeForgotten(at);
    await until('it is over', isOver(at));
    expect(at.channel.at(own).join('\n')).not.toMatch(/kim/);
    expect(at.channel.at(own).at(-1)).toMatch(/Done: everything we kept about you is erased/);
  });

  test('nor in one that was taken for shut, since their platform refused a message there', async () => {
    const at = await live({ path: file() });
    await working(at);
    at.channel.fault = (act, to) => (act === 'send' && to.channel === own.channel ? 'refused' : undefined);
    await says(at, '/queue');
    await until('their chat is nobody’s', async () => (await at.store.agents()).every(({ direct }) => !direct));
    at.channel.fault = () => undefined;
    await asksToBeForgotten(at);
    await until('it is over', isOver(at));
    expect(at.channel.at(own).join('\n')).not.toMatch(/kim/);
  });

  test('leaves their points as a number of nobody', async () => {
    const at = await live({ path: file() });
    await working(at);
    const agent = (await at.store.agents())[0]?.agent.id ?? 0;
    const thread = at.channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
    await at.channel.say(thread, ANA, '/close', { audience: 'group' });
    await quiet(at);
    await presses(at, '5 ★★★★★', noor, 'noor');
    expect(await at.store.points(agent)).toBe(10);
    await asksToBeForgotten(at);
    await until('it is over', isOver(at));
    expect(await at.store.points(agent)).toBe(10);
    expect((await stateOf(at, noor))?.phase).toBe('bot');
    expect(await at.store.work(agent, [`agent:${agent}`])).toMatchObject({
      audit: [{ what: 'claim' }, { what: 'close' }, { what: 'forget-me' }].map((each) => expect.objectContaining(each)),
    });
  });

  test('goes with all their accounts, and what they said as a customer there', async () => {
    const at = await live({ path: file() });
    await working(at);
    const [row] = await at.store.agents();
    if (!row) throw new Error('nobody works here');
    const elsewhere = { ...row, agent: { ...row.agent, account: 'chat', person: 'other-account' } };
    await at.router.stop(500);
    await at.store.commit({ ...noChanges(), agents: [elsewhere] });
    await at.end();
    const again = await live({ path: at.path, channel: at.channel });
    await again.channel.say({ account: 'chat', channel: 'second' }, 'other-account', 'a question', { id: 'second' });
    await quiet(again);
    await asksToBeForgotten(again);
    await until('it is over', isOver(again));
    expect(await again.store.agents()).toEqual([]);
    expect((await again.store.conversations(0, 9)).map(({ customer }) => customer.id).sort()).toEqual(['kim', 'noor']);
    const register = (await again.register.all()).map(({ who }) => who);
    expect(register).toContain(whoIs(maskKey, 'chat', 'other-account'));
  });

  test('who coordinates by configuration is told that this stays', async () => {
    const at = await live({ path: file(), more: { coordinators: [{ account: 'chat', person: ANA }] } });
    await says(at, '/queue');
    await says(at, '/forget_me');
    expect(at.channel.at(own).at(-1)).toMatch(/names you as a coordinator/);
    await presses(at, 'Yes, erase everything');
    await until('it is over', isOver(at));
    expect(await at.store.agents()).toEqual([]);
    await says(at, '/queue');
    expect((await at.store.agents()).map(({ agent }) => agent.person)).toEqual([ANA]);
  });
});

test('a process that dies at any commit of it goes on where it was, and nobody who waits is lost', async () => {
  let commits = 0;
  for (let dyingAt = 1; dyingAt <= commits || dyingAt === 1; dyingAt += 1) {
    const path = file();
    const channel = createMemoryChannel('chat', { finds: true });
    let counting = false;
    let count = 0;
    const dies = ({ erasures }: Changes): boolean => {
      counting ||= erasures.length > 0;
      if (!counting) return false;
      count += 1;
      return dyingAt > 1 && count === dyingAt;
    };
    const first = await live({ path, channel, dies });
    await working(first);
    await says(first, '/forget_me');
    const { messageId, action } = channel.button(own, 'Yes, erase everything');
    void channel.press(own, ANA, messageId, action);
    if (dyingAt === 1) {
      await until('it is over', isOver(first));
      commits = count;
      continue;
    }
    await until('it died', () => count >= dyingAt);
    await first.end();
    const second = await live({ path, channel });
    await until(`it goes on after commit ${dyingAt}`, isOver(second));
    expect((await second.store.line(undefined, 1)).ahead, `commit ${dyingAt}`).toBe(2);
    expect(await second.store.orphans(), `commit ${dyingAt}`).toEqual([]);
    expect(await second.store.agents(), `commit ${dyingAt}`).toEqual([]);
    await second.end();
    expect(bytesOf(path), `commit ${dyingAt}`).not.toContain(ANA);
  }
  expect(commits).toBeGreaterThan(6);
});

test('a restored backup forgets them again before anything is served', async () => {
  const path = file();
  const channel = createMemoryChannel('chat');
  const first = await live({ path, channel });
  await working(first);
  await first.end();
  const backup = readFileSync(path);
  const second = await live({ path, channel });
  await asksToBeForgotten(second);
  await until('it is over', isOver(second));
  await second.end();

  writeFileSync(path, backup);
  rmSync(`${path}-wal`, { force: true });
  const third = await live({ path, channel });
  expect(await third.store.agents()).toEqual([]);
  await until('it is over', isOver(third));
  expect(await stateOf(third, noor)).toMatchObject({ phase: 'waiting' });
  await third.end();
  expect(bytesOf(path)).not.toContain(ANA);
});

describe('/export, said to the bot alone by an agent', () => {
  test('holds what is kept of them, as a page and as JSON, and nothing of whom they helped', async () => {
    const at = await live({ path: file() });
    await working(at);
    await says(at, '/export');
    const sent = at.channel.arrived.findLast(({ message }) => message.files !== undefined);
    const [given] = sent?.message.files ?? [];
    expect(sent?.to).toEqual(own);
    if (!given) throw new Error('there is no file');
    const page = await (await at.channel.host().open(given)).text();
    expect(page).toContain('As somebody who helps here');
    expect(page).toContain(ANA);
    expect(page).toContain('claim');
    expect(page).not.toContain('noor');
    const data = /<pre id="data">([\s\S]*?)<\/pre>/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(data).asHelper).toMatchObject({
      identities: [{ account: 'chat', person: ANA, alias: ANA, direct: own }],
      profile: { standing: 'active', duty: { is: 'on' } },
      figures: { firstReply: { count: 1 } },
      whatYouDid: [{ what: 'claim' }],
    });
  });
});
