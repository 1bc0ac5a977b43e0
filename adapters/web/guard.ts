// What every request passes first: security headers, the Host it was meant for, and proof that our own page sent it.
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import type { Pace } from './limits.ts';
import type { DeskDoor } from './session.ts';

export interface App {
  Bindings: HttpBindings;
}

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-robots-tag': 'noindex',
};

/** Set on the raw response, so that streams and errors carry them as well. */
export const securityHeaders: MiddlewareHandler<App> = async (c, next) => {
  for (const [name, value] of Object.entries(HEADERS)) c.env.outgoing.setHeader(name, value);
  await next();
};

export interface Address {
  readonly host: string;
  /** The address that people open, behind a proxy: its host is answered to and its scheme decides on `Secure`. */
  readonly publicUrl?: string;
}

const LOOPBACK = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** An open desk is for this machine alone: anything reachable from elsewhere needs a password. */
export function doorOf(address: Address, password: string | undefined): DeskDoor {
  if (password !== undefined && password !== '') return 'password';
  const near = isLoopback(address.host) && (!address.publicUrl || isLoopback(new URL(address.publicUrl).hostname));
  return near ? 'open' : 'closed';
}

/** Against DNS rebinding: a page elsewhere may resolve its own name to our address, but it cannot change the Host. */
export function hostGuard(address: Address): MiddlewareHandler<App> {
  const own = address.publicUrl ? new URL(address.publicUrl).hostname : undefined;
  const bound = isLoopback(address.host) || own !== undefined;
  return async (c, next) => {
    const { hostname } = new URL(c.req.url);
    const meant = !bound || hostname === own || hostname === address.host || isLoopback(hostname);
    if (!meant) return c.json({ error: `This server does not answer to the name ${hostname}.` }, 421);
    return next();
  };
}

/**
 * Against requests forged by other sites: every POST carries a header that a foreign page cannot send without being
 * asked for first, which we never grant, and an Origin of ours where the browser tells one. Other sites may link here,
 * and load nothing: an open desk has no cookie that would keep their requests apart.
 */
export function originGuard(address: Address): MiddlewareHandler<App> {
  const own = address.publicUrl ? new URL(address.publicUrl).origin : undefined;
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const foreign = site === 'cross-site' && c.req.header('sec-fetch-mode') !== 'navigate';
    if (foreign) return c.json({ error: 'This request did not come from our own page.' }, 403);
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const origin = c.req.header('origin');
    const sameOrigin = origin === undefined || origin === own || hostOf(origin) === c.req.header('host');
    const sameSite = site === undefined || site === 'same-origin';
    if (c.req.header('x-patchthrough') !== '1' || !sameOrigin || !sameSite) {
      return c.json({ error: 'This request did not come from our own page.' }, 403);
    }
    return next();
  };
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/** Whom limits per address count. A proxy's word is believed only where one was announced and stands on this machine. */
export function ipOf(c: Context<App>, address: Address): string {
  const peer = c.env.incoming.socket.remoteAddress ?? '';
  const near = isLoopback(peer.replace(/^::ffff:/, ''));
  const forwarded = address.publicUrl && near ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || peer;
}

/** One address cannot keep the server busy with reading. A page with all its modules is some forty requests. */
export function readPace(address: Address, pace: Pace): MiddlewareHandler<App> {
  return async (c, next) => {
    const waitMs = pace.take(ipOf(c, address));
    return waitMs > 0 ? slowDown(c, waitMs, 'That was a lot at once. A short pause, please.') : next();
  };
}

/** Too fast or too many: the wait in words and in the header that the page obeys. */
export function slowDown(c: Context<App>, waitMs: number, words: string, status: 429 | 503 = 429): Response {
  c.header('retry-after', String(Math.max(1, Math.ceil(waitMs / 1000))));
  return c.json({ error: words }, status);
}
