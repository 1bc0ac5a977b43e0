// A Discord channel over the real discord.js against the local server, with a host that records what it hears.
import { createDiscord, type DiscordOptions } from '../../../adapters/discord/channel.ts';
import { createMemoryStore } from '../../../adapters/store/memory.ts';
import type { Channel, ChannelEvent, Host } from '../../../core/channel.ts';
import { type Message, plain } from '../../../core/message.ts';
import { type Discord, type DiscordOptions as ServerOptions, startDiscord } from '../../platforms/discord.ts';

export interface Setting {
  readonly discord: Discord;
  readonly channel: Channel;
  readonly events: ChannelEvent[];
  readonly ignored: string[];
  readonly health: (string | undefined)[];
  readonly logged: string[];
  readonly shelf: ReturnType<typeof createMemoryStore>['shelf'];
  /** Desks, by their channel. */
  readonly desks: Set<string>;
  overview: Message | undefined;
  /** What `/me` shows where there is an overview. */
  readonly figures: Message;
  /** What storing does; replaced by tests in which it fails. */
  commit: (event: ChannelEvent) => Promise<void>;
  /** The first event of which this is true, as soon as there is one. */
  heard(wanted: (event: ChannelEvent) => boolean): Promise<ChannelEvent>;
  /** Another life of the same bot, over the same shelf, perhaps configured differently. */
  restart(changed?: Partial<DiscordOptions>): Promise<void>;
  end(): Promise<void>;
}

export async function openSetting(options: Partial<DiscordOptions> = {}, server: ServerOptions = {}): Promise<Setting> {
  const discord = await startDiscord(server);
  const { shelf } = createMemoryStore();
  const events: ChannelEvent[] = [];
  const ignored: string[] = [];
  const health: (string | undefined)[] = [];
  const logged: string[] = [];
  const desks = new Set<string>();
  const open = (changed: Partial<DiscordOptions> = {}): Channel =>
    createDiscord({
      account: 'discord',
      token: discord.token,
      apiUrl: discord.api,
      commands: 'off',
      limits: false,
      shelf,
      log: (level, message) => logged.push(`${level} ${message}`),
      ...options,
      ...changed,
    });
  let channel = open();
  const host: Host = {
    async receive(event) {
      await setting.commit(event);
      events.push(event);
      discord.touch();
    },
    open: async () => new Blob(['bytes']),
    isDesk: (place) => desks.has(place.channel),
    typing: () => undefined,
    overview: async (_account, _author, of) => setting.overview && (of === 'me' ? setting.figures : setting.overview),
    health: (_account, trouble) => void health.push(trouble),
    ignored(_account, label) {
      ignored.push(label);
      discord.touch();
    },
  };
  const setting: Setting = {
    discord,
    get channel() {
      return channel;
    },
    events,
    ignored,
    health,
    logged,
    shelf,
    desks,
    overview: undefined,
    figures: { text: ['4.6 stars'] },
    commit: async () => undefined,
    // discord.js waits five seconds before it identifies again.
    heard: (wanted) => discord.until(() => events.find(wanted), 15_000),
    async restart(changed) {
      await channel.stop();
      channel = open(changed);
      await channel.start(host);
    },
    async end() {
      await channel.stop();
      await discord.stop();
    },
  };
  await channel.start(host);
  return setting;
}

/** The words of what was written, in the order in which they were heard. */
export const wordsIn = (events: readonly ChannelEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'written' ? [plain(event.message.text)] : []));
