// The page's state: who we are, the customer's chat, the desk, and the one stream that feeds both.
import type { Button, Form } from '../../../core/message.ts';
import type { Line } from './entry.ts';
import { agentId } from './entry.ts';
import { call, follow } from './net.ts';
import { createRoom, type Room } from './room.ts';
import { createThreads, type Threads } from './threads.ts';

export interface Config {
  readonly view: 'both' | 'chat' | 'desk';
  readonly name: string;
  /** `open`, `password` or `closed`. */
  readonly door: string;
  /** The desk's channel. */
  readonly desk: string;
  /** Which customer of this browser; '' is the first. */
  readonly slot: string;
  readonly uploadBytesMax: number;
}

export interface Toast {
  readonly key: string;
  readonly text: string;
}

/** A button whose form waits for an answer. */
export interface Asked {
  readonly room: Room;
  readonly id: string;
  readonly action: string;
  readonly form: Form;
}

export interface Model {
  readonly config: Config;
  readonly desk: Threads;
  readonly chat: () => Room | undefined;
  readonly live: () => boolean;
  /** Why the page cannot begin, in words. */
  readonly trouble: () => string;
  readonly toasts: () => readonly Toast[];
  readonly customerName: () => string;
  readonly agent: () => string;
  readonly renameCustomer: (name: string) => void;
  readonly renameAgent: (name: string) => void;
  readonly signOut: () => void;
  /** Presses a button, or asks its form first. */
  readonly press: (room: Room, id: string, button: Press) => Promise<void>;
  readonly asked: () => Asked | undefined;
  /** The press with its answer. Resolves with what is wrong, or with '' once the form is gone. */
  answer(asked: Asked, input: string): Promise<string>;
  readonly dismiss: (asked: Asked) => void;
  start(): Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

export type Press = Extract<Button, { action: string }>;

interface Hello {
  readonly name: string;
  readonly place: string;
  readonly seq: number;
  readonly lines: readonly Line[];
}

const TOAST_MS = 4_500;
const RETRY_MS_MAX = 15_000;

export function createModel(config: Config, agentNow: string, keepAgent: (name: string) => void): Model {
  const { announce, subscribe } = createAnnouncer();
  const rooms = new Map<string, Room>();
  let agent = agentNow;
  let customerName = '';
  let chat: Room | undefined;
  let live = true;
  let trouble = '';
  let toasts: readonly Toast[] = [];
  let asked: Asked | undefined;
  let poke = (): void => undefined;

  const tell = (text: string, forMs = TOAST_MS): void => {
    const key = crypto.randomUUID();
    toasts = [...toasts.slice(-1), { key, text }];
    announce();
    setTimeout(() => {
      toasts = toasts.filter((toast) => toast.key !== key);
      announce();
    }, forMs);
  };
  const dismiss = (which: Asked): void => {
    if (asked === which) asked = undefined;
    announce();
  };
  const room = (place: string, side: Room['side'], query: string): Room => {
    const known = rooms.get(place);
    if (known) return known;
    const me = side === 'chat' ? () => place.slice(2, -1) : () => agentId(agent);
    const headers = (): Record<string, string> => (side === 'chat' ? {} : { 'x-agent': encodeURIComponent(agent) });
    const { uploadBytesMax } = config;
    const done = (): void => poke();
    const made = createRoom({ place, side, query, me, headers, uploadBytesMax, changed: announce, done, tell });
    rooms.set(place, made);
    return made;
  };
  const desk = createThreads({
    desk: config.desk,
    agent: () => agent,
    room: (place, query) => room(place, 'desk', query),
    changed: announce,
    tell,
  });
  const chatQuery = config.slot ? `as=${config.slot}` : '';
  const loadChat = async (): Promise<number> => {
    const { status, body } = await call<Hello>(`/api/chat/hello?${chatQuery}`, { body: {} });
    if (status !== 200) throw new Error(body.error ?? 'No connection.');
    customerName = body.name;
    chat = room(body.place, 'chat', chatQuery);
    chat.load(body.lines);
    return body.seq;
  };
  const load = async (): Promise<number> => {
    const both = [...(config.view === 'desk' ? [] : [loadChat()]), ...(config.view === 'chat' ? [] : [desk.load()])];
    return Math.min(...(await Promise.all(both)));
  };
  const stream = (after: number): string => {
    const parts = [
      ...(config.view === 'desk' ? [] : ['chat=1', chatQuery]),
      ...(config.view === 'chat' ? [] : [`desk=${config.desk}`]),
      `after=${after}`,
    ];
    return `/api/stream?${parts.filter(Boolean).join('&')}`;
  };
  const handlers = {
    line(line: Line) {
      if (line.place !== chat?.place) return desk.hear(line);
      if (line.entry.type === 'named') customerName = line.entry.name;
      chat.hear(line);
    },
    typing: (place: string) => rooms.get(place)?.hearTyping(),
    live(is: boolean) {
      if (is && !live) for (const { outbox } of rooms.values()) outbox.wake();
      live = is;
      announce();
    },
    reload: load,
  };

  return {
    config,
    desk,
    subscribe,
    chat: () => chat,
    live: () => live,
    trouble: () => trouble,
    toasts: () => toasts,
    customerName: () => customerName,
    agent: () => agent,
    renameCustomer(name) {
      void call<{ name: string }>(`/api/chat/name?${chatQuery}`, { body: { name } }).then(({ status, body }) => {
        if (status === 200) customerName = body.name;
        else tell(body.error ?? 'No connection. Please try again.');
        announce();
      });
    },
    renameAgent(name) {
      agent = name.trim() || agent;
      keepAgent(agent);
      announce();
    },
    signOut: () => void call('/api/desk/sign-out', { body: {} }).then(() => location.assign('/desk/login')),
    asked: () => asked,
    async press(where, id, { action, form }) {
      if (form) {
        asked = { room: where, id, action, form };
        return announce();
      }
      const { words, forMs } = await desk.press(where, id, action);
      if (words) tell(words, forMs);
    },
    async answer(now, input) {
      const { done, words, forMs } = await desk.press(now.room, now.id, now.action, input);
      if (!done && asked === now) return words;
      dismiss(now);
      if (words) tell(words, forMs);
      return '';
    },
    dismiss,
    async start() {
      for (let tries = 1; ; tries++) {
        try {
          const after = await load();
          trouble = '';
          poke = follow(stream, after, config.view === 'chat', handlers);
          return announce();
        } catch (error) {
          trouble = error instanceof Error ? error.message : 'No connection.';
          announce();
          await new Promise((resolve) => setTimeout(resolve, Math.min(RETRY_MS_MAX, 1000 * 2 ** tries)));
        }
      }
    },
  };
}

/** Many changes of one moment are one drawing. */
function createAnnouncer() {
  const listeners = new Set<() => void>();
  let due = false;
  const announce = (): void => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      for (const listener of listeners) listener();
    });
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { announce, subscribe };
}
