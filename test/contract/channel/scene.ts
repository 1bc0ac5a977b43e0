// A channel on its stage: it runs over its real SDK against the local platform, and its host writes down what it hears.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '../../../adapters/store/memory.ts';
import { type Channel, ChannelError, type ChannelEvent, type Host } from '../../../core/channel.ts';
import type { Author, File, Message, Place, Placed } from '../../../core/message.ts';
import { eventually, type Seat, type Seen, type Stage, type World } from './stage.ts';

type Type = ChannelEvent['type'];
type Of<T extends Type> = Extract<ChannelEvent, { type: T }>;

export interface Scene {
  readonly stage: Stage;
  readonly world: World;
  readonly channel: Channel;
  /** What was committed, in order; what is delivered twice is here twice. */
  readonly events: ChannelEvent[];
  readonly typed: { readonly place: Place; readonly author: Author }[];
  readonly customer: Seat;
  readonly agent: Seat;
  /** Opens a relay thread and sits down in it as the agent. */
  relay(title?: string): Promise<Seat>;
  /** Sends under a key of its own, and resolves with all that it became. */
  send(to: Place, message: Message, key?: string): Promise<readonly Placed[]>;
  /** Sends, and resolves with the one message as the person in that seat sees it. */
  show(seat: Seat, message: Message): Promise<Seen>;
  /** Waits for an event of a type that fits, committed after the first `from`. */
  heard<T extends Type>(type: T, fits?: (event: Of<T>) => boolean, from?: number): Promise<Of<T>>;
  /** What happens to an event before it counts as committed; replaced where committing fails. */
  commit: (event: ChannelEvent) => Promise<void>;
  /** The bytes behind a file of another account. */
  readonly elsewhere: Map<string, Blob>;
  /** Another life of the same account: the first must have been stopped. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** Opens the stage and starts the channel there, with a customer and an agent who are present. */
export async function openScene(stage: Stage): Promise<Scene> {
  const world = await stage.open();
  const folder = await mkdtemp(join(tmpdir(), 'patchthrough-scene-'));
  const { journal, shelf } = createMemoryStore();
  const parts = { journal, shelf, uploadsFolder: folder };
  const events: ChannelEvent[] = [];
  const typed: Scene['typed'][number][] = [];
  const elsewhere = new Map<string, Blob>();
  let channel = world.channel(parts);
  let keys = 0;
  const host: Host = {
    async receive(event) {
      await scene.commit(event);
      events.push(event);
    },
    open: async (file: File) => {
      const blob = elsewhere.get(file.ref);
      if (!blob) throw new ChannelError('refused', 'fileGone');
      return blob;
    },
    isDesk: ({ channel: room }) => room === world.desk.channel,
    typing: (place, author) => void typed.push({ place, author }),
    overview: async () => undefined,
    health: () => undefined,
    ignored: () => undefined,
  };
  await channel.start(host);
  await world.opened([]);
  const agent = await world.agent('Ana');
  const customer = await world.customer('Noor');

  const scene: Scene = {
    stage,
    world,
    get channel() {
      return channel;
    },
    events,
    typed,
    elsewhere,
    agent,
    customer,
    commit: async () => undefined,
    async relay(title = 'Noor') {
      keys += 1;
      const place = await channel.openThread?.(world.desk, title, `t${keys}`);
      if (!place) throw new Error('this channel opens no threads');
      return eventually('the relay thread', () => seatAt(agent, place));
    },
    send(to, message, key) {
      keys += 1;
      return channel.send(to, message, key ?? `d${keys}`);
    },
    async show(seat, message) {
      const [placed] = await scene.send(seat.place, message);
      const [seen] = placed ? await shown(seat, [placed]) : [];
      if (!seen) throw new Error('nothing was sent');
      return seen;
    },
    heard: <T extends Type>(type: T, fits: (event: Of<T>) => boolean = () => true, from = 0) =>
      eventually(`an event “${type}”`, () =>
        events.slice(from).find((event): event is Of<T> => event.type === type && fits(event as Of<T>)),
      ) as Promise<Of<T>>,
    async restart() {
      channel = world.channel(parts);
      await channel.start(host);
      await world.opened([]);
    },
    async end() {
      await channel.stop();
      await world.stop();
      await rm(folder, { recursive: true });
    },
  };
  return scene;
}

/** So many more are looked through, for what stands there beside what was sent. */
const BESIDE = 8;

/** All that was sent, as the person in that seat sees it. */
export const shown = (seat: Seat, placed: readonly Placed[]): Promise<readonly Seen[]> =>
  eventually('all that was sent', async () => {
    const all = await seat.look(placed.length + BESIDE);
    const messages = placed.map(({ id }) => all.findLast((message) => message.id === id));
    return messages.every((message): message is Seen => message !== undefined) && messages;
  });

/** The agent's seat at a place of the desk, once it is there. */
async function seatAt(agent: Seat, place: Place): Promise<Seat | undefined> {
  const seats = [agent, ...((await agent.threads?.()) ?? [])];
  return seats.find((seat) => seat.place.channel === place.channel && seat.place.thread === place.thread);
}

/** The failure of what should fail. */
export async function failure(work: Promise<unknown> | undefined): Promise<ChannelError> {
  const error: unknown = await Promise.resolve(work).then(
    () => new Error('nothing failed'),
    (reason: unknown) => reason,
  );
  if (error instanceof ChannelError) return error;
  throw error;
}
