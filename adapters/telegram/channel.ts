// A Telegram bot as a channel: connecting, receiving by polling or webhook, and the calls that core asks for.
import type { Update } from 'grammy/types';
import type { Capabilities, Channel, ChannelEvent, Host } from '../../core/channel.ts';
import { type Clock, systemClock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';
import { excerpt } from '../../core/message.ts';
import { createHealth } from '../health.ts';
import { chatOf, isShared } from './address.ts';
import { type Calls, createCalls } from './calls.ts';
import { createChanges } from './change.ts';
import { type Menus, setMenus } from './commands.ts';
import { ADDED_TO_GROUP, decode, REMOVED_FROM_GROUP } from './decode.ts';
import { CAPTION_LENGTH_MAX, isToken, TEXT_LENGTH_MAX } from './encode.ts';
import { says } from './errors.ts';
import { DOWNLOAD_BYTES_MAX, fetchFile } from './fetch-file.ts';
import { FILE_BYTES_MAX } from './media.ts';
import { createSender, tokenKey } from './send.ts';
import { type Me, openSession, type Session } from './session.ts';
import { createTopics } from './topics.ts';

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, fields?: object) => void;

export interface TelegramOptions {
  /** The configured name of this bot. */
  readonly account: string;
  /** From @BotFather: `<bot id>:<secret>`. */
  readonly token: string;
  /** `https://api.telegram.org`, or a Bot API server of one's own. */
  readonly apiRoot: string;
  readonly mode: 'polling' | 'webhook';
  /** Demanded by the mode `webhook`: the public address, and where to listen behind it. */
  readonly webhook?: {
    readonly url: string;
    readonly secret: string;
    readonly host: string;
    readonly port: number;
    readonly path: string;
  };
  /** False only against a server without Telegram's sending limits. */
  readonly limits: boolean;
  readonly shelf: Shelf;
  readonly clock?: Clock;
  readonly log: Log;
  readonly commands?: Menus;
  /** How long an album may still grow after its first file, in polling mode. */
  readonly albumMsMax?: number;
}

const ALBUM_MS_MAX = 700;
/** Telegram shows at most so many characters to who pressed. */
const ANSWER_LENGTH_MAX = 200;
const TOO_OLD = 'This button is too old.';

const can: Capabilities = {
  threads: true,
  buttons: true,
  forms: false,
  // Lists are lines that begin with their signs.
  styles: ['bold', 'italic', 'strike', 'code', 'block', 'quote', 'link', 'spoiler'],
  replies: true,
  edits: true,
  deletes: true,
  reactions: true,
  files: true,
  voices: true,
  stickers: true,
  albums: true,
  typing: true,
  hears: { edits: true, removals: false, reactions: true, typing: false },
  speakers: false,
  textLengthMax: TEXT_LENGTH_MAX,
  captionLengthMax: CAPTION_LENGTH_MAX,
  fileBytesMax: FILE_BYTES_MAX,
  fetchBytesMax: DOWNLOAD_BYTES_MAX,
};

/** 30 messages a second, one a second per chat, 20 a minute per group. */
const LIMITS = { perSecond: 30, perChannelPerSecond: 1, perSharedPerMinute: 20 };

/** `start` resolves also when Telegram cannot be reached (health tells, and it goes on trying). */
export function createTelegram(options: TelegramOptions): Channel {
  const { account, shelf, log, clock = systemClock } = options;
  const health = createHealth(account, 'Telegram', log);
  const calls = createCalls({ ...options, authorized: health.authorized });
  let host: Host | undefined;
  let session: Session | undefined;
  const open: Host['open'] = (file) =>
    host ? host.open(file) : Promise.reject(new Error('files can be opened only after the start'));
  const sender = createSender(calls, shelf, open);
  const topics = createTopics(calls, clock);
  return {
    account,
    can,
    ...(options.limits && { limits: LIMITS }),
    shared: isShared,
    async start(given) {
      if (session) throw new Error(`Telegram account ${account} is started already`);
      host = given;
      health.tellTo(given);
      const hearing = createHearing(options, calls, given, clock);
      const menus = () => (options.commands ? setMenus(calls, shelf, options.commands) : Promise.resolve());
      const albumMsMax = options.albumMsMax ?? ALBUM_MS_MAX;
      session = openSession({ ...options, calls, health, menus, albumMsMax, ...hearing });
      await session.start().catch((error: unknown) => {
        session = undefined;
        throw error;
      });
    },
    async stop() {
      const ending = session;
      session = undefined;
      await ending?.stop();
      await calls.http.close(STOP_MS_MAX);
    },
    send: sender.send,
    ...createChanges(calls, sender.keep),
    openThread: (desk, title) => topics.open(desk, title),
    forget: (topic, _until, title) => topics.rename(topic, title),
    async answerPress(press, text) {
      const words = text ? { text: excerpt(text, ANSWER_LENGTH_MAX) } : {};
      await answer(calls, press, words);
    },
    whisper: {
      lasts: 'untilClosed',
      lengthMax: ANSWER_LENGTH_MAX,
      show: (press, text) =>
        calls
          .run({}, () => calls.raw.answerCallbackQuery({ callback_query_id: press, text, show_alert: true }))
          .catch((error: unknown) => {
            log('debug', 'a press could not be answered', { error });
            return false;
          }),
    },
    async showTyping(to) {
      const typing = { ...chatOf(to), action: 'typing' as const };
      await calls.run({ to, idempotent: true }, () => calls.raw.sendChatAction(typing));
    },
    fetchFile: (file) => fetchFile(calls, file),
  };
}

/** Calls under way when stopping get so long to end. */
const STOP_MS_MAX = 5_000;

const answer = (calls: Calls, press: string, words: { text?: string }) =>
  calls.run({ idempotent: true }, () =>
    calls.raw.answerCallbackQuery({ callback_query_id: press, ...words }).catch((error: unknown) => {
      if (!says(error, /query is too old|QUERY_ID_INVALID/i)) throw error;
    }),
  );

export interface Hearing {
  /** The event in an update, or undefined when there is none for us; then it is counted. */
  readonly read: (update: Update, me: Me) => ChannelEvent | undefined;
  /** Resolves when the event is committed, or is found to be nothing. */
  readonly receive: (event: ChannelEvent) => Promise<void>;
}

function createHearing({ account, shelf, log }: TelegramOptions, calls: Calls, host: Host, clock: Clock): Hearing {
  /** A button whose action did not fit into it carries a token for it. */
  async function receiveToken(event: Extract<ChannelEvent, { type: 'pressed' }>): Promise<void> {
    const action = await shelf.get(tokenKey(account, event.action));
    if (action !== undefined) return host.receive({ ...event, action });
    host.ignored(account, 'press of an old button');
    await answer(calls, event.press, { text: TOO_OLD }).catch((error: unknown) =>
      log('debug', 'Could not tell that a button is too old', { error }),
    );
  }

  return {
    read(update, me) {
      const event = decode(update, { account, id: me.id, username: me.username, at: clock.now() });
      if (typeof event !== 'string') return event;
      host.ignored(account, event);
      const group = update.my_chat_member?.chat.id;
      if (event === ADDED_TO_GROUP) log('info', 'In a group; /link CODE there makes it a desk', { group });
      if (event === REMOVED_FROM_GROUP) log('warn', 'No longer in a group', { group });
      if (event === 'undecodable') log('error', 'An update could not be read', { update: update.update_id });
      return undefined;
    },
    receive: (event) => (event.type === 'pressed' && isToken(event.action) ? receiveToken(event) : host.receive(event)),
  };
}
