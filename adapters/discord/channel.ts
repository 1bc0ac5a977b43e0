// A Discord bot as a channel: connecting, what was missed, commands, and the calls that core asks for.
import type { APIGuildMember } from 'discord.js';
import type { Capabilities, Channel, Host } from '../../core/channel.ts';
import { type Clock, systemClock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';
import { createHealth } from '../health.ts';
import { channelOf, isSnowflake } from './address.ts';
import { createAnswers, WORDS_LENGTH_MAX } from './answers.ts';
import { createCalls, REQUESTS_PER_SECOND } from './calls.ts';
import { TEXT_LENGTH_MAX } from './encode.ts';
import { DOWNLOAD_BYTES_MAX, fetchFile } from './fetch-file.ts';
import { createGateway, type Gateway, type Me } from './gateway.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { createInteractions } from './interactions.ts';
import { createMemory } from './memory.ts';
import { createPosts } from './posts.ts';
import { register } from './register.ts';
import { createRooms, type Rooms } from './rooms.ts';
import { createSeen, type Seen } from './seen.ts';
import { createSender, FILE_BYTES_MAX } from './send.ts';

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, fields?: object) => void;

export interface DiscordOptions {
  /** The configured name of this bot. */
  readonly account: string;
  readonly token: string;
  /** `https://discord.com/api`, or a server that speaks like it; the gateway's address comes from there. */
  readonly apiUrl: string;
  /** Where the commands are registered: in each server at once, everywhere (an hour later), or not at all. */
  readonly commands: 'guild' | 'global' | 'off';
  /** The id of the role that agents must have at desks; absent: whoever sees a desk is an agent. */
  readonly role?: string;
  /** False only against a server without Discord's sending limits. */
  readonly limits: boolean;
  readonly shelf: Shelf;
  readonly clock?: Clock;
  readonly log: Log;
}

const can: Capabilities = {
  threads: true,
  buttons: true,
  forms: true,
  styles: ['bold', 'italic', 'strike', 'code', 'block', 'quote', 'list', 'link', 'spoiler'],
  replies: true,
  edits: true,
  deletes: true,
  reactions: true,
  files: true,
  voices: false,
  stickers: false,
  albums: true,
  typing: true,
  hears: { edits: true, removals: true, reactions: true, typing: true },
  speakers: false,
  textLengthMax: TEXT_LENGTH_MAX,
  captionLengthMax: TEXT_LENGTH_MAX,
  fileBytesMax: FILE_BYTES_MAX,
  fetchBytesMax: DOWNLOAD_BYTES_MAX,
};

/** What routes allow is in Discord's own headers, and obeyed from there; this is the whole bot's. */
const LIMITS = { perSecond: REQUESTS_PER_SECOND - 2 };
const CATCH_UPS_MAX = 4;
const LANGUAGES_MAX = 20_000;
const CDN = 'https://cdn.discordapp.com';

/** `start` resolves also when Discord cannot be reached (health tells, and it goes on trying). */
export function createDiscord(options: DiscordOptions): Channel {
  const { account, shelf, log, clock = systemClock, role } = options;
  const apiUrl = options.apiUrl.replace(/\/+$/, '');
  const health = createHealth(account, 'Discord', log);
  const now = (): number => clock.now();
  const calls = createCalls({ ...options, now, authorized: health.authorized, stopped: health.stopped });
  const rooms = createRooms(account, calls);
  const answers = createAnswers(calls, log);
  const languages = createMemory<string>(LANGUAGES_MAX);
  const seen = createSeen(account, calls, shelf, (error) =>
    log('warn', 'The last message seen was not kept', { error }),
  );
  let me: Me | undefined;
  let host: Host | undefined;
  let gateway: Gateway | undefined;
  let hearing: Hearing | undefined;
  let stopping = new AbortController();
  const self = (): string => me?.id ?? '';
  const posts = createPosts({ account, calls, rooms, shelf, now, self, log });
  const sender = createSender({
    account,
    calls,
    rooms,
    posts,
    shelf,
    now,
    self,
    open: (file) => host?.open(file) ?? Promise.reject(new Error('files can be opened only after the start')),
    withReply: () => gateway !== undefined && !gateway.readsAll(),
    begin: seen.begin,
    writerOf: (message) => hearing?.writerOf(message),
  });

  /** In one server, or those of everywhere. */
  function settleCommands(guild?: string): void {
    const scope = `/applications/${me?.application}${guild === undefined ? '' : `/guilds/${guild}`}/commands` as const;
    void register(calls, scope, options.commands === (guild === undefined ? 'global' : 'guild'), log);
  }

  async function rolesOf(guild: string | undefined, person: string): Promise<readonly string[]> {
    if (role === undefined || guild === undefined) return [];
    const member = await calls.run<APIGuildMember>('get', `/guilds/${guild}/members/${person}`, { idempotent: true });
    return member.roles;
  }

  function listenFor(given: Host, signal: AbortSignal): Hearing {
    const common = { account, host: given, rooms, now };
    const langOf = (person: string) => languages.get(person);
    const isAgent = (roles: readonly string[] | undefined) => role === undefined || (roles?.includes(role) ?? false);
    const interact = createInteractions({
      ...common,
      calls,
      shelf,
      answers,
      keep: sender.keep,
      langOf,
      isAgent,
      speaks: (person, lang) => languages.set(person, lang),
      deliver: (event) => listening.deliver(event),
    });
    const listening = createHearing({
      ...common,
      seen,
      health,
      self,
      langOf,
      isAgent,
      rolesOf,
      interact,
      signal,
      log,
      cdn: apiUrl.startsWith('https://discord.com/') ? CDN : new URL(apiUrl).origin,
      selfName: () => me?.name ?? '',
      arrived: sender.arrived,
      full: (isFull) => gateway?.hold(isFull),
    });
    return listening;
  }

  return {
    account,
    can,
    ...(options.limits && { limits: LIMITS }),
    async start(given) {
      if (gateway) throw new Error(`Discord account ${account} is started already`);
      host = given;
      stopping = new AbortController();
      health.tellTo(given);
      await seen.open();
      const listening = listenFor(given, stopping.signal);
      hearing = listening;
      const catchUp = createCatchUp(seen, rooms, listening, stopping.signal);
      gateway = createGateway({
        ...options,
        apiUrl,
        calls,
        health,
        met(known) {
          me = known;
          catchUp();
          settleCommands();
        },
        take(packet) {
          const { id } = (packet.t === 'GUILD_CREATE' && packet.d ? packet.d : {}) as { id?: unknown };
          if (isSnowflake(id)) settleCommands(id);
          listening.take(packet);
        },
      });
      await gateway.start();
    },
    async stop() {
      const ending = gateway;
      gateway = undefined;
      await ending?.stop();
      stopping.abort();
      await hearing?.idle();
      await answers.stop();
      await seen.close();
    },
    send: sender.send,
    find: sender.find,
    edit: sender.edit,
    remove: sender.remove,
    react: sender.react,
    pin: sender.pin,
    openThread: sender.openThread,
    async forget({ thread }, _until, title) {
      const body = { name: title, archived: false };
      if (thread !== undefined) await calls.run('patch', `/channels/${thread}`, { body, idempotent: true });
    },
    answerPress: answers.answer,
    whisper: { lasts: 'briefly', lengthMax: WORDS_LENGTH_MAX, show: answers.whisper },
    async showTyping(to) {
      await calls.run('post', `/channels/${channelOf(to)}/typing`, { to, idempotent: true });
    },
    fetchFile: (file) => fetchFile(calls, apiUrl, file),
  };
}

/**
 * The gateway tells nothing of what it missed: each channel's later messages are fetched before it goes on there. Few at
 * once, so that what is to be sent meanwhile is not behind thousands of questions.
 */
function createCatchUp(seen: Seen, rooms: Rooms, hearing: Hearing, signal: AbortSignal): () => void {
  let running = 0;
  const queue: (() => void)[] = [];
  /** Not begun: what was missed since will be among it. */
  const ahead = new Set<string>();
  const enter = (): Promise<void> => {
    if (running < CATCH_UPS_MAX) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => queue.push(resolve));
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };
  return () => {
    for (const channel of seen.channels()) {
      if (ahead.has(channel)) continue;
      ahead.add(channel);
      hearing.inOrder(channel, async () => {
        await enter();
        ahead.delete(channel);
        try {
          for (let last = ''; !signal.aborted; ) {
            const page = await seen.after(channel);
            const room = page.length > 0 ? await rooms.find(channel) : undefined;
            if (room) for (const message of page) await hearing.missed(message, room);
            const newest = page.at(-1)?.id ?? '';
            if (page.length < 100 || newest === last) return;
            last = newest;
            seen.set(channel, newest);
          }
        } finally {
          leave();
        }
      });
    }
  };
}
