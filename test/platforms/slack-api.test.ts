// Proves that the local Slack refuses what the real one refuses, under the same names: tokens, places, texts, blocks, views.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from './slack/person.ts';
import { call, refusal, request } from './slack/raw.ts';
import type { ChannelView } from './slack/view.ts';
import { type Slack, type SlackOptions, startSlack } from './slack.ts';

let slack: Slack;
let anna: Person;
let desk: ChannelView;

async function start(options: SlackOptions = {}): Promise<void> {
  await slack?.stop();
  slack = await startSlack(options);
  anna = slack.person({ name: 'anna', realName: 'Anna', tz: 'Europe/Vienna', locale: 'de-AT' });
  desk = slack.channel({ name: 'desk', members: [anna] });
}

const post = (args: object): Promise<string> => refusal(slack, 'chat.postMessage', { channel: desk.id, ...args });
const posted = (args: object) => call(slack, 'chat.postMessage', { channel: desk.id, ...args });

beforeEach(() => start());
afterEach(() => slack.stop());

describe('tokens', () => {
  test('are demanded, known, of the right kind, and worth nothing once revoked', async () => {
    expect(await refusal(slack, 'auth.test', {}, { token: '' })).toBe('not_authed');
    expect(await refusal(slack, 'auth.test', {}, { token: 'xoxb-other' })).toBe('invalid_auth');
    expect(await refusal(slack, 'chat.postMessage', {}, { token: slack.appToken })).toBe('not_allowed_token_type');
    expect(await refusal(slack, 'apps.connections.open')).toBe('not_allowed_token_type');
    expect(await refusal(slack, 'apps.connections.open', {}, { token: slack.appToken })).toBe('');
    expect(await refusal(slack, 'auth.test', { token: slack.botToken }, { token: '' })).toBe('');
    expect(await call(slack, 'auth.test')).toMatchObject({ ok: true, user_id: slack.botUserId, team_id: slack.teamId });
    slack.revoke('account_inactive');
    expect(await refusal(slack, 'auth.test')).toBe('account_inactive');
    slack.readmit();
    expect(await refusal(slack, 'auth.test')).toBe('');
  });

  test('do only what their scopes allow, and the refusal names what is needed', async () => {
    slack.settings.scopes.delete('chat:write.customize');
    expect(await posted({ text: 'x', username: 'Anna' })).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write.customize',
    });
    slack.settings.scopes.delete('chat:write');
    expect(await post({ text: 'x' })).toBe('missing_scope');
    slack.settings.scopes.delete('channels:history');
    expect(await refusal(slack, 'conversations.history', { channel: desk.id })).toBe('missing_scope');
  });
});

describe('requests', () => {
  test('are forms or JSON objects, and of methods that exist', async () => {
    expect(await refusal(slack, 'chat.poke')).toBe('unknown_method');
    expect(await refusal(slack, 'chat.postMessage', { channel: desk.id, text: 'as JSON' }, { json: true })).toBe('');
    expect(desk.last?.text).toBe('as JSON');
    const send = async (type: string, body: string) => {
      const headers = { authorization: `Bearer ${slack.botToken}`, 'content-type': type };
      const answer: unknown = await (
        await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', headers, body })
      ).json();
      return answer;
    };
    expect(await send('application/json', '{')).toMatchObject({ ok: false, error: 'invalid_json' });
    expect(await send('application/json', '[]')).toMatchObject({ ok: false, error: 'json_not_object' });
    expect(await send('text/csv', 'a,b')).toMatchObject({ ok: false, error: 'invalid_post_type' });
  });

  test('without a field they need say so', async () => {
    expect(await call(slack, 'chat.postMessage', { text: 'x' })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel'] },
    });
  });
});

describe('places', () => {
  test('are found only where the bot may look', async () => {
    const hidden = slack.channel({ name: 'hidden', kind: 'private', bot: false });
    const open = slack.channel({ name: 'open', bot: false });
    const old = slack.channel({ name: 'old', isArchived: true });
    const at = (channel: string) => refusal(slack, 'chat.postMessage', { channel, text: 'x' });
    expect(await at('C0NOWHERE')).toBe('channel_not_found');
    expect(await at(hidden.id)).toBe('channel_not_found');
    expect(await at(open.id)).toBe('not_in_channel');
    expect(await at(old.id)).toBe('is_archived');
    expect(await refusal(slack, 'conversations.join', { channel: open.id })).toBe('');
    expect(await at(open.id)).toBe('');
    expect(await refusal(slack, 'conversations.join', { channel: hidden.id })).toBe('channel_not_found');
  });

  test('a member’s id leads to the direct messages with them', async () => {
    const opened = await call(slack, 'conversations.open', { users: anna.id });
    const dm = slack.dm(anna);
    expect(opened).toMatchObject({ ok: true, channel: { id: dm.id } });
    expect(await posted({ channel: anna.id, text: 'hello' })).toMatchObject({ ok: true, channel: dm.id });
    expect(await call(slack, 'conversations.info', { channel: dm.id })).toMatchObject({
      channel: { is_im: true, user: anna.id },
    });
    expect(await refusal(slack, 'conversations.open', { users: 'U0NOBODY' })).toBe('user_not_found');
  });

  test('shared channels and strangers are told apart', async () => {
    const boris = slack.person({ name: 'boris', team: 'T0ELSEWHERE' });
    const shared = slack.channel({ name: 'shared', members: [anna, boris], sharedWith: ['T0ELSEWHERE'] });
    expect(await call(slack, 'conversations.info', { channel: shared.id })).toMatchObject({
      channel: { is_ext_shared: true, connected_team_ids: ['T0ELSEWHERE'] },
    });
    expect(await call(slack, 'users.info', { user: boris.id })).toMatchObject({
      user: { is_stranger: true, team_id: 'T0ELSEWHERE' },
    });
    expect(await call(slack, 'users.info', { user: anna.id, include_locale: true })).toMatchObject({
      user: { locale: 'de-AT', tz: 'Europe/Vienna' },
    });
    const without = await call(slack, 'users.info', { user: anna.id });
    expect(without.user).not.toHaveProperty('locale');
  });
});

describe('posting', () => {
  test('demands something to show, and cuts what is longer than 40,000 characters', async () => {
    expect(await post({})).toBe('no_text');
    expect(await post({ text: '', blocks: [] })).toBe('no_text');
    expect(await posted({ text: 'y'.repeat(40_001) })).toMatchObject({ ok: true, warning: 'message_truncated' });
    expect(desk.last?.text).toHaveLength(40_000);
    slack.settings.refusesLongText = true;
    expect(await post({ text: 'y'.repeat(4001) })).toBe('msg_too_long');
    expect(await post({ markdown_text: '**a**', text: 'a' })).toBe('markdown_text_conflict');
    expect(await post({ markdown_text: 'z'.repeat(12_001) })).toBe('msg_too_long');
  });

  test('in a thread needs a head that is there; an answer’s own time leads to the head', async () => {
    const head = anna.write(desk, 'head');
    expect(await post({ text: 'x', thread_ts: '1000000000.000000' })).toBe('thread_not_found');
    expect(await post({ text: 'x', thread_ts: 'head' })).toBe('invalid_thread_ts');
    const answer = await posted({ text: 'first', thread_ts: head.ts });
    await posted({ text: 'second', thread_ts: String(answer.ts) });
    expect(desk.thread(head).map(({ text }) => text)).toEqual(['first', 'second']);
    expect(await call(slack, 'conversations.replies', { channel: desk.id, ts: head.ts })).toMatchObject({
      messages: [{ text: 'head', reply_count: 2 }, { text: 'first' }, { text: 'second' }],
    });
  });

  test('goes under another name and icon', async () => {
    const answer = await posted({ text: 'x', username: 'Anna (web)', icon_emoji: ':wave:' });
    expect(answer.message).toMatchObject({ subtype: 'bot_message', username: 'Anna (web)', bot_id: slack.botId });
    expect(desk.last).toMatchObject({ username: 'Anna (web)', icon: ':wave:', byBot: true });
  });

  test('keeps metadata, shown only to who asks for it', async () => {
    const metadata = { event_type: 'delivery', event_payload: { id: '7' } };
    await posted({ text: 'x', metadata });
    expect(desk.last?.metadata).toEqual(metadata);
    const plain = await call(slack, 'conversations.history', { channel: desk.id });
    expect(JSON.stringify(plain)).not.toContain('delivery');
    const full = await call(slack, 'conversations.history', { channel: desk.id, include_all_metadata: true });
    expect(full).toMatchObject({ messages: [{ text: 'x', metadata }] });
    await call(slack, 'chat.update', { channel: desk.id, ts: desk.last?.ts, text: 'y' });
    expect(desk.last?.metadata).toEqual(metadata);
    await call(slack, 'chat.update', { channel: desk.id, ts: desk.last?.ts, text: 'z', metadata: {} });
    expect(desk.last?.metadata).toBeUndefined();
    expect(await post({ text: 'x', metadata: { event_type: 'x' } })).toBe('invalid_metadata_schema');
    expect(await post({ text: 'x', metadata: '{' })).toBe('invalid_metadata_format');
  });

  test('to one person only needs them there', async () => {
    const boris = slack.person({ name: 'boris' });
    const whisper = (user: string) => refusal(slack, 'chat.postEphemeral', { channel: desk.id, user, text: 'psst' });
    expect(await whisper(boris.id)).toBe('user_not_in_channel');
    expect(await whisper(anna.id)).toBe('');
    expect(anna.whispers(desk).map(({ text }) => text)).toEqual(['psst']);
    expect(boris.whispers(desk)).toEqual([]);
    expect(anna.sees(desk).at(-1)).toMatchObject({ text: 'psst', isEphemeral: true });
  });
});

describe('changing and deleting', () => {
  test('only what the bot wrote and is still there', async () => {
    const theirs = anna.write(desk, 'mine');
    const at = (method: string, ts: string) => refusal(slack, method, { channel: desk.id, ts, text: 'x' });
    expect(await at('chat.update', theirs.ts)).toBe('cant_update_message');
    expect(await at('chat.delete', theirs.ts)).toBe('cant_delete_message');
    expect(await at('chat.update', '1000000000.000000')).toBe('message_not_found');
    const { ts } = await posted({ text: 'own' });
    expect(await refusal(slack, 'chat.update', { channel: desk.id, ts, text: 'x'.repeat(4001) })).toBe('msg_too_long');
    expect(await at('chat.update', String(ts))).toBe('');
    expect(await at('chat.delete', String(ts))).toBe('');
    expect(await at('chat.delete', String(ts))).toBe('message_not_found');
  });

  test('a text alone takes the place of blocks', async () => {
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'block' } };
    const { ts } = await posted({ text: 'fallback', blocks: [section] });
    await call(slack, 'chat.update', { channel: desk.id, ts, blocks: [section, section] });
    expect(desk.last).toMatchObject({ text: 'fallback', plain: 'block\nblock', edits: 1 });
    await call(slack, 'chat.update', { channel: desk.id, ts, text: 'bare' });
    expect(desk.last).toMatchObject({ text: 'bare', plain: 'bare', edits: 2 });
  });

  test('a head with answers leaves a tombstone', async () => {
    const { ts } = await posted({ text: 'head' });
    await posted({ text: 'answer', thread_ts: ts });
    await call(slack, 'chat.delete', { channel: desk.id, ts });
    expect(desk.messages.map(({ state, subtype }) => [state, subtype])).toEqual([
      ['tombstone', 'tombstone'],
      ['there', undefined],
    ]);
    expect(await refusal(slack, 'chat.update', { channel: desk.id, ts, text: 'x' })).toBe('cant_update_message');
  });
});

describe('history', () => {
  test('is newest first, without answers, between two times, in pages', async () => {
    const all = ['a', 'b', 'c', 'd'].map((text) => anna.write(desk, text));
    anna.write(desk, 'in thread', { thread: all[0] });
    const texts = async (args: object) => {
      const { messages } = await call(slack, 'conversations.history', { channel: desk.id, ...args });
      return Array.isArray(messages) ? messages.map((message: { text: string }) => message.text).join('') : '';
    };
    expect(await texts({})).toBe('dcba');
    expect(await texts({ oldest: all[1]?.ts })).toBe('dc');
    expect(await texts({ oldest: all[1]?.ts, latest: all[2]?.ts, inclusive: true })).toBe('cb');
    const page = await call(slack, 'conversations.history', { channel: desk.id, limit: 3 });
    expect(page.has_more).toBe(true);
    const { next_cursor } = page.response_metadata as { next_cursor: string };
    expect(await texts({ limit: 3, cursor: next_cursor })).toBe('a');
    expect(await refusal(slack, 'conversations.history', { channel: desk.id, cursor: 'x' })).toBe('invalid_cursor');
    expect(await refusal(slack, 'conversations.replies', { channel: desk.id, ts: '1000000000.000000' })).toBe(
      'thread_not_found',
    );
  });
});

describe('reactions and pins', () => {
  test('are there once', async () => {
    const { ts } = anna.write(desk, 'x');
    const at = (method: string, name = 'eyes') => refusal(slack, method, { channel: desk.id, timestamp: ts, name });
    expect(await at('reactions.remove')).toBe('no_reaction');
    expect(await at('reactions.add')).toBe('');
    expect(await at('reactions.add')).toBe('already_reacted');
    expect(await at('reactions.add', 'no such name')).toBe('invalid_name');
    expect(desk.last?.reactions).toEqual({ eyes: [slack.botUserId] });
    expect(await call(slack, 'reactions.get', { channel: desk.id, timestamp: ts })).toMatchObject({
      message: { ts, reactions: [{ name: 'eyes', count: 1 }] },
    });
    expect(await at('reactions.remove')).toBe('');
    expect(await at('pins.add')).toBe('');
    expect(await at('pins.add')).toBe('already_pinned');
    expect(desk.last?.isPinned).toBe(true);
    expect(await call(slack, 'chat.getPermalink', { channel: desk.id, message_ts: ts })).toMatchObject({
      permalink: `https://${slack.domain}.slack.com/archives/${desk.id}/p${ts.replace('.', '')}`,
    });
  });
});

describe('files', () => {
  test('are uploaded in three steps, and given only to the bearer of the token', async () => {
    const bytes = Buffer.from('a small file');
    const step = await call(slack, 'files.getUploadURLExternal', { filename: 'a.txt', length: bytes.length });
    const files = [{ id: step.file_id, title: 'A' }];
    const complete = () =>
      refusal(slack, 'files.completeUploadExternal', { files, channel_id: desk.id, initial_comment: 'look' });
    expect(await complete()).toBe('file_not_found');
    const upload = (body: Buffer) => fetch(String(step.upload_url), { method: 'POST', body: new Uint8Array(body) });
    expect((await upload(Buffer.from('other length'.repeat(2)))).status).toBe(400);
    expect(await (await upload(bytes)).text()).toBe('OK - 12');
    expect(await complete()).toBe('');
    const shown = await slack.until(() => desk.fromBot[0]);
    expect(shown).toMatchObject({
      text: 'look',
      files: [{ id: step.file_id, title: 'A', size: 12, mimetype: 'text/plain' }],
    });
    const told = await call(slack, 'files.info', { file: step.file_id });
    expect(told).toMatchObject({ file: { shares: { public: { [desk.id]: [{ ts: shown.ts }] } } } });
    const url = String(shown.files[0]?.url_private_download);
    const stranger = await fetch(url);
    expect([stranger.status, stranger.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const bearer = await fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } });
    expect(await bearer.text()).toBe('a small file');
    slack.faults.next({ kind: 'status503', method: 'download' });
    expect((await fetch(url)).status).toBe(503);
    expect(slack.callsTo('upload').map(({ status }) => status)).toEqual([400, 200]);
    expect(slack.callsTo('download').map(({ status, effect }) => [status, effect])).toEqual([
      [200, true],
      [200, true],
      [503, false],
    ]);
    expect(await refusal(slack, 'files.info', { file: 'F0NONE' })).toBe('file_not_found');
    expect(await refusal(slack, 'files.getUploadURLExternal', { filename: 'a.txt' })).toBe('invalid_arguments');
  });
});

describe('an assistant’s thread', () => {
  test('shows a status until the next message, and prompts only where there are assistants', async () => {
    const head = anna.write(desk, 'help');
    const status = (thread_ts: string) =>
      refusal(slack, 'assistant.threads.setStatus', { channel_id: desk.id, thread_ts, status: 'thinks' });
    expect(await status('1000000000.000000')).toBe('invalid_thread_ts');
    expect(await status(head.ts)).toBe('');
    expect(desk.status(head)).toBe('thinks');
    await posted({ text: 'here', thread_ts: head.ts });
    expect(desk.status(head)).toBe('');
    const dm = slack.dm(anna);
    const prompts = () =>
      refusal(slack, 'assistant.threads.setSuggestedPrompts', {
        channel_id: dm.id,
        prompts: [{ title: 'a', message: 'b' }],
      });
    expect(await prompts()).toBe('not_allowed');
    slack.settings.assistant = true;
    expect(await prompts()).toBe('');
    expect(dm.prompts()).toEqual([{ title: 'a', message: 'b' }]);
  });
});

describe('limits', () => {
  test('answer with 429, a header and the seconds, per channel and per method', async () => {
    await start({ limits: 'strict', now: () => 1_800_000_000_000 });
    expect(await post({ text: '1' })).toBe('');
    const refused = await request(slack, 'chat.postMessage', { channel: desk.id, text: '2' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refused.json()).toEqual({ ok: false, error: 'ratelimited' });
    const other = slack.channel({ name: 'other' });
    expect(await refusal(slack, 'chat.postMessage', { channel: other.id, text: 'x' })).toBe('');
    for (let n = 0; n < 50; n++) expect(await refusal(slack, 'conversations.info', { channel: desk.id })).toBe('');
    expect(await refusal(slack, 'conversations.info', { channel: desk.id })).toBe('ratelimited');
    expect(Object.fromEntries(slack.limits.refused)).toEqual({ 'chat.postMessage': 1, 'conversations.info': 1 });
    expect(desk.fromBot).toHaveLength(1);
    slack.limits.set(false);
    expect(await post({ text: '3' })).toBe('');
  });

  test('let short bursts through unless they are strict', async () => {
    let now = 1_800_000_000_000;
    await start({ limits: true, now: () => now });
    const results: string[] = [];
    for (let n = 0; n < 6; n++) results.push(await post({ text: String(n) }));
    expect(results).toEqual(['', '', '', '', '', 'ratelimited']);
    now += 5000;
    expect(await post({ text: 'later' })).toBe('');
  });
});

describe('faults', () => {
  test('stand before or after the effect', async () => {
    slack.faults.next({ kind: 'status429', method: 'chat.postMessage', retryAfter: 7 });
    slack.faults.next({ kind: 'status503', effect: true });
    slack.faults.next({ kind: 'dropBefore' });
    slack.faults.next({ kind: 'dropAfter' });
    slack.faults.next({ kind: 'error', error: 'team_access_not_granted' });
    const send = (text: string) => request(slack, 'chat.postMessage', { channel: desk.id, text });
    const limited = await send('limited');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    const html = await send('html');
    expect([html.status, html.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    await expect(send('never')).rejects.toThrow();
    await expect(send('unheard')).rejects.toThrow();
    expect(await post({ text: 'no' })).toBe('team_access_not_granted');
    expect(desk.fromBot.map(({ text }) => text)).toEqual(['html', 'unheard']);
    expect(slack.calls.map(({ fault, effect }) => [fault, effect])).toEqual([
      ['status429', false],
      ['status503', true],
      ['dropBefore', false],
      ['dropAfter', true],
      ['error', false],
    ]);
  });

  test('by seed are the same every time', async () => {
    const draw = () => {
      slack.faults.random({ seed: 5, rates: { status500: 0.3, dropAfter: 0.2 } });
      return Array.from({ length: 20 }, () => slack.faults.draw('chat.postMessage', undefined)?.kind);
    };
    expect(draw()).toEqual(draw());
    slack.faults.clear();
    expect(await post({ text: 'x' })).toBe('');
  });
});
