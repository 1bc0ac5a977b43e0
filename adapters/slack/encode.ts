// A message as Block Kit: pure. What Slack cannot show as such stands in words.
import { ChannelError } from '../../core/channel.ts';
import { type Contact, excerpt, type Location, type Message, type Node, plain, type Rich } from '../../core/message.ts';
import { type Surface, type Written, writeButtons } from './buttons.ts';
import { clean, writeFallback, writeText } from './write-text.ts';

/** Slack takes more, and advises no more: https://docs.slack.dev/reference/methods/chat.postMessage#truncating */
export const TEXT_LENGTH_MAX = 4_000;
/** Uploads pass through memory. Slack itself takes 1 GB. */
export const FILE_BYTES_MAX = 50 * 1024 * 1024;
const NAME_LENGTH_MAX = 80;

export interface Encoded {
  readonly blocks: readonly object[];
  /** What notifications show. */
  readonly text: string;
  readonly kept: Written['kept'];
}

/** `spoken`: the speaker stands in the text, where the message cannot go out under a name of its own. */
export function encode(message: Message, { spoken = false, surface = 'message' as Surface } = {}): Encoded {
  const buttons = writeButtons(message.buttons, surface);
  const rich: Node[] = [...(spoken ? introduced(message) : message.text)];
  for (const line of [...wordsOf(message), ...buttons.lines]) rich.push(rich.length > 0 ? `\n${line}` : line);
  const block = writeText(rich);
  return {
    blocks: [...(block ? [block] : []), ...buttons.blocks],
    text: writeFallback(plain(rich)) || (buttons.blocks.length > 0 ? '…' : ''),
    kept: buttons.kept,
  };
}

/** Throws `refused` when there is nothing to show. */
export function encodeWords(message: Message, spoken: boolean): Encoded {
  const encoded = encode(message, { spoken });
  if (encoded.blocks.length === 0 || isBlank(plain(message.text) + encoded.text)) {
    throw new ChannelError('refused', 'emptyMessage');
  }
  return encoded;
}

const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}\u2800]*$/u.test(text);

const introduced = ({ speaker, text }: Message): Rich =>
  speaker === undefined ? text : [{ type: 'bold', children: [speaker] }, ...(text.length > 0 ? ['\n', ...text] : [])];

function wordsOf({ location, contact }: Message): string[] {
  return [...(location ? [locationLine(location)] : []), ...(contact ? [contactLine(contact)] : [])];
}

const locationLine = ({ latitude, longitude, title }: Location): string =>
  `📍 ${title ? `${title}: ` : ''}https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`;

const contactLine = ({ name, phone }: Contact): string => `👤 ${name}: ${phone}`;

/** https://docs.slack.dev/reference/methods/chat.postMessage#authorship */
export function signatureOf(speaker: string | undefined): { username: string; icon_emoji: string } | undefined {
  const username = speaker === undefined ? '' : excerpt(clean(speaker), NAME_LENGTH_MAX);
  return username === '' ? undefined : { username, icon_emoji: iconOf(username) };
}

/** Neutral faces, the same for the same name: a customer's own picture would tell who they are on their platform. */
const ICONS =
  'large_blue_circle large_green_circle large_orange_circle large_purple_circle large_yellow_circle red_circle blue_heart green_heart orange_heart purple_heart yellow_heart'
    .split(' ')
    .map((name) => `:${name}:`);

function iconOf(name: string): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return ICONS[sum % ICONS.length] ?? ':large_blue_circle:';
}

/** Messages have times as ids; commands and shortcuts stand for messages that are not there. */
export const isMessageId = (id: string): boolean => /^\d+\.\d+$/.test(id);
