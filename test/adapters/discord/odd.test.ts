// Whatever the gateway may tell: unknown events and odd shapes of known ones are ignored and counted, and nothing throws.
import { expect, test } from 'vitest';
import { createHearing, type Hearing } from '../../../adapters/discord/hearing.ts';
import { createMemory } from '../../../adapters/discord/memory.ts';
import type { Room, Rooms } from '../../../adapters/discord/rooms.ts';
import { openSetting } from './setting.ts';

/** https://discord.com/developers/docs/events/gateway-events#receive-events */
const EVENTS =
  'APPLICATION_COMMAND_PERMISSIONS_UPDATE AUTO_MODERATION_RULE_CREATE AUTO_MODERATION_RULE_UPDATE AUTO_MODERATION_RULE_DELETE AUTO_MODERATION_ACTION_EXECUTION CHANNEL_CREATE CHANNEL_UPDATE CHANNEL_DELETE CHANNEL_PINS_UPDATE THREAD_CREATE THREAD_UPDATE THREAD_DELETE THREAD_LIST_SYNC THREAD_MEMBER_UPDATE THREAD_MEMBERS_UPDATE ENTITLEMENT_CREATE ENTITLEMENT_UPDATE ENTITLEMENT_DELETE GUILD_CREATE GUILD_UPDATE GUILD_DELETE GUILD_AUDIT_LOG_ENTRY_CREATE GUILD_BAN_ADD GUILD_BAN_REMOVE GUILD_EMOJIS_UPDATE GUILD_STICKERS_UPDATE GUILD_INTEGRATIONS_UPDATE GUILD_MEMBER_ADD GUILD_MEMBER_REMOVE GUILD_MEMBER_UPDATE GUILD_MEMBERS_CHUNK GUILD_ROLE_CREATE GUILD_ROLE_UPDATE GUILD_ROLE_DELETE GUILD_SCHEDULED_EVENT_CREATE GUILD_SCHEDULED_EVENT_UPDATE GUILD_SCHEDULED_EVENT_DELETE GUILD_SOUNDBOARD_SOUNDS_UPDATE INTEGRATION_CREATE INTEGRATION_UPDATE INTEGRATION_DELETE INTERACTION_CREATE INVITE_CREATE INVITE_DELETE MESSAGE_CREATE MESSAGE_UPDATE MESSAGE_DELETE MESSAGE_DELETE_BULK MESSAGE_REACTION_ADD MESSAGE_REACTION_REMOVE MESSAGE_REACTION_REMOVE_ALL MESSAGE_REACTION_REMOVE_EMOJI PRESENCE_UPDATE STAGE_INSTANCE_CREATE STAGE_INSTANCE_UPDATE STAGE_INSTANCE_DELETE SUBSCRIPTION_CREATE TYPING_START USER_UPDATE VOICE_CHANNEL_EFFECT_SEND VOICE_STATE_UPDATE VOICE_SERVER_UPDATE WEBHOOKS_UPDATE MESSAGE_POLL_VOTE_ADD MESSAGE_POLL_VOTE_REMOVE SOMETHING_NEW'.split(
    ' ',
  );

const ID = '1200000000000000001';
const SHAPES: readonly unknown[] = [
  null,
  undefined,
  7,
  'text',
  [],
  {},
  { id: ID },
  { id: 5, channel_id: 7 },
  { id: ID, channel_id: ID },
  { id: ID, channel_id: ID, author: null, content: 5, attachments: 'none', mentions: {} },
  { id: ID, channel_id: ID, author: { id: ID }, type: 0, content: 'x', attachments: [{}], sticker_items: [{}] },
  { id: ID, channel_id: ID, user_id: ID, message_id: ID, emoji: {} },
  { id: ID, channel_id: ID, ids: [1, null, {}] },
  { channels: 'none', threads: [null, 5, {}] },
];

test('every event there is, in every odd shape, is taken and nothing of it reaches core as it should not', async () => {
  const ignored: string[] = [];
  const heard: unknown[] = [];
  const room: Room = { id: ID, type: 0, guild: undefined, parent: undefined, person: undefined, tags: [] };
  const rooms: Rooms = {
    learn: () => room,
    forget: () => undefined,
    known: () => room,
    find: async () => room,
    place: () => ({ account: 'discord', channel: ID }),
  };
  const kept = createMemory<string>(10);
  const hearing: Hearing = createHearing({
    account: 'discord',
    host: {
      receive: async (event) => void heard.push(event),
      open: async () => new Blob(),
      isDesk: () => false,
      typing: () => undefined,
      overview: async () => undefined,
      health: () => undefined,
      ignored: (_account, label) => void ignored.push(label),
    },
    rooms,
    seen: {
      open: async () => undefined,
      set: (channel, message) => kept.set(channel, message),
      begin: async () => undefined,
      channels: () => [],
      after: async () => [],
      close: async () => undefined,
    },
    health: {
      tellTo: () => undefined,
      receiving: () => undefined,
      storing: () => undefined,
      authorized: () => undefined,
      stopped: () => undefined,
    },
    cdn: 'https://cdn.discordapp.com',
    now: () => 0,
    self: () => '1',
    selfName: () => 'bot',
    langOf: () => undefined,
    isAgent: () => true,
    rolesOf: async () => [],
    arrived: () => undefined,
    full: () => undefined,
    interact: async () => undefined,
    signal: new AbortController().signal,
    log: () => undefined,
  });
  for (const t of EVENTS) for (const d of SHAPES) expect(() => hearing.take({ t, s: 1, d })).not.toThrow();
  for (const packet of [{}, { t: null }, { t: 'X' }]) expect(() => hearing.take(packet)).not.toThrow();
  await hearing.idle();
  expect(ignored.length).toBeGreaterThan(EVENTS.length * 2);
  for (const event of heard) expect(event).toHaveProperty('place');
});

test('what discord.js itself cannot read is nobody’s trouble, and what comes after it is heard', async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  const setting = await openSetting();
  try {
    const noor = setting.discord.person({ name: 'Noor' });
    setting.discord.guild({ members: [noor] });
    for (const name of EVENTS)
      for (const shape of SHAPES) setting.discord.gateway.tell(name, 0, JSON.stringify(shape ?? null));
    noor.write(noor.dm, 'still here');
    await setting.heard((event) => event.type === 'written' && event.message.text[0] === 'still here');
  } finally {
    await setting.end();
    process.off('unhandledRejection', note);
  }
  expect(unhandled).toEqual([]);
});
