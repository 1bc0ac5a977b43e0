// A customer is forgotten: everywhere, whatever happens meanwhile, and again after a backup was restored.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createRegister } from '../../adapters/store/register.ts';
import { whoIs } from '../../core/register.ts';
import type { Changes } from '../../core/store.ts';
import { databaseFiles } from '../adapters/store/place.ts';
import { createMemoryChannel } from '../simulation/channel.ts';
import { bytesOf, desk, endLives, type Life, live, maskKey, until } from './lasting.ts';

const noor = { account: 'chat', channel: 'noor' };
const SECRET = 'zebra-umbrella-7731';
const NAME = 'Noor Quillfeather';
const file = databaseFiles();

afterEach(endLives);

const quiet = (at: Life): Promise<void> => at.router.outbox.idle();
const says = (at: Life, words: string) => at.channel.say(noor, 'noor', { text: [words] }).then(() => quiet(at));

/** Noor told a secret, and everybody who should has seen it. */
async function conversing(at: Life) {
  const { channel } = at;
  await channel.tell({
    type: 'written',
    id: 'named',
    at: Date.now(),
    place: noor,
    author: { id: 'noor', name: NAME },
    audience: 'direct',
    ids: ['named'],
    message: { text: [`I want to talk to a human about ${SECRET}`] },
  });
  await quiet(at);
  const { messageId, action } = channel.button(desk, 'Take it');
  await channel.press(desk, 'agent Ana', messageId, action);
  await quiet(at);
  const thread = channel.arrived.find(({ to }) => to.thread !== undefined)?.to ?? desk;
  await channel.tell({
    type: 'written',
    id: 'more',
    at: Date.now(),
    place: noor,
    author: { id: 'noor', name: NAME },
    audience: 'direct',
    ids: ['more'],
    message: { text: [`My word is ${SECRET}`] },
  });
  await quiet(at);
  return thread;
}

const shownAtDesk = ({ channel }: Life): string =>
  channel.arrived
    .filter(({ to, removed }) => to.channel === 'desk' && !removed)
    .map(({ message }) => JSON.stringify(message))
    .join('\n');

const askToBeForgotten = async (at: Life): Promise<void> => {
  await says(at, '/forget-me');
  const { messageId, action } = at.channel.button(noor, 'Yes, erase everything');
  await at.channel.press(noor, 'noor', messageId, action);
};

const isOver = (at: Life) => async (): Promise<boolean> =>
  (await at.store.erasures()).length === 0 && (await at.store.marks()).length > 0;

describe('everything of a customer goes', () => {
  test('the copies at the desk, the rows, and every byte of the file; the customer is told and begins anew', async () => {
    const path = file();
    const first = await live({ path });
    const thread = await conversing(first);
    expect(shownAtDesk(first)).toContain(SECRET);
    expect(shownAtDesk(first)).toContain(NAME);

    await says(first, '/forget-me');
    expect(first.channel.at(noor).at(-1)).toMatch(/Shall I erase everything/);
    expect(shownAtDesk(first)).toContain(SECRET);
    const { messageId, action } = first.channel.button(noor, 'Yes, erase everything');
    await first.channel.press(noor, 'noor', messageId, action);
    await until('the erasure is over', isOver(first));

    expect(shownAtDesk(first)).not.toContain(SECRET);
    expect(shownAtDesk(first)).not.toContain(NAME);
    expect(first.channel.at(thread).at(-1)).toMatch(/asked to be forgotten/);
    expect(first.channel.at(noor).at(-1)).toMatch(/Done: everything we kept about you is erased/);
    expect(await first.store.read([{ select: { by: 'customer', place: noor } }])).toEqual([{ seen: false }]);
    expect(await first.store.conversations(0, 9)).toEqual([]);
    expect(await first.store.open()).toEqual({ count: 0 });
    expect((await first.store.kept(0)).withdrawn).toBe(1);

    await says(first, 'hello');
    expect(first.channel.at(noor).at(-1)).toMatch(/automatic assistant of Shop/);
    await first.end();
    expect(bytesOf(path)).not.toContain(SECRET);
    expect(bytesOf(path)).not.toContain('Quillfeather');
  });

  test('also when the disk could not tell whether it was begun', async () => {
    const doubts = ({ erasures }: Changes): boolean => erasures.some(({ stage }) => stage === 'begun');
    const at = await live({ path: file(), doubts });
    await conversing(at);
    await expect(askToBeForgotten(at)).rejects.toThrow('the disk refused');
    await says(at, 'Are you there?');
    await until('the erasure is over', isOver(at));
    expect(shownAtDesk(at)).not.toContain(SECRET);
  });

  test('the log beside the file is emptied as well, while both are in use', async () => {
    const path = file();
    const at = await live({ path });
    await conversing(at);
    await askToBeForgotten(at);
    await until('the erasure is over', isOver(at));
    // Nobody else wants this file, so that giving up its lock by reading it does no harm.
    expect(bytesOf(path)).not.toContain(SECRET);
  });

  test('a slip of the finger erases nothing, and a message alone is still taken back as before', async () => {
    const at = await live({ path: file() });
    await conversing(at);
    await says(at, '/forget_me');
    await says(at, '/forget');
    expect(at.channel.at(noor).at(-1)).toMatch(/as a reply/);
    expect(await at.store.erasures()).toEqual([]);
    expect(shownAtDesk(at)).toContain(SECRET);
  });

  test('whoever waits no longer waits, and nobody else’s request is touched', async () => {
    const at = await live({ path: file() });
    await says(at, '/human');
    await at.channel.say({ account: 'chat', channel: 'kim' }, 'kim', '/human');
    await quiet(at);
    await askToBeForgotten(at);
    await until('the erasure is over', isOver(at));
    expect((await at.store.open()).count).toBe(1);
    expect(await at.store.orphans()).toEqual([]);
    expect(shownAtDesk(at)).toContain('kim');
    expect(shownAtDesk(at)).not.toContain('noor asks');
  });

  test('what the same person said at another place goes with it', async () => {
    const at = await live({ path: file() });
    const elsewhere = { account: 'chat', channel: 'elsewhere' };
    await at.channel.say(elsewhere, 'noor', `my word is ${SECRET}`);
    await conversing(at);
    await askToBeForgotten(at);
    await until('both are gone', async () => (await at.store.conversations(0, 9)).length === 0);
    await until('the erasure is over', isOver(at));
  });

  test('a copy that is on its way meanwhile is removed once it has arrived', async () => {
    const at = await live({ path: file(), channel: createMemoryChannel('chat', { finds: true }) });
    await conversing(at);
    await says(at, '/forget-me');
    const { messageId, action } = at.channel.button(noor, 'Yes, erase everything');
    at.channel.fault = (act, to) => (act === 'send' && to.thread !== undefined ? 'dropAfter' : undefined);
    await at.channel.say(noor, 'noor', `again: ${SECRET}`);
    await until('it has arrived', () => shownAtDesk(at).includes('again'));
    await at.channel.press(noor, 'noor', messageId, action);
    at.channel.fault = () => undefined;
    await until('the erasure is over', isOver(at));
    expect(shownAtDesk(at)).not.toContain(SECRET);
  });

  test('where nothing can be removed any more it is emptied', async () => {
    const at = await live({ path: file() });
    await conversing(at);
    at.channel.fault = (act) => (act === 'remove' ? 'refused' : undefined);
    await askToBeForgotten(at);
    await until('the erasure is over', isOver(at));
    expect(shownAtDesk(at)).not.toContain(SECRET);
  });
});

test('a process that dies at any commit of it goes on where it was', async () => {
  let commits = 0;
  for (let dyingAt = 1; dyingAt <= commits || dyingAt === 1; dyingAt += 1) {
    const path = file();
    const channel = createMemoryChannel('chat', { finds: true });
    let counting = false;
    let count = 0;
    const first = await live({
      path,
      channel,
      dies: ({ erasures }) => {
        counting ||= erasures.length > 0;
        if (!counting) return false;
        count += 1;
        return dyingAt > 1 && count === dyingAt;
      },
    });
    await conversing(first);
    await askToBeForgotten(first);
    if (dyingAt === 1) {
      await until('the erasure is over', isOver(first));
      commits = count;
      continue;
    }
    await until('it died', () => count >= dyingAt);
    await first.end();
    const second = await live({ path, channel });
    await until(`it goes on after commit ${dyingAt}`, isOver(second));
    expect(shownAtDesk(second), `commit ${dyingAt}`).not.toContain(SECRET);
    expect(
      channel.at(noor).filter((words) => words.startsWith('Done')),
      `commit ${dyingAt}`,
    ).toHaveLength(1);
    await second.end();
    expect(bytesOf(path), `commit ${dyingAt}`).not.toContain(SECRET);
  }
  expect(commits).toBeGreaterThan(5);
});

describe('the register', () => {
  test('a restored backup is erased again before anything is served', async () => {
    const path = file();
    const channel = createMemoryChannel('chat');
    const first = await live({ path, channel });
    await conversing(first);
    await first.end();
    const backup = readFileSync(path);
    const second = await live({ path, channel });
    await askToBeForgotten(second);
    await until('the erasure is over', isOver(second));
    await second.end();

    writeFileSync(path, backup);
    rmSync(`${path}-wal`, { force: true });
    const third = await live({ path, channel });
    expect(await third.store.conversations(0, 9)).toEqual([]);
    await until('the erasure is over', isOver(third));
    await third.end();
    expect(bytesOf(path)).not.toContain(SECRET);
  });

  test('whoever came back since is a stranger and stays', async () => {
    const path = file();
    const channel = createMemoryChannel('chat');
    const first = await live({ path, channel });
    await conversing(first);
    await askToBeForgotten(first);
    await until('the erasure is over', isOver(first));
    await says(first, 'I am back');
    await first.end();
    const second = await live({ path, channel });
    expect(await second.store.conversations(0, 9)).toHaveLength(1);
  });

  test('it tells nobody’s name, and takes a mark once', async () => {
    const path = file();
    const register = createRegister(path);
    const mark = { who: whoIs(maskKey, 'chat', 'noor'), at: 5 };
    await register.add(mark);
    await register.add(mark);
    await register.add({ ...mark, at: 6 });
    expect(await register.all()).toEqual([mark, { ...mark, at: 6 }]);
    expect(readFileSync(path, 'utf8')).not.toContain('noor');
  });
});

describe('/export', () => {
  test('sends one page with everything, the real words too, and nothing that is the agents’ own', async () => {
    const at = await live({ path: file() });
    const thread = await conversing(at);
    await says(at, 'pay with 4111 1111 1111 1111 <script>');
    await at.channel.say(thread, 'agent Ana', '// a note about them', { audience: 'group' });
    await at.channel.say(thread, 'agent Ana', 'Hello there', { audience: 'group' });
    await quiet(at);
    await says(at, '/export');
    const sent = at.channel.arrived.findLast(({ message }) => message.files !== undefined);
    const [given] = sent?.message.files ?? [];
    expect(sent?.to).toEqual(noor);
    if (!given) throw new Error('there is no file');
    const page = await (await at.channel.host().open(given)).text();
    expect(page).toContain(SECRET);
    expect(page).toContain('Hello there');
    expect(page).toContain('[card 1]');
    expect(page).toContain('4111 1111 1111 1111 &lt;script&gt;');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('a note about them');
    expect(page).not.toContain('agent Ana');
    const data = /<pre id="data">([\s\S]*?)<\/pre>/.exec(page)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
    expect(
      JSON.parse((data ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')),
    ).toMatchObject({
      house: 'Shop',
      conversations: [{ phase: 'assigned', customer: { id: 'noor' } }],
    });
  });

  test('is not sent where others read along', async () => {
    const at = await live({ path: file() });
    const shared = { account: 'chat', channel: 'hall', thread: 't' };
    await at.channel.say(shared, 'noor', 'hello', { audience: 'addressed' });
    await at.channel.say(shared, 'noor', '/export', { audience: 'addressed' });
    await quiet(at);
    expect(at.channel.at(shared).at(-1)).toMatch(/only where nobody else reads along/);
    expect(at.channel.arrived.some(({ message }) => message.files)).toBe(false);
  });
});
