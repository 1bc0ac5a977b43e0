// Proves that people do in the local Slack what they do in the real one, and that the app hears of it in Slack's own shapes.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fields, isFields, str } from './slack/args.ts';
import type { Person } from './slack/person.ts';
import { call } from './slack/raw.ts';
import type { ChannelView } from './slack/view.ts';
import { type Slack, startSlack } from './slack.ts';

let slack: Slack;
let anna: Person;
let boris: Person;
let desk: ChannelView;
let dm: ChannelView;

beforeEach(async () => {
  // Nobody is connected: what the app would be told is looked up among the deliveries.
  slack = await startSlack({ retryMs: [] });
  anna = slack.person({ name: 'anna', realName: 'Anna' });
  boris = slack.person({ name: 'boris' });
  desk = slack.channel({ name: 'desk', members: [anna, boris] });
  dm = slack.dm(anna);
});
afterEach(() => slack.stop());

/** The events told so far, in order. */
const told = (): Fields[] => slack.deliveries.map(({ payload }) => payload.event).filter(isFields);
const kinds = (): string[] =>
  told().map(({ type, subtype }) => [str(type), str(subtype)].filter((part) => part !== '').join('/'));

describe('writing', () => {
  test('is told with rich text, an id of the client, and where it was', () => {
    const message = anna.write(dm, 'Hello *world* :wave: see <https://a.example|this>\n&gt; quoted\n```code```');
    expect(told()).toMatchObject([
      {
        type: 'message',
        channel: dm.id,
        channel_type: 'im',
        user: anna.id,
        team: slack.teamId,
        ts: message.ts,
        event_ts: message.ts,
        client_msg_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'text', text: 'Hello ' },
                  { type: 'text', text: 'world', style: { bold: true } },
                  { type: 'text', text: ' ' },
                  { type: 'emoji', name: 'wave' },
                  { type: 'text', text: ' see ' },
                  { type: 'link', url: 'https://a.example', text: 'this' },
                ],
              },
              { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quoted' }] },
              { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
            ],
          },
        ],
      },
    ]);
  });

  test('with a mention of the bot is told twice in a channel, once in direct messages', () => {
    anna.write(desk, `<@${slack.botUserId}> help`);
    anna.write(dm, `<@${slack.botUserId}> help`);
    expect(kinds()).toEqual(['message', 'app_mention', 'message']);
    expect(told()[1]).toMatchObject({ ts: told()[0]?.ts, channel: desk.id });
    expect(told()[1]).not.toHaveProperty('channel_type');
  });

  test('in a thread names the head and its author, also when shown in the channel', () => {
    const head = anna.write(desk, 'head');
    boris.write(desk, 'answer', { thread: head });
    boris.write(desk, 'to all', { thread: head, broadcast: true });
    expect(told().slice(1)).toMatchObject([
      { thread_ts: head.ts, parent_user_id: anna.id },
      { subtype: 'thread_broadcast', thread_ts: head.ts, root: { ts: head.ts } },
    ]);
    expect(desk.thread(head).map(({ text }) => text)).toEqual(['answer', 'to all']);
  });

  test('is told only where the bot is, and only what it subscribed to', () => {
    const closed = slack.channel({ name: 'closed', kind: 'private', members: [anna], bot: false });
    anna.write(closed, 'secret');
    slack.settings.subscriptions.delete('message.channels');
    anna.write(desk, `<@${slack.botUserId}>`);
    expect(kinds()).toEqual(['app_mention']);
    expect(() => boris.write(closed, 'x')).toThrow('boris is not in closed');
  });

  test('by a stranger names their workspace', () => {
    const eva = slack.person({ name: 'eva', team: 'T0ELSEWHERE' });
    const shared = slack.channel({ name: 'shared', members: [eva], sharedWith: ['T0ELSEWHERE'] });
    eva.write(shared, 'hello');
    expect(told()).toMatchObject([
      { user: eva.id, user_team: 'T0ELSEWHERE', source_team: 'T0ELSEWHERE', user_profile: { name: 'eva' } },
    ]);
    expect(slack.deliveries[0]?.payload).toMatchObject({ is_ext_shared_channel: true });
  });

  test('by another app, and of what somebody does, is told as such', () => {
    const other = slack.integration('alerts');
    other.write(desk, 'disk full');
    anna.act(desk, 'waves');
    expect(told()).toMatchObject([
      { subtype: 'bot_message', bot_id: other.botId, username: 'alerts' },
      { subtype: 'me_message', user: anna.id, text: 'waves' },
    ]);
    expect(desk.fromBot).toEqual([]);
  });

  test('the bot hears itself too, unless that is switched off', async () => {
    await call(slack, 'chat.postMessage', { channel: desk.id, text: 'mine' });
    slack.settings.echoes = false;
    await call(slack, 'chat.postMessage', { channel: desk.id, text: 'unheard' });
    expect(told()).toMatchObject([{ text: 'mine', bot_id: slack.botId, user: slack.botUserId }]);
  });
});

describe('changing one’s mind', () => {
  test('an edit carries what was there before; a preview is the same event without an edit', () => {
    const message = anna.write(desk, 'frist');
    anna.edit(message, 'first');
    slack.unfurl(message, { title: 'A page', from_url: 'https://a.example' });
    expect(told().slice(1)).toMatchObject([
      {
        subtype: 'message_changed',
        hidden: true,
        message: { text: 'first', ts: message.ts, edited: { user: anna.id } },
        previous_message: { text: 'frist', ts: message.ts },
      },
      {
        subtype: 'message_changed',
        message: { text: 'first', attachments: [{ title: 'A page' }] },
        previous_message: { text: 'first' },
      },
    ]);
    expect(desk.last).toMatchObject({ text: 'first', edits: 1 });
    expect(() => boris.edit(message, 'x')).toThrow('another’s'.replace('’', "'"));
  });

  test('a deletion is told as one, and of a head with answers as a change into a tombstone', () => {
    const lone = anna.write(desk, 'lone');
    const head = anna.write(desk, 'head');
    boris.write(desk, 'answer', { thread: head });
    anna.delete(lone);
    anna.delete(head);
    expect(told().slice(3)).toMatchObject([
      { subtype: 'message_deleted', deleted_ts: lone.ts, previous_message: { text: 'lone' } },
      {
        subtype: 'message_changed',
        message: { subtype: 'tombstone', ts: head.ts },
        previous_message: { text: 'head' },
      },
    ]);
  });

  test('reactions come and go', () => {
    const message = anna.write(desk, 'x');
    boris.react(message, 'eyes');
    boris.unreact(message, 'eyes');
    expect(told().slice(1)).toMatchObject([
      {
        type: 'reaction_added',
        user: boris.id,
        reaction: 'eyes',
        item_user: anna.id,
        item: { type: 'message', channel: desk.id, ts: message.ts },
      },
      { type: 'reaction_removed', user: boris.id, reaction: 'eyes' },
    ]);
    expect(() => boris.unreact(message, 'eyes')).toThrow('has not reacted');
  });
});

describe('files', () => {
  test('come in one message, a voice clip as a kind of its own', () => {
    const file = (name: string) => ({ name, bytes: Buffer.from(name) });
    anna.upload(dm, [file('a.png'), file('b.pdf')], 'two');
    anna.voice(dm, Buffer.from('sound'), 1500);
    expect(told()).toMatchObject([
      {
        subtype: 'file_share',
        text: 'two',
        files: [
          { name: 'a.png', mimetype: 'image/png' },
          { name: 'b.pdf', filetype: 'pdf' },
        ],
      },
      {
        subtype: 'file_share',
        files: [{ subtype: 'slack_audio', mimetype: 'audio/mp4', duration_ms: 1500, media_display_type: 'audio' }],
      },
    ]);
  });

  test('in a shared channel are told without their names, which files.info tells', async () => {
    const shared = slack.channel({ name: 'shared', members: [anna], sharedWith: ['T0ELSEWHERE'] });
    const { files } = anna.upload(shared, [{ name: 'a.png', bytes: Buffer.from('a') }]);
    expect(files[0]).toMatchObject({ file_access: 'check_file_info' });
    expect(files[0]).not.toHaveProperty('url_private');
    expect(await call(slack, 'files.info', { file: files[0]?.id })).toMatchObject({ file: { name: 'a.png' } });
  });
});

describe('coming and going', () => {
  test('of members and of the bot', () => {
    const eva = slack.person({ name: 'eva' });
    eva.join(desk);
    eva.leave(desk);
    const fresh = slack.channel({ name: 'fresh', members: [anna], bot: false });
    anna.invite(fresh);
    anna.kickBot(fresh);
    anna.write(fresh, 'alone');
    expect(kinds()).toEqual([
      'message/channel_join',
      'member_joined_channel',
      'message/channel_leave',
      'member_left_channel',
      'message/channel_join',
      'member_joined_channel',
    ]);
    expect(told()[5]).toMatchObject({ user: slack.botUserId, channel: fresh.id, channel_type: 'C', inviter: anna.id });
  });

  test('of the channel itself: another name, another id, away and back', () => {
    const old = desk.id;
    desk.rename('the-desk');
    desk.changeId();
    desk.archive();
    desk.unarchive();
    anna.write(desk, 'still here');
    expect(told()).toMatchObject([
      { type: 'channel_rename', channel: { id: old, name: 'the-desk' } },
      { type: 'channel_id_changed', old_channel_id: old, new_channel_id: desk.id },
      { type: 'channel_archive', channel: desk.id },
      { type: 'channel_unarchive', channel: desk.id },
      { type: 'message', channel: desk.id },
    ]);
  });

  test('App Home opens with the view that was published', async () => {
    anna.openHome();
    await call(slack, 'views.publish', { user_id: anna.id, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    anna.openHome();
    anna.openHome('messages');
    expect(told()).toMatchObject([
      { type: 'app_home_opened', tab: 'home', channel: dm.id },
      { tab: 'home', view: { type: 'home' } },
      { tab: 'messages' },
    ]);
    expect(told()[0]).not.toHaveProperty('view');
    expect(anna.home()?.blocks).toHaveLength(1);
    expect(boris.home()).toBeUndefined();
  });

  test('the assistant’s pane begins a thread', () => {
    slack.settings.assistant = true;
    const thread = anna.openAssistant();
    anna.write(dm, 'hello', { thread });
    expect(told()).toMatchObject([
      {
        type: 'assistant_thread_started',
        assistant_thread: { user_id: anna.id, channel_id: dm.id, thread_ts: thread },
      },
      { type: 'message', thread_ts: thread },
    ]);
  });

  test('an app that is taken out is told, and may do nothing more', async () => {
    slack.uninstall();
    expect(kinds()).toEqual(['tokens_revoked', 'app_uninstalled']);
    expect(await call(slack, 'auth.test')).toMatchObject({ ok: false, error: 'account_inactive' });
  });
});
