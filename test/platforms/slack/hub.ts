// What every part of the local Slack shares: the app, its settings and the stores behind it.
import type { Args } from './args.ts';
import type { Deliveries } from './delivery.ts';
import type { Files } from './files.ts';
import type { Limits } from './limits.ts';
import type { CallRecord } from './record.ts';
import type { SeenMessage } from './seen.ts';
import type { Tickets } from './tickets.ts';
import type { Views } from './views.ts';
import type { Room, Stored, World } from './world.ts';

export interface App {
  /** `A0…` */
  readonly appId: string;
  /** `B0…`, and the bot as a member, `U0…`. */
  readonly botId: string;
  readonly botUserId: string;
  readonly botName: string;
  readonly teamId: string;
  readonly teamName: string;
  /** The workspace's address is `https://<domain>.slack.com/`. */
  readonly domain: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The old way of knowing Slack, still in every payload. */
  readonly verificationToken: string;
}

export interface Settings {
  /** What the bot's token may do. */
  scopes: Set<string>;
  /** What the app is told of: `message.im`, `app_mention`, `reaction_added`. */
  subscriptions: Set<string>;
  /** Whether the app is told of its own messages, as it is on Slack. */
  echoes: boolean;
  /** How many events, each with an id of its own, tell of one message; 1 is usual. */
  eventsPerMessage: number;
  /** Whether the workspace has the assistant's (agent's) threads. */
  assistant: boolean;
  /** Whether a text of over 4,000 characters is refused, as some workspaces do, rather than cut at 40,000. */
  refusesLongText: boolean;
  /** How many answers one response address takes. */
  responseUrlUsesMax: number;
}

export interface Hub {
  readonly app: App;
  readonly settings: Settings;
  /** `http://127.0.0.1:PORT`; known once the server listens. */
  url: string;
  /** The token was revoked, or the app was taken out of the workspace: the error every call answers. */
  revoked: 'account_inactive' | 'token_revoked' | 'invalid_auth' | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly world: World;
  readonly files: Files;
  readonly views: Views;
  /** Trigger ids and response addresses. */
  readonly tickets: Tickets;
  readonly limits: Limits;
  readonly record: CallRecord;
  readonly deliveries: Deliveries;
  /** Every message as it appeared, over all conversations. */
  readonly arrivals: SeenMessage[];
  readonly onMessage: ((message: SeenMessage) => void) | undefined;
}

/** A Web API method: the answer's fields besides `ok`, or a thrown SlackFailure. */
export type Method = (hub: Hub, args: Args) => Readonly<Record<string, unknown>>;

export type Found = { readonly room: Room; readonly stored: Stored };
