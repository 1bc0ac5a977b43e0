// A little house for the web platform's tests: a journal and a shelf in memory, and a host that answers and relays.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryJournal } from '../../../adapters/store/memory/journal.ts';
import { createWeb, type WebChannel, type WebOptions } from '../../../adapters/web/channel.ts';
import { action, parseAction } from '../../../core/action.ts';
import type { ChannelEvent, Host } from '../../../core/channel.ts';
import type { Journal, JournalEntry, Shelf } from '../../../core/journal.ts';
import {
  type Author,
  type File,
  type Message,
  type Place,
  type Placed,
  placedKey,
  placeKey,
  plain,
} from '../../../core/message.ts';

export function memoryJournal(): Journal & { readonly entries: JournalEntry[] } {
  const entries: JournalEntry[] = [];
  const journal = createMemoryJournal();
  return {
    ...journal,
    entries,
    async append(place, key, at, data) {
      const entry = await journal.append(place, key, at, data);
      if (!entries.some(({ seq }) => seq === entry.seq)) entries.push(entry);
      return entry;
    },
  };
}

export function memoryShelf(clock: { now(): number } = Date): Shelf {
  const values = new Map<string, { value: string; until: number }>();
  return {
    async get(key) {
      const kept = values.get(key);
      return kept && kept.until > clock.now() ? kept.value : undefined;
    },
    async set(key, value, ttlMs) {
      values.set(key, { value, until: clock.now() + ttlMs });
    },
    async delete(key) {
      values.delete(key);
    },
  };
}

export interface House {
  readonly web: WebChannel;
  readonly journal: ReturnType<typeof memoryJournal>;
  readonly events: ChannelEvent[];
  /** Who wrote just then, and where. */
  readonly typing: { readonly place: Place; readonly author: Author }[];
  readonly health: (string | undefined)[];
  /** What another account's files are, by ref. */
  readonly elsewhere: Map<string, Blob>;
  /** Replaced by tests that need another host. */
  receive: (event: ChannelEvent) => Promise<void>;
  url(path: string): string;
}

/** A web channel on a free port, with the relaying host below unless a test gives another. */
export async function openHouse(
  options: Partial<WebOptions> = {},
  more: { relay?: boolean; start?: boolean } = {},
): Promise<House> {
  const journal = memoryJournal();
  const web = createWeb({
    account: 'web',
    name: 'Patchthrough',
    host: '127.0.0.1',
    port: 0,
    uploadsFolder: await mkdtemp(join(tmpdir(), 'web-uploads-')),
    journal,
    shelf: memoryShelf(),
    log: { info: () => undefined, warn: () => undefined },
    ...options,
  });
  const seen = new Set<string>();
  const relay = more.relay ? createRelay(web) : async () => undefined;
  const house: House = {
    web,
    journal,
    events: [],
    typing: [],
    health: [],
    elsewhere: new Map(),
    receive: async (event) => {
      if (seen.has(event.id)) return;
      seen.add(event.id);
      house.events.push(event);
      // As in the real one: what follows is delivered after the commit, never inside of it.
      setImmediate(() => void relay(event));
    },
    url: (path) => `${web.address()}${path}`,
  };
  const host: Host = {
    receive: (event) => house.receive(event),
    isDesk: () => false,
    typing: (place, author) => void house.typing.push({ place, author }),
    overview: async () => undefined,
    open: async (file: File) => {
      const own = file.account === 'web' ? web.fetchFile?.(file) : undefined;
      return house.elsewhere.get(file.ref) ?? own ?? Promise.reject(new Error('gone'));
    },
    health: (_account, trouble) => void house.health.push(trouble),
    ignored: () => undefined,
  };
  if (more.start !== false) await web.start(host);
  return house;
}

interface Talk {
  readonly id: number;
  readonly customer: Place;
  readonly name: string;
  readonly said: string[];
  card?: Placed;
  control?: Placed;
  thread?: Place;
  owner?: string;
}

const human = { label: 'Talk to a human', action: action('human') };
const desk: Place = { account: 'web', channel: 'desk' };
const forms = {
  close: {
    title: 'Close',
    label: 'How did it end?',
    choices: [
      { label: 'Solved', value: 'solved' },
      { label: 'Not solved', value: 'unsolved' },
    ],
  },
  note: { title: 'Note', label: 'Only agents see it', lengthMax: 40 },
};

/** Answers, hands over and relays in the least words: what the page needs to be seen doing. */
function createRelay(web: WebChannel): (event: ChannelEvent) => Promise<void> {
  const talks = new Map<string, Talk>();
  const copies = new Map<string, Placed>();
  const run = crypto.randomUUID();
  let made = 0;
  const send = async (to: Place, message: Message): Promise<Placed> => {
    const [placed] = await web.send(to, message, `${run} ${++made}`);
    if (!placed) throw new Error('nothing was sent');
    return placed;
  };
  const by = (id: number | undefined): Talk | undefined => [...talks.values()].find((talk) => talk.id === id);
  const control = (talk: Talk): Message => ({
    text: [
      { type: 'bold', children: [`You are talking with ${talk.name}`] },
      talk.owner
        ? `\nMessages of ${talk.owner} go to ${talk.name}. Those that start with // stay here as notes.`
        : '\nClosed.',
    ],
    buttons: talk.owner
      ? [['close', 'release', 'snooze'].map(of(talk)), ['transfer', 'note', 'transcript'].map(of(talk))]
      : [[of(talk)('transcript')]],
  });

  async function ask(talk: Talk): Promise<void> {
    await send(talk.customer, {
      text: ['A human will help you. You are next in line.'],
      buttons: [[{ label: 'Cancel', action: action('cancel') }]],
    });
    talk.card = await send(desk, {
      text: [
        { type: 'bold', children: [`${talk.name} asks for a human`] },
        '\nLanguage: English · waiting less than a minute',
        ...(talk.said.at(-1) ? (['\n\n', { type: 'quote', children: [talk.said.at(-1) ?? ''] }] as const) : []),
        '\n\nThe bot had no answer.',
      ],
      buttons: [
        [
          { label: 'Take', action: action('take', talk.id, 1) },
          { label: 'Not me', action: action('pass', talk.id, 1) },
        ],
      ],
    });
  }

  async function take(talk: Talk, agent: string): Promise<string> {
    if (talk.owner) return `${talk.owner} has it already.`;
    talk.owner = agent;
    talk.thread = await web.openThread?.(desk, talk.name, `t${talk.id}`);
    if (talk.card) {
      await web.edit?.(talk.card, {
        text: [{ type: 'bold', children: [`${talk.name} asks for a human`] }, `\n${agent} has it.`],
      });
    }
    if (talk.thread) {
      talk.control = await send(talk.thread, control(talk));
      await web.pin?.(talk.control);
      for (const text of talk.said) await send(talk.thread, { text: [text], speaker: talk.name });
    }
    await send(talk.customer, { text: [`${agent} is here now.`] });
    return 'It is yours.';
  }

  async function pressed(event: Extract<ChannelEvent, { type: 'pressed' }>, mine: Talk): Promise<void> {
    const wish = parseAction(event.action);
    const talk = by(wish.conversation);
    let answer: string | undefined;
    if (wish.verb === 'human') await ask(mine);
    else if (wish.verb === 'cancel')
      await send(mine.customer, { text: ['You have left the line.'], buttons: [[human]] });
    else if (talk && wish.verb === 'take') answer = await take(talk, event.author.name);
    else if (talk && wish.verb === 'close') {
      const outcome = forms.close.choices.find(({ value }) => value === event.input)?.label ?? 'nobody knows how';
      delete talk.owner;
      if (talk.control) await web.edit?.(talk.control, control(talk));
      await send(talk.customer, { text: ['The conversation is closed. Thank you!'], buttons: [[human]] });
      answer = `Closed: ${outcome}.`;
    } else if (talk?.thread && wish.verb === 'note') {
      await send(talk.thread, { text: [`Note by ${event.author.name}: ${event.input}`] });
    } else answer = 'Noted.';
    await web.answerPress?.(event.press, answer);
  }

  async function written(event: Extract<ChannelEvent, { type: 'written' }>, mine: Talk | undefined): Promise<void> {
    const text = plain(event.message.text);
    const [id = ''] = event.ids;
    const remember = (copy: Placed): void => {
      copies.set(placedKey({ ...event.place, id }), copy);
      copies.set(placedKey(copy), { ...event.place, id });
    };
    const replyTo = event.message.replyTo && copies.get(placedKey(event.message.replyTo));
    const { replyTo: _, ...rest } = event.message;
    const message: Message = { ...rest, speaker: event.author.name, ...(replyTo ? { replyTo } : {}) };
    if (mine) {
      mine.said.push(text);
      if (mine.owner && mine.thread) return remember(await send(mine.thread, message));
      if (/human/i.test(text)) return ask(mine);
      await web.showTyping?.(mine.customer);
      await send(mine.customer, { text: ['You said: ', { type: 'bold', children: [text] }], buttons: [[human]] });
      return;
    }
    const talk = [...talks.values()].find((each) => each.thread && placeKey(each.thread) === placeKey(event.place));
    if (talk && !text.startsWith('//')) remember(await send(talk.customer, message));
  }

  return async (event) => {
    if (event.type === 'moved') return;
    let mine: Talk | undefined;
    if (event.audience === 'direct') {
      mine = talks.get(placeKey(event.place));
      mine ??= { id: talks.size + 1, customer: event.place, name: event.author.name, said: [] };
      talks.set(placeKey(event.place), mine);
    }
    if (event.type === 'written') return written(event, mine);
    if (event.type === 'pressed') {
      return pressed(event, mine ?? { id: 0, customer: event.place, name: event.author.name, said: [] });
    }
    if (event.type === 'left' || event.type === 'returned') return;
    const copy = copies.get(placedKey({ ...event.place, id: event.messageId }));
    if (!copy) return;
    if (event.type === 'edited') await web.edit?.(copy, { ...event.message, speaker: event.author.name });
    else if (event.type === 'removed') await web.remove?.(copy);
    else await web.react?.(copy, event.emoji);
  };
}

const of = (talk: Talk) => (verb: string) => {
  const form = verb === 'close' || verb === 'note' ? { form: forms[verb] } : {};
  return { label: titled(verb), action: action(verb, talk.id), ...form };
};
const titled = (verb: string): string => `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
