// How updates leave: setting and removing the webhook, asking about it, and what a webhook's answer may call.
import type { WebhookInfo } from 'grammy/types';
import { type Args, bool, int, json, str } from './args.ts';
import { parseBody } from './body.ts';
import { ApiFailure, bad } from './failure.ts';
import type { Hub } from './hub.ts';
import type { PollRequest } from './updates.ts';
import { startWebhook } from './webhook.ts';

const pollSecondsMax = 50;
const busyWithWebhook =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
/** A webhook's answer calls none of these. */
const notFromWebhook = /^(get|deletewebhook$|setwebhook$|close$|logout$)/;

export type Execute = (method: string, args: Args) => unknown;

/** The arguments of getUpdates; remembers `allowed_updates`. Throws 409 while a webhook is set. */
export function readPoll(hub: Hub, args: Args): PollRequest {
  if (hub.webhook !== undefined) throw new ApiFailure(409, busyWithWebhook);
  const limit = Math.min(100, Math.max(1, int(args, 'limit', 100)));
  const seconds = Math.min(pollSecondsMax, Math.max(0, int(args, 'timeout')));
  hub.updates.allow(readAllowed(args));
  return { offset: int(args, 'offset'), limit, timeoutMs: seconds * 1000 };
}

/** A list that does not parse changes nothing, as on Telegram. */
function readAllowed(args: Args): unknown {
  try {
    return json(args, 'allowed_updates', 'allowed updates');
  } catch {
    return undefined;
  }
}

export interface Described {
  readonly result: true;
  readonly description: string;
}

export function setWebhook(hub: Hub, args: Args, execute: Execute): Described {
  const url = str(args, 'url');
  if (url === '') return deleteWebhook(hub, args);
  hub.limits.chargeWebhook();
  const secret = str(args, 'secret_token');
  const maxConnections = Math.min(100, Math.max(1, int(args, 'max_connections', 40)));
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw bad('invalid webhook URL specified');
  if (secret.length > 256) throw bad('secret token is too long');
  if (!/^[\w-]*$/.test(secret)) throw bad('secret token contains unallowed characters');
  const set = hub.webhook?.target;
  const isSame = set?.url === url && set.secret === secret && set.maxConnections === maxConnections;
  hub.updates.allow(readAllowed(args));
  if (isSame && !bool(args, 'drop_pending_updates')) return { result: true, description: 'Webhook is already set' };
  hub.updates.interrupt('Conflict: terminated by setWebhook request');
  hub.webhook?.close();
  if (bool(args, 'drop_pending_updates')) hub.updates.clear();
  const pace = { retryMs: hub.settings.webhookRetryMs, timeoutMs: hub.settings.webhookTimeoutMs };
  hub.webhook = startWebhook({ url, secret, maxConnections }, pace, hub.updates, hub.now, (type, body) => {
    callFromReply(type, body, execute);
  });
  return { result: true, description: 'Webhook was set' };
}

function callFromReply(type: string, body: string, execute: Execute): void {
  const args = parseBody(type, Buffer.from(body), '');
  const method = str(args, 'method').toLowerCase();
  if (method === '' || notFromWebhook.test(method)) return;
  try {
    execute(method, args);
  } catch (error) {
    // Nobody is told when such a call is refused: that is the price of answering with it.
    if (!(error instanceof ApiFailure)) throw error;
  }
}

export function deleteWebhook(hub: Hub, args: Args): Described {
  const wasSet = hub.webhook !== undefined;
  hub.webhook?.close();
  hub.webhook = undefined;
  if (bool(args, 'drop_pending_updates')) hub.updates.clear();
  return { result: true, description: wasSet ? 'Webhook was deleted' : 'Webhook is already deleted' };
}

export function getWebhookInfo(hub: Hub): WebhookInfo {
  const { webhook, updates } = hub;
  const allowed = updates.allowed;
  return {
    url: webhook?.target.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending,
    ...(webhook?.lastError === undefined
      ? {}
      : { last_error_date: webhook.lastError.date, last_error_message: webhook.lastError.message }),
    ...(webhook === undefined ? {} : { max_connections: webhook.target.maxConnections, ip_address: '127.0.0.1' }),
    ...(allowed === undefined ? {} : { allowed_updates: [...allowed] }),
  };
}
