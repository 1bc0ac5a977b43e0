// The web as a stage: the channel is its own platform, and people are browsers that speak its HTTP and its stream.
import { createWeb, type WebChannel } from '../../../adapters/web/channel.ts';
import type { Shown } from '../../../adapters/web/page/fold.ts';
import type { Button, File, Message, Place, Rich } from '../../../core/message.ts';
import { type Client, createClient, hello, id as newId } from '../../adapters/web/client.ts';
import { openPage, type Page } from './page.ts';
import { toSpans } from './spans.ts';
import type { Gift, Seat, Seen, Stage, World } from './stage.ts';

const account = 'web';
const desk: Place = { account, channel: 'desk' };

export const webStage: Stage = {
  platform: 'web',
  writes: [],
  hasCustomEmoji: false,
  gives: ['photo', 'file'],
  lacks: {},
  skips: {
    faults: 'what is sent goes into the account’s own journal: there is no call that could be lost on the way',
    blocked: 'nobody can block a page; they close it',
    left: 'nobody can block a page; they close it',
    location: 'the page has no gesture for a place',
    contact: 'the page has no gesture for a contact',
    away: 'while the channel is down there is no page to write on',
  },
  open: () => openWeb(),
};

const labelOf = (place: Place): string => `${place.channel}/${place.thread ?? ''}`;

/** How long a person's page goes on trying what did not come through. */
const INSIST_MS_MAX = 15_000;

/** A request as the page makes it: what did not come through, or could not be taken now, is tried again under the same key. */
async function post(client: Client, path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const until = performance.now() + INSIST_MS_MAX;
  for (;;) {
    const response = await client.post(path, body, headers).catch((error: unknown) => {
      if (performance.now() > until) throw error;
      return undefined;
    });
    if (response?.ok) return response;
    const again = response === undefined || response.status === 503 || response.status === 429;
    if (!again || performance.now() > until) throw new Error(`${path}: ${response?.status} ${await response?.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Only web addresses are links on the page; everything else of a message is nodes, which do nothing. */
function liveOf(rich: Rich): string[] {
  return rich.flatMap((node) => {
    if (typeof node === 'string' || 'text' in node) return [];
    if (node.type === 'list') return node.items.flatMap(liveOf);
    return [...(node.type === 'link' ? [`link ${node.url}`] : []), ...liveOf(node.children)];
  });
}

const labels = (buttons: Message['buttons']): readonly Button[] => (buttons ?? []).flat();

/** What stands changes by being replaced, so that what was read once needs no second look. */
const read = new WeakMap<Shown, Seen>();

function seenOf(client: Client, shown: Shown): Seen {
  const seen = read.get(shown) ?? readAnew(client, shown);
  read.set(shown, seen);
  return seen;
}

function readAnew(client: Client, shown: Shown): Seen {
  const { message } = shown;
  const download = (file: File) => async (): Promise<Uint8Array> => {
    const response = await client.get(`/file/${file.ref}/${encodeURIComponent(file.name)}`);
    if (!response.ok) throw new Error(`no file: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    id: shown.id,
    byBot: shown.by === 'house',
    rich: message.text,
    ...(message.speaker === undefined ? {} : { speaker: message.speaker }),
    files: (message.files ?? []).map((file) => ({ kind: file.kind, name: file.name, read: download(file) })),
    buttons: labels(message.buttons).map(({ label }) => label),
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo.id }),
    ...(message.location ? { shape: 'location' } : message.contact ? { shape: 'contact' } : {}),
    ...(shown.id.includes('.') || message.files ? { album: shown.id.split('.')[0] ?? shown.id } : {}),
    reactions: Object.values(shown.reactions),
    live: liveOf(message.text),
  };
}

interface Browser {
  readonly client: Client;
  readonly page: Page;
  readonly name: string;
  /** The path of this person's acts. */
  readonly base: string;
  readonly headers: Record<string, string>;
}

function seatOf(browser: Browser, place: Place): Seat {
  const { client, page, base, headers, name } = browser;
  const label = labelOf(place);
  const query = base === '/api/chat' ? '' : `?desk=${place.channel}${place.thread ? `&thread=${place.thread}` : ''}`;
  const act = (what: string, body: unknown) => post(client, `${base}/${what}${query}`, body, headers);
  const shown = (latest?: number): readonly Shown[] => {
    const { messages } = page.at(label);
    return (latest === undefined ? messages : messages.slice(-latest)).filter(({ removed }) => !removed);
  };
  const upload = async (gift: Gift): Promise<{ ref: string; name: string }> => {
    const more = { ...headers, 'content-type': mimeOf(gift), 'x-name': encodeURIComponent(gift.name) };
    const response = await post(client, `${base}/upload${query}`, new Blob([Uint8Array.from(gift.bytes)]), more);
    const { ref } = (await response.json()) as File;
    return { ref, name: gift.name };
  };
  return {
    name,
    place,
    look: async (latest) => shown(latest).map((one) => seenOf(client, one)),
    async write(rich, replyTo) {
      const id = newId();
      await act('say', { id, text: toSpans(rich).text, ...(replyTo === undefined ? {} : { replyTo }) });
      return id;
    },
    async give(gifts, caption = '') {
      const files = [];
      for (const gift of gifts) files.push(await upload(gift));
      const id = newId();
      await act('say', { id, text: caption, files });
      return gifts.map((_, i) => (i === 0 ? id : `${id}.${i}`));
    },
    edit: async (id, rich) => void (await act('edit', { op: newId(), id, text: toSpans(rich).text })),
    remove: async (id) => void (await act('remove', { op: newId(), id })),
    react: async (id, emoji) =>
      void (await act('react', { op: newId(), id, ...(emoji === undefined ? {} : { emoji }) })),
    async press(id, label_, input) {
      const found = shown().find((one) => one.id === id);
      const button = labels(found?.message.buttons).find(({ label: words }) => words === label_);
      if (!button || !('action' in button)) throw new Error(`message ${id} has no button ${label_}`);
      const value = button.form?.choices?.find(({ label: words }) => words === input)?.value ?? input;
      const body = { op: newId(), id, action: button.action, ...(value === undefined ? {} : { input: value }) };
      return ((await (await act('press', body)).json()) as { text?: string }).text;
    },
    type: async () => void (await act('typing', {})),
    sawTyping: async () => page.typing(label),
    ...(base === '/api/desk' && place.thread === undefined
      ? {
          threads: async () =>
            page
              .labels()
              .filter((one) => one.startsWith(`${place.channel}/`) && one !== label)
              .map((one) => seatOf(browser, { ...place, thread: one.slice(place.channel.length + 1) })),
        }
      : {}),
  };
}

const mimeOf = ({ kind }: Gift): string =>
  ({ photo: 'image/png', voice: 'audio/ogg', sticker: 'image/webp', file: 'application/pdf' })[kind];

/** `port`: the one that a service which is started again and again keeps. */
export async function openWeb(port = 0): Promise<World> {
  let address = '';
  let made: WebChannel | undefined;
  const browsers: Browser[] = [];
  const enter = async (browser: Omit<Browser, 'page'>, side: 'chat' | 'desk'): Promise<Browser> => {
    const entered = { ...browser, page: await openPage(browser.client, side) };
    browsers.push(entered);
    return entered;
  };
  return {
    account,
    desk,
    options: { host: '127.0.0.1', port },
    channel(parts) {
      const log = { info: () => undefined, warn: () => undefined };
      made = createWeb({ account, name: 'House', host: '127.0.0.1', port: 0, log, ...parts });
      return made;
    },
    async opened(addresses) {
      address = made?.address() ?? addresses.find((one) => one.startsWith('http')) ?? '';
    },
    async customer(name) {
      const client = createClient(address);
      const { place } = await hello(client);
      await client.post('/api/chat/name', { name });
      const browser = await enter({ client, name, base: '/api/chat', headers: {} }, 'chat');
      return seatOf(browser, { account, channel: place.slice(0, -1) });
    },
    async agent(name) {
      const client = createClient(address);
      const headers = { 'x-agent': encodeURIComponent(name) };
      return seatOf(await enter({ client, name, base: '/api/desk', headers }, 'desk'), desk);
    },
    lose: async () => ({ ...desk, thread: 'never' }),
    lostChat: { account, channel: 'c-nobody' },
    calls: () => 0,
    async stop() {
      for (const { page } of browsers) await page.close();
    },
  };
}
