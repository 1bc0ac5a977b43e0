// What the gateway tells and what it missed: everything is heard once, in order, also across outages and restarts.
import { afterEach, describe, expect, test } from 'vitest';
import { snowflakeAt } from '../../../adapters/discord/address.ts';
import { createSeen } from '../../../adapters/discord/seen.ts';
import { createMemoryStore } from '../../../adapters/store/memory.ts';
import { plain } from '../../../core/message.ts';
import { openSetting, type Setting, wordsIn } from './setting.ts';

let setting: Setting;
afterEach(() => setting.end());

const said = (words: string) => (event: Setting['events'][number]) =>
  event.type === 'written' && plain(event.message.text) === words;

function people(): { noor: ReturnType<Setting['discord']['person']>; guild: ReturnType<Setting['discord']['guild']> } {
  const noor = setting.discord.person({ name: 'Noor' });
  return { noor, guild: setting.discord.guild({ members: [noor] }) };
}

describe('what was missed', () => {
  test('while the service was away is fetched in order, once, before what comes later', async () => {
    setting = await openSetting();
    const { noor } = people();
    noor.write(noor.dm, 'one');
    await setting.heard(said('one'));
    await setting.channel.stop();
    for (const words of ['two', 'three', 'four']) noor.write(noor.dm, words);
    await setting.restart();
    noor.write(noor.dm, 'five');
    await setting.heard(said('five'));
    expect(wordsIn(setting.events)).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  test('is fetched again where Discord failed at the first attempt', async () => {
    setting = await openSetting();
    const { noor } = people();
    noor.write(noor.dm, 'one');
    await setting.heard(said('one'));
    await setting.channel.stop();
    noor.write(noor.dm, 'missed');
    setting.discord.faults.next({ kind: 'status502', route: 'GET /channels/:channel/messages' });
    await setting.restart();
    noor.write(noor.dm, 'later');
    await setting.heard(said('later'));
    const words = wordsIn(setting.events);
    expect(words.indexOf('missed')).toBeGreaterThan(words.indexOf('one'));
    expect(words.indexOf('missed')).toBeLessThan(words.indexOf('later'));
  });

  test('by a session that could not be resumed is fetched too', async () => {
    setting = await openSetting();
    const { noor } = people();
    noor.write(noor.dm, 'one');
    await setting.heard(said('one'));
    setting.discord.settings.resumes = false;
    setting.discord.gateway.drop();
    for (const words of ['two', 'three']) noor.write(noor.dm, words);
    await setting.heard(said('three'));
    expect(new Set(wordsIn(setting.events))).toEqual(new Set(['one', 'two', 'three']));
    expect(wordsIn(setting.events).filter((words) => words === 'two').length).toBeGreaterThan(0);
  });

  test('is fetched first where something was said last, of many channels', async () => {
    setting = await openSetting();
    const { noor } = people();
    noor.write(noor.dm, 'one');
    await setting.heard(said('one'));
    await setting.channel.stop();
    const gone = Array.from({ length: 120 }, (_, i) => snowflakeAt(Date.now() - 60_000 - i));
    for (let part = 0; part < 32; part += 1) {
      const key = `discord:discord:seen:${part}`;
      const kept = JSON.parse((await setting.shelf.get(key)) ?? '[]') as [string, string][];
      const more = gone.filter((_, i) => i % 32 === part).map((id) => [id, id] as const);
      await setting.shelf.set(key, JSON.stringify([...kept, ...more]), 3_600_000);
    }
    noor.write(noor.dm, 'missed');
    const asked = () =>
      setting.discord.calls.filter(
        ({ route, major }) => route === '/channels/:channel/messages' && gone.includes(major ?? ''),
      );
    await setting.restart();
    await setting.heard(said('missed'));
    expect(asked().length).toBeLessThan(60);
  });

  test('is fetched also where a thread was begun with a message whose answer was lost', async () => {
    setting = await openSetting();
    const { noor, guild } = people();
    const desk = guild.text('help').id;
    setting.desks.add(desk);
    const thread = await setting.channel.openThread?.(
      { account: 'discord', channel: desk },
      'Request',
      'key',
      undefined,
    );
    if (thread?.thread === undefined) throw new Error('no thread');
    setting.discord.faults.next({ kind: 'dropAfter', route: 'POST /channels/:channel/messages' });
    await expect(setting.channel.send(thread, { text: ['You talk now'] }, 'first')).rejects.toThrow();
    await setting.channel.stop();
    noor.write(thread.thread, 'missed');
    await setting.restart();
    await setting.heard(said('missed'));
  });

  test('is fetched also where the service died right after it had stored the first words of a channel', async () => {
    const { shelf } = createMemoryStore();
    let isDead = false;
    const mortal = {
      ...shelf,
      set: async (...kept: Parameters<typeof shelf.set>) => (isDead ? undefined : shelf.set(...kept)),
    };
    setting = await openSetting({ shelf: mortal });
    setting.commit = async () => {
      isDead = true;
    };
    const { noor } = people();
    noor.write(noor.dm, 'one');
    await setting.heard(said('one'));
    await setting.channel.stop();
    noor.write(noor.dm, 'two');
    setting.commit = async () => undefined;
    await setting.restart();
    await setting.heard(said('two'));
  });
});

test('what is sent before the start leaves the channels that were known before', async () => {
  const { shelf } = createMemoryStore();
  const [one, other] = [snowflakeAt(Date.now()), snowflakeAt(Date.now() - 32)];
  const calls = {} as Parameters<typeof createSeen>[1];
  await createSeen('discord', calls, shelf, () => undefined).begin(one, one);
  const again = createSeen('discord', calls, shelf, () => undefined);
  await again.begin(other, other);
  await again.open();
  expect(new Set(again.channels())).toEqual(new Set([one, other]));
});

test('channels that were kept under one key are taken over once, and what is kept of them since comes first', async () => {
  const { shelf } = createMemoryStore();
  const [one, other, later] = [1, 2, 3].map((ms) => snowflakeAt(Date.now() + ms)) as [string, string, string];
  await shelf.set(
    'discord:discord:seen',
    JSON.stringify([
      [one, one],
      [other, other],
      ['odd', 7],
    ]),
    3_600_000,
  );
  const calls = {} as Parameters<typeof createSeen>[1];
  const first = createSeen('discord', calls, shelf, () => undefined);
  await first.open();
  first.set(one, later);
  await first.close();
  expect(await shelf.get('discord:discord:seen')).toBeUndefined();
  const again = createSeen('discord', calls, shelf, () => undefined);
  await again.open();
  expect(again.channels()).toEqual([one, other]);
});

test('the first words in a channel are heard although Discord fails when it is asked what channel that is', async () => {
  setting = await openSetting();
  const { noor } = people();
  const { dm } = noor;
  await setting.restart();
  setting.discord.faults.next({ kind: 'status502', route: 'GET /channels/:channel', times: 2 });
  noor.write(dm, 'first');
  noor.write(dm, 'second');
  await setting.heard(said('second'));
  expect(wordsIn(setting.events)).toEqual(['first', 'second']);
  expect(setting.discord.faults.counts.get('status502')).toBe(2);
});

test('what could not be stored is offered again until it is, and what came later waits behind it', async () => {
  setting = await openSetting();
  const { noor } = people();
  let refusals = 3;
  setting.commit = async () => {
    if (refusals-- > 0) throw new Error('the disk is full');
  };
  noor.write(noor.dm, 'first');
  noor.write(noor.dm, 'second');
  await setting.heard(said('second'));
  expect(wordsIn(setting.events)).toEqual(['first', 'second']);
  expect(setting.health).toContain('events could not be stored');
  expect(setting.health.at(-1)).toBeUndefined();
});

test('without the intent for contents it goes on without it, and offers agents a form to reply with', async () => {
  setting = await openSetting({}, { privileged: { content: false } });
  const { noor } = people();
  expect(setting.logged.join('\n')).toContain('Message Content intent');
  noor.write(noor.dm, 'still heard');
  await setting.heard(said('still heard'));
  const [placed] = await setting.channel.send(
    { account: 'discord', channel: noor.dm.id },
    { text: ['Yours'], standing: { is: 'assigned', by: 'Ana' }, buttons: [[{ label: 'Close', action: 'close:1' }]] },
    'd1',
  );
  const shown = noor.dm.messages.find(({ id }) => id === placed?.id);
  expect(shown?.buttons.map(({ label }) => label)).toEqual(['Reply', 'Close']);
});

describe('in shared channels', () => {
  test('who mentions the bot gets a thread of their own at that message', async () => {
    setting = await openSetting();
    const { noor, guild } = people();
    const general = guild.text('general');
    const asked = noor.write(general, `<@${setting.discord.bot.id}> is anybody here?`);
    const event = await setting.heard(said('is anybody here?'));
    expect(event).toMatchObject({
      audience: 'addressed',
      place: { account: 'discord', channel: general.id, thread: asked.id },
    });
    if (!('place' in event)) return;
    const [placed] = await setting.channel.send(event.place, { text: ['Yes.'] }, 'd2');
    expect(placed).toMatchObject({ thread: asked.id });
    expect(general.threads.map(({ id }) => id)).toEqual([asked.id]);
  });

  test('an edit, a reaction and a removal of the mention are of its thread, also before that is started', async () => {
    setting = await openSetting();
    const { noor, guild } = people();
    const general = guild.text('general');
    const asked = noor.write(general, `<@${setting.discord.bot.id}> teh`);
    await setting.heard(said('teh'));
    noor.edit(asked, `<@${setting.discord.bot.id}> the`);
    noor.react(asked, '👍');
    noor.remove(asked);
    await setting.heard(({ type }) => type === 'removed');
    const place = { account: 'discord', channel: general.id, thread: asked.id };
    expect(setting.events).toMatchObject(['written', 'edited', 'reacted', 'removed'].map((type) => ({ type, place })));
  });

  test('an edit is heard, a preview of a link is not, and a deletion is its writer’s', async () => {
    setting = await openSetting();
    const { noor } = people();
    const message = noor.write(noor.dm, 'teh');
    await setting.heard(said('teh'));
    noor.edit(message, 'the');
    const edited = await setting.heard(({ type }) => type === 'edited');
    expect(edited).toMatchObject({ messageId: message.id, message: { text: ['the'] } });
    noor.remove(message);
    const removed = await setting.heard(({ type }) => type === 'removed');
    expect(removed).toMatchObject({ messageId: message.id, author: { id: noor.id } });
  });
});

describe('of several reactions of one person', () => {
  const reactions = () => setting.events.flatMap((event) => (event.type === 'reacted' ? [event.emoji ?? 'none'] : []));
  async function open() {
    setting = await openSetting();
    const { noor } = people();
    const message = noor.write(noor.dm, 'hello');
    await setting.heard(said('hello'));
    return { noor, message };
  }

  test('the last one given counts, and taking back an older one changes nothing', async () => {
    const { noor, message } = await open();
    noor.react(message, '👍');
    noor.react(message, '❤️');
    noor.unreact(message, '👍');
    noor.write(noor.dm, 'done');
    await setting.heard(said('done'));
    expect(reactions()).toEqual(['👍', '❤️']);
    expect(setting.ignored).toContain('older reaction');
  });

  test('the one before it counts again when the last is taken back, and none after the only one', async () => {
    const { noor, message } = await open();
    noor.react(message, '👍');
    noor.react(message, '❤️');
    noor.unreact(message, '❤️');
    noor.unreact(message, '👍');
    noor.write(noor.dm, 'done');
    await setting.heard(said('done'));
    expect(reactions()).toEqual(['👍', '❤️', '👍', 'none']);
  });

  test('those of each person and each message are their own', async () => {
    const { noor, message } = await open();
    const other = noor.write(noor.dm, 'second');
    noor.react(message, '👍');
    noor.react(other, '❤️');
    noor.unreact(message, '👍');
    await setting.heard((event) => event.type === 'reacted' && event.emoji === undefined);
    expect(reactions()).toEqual(['👍', '❤️', 'none']);
  });

  test('one that was given before the start is taken back all the same', async () => {
    const { noor, message } = await open();
    noor.react(message, '👍');
    await setting.heard(({ type }) => type === 'reacted');
    await setting.restart();
    noor.unreact(message, '👍');
    await setting.heard((event) => event.type === 'reacted' && event.emoji === undefined);
    expect(reactions()).toEqual(['👍', 'none']);
  });
});
