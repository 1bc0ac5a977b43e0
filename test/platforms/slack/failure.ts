// An answer that is a refusal, under the name Slack gives it.
import type { Fields } from './args.ts';

export class SlackFailure extends Error {
  readonly code: string;
  /** What stands beside `ok` and `error` in the answer. */
  readonly extra: Fields;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: string, extra: Fields = {}, status = 200, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'SlackFailure';
    this.code = code;
    this.extra = extra;
    this.status = status;
    this.headers = headers;
  }
}

/** A refusal that explains itself in `response_metadata.messages`, as the validating methods do. */
export function explained(code: string, messages: readonly string[]): SlackFailure {
  return new SlackFailure(code, { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } });
}

export function rateLimited(seconds: number): SlackFailure {
  return new SlackFailure('ratelimited', {}, 429, { 'retry-after': String(seconds) });
}
