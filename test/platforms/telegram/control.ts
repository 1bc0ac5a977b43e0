// The control route: another process drives the people and reads the record over JSON, one POST per action.

import type { Telegram } from '../telegram.ts';
import { type Fields, isFields, parseJson } from './args.ts';
import type { BulkMessage } from './bulk.ts';
import type { Control } from './http.ts';
import type { SeenMessage } from './seen.ts';

/** What waitMessage looks for; all that is given must fit. */
interface MessageWish {
  readonly chat: number;
  /** A part of the text. */
  readonly text?: string;
  readonly topic?: number;
  readonly byBot?: boolean;
  /** How many messages must fit; 1 when absent. */
  readonly count?: number;
  readonly ms?: number;
}

const driven = new Set([
  'person',
  'privateChat',
  'group',
  'block',
  'unblock',
  'deactivate',
  'addBot',
  'promoteBot',
  'demoteBot',
  'muteBot',
  'kickBot',
  'join',
  'leave',
  'promote',
  'openTopic',
  'renameTopic',
  'closeTopic',
  'reopenTopic',
  'deleteTopic',
  'migrate',
  'say',
  'sendPhoto',
  'sendFile',
  'sendVoice',
  'sendVideo',
  'sendVideoNote',
  'sendAudio',
  'sendAnimation',
  'sendSticker',
  'sendLocation',
  'sendContact',
  'sendAlbum',
  'forward',
  'edit',
  'press',
  'pressData',
  'react',
  'deleteMessage',
  'pin',
]);

/** The body is the JSON array of the action's arguments; bytes of files are base64 in `bytes`. */
export function openControl(telegram: () => Telegram): Control {
  return async (action, body) => {
    const given = body.length === 0 ? [] : parseJson(body.toString('utf8'));
    if (!Array.isArray(given)) throw new Error('a control request carries a JSON array of arguments');
    const args: unknown[] = given.map(withBytes);
    const town = telegram();
    if (driven.has(action)) return shown(await call(town, action, args));
    const own = reading(town)[action] ?? changing(town)[action];
    if (own === undefined) throw new Error(`there is no control action ${action}`);
    return own(...args);
  };
}

/** The driver's functions take what JSON can carry; a wrong argument fails there. */
function call(town: Telegram, action: string, args: unknown[]): unknown {
  const run: unknown = Reflect.get(town, action);
  return typeof run === 'function' ? Reflect.apply(run, town, args) : undefined;
}

function shown(result: unknown): unknown {
  return isFields(result) && 'inTopic' in result ? { id: result.id, wire: result.wire } : result;
}

type Action = (...args: readonly unknown[]) => unknown;

function reading(town: Telegram): Readonly<Record<string, Action>> {
  return {
    chat: (id) => {
      const { wire, messages, removed, topics, pinned, actions, migratedTo } = town.chat(Number(id));
      return { id, wire, messages, removed, topics, pinned, actions, migratedTo };
    },
    messages: (id) => town.chat(Number(id)).messages,
    calls: () => town.calls,
    stats: () => ({
      counts: town.counts,
      refused: town.limits.refused,
      updates: { pushed: town.updates.pushed, pending: town.updates.pending, confirmed: town.updates.confirmed },
    }),
    waitMessage: (wish) => waitMessage(town, readWish(wish)),
    waitIdle: (ms) => town.until(() => town.updates.pending === 0, Number(ms) || 5000, 'all updates to be confirmed'),
    waitSent: (count, ms) =>
      town.until(() => town.counts.sent >= Number(count), Number(ms) || 5000, `${Number(count)} messages of the bot`),
  };
}

function changing(town: Telegram): Readonly<Record<string, Action>> {
  return {
    bulk: (list) => town.bulk(readBulk(list)),
    fault: (rule) => town.faults.next(asRecord(rule)),
    randomFaults: (plan) => town.faults.random(asRecord(plan)),
    clearFaults: () => town.faults.clear(),
    limits: (rules) => town.limits.set(typeof rules === 'boolean' ? rules : asRecord(rules)),
    latency: (latencyMs, jitterMs) => {
      town.latency.latencyMs = Number(latencyMs) || 0;
      town.latency.jitterMs = Number(jitterMs) || 0;
    },
    log: (isOn) => {
      town.logCalls(isOn === true);
    },
  };
}

function waitMessage(town: Telegram, wish: MessageWish): Promise<readonly SeenMessage[]> {
  const fits = (message: SeenMessage) =>
    (wish.text === undefined || message.text.includes(wish.text)) &&
    (wish.topic === undefined || message.topic === wish.topic) &&
    (wish.byBot === undefined || message.byBot === wish.byBot);
  const look = () => {
    const found = town.chat(wish.chat).messages.filter(fits);
    return found.length >= (wish.count ?? 1) ? found : undefined;
  };
  return town.until(look, wish.ms ?? 5000, `a message like ${JSON.stringify(wish)}`);
}

function readWish(value: unknown): MessageWish {
  const wish = asRecord<Partial<MessageWish>>(value);
  if (typeof wish.chat !== 'number') throw new Error('waitMessage needs a chat');
  return { ...wish, chat: wish.chat };
}

function readBulk(list: unknown): BulkMessage[] {
  if (!Array.isArray(list)) throw new Error('bulk needs a list');
  return list.map((entry: unknown) => asRecord<BulkMessage>(entry));
}

/** Trusts the other process, which is a test, to send what the driver's types say. */
function asRecord<T>(value: unknown): T {
  if (!isFields(value)) throw new Error('an object was expected');
  return value as T;
}

function withBytes(value: unknown): unknown {
  if (!isFields(value) || typeof value.bytes !== 'string') return value;
  const fields: Fields = value;
  return { ...fields, bytes: Buffer.from(value.bytes, 'base64') };
}
