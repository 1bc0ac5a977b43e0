// A channel on a local Telegram, with a host that keeps what it is told and fails when asked to.
import { createTelegram, type TelegramOptions } from '../../../adapters/telegram/channel.ts';
import type { Channel, ChannelEvent, Host } from '../../../core/channel.ts';
import type { Shelf } from '../../../core/journal.ts';
import { type TelegramOptions as ServerOptions, startTelegram, type Telegram } from '../../platforms/telegram.ts';

export interface Setting {
  readonly server: Telegram;
  readonly channel: Channel;
  /** What was committed, in order, each once per delivery. */
  readonly events: ChannelEvent[];
  readonly ignored: string[];
  /** Every change of health, newest last. */
  readonly health: (string | undefined)[];
  readonly logged: string[];
  readonly shelf: ReturnType<typeof memoryShelf>;
  readonly host: Host;
  /** Replaces how events are committed. */
  commit: (event: ChannelEvent) => Promise<void>;
  open: Host['open'];
  /** Waits for the n-th event. */
  event(n: number): Promise<ChannelEvent>;
  /** Resolves as soon as `look` gives something; looks at every change of the server or the host. */
  until<T>(look: () => T): Promise<NonNullable<T>>;
  end(): Promise<void>;
}

function memoryShelf(changed: () => void = () => undefined): Shelf & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: async (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
      changed();
    },
    delete: async (key) => void values.delete(key),
  };
}

export async function openSetting(options: Partial<TelegramOptions> = {}, serverOptions: ServerOptions = {}) {
  const server = await startTelegram({ webhookRetryMs: 20, ...serverOptions });
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const look of waiting) look();
  };
  const shelf = memoryShelf(changed);
  const channel = createTelegram({
    account: 'tg',
    token: server.token,
    apiRoot: server.url,
    mode: 'polling',
    limits: false,
    shelf,
    log: (level, message, fields) => logged.push(`${level} ${message} ${inspect(fields)}`),
    albumMsMax: 250,
    ...options,
  });
  const host: Host = {
    async receive(event) {
      const committed = setting.commit(event);
      changed();
      await committed;
      setting.events.push(event);
      changed();
    },
    typing: () => undefined,
    overview: async () => undefined,
    open: (file) => setting.open(file),
    health(_account, trouble) {
      setting.health.push(trouble);
      changed();
    },
    ignored(_account, label) {
      setting.ignored.push(label);
      changed();
    },
  };
  const setting: Setting = {
    server,
    channel,
    shelf,
    logged,
    host,
    events: [],
    ignored: [],
    health: [],
    commit: async () => undefined,
    open: async (file) => new Blob([`bytes of ${file.name}`], { type: file.mime }),
    event: (n) => setting.until(() => setting.events[n - 1]),
    until(look) {
      const { promise, resolve, reject } = Promise.withResolvers<NonNullable<ReturnType<typeof look>>>();
      const check = () => {
        const seen = look();
        if (seen !== undefined && seen !== null && seen !== false) resolve(seen);
      };
      waiting.add(check);
      check();
      void server.until(look, 15_000).then((seen) => resolve(seen as NonNullable<ReturnType<typeof look>>), reject);
      return promise.finally(() => waiting.delete(check));
    },
    async end() {
      await channel.stop();
      await server.stop();
    },
  };
  return setting;
}

const inspect = (fields: object | undefined) =>
  JSON.stringify(fields, (_key, value: unknown) => (value instanceof Error ? everythingIn(value) : value));

/** All that a logger could write of an error. */
export function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name} ${error.message} ${error.stack} ${JSON.stringify(error)} ${everythingIn(error.cause)}`;
}
