// A browser's side of the interface for tests: cookies, the header of our own page, and a reader of the stream.
import type { Line } from '../../../adapters/web/page/entry.ts';
import { type Fold, foldAll } from '../../../adapters/web/page/fold.ts';

export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  readonly cookies: Map<string, string>;
}

export function createClient(base: string, more: Record<string, string> = {}): Client {
  const cookies = new Map<string, string>();
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...more, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) };
    const response = await fetch(base + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  return {
    cookies,
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, body, headers = {}) =>
      call(path, {
        method: 'POST',
        body: body instanceof Blob || typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'x-patchthrough': '1', ...headers },
      }),
  };
}

export interface Hello {
  readonly name: string;
  readonly place: string;
  readonly seq: number;
  readonly lines: readonly Line[];
}

export const hello = async (client: Client, query = ''): Promise<Hello> =>
  (await client.post(`/api/chat/hello${query}`, {})).json() as Promise<Hello>;

export const shown = async (client: Client, query = ''): Promise<Fold> => foldAll((await hello(client, query)).lines);

export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

/** Reads a stream until `enough` says so, then closes it. */
export async function readStream(
  client: Client,
  path: string,
  enough: (frames: readonly Frame[]) => boolean,
  headers: Record<string, string> = {},
): Promise<readonly Frame[]> {
  const response = await client.get(path, headers);
  const frames: Frame[] = [];
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`);
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    rest += chunk;
    const parts = rest.split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const frame: Record<string, string> = {};
      for (const line of part.split('\n')) {
        const at = line.indexOf(': ');
        frame[line.slice(0, at)] = line.slice(at + 2);
      }
      frames.push(frame);
      if (enough(frames)) return frames;
    }
  }
  return frames;
}

export const linesOf = (frames: readonly Frame[]): readonly Line[] =>
  frames.flatMap((frame) => (frame.event === 'line' && frame.data ? [JSON.parse(frame.data) as Line] : []));

export const id = (): string => crypto.randomUUID();
