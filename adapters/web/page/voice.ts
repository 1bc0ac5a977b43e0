// Who speaks, as a person sees it: names, initials, times and days.
import { excerpt, type Message, plain, type Rich } from '../../../core/message.ts';
import type { Shown } from './fold.ts';
import type { Room } from './room.ts';

export type Manner = 'own' | 'theirs' | 'note' | 'system' | 'remark';

/** What the button above a chat writes: a command that core answers at once. */
export const HUMAN = '/human';

/** How a message is shown. At a desk, what the house says in nobody's name is a card or a remark of its own. */
export function mannerOf(room: Room, shown: Shown): Manner {
  const agent = room.side === 'desk' && shown.by === 'agent';
  if (shown.by === 'customer' && plain(shown.message.text) === HUMAN) return 'remark';
  if (agent && isNote(plain(shown.message.text))) return 'note';
  if (shown.author !== undefined && shown.author === room.me()) return 'own';
  return room.side === 'desk' && shown.by === 'house' && !shown.message.speaker ? 'system' : 'theirs';
}

export const isNote = (text: string): boolean => /^\s*(?:\/\/|\/note\s)/i.test(text);

/** What the house says at a desk is a sheet of its own when it asks for something or is long; else a remark in passing. */
export function isSheet({ text, buttons }: Message): boolean {
  const words = plain(text);
  return Boolean(buttons?.length) || words.length > 160 || words.split('\n').length > 3;
}

/** A note is marked as one, so its `//` need not be read. */
export const withoutSign = ([first, ...more]: Rich): Rich =>
  typeof first === 'string'
    ? [first.replace(/^\s*(?:\/\/|\/note\s)\s*/i, ''), ...more]
    : [...(first ? [first] : []), ...more];

export const speakerOf = (shown: Shown, house: string): string => shown.name ?? shown.message.speaker ?? house;

/** "AB" for Ana Berg, "G" for Guest 4821: letters only, whole characters. */
export function initials(name: string): string {
  const letters = name.match(/\p{L}\p{M}*/gu) ? name.split(/\s+/).flatMap((word) => word.match(/^\p{L}/u) ?? []) : [];
  return (letters.slice(0, 2).join('') || name.match(/./u)?.[0] || '?').toUpperCase();
}

/** One of eight colours, always the same for the same name. */
export function colourOf(name: string): number {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return sum % 8;
}

/** The words of a message in one line, or what it is when it has none. */
export function gist(message: Message, lengthMax = 120): string {
  const words = excerpt(plain(message.text), lengthMax);
  if (words !== '') return words;
  const [file] = message.files ?? [];
  if (file) return file.kind === 'file' ? file.name : (KINDS[file.kind] ?? file.name);
  if (message.location) return 'Location';
  return message.contact ? 'Contact' : '';
}

const KINDS: Readonly<Record<string, string>> = {
  photo: 'Photo',
  video: 'Video',
  animation: 'Animation',
  audio: 'Audio',
  voice: 'Voice message',
  sticker: 'Sticker',
};

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const longDay = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

export const timeOf = (at: number): string => clock.format(at);
export const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

export function dayOf(at: number, now: number): string {
  if (sameDay(at, now)) return 'Today';
  return sameDay(at, now - 86_400_000) ? 'Yesterday' : longDay.format(at);
}

/** As a list shows it: the time today, the day before that. */
export const whenOf = (at: number, now: number): string => (sameDay(at, now) ? timeOf(at) : shortDay.format(at));
