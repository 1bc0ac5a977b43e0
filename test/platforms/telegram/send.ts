// Sending: what every message-creating method has in common, and sendMessage itself.
import type { LinkPreviewOptions, Message } from 'grammy/types';
import { checkMayPost, placeFor, readReply, roomFor } from './access.ts';
import { type Args, bool, fieldText, isFields, isTrue, json, str } from './args.ts';
import type { Formatted } from './clean.ts';
import { finished, readFormatted, type TextRule } from './entities.ts';
import { bad } from './failure.ts';
import type { Hub } from './hub.ts';
import { checkButtons, readMarkup, settledMarkup } from './markup.ts';
import type { Content, Room } from './world.ts';

const textMax = 4096;
const captionMax = 1024;

/** A message to be: `what` names its sort in errors of rights, `settle` checks it once the chat is known. */
export interface Draft {
  readonly what: string;
  readonly settle: (room: Room) => Content;
}

/** Creates one message per draft, all or none; in the order in which the real server would refuse. */
export function deliver(hub: Hub, args: Args, drafts: readonly Draft[]): Message[] {
  const wish = readReply(args);
  const asked = readMarkup(args);
  const room = roomFor(hub, args, 'write');
  const place = placeFor(hub, room, args, wish);
  const contents = drafts.map((draft) => ({ what: draft.what, content: draft.settle(room) }));
  const markup = settledMarkup(asked, false);
  for (const { what } of contents) checkMayPost(room, place.topic, what);
  checkButtons(markup);
  hub.limits.charge(room.id, room.person !== undefined, 'message', contents.length);
  const guard: Content = bool(args, 'protect_content') ? { has_protected_content: true } : {};
  return contents.map(({ content }) => {
    hub.record.counts.sent++;
    return hub.world.post(room, hub.sender, { ...content, ...guard }, { place, byBot: true, markup }).wire;
  });
}

export function deliverOne(hub: Hub, args: Args, draft: Draft): Message | undefined {
  return deliver(hub, args, [draft])[0];
}

function textRule(hub: Hub): TextRule {
  return { max: textMax, unit: hub.settings.textUnit, tooLong: 'Message is too long', mayBeEmpty: false };
}

export function captionRule(hub: Hub): TextRule {
  return { max: captionMax, unit: hub.settings.textUnit, tooLong: 'Message caption is too long', mayBeEmpty: true };
}

export function sendMessage(hub: Hub, args: Args): Message | undefined {
  return deliverOne(hub, args, { what: 'text messages', settle: textContent(hub, args) });
}

/** The arguments of a text message, read now and settled once the chat is known. */
export function textContent(hub: Hub, args: Args): () => Content {
  const preview = readPreview(args);
  if (str(args, 'text') === '') throw bad('Message text is empty');
  const read = readFormatted(args, 'text', 'entities');
  return () => {
    const { text, entities } = finished(read, textRule(hub));
    return {
      text,
      ...(entities.length > 0 ? { entities } : {}),
      ...(preview === undefined ? {} : { link_preview_options: preview }),
    };
  };
}

function readPreview(args: Args): LinkPreviewOptions | undefined {
  const value = json(args, 'link_preview_options', 'link preview options');
  if (value === undefined) return bool(args, 'disable_web_page_preview') ? { is_disabled: true } : undefined;
  if (!isFields(value)) throw bad('Object expected as link preview options');
  const url = fieldText(value, 'url');
  return {
    ...(isTrue(value.is_disabled) ? { is_disabled: true } : {}),
    ...(url === '' ? {} : { url }),
    ...(isTrue(value.prefer_small_media) ? { prefer_small_media: true } : {}),
    ...(isTrue(value.prefer_large_media) ? { prefer_large_media: true } : {}),
    ...(isTrue(value.show_above_text) ? { show_above_text: true } : {}),
  };
}

/** A caption read from the arguments, settled once the chat is known. */
export function captionContent(hub: Hub, read: Formatted): () => Content {
  return () => {
    const { text, entities } = finished(read, captionRule(hub));
    if (text === '') return {};
    return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
  };
}
