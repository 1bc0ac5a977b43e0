// What people do on Slack arrives as events: through Bolt and a real connection, from the local server.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelEvent } from '../../../core/channel.ts';
import type { Person } from '../../platforms/slack/person.ts';
import type { ChannelView } from '../../platforms/slack/view.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
let noor: Person;
let ana: Person;
let dm: ChannelView;
let general: ChannelView;

beforeEach(async () => {
  setting = await openSetting();
  const { slack } = setting;
  noor = slack.person({ name: 'noor', realName: 'Noor Haddad', displayName: 'Noor', locale: 'de-DE' });
  ana = slack.person({ name: 'ana', realName: 'Ana' });
  dm = slack.dm(noor);
  general = slack.channel({ name: 'general', members: [noor, ana] });
});
afterEach(() => setting.end());

const idOf = (channel: ChannelView, ts: string) => `message:${setting.slack.teamId}:${channel.id}:${ts}`;
const mention = (text: string) => `<@${setting.slack.botUserId}> ${text}`;
/** Everything that was delivered is dealt with. */
const settled = () => setting.until(() => setting.slack.waiting === 0);

describe('a direct message', () => {
  test('is its writer’s own conversation, under the name they go by', async () => {
    const message = noor.write(dm, 'How *much* is <https://example.com/shipping|shipping>?');
    const event = await setting.event(1);
    expect(event).toMatchObject({
      type: 'written',
      id: idOf(dm, message.ts),
      place: { account: 'slack', channel: dm.id },
      audience: 'direct',
      author: { id: noor.id, name: 'Noor', lang: 'de-DE' },
      ids: [message.ts],
      message: {
        text: [
          'How ',
          { type: 'bold', children: ['much'] },
          ' is ',
          { type: 'link', url: 'https://example.com/shipping', children: ['shipping'] },
          '?',
        ],
      },
    });
    expect('place' in event && event.place).not.toHaveProperty('thread');
  });

  test('in a thread stays in the conversation, as a reply to the head', async () => {
    const head = noor.write(dm, 'first');
    noor.write(dm, 'second', { thread: head });
    const event = await setting.event(2);
    expect(event).toMatchObject({ place: { account: 'slack', channel: dm.id }, audience: 'direct' });
    expect(event).toMatchObject({ message: { text: ['second'], replyTo: { channel: dm.id, id: head.ts } } });
  });

  test('names those whom it mentions', async () => {
    noor.write(dm, `ask <@${ana.id}> in <#${general.id}>`);
    expect(await setting.event(1)).toMatchObject({
      message: { text: ['ask ', { type: 'mention', text: '@Ana' }, ' in ', { type: 'mention', text: '#general' }] },
    });
  });
});

describe('in a channel', () => {
  test('a mention opens a conversation in the thread of its own message, once for both events that tell of it', async () => {
    const message = noor.write(general, mention('how much is shipping?'));
    await settled();
    const ids = setting.events.map((event) => event.id);
    expect(new Set(ids)).toEqual(new Set([idOf(general, message.ts)]));
    expect(setting.slack.deliveries.map(({ type }) => type)).toEqual(['message', 'app_mention']);
    const [first, second] = setting.events;
    expect(first).toMatchObject({
      audience: 'addressed',
      place: { channel: general.id, thread: message.ts },
      message: { text: ['how much is shipping?'] },
    });
    expect({ ...second, at: 0 }).toEqual({ ...first, at: 0 });
  });

  test('what is said to nobody is the group’s, and has no thread', async () => {
    noor.write(general, 'good morning');
    const event = await setting.event(1);
    expect(event).toMatchObject({ audience: 'group', place: { channel: general.id } });
    expect(event).not.toHaveProperty('place.thread');
  });

  test('a reply is in its thread, also where the channel sees it too', async () => {
    const head = noor.write(general, 'good morning');
    ana.write(general, 'hello', { thread: head });
    ana.write(general, 'all', { thread: head, broadcast: true });
    expect(await setting.event(2)).toMatchObject({ audience: 'group', place: { thread: head.ts } });
    expect(await setting.event(3)).toMatchObject({ audience: 'group', place: { thread: head.ts } });
  });

  test('a person of another organisation is marked', async () => {
    const shared = setting.slack.channel({ name: 'shared', members: [noor], sharedWith: ['T0ELSEWHERE'] });
    const stranger = setting.slack.person({ name: 'kim', realName: 'Kim', team: 'T0ELSEWHERE' });
    stranger.join(shared);
    stranger.write(shared, mention('hi'));
    const written = await setting.until(() => setting.events.find(({ type }) => type === 'written'));
    expect(written).toMatchObject({ author: { name: 'Kim (external)' } });
  });

  test('files of a shared channel, of which the event says nothing, are asked for', async () => {
    const shared = setting.slack.channel({ name: 'shared', members: [noor], sharedWith: ['T0ELSEWHERE'] });
    noor.upload(shared, [{ name: 'plan.pdf', bytes: Buffer.from('pdf') }]);
    expect(await setting.event(1)).toMatchObject({
      message: { files: [{ name: 'plan.pdf', mime: 'application/pdf' }] },
    });
  });
});

describe('what a message holds', () => {
  const files = (event: ChannelEvent) => (event.type === 'written' ? event.message.files : undefined);

  test('several files are one message', async () => {
    noor.upload(
      dm,
      [
        { name: 'a.png', bytes: Buffer.from('png') },
        { name: 'b.pdf', bytes: Buffer.from('pdf!') },
      ],
      'look',
    );
    const event = await setting.event(1);
    expect(event).toMatchObject({ message: { text: ['look'] }, ids: [expect.any(String)] });
    expect(files(event)).toMatchObject([
      { kind: 'photo', name: 'a.png', mime: 'image/png', bytes: 3, account: 'slack' },
      { kind: 'file', name: 'b.pdf', bytes: 4 },
    ]);
  });

  test('a clip is a voice note', async () => {
    noor.voice(dm, Buffer.from('m4a'));
    expect(files(await setting.event(1))).toMatchObject([{ kind: 'voice', mime: 'audio/mp4' }]);
  });

  test('/me is what it says', async () => {
    noor.act(dm, 'waves');
    expect(await setting.event(1)).toMatchObject({ type: 'written', message: { text: ['waves'] } });
  });
});

describe('what happens to a message', () => {
  test('an edit has an id of its own, and the preview of a link is none', async () => {
    const message = noor.write(dm, 'see https://example.com');
    setting.slack.unfurl(message, { title: 'Example', from_url: 'https://example.com' });
    noor.edit(message, 'see *there*');
    const event = await setting.event(2);
    expect(event).toMatchObject({
      type: 'edited',
      messageId: message.ts,
      message: { text: ['see ', { type: 'bold', children: ['there'] }] },
    });
    expect(event.id).toMatch(new RegExp(`^edit:.*:${message.ts}:\\d+\\.\\d+$`));
    expect(setting.ignored).toContain('preview of a link');
  });

  test('an edit of a mention is in the thread that it opened', async () => {
    const message = noor.write(general, mention('a'));
    await settled();
    noor.edit(message, mention('b'));
    expect(await setting.event(3)).toMatchObject({
      type: 'edited',
      audience: 'addressed',
      place: { thread: message.ts },
      message: { text: ['b'] },
    });
  });

  test('a deletion, also of the head of a thread, of which Slack keeps the place', async () => {
    const head = noor.write(general, 'question');
    const reply = noor.write(general, 'more', { thread: head });
    noor.delete(head);
    noor.delete(reply);
    expect(await setting.event(3)).toMatchObject({ type: 'removed', messageId: head.ts, author: { id: noor.id } });
    expect(await setting.event(4)).toMatchObject({ type: 'removed', messageId: reply.ts, place: { thread: head.ts } });
  });

  test('a reaction comes and goes as a character; a workspace’s own by its name', async () => {
    const message = noor.write(dm, 'hello');
    noor.react(message, 'thumbsup');
    noor.unreact(message, 'thumbsup');
    noor.react(message, 'wave::skin-tone-4');
    noor.react(message, 'shipit');
    const place = { account: 'slack', channel: dm.id };
    expect(await setting.event(2)).toMatchObject({ type: 'reacted', messageId: message.ts, place, emoji: '👍' });
    expect(await setting.event(3)).not.toHaveProperty('emoji');
    expect(await setting.event(4)).toMatchObject({ emoji: '👋🏽' });
    expect(await setting.event(5)).toMatchObject({ emoji: ':shipit:' });
  });

  test('a reaction in a thread is in that thread', async () => {
    const head = noor.write(general, 'question');
    const reply = ana.write(general, 'answer', { thread: head });
    noor.react(reply, 'heart');
    expect(await setting.event(3)).toMatchObject({ type: 'reacted', place: { channel: general.id, thread: head.ts } });
    const [placed] = await setting.channel.send(
      { account: 'slack', channel: general.id, thread: head.ts },
      { text: ['ours'] },
      'd1',
    );
    noor.react({ channel: general.id, ts: placed?.id ?? '' }, 'heart');
    expect(await setting.event(4)).toMatchObject({ place: { thread: head.ts }, messageId: placed?.id });
  });
});

describe('what is not for us is counted', () => {
  test('our own messages, edits, deletions and reactions', async () => {
    const [placed] = await setting.channel.send({ account: 'slack', channel: dm.id }, { text: ['hello'] }, 'd1');
    if (!placed) throw new Error('nothing was sent');
    await setting.channel.edit?.(placed, { text: ['hello again'] });
    await setting.channel.react?.(placed, '👍');
    await setting.channel.remove?.(placed);
    await settled();
    expect(setting.events).toEqual([]);
    expect(setting.ignored.filter((label) => label === 'our own message').length).toBe(3);
    expect(setting.ignored).toContain('our own reaction');
  });

  test('other bots, and Slack’s own notices', async () => {
    setting.slack.integration('deploys').write(general, mention('deployed'));
    noor.leave(general);
    noor.join(general);
    await settled();
    expect(setting.events).toEqual([]);
    expect(setting.ignored).toContain('message of a bot');
    expect(setting.ignored).toContain('message channel_join');
  });
});

test('a channel that gets another id has moved', async () => {
  setting.slack.tell({ type: 'channel_id_changed', old_channel_id: 'C1', new_channel_id: 'C2', event_ts: '1.2' });
  expect(await setting.event(1)).toMatchObject({
    type: 'moved',
    from: { account: 'slack', channel: 'C1' },
    to: { account: 'slack', channel: 'C2' },
  });
});

test('a name that cannot be had does not keep the message out', async () => {
  setting.slack.faults.next({ kind: 'error', method: 'users.info', error: 'user_not_visible' });
  noor.write(dm, 'hello');
  expect(await setting.event(1)).toMatchObject({ author: { id: noor.id, name: '' } });
});
