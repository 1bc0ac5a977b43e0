// What the Bot API says when it refuses: an error with the code, the description and the parameters of its envelope.
import type { ResponseParameters } from 'grammy/types';

/** A refusal as the Bot API words it; `code` is both the HTTP status and `error_code`. */
export class ApiFailure extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** A 400; the first letter is lowered as the real server does, except in its own upper-case codes. */
export function bad(description: string, parameters?: ResponseParameters): ApiFailure {
  const second = description.charAt(1);
  const isCode = second === '_' || (second >= 'A' && second <= 'Z');
  const text = isCode ? description : description.charAt(0).toLowerCase() + description.slice(1);
  return new ApiFailure(400, `Bad Request: ${text}`, parameters);
}

export function forbidden(description: string): ApiFailure {
  return new ApiFailure(403, `Forbidden: ${description}`);
}

/** `retryAfter` in whole seconds. */
export function tooMany(retryAfter: number): ApiFailure {
  return new ApiFailure(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
