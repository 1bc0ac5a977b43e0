// What every part of the local Discord shares: the application and its bot, the settings and the stores behind them.
import type { Json } from './failure.ts';
import type { Files } from './files.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction } from './interactions.ts';
import type { Limits } from './limits.ts';
import type { CallRecord } from './record.ts';
import type { Account, Stored, World } from './world.ts';

/** The switches of the developer portal's page "Bot". Without `content` REST hides contents too. */
export interface Privileged {
  members: boolean;
  presences: boolean;
  content: boolean;
}

export interface Settings {
  /** False keeps only the last messages of a channel and no calls: for benchmarks. */
  stores: boolean;
  /** What Hello asks for; Discord's is 41,250. */
  heartbeatMs: number;
  /** How long an interaction may stay without a first answer; Discord's is 3000. */
  interactionMsMax: number;
  /** How long its token works after that; Discord's is 15 minutes. */
  followUpMsMax: number;
  /** How long a nonce is remembered; Discord says "a few minutes". */
  nonceMsMax: number;
  /** How many events a session keeps for a resume; older ones are lost, and with them the session. */
  replayMax: number;
  /** How long a session lives without a connection. */
  resumeMsMax: number;
  /** False answers every Resume with an Invalid Session: what was missed is lost. */
  resumes: boolean;
  /** The largest file, in bytes; 10 MiB where nobody pays. */
  fileBytesMax: number;
  readonly privileged: Privileged;
}

export interface Hub {
  readonly token: string;
  readonly bot: Account;
  /** Of old bots not the same as the bot's own id; here it is. */
  readonly applicationId: string;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The present time as the API writes it. */
  readonly time: () => string;
  readonly newId: () => string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly limits: Limits;
  readonly record: CallRecord;
  readonly files: Files;
  /** By channel and nonce. */
  readonly nonces: Map<string, { readonly stored: Stored; readonly at: number }>;
  /** By token; the unanswered and the answered. */
  readonly interactions: Map<string, Interaction>;
  /** Application commands by guild id, or "global". */
  readonly commands: Map<string, Json[]>;
  /** "http://127.0.0.1:PORT" */
  url: string;
}
