// One place as the page has it: its messages, what is on the way, the draft, and everything one can do there.
import type { File as HouseFile } from '../../../core/message.ts';
import type { Line } from './entry.ts';
import { type Fold, fold, foldAll, nothing, type Shown } from './fold.ts';
import { type Answer, call, upload } from './net.ts';
import { createOutbox, type Outbox } from './outbox.ts';

export interface Attachment {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly picture?: string;
  readonly file?: HouseFile;
  readonly trouble?: string;
}

/** What stands in the composer; each place keeps its own. */
export interface Draft {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly replyTo?: Shown;
  readonly editing?: Shown;
}

export interface Room {
  readonly place: string;
  readonly side: 'chat' | 'desk';
  /** Everything of the newest entries is in; until then, what comes is history rather than news. */
  readonly loaded: () => boolean;
  readonly fold: () => Fold;
  readonly outbox: Outbox;
  readonly draft: () => Draft;
  readonly typing: () => boolean;
  /** The author id of whoever reads this page. */
  readonly me: () => string;
  load(lines: readonly Line[]): void;
  hear(line: Line): void;
  hearTyping(): void;
  write(change: Partial<Draft>): void;
  /** Sends or saves what stands in the composer. */
  submit(): void;
  attach(files: readonly File[]): void;
  detach(key: string): void;
  remove(id: string): void;
  react(id: string, emoji: string): void;
  /** `input` answers the button's form. */
  press(id: string, action: string, input?: string): Promise<Pressed>;
  /** What was typed into forms here and not sent, by message and action: it is there when they are opened again. */
  readonly answers: Map<string, string>;
  fileAddress(file: HouseFile): string;
}

/** What came of a press: `words` are for whoever pressed. */
export interface Pressed {
  readonly done: boolean;
  readonly words: string;
  /** How long they are shown, if not as long as usual. */
  readonly forMs?: number;
}

export interface RoomOptions {
  readonly place: string;
  readonly side: 'chat' | 'desk';
  /** What names the place in addresses: `as=…`, or `desk=…&thread=…`. */
  readonly query: string;
  readonly me: () => string;
  readonly headers: () => Record<string, string>;
  readonly uploadBytesMax: number;
  readonly changed: () => void;
  /** The server did something: the log has news. */
  readonly done: () => void;
  /** Says something to the person in passing. */
  readonly tell: (text: string) => void;
}

export const emptyDraft: Draft = { text: '', attachments: [] };
const FILES_MAX = 10;
const TYPING_MS = 6_000;
/** How often it is told, at most, that somebody writes here. */
const WRITING_MS = 4_000;

export function createRoom(options: RoomOptions): Room {
  const { place, side, query, me, headers, changed, done, tell } = options;
  const base = `/api/${side}`;
  let state = nothing;
  let loaded = false;
  let draft = emptyDraft;
  let typingUntil = 0;
  let toldWritingAt = 0;
  const post = async (name: string, body: unknown): Promise<Answer> => {
    const answer = await call(`${base}/${name}?${query}`, { body, headers: headers() });
    if (answer.status === 200) done();
    return answer;
  };
  const outbox = createOutbox(
    place,
    ({ id, text, files, replyTo }) =>
      post('say', { id, text, files: files.map(({ ref, name }) => ({ ref, name })), replyTo }),
    changed,
  );
  const write = (change: Partial<Draft>): void => {
    draft = { ...draft, ...change };
    if (change.text) tellWriting(change.text);
    changed();
  };
  /** The other side sees that somebody writes, unless it is a note, a command, or an old message. Nobody misses it. */
  const tellWriting = (text: string): void => {
    if (draft.editing || /^\s*\//.test(text) || Math.abs(Date.now() - toldWritingAt) < WRITING_MS) return;
    toldWritingAt = Date.now();
    void call(`${base}/typing?${query}`, { body: {}, headers: headers() });
  };
  /** What failed for a moment is tried again twice; the same `op` makes that harmless. */
  const attempt = async (name: string, body: object): Promise<Answer> => {
    const op = crypto.randomUUID();
    let answer = await post(name, { op, ...body });
    for (let tries = 1; tries < 3 && (answer.status === 0 || answer.status === 503); tries++) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(answer.retryMs, 500 * tries)));
      answer = await post(name, { op, ...body });
    }
    return answer;
  };
  const troubleOf = ({ body }: Answer): string => body?.error ?? 'No connection. Please try again.';
  const act = async (name: string, body: object): Promise<void> => {
    const answer = await attempt(name, body);
    if (answer.status !== 200) tell(troubleOf(answer));
  };
  const attachments = createAttachments({ ...options, base, write, draft: () => draft });

  return {
    place,
    side,
    outbox,
    me,
    write,
    ...attachments,
    loaded: () => loaded,
    fold: () => state,
    draft: () => draft,
    typing: () => typingUntil > Date.now(),
    fileAddress: (file) => `/file/${file.ref}/${encodeURIComponent(file.name)}?${query}`,
    load(lines) {
      state = foldAll(lines);
      loaded = true;
      for (const { id } of state.messages) outbox.arrived(id);
      changed();
    },
    hear(line) {
      if (!loaded) return;
      state = fold(state, line);
      if (line.entry.type === 'message') {
        outbox.arrived(line.entry.id);
        if (line.entry.by === 'house') typingUntil = 0;
      }
      changed();
    },
    hearTyping() {
      typingUntil = Date.now() + TYPING_MS;
      setTimeout(changed, TYPING_MS + 50);
      changed();
    },
    submit() {
      const { text, editing, replyTo } = draft;
      const files = draft.attachments.flatMap(({ file }) => (file ? [file] : []));
      if (draft.attachments.some(({ file, trouble }) => !file && !trouble)) return;
      if (editing) {
        draft = emptyDraft;
        if (text.trim() !== '') void act('edit', { id: editing.id, text: text.trim() });
      } else if (text.trim() !== '' || files.length > 0) {
        draft = emptyDraft;
        outbox.add({ text: text.trim(), files, ...(replyTo ? { replyTo: replyTo.id } : {}) });
      }
      changed();
    },
    remove: (id) => void act('remove', { id }),
    react(id, emoji) {
      const mine = state.messages.find((shown) => shown.id === id)?.reactions[me()];
      void act('react', mine === emoji ? { id } : { id, emoji });
    },
    answers: new Map(),
    async press(id, action, input) {
      const answer = await attempt('press', { id, action, input });
      const done = answer.status === 200;
      const { text = '', forMs } = answer.body;
      return { done, words: done ? text : troubleOf(answer), ...(done && forMs ? { forMs } : {}) };
    },
  };
}

/** The files that stand in the composer: uploaded while one goes on writing. */
function createAttachments(
  options: RoomOptions & { base: string; write: (change: Partial<Draft>) => void; draft: () => Draft },
): Pick<Room, 'attach' | 'detach'> {
  const { base, query, headers, uploadBytesMax, write, draft, tell } = options;
  const aborts = new Map<string, () => void>();
  const change = (key: string, how: Partial<Attachment>): void =>
    write({ attachments: draft().attachments.map((each) => (each.key === key ? { ...each, ...how } : each)) });
  const begin = (file: File): Attachment => {
    const key = crypto.randomUUID();
    const picture = /^image\/(?:png|jpeg|gif|webp|avif)$/.test(file.type) ? { picture: URL.createObjectURL(file) } : {};
    if (file.size > uploadBytesMax) {
      const trouble = `Larger than ${Math.floor(uploadBytesMax / 1048576)} MB`;
      return { key, name: file.name, share: 0, trouble, ...picture };
    }
    const { done, abort } = upload(`${base}/upload?${query}`, file, headers(), (share) => change(key, { share }));
    aborts.set(key, abort);
    void done.then(({ status, body }) => {
      aborts.delete(key);
      if (status === 200) change(key, { share: 1, file: body });
      else change(key, { trouble: body.error ?? 'Not uploaded' });
    });
    return { key, name: file.name, share: 0, ...picture };
  };
  return {
    attach(files) {
      const room = FILES_MAX - draft().attachments.length;
      if (files.length > room) tell(`At most ${FILES_MAX} files in one message.`);
      write({ attachments: [...draft().attachments, ...files.slice(0, room).map(begin)] });
    },
    detach(key) {
      aborts.get(key)?.();
      const picture = draft().attachments.find((each) => each.key === key)?.picture;
      if (picture) URL.revokeObjectURL(picture);
      write({ attachments: draft().attachments.filter((each) => each.key !== key) });
    },
  };
}
