// Long polling: what is confirmed to Telegram is committed, whatever fails, and every stop is clean.
import { afterEach, describe, expect, test } from 'vitest';
import { plain } from '../../../core/message.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

const anna = 11;
const boris = 12;

async function open(...options: Parameters<typeof openSetting>) {
  setting = await openSetting(...options);
  for (const [id, first_name] of [
    [anna, 'Anna'],
    [boris, 'Boris'],
  ] as const) {
    setting.server.person({ id, first_name });
    setting.server.privateChat(id);
  }
  return setting;
}

const textsOf = ({ events }: Setting) =>
  events.map((event) => (event.type === 'written' ? plain(event.message.text) : event.type));

/** A commit that waits until it is let go. */
function gate() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { promise, open: () => resolve(), fail: () => reject(new Error('the store is down')) };
}

describe('receiving', () => {
  test('tells of every message once, in order', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    for (let i = 0; i < 250; i++) server.say(i % 2 ? anna : boris, i % 2 ? anna : boris, `message ${i}`);
    await setting.event(250);
    expect(textsOf(setting)).toEqual(Array.from({ length: 250 }, (_, i) => `message ${i}`));
  });

  test('begins all commits of an answer before any is done', async () => {
    const { server, channel, host } = await open();
    const commit = gate();
    let begun = 0;
    setting.commit = () => {
      begun++;
      return commit.promise;
    };
    for (let i = 0; i < 5; i++) server.say(anna, anna, `${i}`);
    await channel.start(host);
    await setting.until(() => begun === 5);
    commit.open();
    await setting.event(5);
  });

  test('confirms nothing before it is committed', async () => {
    const { server, channel, host } = await open();
    const commit = gate();
    setting.commit = () => commit.promise;
    server.say(anna, anna, 'precious');
    await channel.start(host);
    await setting.until(() => server.calls.some(({ method, answered }) => method === 'getUpdates' && answered === 200));
    expect([server.updates.pending, server.updates.confirmed]).toEqual([1, 0]);
    commit.open();
    await setting.until(() => server.updates.confirmed === 1);
  });

  test('has what could not be committed delivered again, and the rest once', async () => {
    const { server, channel, host } = await open();
    let failures = 2;
    setting.commit = async (event) => {
      if (event.type === 'written' && event.message.text[0] === 'second' && failures-- > 0)
        throw new Error('the store is down');
    };
    for (const text of ['first', 'second', 'third']) server.say(anna, anna, text);
    await channel.start(host);
    await setting.until(() => setting.health.includes('events could not be stored'));
    expect(server.updates.confirmed).toBeLessThan(2);
    await setting.until(() => server.updates.confirmed === 3);
    expect(textsOf(setting)).toEqual(['first', 'third', 'second']);
    await setting.until(() => setting.health.at(-1) === undefined);
  });

  test('counts what is not for us, and confirms it', async () => {
    const { server, channel, host } = await open();
    server.group({ id: -1002000000005, members: [anna] });
    await channel.start(host);
    server.demoteBot(anna, -1002000000005);
    await setting.until(() => server.updates.confirmed === 1);
    expect(setting.ignored).toEqual(['added to group']);
    expect(setting.logged.join('\n')).toContain('/link CODE');
  });

  test('hears edits, reactions and leaving', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    const said = server.say(anna, anna, 'Helo');
    server.edit(anna, said, 'Hello');
    await setting.event(2);
    const [sent] = await channel.send({ account: 'tg', channel: '11' }, { text: ['Hi'] }, 'k');
    server.react(anna, { chat: anna, id: Number(sent?.id) }, '👍');
    await setting.event(3);
    server.react(anna, { chat: anna, id: Number(sent?.id) });
    server.block(anna);
    server.unblock(anna);
    await setting.event(6);
    expect(setting.events.map(({ type }) => type)).toEqual([
      'written',
      'edited',
      'reacted',
      'reacted',
      'left',
      'returned',
    ]);
    expect(setting.events[2]).toMatchObject({ messageId: sent?.id, emoji: '👍' });
    expect(setting.events[3]).not.toHaveProperty('emoji');
  });

  test('keeps what waits at Telegram, and takes a webhook away', async () => {
    const { server, channel, host } = await open();
    await fetch(`${server.url}/bot${server.token}/setWebhook?url=http://127.0.0.1:1/x`);
    server.say(anna, anna, 'before');
    await channel.start(host);
    await setting.event(1);
    expect(server.updates.allowed).toEqual([
      'message',
      'edited_message',
      'message_reaction',
      'callback_query',
      'my_chat_member',
    ]);
  });
});

describe('trouble', () => {
  test('a second poller: health tells, and receiving goes on when it is gone', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    await setting.until(() => server.calls.some(({ method }) => method === 'getUpdates'));
    const other = fetch(`${server.url}/bot${server.token}/getUpdates?timeout=1`);
    await setting.until(() => setting.health.some((trouble) => trouble?.startsWith('Conflict')));
    await other.catch(() => undefined);
    server.say(anna, anna, 'still there');
    await setting.event(1);
    await setting.until(() => setting.health.at(-1) === undefined);
  });

  test('a webhook set by somebody else is taken away again', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    await setting.until(() => server.calls.some(({ method }) => method === 'getUpdates'));
    await fetch(`${server.url}/bot${server.token}/setWebhook?url=http://127.0.0.1:1/x`);
    server.say(anna, anna, 'still there');
    await setting.event(1);
  });

  test('lost connections, errors and pages of a gateway are survived', async () => {
    const { server, channel, host } = await open();
    for (const kind of ['html', 'dropAfter', 'status502'] as const) {
      server.faults.next({ kind, method: 'getUpdates' });
    }
    server.say(anna, anna, 'through it all');
    await channel.start(host);
    await setting.until(() => server.updates.confirmed === 1);
    expect(textsOf(setting)).toEqual(['through it all']);
  });

  test('a Telegram that cannot be reached does not keep the start, and is found later', async () => {
    const { server, channel, host } = await open();
    server.faults.next({ kind: 'dropBefore', method: 'getMe' });
    await channel.start(host);
    expect(setting.health).toEqual(['connecting', 'UND_ERR_SOCKET']);
    server.say(anna, anna, 'late');
    await setting.event(1);
    expect(setting.health.at(-1)).toBeUndefined();
  });

  test('an unknown token is told, and the start is not kept', async () => {
    const { channel, host } = await open({ token: '7000000001:AAnother-secret' });
    await channel.start(host);
    expect(setting.health).toEqual(['connecting', 'unauthorized']);
  });
});

describe('stopping', () => {
  test('ends the open request at once', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    await setting.until(() => server.calls.some(({ method }) => method === 'getUpdates'));
    await channel.stop();
    server.say(anna, anna, 'for the next one');
    expect([server.updates.pending, server.updates.confirmed]).toEqual([1, 0]);
  });

  test('waits for what is being committed, and confirms nothing that is not', async () => {
    const { server, channel, host } = await open();
    const commit = gate();
    let begun = false;
    setting.commit = () => {
      begun = true;
      return commit.promise;
    };
    server.say(anna, anna, 'precious');
    await channel.start(host);
    await setting.until(() => begun);
    const stopped = channel.stop();
    commit.fail();
    await stopped;
    expect([setting.events.length, server.updates.confirmed]).toEqual([0, 0]);
  });

  test('can be followed by a start, which goes on where it was', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    await channel.stop();
    server.say(anna, anna, 'meanwhile');
    await channel.start(host);
    await setting.event(1);
    expect(textsOf(setting)).toEqual(['meanwhile']);
  });

  test('works before Telegram was ever reached', async () => {
    const { server, channel, host } = await open();
    server.faults.next({ kind: 'dropBefore', method: 'getMe', times: Number.POSITIVE_INFINITY });
    await channel.start(host);
    await channel.stop();
  });
});

describe('albums', () => {
  const photos = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ kind: 'photo' as const, caption: i === 0 ? 'Holiday' : '' }));

  test('become one message with all files in order', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    const sent = server.sendAlbum(anna, anna, photos(4));
    const event = await setting.event(1);
    expect(event).toMatchObject({
      type: 'written',
      ids: sent.map(({ id }) => String(id)),
      message: { text: ['Holiday'], files: sent.map(({ fileId }) => ({ kind: 'photo', ref: fileId })) },
    });
    expect(event.id).toMatch(/^tg:\d+\+\d+\+\d+\+\d+$/);
    await setting.until(() => server.updates.confirmed === 4);
    expect(setting.events).toHaveLength(1);
  });

  test('whose members come in different answers are still one', async () => {
    const { server, channel, host } = await open();
    await channel.start(host);
    const [first] = server.sendAlbum(anna, anna, photos(1));
    await setting.until(
      () => server.calls.filter(({ method, answered }) => method === 'getUpdates' && answered).length > 0,
    );
    const raw = {
      message_id: 900,
      from: { id: anna, is_bot: false, first_name: 'Anna' },
      chat: { id: anna, type: 'private', first_name: 'Anna' },
      date: 1,
      media_group_id: first?.album,
      photo: [{ file_id: 'late', file_unique_id: 'l', width: 1, height: 1 }],
    };
    server.updates.push('message', raw, String(anna));
    const event = await setting.event(1);
    expect(event).toMatchObject({ ids: [String(first?.id), '900'] });
    expect(setting.events).toHaveLength(1);
  });

  test('are not confirmed before they are committed, while others go ahead', async () => {
    const { server, channel, host } = await open({ albumMsMax: 60_000 });
    server.sendAlbum(anna, anna, photos(3));
    await channel.start(host);
    for (let i = 0; i < 5; i++) server.say(boris, boris, `quick ${i}`);
    await setting.event(5);
    expect(textsOf(setting)).toEqual(['quick 0', 'quick 1', 'quick 2', 'quick 3', 'quick 4']);
    expect(server.updates.confirmed).toBe(0);
    server.say(anna, anna, 'These are mine');
    await setting.event(7);
    expect(textsOf(setting).slice(5)).toEqual(['Holiday', 'These are mine']);
    await setting.until(() => server.updates.pending === 0);
    expect(setting.events).toHaveLength(7);
  });

  test('survive a death before their commit whole', async () => {
    const { server, channel, host } = await open({ albumMsMax: 60_000 });
    server.sendAlbum(anna, anna, photos(2));
    await channel.start(host);
    await setting.until(() => server.calls.some(({ method, answered }) => method === 'getUpdates' && answered === 200));
    await channel.stop();
    expect([setting.events.length, server.updates.confirmed]).toEqual([0, 0]);
    await channel.start(host);
    server.say(anna, anna, 'So?');
    await setting.event(2);
    expect(setting.events.map((event) => (event.type === 'written' ? event.ids.length : 0))).toEqual([2, 1]);
  });

  test('of ten are complete at once, and two albums stay two', async () => {
    const { server, channel, host } = await open({ albumMsMax: 60_000 });
    server.sendAlbum(anna, anna, photos(10));
    server.sendAlbum(anna, anna, photos(10));
    await channel.start(host);
    await setting.event(2);
    expect(setting.events.map((event) => (event.type === 'written' ? event.ids.length : 0))).toEqual([10, 10]);
  });

  test('do not hold up a crowd', async () => {
    const { server, channel, host } = await open({ albumMsMax: 60_000 });
    server.sendAlbum(anna, anna, photos(3));
    for (let i = 0; i < 300; i++) server.say(boris, boris, `${i}`);
    await channel.start(host);
    await setting.until(() => server.updates.pending === 0);
    expect(setting.events).toHaveLength(301);
    expect(setting.events.filter((event) => event.type === 'written' && event.ids.length === 3)).toHaveLength(1);
  });

  test('that fail to be committed come again as the same event', async () => {
    const { server, channel, host } = await open();
    const tried: string[] = [];
    setting.commit = async (event) => {
      tried.push(event.id);
      if (tried.length === 1) throw new Error('the store is down');
    };
    server.sendAlbum(anna, anna, photos(2));
    await channel.start(host);
    await setting.until(() => server.updates.confirmed === 2);
    expect(tried).toHaveLength(2);
    expect(new Set(tried).size).toBe(1);
  });
});
