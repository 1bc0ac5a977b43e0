// What pages send, and the events that it becomes: pure.
import { z } from 'zod';
import type { ChannelEvent } from '../../core/channel.ts';
import type { Author, File, Message, Place, Placed } from '../../core/message.ts';
import { webLimits } from './limits.ts';
import type { By, Entry } from './page/entry.ts';

/** Where somebody sits while acting: their place, their name, and what they are there. */
export interface Seat {
  readonly place: Place;
  readonly author: Author;
  readonly by: Exclude<By, 'house'>;
  readonly audience: 'direct' | 'group';
}

const id = z.string().regex(/^[A-Za-z0-9_-]{8,40}(?:\.\d{1,2})?$/);
const op = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);
const text = z.string().max(webLimits.textLengthMax, 'too long');

export const sayBody = z.object({
  id: op,
  text,
  files: z
    .array(z.object({ ref: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(400) }))
    .max(webLimits.filesPerMessageMax)
    .default([]),
  replyTo: id.optional(),
});
export const editBody = z.object({ op, id, text: text.min(1) });
export const removeBody = z.object({ op, id });
export const reactBody = z.object({ op, id, emoji: z.string().min(1).max(32).optional() });
/** `input` answers the button's form. */
export const pressBody = z.object({ op, id, action: z.string().min(1).max(256), input: text.optional() });
export const typingBody = z.object({});
export const nameBody = z.object({ name: z.string().max(400) });
export const signInBody = z.object({ password: z.string().max(400) });

const heard = (seat: Seat, key: string, at: number) => ({
  id: `web:${seat.place.channel}:${key}`,
  at,
  place: seat.place,
  author: seat.author,
  audience: seat.audience,
});

/** The ids of one message: an album has one for each file. */
export const idsOf = (first: string, files: number): readonly string[] =>
  Array.from({ length: Math.max(1, files) }, (_, i) => (i === 0 ? first : `${first}.${i}`));

/** Typed text with one kind of line end and whole characters. */
export const wordsOf = (typed: string): string => typed.replaceAll('\r\n', '\n').toWellFormed();

/** The message at `replyTo` is at the same place; `quote` are its words. */
export function written(
  seat: Seat,
  at: number,
  said: { id: string; text: string; files: readonly File[]; replyTo?: Placed; quote?: string },
): Extract<ChannelEvent, { type: 'written' }> {
  const words = wordsOf(said.text);
  const message: Message = {
    text: words === '' ? [] : [words],
    ...(said.files.length > 0 ? { files: said.files } : {}),
    ...(said.replyTo ? { replyTo: said.replyTo } : {}),
    ...(said.quote ? { quote: said.quote } : {}),
  };
  return { ...heard(seat, said.id, at), type: 'written', message, ids: idsOf(said.id, said.files.length) };
}

export const edited = (
  seat: Seat,
  at: number,
  key: string,
  messageId: string,
  message: Message,
): Extract<ChannelEvent, { type: 'edited' }> => ({ ...heard(seat, key, at), type: 'edited', messageId, message });

export const removed = (
  seat: Seat,
  at: number,
  key: string,
  messageId: string,
): Extract<ChannelEvent, { type: 'removed' }> => ({ ...heard(seat, key, at), type: 'removed', messageId });

export const reacted = (
  seat: Seat,
  at: number,
  key: string,
  messageId: string,
  emoji: string | undefined,
): Extract<ChannelEvent, { type: 'reacted' }> => ({
  ...heard(seat, key, at),
  type: 'reacted',
  messageId,
  ...(emoji ? { emoji } : {}),
});

export const pressed = (
  seat: Seat,
  at: number,
  key: string,
  press: Pick<Extract<ChannelEvent, { type: 'pressed' }>, 'messageId' | 'action' | 'press' | 'input'>,
): Extract<ChannelEvent, { type: 'pressed' }> => ({ ...heard(seat, key, at), type: 'pressed', ...press });

/** A message as the log keeps it: one entry per id, the words and buttons with the first, one file with each. */
export function entriesOf(
  ids: readonly string[],
  message: Message,
  by: By,
  author?: Author,
): readonly Extract<Entry, { type: 'message' }>[] {
  const who = author ? { author: author.id, name: author.name } : {};
  return ids.map((id, i) => {
    const file = message.files?.[i];
    const first = i === 0 ? message : { text: [], ...(message.speaker ? { speaker: message.speaker } : {}) };
    const { files: _, ...rest }: Message = first;
    const album = i === 0 && ids.length > 1 ? { album: ids.length } : {};
    return { type: 'message', id, by, ...who, ...album, message: { ...rest, ...(file ? { files: [file] } : {}) } };
  });
}
