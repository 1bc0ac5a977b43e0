// HTTP mode: events, interactions and commands as signed requests to the app, and requests that are signed wrongly.
import { createHmac, randomUUID } from 'node:crypto';
import { type Fields, isFields, parseJson } from './args.ts';
import type { EnvelopeKind, Outcome, Transport } from './delivery.ts';
import type { App } from './hub.ts';

/** A request as it was sent, to be sent again. */
export interface SentRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** What is wrong with a forged request; what is not given is right. */
export interface Forgery {
  /** Seconds since the epoch. */
  readonly timestamp?: number | string;
  readonly secret?: string;
  /** The whole header. */
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in place of the body that was signed. */
  readonly body?: string;
}

export interface Pushing {
  /** Where the app listens, by kind; undefined is Socket Mode. */
  urls: Readonly<Record<EnvelopeKind, string>> | undefined;
  readonly transport: Transport;
  readonly requests: SentRequest[];
  /** Asks the app to prove that the address is its own; true when it does. */
  verify(): Promise<boolean>;
  /** Sends a payload of a kind, right but for what `forgery` makes wrong. */
  forge(kind: EnvelopeKind, payload: Fields, forgery?: Forgery): Promise<Reply>;
  /** Sends the same bytes once more. */
  replay(request: SentRequest): Promise<Reply>;
}

/** `now` in milliseconds. */
export function openPushing(app: App, now: () => number, ackMs: () => number): Pushing {
  const requests: SentRequest[] = [];

  function sign(body: string, { timestamp, secret, signature, headers }: Forgery): Record<string, string> {
    const time = String(timestamp ?? Math.floor(now() / 1000));
    const mac = createHmac('sha256', secret ?? app.signingSecret)
      .update(`v0:${time}:${body}`)
      .digest('hex');
    return {
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      accept: '*/*',
      'x-slack-request-timestamp': time,
      'x-slack-signature': signature ?? `v0=${mac}`,
      ...headers,
    };
  }

  function prepare(kind: EnvelopeKind, payload: Fields, forgery: Forgery): SentRequest {
    const url = pushing.urls?.[kind];
    if (url === undefined) throw new Error('the app has no request URL');
    const body = bodyOf(kind, payload);
    const type = kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
    return { url, headers: { 'content-type': type, ...sign(body, forgery) }, body: forgery.body ?? body };
  }

  async function send(request: SentRequest, signal: AbortSignal): Promise<Reply> {
    requests.push(request);
    const { url, headers, body } = request;
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'follow', signal });
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  const transport: Transport = async (delivery, attempt, signal) => {
    const retry: Record<string, string> = {};
    if (attempt.retryAttempt > 0) {
      retry['x-slack-retry-num'] = String(attempt.retryAttempt);
      retry['x-slack-retry-reason'] = attempt.retryReason;
    }
    const late = AbortSignal.timeout(ackMs());
    try {
      const request = prepare(delivery.kind, delivery.payload, { headers: retry });
      return outcomeOf(await send(request, AbortSignal.any([late, signal])));
    } catch {
      return { outcome: signal.aborted ? 'stopped' : late.aborted ? 'http_timeout' : 'connection_failed' };
    }
  };

  const pushing: Pushing = {
    urls: undefined,
    transport,
    requests,
    async verify() {
      const challenge = randomUUID();
      const payload = { token: app.verificationToken, challenge, type: 'url_verification' };
      const reply = await send(prepare('events_api', payload, {}), AbortSignal.timeout(ackMs()));
      const told = parseJson(reply.body);
      return reply.status === 200 && (reply.body === challenge || (isFields(told) && told.challenge === challenge));
    },
    forge: (kind, payload, forgery = {}) => send(prepare(kind, payload, forgery), AbortSignal.timeout(ackMs())),
    replay: (request) => send(request, AbortSignal.timeout(ackMs())),
  };
  return pushing;
}

function outcomeOf(reply: Reply): Outcome {
  if (reply.status < 200 || reply.status > 299) {
    return { outcome: 'http_error', isFinal: reply.headers.get('x-slack-no-retry') === '1' };
  }
  return { outcome: 'acknowledged', answer: parseJson(reply.body) ?? (reply.body === '' ? {} : { text: reply.body }) };
}

function bodyOf(kind: EnvelopeKind, payload: Fields): string {
  if (kind === 'events_api') return JSON.stringify(payload);
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(
    Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}
