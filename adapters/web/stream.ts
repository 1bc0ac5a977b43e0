// Server-sent events: who is connected, what they missed, what they see live, and when a slow reader is let go.
import type { ServerResponse } from 'node:http';
import type { WebLimits } from './limits.ts';
import type { Line } from './page/entry.ts';

export interface Listener {
  /** Counted against `streamsPerPersonMax`, where people can be told apart. */
  readonly person?: string;
  /** The desk session behind it, if any: signing out ends its streams. */
  readonly session?: string;
  wants(place: string): boolean;
  /** What was written after `seq` at the places it wants; undefined: too much, the page should load anew. */
  missed(seq: number): Promise<readonly Line[] | undefined>;
}

export interface Hub {
  /** Milliseconds to wait before another try, where there are too many streams; else undefined. */
  full(person: string | undefined): number | undefined;
  /** Streams to a response from `after` on, until either side closes it. */
  open(response: ServerResponse, listener: Listener, after: number): Promise<void>;
  publish(line: Line): void;
  /** What is true only now, such as typing: no id, nobody catches up on it. */
  mention(place: string, event: string, data: object): void;
  endSession(session: string): void;
  count(): number;
  stop(): void;
}

interface Stream {
  readonly listener: Listener;
  readonly response: ServerResponse;
  /** While it catches up, live lines wait here. */
  behind: Line[] | undefined;
  sent: number;
}

const frame = (line: Line): string => `id: ${line.seq}\nevent: line\ndata: ${JSON.stringify(line)}\n\n`;

/** A comment keeps proxies from closing a quiet stream; the event lets a page notice a dead one. */
const BEAT = ': still here\nevent: beat\ndata: {}\n\n';

/** Resolves when the reader took what waits, is gone, or took nothing for so long that it is let go. */
function drained(response: ServerResponse, msMax: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    const timer = setTimeout(() => response.destroy(), msMax);
    response.on('drain', done).on('close', done);
  });
}

export function createHub(limits: WebLimits): Hub {
  const streams = new Set<Stream>();
  const perPerson = new Map<string, number>();

  const drop = (stream: Stream): void => {
    stream.response.destroy();
  };
  const write = (stream: Stream, text: string): void => {
    stream.response.write(text);
    if (stream.response.writableLength > limits.streamBufferedBytesMax) drop(stream);
  };
  let heartbeat: NodeJS.Timeout | undefined;
  const beat = (): void => {
    for (const stream of streams) write(stream, BEAT);
  };

  const leave = (stream: Stream): void => {
    const { person } = stream.listener;
    if (!streams.delete(stream) || person === undefined) return;
    const left = (perPerson.get(person) ?? 1) - 1;
    if (left > 0) perPerson.set(person, left);
    else perPerson.delete(person);
  };

  /** Waits for the reader, so that a long history does not count as slowness. */
  const patiently = async (stream: Stream, text: string): Promise<boolean> => {
    if (stream.response.destroyed) return false;
    if (stream.response.write(text)) return true;
    await drained(stream.response, limits.heartbeatMs * 2);
    return !stream.response.destroyed;
  };

  const catchUp = async (stream: Stream, after: number): Promise<void> => {
    const missed = await stream.listener.missed(after);
    if (missed === undefined) {
      stream.response.end('event: stale\ndata: {}\n\n');
      return;
    }
    for (const line of missed) {
      if (!(await patiently(stream, frame(line)))) return;
      stream.sent = line.seq;
    }
    if (!(await patiently(stream, 'event: ready\ndata: {}\n\n'))) return;
    const behind = stream.behind ?? [];
    stream.behind = undefined;
    for (const line of behind) deliver(stream, line, frame(line));
  };

  const deliver = (stream: Stream, line: Line, text: string): void => {
    if (stream.behind) {
      stream.behind.push(line);
      if (stream.behind.length > limits.entriesMax * 5) drop(stream);
      return;
    }
    if (line.seq <= stream.sent) return;
    stream.sent = line.seq;
    write(stream, text);
  };

  return {
    full(person) {
      const theirs = person === undefined ? 0 : (perPerson.get(person) ?? 0);
      return streams.size >= limits.streamsMax || theirs >= limits.streamsPerPersonMax ? 5_000 : undefined;
    },
    async open(response, listener, after) {
      const stream: Stream = { listener, response, behind: [], sent: after };
      streams.add(stream);
      heartbeat ??= setInterval(beat, limits.heartbeatMs).unref();
      if (listener.person !== undefined) perPerson.set(listener.person, (perPerson.get(listener.person) ?? 0) + 1);
      response.once('close', () => leave(stream));
      response.on('error', () => drop(stream));
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
      response.write('retry: 2000\n\n');
      try {
        await catchUp(stream, after);
      } catch {
        // The store does not answer: the page tries again from the same place.
        drop(stream);
      }
    },
    publish(line) {
      const text = frame(line);
      for (const stream of streams) if (stream.listener.wants(line.place)) deliver(stream, line, text);
    },
    mention(place, event, data) {
      for (const stream of streams) {
        if (stream.listener.wants(place)) write(stream, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      }
    },
    endSession(session) {
      for (const stream of streams) if (stream.listener.session === session) stream.response.end();
    },
    count: () => streams.size,
    stop() {
      clearInterval(heartbeat);
      heartbeat = undefined;
      for (const stream of streams) stream.response.end();
    },
  };
}
