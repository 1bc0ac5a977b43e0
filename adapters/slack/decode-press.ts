// Presses, commands and shortcuts out of Slack's payloads: pure.
import type { ChannelEvent } from '../../core/channel.ts';
import type { Author, Place } from '../../core/message.ts';
import { isOverview, type Pressed, readPress } from './buttons.ts';
import { at, type Fields, list, text } from './fields.ts';
import type { Origin } from './forms.ts';

export interface Press {
  readonly id: string;
  readonly origin: Origin;
  readonly pressed: Pressed;
  /** Opens a modal, within 3 s. */
  readonly trigger: string | undefined;
  /** Answers the one who pressed, for 30 minutes and five times. */
  readonly responseUrl: string | undefined;
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload/ */
export function readBlockActions(body: Fields, account: string): Press | string {
  const [action] = list(body, 'actions');
  const person = text(at(body, 'user'), 'id');
  if (!action || person === undefined) return 'press of nothing';
  const pressed = readPress(action);
  if (typeof pressed === 'string') return pressed;
  const origin = originOf(body, action, person, account);
  if (typeof origin === 'string') return origin;
  const { place, messageId } = origin;
  return {
    // Every press is one of its own, and the same when it is delivered again.
    id: `press:${place.channel}:${messageId}:${person}:${text(action, 'action_id')}:${text(action, 'action_ts') ?? text(body, 'trigger_id')}`,
    origin,
    pressed,
    trigger: text(body, 'trigger_id'),
    responseUrl: text(body, 'response_url'),
  };
}

/** An address that is only where the person is asked from: their own, whatever conversation it is about. */
const homeOf = (account: string, person: string): Place => ({ account, channel: `home:${person}` });

function originOf(body: Fields, action: Fields, person: string, account: string): Origin | string {
  const container = at(body, 'container');
  if (container.type === 'view') {
    const isHome = at(body, 'view').type === 'home';
    return isHome ? { surface: 'home', place: homeOf(account, person), messageId: 'home', person } : 'press in a modal';
  }
  const channel = text(container, 'channel_id') ?? text(at(body, 'channel'), 'id');
  const messageId = text(container, 'message_ts');
  if (channel === undefined || messageId === undefined) return 'press without a message';
  if (isOverview(text(action, 'block_id'))) {
    return { surface: 'whisper', place: homeOf(account, person), messageId, person };
  }
  const head = text(at(body, 'message'), 'thread_ts') ?? text(container, 'thread_ts');
  // The head of a thread stands in the channel.
  const thread = head === undefined || head === messageId || channel.startsWith('D') ? {} : { thread: head };
  return { surface: 'message', place: { account, channel, ...thread }, messageId, person };
}

export function pressedEvent(
  { id, origin }: Pick<Press, 'id' | 'origin'>,
  what: { readonly action: string; readonly input?: string; readonly press: string },
  heard: { readonly at: number; readonly author: Author },
): ChannelEvent {
  const { place, messageId, surface } = origin;
  const isDirect = surface !== 'message' || place.channel.startsWith('D');
  return { type: 'pressed', id, ...heard, place, audience: isDirect ? 'direct' : 'group', messageId, ...what };
}

/** A command or a shortcut, as the words that it stands for. */
export interface Asked {
  readonly id: string;
  readonly person: string;
  readonly trigger: string;
  readonly words: string;
  /** Where it was asked; undefined for a shortcut that belongs to no place. */
  readonly channel: string | undefined;
  readonly thread?: string;
  /** The message that it is about. */
  readonly about?: Fields;
  readonly responseUrl: string | undefined;
}

export const HAND_OVER = 'hand_to_human';
export const ASK_HUMAN = 'ask_human';

/** https://docs.slack.dev/interactivity/implementing-slash-commands/ */
export function readCommand(body: Fields): (Asked & { readonly command: string }) | string {
  const command = text(body, 'command');
  const person = text(body, 'user_id');
  const trigger = text(body, 'trigger_id');
  const channel = text(body, 'channel_id');
  if (command === undefined || person === undefined || trigger === undefined) return 'command of nobody';
  const words = (text(body, 'text') ?? '').trim();
  return {
    id: `command:${trigger}`,
    command,
    person,
    trigger,
    words,
    channel,
    responseUrl: text(body, 'response_url'),
  };
}

/** https://docs.slack.dev/interactivity/implementing-shortcuts/ */
export function readShortcut(body: Fields): Asked | string {
  const person = text(at(body, 'user'), 'id');
  const trigger = text(body, 'trigger_id');
  if (person === undefined || trigger === undefined) return 'shortcut of nobody';
  const common = {
    id: `command:${trigger}`,
    person,
    trigger,
    words: '/human',
    responseUrl: text(body, 'response_url'),
  };
  if (body.type === 'shortcut' && body.callback_id === ASK_HUMAN) return { ...common, channel: undefined };
  if (body.type !== 'message_action' || body.callback_id !== HAND_OVER) return 'shortcut of something else';
  const message = at(body, 'message');
  const channel = text(at(body, 'channel'), 'id');
  const thread = text(message, 'thread_ts') ?? text(message, 'ts');
  return { ...common, channel, about: message, ...(thread !== undefined && { thread }) };
}
