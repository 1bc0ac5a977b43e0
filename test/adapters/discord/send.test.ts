// What core sends appears on Discord as meant: words, buttons, changes, threads; once, also where nobody knows whether it arrived.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { INVALID_MAX } from '../../../adapters/discord/breaker.ts';
import type { ChannelError } from '../../../core/channel.ts';
import type { Message, Place, Placed, Standing } from '../../../core/message.ts';
import type { GuildView } from '../../platforms/discord/places.ts';
import type { ChannelView } from '../../platforms/discord/view.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
let noor: ReturnType<Setting['discord']['person']>;
let guild: GuildView;
let desk: ChannelView;
let place: Place;

beforeEach(async () => {
  setting = await openSetting();
  noor = setting.discord.person({ name: 'Noor' });
  guild = setting.discord.guild({ members: [noor] });
  desk = guild.text('desk');
  place = { account: 'discord', channel: desk.id };
});
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
function last(where: ChannelView = desk) {
  if (!where.last) throw new Error('nothing is there');
  return where.last;
}
const dm = (): Place => ({ account: 'discord', channel: noor.dm.id });
const MESSAGES = 'POST /channels/:channel/messages';
const callsTo = (method: string, route: RegExp) =>
  setting.discord.calls.filter((call) => call.method === method && route.test(call.route));

describe('a message', () => {
  test('is placed where it was sent, pings nobody, and shows no preview', async () => {
    const placed = await send({
      text: [`@everyone <@${noor.id}> https://example.org `, { type: 'bold', children: ['b'] }],
    });
    const message = last();
    expect(placed).toEqual({ ...place, id: message.id });
    expect(message.view).toMatchObject({ mentions: [], everyone: false, bold: ['b'] });
    expect(message.pings).toEqual({ people: [], roles: [], everyone: false });
    expect(message.wire.flags & 4).toBe(4);
  });

  test('carries its key, and at every send and every edit the wish that nobody be called', async () => {
    const placed = await send({ text: ['one'] });
    await send(
      { text: ['two'], files: [{ kind: 'file', account: 'web', ref: 'r', name: 'a.txt', mime: 'text/plain' }] },
      dm(),
      'k'.repeat(80),
    );
    await setting.channel.edit?.(placed, { text: ['uno'] });
    const sends = callsTo('POST', /messages$/).map(({ body }) => body as Record<string, unknown>);
    expect(sends).toHaveLength(2);
    for (const { nonce } of sends) expect(String(nonce).length).toBeLessThanOrEqual(25);
    expect(sends).toMatchObject([{ nonce: 'd1', enforce_nonce: true }, { enforce_nonce: true }]);
    for (const { body } of [...callsTo('POST', /messages$/), ...callsTo('PATCH', /messages/)])
      expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  });

  test('that replies stands under what it answers, and calls its writer neither', async () => {
    const asked = noor.write(desk, 'why?');
    await send({ text: ['because'], replyTo: { ...place, id: asked.id } });
    expect(last()).toMatchObject({ replyTo: asked.id, pings: { people: [] } });
    noor.remove(asked);
    await send({ text: ['still'], replyTo: { ...place, id: asked.id } }, place, 'd2');
    expect(last()).toMatchObject({ content: 'still', replyTo: undefined });
  });

  test('says a place and a person to call in words', async () => {
    await send({ text: [], location: { latitude: 1.5, longitude: 2, title: 'Shop' } });
    expect(last().view.links).toEqual([]);
    expect(last().content).toContain('Shop');
    expect(last().content).toContain('https://www.openstreetmap.org/?mlat=1.5&mlon=2');
    await send({ text: ['call'], contact: { name: 'Kim', phone: '+49 1' } }, place, 'd2');
    expect(last().view.plain).toBe('call\n👤 Kim, +49 1');
  });

  test('to nobody who would take it is refused for what it is', async () => {
    noor.setTakesDms(false);
    expect(await failure(send({ text: ['x'] }, dm()))).toMatchObject({ kind: 'refused', reason: 'blocked' });
    expect(await failure(send({ text: [' \n '] }))).toMatchObject({ kind: 'refused', reason: 'emptyMessage' });
    noor.removeChannel(desk);
    expect(await failure(send({ text: ['x'] }))).toMatchObject({ kind: 'gone', reason: 'chatGone' });
  });
});

describe('buttons', () => {
  test('stand in rows; addresses open, and what is no address is said', async () => {
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
    expect(last().buttons.map(({ label, customId, url }) => [label, customId ?? url])).toEqual([
      ['One', 'a:go:1'],
      ['Two', 'a:go:2'],
      ['Site', 'https://example.com'],
    ]);
    expect(last().view.plain).toBe('Choose\nBad: javascript:alert(1)');
  });

  test('in three rows that do the same to different things are a menu; another button stays one', async () => {
    const row = (n: number) => [{ label: `Person ${n}`, action: `transfer:7:${n}` }];
    const human = { label: 'Talk to a human', action: 'human:7' };
    await send({ text: ['To whom?'], buttons: [row(1), row(2), row(3), [human]] });
    expect(last().selects.map(({ options }) => options.map(({ label, value }) => [label, value]))).toEqual([
      [
        ['Person 1', 'transfer:7:1'],
        ['Person 2', 'transfer:7:2'],
        ['Person 3', 'transfer:7:3'],
      ],
    ]);
    expect(last().buttons.map(({ label }) => label)).toEqual(['Talk to a human']);
  });

  test('more than there is room for are taken by Discord all the same', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => [
      { label: 'l'.repeat(500), action: `go${i}:1` },
      { label: 'again', action: 'same' },
    ]);
    await send({ text: ['x'], buttons: rows });
    expect(last().buttons.length).toBeGreaterThan(4);
  });
});

describe('a message that is there', () => {
  test('is edited, with its buttons, and removed; twice does no harm', async () => {
    const placed = await send({ text: ['one'], buttons: [[{ label: 'Go', action: 'go' }]] });
    await setting.channel.edit?.(placed, { text: ['two'] });
    expect(last()).toMatchObject({ content: 'two', buttons: [] });
    await setting.channel.remove?.(placed);
    await setting.channel.remove?.(placed);
    expect(desk.messages).toEqual([]);
  });

  test('grows into an embed and out of it again', async () => {
    const placed = await send({ text: ['short'] });
    await setting.channel.edit?.(placed, { text: ['_'.repeat(1_500)] });
    expect(last()).toMatchObject({ content: '', texts: ['\\_'.repeat(1_500)] });
    await setting.channel.edit?.(placed, { text: ['short'] });
    expect(last()).toMatchObject({ content: 'short', texts: [] });
  });

  test('has one reaction of the bot at most', async () => {
    const message = noor.write(desk, 'hello');
    const at = { ...place, id: message.id };
    await setting.channel.react?.(at, '👍');
    await setting.channel.react?.(at, '❤️');
    expect(Object.keys(last().reactions)).toEqual(['❤️']);
    await setting.channel.react?.(at, undefined);
    expect(last().reactions).toEqual({});
    for (const none of ['🜁', ':shipit:'])
      expect(await failure(setting.channel.react?.(at, none))).toMatchObject({
        kind: 'refused',
        reason: 'emojiNotAllowed',
      });
  });

  test('is pinned, twice without harm', async () => {
    const placed = await send({ text: ['card'] });
    await setting.channel.pin?.(placed);
    await setting.channel.pin?.(placed);
    expect(desk.pinned).toEqual([placed.id]);
  });

  test('that is only a command’s name is left alone', async () => {
    const before = setting.discord.calls.length;
    const at = { ...place, id: 'i1200000000000000001' };
    await setting.channel.edit?.(at, { text: ['x'] });
    await setting.channel.remove?.(at);
    await setting.channel.react?.(at, '👍');
    expect(setting.discord.calls.length).toBe(before);
  });
});

describe('a relay thread', () => {
  test('hangs on its card, and the card can be asked for it again', async () => {
    const card = await send({ text: ['Noor asks for a human'] });
    const thread = await setting.channel.openThread?.(place, 'Noor', 't1', card);
    expect(thread).toEqual({ ...place, thread: card.id });
    expect(await setting.channel.openThread?.(place, 'Noor', 't1', card)).toEqual(thread);
    const placed = await send({ text: ['hello'] }, thread, 'd2');
    expect(setting.discord.channel(card.id).messages.map(({ id }) => id)).toContain(placed.id);
    expect(desk.threads).toHaveLength(1);
  });

  test('that was put away is opened again by whatever is done in it', async () => {
    const card = await send({ text: ['card'] });
    const thread = { ...place, thread: card.id };
    await setting.channel.openThread?.(place, 'Noor', 't1', card);
    const first = await send({ text: ['one'] }, thread, 'd2');
    const doing: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
      send: () => send({ text: ['two'] }, thread, 'd3'),
      edit: () => setting.channel.edit?.(first, { text: ['uno'] }),
      react: () => setting.channel.react?.(first, '👍'),
      unreact: () => setting.channel.react?.(first, undefined),
      pin: () => setting.channel.pin?.(first),
      remove: () => setting.channel.remove?.(first),
    };
    for (const [name, act] of Object.entries(doing)) {
      noor.setArchived(card.id, true);
      await act();
      expect(setting.discord.channel(card.id).archived, name).toBe(false);
    }
    expect(setting.discord.channel(card.id).messages.at(-2)?.content).toBe('two');
  });

  test('that somebody deleted is gone, and says so', async () => {
    const card = await send({ text: ['card'] });
    const thread = { ...place, thread: card.id };
    await setting.channel.openThread?.(place, 'Noor', 't1', card);
    noor.removeChannel(card.id);
    noor.remove(noor.write(desk, 'later'));
    await setting.channel.remove?.(card);
    expect(await failure(send({ text: ['x'] }, thread, 'd2'))).toMatchObject({ kind: 'gone', reason: 'threadGone' });
  });
});

describe('a post of a forum', () => {
  const card = (standing: Standing): Message => ({
    text: ['Noor asks'],
    buttons: [[{ label: 'Take it', action: 'take:7' }]],
    standing,
  });
  const all = { botPermissions: 0xff_ffff_ffff_ffffn };

  async function openPost(tags: readonly string[] = [], plan: { botPermissions?: bigint } = all) {
    const forum = setting.discord.guild({ members: [noor], ...plan }).forum('desk', { tags });
    const to = { account: 'discord', channel: forum.id };
    const placed = await send(card({ is: 'waiting' }), to, 'p1');
    const post = () => setting.discord.channel(placed.thread ?? '');
    const stands = (standing: Standing) => setting.channel.edit?.(placed, card(standing));
    return { forum, post, stands, placed };
  }

  test('shows by its tags how the conversation stands, and is put away when that is over', async () => {
    const { post, stands } = await openPost();
    expect(post().tags).toEqual(['Waiting']);
    await stands({ is: 'assigned', by: 'Ana' });
    expect(post().tags).toEqual(['With Ana']);
    await stands({ is: 'snoozed', by: 'Ana' });
    expect(post().tags).toEqual(['Snoozed', 'With Ana']);
    await stands({ is: 'closed' });
    expect(post()).toMatchObject({ tags: ['Closed'], archived: true });
    await stands({ is: 'waiting' });
    expect(post()).toMatchObject({ tags: ['Waiting'], archived: false });
  });

  test('keeps the tags that people gave it', async () => {
    const { forum, post, stands } = await openPost(['Billing', 'Urgent', 'Waiting']);
    const idOf = (name: string) => forum.forumTags.find((tag) => tag.name === name)?.id ?? '';
    post().room.thread?.appliedTags.push(idOf('Billing'), idOf('Urgent'));
    await stands({ is: 'assigned', by: 'Ana' });
    expect(post().tags).toEqual(['With Ana', 'Billing', 'Urgent']);
    await stands({ is: 'closed' });
    expect(post().tags).toEqual(['Closed', 'Billing', 'Urgent']);
  });

  test('shows how it stands although people gave it as many tags as it takes', async () => {
    const theirs = ['One', 'Two', 'Three', 'Four', 'Five'];
    const { forum, post, stands } = await openPost(theirs);
    const { thread } = post().room;
    if (thread) thread.appliedTags = theirs.map((name) => forum.forumTags.find((tag) => tag.name === name)?.id ?? '');
    await stands({ is: 'closed' });
    expect(post().tags).toEqual(['Closed', 'One', 'Two', 'Three', 'Four']);
  });

  test('goes without tags where they may not be made', async () => {
    const { post, stands } = await openPost([], {});
    await stands({ is: 'assigned', by: 'Ana' });
    expect(post().tags).toEqual([]);
    expect(setting.logged.join('\n')).toContain('manage channels');
  });
});

describe('an outcome that nobody knows', () => {
  test('ends in one message, however often it is sent', async () => {
    setting.discord.faults.next({ kind: 'dropAfter', route: MESSAGES });
    expect(await failure(send({ text: ['once'] }))).toMatchObject({ kind: 'uncertain' });
    const again = await send({ text: ['once'] });
    expect(desk.messages.map(({ id }) => id)).toEqual([again.id]);
    expect(setting.discord.counts).toMatchObject({ sent: 1, repeated: 1 });
  });

  test('is found under its key, by what the gateway told', async () => {
    setting.discord.faults.next({ kind: 'dropAfter', route: MESSAGES });
    await failure(send({ text: ['once'] }, place, 'd5'));
    const found = await setting.discord.until(() => desk.last);
    await setting.discord.until(() => setting.ignored.includes('own message'));
    expect(await setting.channel.find?.(place, 'd5')).toEqual([{ ...place, id: found.id }]);
    expect(callsTo('GET', /messages$/)).toEqual([]);
    expect(await setting.channel.find?.(place, 'd6')).toBeUndefined();
  });

  test.each([
    ['status500', 'uncertain'],
    ['status502', 'uncertain'],
    ['dropBefore', 'uncertain'],
    ['html', 'uncertain'],
  ] as const)('after %s is %s, and of an edit is tried again', async (kind, outcome) => {
    const placed = await send({ text: ['one'] });
    setting.discord.faults.next({ kind, route: MESSAGES });
    expect(await failure(send({ text: ['two'] }, place, 'd2'))).toMatchObject({ kind: outcome });
    setting.discord.faults.next({ kind, route: 'PATCH /channels/:channel/messages/:message' });
    expect(await failure(setting.channel.edit?.(placed, { text: ['uno'] }))).toMatchObject({ kind: 'retry' });
  });
});

describe('limits', () => {
  test('of one channel delay no other, and no thread of it', async () => {
    const card = await send({ text: ['card'] });
    const thread = await setting.channel.openThread?.(place, 'Noor', 't1', card);
    setting.discord.faults.next({ kind: 'status429', route: MESSAGES, major: desk.id, retryAfter: 30 });
    const error = await failure(send({ text: ['x'] }, place, 'd2'));
    expect(error).toMatchObject({ kind: 'retry', reason: 'flood', onlyHere: true, wholeAccount: false });
    expect(error.retryAfterMs).toBeGreaterThan(25_000);
    await send({ text: ['x'] }, dm(), 'd3');
    await send({ text: ['x'] }, thread, 'd4');
  });

  test('of the whole bot pause all of it', async () => {
    setting.discord.faults.next({ kind: 'global429', route: MESSAGES, retryAfter: 30 });
    expect(await failure(send({ text: ['x'] }))).toMatchObject({ kind: 'retry', wholeAccount: true, onlyHere: false });
  });

  test('of the headers are kept without being told twice', async () => {
    setting.discord.limits.set(true);
    const sends = Array.from({ length: 12 }, (_, i) =>
      failure(send({ text: [String(i)] }, place, `k${i}`)).catch(() => undefined),
    );
    const errors = (await Promise.all(sends)).filter((error) => error !== undefined);
    expect(errors.length).toBe(7);
    for (const error of errors) expect(error).toMatchObject({ kind: 'retry', onlyHere: true });
    expect(setting.discord.counts.limited).toBeLessThanOrEqual(1);
  });

  test('that would end in a ban are far away: so many invalid requests stop all calls', async () => {
    const closed = guild.text('closed', { botSees: false });
    const to = { account: 'discord', channel: closed.id };
    for (let n = 0; n < INVALID_MAX; n += 1) await setting.channel.showTyping?.(to).catch(() => undefined);
    const asked = setting.discord.calls.length;
    const error = await failure(send({ text: ['x'] }));
    expect(error).toMatchObject({ kind: 'retry', wholeAccount: true, reason: 'tooManyInvalidRequests' });
    expect(error.retryAfterMs).toBeGreaterThan(0);
    expect(setting.discord.calls.length).toBe(asked);
    expect(setting.discord.counts.invalid).toBe(INVALID_MAX);
    expect(setting.health.at(-1)).toBe('too many invalid requests');
  });
});
