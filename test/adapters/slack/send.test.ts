// What core sends appears on Slack as meant: words, names, buttons, changes, threads; once, also where nobody knows whether it arrived.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelError } from '../../../core/channel.ts';
import type { Message, Place, Placed } from '../../../core/message.ts';
import type { Person } from '../../platforms/slack/person.ts';
import type { ChannelView } from '../../platforms/slack/view.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
let ana: Person;
let desk: ChannelView;
let place: Place;

async function open(options: Parameters<typeof openSetting>[0] = {}): Promise<void> {
  setting = await openSetting(options);
  ana = setting.slack.person({ name: 'ana', realName: 'Ana' });
  desk = setting.slack.channel({ name: 'desk', members: [ana] });
  place = { account: 'slack', channel: desk.id };
}
beforeEach(() => open());
afterEach(() => setting.end());

async function send(message: Message, to: Place = place, key = 'd1'): Promise<Placed> {
  const [placed] = await setting.channel.send(to, message, key);
  if (!placed) throw new Error('nothing was placed');
  return placed;
}
const failure = (doing: Promise<unknown> | undefined): Promise<ChannelError> =>
  (doing ?? Promise.resolve()).then(
    () => Promise.reject(new Error('it worked')),
    (error: ChannelError) => error,
  );
const last = () => {
  const message = desk.fromBot.at(-1);
  if (!message) throw new Error('the bot said nothing');
  return message;
};

describe('words', () => {
  test('go out as rich text, with what notifications show, without previews, and with the key', async () => {
    const placed = await send({ text: ['a ', { type: 'bold', children: ['b & <!here>'] }] });
    const message = last();
    expect(placed).toEqual({ ...place, id: message.ts });
    expect(message.blocks[0]).toMatchObject({
      type: 'rich_text',
      elements: [
        {
          elements: [
            { type: 'text', text: 'a ' },
            { text: 'b & <!here>', style: { bold: true } },
          ],
        },
      ],
    });
    expect(message.text).toBe('a b &amp; &lt;!here&gt;');
    expect(message.parsed).toMatchObject({ broadcasts: [], mentions: [] });
    expect(message.metadata).toEqual({ event_type: 'patchthrough', event_payload: { key: 'd1' } });
    expect(setting.slack.callsTo('chat.postMessage')[0]?.args).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
  });

  test('nothing to see is refused', async () => {
    expect(await failure(setting.channel.send(place, { text: [' \n '] }, 'd1'))).toMatchObject({
      kind: 'refused',
      reason: 'emptyMessage',
    });
  });

  test('a place and a person to call stand in words', async () => {
    await send({
      text: [],
      location: { latitude: 1.5, longitude: 2, title: 'Shop' },
      contact: { name: 'Kim', phone: '+49 1' },
    });
    expect(last().plain).toContain('Shop: https://www.openstreetmap.org/?mlat=1.5&mlon=2');
    expect(last().plain).toContain('Kim: +49 1');
  });
});

describe('the speaker', () => {
  test('is the name that the message goes under, with a neutral face that is always the same', async () => {
    expect(setting.channel.can.speakers).toBe(true);
    await send({ text: ['hello'], speaker: 'Noor <!here>' });
    await send({ text: ['again'], speaker: 'Noor <!here>' });
    const [first, second] = desk.fromBot;
    expect(first).toMatchObject({ username: 'Noor <!here>', plain: 'hello' });
    expect(first?.icon).toMatch(/^:\w+:$/);
    expect(second?.icon).toBe(first?.icon);
  });

  test('stays with the message when it is edited', async () => {
    const placed = await send({ text: ['hello'], speaker: 'Noor' });
    await setting.channel.edit?.(placed, { text: ['goodbye'], speaker: 'Noor' });
    expect(last()).toMatchObject({ username: 'Noor', plain: 'goodbye', edits: 1 });
  });

  test('stands in the text where the app may not use other names', async () => {
    await setting.end();
    await open({ started: false });
    setting.slack.settings.scopes.delete('chat:write.customize');
    await setting.start();
    expect(setting.channel.can.speakers).toBe(false);
    await send({ text: ['hello'], speaker: 'Noor' });
    expect(last()).toMatchObject({ username: undefined, plain: 'Noor\nhello' });
  });

  test('stands in the text as soon as Slack says that it may not', async () => {
    setting.slack.settings.scopes.delete('chat:write.customize');
    const placed = await send({ text: ['hello'], speaker: 'Noor' });
    expect(last()).toMatchObject({ ts: placed.id, username: undefined, plain: 'Noor\nhello' });
    expect(setting.channel.can.speakers).toBe(false);
  });
});

describe('buttons', () => {
  test('stand in rows; addresses open, what is no address is said', async () => {
    await send({
      text: ['Choose'],
      buttons: [
        [
          { label: 'One', action: 'go:1' },
          { label: 'Two', action: 'go:2' },
        ],
        [
          { label: 'Site', url: 'https://example.com' },
          { label: 'Bad', url: 'javascript:alert(1)' },
        ],
      ],
    });
    const { buttons, plain } = last();
    expect(buttons.map(({ text, value, url }) => [text, value ?? url])).toEqual([
      ['One', 'go:1'],
      ['Two', 'go:2'],
      ['Site', 'https://example.com'],
    ]);
    expect(new Set(buttons.map(({ actionId }) => actionId)).size).toBe(3);
    expect(plain).toContain('Bad: javascript:alert(1)');
  });

  test('three rows that do the same to different things are a menu; another button stays one', async () => {
    const row = (n: number) => [{ label: `Person ${n}`, action: `transfer:7:${n}` }];
    await send({
      text: ['To whom?'],
      buttons: [row(1), row(2), row(3), [{ label: 'Talk to a human', action: 'human:7' }]],
    });
    const { buttons, selects } = last();
    expect(selects.map(({ options }) => options.map(({ text, value }) => [text, value]))).toEqual([
      [
        ['Person 1', 'transfer:7:1'],
        ['Person 2', 'transfer:7:2'],
        ['Person 3', 'transfer:7:3'],
      ],
    ]);
    expect(buttons.map(({ text }) => text)).toEqual(['Talk to a human']);
  });

  test('with long labels and actions are taken by Slack all the same', async () => {
    await send({ text: ['x'], buttons: [[{ label: 'l'.repeat(500), action: `go:1:${'x'.repeat(3_000)}` }]] });
    expect(last().buttons[0]?.text.length).toBeLessThanOrEqual(75);
    await ana.press(last(), last().buttons[0]?.actionId ?? '');
    expect(await setting.event(1)).toMatchObject({ type: 'pressed', action: `go:1:${'x'.repeat(3_000)}` });
  });
});

describe('a message that is there', () => {
  test('is edited, with its buttons, and removed; twice does no harm', async () => {
    const placed = await send({ text: ['one'], buttons: [[{ label: 'Go', action: 'go' }]] });
    await setting.channel.edit?.(placed, { text: ['two'] });
    expect(last()).toMatchObject({ plain: 'two', buttons: [] });
    await setting.channel.remove?.(placed);
    await setting.channel.remove?.(placed);
    expect(desk.fromBot).toEqual([]);
  });

  test('has one reaction of the bot at most', async () => {
    const message = ana.write(desk, 'hello');
    const at = { ...place, id: message.ts };
    await setting.channel.react?.(at, '👍');
    await setting.channel.react?.(at, '❤️');
    expect(Object.keys(desk.messages[0]?.reactions ?? {})).toEqual(['heart']);
    await setting.channel.react?.(at, '❤');
    await setting.channel.react?.(at, '👋🏽');
    expect(Object.keys(desk.messages[0]?.reactions ?? {})).toEqual(['wave::skin-tone-4']);
    await setting.channel.react?.(at, undefined);
    expect(desk.messages[0]?.reactions).toEqual({});
    expect(await failure(setting.channel.react?.(at, '🜁'))).toMatchObject({
      kind: 'refused',
      reason: 'emojiNotAllowed',
    });
  });

  test('is pinned, twice without harm', async () => {
    const placed = await send({ text: ['card'] });
    await setting.channel.pin?.(placed);
    await setting.channel.pin?.(placed);
    expect(last().isPinned).toBe(true);
  });

  test('that is only a command’s name is left alone', async () => {
    const at = { ...place, id: 'command:1.2.3' };
    await setting.channel.edit?.(at, { text: ['x'] });
    await setting.channel.remove?.(at);
    await setting.channel.react?.(at, '👍');
    await setting.channel.pin?.(at);
    expect(setting.slack.calls.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
  });
});

describe('a relay thread', () => {
  test('hangs under its card', async () => {
    const card = await send({ text: ['Noor asks for a human'] });
    const thread = await setting.channel.openThread?.(place, 'Noor', 't1', card);
    expect(thread).toEqual({ ...place, thread: card.id });
    await send({ text: ['hello'] }, thread, 'd2');
    expect(desk.thread(card.id).map(({ plain }) => plain)).toEqual(['hello']);
  });

  test('without a card hangs under its title, which is posted once', async () => {
    const elsewhere = { account: 'other', channel: 'x', id: '1' };
    const first = await setting.channel.openThread?.(place, 'Noor', 't1', elsewhere);
    const second = await setting.channel.openThread?.(place, 'Noor', 't1');
    expect(second).toEqual(first);
    expect(desk.fromBot.map(({ plain, ts }) => [plain, ts])).toEqual([['Noor', first?.thread]]);
  });

  test('whose card was deleted is gone, and opens anew', async () => {
    const card = await send({ text: ['card'] });
    const thread = (await setting.channel.openThread?.(place, 'Noor', 't1', card)) ?? place;
    await setting.channel.remove?.(card);
    expect(await failure(setting.channel.send(thread, { text: ['x'] }, 'd2'))).toMatchObject({
      kind: 'gone',
      reason: 'threadGone',
    });
    const again = await setting.channel.openThread?.(place, 'Noor', 't2', card);
    expect(again?.thread).not.toBe(card.id);
    await send({ text: ['x'] }, again, 'd2');
  });
});

describe('where nobody knows whether it arrived', () => {
  test.each(['dropAfter', 'dropBefore'] as const)('%s: it is found by its key, or it is not there', async (kind) => {
    setting.slack.faults.next({ kind, method: 'chat.postMessage' });
    expect(await failure(setting.channel.send(place, { text: ['once'] }, 'd7'))).toMatchObject({ kind: 'uncertain' });
    const found = await setting.channel.find?.(place, 'd7');
    expect(found).toEqual(kind === 'dropAfter' ? [{ ...place, id: last().ts }] : undefined);
    expect(setting.slack.callsTo('chat.postMessage')).toHaveLength(1);
  });

  test('it is found in a long thread, and not under another key', async () => {
    const head = await send({ text: ['head'] });
    const thread = { ...place, thread: head.id };
    for (let i = 0; i < 205; i++) ana.write(desk, `${i}`, { thread: head.id });
    const placed = await send({ text: ['ours'] }, thread, 'd8');
    expect(await setting.channel.find?.(thread, 'd8')).toEqual([placed]);
    expect(await setting.channel.find?.(thread, 'd9')).toBeUndefined();
  });
});

describe('a failure says what to do', () => {
  test.each([
    ['status429', { kind: 'retry', reason: 'flood', retryAfterMs: 7_000, wholeAccount: false }],
    ['status500', { kind: 'uncertain', reason: 'HTTP 500' }],
    ['status503', { kind: 'uncertain', reason: 'HTTP 503' }],
  ] as const)('%s', async (kind, expected) => {
    setting.slack.faults.next({ kind, method: 'chat.postMessage', retryAfter: 7 });
    expect(await failure(setting.channel.send(place, { text: ['x'] }, 'd1'))).toMatchObject(expected);
    expect(setting.slack.callsTo('chat.postMessage')).toHaveLength(1);
  });

  test.each([
    ['channel_not_found', 'gone', 'chatGone'],
    ['thread_not_found', 'gone', 'threadGone'],
    ['is_archived', 'refused', 'archived'],
    ['not_in_channel', 'refused', 'notInChannel'],
    ['account_inactive', 'refused', 'unauthorized'],
    ['invalid_auth', 'retry', 'unauthorized'],
    ['msg_blocks_too_long', 'refused', 'tooLong'],
    ['internal_error', 'uncertain', 'internal_error'],
    ['service_unavailable', 'retry', 'serviceUnavailable'],
    ['ratelimited', 'retry', 'flood'],
    ['something_new', 'refused', 'something_new'],
  ])('%s is %s', async (error, kind, reason) => {
    setting.slack.faults.next({ kind: 'error', method: 'chat.postMessage', error });
    expect(await failure(setting.channel.send(place, { text: ['x'] }, 'd1'))).toMatchObject({ kind, reason });
  });

  test('what may be done twice is simply tried again', async () => {
    const placed = await send({ text: ['x'] });
    setting.slack.faults.next({ kind: 'dropAfter', method: 'chat.update' });
    expect(await failure(setting.channel.edit?.(placed, { text: ['y'] }))).toMatchObject({ kind: 'retry' });
  });

  test('a server that is not there got nothing', async () => {
    const other = await openSetting({ started: false });
    await other.slack.stop();
    expect(await failure(other.channel.send(place, { text: ['x'] }, 'd1'))).toMatchObject({ kind: 'retry' });
    await other.channel.stop();
  });

  test('a 429 on one channel delays no other', async () => {
    setting.slack.faults.next({ kind: 'status429', method: 'chat.postMessage', channel: desk.id, retryAfter: 60 });
    const dm = setting.slack.dm(ana);
    const [refused, sent] = await Promise.allSettled([
      setting.channel.send(place, { text: ['x'] }, 'd1'),
      setting.channel.send({ account: 'slack', channel: dm.id }, { text: ['y'] }, 'd2'),
    ]);
    expect([refused.status, sent.status]).toEqual(['rejected', 'fulfilled']);
  });
});

test('the limits are Slack’s, unless there are none', async () => {
  expect(setting.channel.limits).toBeUndefined();
  await setting.end();
  await open({ adapter: { limits: true } });
  expect(setting.channel.limits).toEqual({ perMinute: 600, perChannelPerSecond: 1 });
});

test('while an answer is made Slack shows it, until the answer is there', async () => {
  const noor = setting.slack.person({ name: 'noor' });
  const dm = setting.slack.dm(noor);
  const message = noor.write(dm, 'how much?');
  await setting.event(1);
  const to = { account: 'slack', channel: dm.id };
  await setting.channel.showTyping?.(to);
  expect(dm.room.statuses.get(message.ts)).toBe('is writing…');
  await send({ text: ['Ten.'] }, to);
  await setting.until(() => dm.room.statuses.size === 0);
});
