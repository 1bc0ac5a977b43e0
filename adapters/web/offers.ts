// Files that a platform would not take, offered under an address that says nothing and holds for a week.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import type { Host } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import type { Shelf } from '../../core/journal.ts';
import type { File } from '../../core/message.ts';
import { encoded } from './files.ts';
import type { App } from './guard.ts';
import { fileName } from './sniff.ts';

export interface Offers {
  /** Finds the key of former lives, or makes one. */
  open(): Promise<void>;
  /** The address under which the file can be had; undefined when it is too large for us too, or before `open`. */
  address(file: File): string | undefined;
  /** The file behind a token; undefined when nothing is, or not any more. */
  read(token: string): File | undefined;
}

/** All of it is held in memory while it is given out, by at most so many at once. */
const OFFERED_BYTES_MAX = 100 * 1024 * 1024;
const AT_ONCE_MAX = 4;
const OFFER_MS = 7 * 24 * 3_600_000;
const KEY_MS = 365 * 24 * 3_600_000;
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A token is encrypted, not only signed: where a file lies on its platform would tell whose it is. */
export function createOffers(publicUrl: string, shelf: Shelf, shelfKey: string, clock: Clock): Offers {
  let key: Buffer | undefined;

  function seal(secret: Buffer, text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, secret, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  function unseal(secret: Buffer, token: string): string | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString();
    } catch {
      return undefined;
    }
  }

  return {
    async open() {
      const kept = await shelf.get(shelfKey);
      key = kept === undefined ? randomBytes(32) : Buffer.from(kept, 'base64url');
      await shelf.set(shelfKey, key.toString('base64url'), KEY_MS);
    },
    address(file) {
      if (!key || file.bytes === undefined || file.bytes > OFFERED_BYTES_MAX) return undefined;
      const token = seal(key, JSON.stringify({ file, until: clock.now() + OFFER_MS }));
      return `${publicUrl}/offer/${token}/${encodeURIComponent(fileName(file.name))}`;
    },
    read(token) {
      const text = key && unseal(key, token);
      if (text === undefined) return undefined;
      const { file, until }: { file: File; until: number } = JSON.parse(text);
      return until > clock.now() ? file : undefined;
    },
  };
}

export interface OfferOptions {
  readonly offers: Offers;
  readonly host: () => Host | undefined;
  readonly trouble: (error: unknown) => void;
}

/** GET /offer/<token>/<name>: the bytes, to be saved and never shown: they are whatever somebody sent. */
export function addOffers(app: Hono<App>, { offers, host, trouble }: OfferOptions): void {
  let underWay = 0;
  app.get('/offer/:token/:name', async (c) => {
    const file = offers.read(c.req.param('token'));
    const core = host();
    if (!file || !core) return c.text('This link has expired. Please ask for the file again in the chat.', 410);
    if (underWay >= AT_ONCE_MAX) {
      c.header('retry-after', '10');
      return c.text('Many files are being fetched just now. Please try again in a moment.', 503);
    }
    underWay += 1;
    try {
      const bytes = await core.open(file);
      c.header('content-type', 'application/octet-stream');
      c.header('content-disposition', `attachment; filename*=UTF-8''${encoded(fileName(file.name))}`);
      c.header('content-length', String(bytes.size));
      c.header('cache-control', 'private, no-store');
      return c.body(bytes.stream());
    } catch (error) {
      trouble(error);
      return c.text('This file could not be fetched just now. Please try again later, or ask for it in the chat.', 502);
    } finally {
      underWay -= 1;
    }
  });
}
