// The page's state: who we are, the rooms that are loaded, the desk's threads, and the one stream that feeds them.
import type { Line } from './entry.ts';
import { agentId } from './entry.ts';
import { call, follow } from './net.ts';
import { createRoom, type Room } from './room.ts';
import { blank, type Summary, summarise, wishes } from './summary.ts';

export interface Config {
  readonly view: 'both' | 'chat' | 'desk';
  readonly name: string;
  readonly door: string;
  readonly desk: string;
  /** Which customer of this browser; '' is the first. */
  readonly slot: string;
  readonly uploadBytesMax: number;
}

export interface Toast {
  readonly key: string;
  readonly text: string;
}

export interface Model {
  readonly config: Config;
  readonly live: () => boolean;
  /** Why the page cannot begin, in words. */
  readonly trouble: () => string;
  readonly toasts: () => readonly Toast[];
  readonly chat: () => Room | undefined;
  readonly customerName: () => string;
  readonly lobby: () => Room | undefined;
  readonly threads: () => readonly Summary[];
  readonly unread: (place: string) => number;
  /** The room that the desk shows: a thread, or the desk's own channel. */
  readonly shown: () => Room | undefined;
  readonly agent: () => string;
  open(place: string): void;
  press(room: Room, id: string, action: string): Promise<void>;
  renameCustomer(name: string): void;
  renameAgent(name: string): void;
  signOut(): void;
  start(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

interface Hello {
  readonly name: string;
  readonly place: string;
  readonly seq: number;
  readonly lines: readonly Line[];
}
interface DeskState {
  readonly place: string;
  readonly seq: number;
  readonly lines: readonly Line[];
  readonly threads: readonly Summary[];
}

const TOAST_MS = 6_000;
/** How long after pressing Take the thread that it opens is waited for. */
const TAKE_MS = 15_000;

export function createModel(config: Config, agentNow: string, keepAgent: (name: string) => void): Model {
  const listeners = new Set<() => void>();
  const rooms = new Map<string, Room>();
  const threads = new Map<string, Summary>();
  const unread = new Map<string, number>();
  let agent = agentNow;
  let customerName = '';
  let chat: Room | undefined;
  let lobby: Room | undefined;
  let openPlace = '';
  let live = true;
  let trouble = '';
  let toasts: readonly Toast[] = [];
  let taking: { conversation: number; until: number } | undefined;
  let drawn = false;

  /** Many changes of one moment are one drawing. */
  const changed = (): void => {
    if (drawn) return;
    drawn = true;
    queueMicrotask(() => {
      drawn = false;
      for (const listener of listeners) listener();
    });
  };
  const tell = (text: string): void => {
    const key = crypto.randomUUID();
    toasts = [...toasts.slice(-2), { key, text }];
    changed();
    setTimeout(() => {
      toasts = toasts.filter((toast) => toast.key !== key);
      changed();
    }, TOAST_MS);
  };
  const room = (place: string, side: 'chat' | 'desk', query: string): Room => {
    const known = rooms.get(place);
    if (known) return known;
    const me = side === 'chat' ? () => place.slice(2, -1) : () => agentId(agent);
    const headers = (): Record<string, string> => (side === 'chat' ? {} : { 'x-agent': encodeURIComponent(agent) });
    const made = createRoom({ place, side, query, me, headers, uploadBytesMax: config.uploadBytesMax, changed, tell });
    rooms.set(place, made);
    return made;
  };
  const chatQuery = config.slot ? `as=${config.slot}` : '';
  const deskQuery = `desk=${config.desk}`;

  const loadChat = async (): Promise<number> => {
    const { status, body } = await call<Hello>(`/api/chat/hello?${chatQuery}`, { body: {} });
    if (status !== 200) throw new Error(body.error ?? 'No connection.');
    customerName = body.name;
    chat = room(body.place, 'chat', chatQuery);
    chat.load(body.lines);
    return body.seq;
  };
  const loadDesk = async (): Promise<number> => {
    const { status, body } = await call<DeskState>(`/api/desk?${deskQuery}`);
    if (status === 401) location.assign('/desk/login');
    if (status !== 200) throw new Error(body.error ?? 'No connection.');
    for (const summary of body.threads) threads.set(summary.place, summary);
    lobby = room(body.place, 'desk', deskQuery);
    lobby.load(body.lines);
    if (openPlace) await loadThread(openPlace);
    return body.seq;
  };
  const loadThread = async (place: string): Promise<void> => {
    const thread = place.slice(place.indexOf('/') + 1);
    const made = room(place, 'desk', `${deskQuery}&thread=${thread}`);
    changed();
    const { status, body } = await call<{ lines: readonly Line[]; summary: Summary }>(
      `/api/desk/thread?${deskQuery}&thread=${thread}`,
    );
    if (status !== 200) return tell(body.error ?? 'No connection. Please try again.');
    threads.set(place, body.summary);
    made.load(body.lines);
    heardWhileLoading.get(place)?.forEach(made.hear);
    heardWhileLoading.delete(place);
  };
  const heardWhileLoading = new Map<string, Line[]>();
  const load = async (): Promise<number> => {
    const loads = [...(config.view === 'desk' ? [] : [loadChat()]), ...(config.view === 'chat' ? [] : [loadDesk()])];
    return Math.min(...(await Promise.all(loads)));
  };

  const open = (place: string): void => {
    openPlace = place === lobby?.place ? '' : place;
    unread.delete(place);
    if (openPlace && !rooms.get(openPlace)?.loaded()) {
      heardWhileLoading.set(openPlace, []);
      void loadThread(openPlace);
    }
    changed();
  };
  const hear = (line: Line): void => {
    const known = rooms.get(line.place);
    if (known?.loaded()) known.hear(line);
    else heardWhileLoading.get(line.place)?.push(line);
    if (known === chat && line.entry.type === 'named') customerName = line.entry.name;
    if (!line.place.startsWith(`${config.desk}/`) || line.place === lobby?.place) return changed();
    const summary = summarise(threads.get(line.place) ?? blank(line.place), line);
    threads.set(line.place, summary);
    const spoken = line.entry.type === 'message' && line.entry.author !== agentId(agent) && !line.entry.message.buttons;
    if (spoken && (line.place !== openPlace || document.hidden)) {
      unread.set(line.place, (unread.get(line.place) ?? 0) + 1);
    }
    follow_(summary);
    changed();
  };
  /** The agent pressed Take: the thread of that conversation opens by itself once it is there. */
  const follow_ = (summary: Summary): void => {
    if (!taking || taking.until < Date.now() || !summary.pinned) return;
    if (wishes(summary.pinned.message).conversation !== taking.conversation) return;
    taking = undefined;
    open(summary.place);
  };

  return {
    config,
    live: () => live,
    trouble: () => trouble,
    toasts: () => toasts,
    chat: () => chat,
    customerName: () => customerName,
    lobby: () => lobby,
    threads: () => [...threads.values()].sort((a, b) => b.at - a.at),
    unread: (place) => unread.get(place) ?? 0,
    shown: () => (openPlace ? rooms.get(openPlace) : lobby),
    agent: () => agent,
    open,
    async press(where, id, action) {
      const found = where.fold().messages.find((shown) => shown.id === id);
      const wish = found && wishes(found.message);
      if (/^take:/.test(action) && where === lobby && wish?.conversation !== undefined) {
        taking = { conversation: wish.conversation, until: Date.now() + TAKE_MS };
        for (const summary of threads.values()) if (action) follow_(summary);
      }
      await where.press(id, action);
    },
    renameCustomer(name) {
      void call<{ name: string }>(`/api/chat/name?${chatQuery}`, { body: { name } }).then(({ status, body }) => {
        if (status === 200) customerName = body.name;
        else tell(body.error ?? 'No connection. Please try again.');
        changed();
      });
    },
    renameAgent(name) {
      agent = name.trim() || agent;
      keepAgent(agent);
      changed();
    },
    signOut: () => void call('/api/desk/sign-out', { body: {} }).then(() => location.assign('/desk/login')),
    async start() {
      for (let tries = 1; ; tries++) {
        try {
          const after = await load();
          trouble = '';
          const query = [
            ...(config.view === 'desk' ? [] : ['chat=1', chatQuery]),
            ...(config.view === 'chat' ? [] : [deskQuery]),
          ];
          follow((seq) => `/api/stream?${[...query, `after=${seq}`].filter(Boolean).join('&')}`, after, {
            line: hear,
            typing: (place) => rooms.get(place)?.hearTyping(),
            live(is) {
              live = is;
              changed();
            },
            reload: load,
          });
          return changed();
        } catch (error) {
          trouble = error instanceof Error ? error.message : 'No connection.';
          changed();
          await new Promise((resolve) => setTimeout(resolve, Math.min(15_000, 1000 * 2 ** tries)));
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
