// What the house gives to its channels: the way in, files of any account, and what an agent sees who looks in.
import { type Channel, ChannelError, type Host } from './channel.ts';
import type { Clock } from './clock.ts';
import type { Agent, Assigned, Conversation, Waiting } from './conversation.ts';
import type { Said } from './event.ts';
import type { File, Message } from './message.ts';
import { overview, SHOWN_MAX } from './overview.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import type { Store } from './store.ts';
import type { Typing } from './typing.ts';

export interface HostParts extends Pick<Host, 'receive' | 'health' | 'ignored'> {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly roster: Pick<Roster, 'seen'>;
  readonly typing: Typing;
  look(agent: Agent): Promise<Message>;
}

export function createHost({ channels, roster, typing, look, receive, health, ignored }: HostParts): Host {
  return {
    receive,
    async open(file) {
      const channel = channels.get(file.account);
      if (!channel?.fetchFile) throw new ChannelError('refused', 'filesUnsupported');
      return channel.fetchFile(file);
    },
    typing: (place, author) => void typing.heard(place, author),
    async overview(account, author) {
      const seen = roster.seen(account, author.id);
      return seen && look(seen.agent);
    },
    health,
    ignored,
  };
}

/** An address for a file, from the channel that can give one. Nobody could fetch what its own platform does not give out. */
export function createOffer(channels: ReadonlyMap<string, Channel>): (file: File) => string | undefined {
  return (file) => {
    const bytesMax = channels.get(file.account)?.can.fetchBytesMax ?? Number.POSITIVE_INFINITY;
    if ((file.bytes ?? 0) > bytesMax) return undefined;
    return [...channels.values()].find((channel) => channel.offer)?.offer?.(file);
  };
}

/** Conversations that are looked through, of those that wait and of those that agents have. */
const LOOKED_AT_MAX = 1_000;
/** Lines of a transcript in which somebody has surely spoken, not only the bot. */
const LINES = 10;

/** Reads what `overview` shows. Rejects when the store cannot be read. */
export function createLook(store: Store, house: House, clock: Clock): (agent: Agent) => Promise<Message> {
  async function withLast(state: Assigned): Promise<{ state: Assigned; last?: Said }> {
    const lines = await store.recent(state.id, LINES);
    const last = lines.findLast(({ who }) => who === 'customer' || who === 'agent');
    return last ? { state, last } : { state };
  }

  return async (agent) => {
    const open = await store.open(LOOKED_AT_MAX);
    const waiting = open.filter((state: Conversation): state is Waiting => state.phase === 'waiting');
    const own = open.filter((state): state is Assigned => state.phase === 'assigned' && state.owner.id === agent.id);
    const shown = await Promise.all(own.slice(0, SHOWN_MAX).map(withLast));
    const rest = own.slice(SHOWN_MAX).map((state) => ({ state }));
    return overview(house, agent, { waiting, own: [...shown, ...rest] }, clock.now());
  };
}
