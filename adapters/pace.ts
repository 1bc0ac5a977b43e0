// Keeps sending below the platforms' limits with Bottleneck, fed shallowly: the queue stays in the store.
import Bottleneck from 'bottleneck';
import type { Channel, Limits } from '../core/channel.ts';
import type { Place } from '../core/message.ts';
import type { Pacer } from '../core/outbox.ts';

const IDLE_MS = 120_000;

interface Window {
  readonly limiter: Bottleneck;
  readonly holdMs: number;
  usedAt: number;
}

/**
 * The outbox asks for each message separately and only when its lane's turn has come, so at most one job per lane is
 * ever queued here: Bottleneck drops jobs when its queue overflows, and its queue does not outlive the process.
 */
export function createPacer(): Pacer & { stop(): void } {
  const accounts = new Map<string, readonly Window[]>();
  const channels = new Map<string, Window>();

  /** Those of the whole account, the longest first: whoever waits there keeps nobody from the others. */
  const account = (channel: Channel, limits: Limits): readonly Window[] => {
    let entries = accounts.get(channel.account);
    if (!entries) {
      entries = [accountWindow(limits.perMinute, 60_000), accountWindow(limits.perSecond, 1_000)].filter(
        (entry) => entry !== undefined,
      );
      accounts.set(channel.account, entries);
    }
    return entries;
  };

  const window = (channel: Channel, limits: Limits, to: Place): Window | undefined => {
    const size = windowOf(limits, channel.shared?.(to) ?? false);
    if (!size) return undefined;
    const key = `${to.account}\u0000${to.channel}`;
    let entry = channels.get(key);
    if (!entry) {
      if (channels.size > 2_000) forgetIdle();
      entry = { limiter: new Bottleneck({ maxConcurrent: size.messages }), holdMs: size.ms, usedAt: 0 };
      channels.set(key, entry);
    }
    entry.usedAt = performance.now();
    return entry;
  };

  const forgetIdle = (): void => {
    for (const [key, { limiter, usedAt }] of channels) {
      if (performance.now() - usedAt > IDLE_MS && limiter.empty()) channels.delete(key);
    }
  };

  return {
    paces: (channel) => channel.limits !== undefined,
    async ready(channel, to) {
      const { limits } = channel;
      if (!limits) return undefined;
      const narrow = window(channel, limits, to);
      const leaving: (() => void)[] = [];
      for (const each of [...(narrow ? [narrow] : []), ...account(channel, limits)]) leaving.push(await enter(each));
      return () => {
        for (const leave of leaving) leave();
      };
    },
    stop() {
      const all = [...[...accounts.values()].flat(), ...channels.values()];
      for (const { limiter } of all) void limiter.disconnect();
    },
  };
}

function accountWindow(messages: number | undefined, ms: number): Window | undefined {
  if (messages === undefined) return undefined;
  // Of a second's messages each a little apart, so that a full window does not come as one burst.
  const apart = ms === 1_000 ? { minTime: 500 / messages } : {};
  return { limiter: new Bottleneck({ maxConcurrent: messages, ...apart }), holdMs: ms, usedAt: 0 };
}

/**
 * Takes one of the window's slots. The slot stays taken until the window's length has passed since the message arrived:
 * as many slots as messages make a window that slides exactly, which neither a fixed window nor a token bucket is, and
 * counting from the answer keeps it exact whatever the network does.
 */
function enter({ limiter, holdMs }: Window): Promise<() => void> {
  return new Promise((entered) => {
    void limiter.schedule(() => new Promise<void>((free) => entered(() => void setTimeout(free, holdMs).unref())));
  });
}

function windowOf(limits: Limits, shared: boolean): { messages: number; ms: number } | undefined {
  if (shared) {
    const messages = limits.perSharedPerMinute;
    return messages === undefined ? undefined : { messages, ms: 60_000 };
  }
  const rate = limits.perChannelPerSecond;
  return rate === undefined ? undefined : { messages: 1, ms: 1_000 / rate };
}
