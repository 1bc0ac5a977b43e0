// What people press, choose, fill in and call: heard once, from where it happened, and answered to them alone, in time.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../adapters/store/memory.ts';
import type { Button, Message, Place, Placed } from '../../../core/message.ts';
import type { GuildView } from '../../platforms/discord/places.ts';
import type { Press } from '../../platforms/discord/press.ts';
import type { ChannelView } from '../../platforms/discord/view.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
let ana: ReturnType<Setting['discord']['person']>;
let guild: GuildView;
let desk: ChannelView;
let place: Place;

async function open(...options: Parameters<typeof openSetting>): Promise<void> {
  setting = await openSetting({ commands: 'global', ...options[0] }, options[1]);
  ana = setting.discord.person({ name: 'Ana', locale: 'pt-BR' });
  guild = setting.discord.guild({ members: [ana] });
  desk = guild.text('desk');
  place = { account: 'discord', channel: desk.id };
  setting.desks.add(desk.id);
  await setting.discord.until(() => setting.discord.commands.get('global'));
}
beforeEach(() => open());
afterEach(() => setting.end());

async function send(buttons: readonly (readonly Button[])[], to = place, key = 'd1'): Promise<Placed> {
  const [placed] = await setting.channel.send(to, { text: ['Choose'], buttons }, key);
  if (!placed) throw new Error('nothing was placed');
  return placed;
}
const refOf = ({ channel, thread, id }: Placed) => ({ channel: thread ?? channel, id });
const take: Button = { label: 'Take it', action: 'take:7:8' };

/** The first press that was heard of this action. */
async function pressed(action: string) {
  const event = await setting.heard((one) => one.type === 'pressed' && one.action === action);
  if (event.type !== 'pressed') throw new Error(`${event.type} is no press`);
  return event;
}
async function written(words: string) {
  const event = await setting.heard((one) => one.type === 'written' && one.message.text[0] === words);
  if (event.type !== 'written') throw new Error(`${event.type} is no message`);
  return event;
}
/** What the person reads in answer, as soon as there is something. */
const answerTo = (press: Press) =>
  setting.discord.until(() => press.answers.find(({ content, isThinking }) => content !== '' && !isThinking));

describe('a press', () => {
  test('at a desk says where, on what, what for and by whom; the answer is for them alone', async () => {
    const card = await send([[take]]);
    const press = ana.press(refOf(card), 'Take it');
    const event = await pressed('take:7:8');
    expect(event).toMatchObject({
      place,
      audience: 'group',
      messageId: card.id,
      author: { id: ana.id, name: 'Ana', lang: 'pt-BR' },
    });
    expect(event).not.toHaveProperty('place.thread');
    await setting.channel.answerPress?.(event.press, 'It is <@1> @everyone *yours*');
    const answer = await answerTo(press);
    expect(answer).toMatchObject({ isEphemeral: true, view: { plain: 'It is <@1> @everyone *yours*', mentions: [] } });
    expect(answer.pings).toMatchObject({ everyone: false });
    expect(press.answered).toBe(4);
  });

  test('that needs no words is answered without any, once', async () => {
    const press = ana.press(refOf(await send([[take]])), 'Take it');
    const event = await pressed('take:7:8');
    await setting.channel.answerPress?.(event.press, undefined);
    await setting.channel.answerPress?.(event.press, 'late');
    expect(press).toMatchObject({ answered: 6, failed: false, answers: [] });
  });

  test('in a thread, and in direct messages, is from there', async () => {
    const card = await send([]);
    const thread = (await setting.channel.openThread?.(place, 'Noor', 't1', card)) ?? place;
    ana.press(refOf(await send([[{ label: 'Close', action: 'close:7' }]], thread, 'd2')), 'Close');
    expect(await pressed('close:7')).toMatchObject({ place: thread, audience: 'group' });
    const dm = { account: 'discord', channel: ana.dm.id };
    ana.press(refOf(await send([[{ label: 'Helpful', action: 'helpful:7' }]], dm, 'd3')), 'Helpful');
    expect(await pressed('helpful:7')).toMatchObject({ place: dm, audience: 'direct' });
  });

  test('every time is one of its own', async () => {
    const ref = refOf(await send([[take]]));
    ana.press(ref, 'Take it');
    ana.press(ref, 'Take it');
    await setting.discord.until(() => setting.events.length === 2);
    expect(new Set(setting.events.map(({ id }) => id)).size).toBe(2);
  });

  test('of a menu is what was chosen', async () => {
    const rows = ['ben', 'cem', 'dea'].map((name): Button[] => [{ label: name, action: `transfer:7:${name}` }]);
    const card = await send(rows);
    ana.choose(refOf(card), 's:transfer', ['transfer:7:cem']);
    expect(await pressed('transfer:7:cem')).toMatchObject({ messageId: card.id });
  });

  test('of a button with a long action is that action, also in another life of the bot', async () => {
    const action = `go:${'x'.repeat(2_000)}`;
    const card = await send([[{ label: 'Long', action }]]);
    await setting.restart();
    ana.press(refOf(card), 'Long');
    expect(await pressed(action)).toMatchObject({ messageId: card.id });
  });

  test('of a button that is kept no longer, or that is none of ours, says so', async () => {
    const card = await send([[{ label: 'Long', action: `go:${'x'.repeat(2_000)}` }]]);
    await setting.restart({ shelf: createMemoryStore().shelf });
    expect((await answerTo(ana.press(refOf(card), 'Long'))).content).toBe('This button is too old.');
    const stored = desk.room.messages.get(card.id);
    if (stored)
      stored.wire = { ...stored.wire, components: [{ type: 2, label: 'Old', custom_id: 'v0-take', style: 1 }] };
    expect((await answerTo(ana.press(refOf(card), 'Old'))).content).toBe('This button is too old.');
    expect(setting.ignored).toEqual(expect.arrayContaining(['press of an old button', 'press of something else']));
    expect(setting.events).toEqual([]);
  });
});

describe('while the store is slow', () => {
  test('presses, forms and commands are acknowledged in time all the same, also those that wait behind others', async () => {
    const stored = Promise.withResolvers<void>();
    setting.commit = () => stored.promise;
    const ref = refOf(await send([[take]]));
    const presses = [
      ana.press(ref, 'Take it'),
      ana.press(ref, 'Take it'),
      ana.command(desk, 'queue'),
      ana.command(desk, 'close', { outcome: 'solved' }),
    ];
    for (const press of presses) await press.settled();
    expect(presses.map(({ failed, answered }) => [failed, answered])).toEqual([
      [false, 6],
      [false, 6],
      [false, 5],
      [false, 5],
    ]);
    stored.resolve();
    const event = await pressed('take:7:8');
    await setting.channel.answerPress?.(event.press, 'Yours');
    expect(await answerTo(presses[0] as Press)).toMatchObject({ content: 'Yours', isEphemeral: true });
    expect(await answerTo(presses[3] as Press)).toMatchObject({ content: '✓ /close solved', isEphemeral: true });
  });
});

describe('a form', () => {
  const close: Button = {
    label: 'Close',
    action: 'close:7',
    form: {
      title: 'Close the conversation with somebody whose name is long',
      label: 'How did it end?',
      choices: [
        { label: 'Solved', value: 'solved' },
        { label: 'Not solved', value: 'unsolved' },
      ],
    },
  };
  const note: Button = {
    label: 'Note',
    action: 'note:7',
    form: { title: 'Note', label: 'What to remember', lengthMax: 50 },
  };
  const opened = async (press: Press) => {
    await press.settled();
    if (!press.modal) throw new Error('no form was opened');
    return press;
  };

  test('is asked before the press counts, and its answer comes with the press, from where it was pressed', async () => {
    const card = await send([]);
    const thread = (await setting.channel.openThread?.(place, 'Noor', 't1', card)) ?? place;
    const control = await send([[close]], thread, 'd2');
    const press = await opened(ana.press(refOf(control), 'Close'));
    expect(press.modal?.title).toMatch(/^Close the conversation.*…$/);
    expect(press.modal?.fields).toMatchObject([{ label: 'How did it end?', options: close.form?.choices }]);
    expect(setting.events).toEqual([]);
    const submitted = ana.submit(press, { answer: ['solved'] });
    const event = await pressed('close:7');
    expect(event).toMatchObject({ place: thread, messageId: control.id, input: 'solved' });
    await setting.channel.answerPress?.(event.press, 'Closed');
    expect(await answerTo(submitted)).toMatchObject({ content: 'Closed', isEphemeral: true });
  });

  test('takes words, as many as it may, and passes them on as they are', async () => {
    const press = await opened(ana.press(refOf(await send([[note]])), 'Note'));
    expect(() => ana.submit(press, { answer: 'x'.repeat(51) })).toThrow('characters');
    ana.submit(press, { answer: 'calls back <@1>\n*later*' });
    expect(await pressed('note:7')).toMatchObject({ input: 'calls back <@1>\n*later*' });
  });

  test('begins with the words that are to be changed', async () => {
    const fix: Button = {
      ...note,
      form: { title: 'Edit', label: 'What is sent', lengthMax: 50, value: 'It is teh bike.' },
    };
    const press = await opened(ana.press(refOf(await send([[fix]])), 'Note'));
    expect(press.modal?.fields).toMatchObject([{ value: 'It is teh bike.' }]);
    ana.submit(press, { answer: 'It is the bike.' });
    expect(await pressed('note:7')).toMatchObject({ input: 'It is the bike.' });
  });

  test('that nobody remembers any more says so', async () => {
    const press = await opened(ana.press(refOf(await send([[note]])), 'Note'));
    await setting.restart({ shelf: createMemoryStore().shelf });
    expect((await answerTo(ana.submit(press, { answer: 'x' }))).content).toBe('This button is too old.');
    expect(setting.events).toEqual([]);
  });

  test('that could not be opened in time lets the press count without an answer', async () => {
    const gate = Promise.withResolvers<void>();
    const { shelf } = setting;
    const slow = { ...shelf, get: (key: string) => gate.promise.then(() => shelf.get(key)) };
    const control = await send([[note]]);
    await setting.channel.stop();
    gate.resolve();
    await setting.restart({ shelf: slow });
    const { promise, resolve } = Promise.withResolvers<void>();
    slow.get = (key) => promise.then(() => shelf.get(key));
    const press = await ana.press(refOf(control), 'Note').settled();
    expect(press).toMatchObject({ answered: 6, failed: false });
    resolve();
    expect(await pressed('note:7')).not.toHaveProperty('input');
  });

  test('to reply with, where agents cannot type, shows all what the customer is told', async () => {
    await setting.end();
    await open({}, { privileged: { content: false } });
    const standing: Message = { text: ['Yours'], standing: { is: 'assigned', by: 'Ana' }, buttons: [[close]] };
    const [control] = await setting.channel.send(place, standing, 'd1');
    const press = await opened(ana.press(refOf(control as Placed), 'Reply'));
    const submitted = ana.submit(press, { answer: 'Hello *there* @everyone' });
    expect(await written('Hello *there* @everyone')).toMatchObject({ place, audience: 'group', unseen: true });
    const shown = await answerTo(submitted);
    expect(shown).toMatchObject({ isEphemeral: false, view: { plain: 'Ana\nHello *there* @everyone', bold: ['Ana'] } });
    expect(shown.pings).toMatchObject({ everyone: false });
  });
});

describe('a command', () => {
  test.each<[string, Record<string, string>, string]>([
    ['take', {}, '/take'],
    ['release', {}, '/release'],
    ['close', { outcome: 'solved' }, '/close solved'],
    ['note', { text: 'calls back' }, '/note calls back'],
    ['transfer', { name: 'Ben' }, '/transfer Ben'],
    ['invite', { name: 'Ben' }, '/invite Ben'],
    ['r', { name: 'hello' }, '/r hello'],
    ['r', {}, '/r'],
    ['snooze', {}, '/snooze'],
    ['transcript', {}, '/transcript'],
    ['block', {}, '/block'],
    ['link', { code: 'ABC' }, '/link ABC'],
    ['help', {}, '/help'],
    ['human', {}, '/human'],
    ['ask', { question: 'why?' }, '/ask why?'],
  ])('/%s %o in a relay thread is what core knows by these words', async (name, options, words) => {
    const card = await send([]);
    const thread = (await setting.channel.openThread?.(place, 'Noor', 't1', card)) ?? place;
    const press = ana.command(thread.thread ?? '', name, options);
    const event = await written(words);
    const isCustomers = name === 'human' || name === 'ask';
    expect(event).toMatchObject({
      unseen: true,
      audience: isCustomers ? 'direct' : 'addressed',
      author: { id: ana.id },
    });
    expect(event.place).toEqual(isCustomers ? { account: 'discord', channel: ana.dm.id } : thread);
    expect(await answerTo(press)).toMatchObject({ isEphemeral: true });
  });

  test.each([
    ['human', {}, '/human'],
    ['ask', { question: 'how much?' }, '/ask how much?'],
    ['link', {}, '/link'],
  ])('/%s in a channel goes on in direct messages, and says so', async (name, options, words) => {
    const general = guild.text('general');
    const press = ana.command(general, name, options);
    expect(await written(words)).toMatchObject({ place: { channel: ana.dm.id }, audience: 'direct' });
    expect((await answerTo(press)).content).toContain('in our direct messages');
  });

  test.each(['human', 'help', 'cancel'])('/%s in direct messages is asked there', async (name) => {
    const press = ana.command(ana.dm, name);
    expect(await written(`/${name}`)).toMatchObject({ place: { channel: ana.dm.id }, audience: 'direct' });
    expect((await answerTo(press)).content).toBe(`✓ /${name}`);
  });

  test('of agents says outside of desks for whom it is, and is not heard', async () => {
    const press = ana.command(guild.text('general'), 'take');
    expect((await answerTo(press)).content).toContain('for agents');
    expect(setting.events).toEqual([]);
  });

  test('/queue shows an agent the overview, whose presses are theirs wherever it stands', async () => {
    setting.overview = { text: [{ type: 'bold', children: ['Waiting'] }, '\nNoor'], buttons: [[take]] };
    const shown = await answerTo(ana.command(desk, 'queue'));
    expect(shown).toMatchObject({ isEphemeral: true, view: { plain: 'Waiting\nNoor' } });
    const press = ana.press(shown, 'Take it');
    const event = await pressed('take:7:8');
    expect(event).toMatchObject({ audience: 'direct', place: { account: 'discord', channel: `home:${ana.id}` } });
    await setting.channel.answerPress?.(event.press, 'Yours');
    expect((await answerTo(press)).content).toBe('Yours');
  });

  test('/me shows an agent their own figures, and nobody else sees them', async () => {
    expect((await answerTo(ana.command(desk, 'me'))).content).toContain('for agents');
    setting.overview = { text: ['Waiting'] };
    expect(await answerTo(ana.command(desk, 'me'))).toMatchObject({ isEphemeral: true, view: { plain: '4.6 stars' } });
    expect(setting.events).toEqual([]);
  });

  test('/queue says for whom it is to everybody else', async () => {
    expect((await answerTo(ana.command(desk, 'queue'))).content).toContain('for agents');
  });

  test('that did not work says so, and another attempt does', async () => {
    setting.discord.faults.next({ kind: 'status502', route: 'POST /users/@me/channels' });
    const general = guild.text('general');
    expect((await answerTo(ana.command(general, 'human'))).content).toContain('try again');
    expect(setting.events).toEqual([]);
    ana.command(general, 'human');
    expect(await written('/human')).toMatchObject({ audience: 'direct' });
  });
});

test('“Ask a human about this” in a message’s menu quotes that message, in direct messages', async () => {
  const general = guild.text('general');
  const message = ana.write(general, `my order is late ${'x'.repeat(300)}`);
  const press = ana.menu(message, 'Ask a human about this');
  const event = await written('/human');
  expect(event).toMatchObject({ place: { account: 'discord', channel: ana.dm.id }, audience: 'direct' });
  expect(event.message.quote).toMatch(/^my order is late x+…$/);
  expect(event.message.quote?.length).toBeLessThanOrEqual(200);
  expect((await answerTo(press)).content).toContain('in our direct messages');
});

describe('where agents need a role', () => {
  test('presses, commands and words at the desk count only with it', async () => {
    const role = guild.role('agents');
    await setting.restart({ role: role.id });
    const ben = setting.discord.person({ name: 'Ben' });
    guild.join(ben, { roles: [role] });
    const ref = refOf(await send([[take]]));
    expect((await answerTo(ana.press(ref, 'Take it'))).content).toContain('for agents');
    expect((await answerTo(ana.command(desk, 'close'))).content).toContain('for agents');
    ana.write(desk, 'not an agent');
    ben.write(desk, 'an agent');
    await written('an agent');
    ben.press(ref, 'Take it');
    await pressed('take:7:8');
    expect(setting.events.map((event) => 'author' in event && event.author.name)).toEqual(['Ben', 'Ben']);
    expect(setting.ignored.filter((label) => label === 'without the role')).toHaveLength(3);
  });

  test('everybody may ask for a human elsewhere', async () => {
    await setting.restart({ role: guild.role('agents').id });
    ana.command(guild.text('general'), 'human');
    expect(await written('/human')).toMatchObject({ audience: 'direct' });
  });

  test('who lost it meanwhile is heard no more, also in what was missed', async () => {
    const role = guild.role('agents');
    guild.change(ana, { roles: [role] });
    await setting.restart({ role: role.id });
    ana.write(desk, 'one');
    await written('one');
    await setting.channel.stop();
    ana.write(desk, 'two');
    guild.change(ana, { roles: [] });
    await setting.restart({ role: role.id });
    await setting.discord.until(() => setting.ignored.includes('without the role'));
    expect(setting.events).toHaveLength(1);
  });
});
