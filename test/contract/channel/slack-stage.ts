// Slack as a stage: the local workspace over Socket Mode, its members with their direct messages, and what their apps show.
import { createSlack } from '../../../adapters/slack/channel.ts';
import type { File, Place } from '../../../core/message.ts';
import { type SeenMessage, seenMessage } from '../../platforms/slack/seen.ts';
import { type Slack, startSlack } from '../../platforms/slack.ts';
import { readSlack, typeSlack } from './slack-words.ts';
import { toSpans } from './spans.ts';
import { eventually, type Gift, type Seat, type Seen, type SeenFile, type Stage, type World } from './stage.ts';

const account = 'slack';

export const slackStage: Stage = {
  platform: 'slack',
  writes: ['bold', 'italic', 'strike', 'code', 'block', 'quote', 'link', 'list', 'emoji'],
  hasCustomEmoji: true,
  gives: ['photo', 'file', 'voice'],
  lacks: {
    replies: 'Slack answers in threads, and a relay thread is one already',
    voices: 'an app cannot send clips; they arrive as sound files',
    stickers: 'Slack has no stickers',
    'hears.typing': 'the Events API does not tell who is writing',
  },
  skips: {
    blocked: 'nobody can block an app in Slack',
    left: 'nobody can block an app in Slack',
    location: 'Slack has no gesture for a place',
    contact: 'Slack has no gesture for a contact',
  },
  open,
};

type Person = ReturnType<Slack['person']>;

/** The emoji that these tests react with, by Slack's names. */
const NAMES: Readonly<Record<string, string>> = { '👍': '+1', '🎉': 'tada' };
const EMOJI = new Map(Object.entries(NAMES).map(([emoji, name]) => [name, emoji]));

const kindOf = (mime: string): File['kind'] =>
  mime.startsWith('image/') ? 'photo' : mime.startsWith('audio/') ? 'audio' : 'file';

function filesOf(slack: Slack, message: SeenMessage): SeenFile[] {
  return message.files.map((file) => ({
    kind: file.subtype === 'slack_audio' ? 'voice' : kindOf(String(file.mimetype)),
    name: String(file.name),
    async read() {
      const headers = { authorization: `Bearer ${slack.botToken}` };
      return new Uint8Array(await (await fetch(String(file.url_private), { headers })).arrayBuffer());
    },
  }));
}

function seenOf(slack: Slack, message: SeenMessage): Seen {
  const { mentions, broadcasts, links } = message.parsed;
  return {
    id: message.ts,
    byBot: message.byBot,
    rich: readSlack(message.blocks, message.text),
    ...(message.username === undefined ? {} : { speaker: message.username }),
    files: filesOf(slack, message),
    buttons: message.buttons.map(({ text }) => text),
    reactions: Object.entries(message.reactions).flatMap(([name, by]) =>
      by.length > 0 ? [EMOJI.get(name) ?? `:${name}:`] : [],
    ),
    live: [
      ...mentions,
      ...broadcasts,
      ...links.filter(({ url, text }) => url !== text).map(({ url, text }) => `link ${text} -> ${url}`),
    ],
  };
}

const MIMES = { photo: 'image/png', file: 'application/pdf', voice: 'audio/mp4', sticker: 'image/webp' } as const;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Messages as they stand, without whispers. */
function storedIn(slack: Slack, id: string, latest?: number): readonly SeenMessage[] {
  const { room } = slack.place(id);
  const all = [...room.messages.values()];
  return (latest === undefined ? all : all.slice(-latest)).map((stored) => seenMessage(room, stored, slack.botUserId));
}

/** `there` is the thread that this person has open; without one, they look at the channel itself. */
function seatOf(slack: Slack, person: Person, name: string, room: string, there?: string): Seat {
  const place: Place = { account, channel: room, ...(there === undefined ? {} : { thread: there }) };
  const ref = (id: string) => ({ channel: room, ts: id });
  const inThread = there === undefined ? {} : { thread: there };
  const isDirect = room.startsWith('D');
  const shown = (latest?: number): readonly SeenMessage[] =>
    storedIn(slack, room, latest)
      .filter(({ state }) => state === 'there')
      .filter(({ thread, ts }) => (isDirect ? true : thread === there && ts !== there));
  return {
    name,
    place,
    look: async (latest) => shown(latest).map((message) => seenOf(slack, message)),
    write: async (rich) => person.write(room, typeSlack(rich), inThread).ts,
    async give(gifts, caption = '') {
      const [first] = gifts;
      if (first?.kind === 'voice') return [person.voice(room, Buffer.from(first.bytes), 2_000, inThread).ts];
      const plans = gifts.map(({ kind, name: file, bytes }: Gift) => ({
        name: file,
        bytes: Buffer.from(bytes),
        mimetype: MIMES[kind],
      }));
      return [person.upload(room, plans, caption, inThread).ts];
    },
    edit: async (id, rich) => void person.edit(ref(id), escaped(toSpans(rich).text)),
    remove: async (id) => person.delete(ref(id)),
    async react(id, emoji) {
      const message = shown().find(({ ts }) => ts === id);
      for (const [old, by] of Object.entries(message?.reactions ?? {})) {
        if (by.includes(person.id)) person.unreact(ref(id), old);
      }
      if (emoji !== undefined) person.react(ref(id), NAMES[emoji] ?? emoji);
    },
    press: (id, label, input) => press(person, ref(id), label, input),
    type: async () => undefined,
    sawTyping: async () => shown().some(({ ts }) => slack.place(room).status(ts) !== ''),
    ...(isDirect || there !== undefined
      ? {}
      : {
          threads: async () =>
            shown()
              .filter(({ byBot }) => byBot)
              .map(({ ts }) => seatOf(slack, person, name, room, ts)),
        }),
  };
}

/** How long an answer may be on its way before the person is sure that none comes. */
const ANSWER_MS_MAX = 400;
const TRIES_MAX = 5;

async function press(
  person: Person,
  ref: { channel: string; ts: string },
  label: string,
  input: string | undefined,
): Promise<string | undefined> {
  const before = new Set(person.whispers(ref.channel).map(({ ts }) => ts));
  // "Something went wrong": whoever sees that presses again.
  for (let tries = 0; !(await person.press(ref, label)).isAcknowledged; tries += 1) {
    if (tries === TRIES_MAX) throw new Error(`nothing came of pressing ${label}`);
  }
  if (input !== undefined) await fill(person, input);
  const told = () => person.whispers(ref.channel).find(({ ts }) => !before.has(ts))?.plain;
  return eventually('an answer', told, ANSWER_MS_MAX).catch(() => undefined);
}

/** Fills in the only field of the form that opened: a text, or the choice with this label. */
async function fill(person: Person, input: string): Promise<void> {
  const modal = await eventually('a form', () => person.modal());
  const [field] = modal.inputs;
  if (!field) throw new Error(`the form “${modal.title}” asks nothing`);
  const choice = field.options.find(({ text }) => text === input)?.value;
  const { errors } = await person.submit({ [field.actionId]: choice ?? input });
  if (Object.keys(errors).length > 0) throw new Error(JSON.stringify(errors));
}

/** Slack tries for six minutes. Here as often as it takes to see an app come back. */
const RETRY_MS = [0, ...Array.from({ length: 5_000 }, () => 60)];

async function open(): Promise<World> {
  const slack = await startSlack({ retryMs: RETRY_MS });
  const bystander = slack.person({ name: 'carl', realName: 'Carl' });
  const desk = slack.channel({ name: 'desk', members: [bystander] });
  const people = new Map<string, Person>();
  const options = {
    botToken: slack.botToken,
    appToken: slack.appToken,
    signingSecret: slack.signingSecret,
    apiUrl: slack.apiUrl,
    mode: 'socket' as const,
    limits: false,
  };
  const unused = { host: '127.0.0.1', port: 0, path: '/slack/events' };
  const person = (name: string): Person =>
    slack.person({ name: name.toLowerCase().replace(/\W+/g, '_'), realName: name, displayName: name });
  return {
    account,
    desk: { account, channel: desk.id },
    options,
    channel: ({ shelf }) => createSlack({ account, ...options, ...unused, shelf, log: () => undefined }),
    opened: async () => void (await slack.until(() => slack.sockets.connections.length > 0)),
    async customer(name) {
      const customer = person(name);
      return seatOf(slack, customer, name, slack.dm(customer).id);
    },
    async agent(name) {
      const agent = people.get(name) ?? person(name);
      if (!people.has(name)) agent.join(desk);
      people.set(name, agent);
      return seatOf(slack, agent, name, desk.id);
    },
    faults: {
      floodMs: 1_000,
      next: (fault) =>
        slack.faults.next({ kind: fault === 'flood' ? 'status429' : fault, method: 'chat.postMessage', retryAfter: 1 }),
    },
    // A thread whose head was deleted goes on; gone is only what never was, or is older than what Slack keeps.
    lose: async () => ({ account, channel: desk.id, thread: '1000000000.000001' }),
    lostChat: { account, channel: 'C0NOSUCHONE' },
    calls: () => slack.calls.length,
    stop: () => slack.stop(),
  };
}
