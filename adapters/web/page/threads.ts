// The desk's side of the page's state: its channel, its threads, what is unread in them, and which one is open.
import { agentId, type Line } from './entry.ts';
import { call } from './net.ts';
import type { Pressed, Room } from './room.ts';
import { blank, isSpoken, type Summary, summarise, wishes } from './summary.ts';

export interface Threads {
  readonly lobby: () => Room | undefined;
  /** The most recently written first. */
  readonly list: () => readonly Summary[];
  readonly unread: (place: string) => number;
  /** What the desk shows: a thread, or its own channel. */
  readonly shown: () => Room | undefined;
  /** Whether it was opened: a small screen shows either the list or what is open. */
  readonly inside: () => boolean;
  /** Loads the desk as it stands; resolves to the point in the log to go on from. */
  load(): Promise<number>;
  hear(line: Line): void;
  open(place: string): void;
  /** Back to the list. */
  readonly leave: () => void;
  readonly press: (where: Room, id: string, action: string, input?: string) => Promise<Pressed>;
}

export interface ThreadsOptions {
  /** The desk's channel. */
  readonly desk: string;
  readonly agent: () => string;
  readonly room: (place: string, query: string) => Room;
  readonly changed: () => void;
  readonly tell: (text: string) => void;
}

interface DeskState {
  readonly place: string;
  readonly seq: number;
  readonly lines: readonly Line[];
  readonly threads: readonly Summary[];
}
interface ThreadState {
  readonly lines: readonly Line[];
  readonly summary: Summary;
}

/** How long after pressing Take the thread that it opens is waited for. */
const TAKE_MS = 15_000;

export function createThreads({ desk, agent, room, changed, tell }: ThreadsOptions): Threads {
  const summaries = new Map<string, Summary>();
  const unread = new Map<string, number>();
  const rooms = new Map<string, Room>();
  /** What comes while a thread's history is on its way. */
  const meanwhile = new Map<string, Line[]>();
  const query = `desk=${desk}`;
  let lobby: Room | undefined;
  let openPlace: string | undefined;
  let taking: { conversation: number; until: number } | undefined;

  const loadThread = async (place: string): Promise<void> => {
    const thread = place.slice(place.indexOf('/') + 1);
    const opened = room(place, `${query}&thread=${thread}`);
    rooms.set(place, opened);
    meanwhile.set(place, []);
    changed();
    const { status, body } = await call<ThreadState>(`/api/desk/thread?${query}&thread=${thread}`);
    const heard = meanwhile.get(place) ?? [];
    meanwhile.delete(place);
    if (status !== 200) {
      rooms.delete(place);
      if (openPlace === place) openPlace = undefined;
      return tell(body.error ?? 'No connection. Please try again.');
    }
    summaries.set(place, heard.reduce(summarise, body.summary));
    opened.load(body.lines);
    for (const line of heard) opened.hear(line);
  };
  const open = (place: string): void => {
    openPlace = place;
    unread.delete(place);
    if (place !== lobby?.place && !rooms.has(place)) void loadThread(place);
    changed();
  };
  /** The agent pressed Take: the thread of that conversation opens by itself once it is there. */
  const openTaken = (summary: Summary): void => {
    if (!taking || taking.until < Date.now() || !summary.pinned) return;
    if (wishes(summary.pinned.message).conversation !== taking.conversation) return;
    taking = undefined;
    open(summary.place);
  };

  return {
    lobby: () => lobby,
    list: () => [...summaries.values()].sort((a, b) => b.at - a.at),
    unread: (place) => unread.get(place) ?? 0,
    shown: () => (openPlace !== undefined && rooms.get(openPlace)) || lobby,
    inside: () => openPlace !== undefined,
    open,
    leave() {
      openPlace = undefined;
      changed();
    },
    async load() {
      const { status, body } = await call<DeskState>(`/api/desk?${query}`);
      if (status === 401) location.assign('/desk/login');
      if (status !== 200) throw new Error(body.error ?? 'No connection.');
      for (const summary of body.threads) summaries.set(summary.place, summary);
      rooms.clear();
      lobby = room(body.place, query);
      lobby.load(body.lines);
      if (openPlace !== undefined && openPlace !== body.place) await loadThread(openPlace);
      return body.seq;
    },
    hear(line) {
      if (line.place === lobby?.place) return lobby.hear(line);
      meanwhile.get(line.place)?.push(line);
      rooms.get(line.place)?.hear(line);
      const summary = summarise(summaries.get(line.place) ?? blank(line.place), line);
      summaries.set(line.place, summary);
      const { entry } = line;
      const news = isSpoken(entry) && entry.type === 'message' && entry.author !== agentId(agent());
      if (news && (line.place !== openPlace || document.hidden)) {
        unread.set(line.place, (unread.get(line.place) ?? 0) + 1);
      }
      openTaken(summary);
      changed();
    },
    async press(where, id, action, input) {
      const found = where.fold().messages.find((shown) => shown.id === id);
      const conversation = found && wishes(found.message).conversation;
      if (where === lobby && action.startsWith('take:') && conversation !== undefined) {
        taking = { conversation, until: Date.now() + TAKE_MS };
        // Until it is there, what is typed must not go to whoever was open before.
        open(where.place);
      }
      const pressed = await where.press(id, action, input);
      // A thread of last time is used again: it may be there already, and stay silent.
      for (const summary of summaries.values()) openTaken(summary);
      return pressed;
    },
  };
}
