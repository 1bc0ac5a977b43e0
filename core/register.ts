// The port of the register of erasures: kept beside the store and not in it, so that a restored backup learns what was erased since.
import { hmac } from './mask/hash.ts';

/** Who was forgotten, as a keyed hash that tells nothing without the key, and when (milliseconds since the epoch). */
export interface Mark {
  readonly who: string;
  readonly at: number;
}

export interface Register {
  all(): Promise<readonly Mark[]>;
  /** Durable when it resolves. One that is there already changes nothing. */
  add(mark: Mark): Promise<void>;
}

/** The first 128 bits of HMAC-SHA-256 over an account's name and a person's id there, in hex. */
export const whoIs = (key: string, account: string, person: string): string =>
  [...hmac(key, JSON.stringify(['forgotten', account, person])).subarray(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

export const markKey = ({ who, at }: Mark): string => `${who} ${at}`;

/** Where nothing outlives the process there is no backup either. */
export const noRegister: Register = { all: async () => [], add: async () => undefined };
