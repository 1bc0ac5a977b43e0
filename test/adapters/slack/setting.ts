// A channel on a local Slack, with a host that keeps what it is told and fails when asked to.
import { createSlack, type SlackOptions } from '../../../adapters/slack/channel.ts';
import type { Channel, ChannelEvent, Host } from '../../../core/channel.ts';
import type { Shelf } from '../../../core/journal.ts';
import { type SlackOptions as ServerOptions, type Slack, startSlack } from '../../platforms/slack.ts';

export interface Setting {
  readonly slack: Slack;
  readonly channel: Channel;
  /** What was committed, in order, each once per delivery. */
  readonly events: ChannelEvent[];
  /** What was handed over, committed or not. */
  readonly given: ChannelEvent[];
  readonly ignored: string[];
  /** Every change of health, newest last. */
  readonly health: (string | undefined)[];
  readonly logged: string[];
  readonly shelf: Shelf & { readonly values: Map<string, string> };
  readonly host: Host;
  /** Replaces how events are committed. */
  commit: (event: ChannelEvent) => Promise<void>;
  open: Host['open'];
  overview: Host['overview'];
  /** Waits for the n-th event. */
  event(n: number): Promise<ChannelEvent>;
  /** Resolves as soon as `look` gives something; looks at every change of the server or the host. */
  until<T>(look: () => T, what?: string): Promise<NonNullable<T>>;
  start(): Promise<void>;
  end(): Promise<void>;
}

function memoryShelf(): Shelf & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    delete: async (key) => void values.delete(key),
  };
}

interface SettingOptions {
  readonly adapter?: Partial<SlackOptions>;
  readonly server?: ServerOptions;
  /** False leaves the channel to be started by the test. */
  readonly started?: boolean;
}

export async function openSetting({
  adapter = {},
  server = {},
  started = true,
}: SettingOptions = {}): Promise<Setting> {
  const slack = await startSlack(server);
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const look of waiting) look();
  };
  const shelf = memoryShelf();
  const channel = createSlack({
    account: 'slack',
    botToken: slack.botToken,
    appToken: slack.appToken,
    signingSecret: slack.signingSecret,
    apiUrl: slack.apiUrl,
    mode: 'socket',
    host: '127.0.0.1',
    port: 0,
    path: '/slack/events',
    limits: false,
    shelf,
    log: (level, message, fields) => {
      logged.push(`${level} ${message} ${inspect(fields)}`);
      changed();
    },
    ...adapter,
  });
  const setting: Setting = {
    slack,
    channel,
    shelf,
    logged,
    events: [],
    given: [],
    ignored: [],
    health: [],
    commit: async () => undefined,
    open: async (file) => new Blob([`bytes of ${file.name}`], { type: file.mime }),
    overview: async () => undefined,
    host: {
      async receive(event) {
        setting.given.push(event);
        const committed = setting.commit(event);
        changed();
        await committed;
        setting.events.push(event);
        changed();
      },
      isDesk: () => false,
      typing: () => undefined,
      overview: (account, author, of) => setting.overview(account, author, of),
      open: (file) => setting.open(file),
      health(_account, trouble) {
        setting.health.push(trouble);
        changed();
      },
      ignored(_account, label) {
        setting.ignored.push(label);
        changed();
      },
    },
    event: (n) => setting.until(() => setting.events[n - 1], `event ${n}`),
    until(look, what) {
      const { promise, resolve, reject } = Promise.withResolvers<NonNullable<ReturnType<typeof look>>>();
      const check = () => {
        const seen = look();
        if (seen !== undefined && seen !== null && seen !== false) resolve(seen);
      };
      waiting.add(check);
      check();
      void slack
        .until(look, 10_000, what)
        .then((seen) => resolve(seen as NonNullable<ReturnType<typeof look>>), reject);
      return promise.finally(() => waiting.delete(check));
    },
    async start() {
      await channel.start(setting.host);
      if ((adapter.mode ?? 'socket') === 'socket') await slack.until(() => slack.sockets.connections.length > 0);
    },
    async end() {
      await channel.stop();
      await slack.stop();
    },
  };
  if (started) await setting.start();
  return setting;
}

const inspect = (fields: object | undefined) =>
  JSON.stringify(fields, (_key, value: unknown) => (value instanceof Error ? everythingIn(value) : value));

/** All that a logger could write of an error. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name} ${error.message} ${error.stack} ${JSON.stringify(error)} ${everythingIn(error.cause)}`;
}
