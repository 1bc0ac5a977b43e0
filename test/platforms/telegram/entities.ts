// Entities of a message: those given by the bot, those Telegram finds by itself (commands, links, mentions, hashtags).
import type { MessageEntity, User } from 'grammy/types';
import { type Args, type Fields, fieldInt, fieldText, isFields, isTrue, parseJson, requiredText, str } from './args.ts';
import { cleaned, type Formatted, isBlank } from './clean.ts';
import { ApiFailure, bad } from './failure.ts';
import { isDateFormat, parseHtml } from './html.ts';

const textBytesMax = 1 << 15;
const entitiesMax = 100;
type FoundType = MessageEntity.CommonMessageEntity['type'];

/** What Telegram finds by itself; a text without the third member cannot hold it. */
const found: ReadonlyArray<readonly [type: FoundType, pattern: RegExp, sign: string]> = [
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu, '/'],
  ['email', /(?<![\w.+-])[a-z0-9][\w.+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w])/giu, '@'],
  ['url', /(?<![\p{L}\p{N}@.])(?:https?:\/\/|tg:\/\/)[^\s<>"]+[^\s<>".,;:!?)'\]]/giu, '://'],
  ['url', bareLink(), '.'],
  ['mention', /(?<![\p{L}\p{N}_@])@[a-z][a-z0-9_]{3,31}(?![\p{L}\p{N}_])/giu, '@'],
  ['hashtag', /(?<![\p{L}\p{N}_/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_\p{M}]{1,256}(?![\p{L}\p{N}_#])/gu, '#'],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_$])/gu, '$'],
];

/** A link without a scheme, of the commonest top-level domains only. */
function bareLink(): RegExp {
  const domain = '(?:[a-z0-9-]+\\.)+(?:com|org|net|io|dev|me|de|uk|ru|app|eu|fr|es|it)';
  const path = '(?:\\/[^\\s<>"]*[^\\s<>".,;:!?)\'\\]])?';
  return new RegExp(`(?<![\\p{L}\\p{N}@./-])${domain}${path}(?![\\p{L}\\p{N}@-])`, 'giu');
}

/** What Telegram itself marks in a text. */
export function findEntities(text: string): MessageEntity[] {
  const entities: MessageEntity[] = [];
  for (const [type, pattern, sign] of found) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      if (!entities.some((other) => overlap(other, entity))) entities.push(entity);
    }
  }
  return entities.sort(inOrder);
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function inOrder(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length;
}

/** The arguments `<text>`, `parse_mode` and `<entities>` read as the server reads them, before any chat is looked at. */
export function readFormatted(args: Args, textName: string, entitiesName: string): Formatted {
  const text = str(args, textName);
  if (!args.utf8 && text.includes('\ufffd')) throw bad('Strings must be encoded in UTF-8');
  return formatted(text, str(args, 'parse_mode'), args.raw[entitiesName]);
}

export function formatted(text: string, parseMode: string, entities: unknown): Formatted {
  if (Buffer.byteLength(text) > textBytesMax) throw bad('Text is too long');
  const mode = parseMode.toLowerCase();
  if (text !== '' && mode !== '' && mode !== 'none') {
    if (mode === 'html') return parseHtml(text);
    if (mode.startsWith('markdown')) throw new ApiFailure(501, `This local server does not read ${parseMode}`);
    throw bad('Unsupported parse_mode');
  }
  const list = typeof entities === 'string' ? parseJson(entities) : entities;
  if (!Array.isArray(list)) return { text, entities: [] };
  return { text, entities: list.flatMap(readEntity) };
}

function readEntity(value: unknown): MessageEntity[] {
  try {
    if (!isFields(value)) throw bad('expected an Object');
    const place = { offset: requiredInt(value, 'offset'), length: requiredInt(value, 'length') };
    return typed(value, requiredText(value, 'type'), place);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace('Bad Request: ', '') : '';
    throw bad(`Can't parse MessageEntity: ${reason}`);
  }
}

const plain = new Set<string>([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'blockquote',
  'expandable_blockquote',
]);
const automatic = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

function isPlain(type: string): type is MessageEntity.CommonMessageEntity['type'] {
  return plain.has(type);
}

function typed(value: Fields, type: string, place: { offset: number; length: number }): MessageEntity[] {
  if (isPlain(type)) return [{ type, ...place }];
  if (automatic.has(type)) return [];
  switch (type) {
    case 'pre': {
      const language = fieldText(value, 'language');
      return [language === '' ? { type: 'pre', ...place } : { type: 'pre', language, ...place }];
    }
    case 'text_link':
      return [{ type: 'text_link', url: requiredText(value, 'url'), ...place }];
    case 'text_mention':
      return [{ type: 'text_mention', user: mentionedUser(value), ...place }];
    case 'custom_emoji':
      return [{ type: 'custom_emoji', custom_emoji_id: requiredText(value, 'custom_emoji_id'), ...place }];
    case 'date_time': {
      const format = fieldText(value, 'date_time_format');
      if (!isDateFormat(format)) throw bad('Invalid date-time format specified');
      return [{ type: 'date_time', unix_time: requiredInt(value, 'unix_time'), date_time_format: format, ...place }];
    }
    default:
      throw bad(type === '' ? 'Type is not specified' : 'Unsupported type specified');
  }
}

function mentionedUser(value: Fields): User {
  const user = value.user;
  if (!isFields(user)) throw bad('Can\'t find field "user"');
  return { id: requiredInt(user, 'id'), is_bot: isTrue(user.is_bot), first_name: fieldText(user, 'first_name') };
}

function requiredInt(fields: Fields, name: string): number {
  if (fields[name] === undefined) throw bad(`Can't find field "${name}"`);
  return fieldInt(fields, name);
}

export type TextUnit = 'utf16' | 'codepoints';

export interface TextRule {
  readonly max: number;
  readonly unit: TextUnit;
  readonly tooLong: string;
  readonly mayBeEmpty: boolean;
}

/** The text as it will be stored and shown, with the entities Telegram adds; throws when it is empty or too long. */
export function finished(input: Formatted, rule: TextRule): Formatted {
  const { text, entities } = cleaned(input);
  if (isBlank(text)) {
    if (!rule.mayBeEmpty) throw bad('Text must be non-empty');
    return { text: '', entities: [] };
  }
  if (text.length > rule.max && (rule.unit === 'utf16' || Array.from(text).length > rule.max)) throw bad(rule.tooLong);
  const given = entities.filter((entity) => entity.length > 0).slice(0, entitiesMax);
  const added = findEntities(text).filter((entity) => !given.some((other) => clashes(other, entity)));
  return { text, entities: given.length === 0 ? added : [...given, ...added].sort(inOrder) };
}

/** Found entities give way to code and links, and to whatever they would only partly cover. */
function clashes(given: MessageEntity, added: MessageEntity): boolean {
  if (!overlap(given, added)) return false;
  if (['code', 'pre', 'text_link', 'text_mention', 'custom_emoji'].includes(given.type)) return true;
  const inside = given.offset <= added.offset && given.offset + given.length >= added.offset + added.length;
  const around = added.offset <= given.offset && added.offset + added.length >= given.offset + given.length;
  return !inside && !around;
}
