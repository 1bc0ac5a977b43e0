// A browser's page as a test keeps it: one live stream, folded into what stands at each place.
import type { Line } from '../../../adapters/web/page/entry.ts';
import { type Fold, fold, nothing } from '../../../adapters/web/page/fold.ts';
import type { Client } from '../../adapters/web/client.ts';

export interface Page {
  /** What stands at a place, by its label. */
  at(label: string): Fold;
  /** The labels of all places that something was written at, in the order of their first line. */
  labels(): readonly string[];
  /** Whether somebody was said to be writing at a place since the last question. */
  typing(label: string): boolean;
  close(): Promise<void>;
}

interface History {
  readonly seq: number;
  readonly lines: readonly Line[];
  readonly threads?: readonly { readonly place: string }[];
}

/** What was written before: at a desk also in each of its threads. */
async function history(client: Client, side: 'chat' | 'desk'): Promise<{ seq: number; lines: readonly Line[] }> {
  const read = async (response: Promise<Response>): Promise<History> => (await response).json() as Promise<History>;
  if (side === 'chat') return read(client.post('/api/chat/hello', {}));
  const { seq, lines, threads = [] } = await read(client.get('/api/desk'));
  const more: Line[] = [];
  for (const { place } of threads) {
    const thread = place.slice(place.indexOf('/') + 1);
    more.push(...(await read(client.get(`/api/desk/thread?thread=${thread}`))).lines);
  }
  return { seq, lines: [...lines, ...more] };
}

/** Opens the chat of the client's customer, or the desk. Resolves once all that was written before is there. */
export async function openPage(client: Client, side: 'chat' | 'desk'): Promise<Page> {
  const places = new Map<string, Fold>();
  const typed = new Set<string>();
  const { seq, lines } = await history(client, side);
  for (const line of lines) places.set(line.place, fold(places.get(line.place) ?? nothing, line));
  let last = seq;
  let closing = false;
  let reader: ReadableStreamDefaultReader<string> | undefined;
  const ready = Promise.withResolvers<void>();

  const take = (event: string, data: string): void => {
    if (event === 'ready') ready.resolve();
    if (event === 'stale') ready.reject(new Error('too much was written meanwhile'));
    if (event === 'typing') typed.add((JSON.parse(data) as { place: string }).place);
    if (event !== 'line') return;
    const line = JSON.parse(data) as Line;
    last = line.seq;
    places.set(line.place, fold(places.get(line.place) ?? nothing, line));
  };

  async function read(): Promise<void> {
    const response = await client.get(`/api/stream?${side === 'chat' ? 'chat=1' : 'desk=desk'}&after=${last}`);
    if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`);
    reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const frames = (rest + value).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) {
        // Lines end at \n alone: what people write may hold any other separator.
        const field = (name: string): string =>
          frame
            .split('\n')
            .find((line) => line.startsWith(`${name}: `))
            ?.slice(name.length + 2) ?? '';
        take(field('event'), field('data'));
      }
    }
  }

  /** A page whose stream breaks opens it again where it was. */
  async function follow(): Promise<void> {
    let heard = false;
    ready.promise.then(
      () => {
        heard = true;
      },
      () => undefined,
    );
    while (!closing) {
      try {
        await read();
      } catch (error) {
        if (!heard) return ready.reject(error);
      }
      if (!closing) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const reading = follow();
  await ready.promise;
  return {
    at: (label) => places.get(label) ?? nothing,
    labels: () => [...places.keys()],
    typing: (label) => typed.delete(label),
    async close() {
      closing = true;
      await reader?.cancel().catch(() => undefined);
      await reading;
    },
  };
}
