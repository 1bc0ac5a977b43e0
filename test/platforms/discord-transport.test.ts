// Proves that the local Discord limits, fails and records as it is told to.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from './discord/bot.ts';
import { viewMarkdown } from './discord/markdown.ts';
import { spawnDiscord } from './discord/remote.ts';
import type { ChannelView } from './discord/view.ts';
import { type Discord, type DiscordOptions, startDiscord } from './discord.ts';

let discord: Discord;
let general: ChannelView;
let now: number;

async function start(options: DiscordOptions = {}): Promise<void> {
  await discord?.stop();
  now = Date.now();
  discord = await startDiscord({ now: () => now, ...options });
  general = discord.guild().text('general');
}

beforeEach(() => start());
afterEach(() => discord.stop());

const route = 'POST /channels/:channel/messages';
const send = (content: string, where: ChannelView = general) =>
  call(discord, 'POST', `/channels/${where.id}/messages`, { content });
const contents = () => discord.channel(general).messages.map(({ content }) => content);

describe('limits', () => {
  test('count by route and channel, and say so in the headers', async () => {
    await start({ limits: { globalPerSecond: 0 } });
    const first = await send('1');
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset-after': '5.000',
      'x-ratelimit-bucket': expect.any(String),
    });
    for (const text of ['2', '3', '4', '5']) expect((await send(text)).status).toBe(200);
    now += 1000;
    const refused = await send('6');
    expect(refused).toMatchObject({
      status: 429,
      json: { message: 'You are being rate limited.', retry_after: 4, global: false },
    });
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    expect(refused.headers.get('retry-after')).toBe('4');
    now += 4000;
    expect((await send('7')).status).toBe(200);
    expect([discord.limits.refused.get(route), discord.counts.limited]).toEqual([1, 1]);
  });

  test('of the whole bot are 50 a second', async () => {
    await start({ limits: { otherwise: [1000, 1000] } });
    for (let n = 0; n < 50; n++) expect((await call(discord, 'GET', '/users/@me')).status).toBe(200);
    const refused = await call(discord, 'GET', '/users/@me');
    expect(refused).toMatchObject({ status: 429, json: { global: true } });
    expect(refused.headers.get('x-ratelimit-global')).toBe('true');
    now += 1000;
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(200);
  });

  test('of a name are two changes in ten minutes, which no header announces', async () => {
    await start({ limits: true });
    const ana = discord.person({ name: 'Ana' });
    const home = discord.guild({ members: [ana] });
    const thread = ana.startThread(home.text('general'), 'a');
    const rename = (name: string) => call(discord, 'PATCH', `/channels/${thread.id}`, { name });
    expect([(await rename('b')).status, (await rename('c')).status, (await rename('d')).status]).toEqual([
      200, 200, 429,
    ]);
    expect(thread.name).toBe('c');
  });

  test('ban those who keep sending what is invalid', async () => {
    await start({ limits: { invalidMax: 3 } });
    const wrong = () => fetch(`${discord.api}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
    for (let n = 0; n < 3; n++) expect((await wrong()).status).toBe(401);
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(429);
    now += 10 * 60_000;
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(200);
  });
});

describe('faults', () => {
  test.each([
    ['status429', 429],
    ['global429', 429],
    ['status500', 500],
    ['status502', 502],
  ] as const)('%s stands before the effect, or after it', async (kind, status) => {
    discord.faults.next({ kind, route, retryAfter: 0.5 });
    discord.faults.next({ kind, route, effect: true });
    const bare = async (content: string) => {
      const answer = await fetch(`${discord.api}/v10/channels/${general.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content }),
      });
      await answer.text();
      return answer.status;
    };
    expect([await bare('lost'), await bare('there'), await bare('fine')]).toEqual([status, status, 200]);
    expect(contents()).toEqual(['there', 'fine']);
    expect(discord.calls.map(({ effect, answered }) => [effect, answered])).toEqual([
      [false, status],
      [true, status],
      [true, 200],
    ]);
  });

  test('connections drop before the effect and after it', async () => {
    discord.faults.next({ kind: 'dropBefore', route, major: general.id });
    discord.faults.next({ kind: 'dropAfter', route });
    await expect(send('lost')).rejects.toThrow('fetch failed');
    await expect(send('there')).rejects.toThrow('fetch failed');
    expect(contents()).toEqual(['there']);
  });

  test('slow calls are overtaken', async () => {
    discord.faults.next({ kind: 'slow', route, ms: 50 });
    const slow = send('slow');
    await discord.until(() => discord.calls.length === 1);
    await send('quick');
    await slow;
    expect(contents()).toEqual(['quick', 'slow']);
  });

  test('are drawn from a seed, the same each time', async () => {
    const draw = async () => {
      discord.faults.random({ seed: 7, rates: { status500: 0.5 }, routes: [route] });
      const statuses: number[] = [];
      for (let n = 0; n < 12; n++) statuses.push((await send('x')).status);
      return statuses;
    };
    const first = await draw();
    expect(first).toContain(500);
    expect(await draw()).toEqual(first);
  });
});

describe('the record', () => {
  test('holds calls, what arrived and counts, in order', async () => {
    const ana = discord.person({ name: 'Ana' });
    const home = discord.guild({ members: [ana] });
    const room = home.text('room');
    const asked = ana.write(room, 'hi');
    await send('hello', room);
    ana.edit(asked, 'hi!');
    ana.remove(asked);
    expect(discord.arrivals.map(({ what, message }) => [what, message.content])).toEqual([
      ['created', 'hi'],
      ['created', 'hello'],
      ['edited', 'hi!'],
      ['removed', 'hi!'],
    ]);
    expect(discord.calls).toMatchObject([
      {
        method: 'POST',
        route: '/channels/:channel/messages',
        major: room.id,
        body: { content: 'hello' },
        answered: 200,
      },
    ]);
    expect(discord.counts).toMatchObject({ calls: 1, sent: 1, edited: 0, failed: 0 });
  });

  test('is small when storing is off', async () => {
    await start({ stores: false });
    for (let n = 0; n < 1100; n++) await send(`${n}`);
    expect([discord.calls.length, discord.arrivals.length, general.messages.length]).toEqual([0, 0, 1000]);
  });

  test('never shows an interaction’s token', async () => {
    const token = 'x'.repeat(120);
    await call(discord, 'POST', `/interactions/1/${token}/callback`, { type: 6 });
    expect(JSON.stringify(discord.calls)).not.toContain(token);
  });
});

describe('a process of its own', () => {
  test('is driven over the control route', async () => {
    const remote = await spawnDiscord();
    try {
      const ana = (await remote.drive('person', { name: 'Ana' })) as { id: string; dm: string };
      const home = (await remote.drive('guild', { members: [ana.id] })) as { id: string };
      const room = (await remote.drive('in', home.id, 'text', 'room')) as { id: string };
      await remote.drive('as', ana.id, 'write', room.id, 'hello', { files: [{ name: 'a', bytes: 'YWJj' }] });
      expect(
        await remote.drive('bulk', [
          { from: ana.id, text: 'one' },
          { from: ana.id, text: 'two' },
        ]),
      ).toBe(2);
      expect(await remote.drive('messages', room.id)).toMatchObject([{ content: 'hello', files: [{ bytes: 3 }] }]);
      expect(await remote.drive('waitMessage', { channel: ana.dm, count: 2 })).toMatchObject([
        { content: 'one' },
        { content: 'two' },
      ]);
      expect(await remote.drive('stats')).toMatchObject({ counts: { sent: 0 }, connected: 0 });
      await expect(remote.drive('as', ana.id, 'fly')).rejects.toThrow('there is no function fly');
      await expect(remote.drive('fly')).rejects.toThrow('there is no control action fly');
    } finally {
      await remote.stop();
    }
  });
});

describe('Markdown', () => {
  test('of every style', () => {
    const view = viewMarkdown('**b** *i* _j_ __u__ ~~s~~ `c` ||sp|| ***both*** **a *b* c**');
    expect(view).toMatchObject({
      bold: ['b', 'both', 'a b c'],
      italic: ['i', 'j', 'both', 'b'],
      underline: ['u'],
      strike: ['s'],
      codes: ['c'],
      spoilers: ['sp'],
      plain: 'b i j u s c sp both a b c',
    });
  });

  test('of mentions, commands, emoji and times', () => {
    const view = viewMarkdown('<@1> <@!2> <@&3> <#4> </ask me:5> <:ship:67> <a:wave:89> <t:1700000000:R> @everyone');
    expect(view).toMatchObject({
      mentions: ['1', '2'],
      roles: ['3'],
      channels: ['4'],
      commands: ['/ask me'],
      emoji: [':ship:', ':wave:'],
      times: ['1700000000'],
      everyone: true,
    });
  });

  test('of links: bare, in angles, masked, and those that are none', () => {
    const view = viewMarkdown(
      'https://a.org/x_y_z. <https://b.org> [here](https://c.org "t") (https://d.org/(e)) [x](<https://e.org>)',
    );
    expect(view.links).toEqual(['https://a.org/x_y_z', 'https://b.org', 'https://d.org/(e)']);
    expect(view.maskedLinks).toEqual([
      { text: 'here', url: 'https://c.org' },
      { text: 'x', url: 'https://e.org' },
    ]);
    expect(viewMarkdown('[https://good.org](https://evil.org)').maskedLinks).toEqual([]);
    expect(viewMarkdown('[a](javascript:alert) javascript:x').plain).toBe('[a](javascript:alert) javascript:x');
  });

  test('of blocks', () => {
    const view = viewMarkdown(
      '# Big\n## Less\n-# small\n> quoted\n> more\n- one\n  - two\n3. three\n```ts\nlet a = "<@1>";\n```\n>>> all\nthe rest',
    );
    expect(view).toMatchObject({
      headings: [
        { level: 1, text: 'Big' },
        { level: 2, text: 'Less' },
      ],
      subtexts: ['small'],
      quotes: ['quoted\nmore', 'all\nthe rest'],
      items: [
        { depth: 0, ordered: false, text: 'one' },
        { depth: 1, ordered: false, text: 'two' },
        { depth: 0, ordered: true, text: 'three' },
      ],
      codeBlocks: [{ lang: 'ts', text: 'let a = "<@1>";' }],
      mentions: [],
    });
  });

  test.each([
    '\\*\\*b\\*\\*',
    '\\<@1>',
    '\\@everyone',
    '\\# no',
    '\\> no',
    '\\- no',
    '1\\. no',
    '\\[a](https://a.org)'.replace('https://a.org', 'x'),
    '\\|\\|no\\|\\|',
    '\\`no\\`',
    'snake_case_words',
    '2 * 3 * 4',
    '<@ 1>',
    '**',
    '#no',
  ])('finds nothing live in %s', (source) => {
    const { plain, ...rest } = viewMarkdown(source);
    expect(plain).toBe(source.replaceAll('\\', ''));
    expect(Object.values(rest).every((found) => found === false || (Array.isArray(found) && found.length === 0))).toBe(
      true,
    );
  });

  test('in code is only text', () => {
    const view = viewMarkdown('`<@1> **x** @everyone https://a.org` ``a ` b``');
    expect(view).toMatchObject({
      mentions: [],
      bold: [],
      everyone: false,
      links: [],
      codes: ['<@1> **x** @everyone https://a.org', 'a ` b'],
    });
  });
});
