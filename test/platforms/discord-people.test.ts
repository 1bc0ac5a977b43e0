// Proves through discord.js how people and the bot meet: presses, forms, commands, threads and forum posts.
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  type Client,
  ContextMenuCommandBuilder,
  Events,
  type ForumChannel,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  type TextChannel,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, formError, login } from './discord/bot.ts';
import { may } from './discord/permissions.ts';
import type { SeenMessage } from './discord/seen.ts';
import type { ChannelView } from './discord/view.ts';
import { type Discord, startDiscord } from './discord.ts';

let discord: Discord;
let client: Client<true>;
let ana: ReturnType<Discord['person']>;
let guild: ReturnType<Discord['guild']>;
let general: ChannelView;
let now: number;

beforeEach(async () => {
  now = Date.now();
  discord = await startDiscord({ now: () => now });
  ana = discord.person({ name: 'Ana', locale: 'pt-BR' });
  guild = discord.guild({ members: [ana] });
  general = guild.text('general');
  client = await login(discord);
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const api = (method: string, path: string, body?: unknown) => call(discord, method, path, body);
const onInteraction = (react: (interaction: Interaction) => Promise<unknown>) =>
  client.on(Events.InteractionCreate, (interaction) => void react(interaction));
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: { code: unknown }) => error.code,
  );

/** The bot offers a button and a select in the channel. */
async function offered(where: ChannelView = general): Promise<SeenMessage> {
  const button = new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary);
  const select = new StringSelectMenuBuilder()
    .setCustomId('pick')
    .setPlaceholder('Pick one')
    .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
  const rows = [
    new ActionRowBuilder<ButtonBuilder>().addComponents(button),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select),
  ];
  const channel = await client.channels.fetch(where.id);
  if (channel?.isSendable() !== true) throw new Error('the bot cannot write there');
  const { id } = await channel.send({ content: 'offer', components: rows });
  const seen = discord.channel(where).messages.find((message) => message.id === id);
  if (seen === undefined) throw new Error('nothing arrived');
  return seen;
}

describe('a press', () => {
  test('tells who pressed, with their roles, rights and language', async () => {
    const role = guild.role('helpers', { permissions: may.manageThreads });
    guild.change(ana, { roles: [role], nick: 'Aninha' });
    const seen: unknown[] = [];
    onInteraction(async (interaction) => {
      if (!interaction.isButton() || !interaction.inCachedGuild()) return;
      const { member, locale, message, customId } = interaction;
      seen.push(member.displayName, [...member.roles.cache.keys()].sort(), locale, message.content, customId);
      seen.push(interaction.memberPermissions.has('ManageThreads'));
      await interaction.reply({ content: 'yes', flags: MessageFlags.Ephemeral });
    });
    const press = await ana.press(await offered(), 'Go').settled();
    expect(seen).toEqual(['Aninha', [guild.id, role.id], 'pt-BR', 'offer', 'go', true]);
    expect(press).toMatchObject({ answered: 4, failed: false });
    expect(press.answers).toMatchObject([{ content: 'yes', isEphemeral: true }]);
    const boris = discord.person({ name: 'Boris' });
    guild.join(boris);
    expect([ana.sees(general).length, boris.sees(general).length]).toEqual([2, 1]);
    expect(await api('GET', `/channels/${general.id}/messages/${press.answers[0]?.id}`)).toMatchObject({
      json: { code: 10008 },
    });
  });

  test('is answered once, in three seconds, and for fifteen minutes after that', async () => {
    const { promise, resolve } = Promise.withResolvers<Interaction>();
    onInteraction(async (interaction) => resolve(interaction));
    ana.press(await offered(), 'go');
    const { id, token } = await promise;
    const answer = (type: number, data: object = {}) =>
      api('POST', `/interactions/${id}/${token}/callback`, { type, data });
    const follow = (data: object) => api('POST', `/webhooks/${discord.bot.id}/${token}`, data);
    expect((await follow({ content: 'early' })).json).toMatchObject({ code: 10015 });
    expect((await answer(4, { content: '' })).json).toMatchObject({ code: 50006 });
    expect((await answer(6)).status).toBe(204);
    expect((await answer(4, { content: 'x' })).json).toMatchObject({ code: 40060 });
    expect((await follow({ content: 'later' })).status).toBe(200);
    now += 15 * 60_000 + 1;
    expect(await follow({ content: 'too late' })).toMatchObject({ status: 401, json: { code: 50027 } });
    expect((await api('POST', `/interactions/${id}/wrong/callback`, { type: 6 })).json).toMatchObject({ code: 10062 });
  });

  test('that is answered late has failed', async () => {
    discord.settings.interactionMsMax = 30;
    const { promise, resolve } = Promise.withResolvers<Interaction>();
    onInteraction(async (interaction) => resolve(interaction));
    const press = await ana.press(await offered(), 'go').settled();
    expect(press).toMatchObject({ failed: true, answered: undefined });
    now += 31;
    const late = await promise;
    expect(late.isButton() && (await code(late.deferUpdate()))).toBe(10_062);
  });

  test('may be deferred: thinking, then filled in, then changed and followed', async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('first');
      await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
      await interaction.editReply('changed');
    });
    const press = ana.press(await offered(), 'go');
    await discord.until(() => press.answers[0]?.content === 'changed');
    expect(press.answers.map(({ content, isEphemeral, isThinking }) => [content, isEphemeral, isThinking])).toEqual([
      ['changed', true, false],
      ['second', true, false],
    ]);
  });

  test('may change its own message', async () => {
    onInteraction(async (interaction) => {
      if (interaction.isStringSelectMenu())
        await interaction.update({ content: `took ${interaction.values.join()}`, components: [] });
    });
    const offer = await offered(ana.dm);
    expect(() => ana.choose(offer, 'pick', ['3'])).toThrow('no option 3');
    expect(() => ana.choose(offer, 'pick', ['1', '2'])).toThrow('choose 1 to 1');
    await ana.choose(offer, 'pick', ['2']).settled();
    expect(ana.dm.last).toMatchObject({ content: 'took 2', buttons: [] });
    expect(() => ana.press(offer, 'go')).toThrow('no button');
  });

  test('opens a form, whose limits hold for both sides', async () => {
    const input = new TextInputBuilder()
      .setCustomId('why')
      .setLabel('Why?')
      .setStyle(TextInputStyle.Paragraph)
      .setMaxLength(10);
    const modal = new ModalBuilder()
      .setCustomId('form')
      .setTitle('A form')
      .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input));
    onInteraction(async (interaction) => {
      if (interaction.isButton()) await interaction.showModal(modal);
      if (interaction.isModalSubmit())
        await interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`);
    });
    const press = await ana.press(await offered(), 'go').settled();
    expect(press.modal).toMatchObject({
      title: 'A form',
      fields: [{ customId: 'why', label: 'Why?', maxLength: 10, required: true }],
    });
    expect(() => ana.submit(press, { why: '' })).toThrow('required');
    expect(() => ana.submit(press, { why: 'x'.repeat(11) })).toThrow('0 to 10');
    const submitted = await ana.submit(press, { why: 'so' }).settled();
    expect(submitted.answers).toMatchObject([{ content: 'because so' }]);
  });

  test.each([
    ['title', { title: 'x'.repeat(46) }, ['title']],
    ['label', { label: 'x'.repeat(46) }, ['components', 0, 'components', 0, 'label']],
  ])(
    'opens no form whose %s is over 45 characters',
    async (_what, change: { title?: string; label?: string }, path) => {
      const { promise, resolve } = Promise.withResolvers<Interaction>();
      onInteraction(async (interaction) => resolve(interaction));
      ana.press(await offered(), 'go');
      const { id, token } = await promise;
      const input = { type: 4, custom_id: 'a', style: 1, label: change.label ?? 'x' };
      const data = { custom_id: 'f', title: change.title ?? 'x', components: [{ type: 1, components: [input] }] };
      const answer = await api('POST', `/interactions/${id}/${token}/callback`, { type: 9, data });
      expect(answer.json).toEqual(formError(path, 'BASE_TYPE_BAD_LENGTH'));
    },
  );
});

describe('commands', () => {
  test('are registered, run and chosen from a message’s menu', async () => {
    await client.application.commands.set([
      new SlashCommandBuilder()
        .setName('ask')
        .setDescription('Ask a question')
        .addStringOption((option) => option.setName('text').setDescription('What?').setRequired(true)),
    ]);
    await client.guilds.cache
      .first()
      ?.commands.set([
        new ContextMenuCommandBuilder().setName('Ask about this').setType(ApplicationCommandType.Message),
      ]);
    onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`asked ${interaction.options.getString('text')}`);
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`about ${interaction.targetMessage.content}`);
    });
    const asked = await ana.command(ana.dm, 'ask', { text: 'why' }).settled();
    expect(asked.answers).toMatchObject([{ content: 'asked why', wire: { type: 20 } }]);
    const about = await ana.menu(ana.write(general, 'this'), 'Ask about this').settled();
    expect(about.answers).toMatchObject([{ content: 'about this' }]);
    expect(() => ana.command(general, 'ask')).toThrow('required');
    expect(() => ana.command(general, 'other')).toThrow('no command');
    expect(() => ana.menu(ana.write(ana.dm, 'x'), 'Ask about this')).toThrow('no command');
  });

  test('take people as options, and are hidden from those who lack the rights', async () => {
    const boris = discord.person({ name: 'Boris' });
    guild.join(boris, { roles: [guild.role('staff', { permissions: may.manageThreads })] });
    const transfer = new SlashCommandBuilder()
      .setName('transfer')
      .setDescription('To whom?')
      .setContexts(0)
      .setDefaultMemberPermissions(may.manageThreads)
      .addUserOption((option) => option.setName('to').setDescription('x').setRequired(true));
    await client.application.commands.set([transfer]);
    onInteraction(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply(`to ${interaction.options.getUser('to')?.displayName}`);
    });
    const press = await boris.command(general, 'transfer', { to: ana.id }).settled();
    expect(press.answers).toMatchObject([{ content: 'to Ana' }]);
    expect(() => ana.command(general, 'transfer', { to: ana.id })).toThrow('may not use');
    expect(() => boris.command(boris.dm, 'transfer', { to: ana.id })).toThrow('not offered');
  });

  test.each([
    ['capitals', { name: 'Ask', description: 'x' }, ['name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['spaces', { name: 'a b', description: 'x' }, ['name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name over 32', { name: 'x'.repeat(33), description: 'x' }, ['name'], 'BASE_TYPE_BAD_LENGTH'],
    ['no description', { name: 'ask' }, ['description'], 'BASE_TYPE_REQUIRED'],
    ['a description over 100', { name: 'ask', description: 'x'.repeat(101) }, ['description'], 'BASE_TYPE_BAD_LENGTH'],
    [
      'a described menu',
      { name: 'Ask', type: 3, description: 'x' },
      ['description'],
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
    ],
    [
      'an unknown language',
      { name: 'ask', description: 'x', name_localizations: { xx: 'y' } },
      ['name_localizations'],
      'BASE_TYPE_CHOICES',
    ],
  ])('with %s are refused', async (_what, command, path, errorCode) => {
    const answer = await api('PUT', `/applications/${discord.bot.id}/commands`, [
      { name: 'fine', description: 'x' },
      command,
    ]);
    const wanted = formError([1, ...path], errorCode);
    // A name may be wrong in several ways at once.
    expect(answer.json).toMatchObject({ code: 50035, errors: { 1: { [path[0] ?? '']: expect.anything() } } });
    if (path[0] !== 'name' || errorCode !== 'BASE_TYPE_BAD_LENGTH') expect(answer.json).toEqual(wanted);
  });

  test('put required options first and have unique names', async () => {
    const option = (name: string, required: boolean) => ({
      type: ApplicationCommandOptionType.String,
      name,
      description: 'x',
      required,
    });
    const ask = { name: 'ask', description: 'x', options: [option('a', false), option('b', true)] };
    const path = `/applications/${discord.bot.id}/guilds/${guild.id}/commands`;
    expect((await api('PUT', path, [ask])).json).toEqual(
      formError([0, 'options', 1, 'required'], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'),
    );
    const twice = { name: 'ask', description: 'x' };
    expect((await api('PUT', path, [twice, twice])).json).toEqual(
      formError([1, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME'),
    );
    expect((await api('POST', path, twice)).status).toBe(201);
    expect((await api('POST', path, twice)).status).toBe(200);
    expect(discord.commands.get(guild.id)).toHaveLength(1);
  });
});

describe('threads', () => {
  test('hang on a message, one on each, with its id', async () => {
    const asked = ana.write(general, 'how?');
    const channel = (await client.channels.fetch(general.id)) as TextChannel;
    const message = await channel.messages.fetch(asked.id);
    const thread = await message.startThread({ name: 'Ana asks', autoArchiveDuration: 1440 });
    expect([thread.id, thread.type, thread.ownerId]).toEqual([asked.id, ChannelType.PublicThread, discord.bot.id]);
    expect(await api('POST', `/channels/${general.id}/messages/${asked.id}/threads`, { name: 'again' })).toMatchObject({
      json: { code: 160_004 },
    });
    await thread.send('answer');
    expect(discord.channel(thread).messages.map(({ content, wire }) => [wire.type, content])).toEqual([
      [21, ''],
      [0, 'answer'],
    ]);
    expect(discord.channel(general).messages[0]?.thread).toBe(thread.id);
    expect((await api('POST', `/channels/${general.id}/messages/${asked.id}/threads`, { name: '' })).status).toBe(400);
  });

  test('stand alone too, private unless said otherwise', async () => {
    const channel = (await client.channels.fetch(general.id)) as TextChannel;
    const thread = await channel.threads.create({ name: 'aside' });
    expect(thread.type).toBe(ChannelType.PublicThread);
    expect(discord.channel(general).last?.wire).toMatchObject({ type: 18, content: 'aside' });
    const { json } = await api('POST', `/channels/${general.id}/threads`, { name: 'secret' });
    expect(json).toMatchObject({ type: 12 });
    const active = await api('GET', `/guilds/${guild.id}/threads/active`);
    expect(active.json).toMatchObject({ threads: [{ name: 'secret' }, { name: 'aside' }] });
  });

  test('wake when somebody writes; archived ones take nothing else', async () => {
    const thread = ana.startThread(ana.write(general, 'x'), 'aside');
    await api('POST', `/channels/${thread.id}/messages`, { content: 'mine' });
    const { id } = thread.last ?? { id: '' };
    ana.setArchived(thread, true);
    expect((await api('PATCH', `/channels/${thread.id}/messages/${id}`, { content: 'y' })).json).toMatchObject({
      code: 50_083,
    });
    expect((await api('PUT', `/channels/${thread.id}/messages/${id}/reactions/👍/@me`)).json).toMatchObject({
      code: 50_083,
    });
    expect((await api('PATCH', `/channels/${thread.id}`, { name: 'y' })).json).toMatchObject({ code: 50_083 });
    expect((await api('GET', `/channels/${general.id}/threads/archived/public`)).json).toMatchObject({
      threads: [{ id: thread.id }],
      has_more: false,
    });
    expect((await api('POST', `/channels/${thread.id}/messages`, { content: 'wake up' })).status).toBe(200);
    expect(thread.archived).toBe(false);
    ana.setArchived(thread, true);
    expect((await api('PATCH', `/channels/${thread.id}`, { archived: false, name: 'open' })).json).toMatchObject({
      name: 'open',
    });
  });

  test('that are locked let in only those who manage threads', async () => {
    const thread = ana.startThread(ana.write(general, 'x'), 'aside');
    ana.setArchived(thread, true, true);
    expect(() => ana.write(thread, 'x')).toThrow('locked');
    guild.restrictBot(general, may.manageThreads);
    expect((await api('POST', `/channels/${thread.id}/messages`, { content: 'x' })).json).toMatchObject({
      code: 160_005,
    });
    expect((await api('PATCH', `/channels/${thread.id}`, { archived: false })).json).toMatchObject({ code: 50_013 });
  });

  test('are gone when they are deleted', async () => {
    const thread = ana.startThread(general, 'aside');
    ana.removeChannel(thread);
    expect((await api('POST', `/channels/${thread.id}/messages`, { content: 'x' })).json).toMatchObject({
      code: 10_003,
    });
  });
});

describe('forums', () => {
  test('take posts with tags, and a first message that is the post’s', async () => {
    const desk = guild.forum('desk', { tags: ['waiting', 'closed'], requireTag: true });
    const [waiting, closed] = desk.forumTags;
    const forum = (await client.channels.fetch(desk.id)) as ForumChannel;
    expect(await code(forum.threads.create({ name: 'x', message: { content: 'y' } }))).toBe(40_067);
    expect(await code(forum.threads.create({ name: 'x', message: { content: 'y' }, appliedTags: ['1'] }))).toBe(10_087);
    const post = await forum.threads.create({
      name: 'Ana',
      message: { content: 'card' },
      appliedTags: [waiting?.id ?? ''],
    });
    expect((await post.fetchStarterMessage())?.content).toBe('card');
    const view = discord.channel(post);
    expect([view.name, view.tags, view.last?.id]).toEqual(['Ana', ['waiting'], post.id]);
    await post.setAppliedTags([closed?.id ?? '']);
    expect(view.tags).toEqual(['closed']);
    await post.setArchived(true);
    expect(view.archived).toBe(true);
  });

  test('have at most 20 tags of at most 20 characters', async () => {
    const desk = guild.forum('desk');
    const set = (names: string[]) =>
      api('PATCH', `/channels/${desk.id}`, { available_tags: names.map((name) => ({ name })) });
    expect((await set(['a'])).json).toMatchObject({ code: 50_013 });
    const own = discord.guild({ botPermissions: may.administrate });
    const forum = own.forum('desk');
    const setOwn = (names: string[]) =>
      api('PATCH', `/channels/${forum.id}`, { available_tags: names.map((name) => ({ name })) });
    expect((await setOwn(Array.from({ length: 21 }, (_, n) => `${n}`))).json).toMatchObject({ code: 30_048 });
    expect((await setOwn(['a', 'a'])).json).toMatchObject({ code: 40_061 });
    expect((await setOwn(['x'.repeat(21)])).json).toEqual(
      formError(['available_tags', 0, 'name'], 'BASE_TYPE_BAD_LENGTH'),
    );
    expect((await setOwn(['a', 'b'])).status).toBe(200);
    expect(forum.forumTags.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
