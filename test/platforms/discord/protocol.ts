// The gateway's protocol without its connections: op codes, sessions, and what is allowed when.
import type { WebSocket } from 'ws';
import { isJson } from './form.ts';
import type { Hub } from './hub.ts';
import { intents } from './intents.ts';

export const op = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;

/** https://docs.discord.com/developers/events/gateway#rate-limiting: 120 messages in 60 s. */
const messagesMax = 120;
const messagesWindowMs = 60_000;
export const messageBytesMax = 4096;

export interface Session {
  readonly id: string;
  readonly intents: number;
  seq: number;
  /** The last one that was really sent. */
  sentSeq: number;
  /** What was sent last, for a resume. */
  held: { readonly seq: number; readonly text: string }[];
  socket: WebSocket | undefined;
  /** When its connection was lost. */
  lostAt: number;
}

export interface Line {
  readonly socket: WebSocket;
  session: Session | undefined;
  watchdog: NodeJS.Timeout | undefined;
  /** When messages came, for the limit. */
  readonly times: number[];
}

export function send(line: Line, code: number, d: unknown): void {
  line.socket.send(JSON.stringify({ t: null, s: null, op: code, d }));
}

export function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function bareToken(token: unknown): string {
  return String(token).replace(/^Bot /, '');
}

export function isAllowed(hub: Hub, asked: number): boolean {
  const { members, presences, content } = hub.settings.privileged;
  if ((asked & intents.members) !== 0 && !members) return false;
  if ((asked & intents.presences) !== 0 && !presences) return false;
  return (asked & intents.content) === 0 || content;
}

/** Whether nothing that was missed has been thrown away, and the session is not too old. */
export function canReplay(hub: Hub, session: Session, seq: number): boolean {
  if (session.socket === undefined && hub.now() - session.lostAt > hub.settings.resumeMsMax) return false;
  const missed = session.seq - seq;
  return missed <= Math.min(session.held.length, hub.settings.replayMax);
}

export function isOverLimit(line: Line, at: number): boolean {
  line.times.push(at);
  if (line.times.length <= messagesMax) return false;
  const oldest = line.times.shift() ?? 0;
  return at - oldest < messagesWindowMs;
}
