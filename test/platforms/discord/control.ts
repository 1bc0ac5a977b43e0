// The control route: another process drives the people and reads the record over JSON, one POST per action.
import type { Discord } from '../discord.ts';
import type { FaultRule } from './faults.ts';
import { isJson } from './form.ts';
import type { Control } from './http.ts';
import type { LimitRules } from './limits.ts';
import type { Somebody } from './people.ts';
import type { GuildPlan } from './places.ts';
import type { SeenMessage } from './seen.ts';

/** What waitMessage looks for; all that is given must fit. */
export interface MessageWish {
  readonly channel: string;
  /** A part of the content. */
  readonly text?: string;
  readonly author?: string;
  /** How many messages must fit; 1 when absent. */
  readonly count?: number;
  readonly ms?: number;
}

/** Many messages at once, for benchmarks; the sender and the DM, where no channel is given, must exist. */
export interface BulkMessage {
  readonly from: string;
  readonly text: string;
  readonly channel?: string;
}

type Action = (...args: readonly unknown[]) => unknown;

/** The body is the JSON array of the action's arguments; bytes of files are base64 in `bytes`. */
export function openControl(discord: () => Discord): Control {
  return async (action, body) => {
    const given: unknown = body.length === 0 ? [] : JSON.parse(body.toString('utf8'));
    if (!Array.isArray(given)) throw new Error('a control request carries a JSON array of arguments');
    const town = discord();
    const run = { ...driving(town), ...reading(town), ...changing(town) }[action];
    if (run === undefined) throw new Error(`there is no control action ${action}`);
    return await run(...given.map(withBytes));
  };
}

function driving(town: Discord): Readonly<Record<string, Action>> {
  return {
    person: (who) => {
      const { id, dm } = town.person(asRecord<Somebody>(who));
      return { id, dm: dm.id };
    },
    guild: (plan) => ({ id: town.guild(asRecord<GuildPlan>(plan ?? {})).id }),
    /** What a guild's own functions do: `in(guild, 'forum', 'desk', { tags })`. */
    in: async (id, name, ...args) => shown(await call(town.guildBy(String(id)), name, args)),
    /** What a person's own functions do: `as(person, 'write', channel, 'hello')`. */
    as: async (id, name, ...args) => shown(await call(town.person({ id: String(id) }), name, args)),
    /** A press or a command, once it has been answered. */
    settled: async (id, name, ...args) => {
      const press = await call(town.person({ id: String(id) }), name, args);
      if (!isJson(press) || typeof press.settled !== 'function') throw new Error(`${String(name)} waits for nothing`);
      await Reflect.apply(press.settled, press, []);
      const { answered, failed, answers, modal } = press;
      return { answered, failed, answers, modal };
    },
    bulk: (list) => {
      if (!Array.isArray(list)) throw new Error('bulk needs a list');
      for (const { from, text, channel } of list.map((one: unknown) => asRecord<BulkMessage>(one))) {
        const person = town.person({ id: from });
        person.put(channel ?? person.dm, text);
      }
      return list.length;
    },
    gateway: (name, ...args) => call(town.gateway, name, args),
  };
}

/** Functions of the drivers take what JSON can carry; a wrong argument fails there. */
function call(on: object, name: unknown, args: readonly unknown[]): unknown {
  const run: unknown = Reflect.get(on, String(name));
  if (typeof run !== 'function') throw new Error(`there is no function ${String(name)}`);
  return Reflect.apply(run, on, args);
}

/** Views of channels know the whole world; a channel is shown without it. */
function shown(result: unknown): unknown {
  if (!isJson(result) || !('room' in result)) return result instanceof Map ? [...result] : result;
  const { room: _room, threads: _threads, ...rest } = result;
  return rest;
}

function reading(town: Discord): Readonly<Record<string, Action>> {
  return {
    channel: (id) => shown(town.channel(String(id))),
    messages: (id) => town.channel(String(id)).messages,
    threads: (id) => town.channel(String(id)).threads.map(shown),
    calls: () => town.calls,
    stats: () => ({
      counts: town.counts,
      connected: town.gateway.connected,
      refused: Object.fromEntries(town.limits.refused),
    }),
    waitMessage: (wish) => waitMessage(town, asRecord<MessageWish>(wish)),
    waitSent: (count, ms) =>
      town.until(() => town.counts.sent >= Number(count), Number(ms) || 5000, `${Number(count)} messages of the bot`),
    waitConnected: (ms) => town.until(() => town.gateway.connected > 0, Number(ms) || 5000, 'the bot at the gateway'),
  };
}

function changing(town: Discord): Readonly<Record<string, Action>> {
  return {
    fault: (rule) => town.faults.next(asRecord<FaultRule>(rule)),
    clearFaults: () => town.faults.clear(),
    limits: (rules) => town.limits.set(typeof rules === 'boolean' ? rules : asRecord<Partial<LimitRules>>(rules)),
    latency: (latencyMs, jitterMs) => {
      town.latency.latencyMs = Number(latencyMs) || 0;
      town.latency.jitterMs = Number(jitterMs) || 0;
    },
    log: (isOn) => town.log(isOn === true),
  };
}

function waitMessage(town: Discord, wish: MessageWish): Promise<readonly SeenMessage[]> {
  const fits = ({ content, author }: SeenMessage) =>
    (wish.text === undefined || content.includes(wish.text)) && (wish.author === undefined || author === wish.author);
  const look = () => {
    const found = town.channel(wish.channel).messages.filter(fits);
    return found.length >= (wish.count ?? 1) ? found : undefined;
  };
  return town.until(look, wish.ms ?? 5000, `a message like ${JSON.stringify(wish)}`);
}

/** Trusts the other process, which is a test, to send what the driver's types say. */
function asRecord<T>(value: unknown): T {
  if (!isJson(value)) throw new Error('an object was expected');
  return value as T;
}

/** Files' bytes travel as base64, also inside of options. */
function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (!isJson(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'bytes' && typeof inner === 'string' ? Buffer.from(inner, 'base64') : withBytes(inner),
  ]);
  return Object.fromEntries(entries);
}
