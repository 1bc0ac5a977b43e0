// What people do in the page, over real HTTP: core hears first, a retry changes nothing, and limits hold.
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../core/message.ts';
import { createClient, hello, id, shown } from './client.ts';
import { openHouse } from './house.ts';

const agent = { 'x-agent': 'Ana' };

async function visit(options: Parameters<typeof openHouse>[0] = {}) {
  const house = await openHouse(options);
  const client = createClient(house.web.address());
  const { place } = await hello(client);
  const to = { account: 'web', channel: place.slice(0, -1) };
  return { house, client, to };
}

describe('saying', () => {
  test('core hears who, where and what, and the page finds it in its log', async () => {
    const { house, client, to } = await visit();
    const key = id();
    const answer = await client.post(
      '/api/chat/say',
      { id: key, text: 'Hello\r\nthere' },
      { 'accept-language': 'de-AT,de' },
    );
    expect(answer.status).toBe(200);
    expect(house.events).toMatchObject([
      {
        type: 'written',
        id: `web:${to.channel}:${key}`,
        ids: [key],
        place: to,
        audience: 'direct',
        author: { id: to.channel.slice(2), lang: 'de-AT' },
        message: { text: ['Hello\nthere'] },
      },
    ]);
    expect((await shown(client)).messages).toMatchObject([
      { id: key, by: 'customer', message: { text: ['Hello\nthere'] } },
    ]);
    await house.web.stop();
  });

  test('a repeated POST changes nothing', async () => {
    const { house, client } = await visit();
    const body = { id: id(), text: 'once' };
    const answers = await Promise.all([1, 2, 3].map(() => client.post('/api/chat/say', body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(house.events).toHaveLength(1);
    expect((await shown(client)).messages).toHaveLength(1);
    await house.web.stop();
  });

  test('where core cannot store it, nothing is acknowledged; the retry goes through', async () => {
    const { house, client } = await visit();
    const { receive } = house;
    house.receive = () => Promise.reject(new Error('disk full'));
    const body = { id: id(), text: 'once' };
    const refused = await client.post('/api/chat/say', body);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toEqual({ error: "We couldn't save that just now." });
    expect((await shown(client)).messages).toEqual([]);
    house.receive = receive;
    expect((await client.post('/api/chat/say', body)).status).toBe(200);
    expect((await shown(client)).messages).toHaveLength(1);
    await house.web.stop();
  });

  test('a crash between core and the log is repaired by the retry, and core sees the same event', async () => {
    const { house, client } = await visit();
    const seen: string[] = [];
    house.receive = async (event) => void seen.push(event.id);
    const { append } = house.journal;
    house.journal.append = (place, key, ...rest) =>
      key.startsWith('m:') ? Promise.reject(new Error('killed')) : append(place, key, ...rest);
    const body = { id: id(), text: 'once' };
    expect((await client.post('/api/chat/say', body)).status).toBe(503);
    house.journal.append = append;
    expect((await client.post('/api/chat/say', body)).status).toBe(200);
    expect(new Set(seen).size).toBe(1);
    expect((await shown(client)).messages).toHaveLength(1);
    await house.web.stop();
  });

  test('a reply that core sends at once stands after the words it answers', async () => {
    const { house, client, to } = await visit();
    let reply: Promise<unknown> | undefined;
    house.receive = async () => {
      reply = house.web.send(to, { text: ['answer'] }, 'reply');
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await client.post('/api/chat/say', { id: id(), text: 'question' });
    await reply;
    expect((await shown(client)).messages.map(({ message }) => message.text[0])).toEqual(['question', 'answer']);
    await house.web.stop();
  });

  test('a reply quotes the words of the message it belongs to', async () => {
    const { house, client, to } = await visit();
    const long = 'word '.repeat(100);
    const [first] = await house.web.send(to, { text: [long] }, 'k');
    await client.post('/api/chat/say', { id: id(), text: 'this one', replyTo: first?.id });
    expect(house.events[0]).toMatchObject({
      message: { replyTo: { account: 'web', channel: to.channel, id: first?.id }, quote: excerpt(long, 200) },
    });
    await house.web.stop();
  });

  test('agents write in the desk and in its threads, under their name', async () => {
    const { house, client } = await visit();
    const thread = await house.web.openThread?.({ account: 'web', channel: 'desk' }, 'T', 't');
    await client.post(
      `/api/desk/say?thread=${thread?.thread}`,
      { id: id(), text: 'hi' },
      { 'x-agent': encodeURIComponent(' ANA Ö ') },
    );
    await client.post('/api/desk/say?desk=second-line', { id: id(), text: '/help' }, agent);
    expect(house.events).toMatchObject([
      { place: thread, audience: 'group', author: { id: 'agent:ana ö', name: 'ANA Ö' } },
      { place: { account: 'web', channel: 'second-line' }, author: { id: 'agent:ana', name: 'Ana' } },
    ]);
    expect((await client.post('/api/desk/say?thread=nowhere', { id: id(), text: 'hi' }, agent)).status).toBe(404);
    expect((await client.post('/api/desk/say?desk=c-somebody', { id: id(), text: 'hi' }, agent)).status).toBe(404);
    expect((await client.post('/api/desk/say', { id: id(), text: 'hi' })).status).toBe(400);
    await house.web.stop();
  });
});

describe('changing', () => {
  test('own words can be edited and removed, others not', async () => {
    const { house, client, to } = await visit();
    const key = id();
    await client.post('/api/chat/say', { id: key, text: 'frist' });
    expect((await client.post('/api/chat/edit', { op: id(), id: key, text: 'first' })).status).toBe(200);
    expect((await shown(client)).messages[0]).toMatchObject({ edited: true, message: { text: ['first'] } });
    expect((await client.post('/api/chat/remove', { op: id(), id: key })).status).toBe(200);
    expect((await client.post('/api/chat/remove', { op: id(), id: key })).status).toBe(200);
    expect(house.events.map(({ type }) => type)).toEqual(['written', 'edited', 'removed']);
    expect(house.events[1]).toMatchObject({ messageId: key, message: { text: ['first'] } });
    const [other] = await house.web.send(to, { text: ['not yours'] }, 'k');
    expect((await client.post('/api/chat/edit', { op: id(), id: other?.id, text: 'x' })).status).toBe(403);
    expect((await client.post('/api/chat/remove', { op: id(), id: other?.id })).status).toBe(403);
    expect((await client.post('/api/chat/edit', { op: id(), id: key, text: 'x' })).status).toBe(404);
    await house.web.stop();
  });

  test('a reaction is set, changed and taken back; a repeated one counts once', async () => {
    const { house, client, to } = await visit();
    const [at] = await house.web.send(to, { text: ['hi'] }, 'k');
    const op = id();
    await client.post('/api/chat/react', { op, id: at?.id, emoji: '👍' });
    await client.post('/api/chat/react', { op, id: at?.id, emoji: '👍' });
    const me = to.channel.slice(2);
    expect((await shown(client)).messages[0]?.reactions).toEqual({ [me]: '👍' });
    await client.post('/api/chat/react', { op: id(), id: at?.id });
    expect((await shown(client)).messages[0]?.reactions).toEqual({});
    expect(house.events).toMatchObject([{ type: 'reacted', messageId: at?.id, emoji: '👍' }, { type: 'reacted' }]);
    await house.web.stop();
  });
});

describe('pressing', () => {
  test('the answer to a press comes back to the page that pressed', async () => {
    const { house, client, to } = await visit();
    const [at] = await house.web.send(to, { text: ['?'], buttons: [[{ label: 'Yes', action: 'yes:1' }]] }, 'k');
    house.receive = async (event) => {
      if (event.type === 'pressed') await house.web.answerPress?.(event.press, `you pressed ${event.action}`);
    };
    const answer = await client.post('/api/chat/press', { op: id(), id: at?.id, action: 'yes:1' });
    expect(await answer.json()).toEqual({ text: 'you pressed yes:1' });
    await house.web.stop();
  });

  test('a press without an answer ends silently, and a late answer harms nothing', async () => {
    const { house, client, to } = await visit({ limits: { pressMsMax: 20 } });
    const [at] = await house.web.send(to, { text: ['?'], buttons: [[{ label: 'Yes', action: 'yes:1' }]] }, 'k');
    const answer = await client.post('/api/chat/press', { op: id(), id: at?.id, action: 'yes:1' });
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    const [event] = house.events;
    await house.web.answerPress?.(event?.type === 'pressed' ? event.press : '', 'late');
    await house.web.stop();
  });

  test('nobody presses what was not offered; a button of an earlier edit still counts', async () => {
    const { house, client, to } = await visit({ limits: { pressMsMax: 20 } });
    const [at] = await house.web.send(to, { text: ['?'], buttons: [[{ label: 'Yes', action: 'yes:1' }]] }, 'k');
    if (!at) throw new Error('nothing was sent');
    await house.web.edit?.(at, { text: ['?'], buttons: [[{ label: 'More', action: 'more:1' }]] });
    await house.web.edit?.(at, { text: ['over'] });
    const press = async (action: string, where = at.id) =>
      (await client.post('/api/chat/press', { op: id(), id: where, action })).status;
    expect(await press('take:12')).toBe(404);
    expect(await press('yes:1')).toBe(200);
    expect(await press('more:1')).toBe(200);
    expect(await press('yes:1', 'nothing-there')).toBe(404);
    expect(house.events).toHaveLength(2);
    await house.web.stop();
  });
});

describe('answering a form', () => {
  const close = {
    title: 'Close',
    label: 'How did it end?',
    choices: [
      { label: 'Solved', value: 'solved' },
      { label: 'Not solved', value: 'unsolved' },
    ],
  };
  const note = { title: 'Note', label: 'Only agents see it', lengthMax: 10 };
  const asking = {
    text: ['?'],
    buttons: [
      [{ label: 'Close', action: 'close:1', form: close }],
      [{ label: 'Note', action: 'note:1', form: note }],
      [{ label: 'Snooze', action: 'snooze:1' }],
    ],
  };
  async function pressing() {
    const { house, client, to } = await visit({ limits: { pressMsMax: 20 } });
    const [at] = await house.web.send(to, asking, 'k');
    if (!at) throw new Error('nothing was sent');
    const press = async (action: string, input?: unknown): Promise<[number, string | undefined]> => {
      const answer = await client.post('/api/chat/press', { op: id(), id: at.id, action, input });
      return [answer.status, ((await answer.json()) as { error?: string }).error];
    };
    return { house, at, press };
  }

  test('one of the choices, or words, come with the press', async () => {
    const { house, press } = await pressing();
    expect(await press('close:1', 'unsolved')).toEqual([200, undefined]);
    expect(await press('note:1', 'a\r\nb\ud800')).toEqual([200, undefined]);
    expect(await press('snooze:1')).toEqual([200, undefined]);
    expect(house.events).toMatchObject([
      { type: 'pressed', action: 'close:1', input: 'unsolved' },
      { type: 'pressed', action: 'note:1', input: 'a\nb\ufffd' },
      { type: 'pressed', action: 'snooze:1' },
    ]);
    expect(house.events[2]).not.toHaveProperty('input');
    await house.web.stop();
  });

  test.each([
    ['close:1', 'solved, I think', 400, 'Please choose one of these.'],
    ['close:1', 'Not solved', 400, 'Please choose one of these.'],
    ['close:1', undefined, 400, 'This button asks something first. Please reload the page.'],
    ['note:1', ' \n', 400, 'Please write something first.'],
    ['note:1', 'x'.repeat(11), 400, 'At most 10 characters, please.'],
    ['note:1', 'x'.repeat(16_001), 413, 'That is too long. Please split it.'],
    ['note:1', { text: 'x' }, 400, 'That could not be understood.'],
    ['snooze:1', 'x', 400, 'This button asks for nothing.'],
    ['take:1', 'x', 404, 'This button is gone.'],
  ])('%s with %j is refused in words, and core hears nothing of it', async (action, input, status, words) => {
    const { house, press } = await pressing();
    expect(await press(action, input)).toEqual([status, words]);
    expect(house.events).toEqual([]);
    await house.web.stop();
  });

  test('the form of an earlier edit still counts, and so does that of the latest', async () => {
    const { house, at, press } = await pressing();
    const choices = [{ label: 'Handed on', value: 'handed' }];
    const later = { label: 'Close', action: 'close:1', form: { ...close, choices } };
    await house.web.edit?.(at, { text: ['?'], buttons: [[later]] });
    await house.web.edit?.(at, { text: ['over'] });
    expect(await press('close:1', 'solved')).toEqual([200, undefined]);
    expect(await press('close:1', 'handed')).toEqual([200, undefined]);
    expect(await press('close:1', 'lost')).toEqual([400, 'Please choose one of these.']);
    await house.web.stop();
  });
});

describe('writing just now', () => {
  test('core is told who writes and where, from either seat, and nothing is stored', async () => {
    const { house, client, to } = await visit();
    const opened = await house.web.openThread?.({ account: 'web', channel: 'desk' }, 'Noor', 't1');
    if (!opened) throw new Error('no thread');
    const before = house.journal.entries.length;
    expect((await client.post('/api/chat/typing', {})).status).toBe(200);
    expect((await client.post(`/api/desk/typing?desk=desk&thread=${opened.thread}`, {}, agent)).status).toBe(200);
    expect(house.typing).toMatchObject([
      { place: to, author: { id: to.channel.slice(2) } },
      { place: opened, author: { name: 'Ana' } },
    ]);
    expect(house.journal.entries).toHaveLength(before);
    await house.web.stop();
  });

  test('it costs nobody a message, and too much of it is not passed on', async () => {
    const { house, client } = await visit({ clock: { now: () => 1_000_000 } });
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await client.post('/api/chat/typing', {})).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    for (let i = 0; i < 20; i++)
      expect((await client.post('/api/chat/say', { id: id(), text: `${i}` })).status).toBe(200);
    expect(house.typing).toHaveLength(5);
    await house.web.stop();
  });

  test('a stranger is told to reload', async () => {
    const { house } = await visit();
    expect((await createClient(house.web.address()).post('/api/chat/typing', {})).status).toBe(401);
    expect(house.typing).toEqual([]);
    await house.web.stop();
  });
});

describe('limits', () => {
  test('twenty acts at once are enough, and the page is told how long to wait', async () => {
    const clock = { now: () => 1_000_000 };
    const { house, client } = await visit({ clock });
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await client.post('/api/chat/say', { id: id(), text: `${i}` })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    const refused = await client.post('/api/chat/say', { id: id(), text: 'more' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toEqual({ error: 'That was a lot at once. A short pause, please.' });
    await house.web.stop();
  });

  test('a long text and a large body are refused in words', async () => {
    const { house, client } = await visit();
    expect((await client.post('/api/chat/say', { id: id(), text: 'ö'.repeat(16_000) })).status).toBe(200);
    const long = await client.post('/api/chat/say', { id: id(), text: 'x'.repeat(16_001) });
    expect([long.status, await long.json()]).toEqual([413, { error: 'That is too long. Please split it.' }]);
    expect((await client.post('/api/chat/say', { id: id(), text: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await client.post('/api/chat/say', { id: id() })).status).toBe(400);
    expect((await client.post('/api/chat/say', 'no json')).status).toBe(400);
    expect((await client.post('/api/chat/say', { id: '../..', text: 'x' })).status).toBe(400);
    await house.web.stop();
  });

  test('one address reads only so much at once', async () => {
    const house = await openHouse({ clock: { now: () => 1_000_000 }, limits: { readsPerTenSeconds: 3 } });
    const client = createClient(house.web.address());
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await client.get('/api/desk')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    await house.web.stop();
  });

  test('one address begins only so many customers a minute', async () => {
    const house = await openHouse({ clock: { now: () => 1_000_000 }, limits: { newCustomersPerMinute: 3 } });
    const begin = async () => (await createClient(house.web.address()).post('/api/chat/hello', {})).status;
    expect([await begin(), await begin(), await begin(), await begin()]).toEqual([200, 200, 200, 429]);
    await house.web.stop();
  });
});
