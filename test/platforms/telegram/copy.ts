// Copies and forwards: one message or many, albums kept together, captions replaced, service messages refused.
import type { Message, MessageId } from 'grammy/types';
import { messageFor, roomFor } from './access.ts';
import { type Args, bool, has, int, messageIds, plainArgs } from './args.ts';
import { finished, readFormatted } from './entities.ts';
import { bad } from './failure.ts';
import type { Hub } from './hub.ts';
import { albumId } from './media.ts';
import type { StoredMessage } from './seen.ts';
import { captionRule, type Draft, deliver } from './send.ts';
import type { Content, Room } from './world.ts';

const idsMax = 100;
const carried = [
  'text',
  'entities',
  'link_preview_options',
  'caption',
  'caption_entities',
  'show_caption_above_media',
  'has_media_spoiler',
  'animation',
  'audio',
  'document',
  'photo',
  'sticker',
  'video',
  'video_note',
  'voice',
  'contact',
  'venue',
  'location',
  'poll',
  'dice',
] as const satisfies readonly (keyof Message)[];

function contentOf(wire: Message): Content {
  const content: Content = {};
  for (const key of carried) if (wire[key] !== undefined) Object.assign(content, { [key]: wire[key] });
  return content;
}

function originOf(wire: Message): Content {
  if (wire.forward_origin !== undefined) return { forward_origin: wire.forward_origin };
  const { from, date } = wire;
  return from === undefined ? {} : { forward_origin: { type: 'user', sender_user: from, date } };
}

export function copyMessage(hub: Hub, args: Args): MessageId {
  const from = roomFor(hub, args, 'read', 'from_chat_id');
  const replaces = has(args, 'caption');
  const caption = replaces ? readFormatted(args, 'caption', 'caption_entities') : undefined;
  const stored = messageFor(hub, from, int(args, 'message_id'), 'message to copy');
  const draft: Draft = {
    what: 'text messages',
    settle: () => {
      if (!mayCarry(stored)) throw bad("message can't be copied");
      const content = contentOf(stored.wire);
      if (caption === undefined || content.text !== undefined) return content;
      const { text, entities } = finished(caption, captionRule(hub));
      return { ...content, caption: text, caption_entities: entities };
    },
  };
  return idOf(deliver(hub, args, [draft])[0]);
}

export function forwardMessage(hub: Hub, args: Args): Message | undefined {
  const from = roomFor(hub, args, 'read', 'from_chat_id');
  const stored = messageFor(hub, from, int(args, 'message_id'), 'message to forward');
  const settle = () => {
    if (!mayCarry(stored)) throw bad("message can't be forwarded");
    return { ...originOf(stored.wire), ...contentOf(stored.wire) };
  };
  // A forward takes neither a reply nor a keyboard.
  return deliver(hub, destination(args), [{ what: 'text messages', settle }])[0];
}

export const copyMessages = (hub: Hub, args: Args): MessageId[] => many(hub, args, 'copy');
export const forwardMessages = (hub: Hub, args: Args): MessageId[] => many(hub, args, 'forward');

/** Messages that are missing or cannot be carried are passed over; albums stay albums. */
function many(hub: Hub, args: Args, how: 'copy' | 'forward'): MessageId[] {
  const ids = messageIds(args, 'message_ids', idsMax);
  const target = roomFor(hub, args, 'write');
  const from = roomFor(hub, args, 'read', 'from_chat_id');
  if (ids.some((id, index) => index > 0 && id <= (ids[index - 1] ?? 0))) {
    throw bad('Message identifiers must be in a strictly increasing order');
  }
  const found = ids.map((id) => from.messages.get(id)).filter((stored) => stored !== undefined);
  if (found.length === 0) throw bad('There are no messages to forward');
  const usable = found.filter(mayCarry);
  if (usable.length === 0) throw bad("Messages can't be forwarded");
  const drafts = draftsOf(hub, usable, how, how === 'copy' && bool(args, 'remove_caption'));
  const sent = deliver(hub, destination(args, target), drafts);
  return sent.map(idOf);
}

function draftsOf(hub: Hub, messages: readonly StoredMessage[], how: 'copy' | 'forward', bare: boolean): Draft[] {
  const albums = new Map<string, string>();
  return messages.map(({ wire }) => ({
    what: 'text messages',
    settle: () => {
      const content = contentOf(wire);
      if (bare) {
        delete content.caption;
        delete content.caption_entities;
      }
      const origin = how === 'forward' ? originOf(wire) : {};
      return { ...origin, ...content, ...grouped(hub, wire.media_group_id, albums) };
    },
  }));
}

function grouped(hub: Hub, album: string | undefined, albums: Map<string, string>): Content {
  if (album === undefined) return {};
  const renamed = albums.get(album) ?? albumId(hub);
  albums.set(album, renamed);
  return { media_group_id: renamed };
}

function destination(args: Args, room?: Room): Args {
  const { chat_id, message_thread_id, protect_content } = args.raw;
  return plainArgs({ chat_id: room?.id ?? chat_id, message_thread_id, protect_content });
}

function mayCarry({ isService, wire }: StoredMessage): boolean {
  return !isService && wire.has_protected_content !== true;
}

function idOf(wire: Message | undefined): MessageId {
  if (wire === undefined) throw bad("message can't be copied");
  return { message_id: wire.message_id };
}
