// Proves through the real discord.js client that the local Discord's gateway behaves as the real one.
import { type Client, Events, GatewayIntentBits, type Message } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { call, login } from './discord/bot.ts';
import { type Discord, type DiscordOptions, startDiscord } from './discord.ts';

let discord: Discord;
let client: Client | undefined;
let ana: ReturnType<Discord['person']>;
let guild: ReturnType<Discord['guild']>;

async function start(options: DiscordOptions = {}): Promise<void> {
  await discord?.stop();
  discord = await startDiscord(options);
  ana = discord.person({ name: 'Ana' });
  guild = discord.guild({ name: 'Home', members: [ana] });
}

beforeEach(() => start());
afterEach(async () => {
  await client?.destroy();
  client = undefined;
  await discord.stop();
});

/** The texts that the client hears from people, in order. */
function hearing(by: Client): string[] {
  const heard: string[] = [];
  by.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) heard.push(message.content);
    // Looked at by `until`, which looks again when something changes here.
    discord.touch();
  });
  return heard;
}

describe('a session', () => {
  test('begins with READY and the guilds, their channels and active threads', async () => {
    const general = guild.text('general', { topic: 'all' });
    const forum = guild.forum('desk', { tags: ['open', { name: 'shut', moderated: true }] });
    const post = ana.startPost(forum, 'A question', 'How?', ['open']);
    const hidden = guild.text('hidden', { botSees: false });
    ana.startThread(hidden, 'unseen');
    client = await login(discord);
    expect(client.user?.id).toBe(discord.bot.id);
    expect(client.application?.id).toBe(discord.bot.id);
    const home = client.guilds.cache.get(guild.id);
    expect(home?.name).toBe('Home');
    expect([...(home?.channels.cache.keys() ?? [])].sort()).toEqual([general.id, forum.id, post.id, hidden.id].sort());
    expect([...(home?.members.cache.keys() ?? [])]).toEqual([discord.bot.id]);
    expect((await home?.members.fetch(ana.id))?.displayName).toBe('Ana');
    expect((await home?.members.fetch())?.size).toBe(2);
  });

  test('ends with 4004 for a wrong token and 4014 for intents that the portal does not grant', async () => {
    await start({ privileged: { content: false } });
    await expect(login(discord)).rejects.toThrow('Used disallowed intents');
    const closed = async (d: object) => {
      const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/?v=10&encoding=json`);
      const { promise, resolve } = Promise.withResolvers<number>();
      socket.once('close', resolve);
      socket.once('message', () => socket.send(JSON.stringify({ op: 2, d })));
      return await promise;
    };
    const properties = { os: 'linux', browser: 'x', device: 'x' };
    expect(await closed({ token: 'wrong', intents: 1, properties })).toBe(4004);
    expect(await closed({ token: discord.token, intents: 1 << 30, properties })).toBe(4013);
    expect(await closed({ token: discord.token, intents: 1 << 15, properties })).toBe(4014);
    expect(await closed({ token: discord.token, properties })).toBe(4013);
  });

  test('that sends no heartbeats is closed with 4009', async () => {
    await start({ settings: { heartbeatMs: 20 } });
    const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/?v=10&encoding=json`);
    const { promise, resolve } = Promise.withResolvers<number>();
    socket.once('close', resolve);
    expect(await promise).toBe(4009);
  });

  test('of another version, or one that talks before it identifies, is closed', async () => {
    const closed = async (query: string, text: string) => {
      const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/?${query}`);
      const { promise, resolve } = Promise.withResolvers<number>();
      socket.once('close', resolve);
      socket.once('open', () => socket.send(text));
      return await promise;
    };
    expect(await closed('v=9&encoding=json', '{}')).toBe(4012);
    expect(await closed('v=10&encoding=json', '{"op":3,"d":{}}')).toBe(4003);
    expect(await closed('v=10&encoding=json', '{"op":99}')).toBe(4001);
    expect(await closed('v=10&encoding=json', 'what?')).toBe(4002);
  });
});

describe('a channel that the bot may see from now on', () => {
  test('comes with its threads', async () => {
    const hidden = guild.text('hidden', { botSees: false });
    const thread = ana.startThread(hidden, 'aside');
    client = await login(discord);
    const { promise, resolve } = Promise.withResolvers<string[]>();
    client.once(Events.ThreadListSync, (threads) => resolve([...threads.keys()]));
    guild.admitBot(hidden);
    expect(await promise).toEqual([thread.id]);
    const channel = client.channels.cache.get(hidden.id);
    expect(channel?.isTextBased() && !channel.isDMBased() && channel.viewable).toBe(true);
  });
});

describe('what was missed', () => {
  test('comes with a resume after a cut line, a close and op 7', async () => {
    client = await login(discord);
    const heard = hearing(client);
    const losses = [() => discord.gateway.drop(), () => discord.gateway.close(4000), () => discord.gateway.reconnect()];
    for (const [index, lose] of losses.entries()) {
      lose();
      ana.write(ana.dm, `missed ${index}`);
      await discord.until(() => heard.includes(`missed ${index}`) && discord.counts.resumes === index + 1);
    }
    expect(heard).toEqual(['missed 0', 'missed 1', 'missed 2']);
    expect(discord.counts).toMatchObject({ identifies: 1, resumes: 3 });
  });

  test('is lost when the session is, and stays in REST', async () => {
    client = await login(discord);
    const heard = hearing(client);
    const before = ana.write(ana.dm, 'before');
    await discord.until(() => heard.length === 1);
    discord.settings.resumes = false;
    discord.gateway.drop();
    ana.write(ana.dm, 'missed');
    await discord.until(() => discord.counts.identifies === 2 && discord.gateway.connected === 1, 15_000);
    ana.write(ana.dm, 'after');
    await discord.until(() => heard.includes('after'));
    expect(heard).toEqual(['before', 'after']);
    const { json } = await call(discord, 'GET', `/channels/${ana.dm.id}/messages?after=${before.id}`);
    expect(json).toMatchObject([{ content: 'after' }, { content: 'missed' }]);
  });

  test('is lost when more happened than is kept', async () => {
    await start({ settings: { replayMax: 3 } });
    client = await login(discord);
    const heard = hearing(client);
    discord.gateway.drop();
    for (const text of 'abcdefgh') ana.write(ana.dm, text);
    await discord.until(() => discord.counts.identifies === 2, 15_000);
    ana.write(ana.dm, 'after');
    await discord.until(() => heard.includes('after'));
    expect(heard).toEqual(['after']);
  });

  test('waits while the network is dead, and comes when it lives again', async () => {
    client = await login(discord);
    const heard = hearing(client);
    discord.gateway.frozen = true;
    ana.write(ana.dm, 'held');
    await call(discord, 'GET', '/users/@me');
    expect(heard).toEqual([]);
    discord.gateway.frozen = false;
    await discord.until(() => heard.includes('held'));
  });

  test('an invalid session is resumed when Discord says so, else begun anew', async () => {
    client = await login(discord);
    const heard = hearing(client);
    discord.gateway.invalidate(true);
    ana.write(ana.dm, 'one');
    await discord.until(() => heard.includes('one'), 15_000);
    expect(discord.counts).toMatchObject({ identifies: 1, resumes: 1 });
    discord.gateway.invalidate(false);
    await discord.until(() => discord.counts.identifies === 2, 15_000);
    ana.write(ana.dm, 'two');
    await discord.until(() => heard.includes('two'));
  });
});

describe('what a bot hears', () => {
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

  test('without the MessageContent intent: DMs, mentions and replies that ping; of the rest only that it was', async () => {
    client = await login(discord, { intents });
    const heard = hearing(client);
    const general = guild.text('general');
    await call(discord, 'POST', `/channels/${general.id}/messages`, { content: 'hello' });
    const greeting = discord.channel(general).last;
    if (greeting === undefined) throw new Error('nothing was sent');
    ana.write(general, 'plain');
    ana.write(general, `hey <@${discord.bot.id}>`);
    ana.write(general, 'a reply', { replyTo: greeting });
    ana.write(general, 'a silent reply', { replyTo: greeting, mention: false });
    ana.write(ana.dm, 'direct');
    await discord.until(() => heard.includes('direct'));
    expect(heard).toEqual(['', `hey <@${discord.bot.id}>`, 'a reply', '', 'direct']);
  });

  test('edits, deletions, reactions and typing, with what they need', async () => {
    client = await login(discord);
    const general = guild.text('general');
    const told: unknown[] = [];
    const tell = (...what: unknown[]) => {
      told.push(what);
      discord.touch();
    };
    client.on(Events.MessageUpdate, (_, message) => tell('edited', message.content, message.editedTimestamp !== null));
    client.on(Events.MessageDelete, ({ id }) => tell('deleted', id));
    client.on(Events.MessageBulkDelete, (messages) => tell('bulk', messages.size));
    client.on(Events.MessageReactionAdd, (reaction, by) => tell('reacted', reaction.emoji.name, by.id));
    client.on(Events.MessageReactionRemove, (reaction, by) => tell('unreacted', reaction.emoji.name, by.id));
    client.on(Events.TypingStart, ({ user, channel }) => tell('typing', user.id, channel.id));
    ana.type(general);
    const message = ana.write(general, 'a');
    ana.edit(message, 'b');
    ana.react(message, '👍');
    ana.unreact(message, '👍');
    ana.remove(message);
    const [one, other] = [ana.write(ana.dm, 'x'), ana.write(ana.dm, 'y')];
    ana.remove(one);
    ana.removeAll([other, ana.write(ana.dm, 'z')]);
    await discord.until(() => told.length === 7);
    expect(told).toEqual([
      ['typing', ana.id, general.id],
      ['edited', 'b', true],
      ['reacted', '👍', ana.id],
      ['unreacted', '👍', ana.id],
      ['deleted', message.id],
      ['deleted', one.id],
      ['bulk', 2],
    ]);
  });

  test('replies, files, stickers, forwards and voice messages as discord.js reads them', async () => {
    client = await login(discord);
    const got: Message[] = [];
    client.on(Events.MessageCreate, (message) => {
      got.push(message);
      discord.touch();
    });
    const first = ana.write(ana.dm, 'first');
    ana.write(ana.dm, '', {
      files: [{ name: 'a.txt', bytes: Buffer.from('abc'), mime: 'text/plain' }],
      replyTo: first,
    });
    ana.write(ana.dm, '', { stickers: [{ name: 'Wave' }] });
    ana.write(ana.dm, '', {
      files: [{ name: 'voice-message.ogg', bytes: Buffer.from('x'), mime: 'audio/ogg', voiceSeconds: 3 }],
    });
    ana.write(ana.dm, '', { forward: first });
    await discord.until(() => got.length === 5);
    const [, file, sticker, voice, forward] = got;
    expect(file?.reference?.messageId).toBe(first.id);
    const attachment = file?.attachments.first();
    expect(attachment).toMatchObject({ name: 'a.txt', size: 3, contentType: 'text/plain' });
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('abc');
    expect(sticker?.stickers.first()?.name).toBe('Wave');
    expect(voice?.attachments.first()?.duration).toBe(3);
    expect(forward?.messageSnapshots.first()?.content).toBe('first');
  });

  test('channels, threads, members and outages', async () => {
    client = await login(discord);
    const told: string[] = [];
    const tell = (what: string) => {
      told.push(what);
      discord.touch();
    };
    client.on(Events.ChannelCreate, ({ name }) => tell(`channel ${name}`));
    client.on(Events.ThreadCreate, ({ name }, isNew) => tell(`thread ${name} ${isNew}`));
    client.on(Events.ThreadUpdate, (_, { archived, locked }) => tell(`archived ${archived} ${locked}`));
    client.on(Events.ThreadDelete, ({ name }) => tell(`deleted ${name}`));
    client.on(Events.ChannelDelete, (channel) => tell(`gone ${channel.id}`));
    client.on(Events.GuildMemberAdd, ({ displayName }) => tell(`joined ${displayName}`));
    client.on(Events.GuildUnavailable, ({ name }) => tell(`down ${name}`));
    client.on(Events.GuildAvailable, ({ name }) => tell(`up ${name}`));
    const general = guild.text('general');
    const thread = ana.startThread(ana.write(general, 'x'), 'aside');
    ana.setArchived(thread, true, true);
    ana.removeChannel(thread);
    const boris = discord.person({ name: 'Boris' });
    guild.join(boris);
    guild.setAvailable(false);
    guild.setAvailable(true);
    ana.removeChannel(general);
    await discord.until(() => told.includes(`gone ${general.id}`));
    expect(told).toEqual([
      'channel general',
      'thread aside true',
      'archived true true',
      'deleted aside',
      'joined Boris',
      'down Home',
      'up Home',
      `gone ${general.id}`,
    ]);
  });
});
