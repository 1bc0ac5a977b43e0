// Reads Telegram's HTML: the few tags it knows, its error texts with byte offsets, its way of nesting.
import type { MessageEntity } from 'grammy/types';
import { byteOffset, type Formatted } from './clean.ts';
import { bad } from './failure.ts';

const simple = new Map<string, MessageEntity.CommonMessageEntity['type']>([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
]);
const known = new Set([...simple.keys(), 'a', 'pre', 'code', 'blockquote', 'tg-emoji', 'tg-time']);
const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

interface Tag {
  readonly name: string;
  readonly argument: string;
  readonly date: number;
  readonly start: number;
}

/** Text and entities of Telegram HTML; throws the 400 that the server answers. */
export function parseHtml(source: string): Formatted {
  const entities: MessageEntity[] = [];
  const open: Tag[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const next = source.charAt(at);
    if (next === '&') {
      const decoded = decodeEntity(source, at);
      text += decoded.text;
      at = decoded.end;
    } else if (next !== '<') {
      text += next;
      at++;
    } else if (source.charAt(at + 1) === '/') {
      at = closeTag(source, at, open, text, entities);
    } else {
      const tag = openTag(source, at, text.length);
      open.push(tag.tag);
      at = tag.end;
    }
  }
  const last = open.at(-1);
  if (last !== undefined) throw refuse(`Can't find end tag corresponding to start tag "${last.name}"`);
  if (!text.isWellFormed()) {
    throw refuse(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length) };
}

function refuse(reason: string): Error {
  return bad(`Can't parse entities: ${reason}`);
}

function decodeEntity(source: string, at: number): { text: string; end: number } {
  const match = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+))(;?)/iy;
  match.lastIndex = at;
  const found = match.exec(source);
  const literal = { text: '&', end: at + 1 };
  if (found === null) return literal;
  const [whole, hex, decimal, name] = found;
  if (name !== undefined) {
    const symbol = named.get(name);
    return symbol === undefined ? literal : { text: symbol, end: at + whole.length };
  }
  const code = hex === undefined ? Number.parseInt(decimal ?? '0', 10) : Number.parseInt(hex, 16);
  if (code === 0 || code >= 0x10ffff) return literal;
  return { text: String.fromCodePoint(code), end: at + whole.length };
}

function openTag(source: string, at: number, start: number): { tag: Tag; end: number } {
  const where = byteOffset(source, at);
  const nameEnd = skip(source, at + 1, (char) => !isSpace(char) && char !== '>');
  if (nameEnd >= source.length) throw refuse(`Unclosed start tag at byte offset ${where}`);
  const name = source.slice(at + 1, nameEnd).toLowerCase();
  if (!known.has(name)) throw refuse(`Unsupported start tag "${name}" at byte offset ${where}`);
  const { argument, date, end } = readAttributes(source, nameEnd, name, where);
  if (name === 'span' && argument !== 'spoiler') {
    throw refuse(`Tag "span" must have class "tg-spoiler" at byte offset ${where}`);
  }
  return { tag: { name, argument, date, start }, end };
}

function readAttributes(source: string, from: number, name: string, where: number) {
  let argument = '';
  let date = 0;
  let at = from;
  for (;;) {
    at = skip(source, at, isSpace);
    if (at >= source.length) throw refuse(`Unclosed start tag "${name}" at byte offset ${where}`);
    if (source.charAt(at) === '>') return { argument, date, end: at + 1 };
    const nameEnd = skip(source, at, (char) => !isSpace(char) && !'=>/"\''.includes(char));
    const attribute = source.slice(at, nameEnd);
    if (attribute === '') throw refuse(`Empty attribute name in the tag "${name}" at byte offset ${where}`);
    at = skip(source, nameEnd, isSpace);
    let value = '1';
    if (source.charAt(at) === '=') {
      const read = readValue(source, skip(source, at + 1, isSpace), name, where);
      value = read.value;
      at = read.end;
    }
    if (name === 'a' && attribute === 'href') argument = value;
    else if (name === 'code' && attribute === 'class' && value.startsWith('language-')) argument = value.slice(9);
    else if (name === 'span' && attribute === 'class' && value.startsWith('tg-')) argument = value.slice(3);
    else if (name === 'tg-emoji' && attribute === 'emoji-id') argument = value;
    else if (name === 'blockquote' && attribute === 'expandable') argument = '1';
    else if (name === 'tg-time' && attribute === 'unix') date = Number.parseInt(value, 10) || 0;
    else if (name === 'tg-time' && attribute === 'format') argument = value;
  }
}

function readValue(source: string, at: number, name: string, where: number): { value: string; end: number } {
  const quote = source.charAt(at);
  if (quote === '') throw refuse(`Unclosed start tag "${name}" at byte offset ${where}`);
  if (quote !== '"' && quote !== "'") {
    const end = skip(source, at, (char) => /[a-z0-9.-]/i.test(char));
    const after = source.charAt(end);
    if (after !== '>' && !isSpace(after)) {
      throw refuse(`Unexpected end of name token at byte offset ${byteOffset(source, at)}`);
    }
    return { value: source.slice(at, end).toLowerCase(), end };
  }
  let value = '';
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== quote) {
    const piece = source.charAt(end) === '&' ? decodeEntity(source, end) : { text: source.charAt(end), end: end + 1 };
    value += piece.text;
    end = piece.end;
  }
  if (end + 1 >= source.length) throw refuse(`Unclosed start tag at byte offset ${where}`);
  return { value, end: end + 1 };
}

function closeTag(source: string, at: number, open: Tag[], text: string, entities: MessageEntity[]): number {
  const where = byteOffset(source, at);
  const tag = open.pop();
  if (tag === undefined) throw refuse(`Unexpected end tag at byte offset ${where}`);
  const nameEnd = skip(source, at + 2, (char) => !isSpace(char) && char !== '>');
  const name = source.slice(at + 2, nameEnd).toLowerCase();
  const end = skip(source, nameEnd, isSpace);
  if (source.charAt(end) !== '>') throw refuse(`Unclosed end tag at byte offset ${where}`);
  if (name !== '' && name !== tag.name) {
    throw refuse(`Unmatched end tag at byte offset ${where}, expected "</${tag.name}>", found "</${name}>"`);
  }
  if (text.length > tag.start) addEntity(tag, text, entities);
  return end + 1;
}

function addEntity(tag: Tag, text: string, entities: MessageEntity[]): void {
  const place = { offset: tag.start, length: text.length - tag.start };
  const inner = entities.at(-1);
  const isSamePlace = inner?.offset === place.offset && inner.length === place.length;
  const type = simple.get(tag.name);
  if (type !== undefined) {
    entities.push({ type, ...place });
  } else if (tag.name === 'blockquote') {
    entities.push({ type: tag.argument === '' ? 'blockquote' : 'expandable_blockquote', ...place });
  } else if (tag.name === 'pre') {
    const language = isSamePlace && inner?.type === 'code' ? languages.get(inner) : undefined;
    if (language !== undefined) entities.pop();
    entities.push(language === undefined ? { type: 'pre', ...place } : { type: 'pre', language, ...place });
  } else if (tag.name === 'code') {
    if (isSamePlace && inner?.type === 'pre' && tag.argument !== '') inner.language = tag.argument;
    else addCode(tag.argument, { type: 'code', ...place }, entities);
  } else if (tag.name === 'tg-emoji') {
    if (!/^[1-9]\d*$/.test(tag.argument)) throw refuse('Invalid custom emoji identifier specified');
    entities.push({ type: 'custom_emoji', custom_emoji_id: tag.argument, ...place });
  } else if (tag.name === 'a') {
    addLink(tag.argument === '' ? text.slice(tag.start) : tag.argument, place, entities);
  } else if (tag.date > 0) {
    entities.push(dateEntity(tag, place));
  }
}

const languages = new WeakMap<MessageEntity, string>();

function addCode(language: string, entity: MessageEntity, entities: MessageEntity[]): void {
  if (language !== '') languages.set(entity, language);
  entities.push(entity);
}

function addLink(href: string, place: { offset: number; length: number }, entities: MessageEntity[]): void {
  const mentioned = /^tg:(?:\/\/)?user\?id=(\d+)$/i.exec(href)?.[1];
  if (mentioned !== undefined) {
    const user = { id: Number(mentioned), is_bot: false, first_name: '' };
    entities.push({ type: 'text_mention', user, ...place });
    return;
  }
  const url = checkedLink(href);
  if (url !== undefined) entities.push({ type: 'text_link', url, ...place });
}

type DateFormat = MessageEntity.DateTimeMessageEntity['date_time_format'];

function dateEntity(tag: Tag, place: { offset: number; length: number }): MessageEntity {
  if (!isDateFormat(tag.argument)) throw refuse('Invalid date-time format specified');
  return { type: 'date_time', unix_time: tag.date, date_time_format: tag.argument, ...place };
}

/** The formats a date-time entity may have. */
export function isDateFormat(format: string): format is DateFormat {
  return /^(r|w?[dD]?[tT]?)$/.test(format);
}

/** The link as Telegram keeps it, or undefined where it would not be a link. */
export function checkedLink(link: string): string | undefined {
  const special = /^(tg|ton|tonsite):(\/\/)?/i.exec(link);
  if (special !== null) return link;
  const withScheme = /^https?:\/\//i.test(link) ? link : `http://${link}`;
  if (!URL.canParse(withScheme) || /\s/.test(link)) return undefined;
  const url = new URL(withScheme);
  return url.hostname.includes('.') || url.hostname.startsWith('[') ? url.href : undefined;
}

function isSpace(char: string): boolean {
  return char !== '' && ' \t\r\n\v\f\0'.includes(char);
}

function skip(source: string, from: number, passes: (char: string) => boolean): number {
  let at = from;
  while (at < source.length && passes(source.charAt(at))) at++;
  return at;
}
