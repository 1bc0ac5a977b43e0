// One request, read: what a route's handler gets, and the look-ups that most handlers begin with.
import { type Json, refusal } from './failure.ts';
import type { Upload } from './files.ts';
import type { Hub } from './hub.ts';
import { demand, may } from './permissions.ts';
import type { Guild, Room, Stored } from './world.ts';

export interface Ask {
  readonly hub: Hub;
  /** The path's parameters by name, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON of the body, or of `payload_json`. */
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** What is answered: JSON with 200, nothing with 204, or a status of its own. */
export type Answer = Json | readonly unknown[] | undefined | { readonly status: number; readonly json: unknown };

export type Handler = (ask: Ask) => Answer;

export function param(ask: Ask, name: string): string {
  return ask.params[name] ?? '';
}

/** The channel in the path, which the bot must see. */
export function roomOf(ask: Ask, ...bits: readonly bigint[]): Room {
  const room = ask.hub.world.rooms.get(param(ask, 'channel'));
  if (room === undefined) throw refusal('unknownChannel');
  if (room.guild !== undefined && !room.guild.members.has(ask.hub.bot.id)) throw refusal('missingAccess');
  demand(room, ask.hub.bot, may.view, ...bits);
  return room;
}

/** The message in the path; an ephemeral one does not exist for a channel's own routes. */
export function storedOf(ask: Ask, room: Room): Stored {
  const stored = room.messages.get(param(ask, 'message'));
  if (stored === undefined || stored.onlyFor !== undefined) throw refusal('unknownMessage');
  return stored;
}

export function guildOf(ask: Ask): Guild {
  const guild = ask.hub.world.guilds.get(param(ask, 'guild'));
  if (guild === undefined) throw refusal('unknownGuild');
  if (!guild.members.has(ask.hub.bot.id)) throw refusal('missingAccess');
  return guild;
}
