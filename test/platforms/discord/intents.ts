// What a session is told of, and how much of it: gateway intents and the rule of the message content.
import type { MessageWire } from './world.ts';

/** https://docs.discord.com/developers/events/gateway#list-of-intents */
export const intents = {
  guilds: 1 << 0,
  members: 1 << 1,
  presences: 1 << 8,
  messages: 1 << 9,
  reactions: 1 << 10,
  typing: 1 << 11,
  directMessages: 1 << 12,
  directReactions: 1 << 13,
  directTyping: 1 << 14,
  content: 1 << 15,
} as const;

/** Every bit that Discord knows; another one closes with 4013. */
export const knownIntents = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/**
 * Whether the bot reads a message without the MessageContent intent: its own, those of DMs, those that mention it.
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export function readsWithoutIntent(wire: MessageWire, botId: string, isDirect: boolean): boolean {
  return isDirect || wire.author.id === botId || wire.mentions.some(({ id }) => id === botId);
}

/** The message as a bot without the intent gets it; the one that it answers is judged for itself. */
export function reduced(wire: MessageWire, botId: string): MessageWire {
  const answered = wire.referenced_message;
  const shown = readsWithoutIntent(wire, botId, false)
    ? wire
    : {
        ...wire,
        content: '',
        embeds: [],
        attachments: [],
        components: [],
        ...('poll' in wire ? { poll: undefined } : {}),
      };
  return isMessage(answered) ? { ...shown, referenced_message: reduced(answered, botId) } : shown;
}

function isMessage(value: unknown): value is MessageWire {
  return typeof value === 'object' && value !== null && 'author' in value && 'mentions' in value;
}
