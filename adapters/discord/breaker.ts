// Stops all calls before Discord would ban our address: it does so after 10,000 invalid requests in 10 minutes.
import { ChannelError } from '../../core/channel.ts';

/** https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
const WINDOW_MS = 10 * 60_000;
export const INVALID_MAX = 500;

export interface Breaker {
  /** An answer 401, 403 or 429 came. */
  count(): void;
  /** Throws `retry` for the whole account while it is open. */
  check(): void;
}

/** `changed` is told when it opens, and at the first call after it closed. */
export function createBreaker(invalidMax: number, now: () => number, changed: (isOpen: boolean) => void): Breaker {
  let began = Number.NEGATIVE_INFINITY;
  let invalid = 0;
  let isOpen = false;
  return {
    count() {
      if (now() - began >= WINDOW_MS || now() < began) {
        began = now();
        invalid = 0;
      }
      invalid += 1;
      if (isOpen || invalid < invalidMax) return;
      isOpen = true;
      changed(true);
    },
    check() {
      if (!isOpen) return;
      const retryAfterMs = began + WINDOW_MS - now();
      if (retryAfterMs > 0 && retryAfterMs <= WINDOW_MS) {
        throw new ChannelError('retry', 'tooManyInvalidRequests', { retryAfterMs, wholeAccount: true });
      }
      isOpen = false;
      invalid = 0;
      changed(false);
    },
  };
}
