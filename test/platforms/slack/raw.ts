// Calls a method of the local Slack as curl would, without the SDK between.
import { type Fields, isFields } from './args.ts';

interface Target {
  readonly apiUrl: string;
  readonly botToken: string;
}

interface RawOptions {
  /** '' sends none. */
  readonly token?: string;
  /** As JSON rather than a form. */
  readonly json?: boolean;
}

export async function call(
  slack: Target,
  method: string,
  args: Fields = {},
  options: RawOptions = {},
): Promise<Fields> {
  const answer: unknown = await (await request(slack, method, args, options)).json();
  if (!isFields(answer)) throw new Error(`${method} answered no object`);
  return answer;
}

export function request(slack: Target, method: string, args: Fields = {}, options: RawOptions = {}): Promise<Response> {
  const token = options.token ?? slack.botToken;
  const headers: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
  if (options.json === true) headers['content-type'] = 'application/json; charset=utf-8';
  const body = options.json === true ? JSON.stringify(args) : new URLSearchParams(Object.entries(args).map(formField));
  return fetch(slack.apiUrl + method, { method: 'POST', headers, body });
}

function formField([name, value]: [string, unknown]): [string, string] {
  return [name, typeof value === 'string' ? value : JSON.stringify(value)];
}

/** What a method refuses with; '' when it does not. */
export async function refusal(
  slack: Target,
  method: string,
  args: Fields = {},
  options: RawOptions = {},
): Promise<string> {
  const answer = await call(slack, method, args, options);
  return answer.ok === true ? '' : String(answer.error);
}
