// Presses, forms, commands and shortcuts: what they stand for goes to core, what Slack wants at once is done here.
import type { ChannelEvent, Host } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';
import type { Author, Place } from '../../core/message.ts';
import type { Answers } from './answers.ts';
import { type Pressed, readKept } from './buttons.ts';
import { type Calls, type Log, tried } from './calls.ts';
import { quoteOf } from './decode.ts';
import { type Asked, type Press, pressedEvent, readBlockActions, readCommand, readShortcut } from './decode-press.ts';
import { at, type Fields, text } from './fields.ts';
import { modalOf, readSubmission } from './forms.ts';
import type { Home } from './home.ts';
import type { People } from './people.ts';
import { keptKey } from './send.ts';
import { escaped } from './write-text.ts';

export interface InteractionParts {
  readonly account: string;
  readonly calls: Calls;
  readonly host: Host;
  readonly shelf: Shelf;
  readonly people: People;
  readonly home: Home;
  readonly answers: Answers;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Interactions {
  /** Resolves to what goes back with the acknowledgement; rejects when it is not committed. */
  take(body: Fields): Promise<object | undefined>;
}

const INTERACTIONS = new Set([
  'block_actions',
  'view_submission',
  'view_closed',
  'shortcut',
  'message_action',
  'block_suggestion',
]);

export const isInteraction = (body: Fields): boolean =>
  body.command !== undefined || (typeof body.type === 'string' && INTERACTIONS.has(body.type));

const TOO_OLD = 'This button is too old.';
const NOT_THERE = 'I am not in this channel. Invite me first, then try again.';
const IN_DIRECT = 'I have written to you in our direct messages.';
const NO_AGENT = 'This is for agents. Ask for a human with /human, or write to me directly.';

export function createInteractions(parts: InteractionParts): Interactions {
  const { account, host, people, answers, clock } = parts;
  const ignored = (label: string): undefined => {
    host.ignored(account, label);
    return undefined;
  };
  const heard = (person: string) => ({ at: clock.now(), author: people.author(person) });

  async function takePress(body: Fields): Promise<undefined> {
    const press = readBlockActions(body, account);
    if (typeof press === 'string') return ignored(press);
    const found = await resolved(parts, press);
    if (!found) return ignored('press of an old button');
    const { action, form } = found;
    if (form && press.trigger !== undefined && (await opened(press.trigger, press, found))) return undefined;
    await people.know([press.origin.person]);
    const issued = answers.issue(press.origin, press.responseUrl);
    await host.receive(pressedEvent(press, { action, press: issued }, heard(press.origin.person)));
    return undefined;
  }

  /** Slack gives 3 s to open a modal. Where that fails, the press counts as it is. */
  async function opened(trigger: string, { origin }: Press, { action, form }: Action): Promise<boolean> {
    if (!form) return false;
    const view = modalOf(form, action, origin);
    return tried(parts.log, 'ask a form', () =>
      parts.calls.run({}, (api) => api.views.open({ trigger_id: trigger, view })),
    );
  }

  async function takeForm(body: Fields): Promise<object | undefined> {
    const view = at(body, 'view');
    const form = readSubmission(view);
    const person = text(at(body, 'user'), 'id');
    if (!form || person === undefined) return ignored('another form');
    await people.know([person]);
    const { action, input, origin } = form;
    const press = { id: `form:${text(view, 'id')}`, origin: { ...origin, person } };
    const issued = answers.issue(press.origin, undefined);
    await host.receive(pressedEvent(press, { action, input, press: issued }, heard(person)));
    return { response_action: 'clear' };
  }

  async function takeCommand(body: Fields): Promise<object | undefined> {
    const asked = readCommand(body);
    if (typeof asked === 'string') return ignored(asked);
    await people.know([asked.person]);
    const person = people.author(asked.person);
    if (asked.command !== '/patch') {
      const command = OWN_DATA.has(asked.command) ? asked.command : '/human';
      return askDirectly(parts, { ...asked, words: `${command} ${asked.words}`.trim() });
    }
    const look = /^\/?(queue|me)?$/i.exec(asked.words);
    if (look) {
      const of = look[1]?.toLowerCase() === 'me' ? 'me' : 'queue';
      const blocks = await parts.home.overview(person, undefined, of).catch(() => undefined);
      return whisper(NO_AGENT, blocks);
    }
    const words = asked.words.startsWith('/') ? asked.words : `/${asked.words}`;
    // Both are said to the bot alone, and a secret goes where nobody else reads, wherever it was typed.
    const isAlone = asked.channel?.startsWith('D') !== false || /^\/(?:(?:un)?link$|setup\b)/i.test(words);
    const channel = isAlone ? undefined : asked.channel;
    const place = channel === undefined ? await directOf(parts, asked.person) : { account, channel };
    await host.receive(
      written({ ...asked, words }, place, channel === undefined ? 'direct' : 'addressed', heard(person.id)),
    );
    return whisper(`✓ ${escaped(words)}`);
  }

  async function takeShortcut(body: Fields): Promise<undefined> {
    const asked = readShortcut(body);
    if (typeof asked === 'string') return ignored(asked);
    await people.know([asked.person]);
    const { channel, thread } = asked;
    if (channel === undefined || channel.startsWith('D')) {
      const back = await askDirectly(parts, asked);
      if (asked.responseUrl !== undefined) void answers.respond(asked.responseUrl, back);
      return undefined;
    }
    if (!(await isInside(parts, channel))) {
      if (asked.responseUrl !== undefined) await answers.respond(asked.responseUrl, whisper(NOT_THERE));
      return ignored('shortcut where the bot is not');
    }
    const place = { account, channel, ...(thread !== undefined && { thread }) };
    await host.receive(written(asked, place, 'addressed', heard(asked.person)));
    return undefined;
  }

  return {
    async take(body) {
      if (body.command !== undefined) return takeCommand(body);
      switch (body.type) {
        case 'block_actions':
          return takePress(body);
        case 'view_submission':
          return takeForm(body);
        case 'shortcut':
        case 'message_action':
          return takeShortcut(body);
        default:
          return ignored(`payload ${String(body.type)}`);
      }
    },
  };
}

/** What is about a person's own data goes to their direct messages, as asking for a human does. */
const OWN_DATA: ReadonlySet<string> = new Set(['/export', '/forget_me', '/volunteer', '/report']);

type Action = Extract<Pressed, { type: 'action' }>;

/** A button whose action did not fit into it carries a token for it. */
async function resolved({ account, shelf, answers }: InteractionParts, press: Press): Promise<Action | undefined> {
  const { pressed } = press;
  if (pressed.type === 'action') return pressed;
  const kept = readKept((await shelf.get(keptKey(account, pressed.token))) ?? '');
  if (!kept) void answers.answer(answers.issue(press.origin, press.responseUrl), TOO_OLD);
  return kept;
}

const whisper = (words: string, blocks?: readonly object[]): object => ({
  response_type: 'ephemeral',
  text: blocks ? '…' : words,
  ...(blocks && { blocks }),
});

function written(
  { id, words, about, channel }: Asked,
  place: Place,
  audience: 'direct' | 'addressed',
  heard: { at: number; author: Author },
): ChannelEvent {
  const quote = about && quoteOf(about);
  const ts = about && channel === place.channel ? text(about, 'ts') : undefined;
  return {
    type: 'written',
    id,
    ...heard,
    place,
    audience,
    ids: [id],
    unseen: true,
    message: { text: [words], ...(ts !== undefined && { replyTo: { ...place, id: ts } }), ...(quote && { quote }) },
  };
}

/** Who asks for a human in the middle of anywhere is helped in their direct messages, where others do not read. */
async function askDirectly(parts: InteractionParts, asked: Asked): Promise<object> {
  const place = await directOf(parts, asked.person);
  const heard = { at: parts.clock.now(), author: parts.people.author(asked.person) };
  await parts.host.receive(written(asked, place, 'direct', heard));
  return whisper(IN_DIRECT);
}

async function directOf({ account, calls }: InteractionParts, person: string): Promise<Place> {
  const answer = await calls.run({ idempotent: true }, (api) => api.conversations.open({ users: person }));
  const channel = text(at(answer, 'channel'), 'id');
  if (channel === undefined) throw new Error('no direct messages with this person');
  return { account, channel };
}

/** A shortcut can be used anywhere; an open channel the bot enters by itself. */
async function isInside({ calls, log }: InteractionParts, channel: string): Promise<boolean> {
  let isMember = false;
  let isOpen = false;
  const asked = await tried(log, 'look a channel up', async () => {
    const answer = await calls.run({ idempotent: true }, (api) => api.conversations.info({ channel }));
    isMember = answer.channel?.is_member === true;
    isOpen = answer.channel?.is_private !== true;
  });
  if (isMember || !asked || !isOpen) return isMember;
  return tried(log, 'enter a channel', () =>
    calls.run({ idempotent: true }, (api) => api.conversations.join({ channel })),
  );
}
