// A platform in memory with real faults: it records what really arrived, and breaks where it is told to.
import { type Capabilities, type Channel, ChannelError, type ChannelEvent, type Host } from '../../core/channel.ts';
import { type Message, type Place, type Placed, placeKey, plain } from '../../core/message.ts';

export interface Arrived {
  readonly id: string;
  readonly to: Place;
  readonly key: string;
  message: Message;
  removed: boolean;
  pinned: boolean;
}

/** What goes wrong: the connection breaks before or after the act, or the platform says no in one way or another. */
export type Fault = 'dropBefore' | 'dropAfter' | 'retry' | 'flood' | 'refused' | 'gone' | ChannelError;

export interface MemoryChannel extends Channel {
  readonly arrived: readonly Arrived[];
  /** What one place shows now, as words. */
  at(place: Place): readonly string[];
  /** Called before each act; a fault it returns happens. */
  fault: (act: string, to: Place) => Fault | undefined;
  readonly toasts: { press: string; text: string | undefined }[];
  /** Where it was shown that somebody writes. */
  readonly typing: Place[];
  /** The cards that threads were opened under, undefined where there was none. */
  readonly openedUnder: (Placed | undefined)[];
  /** What core gave it; throws before the start. */
  host(): Host;
  say(
    place: Place,
    person: string,
    words: string | Message,
    more?: { audience?: Audience; id?: string; toUs?: true },
  ): Promise<string>;
  /** Resolves to what the presser was told. Somebody called `agent …` presses in a group unless `more` says otherwise. */
  press(
    place: Place,
    person: string,
    messageId: string,
    action: string,
    more?: { audience?: Audience; input?: string },
  ): Promise<string | undefined>;
  tell(event: ChannelEvent): Promise<void>;
  deleteThread(place: Place): void;
  /** The button with this label on the newest message of a place that has one. */
  button(place: Place, label: string): { messageId: string; action: string };
}

type Audience = Extract<ChannelEvent, { audience: string }>['audience'];

const can: Capabilities = {
  threads: true,
  buttons: true,
  forms: false,
  styles: [],
  replies: true,
  edits: true,
  deletes: true,
  reactions: true,
  files: true,
  voices: true,
  stickers: true,
  albums: true,
  typing: true,
  hears: { edits: true, removals: true, reactions: true, typing: false },
  speakers: false,
  textLengthMax: 4_096,
  captionLengthMax: 1_024,
  fileBytesMax: 50_000_000,
};

export function createMemoryChannel(
  account: string,
  options: { now?: () => number; finds?: boolean; threads?: boolean } = {},
): MemoryChannel {
  const now = options.now ?? Date.now;
  const arrived: Arrived[] = [];
  const byId = new Map<string, Arrived>();
  const threads = options.threads ?? true;
  const toasts: { press: string; text: string | undefined }[] = [];
  const typing: Place[] = [];
  const openedUnder: (Placed | undefined)[] = [];
  const gone = new Set<string>();
  let host: Host | undefined;
  let count = 0;

  /** Runs an effect with the fault that is due, before or after it. */
  async function act<T>(name: string, to: Place, effect: () => T): Promise<T> {
    const fault = channel.fault(name, to);
    if (fault instanceof ChannelError) throw fault;
    if (fault === 'dropBefore') throw new ChannelError('uncertain', 'connection');
    if (fault === 'retry') throw new ChannelError('retry', 'server error');
    if (fault === 'flood') throw new ChannelError('retry', 'too many requests', { retryAfterMs: 50 });
    if (fault === 'refused') throw new ChannelError('refused', 'blocked');
    if (fault === 'gone') throw new ChannelError('gone', 'chatGone');
    if (gone.has(placeKey(to))) throw new ChannelError('gone', 'threadGone');
    const result = effect();
    if (fault === 'dropAfter') throw new ChannelError('uncertain', 'connection');
    return result;
  }

  const of = (at: Placed): Arrived => {
    const found = byId.get(at.id);
    if (!found || found.removed) throw new ChannelError('refused', 'message not found');
    return found;
  };

  const short = ({ text, files }: Message): void => {
    if (plain(text).length > (files?.length ? can.captionLengthMax : can.textLengthMax))
      throw new ChannelError('refused', 'tooLong');
  };

  const base = (place: Place, person: string) => ({
    at: now(),
    place,
    author: { id: person, name: person },
  });

  const channel: MemoryChannel = {
    account,
    can: { ...can, threads },
    arrived,
    toasts,
    typing,
    openedUnder,
    host() {
      if (!host) throw new Error('the channel has not started');
      return host;
    },
    fault: () => undefined,
    start: async (given) => {
      host = given;
    },
    stop: async () => undefined,
    send: (to, message, key) =>
      act('send', to, () => {
        short(message);
        const [first, ...others] = message.files ?? [];
        const album = others.map((file): Message => ({ text: [], files: [file] }));
        const messages: Message[] = [first && album.length > 0 ? { ...message, files: [first] } : message, ...album];
        return messages.map((one) => {
          count += 1;
          const id = `b${count}`;
          const row: Arrived = { id, to, key, message: one, removed: false, pinned: false };
          arrived.push(row);
          byId.set(id, row);
          return { ...to, id };
        });
      }),
    ...(options.finds
      ? {
          find: (to: Place, key: string) =>
            act('find', to, () => {
              const found = arrived.filter((one) => one.key === key && placeKey(one.to) === placeKey(to));
              return found.length > 0 ? found.map(({ id }) => ({ ...to, id })) : undefined;
            }),
        }
      : {}),
    edit: (at, message) =>
      act('edit', at, () => {
        short(message);
        of(at).message = message;
      }),
    remove: (at) =>
      act('remove', at, () => {
        of(at).removed = true;
      }),
    react: (at) => act('react', at, () => undefined),
    pin: (at) =>
      act('pin', at, () => {
        of(at).pinned = true;
      }),
    openThread: (desk, _title, key, card) =>
      act('openThread', desk, () => {
        openedUnder.push(card);
        if (!threads) return desk;
        count += 1;
        return { ...desk, thread: `${key}.${count}` };
      }),
    answerPress: async (press, text) => {
      toasts.push({ press, text });
    },
    async showTyping(to) {
      typing.push(to);
    },
    at: (place) =>
      arrived
        .filter(({ to, removed }) => !removed && placeKey(to) === placeKey(place))
        .map(({ message }) => plain(message.text)),
    async say(place, person, words, more = {}) {
      count += 1;
      const id = more.id ?? `m${count}`;
      await channel.tell({
        ...base(place, person),
        id: `w:${id}`,
        audience: more.audience ?? 'direct',
        type: 'written',
        message: typeof words === 'string' ? { text: [words] } : words,
        ids: [id],
        ...(more.toUs && { toUs: more.toUs }),
      });
      return id;
    },
    async press(place, person, messageId, action, more = {}) {
      count += 1;
      const press = `p${count}`;
      const audience = person.startsWith('agent') ? 'group' : 'direct';
      const by = { ...base(place, person), id: press, audience, ...more } as const;
      await channel.tell({ ...by, type: 'pressed', messageId, action, press });
      return toasts.find((toast) => toast.press === press)?.text;
    },
    async tell(event) {
      await channel.host().receive(event);
    },
    deleteThread: (place) => void gone.add(placeKey(place)),
    button(place, label) {
      for (const one of [...arrived].reverse()) {
        if (one.removed || placeKey(one.to) !== placeKey(place)) continue;
        const found = one.message.buttons?.flat().find((button) => button.label.startsWith(label));
        if (found && 'action' in found) return { messageId: one.id, action: found.action };
      }
      throw new Error(`no button “${label}” here`);
    },
  };
  return channel;
}
