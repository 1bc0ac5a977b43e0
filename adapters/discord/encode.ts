// Core's message as the body of Discord's: words, buttons, to what it replies. Pure; nobody is ever pinged by it.
import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { Message, Node, Rich } from '../../core/message.ts';
import { isSnowflake } from './address.ts';
import { REPLY, type Written, writeComponents } from './components.ts';
import { writeText } from './write-text.ts';

const CONTENT_LENGTH_MAX = 2_000;
const EMBED_LENGTH_MAX = 4_096;
/** Escaped, a text can be twice as long: what does not fit into a message then stands in its embed. */
export const TEXT_LENGTH_MAX = 1_900;
export const FILES_MAX = 10;

/** No name in any text calls anybody: https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export const NOBODY = { parse: [], replied_user: false } as const;

export interface Body {
  readonly body: Readonly<Record<string, unknown>>;
  readonly kept: Written['kept'];
}

export interface Manner {
  /** Agents cannot simply type here: a card that is somebody's offers a form to reply with. */
  readonly withReply: boolean;
}

export function encode(message: Message, manner: Manner): Body {
  const { components, kept, lines } = writeComponents(message.buttons);
  const words: Rich = [...message.text, ...thingsIn(message), ...lines.map((line): Node => `\n${line}`)];
  const content = writeText(words, EMBED_LENGTH_MAX);
  const isLong = content.length > CONTENT_LENGTH_MAX;
  const shown = isLong
    ? { content: '', embeds: [{ description: content }] }
    : { content, embeds: [], flags: MessageFlags.SuppressEmbeds };
  return {
    kept,
    body: {
      ...shown,
      components: withReply(components, message, manner),
      allowed_mentions: NOBODY,
      ...(message.replyTo && isSnowflake(message.replyTo.id)
        ? { message_reference: { message_id: message.replyTo.id, fail_if_not_exists: false } }
        : {}),
    },
  };
}

/** What else a message carries, in words. */
function thingsIn({ text, location, contact }: Message): Node[] {
  const gap = text.length > 0 ? '\n' : '';
  if (location) {
    const { latitude, longitude, title } = location;
    const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`;
    return [gap, { type: 'link', url, children: [`📍 ${title ? `${title}, ` : ''}${latitude}, ${longitude}`] }];
  }
  return contact ? [`${gap}👤 ${contact.name}, ${contact.phone}`] : [];
}

const ROWS_MAX = 5;

function withReply(components: readonly object[], { standing }: Message, manner: Manner): readonly object[] {
  const isOpen = standing?.is === 'assigned' || standing?.is === 'snoozed';
  if (!manner.withReply || !isOpen || components.length === 0 || components.length >= ROWS_MAX) return components;
  const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Reply', custom_id: REPLY };
  return [{ type: ComponentType.ActionRow, components: [button] }, ...components];
}
