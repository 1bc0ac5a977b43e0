// What people press, choose, fill in and command: it reaches core once, and Slack gets at once what it wants at once.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Button, Message, Place, Placed } from '../../../core/message.ts';
import type { Person } from '../../platforms/slack/person.ts';
import type { ChannelView } from '../../platforms/slack/view.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
let ana: Person;
let desk: ChannelView;
let place: Place;

beforeEach(async () => {
  setting = await openSetting();
  ana = setting.slack.person({ name: 'ana', realName: 'Ana' });
  desk = setting.slack.channel({ name: 'desk', members: [ana] });
  place = { account: 'slack', channel: desk.id };
});
afterEach(() => setting.end());

async function send(buttons: readonly (readonly Button[])[], to = place): Promise<Placed> {
  const [placed] = await setting.channel.send(to, { text: ['Choose'], buttons }, 'd1');
  if (!placed) throw new Error('nothing was placed');
  return placed;
}
const refOf = ({ channel, id }: Placed) => ({ channel, ts: id });
const whispers = (where: ChannelView | Place = desk) =>
  ana.whispers('id' in where ? where : where.channel).map(({ plain }) => plain);
async function pressed(n: number) {
  const event = await setting.event(n);
  if (event.type !== 'pressed') throw new Error(`${event.type} is no press`);
  return event;
}

describe('a press', () => {
  test('at a desk says where, on what and what for; the answer is whispered', async () => {
    const card = await send([[{ label: 'Take it', action: 'take:7:8' }]]);
    const heard = await ana.press(refOf(card), 'Take it');
    expect(heard.isAcknowledged).toBe(true);
    const event = await pressed(1);
    expect(event).toMatchObject({
      place,
      audience: 'group',
      messageId: card.id,
      action: 'take:7:8',
      author: { id: ana.id, name: 'Ana' },
    });
    expect(event).not.toHaveProperty('place.thread');
    await setting.channel.answerPress?.(event.press, 'It is <yours> @here');
    expect(whispers()).toEqual(['It is <yours> @here']);
  });

  test('in a thread is in that thread, and answered there', async () => {
    const head = await send([]);
    const control = await send([[{ label: 'Close', action: 'close:7' }]], { ...place, thread: head.id });
    await ana.press(refOf(control), 'Close');
    const event = await pressed(1);
    expect(event.place).toEqual({ ...place, thread: head.id });
    await setting.channel.answerPress?.(event.press, 'Closed');
    expect(ana.whispers(desk)[0]).toMatchObject({ plain: 'Closed', thread: head.id });
  });

  test('on a card whose thread has begun is still at the desk', async () => {
    const card = await send([[{ label: 'Take it', action: 'take:7' }]]);
    await send([], { ...place, thread: card.id });
    await ana.press(refOf(card), 'Take it');
    expect(await pressed(1)).not.toHaveProperty('place.thread');
  });

  test('in direct messages is the customer’s own', async () => {
    const dm = setting.slack.dm(ana);
    const placed = await send([[{ label: 'Helpful', action: 'helpful:7' }]], { account: 'slack', channel: dm.id });
    await ana.press(refOf(placed), 'Helpful');
    expect(await pressed(1)).toMatchObject({ audience: 'direct', place: { account: 'slack', channel: dm.id } });
  });

  test('that could not be committed is not acknowledged: the person sees that it failed', async () => {
    const card = await send([[{ label: 'Take it', action: 'take:7' }]]);
    setting.slack.pace.ackMs = 100;
    setting.commit = () => Promise.reject(new Error('the disk is full'));
    expect(await ana.press(refOf(card), 'Take it')).toMatchObject({ isAcknowledged: false });
  });

  test('every press is one of its own', async () => {
    const card = await send([[{ label: 'Take it', action: 'take:7' }]]);
    await ana.press(refOf(card), 'Take it');
    await ana.press(refOf(card), 'Take it');
    expect((await pressed(1)).id).not.toBe((await pressed(2)).id);
  });

  test('of a menu is what was chosen', async () => {
    const rows = ['ben', 'cem', 'dea'].map((name): Button[] => [{ label: name, action: `transfer:7:${name}` }]);
    const placed = await send(rows);
    const [menu] = desk.fromBot.at(-1)?.selects ?? [];
    await ana.choose(refOf(placed), menu?.actionId ?? '', 'cem');
    expect(await pressed(1)).toMatchObject({ action: 'transfer:7:cem' });
  });

  test('of a link, or of what no button of ours carries, is acknowledged and counted', async () => {
    const placed = await send([[{ label: 'Site', url: 'https://example.com' }]]);
    await ana.press(refOf(placed), 'Site');
    await ana.pressForged(refOf(placed), { action_id: 'evil', value: 'take:1', type: 'button' });
    expect(setting.ignored).toEqual(expect.arrayContaining(['press of a link', 'press of something else']));
    expect(setting.given).toEqual([]);
  });

  test('of a button whose action is kept no longer is told so', async () => {
    const placed = await send([[{ label: 'Long', action: `go:${'x'.repeat(2_500)}` }]]);
    setting.shelf.values.clear();
    await ana.press(refOf(placed), 'Long');
    await setting.until(() => whispers().length > 0);
    expect(whispers()).toEqual(['This button is too old.']);
  });

  test('where the bot may not whisper is answered through the address that came with it', async () => {
    const card = await send([[{ label: 'Take it', action: 'take:7' }]]);
    await ana.press(refOf(card), 'Take it');
    setting.slack.faults.next({ kind: 'error', method: 'chat.postEphemeral', error: 'user_not_in_channel' });
    await setting.channel.answerPress?.((await pressed(1)).press, 'Yours');
    expect(whispers()).toEqual(['Yours']);
    expect(desk.fromBot.map(({ plain }) => plain)).toEqual(['Choose']);
  });
});

describe('a form', () => {
  const close: Button = {
    label: 'Close',
    action: 'close:7',
    form: {
      title: 'Close the conversation with Noor',
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
    form: { title: 'Note', label: 'What to remember', lengthMax: 500 },
  };

  test('is asked before the press counts, and its answer comes with the press, from where it was pressed', async () => {
    const head = await send([]);
    const control = await send([[close]], { ...place, thread: head.id });
    expect(await ana.press(refOf(control), 'Close')).toMatchObject({ isAcknowledged: true });
    expect(ana.modal()).toMatchObject({
      title: 'Close the conversation …',
      plain: expect.stringContaining('How did it end?'),
    });
    expect(setting.given).toEqual([]);
    await ana.submit({ choice: 'Solved' });
    expect(ana.modal()).toBeUndefined();
    const event = await pressed(1);
    expect(event).toMatchObject({
      place: { ...place, thread: head.id },
      messageId: control.id,
      action: 'close:7',
      input: 'solved',
    });
    await setting.channel.answerPress?.(event.press, 'Closed');
    expect(ana.whispers(desk)[0]).toMatchObject({ plain: 'Closed', thread: head.id });
  });

  test('begins with the words that are to be changed', async () => {
    const fix: Button = {
      ...note,
      form: { title: 'Edit', label: 'What is sent', lengthMax: 50, value: 'It is the bike.' },
    };
    const control = await send([[fix]]);
    await ana.press(refOf(control), 'Note');
    await ana.submit({});
    expect(await pressed(1)).toMatchObject({ action: 'note:7', input: 'It is the bike.' });
  });

  test('takes words, as many as it may', async () => {
    const control = await send([[note]]);
    await ana.press(refOf(control), 'Note');
    await expect(ana.submit({ words: 'x'.repeat(501) })).rejects.toThrow('at most 500');
    await ana.submit({ words: 'calls back <@U1>\nlater' });
    expect(await pressed(1)).toMatchObject({ action: 'note:7', input: 'calls back <@U1>\nlater' });
  });

  test('that is closed is no press', async () => {
    const control = await send([[note]]);
    await ana.press(refOf(control), 'Note');
    await ana.close();
    expect(setting.given).toEqual([]);
  });

  test('that cannot be opened lets the press count without an answer', async () => {
    const control = await send([[note]]);
    setting.slack.faults.next({ kind: 'error', method: 'views.open', error: 'expired_trigger_id' });
    await ana.press(refOf(control), 'Note');
    expect(await pressed(1)).not.toHaveProperty('input');
  });

  test('with many choices is kept where a button has no room for it', async () => {
    const choices = Array.from({ length: 25 }, (_, i) => ({
      label: `Choice number ${i} ${'x'.repeat(60)}`,
      value: `${i} ${'v'.repeat(50)}`,
    }));
    const control = await send([
      [{ label: 'Pick', action: 'pick:7', form: { title: 'Pick', label: 'Which?', choices } }],
    ]);
    await ana.press(refOf(control), 'Pick');
    await ana.submit({ choice: choices[24]?.value });
    expect(await pressed(1)).toMatchObject({ action: 'pick:7', input: choices[24]?.value });
  });

  test('that could not be committed stays open', async () => {
    const control = await send([[note]]);
    await ana.press(refOf(control), 'Note');
    setting.slack.pace.ackMs = 100;
    setting.commit = () => Promise.reject(new Error('the disk is full'));
    expect(await ana.submit({ words: 'x' })).toMatchObject({ isAcknowledged: false });
    expect(ana.modal()).toBeDefined();
  });
});

const overview: Message = {
  text: [{ type: 'bold', children: ['Waiting'] }, '\nNoor'],
  buttons: [[{ label: '1. Take it', action: 'take:7:8' }]],
};

describe('App Home', () => {
  test('shows an agent the overview; a press there is theirs, and its answer stands on top', async () => {
    setting.overview = async (account, author) => (account === 'slack' && author.name === 'Ana' ? overview : undefined);
    ana.openHome();
    await setting.until(() => ana.home());
    expect(ana.home()?.plain).toContain('Waiting\nNoor');
    await ana.pressIn('home', '1. Take it');
    const event = await pressed(1);
    expect(event).toMatchObject({
      audience: 'direct',
      action: 'take:7:8',
      place: { account: 'slack', channel: `home:${ana.id}` },
    });
    await setting.channel.answerPress?.(event.press, 'It is yours');
    expect(ana.home()?.plain).toMatch(/^It is yours/);
  });

  test('welcomes everybody else', async () => {
    ana.openHome();
    await setting.until(() => ana.home());
    expect(ana.home()?.plain).toContain('always a human');
  });

  test('is shown anew after a press elsewhere, to whoever has looked at it', async () => {
    let waiting = 'Noor';
    setting.overview = async () => ({ text: [waiting] });
    ana.openHome();
    await setting.until(() => ana.home());
    const card = await send([[{ label: 'Take it', action: 'take:7' }]]);
    await ana.press(refOf(card), 'Take it');
    waiting = 'nobody';
    await setting.channel.answerPress?.((await pressed(1)).press, undefined);
    expect(ana.home()?.plain).toContain('nobody');
  });

  test('of a person is where they are written to directly', async () => {
    await setting.channel.send({ account: 'slack', channel: `home:${ana.id}` }, { text: ['hello'] }, 'd1');
    expect(setting.slack.dm(ana).fromBot.map(({ plain }) => plain)).toEqual(['hello']);
  });

  test('opened at the messages suggests how to begin, where the workspace has it, and nothing happens where not', async () => {
    ana.openHome('messages');
    await setting.until(() => setting.slack.callsTo('assistant.threads.setSuggestedPrompts').length === 1);
    setting.slack.settings.assistant = true;
    const ben = setting.slack.person({ name: 'ben' });
    ben.openAssistant();
    ben.write(setting.slack.dm(ben), 'hello');
    expect(await setting.event(1)).toMatchObject({ type: 'written' });
  });
});

describe('a command', () => {
  test('/human asks in the person’s direct messages, wherever it was typed, and says so to them alone', async () => {
    await ana.command(desk, '/human my order is late');
    const dm = setting.slack.dm(ana);
    const event = await setting.event(1);
    expect(event).toMatchObject({
      type: 'written',
      audience: 'direct',
      unseen: true,
      place: { account: 'slack', channel: dm.id },
      message: { text: ['/human my order is late'] },
    });
    expect(whispers()).toEqual(['I have written to you in our direct messages.']);
  });

  test('/patch shows an agent the overview, and a press on it is theirs wherever it stands', async () => {
    setting.overview = async () => overview;
    await ana.command(desk, '/patch');
    const [shown] = ana.whispers(desk);
    expect(shown?.plain).toContain('Waiting\nNoor');
    if (shown) await ana.press(shown, '1. Take it');
    const event = await pressed(1);
    expect(event).toMatchObject({ audience: 'direct', action: 'take:7:8' });
    await setting.channel.answerPress?.(event.press, 'It is yours');
    await setting.until(() => whispers().some((plain) => plain.startsWith('It is yours')));
  });

  test('/patch me shows an agent their own figures, and /patch the line', async () => {
    setting.overview = async (_account, _author, of) => ({ text: [`looked at ${of}`] });
    for (const words of ['/patch me', '/patch /ME', '/patch']) await ana.command(desk, words);
    expect(whispers().toSorted()).toEqual(['looked at me', 'looked at me', 'looked at queue']);
    expect(setting.events).toEqual([]);
  });

  test('/patch of somebody who is no agent says for whom it is', async () => {
    await ana.command(desk, '/patch queue');
    expect(whispers()[0]).toContain('for agents');
  });

  test('/patch setup is said to the bot alone, wherever it was typed', async () => {
    await ana.command(desk, '/patch setup AB12');
    const event = await setting.event(1);
    expect(event).toMatchObject({ type: 'written', audience: 'direct', message: { text: ['/setup AB12'] } });
    expect(event).not.toMatchObject({ place });
  });

  test('/patch with words commands in the channel where it was typed', async () => {
    await ana.command(desk, '/patch link AB12');
    expect(await setting.event(1)).toMatchObject({
      type: 'written',
      audience: 'addressed',
      unseen: true,
      place,
      message: { text: ['/link AB12'] },
    });
    expect(whispers()).toEqual(['✓ /link AB12']);
  });

  test.each(['link', 'unlink'])('/patch %s is said to the bot alone, wherever it was typed', async (words) => {
    await ana.command(desk, `/patch ${words}`);
    expect(await setting.event(1)).toMatchObject({ audience: 'direct', message: { text: [`/${words}`] } });
  });

  test('that could not be committed is not acknowledged', async () => {
    setting.slack.pace.ackMs = 100;
    setting.commit = () => Promise.reject(new Error('the disk is full'));
    expect(await ana.command(desk, '/patch close')).toMatchObject({ isAcknowledged: false });
  });
});

describe('a shortcut', () => {
  test('on a message hands it to a human, in its thread', async () => {
    const message = ana.write(desk, 'my *order* is late');
    expect(await ana.shortcut(message, 'hand_to_human')).toMatchObject({ isAcknowledged: true });
    expect(await setting.event(2)).toMatchObject({
      type: 'written',
      audience: 'addressed',
      place: { ...place, thread: message.ts },
      author: { id: ana.id },
      message: { text: ['/human'], replyTo: { channel: desk.id, id: message.ts }, quote: 'my *order* is late' },
    });
  });

  test('on a reply hands over its thread', async () => {
    const head = ana.write(desk, 'question');
    const reply = ana.write(desk, 'more', { thread: head });
    await ana.shortcut(reply, 'hand_to_human');
    expect(await setting.event(3)).toMatchObject({ place: { thread: head.ts } });
  });

  test('in an open channel without the bot lets it in; in a closed one says what is missing', async () => {
    const open = setting.slack.channel({ name: 'open', members: [ana], bot: false });
    await ana.shortcut(ana.write(open, 'help'), 'hand_to_human');
    expect(await setting.event(1)).toMatchObject({ type: 'written', place: { channel: open.id } });
    const closed = setting.slack.channel({ name: 'closed', kind: 'private', members: [ana], bot: false });
    await ana.shortcut(ana.write(closed, 'help'), 'hand_to_human');
    await setting.until(() => whispers(closed).length > 0);
    expect(whispers(closed)[0]).toContain('Invite me');
    expect(setting.given).toHaveLength(1);
  });

  test('from anywhere asks in direct messages', async () => {
    await ana.globalShortcut('ask_human');
    expect(await setting.event(1)).toMatchObject({ audience: 'direct', place: { channel: setting.slack.dm(ana).id } });
  });

  test('of another app is counted', async () => {
    await ana.globalShortcut('something_else');
    expect(setting.ignored).toContain('shortcut of something else');
  });
});
