// What becomes of each thing the gateway tells: decoded, and handed to core in the order of its channel until it is committed.
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  APIChannel,
  APIInteraction,
  APIMessage,
  GatewayMessageReactionAddDispatchData,
  GatewayTypingStartDispatchData,
} from 'discord.js';
import type { ChannelEvent, Host } from '../../core/channel.ts';
import type { Author } from '../../core/message.ts';
import type { Health } from '../health.ts';
import { isSnowflake, justBefore } from './address.ts';
import type { Log } from './channel.ts';
import {
  authorOf,
  decodeEdit,
  decodeMessage,
  decodeReaction,
  decodeRemoval,
  type Hearer,
  shownOf,
  type Where,
} from './decode.ts';
import { createLanes, RETRY_MS_MAX, RETRY_MS_MIN } from './lanes.ts';
import { createMemory } from './memory.ts';
import { createCounting } from './reactions.ts';
import type { Names } from './read-text.ts';
import { isDirect, isThread, type Room, type Rooms } from './rooms.ts';
import type { Seen } from './seen.ts';

/** One dispatch of the gateway: https://discord.com/developers/docs/events/gateway#receiving-events */
export interface Packet {
  readonly t?: string | null;
  readonly s?: number | null;
  readonly d?: unknown;
}

export interface HearingParts {
  readonly account: string;
  readonly host: Host;
  readonly rooms: Rooms;
  readonly seen: Seen;
  readonly health: Health;
  readonly cdn: string;
  readonly now: () => number;
  readonly self: () => string;
  readonly selfName: () => string;
  readonly langOf: (person: string) => string | undefined;
  readonly isAgent: (roles: readonly string[] | undefined) => boolean;
  /** The roles of somebody whose message was fetched: history does not tell them. Empty where none are demanded. */
  readonly rolesOf: (guild: string | undefined, person: string) => Promise<readonly string[]>;
  /** Our own message appeared. */
  readonly arrived: (message: APIMessage) => void;
  /** Too much waits: nothing more should be told until it is called again with false, when nothing waits any more. */
  readonly full: (isFull: boolean) => void;
  readonly interact: (interaction: APIInteraction, before: Promise<void>) => Promise<void>;
  readonly signal: AbortSignal;
  readonly log: Log;
}

export interface Hearing {
  take(packet: Packet): void;
  /** A message that was missed, as REST tells it. Resolves when it is committed. */
  missed(message: APIMessage, room: Room): Promise<void>;
  /** Does something for a channel after all that came before, and before all that comes later. */
  inOrder(channel: string, act: () => Promise<void>): void;
  /** The gateway does not deliver again: what core cannot store now is offered until it can. */
  deliver(event: ChannelEvent): Promise<void>;
  writerOf(message: string): string | undefined;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

/** What was told and is not committed yet is held in memory. */
export const WAITING_MAX = 5_000;
const WRITERS_MAX = 20_000;
const ANCHORS_MAX = 5_000;

export function createHearing(parts: HearingParts): Hearing {
  const { account, host, rooms, seen, health, signal } = parts;
  const writers = createMemory<Author>(WRITERS_MAX);
  /** Messages in shared channels whose threads are, or will be, a customer's. */
  const anchors = createMemory<true>(ANCHORS_MAX);
  let waiting = 0;
  const counting = createCounting();
  const lanes = createLanes(signal, parts.log);
  const ignored = (label: string): void => host.ignored(account, label);

  async function deliver(event: ChannelEvent): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      try {
        await host.receive(event);
        health.storing(true);
        return;
      } catch {
        health.storing(false);
        await sleep(Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** tries), undefined, { signal }).catch(() => undefined);
      }
    }
    throw new Error('stopped before it was stored');
  }

  const inOrder: Hearing['inOrder'] = (channel, act) =>
    void lanes.follow(channel, (before) => before.then(() => lanes.insist(act)));

  const inRoom = (channel: string, act: (room: Room) => Promise<void>): void =>
    told(channel, (before) => before.then(() => lanes.insist(async () => act(await rooms.find(channel)))));

  /** What the gateway told waits in memory until it is taken. */
  function told(channel: string, act: (before: Promise<void>) => Promise<void>): void {
    waiting += 1;
    if (waiting === WAITING_MAX) parts.full(true);
    void lanes.follow(channel, act).then(() => {
      waiting -= 1;
      if (waiting === 0) parts.full(false);
    });
  }

  const hearer = (message?: APIMessage): Hearer => ({
    account,
    self: parts.self(),
    at: parts.now(),
    cdn: parts.cdn,
    langOf: parts.langOf,
    names: namesIn(message),
  });

  function namesIn(message: APIMessage | undefined): Names {
    const named = (id: string): string | undefined => {
      if (id === parts.self()) return parts.selfName();
      const user = message?.mentions?.find((each) => each.id === id);
      return user && (user.global_name || user.username);
    };
    return { person: named, channel: () => undefined, role: () => undefined };
  }

  /** What happens to the message that a thread hangs on happens in that thread: both have the same id. */
  function whereOf(room: Room, message?: string): Where {
    const place = rooms.place(room);
    const where = { place, isDirect: isDirect(room) };
    if (message === undefined || where.isDirect || place.thread !== undefined || host.isDesk(place)) return where;
    const hung = rooms.known(message);
    const isAnchor = anchors.has(message) || (hung !== undefined && isThread(hung));
    return isAnchor ? { ...where, place: { ...place, thread: message } } : where;
  }

  async function wrote(message: APIMessage, room: Room): Promise<void> {
    const where = whereOf(room);
    const atDesk = !where.isDirect && host.isDesk(where.place);
    const roles = 'member' in message ? (message.member as { roles?: readonly string[] })?.roles : undefined;
    const event = decodeMessage(message, where, hearer(message), atDesk);
    if (typeof event === 'string') return ignored(event);
    if (atDesk && !parts.isAgent(roles ?? (await parts.rolesOf(room.guild, message.author.id))))
      return ignored('without the role');
    if ('author' in event) {
      writers.set(message.id, event.author);
      if (event.place.thread === message.id) anchors.set(message.id, true);
    }
    // Before it is stored: whoever is answered may write again while we are away.
    await seen.begin(room.id, justBefore(message.id));
    await deliver(event);
    seen.set(room.id, message.id);
  }

  /** Those of direct messages are their person's; elsewhere it must have been seen. */
  function writerOf(id: string, room: Room): Author | undefined {
    const known = writers.get(id);
    return known ?? (room.person === undefined ? undefined : { id: room.person, name: 'Somebody' });
  }

  const pass = async (event: ChannelEvent | string): Promise<void> =>
    typeof event === 'string' ? ignored(event) : deliver(event);

  /** What is about messages: one lane for each channel. */
  function aboutMessages(type: string, data: Record<string, unknown>, seq: number): boolean {
    const channel = String(data.channel_id);
    const message = data as unknown as APIMessage;
    switch (type) {
      case 'MESSAGE_CREATE':
        if (message.author?.id === parts.self()) parts.arrived(message);
        inRoom(channel, (room) => wrote(message, room));
        return true;
      case 'MESSAGE_UPDATE':
        inRoom(channel, (room) => pass(decodeEdit(message, whereOf(room, message.id), hearer(message))));
        return true;
      case 'MESSAGE_DELETE':
      case 'MESSAGE_DELETE_BULK':
        for (const id of Array.isArray(data.ids) ? data.ids.map(String) : [String(data.id)])
          inRoom(channel, (room) => pass(decodeRemoval({ id }, writerOf(id, room), whereOf(room, id), hearer())));
        return true;
      case 'MESSAGE_REACTION_ADD':
      case 'MESSAGE_REACTION_REMOVE': {
        const reacted = data as unknown as GatewayMessageReactionAddDispatchData;
        const isAdded = type === 'MESSAGE_REACTION_ADD';
        const where = (room: Room): Where => whereOf(room, reacted.message_id);
        inRoom(channel, (room) => {
          const event = decodeReaction(reacted, isAdded, where(room), hearer(), seq);
          return pass(counting(event, shownOf(reacted), isAdded));
        });
        return true;
      }
      default:
        return false;
    }
  }

  function typing(data: GatewayTypingStartDispatchData): void {
    const room = rooms.known(data.channel_id);
    if (!room || data.user_id === parts.self()) return;
    const user = data.member?.user;
    const author = user ? authorOf(user, data.member, parts.langOf) : { id: data.user_id, name: 'Somebody' };
    host.typing(rooms.place(room), author);
  }

  /** What is about places, and what is only for a moment. */
  function aboutPlaces(type: string, data: Record<string, unknown>): boolean {
    const channel = data as unknown as APIChannel;
    const guild = typeof data.guild_id === 'string' ? data.guild_id : undefined;
    switch (type) {
      case 'GUILD_CREATE':
        for (const each of [...listIn(data, 'channels'), ...listIn(data, 'threads')])
          rooms.learn(each, String(data.id));
        return true;
      case 'THREAD_LIST_SYNC':
        for (const each of listIn(data, 'threads')) rooms.learn(each, guild);
        return true;
      case 'CHANNEL_CREATE':
      case 'CHANNEL_UPDATE':
      case 'THREAD_CREATE':
      case 'THREAD_UPDATE':
        rooms.learn(channel, guild);
        return true;
      case 'CHANNEL_DELETE':
      case 'THREAD_DELETE':
        rooms.forget(channel.id);
        return true;
      case 'TYPING_START':
        typing(data as unknown as GatewayTypingStartDispatchData);
        return true;
      default:
        return false;
    }
  }

  return {
    deliver,
    inOrder,
    missed: wrote,
    writerOf: (message) => writers.get(message)?.name,
    take({ t: type, s: seq, d: data }) {
      if (typeof type !== 'string') return;
      if (typeof data !== 'object' || data === null) return ignored(`event ${type}`);
      const fields = data as Record<string, unknown>;
      try {
        if (type === 'INTERACTION_CREATE') {
          const asked = data as APIInteraction;
          return told(asked.channel?.id ?? asked.id, (before) => parts.interact(asked, before));
        }
        if (type.startsWith('MESSAGE_') && !isSnowflake(fields.channel_id)) return ignored('undecodable');
        if (aboutPlaces(type, fields) || aboutMessages(type, fields, seq ?? 0)) return;
        ignored(`event ${type}`.slice(0, 60));
      } catch (error) {
        ignored('undecodable');
        parts.log('error', 'Something that Discord told could not be read', { type, error });
      }
    },
    idle: lanes.idle,
  };
}

const listIn = (data: Record<string, unknown>, name: string): readonly Partial<APIChannel>[] =>
  Array.isArray(data[name]) ? data[name] : [];
