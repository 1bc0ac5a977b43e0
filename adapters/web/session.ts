// Who is calling: customers by a cookie whose hash names them, agents by the desk's session and the name they work under.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Shelf } from '../../core/journal.ts';
import type { Author } from '../../core/message.ts';
import type { App } from './guard.ts';
import type { WebLimits } from './limits.ts';
import { CUSTOMER, digest, type Log } from './log.ts';
import { agentId } from './page/entry.ts';
import type { Reading } from './reading.ts';

export interface Customer extends Author {
  /** Their channel, which begins with `c-`. */
  readonly channel: string;
}

/** `open`: whoever reaches the port. `password`: with a session. `closed`: reachable from afar and without a password. */
export type DeskDoor = 'open' | 'password' | 'closed';

export interface Sessions {
  readonly door: DeskDoor;
  /** Whose cookie the request carries, in the slot that `?as=` names. */
  customer(c: Context<App>): Promise<Customer | undefined>;
  /** Begins a customer and sets the cookie. Undefined: this browser plays too many already. */
  begin(c: Context<App>): Promise<Customer | undefined>;
  rename(customer: Customer, name: string): Promise<void>;
  /** The desk session of the request; undefined: not let in. An open desk has the session ''. */
  desk(c: Context<App>): Promise<string | undefined>;
  /** The agent that the page says it works as. */
  agent(c: Context<App>): Author | undefined;
  /** Undefined: wrong password. */
  signIn(c: Context<App>, password: string): Promise<string | undefined>;
  signOut(c: Context<App>): Promise<void>;
}

export interface SessionOptions {
  readonly account: string;
  readonly door: DeskDoor;
  readonly password: string;
  /** Cookies are for https only. */
  readonly secure: boolean;
  readonly log: Log;
  readonly reading: Reading;
  readonly shelf: Shelf;
  readonly limits: WebLimits;
}

const SLOT = /^[a-z0-9]{1,12}$/;
const COOKIE_DAYS = 400;
const secret = (): string => randomBytes(16).toString('base64url');

/** A display name: one line, no control characters, at most `max` characters; '' where nothing is left. */
export function cleanName(text: string, max: number): string {
  const line = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line
    .slice(0, max)
    .trim()
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
}

export function createSessions(options: SessionOptions): Sessions {
  const { account, door, secure, log, reading, shelf, limits } = options;
  const prefix = `pt-${digest(account).slice(0, 6)}`;
  const deskCookie = `${prefix}-desk`;
  const cookie = { httpOnly: true, sameSite: 'Strict', secure, path: '/' } as const;
  const slotOf = (c: Context<App>): string => {
    const slot = c.req.query('as') ?? '';
    return SLOT.test(slot) ? slot : '';
  };
  const slotCookie = (slot: string): string => `${prefix}-c${slot && `-${slot}`}`;
  const idOf = (token: string): string => digest(account, 'customer', token);
  const place = (id: string): string => `${CUSTOMER}${id}/`;
  const shelfKey = (token: string): string => `web:${account}:desk:${digest(token)}`;
  const lang = (c: Context<App>): Pick<Author, 'lang'> => {
    const first = c.req.header('accept-language')?.split(/[,;]/)[0]?.trim() ?? '';
    return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(first) ? { lang: first } : {};
  };
  const person = (c: Context<App>, id: string, name: string): Customer => ({
    id,
    name,
    channel: `${CUSTOMER}${id}`,
    ...lang(c),
  });

  return {
    door,
    async customer(c) {
      const token = getCookie(c, slotCookie(slotOf(c)));
      if (!token) return undefined;
      const id = idOf(token);
      if (!(await log.has(place(id), 'opened'))) return undefined;
      const { title } = await reading.summary(place(id));
      return person(c, id, title);
    },
    async begin(c) {
      const slot = slotOf(c);
      const slots = Object.keys(getCookie(c)).filter((name) => name.startsWith(`${prefix}-c-`));
      if (slot && slots.length >= limits.slotsMax) return undefined;
      const token = secret();
      const id = idOf(token);
      const name = guestName(id);
      await log.append(place(id), 'opened', { type: 'opened', title: name });
      // Customers made for one window end with the browser; the first one stays.
      setCookie(c, slotCookie(slot), token, slot ? cookie : { ...cookie, maxAge: COOKIE_DAYS * 86_400 });
      return person(c, id, name);
    },
    async rename(customer, name) {
      await log.append(`${customer.channel}/`, `named:${secret()}`, { type: 'named', name });
    },
    async desk(c) {
      if (door === 'closed') return undefined;
      if (door === 'open') return '';
      const token = getCookie(c, deskCookie);
      if (!token) return undefined;
      return (await shelf.get(shelfKey(token))) === undefined ? undefined : digest(token);
    },
    agent(c) {
      const name = cleanName(decode(c.req.header('x-agent') ?? ''), limits.nameLengthMax);
      return name === '' ? undefined : { id: agentId(name), name };
    },
    async signIn(c, password) {
      const same = timingSafeEqual(hash(password), hash(options.password));
      if (door !== 'password' || !same) return undefined;
      const token = secret();
      await shelf.set(shelfKey(token), 'in', limits.deskSessionMs);
      setCookie(c, deskCookie, token, { ...cookie, maxAge: limits.deskSessionMs / 1000 });
      return digest(token);
    },
    async signOut(c) {
      const token = getCookie(c, deskCookie);
      if (token) await shelf.delete(shelfKey(token));
      setCookie(c, deskCookie, '', { ...cookie, maxAge: 0 });
    },
  };
}

/** What somebody is called who has not said their name. */
export const guestName = (id: string): string =>
  `Guest ${1000 + (createHash('sha256').update(id).digest().readUInt32BE(0) % 9000)}`;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Headers carry no Unicode: pages send names encoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
