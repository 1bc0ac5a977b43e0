// Editing the bot's messages: text, caption, media, keyboard; what may not be edited is refused as Telegram does.
import type { Message } from 'grammy/types';
import { messageFor, roomFor } from './access.ts';
import { type Args, bool, int, json } from './args.ts';
import { readFormatted } from './entities.ts';
import { bad } from './failure.ts';
import type { FileKind } from './files.ts';
import type { Hub } from './hub.ts';
import { checkButtons, type Markup, readMarkup, settledMarkup } from './markup.ts';
import { inputMedia } from './media.ts';
import type { StoredMessage } from './seen.ts';
import { captionContent, textContent } from './send.ts';
import type { Content, Room } from './world.ts';

const captionKinds = ['animation', 'audio', 'document', 'photo', 'video', 'voice'] as const;
const mediaKinds = ['animation', 'audio', 'document', 'photo', 'video'] as const satisfies readonly FileKind[];
const unmodified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export function editMessageText(hub: Hub, args: Args): Message {
  const settle = textContent(hub, args);
  return edit(hub, args, (stored) => {
    if (stored.wire.text === undefined) throw bad('There is no text in the message to edit');
    const { text, entities, link_preview_options } = settle();
    return { text, entities, link_preview_options };
  });
}

export function editMessageCaption(hub: Hub, args: Args): Message {
  const settle = captionContent(hub, readFormatted(args, 'caption', 'caption_entities'));
  return edit(hub, args, ({ wire }) => {
    if (!captionKinds.some((kind) => wire[kind] !== undefined)) throw bad('There is no caption in the message to edit');
    const { caption, caption_entities } = settle();
    const above = bool(args, 'show_caption_above_media') ? true : undefined;
    return { caption, caption_entities, show_caption_above_media: above };
  });
}

export function editMessageMedia(hub: Hub, args: Args): Message {
  const media = json(args, 'media', 'input media');
  if (media === undefined) throw bad("Can't parse InputMedia: expected an Object");
  const draft = inputMedia(hub, args, media, false);
  return edit(hub, args, ({ wire }, room) => {
    if (wire.text === undefined && !mediaKinds.some((kind) => wire[kind] !== undefined)) {
      throw bad("Message can't be edited");
    }
    const emptied: Content = { text: undefined, entities: undefined, caption: undefined, caption_entities: undefined };
    for (const kind of mediaKinds) emptied[kind] = undefined;
    return { ...emptied, ...draft.settle(room) };
  });
}

export function editMessageReplyMarkup(hub: Hub, args: Args): Message {
  return edit(hub, args, () => ({}));
}

/** Replaces what `change` returns and the keyboard, which goes when none is given. */
function edit(hub: Hub, args: Args, change: (stored: StoredMessage, room: Room) => Content): Message {
  const asked = readMarkup(args);
  const room = roomFor(hub, args, 'edit');
  const stored = messageFor(hub, room, int(args, 'message_id'), 'message to edit');
  if (!mayEdit(stored, room)) throw bad("Message can't be edited");
  const content = change(stored, room);
  const markup = settledMarkup(asked, true);
  checkButtons(markup);
  const before = stored.wire;
  const next: Message = { ...before, ...content, reply_markup: inlineOf(markup) };
  if (hub.settings.stores && same(before, next)) throw bad(unmodified);
  hub.limits.charge(room.id, room.person !== undefined, 'edit', 1);
  stored.wire = { ...next, edit_date: hub.world.date() };
  stored.markup = markup;
  stored.edits++;
  stored.seen = undefined;
  hub.record.counts.edited++;
  hub.record.changed();
  return stored.wire;
}

function mayEdit({ byBot, isService, wire, markup }: StoredMessage, room: Room): boolean {
  const hasOtherKeyboard = markup !== undefined && markup.kind !== 'inline';
  return byBot && !isService && wire.forward_origin === undefined && !hasOtherKeyboard && room.migratedTo === undefined;
}

function inlineOf(markup: Markup | undefined): Message['reply_markup'] {
  return markup?.kind === 'inline' ? markup.inline : undefined;
}

function same(before: Message, next: Message): boolean {
  return essence(before) === essence(next);
}

function essence(wire: Message): string {
  const media = mediaKinds.map((kind) => {
    const value = wire[kind];
    return Array.isArray(value) ? value.map((size) => size.file_id) : value?.file_id;
  });
  return JSON.stringify([
    wire.text,
    wire.entities ?? [],
    wire.caption ?? '',
    wire.caption_entities ?? [],
    wire.link_preview_options ?? null,
    wire.show_caption_above_media ?? false,
    wire.reply_markup ?? null,
    media,
  ]);
}
