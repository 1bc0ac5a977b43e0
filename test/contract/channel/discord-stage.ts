// Discord as a stage: the local API and gateway, a guild with its desk, people with their DMs, and what their apps show.
import { createDiscord } from '../../../adapters/discord/channel.ts';
import type { File } from '../../../core/message.ts';
import { type SeenMessage, seenMessage } from '../../platforms/discord/seen.ts';
import type { ChannelView } from '../../platforms/discord/view.ts';
import { type Discord, startDiscord } from '../../platforms/discord.ts';
import { readDiscord, typeDiscord } from './discord-words.ts';
import { eventually, type Gift, type Seat, type Seen, type SeenFile, type Stage, type World } from './stage.ts';

const account = 'discord';

const traits: Omit<Stage, 'open'> = {
  platform: 'discord',
  writes: ['bold', 'italic', 'strike', 'spoiler', 'code', 'block', 'quote', 'list'],
  hasCustomEmoji: true,
  gives: ['photo', 'file', 'voice'],
  lacks: {
    voices: 'a bot cannot send voice messages; they arrive as sound files',
    stickers: 'a bot may send only the stickers of its own guild',
    speakers: 'a bot speaks under its own name; webhooks have no nonce',
  },
  skips: {
    left: 'Discord does not tell who closes their DMs',
    location: 'Discord has no gesture for a place',
    contact: 'Discord has no gesture for a contact',
  },
};

/** Its desk is a text channel, with a thread under each card. */
export const discordStage: Stage = stageWith('text');
/** Its desk is a forum, with a post for each conversation; nobody writes beside them. */
export const discordForumStage: Stage = stageWith('forum');

function stageWith(desk: 'text' | 'forum'): Stage {
  return { ...traits, open: () => open(desk) };
}

type Person = ReturnType<Discord['person']>;
const DIRECT = 1;
const FORUM = 15;

/** Nobody writes these: "somebody pinned", "a thread was begun". */
const isSaid = ({ wire, isEphemeral }: SeenMessage): boolean => [0, 19, 20, 23].includes(wire.type) && !isEphemeral;

function kindOf(mime: string, isVoice: boolean): File['kind'] {
  if (isVoice) return 'voice';
  const [, kind] = /^(image|video|audio)\//.exec(mime) ?? [];
  return kind === 'image' ? 'photo' : kind === 'video' || kind === 'audio' ? kind : 'file';
}

function filesOf(message: SeenMessage): SeenFile[] {
  const isVoice = (message.wire.flags & 8192) !== 0;
  return message.files.map(({ name, mime, url }) => ({
    kind: kindOf(mime, isVoice),
    name,
    read: async () => new Uint8Array(await (await fetch(url)).arrayBuffer()),
  }));
}

function seenOf(discord: Discord, message: SeenMessage): Seen {
  const { rich, live } = readDiscord([message.content, ...message.texts].filter((text) => text !== '').join('\n'));
  const { people, roles, everyone } = message.pings;
  return {
    id: message.id,
    byBot: message.author === discord.bot.id,
    rich,
    files: filesOf(message),
    buttons: message.buttons.map(({ label }) => label),
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    reactions: Object.keys(message.reactions).filter((emoji) => (message.reactions[emoji] ?? []).length > 0),
    live: [...live, ...people, ...roles, ...(everyone ? ['everyone'] : [])],
  };
}

const MIMES = { photo: 'image/png', file: 'application/pdf', voice: 'audio/ogg', sticker: 'image/webp' } as const;
const given = ({ kind, name, bytes }: Gift) => ({
  name,
  bytes,
  mime: MIMES[kind],
  ...(kind === 'voice' ? { voiceSeconds: 3 } : {}),
});

function seatOf(discord: Discord, person: Person, name: string, room: string, place: Seat['place']): Seat {
  const view = discord.channel(room);
  const isForum = view.type === FORUM;
  // The first message of a post has the post's own id.
  const ref = (id: string) => ({ channel: isForum ? id : room, id });
  const isDesk = view.parent === null && view.type !== DIRECT;
  const latestOf = ({ room: { messages } }: ChannelView, latest?: number): SeenMessage[] => {
    const all = [...messages.values()].filter(({ onlyFor }) => onlyFor === undefined || onlyFor === person.id);
    return (latest === undefined ? all : all.slice(-latest)).map(seenMessage).filter(isSaid);
  };
  const shown = (latest?: number): SeenMessage[] =>
    isForum
      ? view.threads.flatMap((post) => latestOf(post).filter(({ id }) => id === post.id))
      : latestOf(view, latest);
  const there = (id: string): SeenMessage | undefined => shown().find((message) => message.id === id);
  return {
    name,
    place,
    look: async (latest) => shown(latest).map((message) => seenOf(discord, message)),
    write: async (rich, replyTo) =>
      person.write(room, typeDiscord(rich), replyTo === undefined ? {} : { replyTo: ref(replyTo) }).id,
    give: async (gifts, caption = '') => [person.write(room, caption, { files: gifts.map(given) }).id],
    edit: async (id, rich) => void person.edit(ref(id), typeDiscord(rich)),
    remove: async (id) => person.remove(ref(id)),
    async react(id, emoji) {
      for (const [old, by] of Object.entries(there(id)?.reactions ?? {})) {
        if (by.includes(person.id)) person.unreact(ref(id), old);
      }
      if (emoji !== undefined) person.react(ref(id), emoji);
    },
    press: (id, label, input) => press(person, ref(id), label, input),
    type: async () => person.type(room),
    sawTyping: async () => discord.channel(room).typing.includes(discord.bot.id),
    ...(view.type === DIRECT
      ? {
          block: async () => {
            person.account.takesDms = false;
          },
          unblock: async () => {
            person.account.takesDms = true;
          },
        }
      : {}),
    ...(isDesk
      ? {
          alone: () => seatOf(discord, person, name, person.dm.id, { account, channel: person.dm.id }),
          threads: async () =>
            view.threads.map((thread) =>
              seatOf(discord, person, name, thread.id, { account, channel: room, thread: thread.id }),
            ),
        }
      : {}),
  };
}

/** How long an answer may be on its way before the person is sure that none comes. */
const ANSWER_MS_MAX = 400;

async function press(
  person: Person,
  ref: { channel: string; id: string },
  label: string,
  input: string | undefined,
): Promise<string | undefined> {
  const pressed = await person.press(ref, label).settled();
  if (pressed.failed) throw new Error(`“This interaction failed”: ${label}`);
  const [field] = pressed.modal?.fields ?? [];
  const choice = field?.options.find((option) => option.label === input)?.value;
  const answered =
    field === undefined
      ? pressed
      : await person.submit(pressed, { [field.customId]: choice === undefined ? (input ?? '') : [choice] }).settled();
  const told = () =>
    answered.answers.map(({ content, texts }) => [content, ...texts].join('')).find((text) => text !== '');
  return eventually('an answer', told, ANSWER_MS_MAX).catch(() => undefined);
}

async function open(kind: 'text' | 'forum'): Promise<World> {
  const discord = await startDiscord();
  const guild = discord.guild({});
  const helpers = guild.role('helpers');
  const desk = guild[kind]('desk', { onlyFor: [helpers] });
  const options = { token: discord.token, apiUrl: discord.api, commands: 'off' as const, limits: false };
  const agents = new Map<string, Person>();
  return {
    account,
    desk: { account, channel: desk.id },
    options,
    channel: ({ shelf }) => createDiscord({ account, ...options, shelf, log: () => undefined }),
    opened: async () => undefined,
    async customer(name) {
      const person = discord.person({ name });
      guild.join(person);
      return seatOf(discord, person, name, person.dm.id, { account, channel: person.dm.id });
    },
    async agent(name) {
      const person = agents.get(name) ?? discord.person({ name });
      if (!agents.has(name)) guild.join(person, { roles: [helpers] });
      agents.set(name, person);
      return seatOf(discord, person, name, desk.id, { account, channel: desk.id });
    },
    faults: {
      floodMs: 10_000,
      next(fault) {
        const route = 'POST /channels/:channel/messages';
        discord.faults.next({ kind: fault === 'flood' ? 'status429' : fault, route, retryAfter: 10 });
      },
    },
    async lose(thread) {
      discord.person({ name: 'A moderator' }).removeChannel(thread.thread ?? '');
      return thread;
    },
    lostChat: { account, channel: '1200000000000000002' },
    calls: () => discord.calls.length,
    stop: () => discord.stop(),
  };
}
