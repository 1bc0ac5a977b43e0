// Telegram as a stage: the local Bot API server, its people, and what their apps show.
import type { MessageEntity } from 'grammy/types';
import { createTelegram } from '../../../adapters/telegram/channel.ts';
import type { File, Rich } from '../../../core/message.ts';
import type { SeenMessage } from '../../platforms/telegram/seen.ts';
import { startTelegram, type Telegram } from '../../platforms/telegram.ts';
import { fromSpans, toSpans } from './spans.ts';
import type { Gift, Seat, Seen, SeenFile, Stage, World } from './stage.ts';

const account = 'telegram';
const FIRST_AGENT = 801;
const FIRST_CUSTOMER = 2_001;

export const telegramStage: Stage = {
  platform: 'telegram',
  writes: ['bold', 'italic', 'strike', 'spoiler', 'code', 'block', 'quote', 'link'],
  hasCustomEmoji: true,
  gives: ['photo', 'file', 'voice', 'sticker'],
  lacks: {
    forms: 'Telegram has no forms',
    speakers: 'bots cannot speak under another name',
    'hears.removals': 'the Bot API tells of no deletion, outside of business chats',
    'hears.typing': 'the Bot API does not tell who is writing',
  },
  skips: {},
  open,
};

const MARKS = {
  bold: 'bold',
  italic: 'italic',
  strike: 'strikethrough',
  spoiler: 'spoiler',
  quote: 'blockquote',
  code: 'code',
  block: 'pre',
  link: 'text_link',
} as const;
const STYLES = new Map(Object.entries(MARKS).map(([style, mark]) => [mark as string, style as keyof typeof MARKS]));

/** As an app writes it: the text, and entities over it. */
function written(rich: Rich): { text: string; entities: MessageEntity[] } {
  const { text, spans } = toSpans(rich);
  const entities = spans.flatMap(({ style, start, end, url, lang }): MessageEntity[] => {
    if (style === 'mention' || style === 'emoji') return [];
    const where = { offset: start, length: end - start };
    if (style === 'link') return [{ type: 'text_link', ...where, url: url ?? '' }];
    if (style === 'block') return [{ type: 'pre', ...where, ...(lang === undefined ? {} : { language: lang }) }];
    return [{ type: MARKS[style], ...where }];
  });
  return { text, entities };
}

/**
 * Entities that do something when they are touched, or by being there. Addresses that read as they lead are harmless,
 * and so are names and commands in a private chat: nobody else is there, and the house's own commands shall be tapped.
 */
function liveOf({ text, entities, chat }: SeenMessage): string[] {
  return entities.flatMap((entity) => {
    const words = text.slice(entity.offset, entity.offset + entity.length);
    if (entity.type === 'text_link') return entity.url === words ? [] : [`link ${words} -> ${entity.url}`];
    if (entity.type === 'text_mention') return [`mention of ${words}`];
    return chat < 0 && (entity.type === 'mention' || entity.type === 'bot_command') ? [`${entity.type} ${words}`] : [];
  });
}

const KINDS: Readonly<Record<string, File['kind']>> = {
  photo: 'photo',
  voice: 'voice',
  sticker: 'sticker',
  video: 'video',
  video_note: 'video',
  animation: 'animation',
  audio: 'audio',
  document: 'file',
};

function filesOf(telegram: Telegram, message: SeenMessage): SeenFile[] {
  const kind = KINDS[message.media ?? ''];
  const { fileId } = message;
  if (kind === undefined || fileId === undefined) return [];
  const { document, audio, video } = message.wire;
  const name = (document ?? audio ?? video)?.file_name ?? '';
  return [{ kind, name, read: async () => telegram.bytesOf(fileId) }];
}

function seenOf(telegram: Telegram, message: SeenMessage): Seen {
  const spans = message.entities.flatMap((entity) => {
    const style = STYLES.get(entity.type);
    const lang = entity.type === 'pre' ? entity.language : undefined;
    const url = entity.type === 'text_link' ? entity.url : undefined;
    if (style === undefined) return [];
    return [{ style, start: entity.offset, end: entity.offset + entity.length, lang, url }];
  });
  const { media } = message;
  return {
    id: String(message.id),
    byBot: message.byBot,
    rich: fromSpans(message.text, spans),
    files: filesOf(telegram, message),
    buttons: message.buttons.flat().map(({ text }) => text),
    ...(message.replyTo === undefined ? {} : { replyTo: String(message.replyTo) }),
    ...(media === 'location' || media === 'venue' ? { shape: 'location' } : {}),
    ...(media === 'contact' ? { shape: 'contact' } : {}),
    ...(message.album === undefined ? {} : { album: message.album }),
    reactions: Object.values(message.reactions).flat(),
    live: liveOf(message),
  };
}

function seatOf(telegram: Telegram, person: number, name: string, chat: number, thread?: number): Seat {
  const ref = (id: string) => ({ chat, id: Number(id) });
  const there = (replyTo?: string) => ({
    ...(thread === undefined ? {} : { thread }),
    ...(replyTo === undefined ? {} : { replyTo: Number(replyTo) }),
  });
  let typingSeen = telegram.chat(chat).actions.length;
  const give = (gift: Gift, caption?: string): SeenMessage => {
    const plan = { name: gift.name, bytes: Buffer.from(gift.bytes) };
    const options = { ...there(), ...(caption === undefined ? {} : { caption }) };
    if (gift.kind === 'photo') return telegram.sendPhoto(person, chat, plan, options);
    if (gift.kind === 'voice') return telegram.sendVoice(person, chat, plan, options);
    if (gift.kind === 'sticker') return telegram.sendSticker(person, chat, plan, options);
    return telegram.sendFile(person, chat, plan, options);
  };
  const isDesk = chat < 0 && thread === undefined;
  return {
    name,
    place: { account, channel: String(chat), ...(thread === undefined ? {} : { thread: String(thread) }) },
    look: async () =>
      telegram
        .chat(chat)
        .messages.filter(({ topic, isService }) => topic === thread && !isService)
        .map((message) => seenOf(telegram, message)),
    async write(rich, replyTo) {
      const { text, entities } = written(rich);
      return String(telegram.say(person, chat, text, { ...there(replyTo), entities }).id);
    },
    async give(gifts, caption) {
      const [first, ...more] = gifts;
      if (!first) return [];
      if (more.length === 0) return [String(give(first, caption).id)];
      const items = gifts.map((gift, i) => ({
        kind: gift.kind === 'photo' ? ('photo' as const) : ('document' as const),
        name: gift.name,
        bytes: Buffer.from(gift.bytes),
        ...(i === 0 && caption !== undefined ? { caption } : {}),
      }));
      return telegram.sendAlbum(person, chat, items, there()).map(({ id }) => String(id));
    },
    async edit(id, rich) {
      const { text, entities } = written(rich);
      telegram.edit(person, ref(id), text, entities);
    },
    remove: async (id) => telegram.deleteMessage(person, ref(id)),
    react: async (id, emoji) => telegram.react(person, ref(id), ...(emoji === undefined ? [] : [emoji])),
    press: async (id, label) => (await telegram.press(person, ref(id), label))?.text,
    type: async () => undefined,
    async sawTyping() {
      const before = typingSeen;
      typingSeen = telegram.chat(chat).actions.length;
      return telegram
        .chat(chat)
        .actions.slice(before)
        .some(({ action }) => action === 'typing');
    },
    locate: async (latitude, longitude) => String(telegram.sendLocation(person, chat, latitude, longitude, there()).id),
    introduce: async (first, phone) => String(telegram.sendContact(person, chat, phone, first, there()).id),
    ...(chat > 0 ? { block: async () => telegram.block(person), unblock: async () => telegram.unblock(person) } : {}),
    ...(isDesk
      ? {
          threads: async () =>
            telegram.chat(chat).topics.map((topic) => seatOf(telegram, person, name, chat, topic.message_thread_id)),
        }
      : {}),
  };
}

async function open(): Promise<World> {
  const telegram = await startTelegram({ logs: false });
  const agents = ['Ana', 'Ben'];
  const members = agents.map((first_name, i) => telegram.person({ id: FIRST_AGENT + i, first_name }));
  const group = telegram.group({ title: 'Desk', forum: true, members }).id;
  let customers = 0;
  return {
    account,
    desk: { account, channel: String(group) },
    options: { token: telegram.token, apiRoot: telegram.url, mode: 'polling', limits: false },
    channel: ({ shelf }) =>
      createTelegram({
        account,
        token: telegram.token,
        apiRoot: telegram.url,
        mode: 'polling',
        limits: false,
        albumMsMax: 200,
        shelf,
        log: () => undefined,
      }),
    opened: async () => undefined,
    async customer(name) {
      const id = FIRST_CUSTOMER + customers;
      customers += 1;
      telegram.person({ id, first_name: name, username: `${name.toLowerCase()}_private`, language_code: 'en' });
      telegram.privateChat(id);
      return seatOf(telegram, id, name, id);
    },
    async agent(name) {
      if (!agents.includes(name)) {
        agents.push(name);
        telegram.join(telegram.person({ id: FIRST_AGENT + agents.indexOf(name), first_name: name }), group);
      }
      return seatOf(telegram, FIRST_AGENT + agents.indexOf(name), name, group);
    },
    faults: {
      floodMs: 1_000,
      next(fault) {
        const method = ['sendMessage', 'sendPhoto', 'sendDocument'];
        telegram.faults.next({ kind: fault === 'flood' ? 'status429' : fault, method, retryAfter: 1 });
      },
    },
    async lose(thread) {
      telegram.deleteTopic(FIRST_AGENT, group, Number(thread.thread));
      return thread;
    },
    lostChat: { account, channel: '999' },
    calls: () => telegram.counts.calls,
    stop: () => telegram.stop(),
  };
}
