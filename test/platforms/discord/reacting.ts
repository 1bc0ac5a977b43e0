// Reactions, people's and the bot's, and their routes.
import { type Ask, type Handler, param, roomOf, storedOf } from './ask.ts';
import { tellReaction } from './events.ts';
import { refusal } from './failure.ts';
import type { Hub } from './hub.ts';
import { can, demand, may } from './permissions.ts';
import { accountWire } from './wire.ts';
import type { Account, Room, Stored } from './world.ts';

const kindsMax = 20;

/** "👍" or "name:id" as an emoji object. */
export function emojiWire(key: string): { id: string | null; name: string } {
  const match = /^(\w+):(\d+)$/.exec(key);
  return match === null ? { id: null, name: key } : { id: match[2] ?? null, name: match[1] ?? '' };
}

export function react(hub: Hub, by: Account, stored: Stored, emoji: string): void {
  const found = stored.reactions.get(emoji) ?? new Set<string>();
  if (found.size === 0 && stored.reactions.size >= kindsMax) throw refusal('maxReactions');
  stored.reactions.set(emoji, found);
  if (found.has(by.id)) return;
  found.add(by.id);
  tellReaction(hub, 'MESSAGE_REACTION_ADD', stored, by, emojiWire(emoji));
  hub.record.changed();
}

export function unreact(hub: Hub, by: Account, stored: Stored, emoji: string): void {
  const found = stored.reactions.get(emoji);
  if (found?.delete(by.id) !== true) return;
  if (found.size === 0) stored.reactions.delete(emoji);
  tellReaction(hub, 'MESSAGE_REACTION_REMOVE', stored, by, emojiWire(emoji));
  hub.record.changed();
}

/** Unicode's own, or a custom one of a server that the bot is in. */
function emojiOf(ask: Ask): string {
  const { hub } = ask;
  const given = param(ask, 'emoji').replace(/^a:/, '');
  const custom = /^(\w{2,32}):(\d+)$/.exec(given);
  if (custom === null) {
    if (!/^(?:\p{RGI_Emoji}|\p{Emoji_Presentation}|\p{Extended_Pictographic})$/v.test(given))
      throw refusal('unknownEmoji');
    return given;
  }
  const id = custom[2] ?? '';
  const home = [...hub.world.guilds.values()].find(({ emoji, members }) => emoji.has(id) && members.has(hub.bot.id));
  const name = home?.emoji.get(id);
  if (name === undefined) throw refusal('unknownEmoji');
  return `${name}:${id}`;
}

function target(ask: Ask): { room: Room; stored: Stored } {
  const room = roomOf(ask, may.readHistory);
  const stored = storedOf(ask, room);
  if (room.thread?.archived === true) throw refusal('archived');
  return { room, stored };
}

export const addReaction: Handler = (ask) => {
  const { hub } = ask;
  const { room, stored } = target(ask);
  const emoji = emojiOf(ask);
  // Who lacks the right to react may still join in.
  if (!stored.reactions.has(emoji)) demand(room, hub.bot, may.react);
  react(hub, hub.bot, stored, emoji);
  return undefined;
};

export const removeReaction: Handler = (ask) => {
  const { hub } = ask;
  const { room, stored } = target(ask);
  const who = param(ask, 'member');
  const account = who === '@me' ? hub.bot : hub.world.accounts.get(who);
  if (account === undefined) throw refusal('unknownUser');
  if (account !== hub.bot) demand(room, hub.bot, may.manageMessages);
  unreact(hub, account, stored, emojiOf(ask));
  return undefined;
};

export const removeEmoji: Handler = (ask) => {
  const { room, stored } = target(ask);
  demand(room, ask.hub.bot, may.manageMessages);
  const emoji = emojiOf(ask);
  if (stored.reactions.delete(emoji))
    tellReaction(ask.hub, 'MESSAGE_REACTION_REMOVE_EMOJI', stored, undefined, emojiWire(emoji));
  ask.hub.record.changed();
  return undefined;
};

export const removeAllReactions: Handler = (ask) => {
  const { room, stored } = target(ask);
  demand(room, ask.hub.bot, may.manageMessages);
  stored.reactions.clear();
  tellReaction(ask.hub, 'MESSAGE_REACTION_REMOVE_ALL', stored);
  ask.hub.record.changed();
  return undefined;
};

export const listReactions: Handler = (ask) => {
  const room = roomOf(ask);
  if (!can(room, ask.hub.bot.id, may.readHistory)) throw refusal('missingPermissions');
  const by = storedOf(ask, room).reactions.get(emojiOf(ask)) ?? new Set<string>();
  return [...by].flatMap((id) => {
    const account = ask.hub.world.accounts.get(id);
    return account === undefined ? [] : [accountWire(account)];
  });
};
