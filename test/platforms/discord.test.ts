// Proves with raw requests that the local Discord's REST API is as strict as the real one.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, formError } from './discord/bot.ts';
import { may, usual, usualOfBot } from './discord/permissions.ts';
import type { ChannelView } from './discord/view.ts';
import { type Discord, type DiscordOptions, startDiscord } from './discord.ts';

let discord: Discord;
let ana: ReturnType<Discord['person']>;
let guild: ReturnType<Discord['guild']>;
let general: ChannelView;

async function start(options: DiscordOptions = {}): Promise<void> {
  await discord?.stop();
  discord = await startDiscord(options);
  ana = discord.person({ name: 'Ana' });
  guild = discord.guild({ members: [ana] });
  general = guild.text('general');
}

beforeEach(() => start());
afterEach(() => discord.stop());

const api = (method: string, path: string, body?: unknown) => call(discord, method, path, body);
const send = (body: unknown, where: ChannelView = general) => api('POST', `/channels/${where.id}/messages`, body);
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (customId: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: customId,
  ...more,
});

async function sent(body: unknown, where: ChannelView = general): Promise<string> {
  const { status, json } = await send(body, where);
  expect(status).toBe(200);
  return (json as { id: string }).id;
}

describe('the door', () => {
  test('a wrong token is 401, an unknown route 404, a wrong method 405', async () => {
    const answer = await fetch(`${discord.api}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
    expect([answer.status, await answer.json()]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    expect(await api('GET', '/nowhere')).toMatchObject({ status: 404, json: { code: 0 } });
    expect(await api('PUT', '/users/@me/channels')).toMatchObject({ status: 405 });
    expect((await fetch(`${discord.url}/api/v6/users/@me`)).status).toBe(400);
  });

  test('a body that is no JSON is 50109', async () => {
    const answer = await fetch(`${discord.api}/v10/channels/${general.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: '{"content": ',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 50109 }]);
  });

  test('who one is, and where the gateway is', async () => {
    expect((await api('GET', '/users/@me')).json).toMatchObject({ id: discord.bot.id, bot: true });
    expect((await api('GET', '/gateway/bot')).json).toMatchObject({
      url: discord.url.replace('http', 'ws'),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, max_concurrency: 1 },
    });
    expect((await api('GET', '/applications/@me')).json).toMatchObject({ id: discord.bot.id });
  });
});

describe('messages', () => {
  test('have at most 2000 characters, counted as code points, and something in them', async () => {
    expect((await send({ content: 'x'.repeat(2001) })).json).toEqual(formError(['content'], 'BASE_TYPE_MAX_LENGTH'));
    expect((await send({ content: '😀'.repeat(2000) })).status).toBe(200);
    expect((await send({ content: '' })).json).toMatchObject({ code: 50006 });
    expect((await send({ content: ' \n ' })).json).toMatchObject({
      code: 50006,
      message: 'Cannot send an empty message',
    });
    expect((await send({})).json).toMatchObject({ code: 50006 });
    expect((await send({ content: '  trimmed ' })).json).toMatchObject({ content: 'trimmed' });
  });

  test('of one nonce arrive once, while it is enforced and remembered', async () => {
    let now = Date.now();
    await start({ now: () => now });
    const first = await sent({ content: 'one', nonce: 'key', enforce_nonce: true });
    expect(await sent({ content: 'one', nonce: 'key', enforce_nonce: true })).toBe(first);
    expect(await sent({ content: 'one', nonce: 'key' })).not.toBe(first);
    now += 6 * 60_000;
    expect(await sent({ content: 'one', nonce: 'key', enforce_nonce: true })).not.toBe(first);
    expect((await send({ content: 'x', nonce: 'x'.repeat(26) })).json).toEqual(
      formError(['nonce'], 'BASE_TYPE_MAX_LENGTH'),
    );
    expect(discord.counts).toMatchObject({ sent: 3, repeated: 1 });
  });

  test('answer others in the same channel', async () => {
    const asked = ana.write(general, 'a question');
    const reply = { content: 'an answer', message_reference: { message_id: asked.id } };
    expect((await send(reply)).json).toMatchObject({
      type: 19,
      referenced_message: { id: asked.id, content: 'a question' },
    });
    const gone = { content: 'x', message_reference: { message_id: '1' } };
    expect((await send(gone)).json).toEqual(formError(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE'));
    const lenient = { ...gone, message_reference: { message_id: '1', fail_if_not_exists: false } };
    expect((await send(lenient)).json).toMatchObject({ type: 0 });
  });

  test('are listed newest first, before, after and around one', async () => {
    const ids: string[] = [];
    for (const text of ['a', 'b', 'c', 'd', 'e']) ids.push(ana.write(general, text).id);
    const list = async (query: string) =>
      ((await api('GET', `/channels/${general.id}/messages?${query}`)).json as { content: string }[]).map(
        ({ content }) => content,
      );
    expect(await list('')).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await list(`after=${ids[1]}&limit=2`)).toEqual(['d', 'c']);
    expect(await list(`before=${ids[3]}&limit=2`)).toEqual(['c', 'b']);
    expect(await list(`around=${ids[2]}&limit=3`)).toEqual(['d', 'c', 'b']);
    expect(await list('after=0&limit=2')).toEqual(['b', 'a']);
    expect(await api('GET', `/channels/${general.id}/messages?limit=101`)).toMatchObject({
      status: 400,
      json: { code: 50035 },
    });
  });

  test('of others cannot be edited, and are deleted only by those who may', async () => {
    const theirs = ana.write(general, 'mine');
    const path = `/channels/${general.id}/messages/${theirs.id}`;
    expect(await api('PATCH', path, { content: 'yours' })).toMatchObject({ status: 403, json: { code: 50005 } });
    guild.restrictBot(general, may.manageMessages);
    expect(await api('DELETE', path)).toMatchObject({ status: 403, json: { code: 50013 } });
    const own = await sent({ content: 'a' });
    const edited = await api('PATCH', `/channels/${general.id}/messages/${own}`, { content: 'b' });
    expect(edited.json).toMatchObject({ content: 'b', edited_timestamp: expect.any(String) });
    expect((await api('PATCH', `/channels/${general.id}/messages/${own}`, { content: '' })).json).toMatchObject({
      code: 50006,
    });
    expect((await api('DELETE', `/channels/${general.id}/messages/${own}`)).status).toBe(204);
    expect((await api('GET', `/channels/${general.id}/messages/${own}`)).json).toMatchObject({ code: 10008 });
    expect(discord.channel(general).removed.map(({ content }) => content)).toEqual(['b']);
  });

  test('go in bulk from 2 to 100', async () => {
    const [a, b] = [await sent({ content: 'a' }), await sent({ content: 'b' })];
    const path = `/channels/${general.id}/messages/bulk-delete`;
    expect((await api('POST', path, { messages: [a] })).json).toMatchObject({ code: 50016 });
    expect((await api('POST', path, { messages: [a, b] })).status).toBe(204);
    expect(discord.channel(general).messages).toEqual([]);
  });

  test('carry at most ten embeds of 6000 characters together', async () => {
    const description = 'x'.repeat(4000);
    expect((await send({ embeds: [{ description }, { description }] })).json).toEqual(
      formError(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED'),
    );
    expect((await send({ embeds: [{ title: 'x'.repeat(257) }] })).json).toEqual(
      formError(['embeds', 0, 'title'], 'BASE_TYPE_MAX_LENGTH'),
    );
    expect((await send({ embeds: [{ url: 'javascript:alert(1)', title: 'x' }] })).json).toEqual(
      formError(['embeds', 0, 'url'], 'URL_TYPE_INVALID_SCHEME'),
    );
    expect((await send({ embeds: Array(11).fill({ title: 'x' }) })).status).toBe(400);
    expect((await send({ embeds: [{ title: 'fine' }] })).status).toBe(200);
  });
});

describe('mentions', () => {
  test('are live unless allowed_mentions says otherwise, also of a reply', async () => {
    const role = guild.role('helpers', { mentionable: true });
    const content = `@everyone <@${ana.id}> <@&${role.id}>`;
    const asked = ana.write(general, 'hm');
    const message_reference = { message_id: asked.id };
    await sent({ content });
    await sent({ content, allowed_mentions: { parse: [] } });
    await sent({ content, allowed_mentions: { parse: ['users'] } });
    await sent({ content, allowed_mentions: { roles: [role.id] } });
    await sent({ content: 'x', message_reference });
    await sent({ content: 'x', message_reference, allowed_mentions: { parse: [] } });
    const all = { people: [ana.id], roles: [role.id], everyone: true };
    const none = { people: [], roles: [], everyone: false };
    expect(
      discord
        .channel(general)
        .messages.slice(1)
        .map(({ pings }) => pings),
    ).toEqual([
      all,
      none,
      { ...none, people: [ana.id] },
      { ...none, roles: [role.id] },
      { ...none, people: [ana.id] },
      none,
    ]);
  });

  test('in code notify nobody, behind a backslash they do', async () => {
    await sent({ content: `\`<@${ana.id}>\`` });
    await sent({ content: `\\<@${ana.id}>` });
    expect(discord.channel(general).messages.map(({ pings, view }) => [pings.people, view.mentions])).toEqual([
      [[], []],
      [[ana.id], []],
    ]);
  });

  test('of everyone and of roles need the permission', async () => {
    await start();
    const plain = discord.guild({
      everyone: usual & ~may.mentionEveryone,
      botPermissions: usualOfBot & ~may.mentionEveryone,
    });
    const role = plain.role('quiet');
    const channel = plain.text('x');
    await sent({ content: `@here <@&${role.id}>` }, channel);
    expect(channel.last?.pings).toEqual({ people: [], roles: [], everyone: false });
  });

  test('cannot be both parsed and listed', async () => {
    const answer = await send({ content: 'x', allowed_mentions: { parse: ['users'], users: [ana.id] } });
    expect(answer.json).toEqual(formError(['allowed_mentions', 'users'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'));
  });
});

describe('components', () => {
  const five = (n: number) => row(...[1, 2, 3, 4, 5].map((m) => button(`${n}-${m}`)));

  test('are at most five rows of five buttons', async () => {
    expect((await send({ components: [1, 2, 3, 4, 5].map(five) })).status).toBe(200);
    expect((await send({ components: [1, 2, 3, 4, 5, 6].map(five) })).json).toEqual(
      formError(['components'], 'BASE_TYPE_MAX_LENGTH'),
    );
    const six = row(...[1, 2, 3, 4, 5, 6].map((m) => button(`${m}`)));
    expect((await send({ components: [six] })).json).toEqual(
      formError(['components', 0, 'components'], 'BASE_TYPE_BAD_LENGTH'),
    );
  });

  test.each([
    ['a custom id over 100', button('x'.repeat(101)), 'custom_id', 'BASE_TYPE_BAD_LENGTH'],
    ['no custom id', { type: 2, style: 1, label: 'x' }, 'custom_id', 'BASE_TYPE_REQUIRED'],
    ['a label over 80', button('x', { label: 'x'.repeat(81) }), 'label', 'BASE_TYPE_MAX_LENGTH'],
    ['neither label nor emoji', button('x', { label: undefined }), 'label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'],
    ['an emoji that is none', button('x', { emoji: { name: 'x' } }), 'name', 'BUTTON_COMPONENT_INVALID_EMOJI'],
    ['a link to a script', { type: 2, style: 5, label: 'x', url: 'javascript:1' }, 'url', 'URL_TYPE_INVALID_SCHEME'],
    [
      'a link with a custom id',
      button('x', { style: 5, url: 'https://a.org' }),
      'custom_id',
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
  ])('refuse a button with %s', async (_what, part, field, code) => {
    const answer = await send({ components: [row(part)] });
    const path =
      field === 'name'
        ? ['components', 0, 'components', 0, 'emoji', 'name']
        : ['components', 0, 'components', 0, field];
    expect(answer.json).toEqual(formError(path, code));
  });

  test('have unique custom ids', async () => {
    const answer = await send({ components: [row(button('x'), button('x'))] });
    expect(answer.json).toEqual(
      formError(['components', 0, 'components', 1, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED'),
    );
  });

  test('selects have 1 to 25 options and stand alone', async () => {
    const option = (n: number) => ({ label: `${n}`, value: `${n}` });
    const select = (count: number, more: object = {}) => ({
      type: 3,
      custom_id: 's',
      options: Array.from({ length: count }, (_, n) => option(n)),
      ...more,
    });
    const of = ['components', 0, 'components', 0];
    expect((await send({ components: [row(select(25))] })).status).toBe(200);
    expect((await send({ components: [row(select(26))] })).json).toEqual(
      formError([...of, 'options'], 'BASE_TYPE_BAD_LENGTH'),
    );
    expect((await send({ components: [row(select(0))] })).status).toBe(400);
    expect((await send({ components: [row(select(2), button('x'))] })).json).toEqual(
      formError(['components', 0, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED'),
    );
    const long = select(1, { options: [{ label: 'x'.repeat(101), value: 'x' }] });
    expect((await send({ components: [row(long)] })).json).toEqual(
      formError([...of, 'options', 0, 'label'], 'BASE_TYPE_BAD_LENGTH'),
    );
    expect((await send({ components: [row(select(1, { max_values: 2 }))] })).status).toBe(400);
  });

  test('V2 forbid contents and embeds, and count their texts together', async () => {
    const flags = 1 << 15;
    const text = (content: string) => ({ type: 10, content });
    expect((await send({ components: [text('x')] })).status).toBe(400);
    expect(
      (await send({ flags, components: [{ type: 17, components: [text('**in** a box'), row(button('x'))] }] })).status,
    ).toBe(200);
    expect(discord.channel(general).last).toMatchObject({ texts: ['**in** a box'], buttons: [{ label: 'Go' }] });
    expect((await send({ flags, content: 'x', components: [text('x')] })).json).toEqual(
      formError(['content'], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'),
    );
    expect((await send({ flags, components: [text('x'.repeat(2001)), text('x'.repeat(2000))] })).status).toBe(400);
    expect((await send({ flags, components: Array(41).fill(text('x')) })).status).toBe(400);
    const v2 = discord.channel(general).last?.id;
    expect((await api('PATCH', `/channels/${general.id}/messages/${v2}`, { content: 'x' })).status).toBe(400);
  });
});

describe('files', () => {
  const form = (size: number, payload: object) => {
    const data = new FormData();
    data.set('payload_json', JSON.stringify(payload));
    data.set('files[0]', new Blob([new Uint8Array(size)], { type: 'image/png' }), 'a picture.png');
    return data;
  };

  test('come as multipart and are served at a signed address', async () => {
    const attachments = [{ id: 0, description: 'alt' }];
    const { json } = await send(form(100, { content: 'see', attachments }));
    expect(json).toMatchObject({
      content: 'see',
      attachments: [{ filename: 'a_picture.png', size: 100, content_type: 'image/png', description: 'alt' }],
    });
    const url = discord.channel(general).last?.files[0]?.url ?? '';
    const bytes = await (await fetch(url)).arrayBuffer();
    expect(bytes.byteLength).toBe(100);
    expect((await fetch(url.replace(/hm=\w+/, 'hm=00'))).status).toBe(404);
    discord.files.expireAll();
    expect((await fetch(url)).status).toBe(404);
    const { json: fresh } = await api('POST', '/attachments/refresh-urls', { attachment_urls: [url] });
    const refreshed = (fresh as { refreshed_urls: { refreshed: string }[] }).refreshed_urls[0]?.refreshed ?? '';
    expect((await fetch(refreshed)).status).toBe(200);
  });

  test('are refused above the limit', async () => {
    expect(await send(form(10 * 1024 * 1024 + 1, {}))).toMatchObject({ status: 413, json: { code: 40005 } });
    expect((await send(form(10 * 1024 * 1024, {}))).status).toBe(200);
  });

  test('stay through an edit unless it names others', async () => {
    const id = await sent(form(10, { content: 'a' }));
    const path = `/channels/${general.id}/messages/${id}`;
    await api('PATCH', path, { content: 'b' });
    expect(discord.channel(general).last?.files).toHaveLength(1);
    await api('PATCH', path, { attachments: [] });
    expect(discord.channel(general).last?.files).toHaveLength(0);
    expect((await send({ content: 'x', attachments: [{ id: 7 }] })).status).toBe(400);
  });
});

describe('access', () => {
  test('channels that do not exist, are hidden or take no messages are told apart', async () => {
    expect(await api('GET', '/channels/1')).toMatchObject({ status: 404, json: { code: 10003 } });
    const hidden = guild.text('hidden', { botSees: false });
    expect(await send({ content: 'x' }, hidden)).toMatchObject({ status: 403, json: { code: 50001 } });
    const silent = guild.text('silent', { botLacks: may.send });
    expect(await send({ content: 'x' }, silent)).toMatchObject({ status: 403, json: { code: 50013 } });
    expect((await send({ content: 'x' }, guild.forum('forum'))).json).toMatchObject({ code: 40058 });
    guild.leave(discord.bot);
    expect((await send({ content: 'x' })).json).toMatchObject({ code: 50001 });
  });

  test('private channels are seen by their people and roles', () => {
    const boris = discord.person({ name: 'Boris' });
    const staff = guild.role('staff');
    guild.join(boris, { roles: [staff] });
    const room = guild.text('room', { onlyFor: [staff] });
    expect(boris.write(room, 'here').content).toBe('here');
    expect(() => ana.write(room, 'me too')).toThrow('does not see');
  });

  test('DMs need a shared server and an open door', async () => {
    const open = await api('POST', '/users/@me/channels', { recipient_id: ana.id });
    expect(open.json).toMatchObject({ id: ana.dm.id, type: 1, recipients: [{ id: ana.id }] });
    expect((await send({ content: 'x' }, ana.dm)).status).toBe(200);
    ana.setTakesDms(false);
    expect(await send({ content: 'x' }, ana.dm)).toMatchObject({ status: 403, json: { code: 50007 } });
    ana.setTakesDms(true);
    guild.leave(ana);
    expect(await send({ content: 'x' }, ana.dm)).toMatchObject({ status: 403, json: { code: 50278 } });
    expect((await api('POST', '/users/@me/channels', { recipient_id: '1' })).json).toMatchObject({ code: 10013 });
  });

  test('without the intent in the portal REST hides what others wrote', async () => {
    await start({ privileged: { content: false } });
    ana.write(general, 'secret', { files: [{ name: 'x', bytes: new Uint8Array(1) }] });
    ana.write(general, `open to <@${discord.bot.id}>`);
    ana.write(ana.dm, 'direct');
    const list = async (where: ChannelView) => (await api('GET', `/channels/${where.id}/messages`)).json;
    expect(await list(general)).toMatchObject([
      { content: `open to <@${discord.bot.id}>` },
      { content: '', attachments: [] },
    ]);
    expect(await list(ana.dm)).toMatchObject([{ content: 'direct' }]);
    expect(await api('GET', `/guilds/${guild.id}/members?limit=10`)).toMatchObject({ status: 200 });
  });
});

describe('reactions, pins and typing', () => {
  test('take Unicode emoji and those of the bot’s servers', async () => {
    const { id } = ana.write(general, 'x');
    const emoji = guild.emoji('ship');
    const path = (name: string) => `/channels/${general.id}/messages/${id}/reactions/${encodeURIComponent(name)}/@me`;
    expect((await api('PUT', path('👍'))).status).toBe(204);
    expect((await api('PUT', path('❤️'))).status).toBe(204);
    expect((await api('PUT', path(emoji))).status).toBe(204);
    expect((await api('PUT', path('nope'))).json).toMatchObject({ code: 10014 });
    expect((await api('PUT', path('ship:1'))).json).toMatchObject({ code: 10014 });
    expect(Object.keys(discord.channel(general).last?.reactions ?? {})).toEqual(['👍', '❤️', emoji]);
    expect((await api('DELETE', path('👍'))).status).toBe(204);
    expect(Object.keys(discord.channel(general).last?.reactions ?? {})).toEqual(['❤️', emoji]);
  });

  test('pins leave a line, typing shows until the message comes', async () => {
    const id = await sent({ content: 'x' });
    expect((await api('PUT', `/channels/${general.id}/messages/pins/${id}`)).status).toBe(204);
    expect(discord.channel(general)).toMatchObject({ pinned: [id], last: { wire: { type: 6 } } });
    expect((await api('GET', `/channels/${general.id}/messages/pins`)).json).toMatchObject({
      items: [{ message: { id } }],
    });
    await api('POST', `/channels/${general.id}/typing`);
    expect(discord.channel(general).typing).toEqual([discord.bot.id]);
    await sent({ content: 'y' });
    expect(discord.channel(general)).toMatchObject({ typing: [], typings: 1 });
  });
});
