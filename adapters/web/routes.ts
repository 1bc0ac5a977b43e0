// The HTTP interface of both sides of a conversation: the customer's chat, the agents' desk, and the stream to both.
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import type { Acts, Done } from './acts.ts';
import type { Seat } from './decode.ts';
import * as decode from './decode.ts';
import { CHANNEL } from './deliver.ts';
import { type Address, type App, ipOf, slowDown } from './guard.ts';
import { createPace, type WebLimits } from './limits.ts';
import { CUSTOMER, type Log, labelOf } from './log.ts';
import type { Reading } from './reading.ts';
import type { Customer, Sessions } from './session.ts';
import { cleanName } from './session.ts';
import type { Hub } from './stream.ts';
import type { Tries } from './tries.ts';

export interface RouteOptions {
  readonly account: string;
  readonly address: Address;
  readonly log: Log;
  readonly reading: Reading;
  readonly sessions: Sessions;
  readonly acts: Acts;
  readonly hub: Hub;
  readonly limits: WebLimits;
  readonly clock: Clock;
}

type C = Context<App>;

/** Somebody's seat, or the answer that they have none. */
export type SeatOf = (c: C) => Promise<Seat | Response>;

/** The two ways to a seat: a customer's cookie, or the desk's door and an agent's name. */
export function createSeats({ account, sessions, log }: Pick<RouteOptions, 'account' | 'sessions' | 'log'>) {
  const chat: SeatOf = async (c) => {
    const customer = await sessions.customer(c);
    if (!customer) return c.json({ error: 'Please reload the page: your chat was not found.' }, 401);
    const { channel, ...author } = customer;
    return { place: { account, channel }, author, by: 'customer', audience: 'direct' };
  };
  const desk: SeatOf = async (c) => {
    if ((await sessions.desk(c)) === undefined) return c.json({ error: 'Please sign in to the desk.' }, 401);
    const author = sessions.agent(c);
    if (!author) return c.json({ error: 'Please tell your name first.' }, 400);
    const channel = deskOf(c);
    const thread = c.req.query('thread');
    if (channel === undefined) return c.json({ error: 'There is no such desk.' }, 404);
    const place = thread ? { account, channel, thread } : { account, channel };
    if (thread && !(await log.has(labelOf(place), 'opened'))) return c.json({ error: 'There is no such thread.' }, 404);
    return { place, author, by: 'agent', audience: 'group' };
  };
  return { chat, desk };
}

/** The desk that a request is about; undefined: not a desk's name. */
export function deskOf(c: C): string | undefined {
  const channel = c.req.query('desk') || 'desk';
  return CHANNEL.test(channel) && !channel.startsWith(CUSTOMER) ? channel : undefined;
}

/** Reads a JSON body by its schema, or answers what is wrong with it. */
async function bodyOf<T>(c: C, schema: z.ZodType<T>): Promise<T | Response> {
  const json: unknown = await c.req.json().catch(() => undefined);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const long = parsed.error.issues.some((issue) => issue.code === 'too_big');
  return long
    ? c.json({ error: 'That is too long. Please split it.' }, 413)
    : c.json({ error: 'That could not be understood.' }, 400);
}

const reply = (c: C, { status, body }: Done): Response => {
  if (status === 503) c.header('retry-after', '1');
  return c.json(body, status);
};

/** Saying, editing, removing, reacting, pressing and typing, the same from either seat. */
export function addActs(app: Hono<App>, base: string, seatOf: SeatOf, { acts, limits, clock }: RouteOptions): void {
  const acting = createPace(clock, limits.actsPerTenSeconds, 10_000);
  const typing = createPace(clock, limits.typingPerTenSeconds, 10_000);
  const limit = bodyLimit({
    maxSize: limits.bodyBytesMax,
    onError: (c) => c.json({ error: 'That is too long. Please split it.' }, 413),
  });
  const add = <T>(
    name: string,
    schema: z.ZodType<T>,
    act: (seat: Seat, body: T) => Promise<Done>,
    pace = acting,
  ): void => {
    app.post(`${base}/${name}`, limit, async (c) => {
      const seat = await seatOf(c);
      if (seat instanceof Response) return seat;
      const waitMs = pace.take(seat.author.id);
      if (waitMs > 0) return slowDown(c, waitMs, 'That was a lot at once. A short pause, please.');
      const body = await bodyOf(c, schema);
      return body instanceof Response ? body : reply(c, await act(seat, body));
    });
  };
  add('say', decode.sayBody, acts.say);
  add('edit', decode.editBody, acts.edit);
  add('remove', decode.removeBody, acts.remove);
  add('react', decode.reactBody, acts.react);
  add('press', decode.pressBody, acts.press);
  add('typing', decode.typingBody, acts.typing, typing);
}

/** A customer comes, is known again, and may take a name. */
export function addChat(app: Hono<App>, options: RouteOptions): void {
  const { address, sessions, reading, log, limits, clock } = options;
  const newcomers = createPace(clock, limits.newCustomersPerMinute, 60_000);
  app.post('/api/chat/hello', async (c) => {
    const known = await sessions.customer(c);
    const waitMs = known ? 0 : newcomers.take(ipOf(c, address));
    if (waitMs > 0)
      return slowDown(c, waitMs, 'Many new visitors come from your network. Please try again in a minute.');
    const customer = known ?? (await sessions.begin(c));
    if (!customer) return slowDown(c, 60_000, 'This browser plays enough customers. Close it to let them go.');
    const seq = log.mark();
    return c.json({
      name: customer.name,
      place: `${customer.channel}/`,
      seq,
      lines: await reading.latest(`${customer.channel}/`),
    });
  });
  app.post('/api/chat/name', bodyLimit({ maxSize: 4096 }), async (c) => {
    const customer = await sessions.customer(c);
    if (!customer) return c.json({ error: 'Please reload the page: your chat was not found.' }, 401);
    const body = await bodyOf(c, decode.nameBody);
    if (body instanceof Response) return body;
    const name = cleanName(body.name, limits.nameLengthMax);
    if (name === '') return c.json({ error: 'A name needs at least one letter.' }, 400);
    if (name !== customer.name) await sessions.rename(customer, name);
    return c.json({ name });
  });
}

/** The desk: signing in and out, its threads, and one thread's messages. */
export function addDesk(
  app: Hono<App>,
  { sessions, reading, log, hub, tries, address }: RouteOptions & { readonly tries: Tries },
): void {
  app.post('/api/desk/sign-in', bodyLimit({ maxSize: 4096 }), async (c) => {
    const waitMs = await tries(ipOf(c, address));
    if (waitMs > 0) return slowDown(c, waitMs, 'Too many tries. Please wait a minute.');
    const body = await bodyOf(c, decode.signInBody);
    if (body instanceof Response) return body;
    const session = await sessions.signIn(c, body.password);
    return session === undefined ? c.json({ error: 'This password is not right.' }, 403) : c.json({});
  });
  app.post('/api/desk/sign-out', async (c) => {
    const session = await sessions.desk(c);
    await sessions.signOut(c);
    if (session) hub.endSession(session);
    return c.json({});
  });
  app.get('/api/desk', async (c) => {
    if ((await sessions.desk(c)) === undefined) return c.json({ error: 'Please sign in to the desk.' }, 401);
    const channel = deskOf(c);
    if (channel === undefined) return c.json({ error: 'There is no such desk.' }, 404);
    const seq = log.mark();
    const [lines, threads] = await Promise.all([reading.latest(`${channel}/`), reading.threads(channel)]);
    return c.json({ place: `${channel}/`, seq, lines, threads });
  });
  app.get('/api/desk/thread', async (c) => {
    if ((await sessions.desk(c)) === undefined) return c.json({ error: 'Please sign in to the desk.' }, 401);
    const channel = deskOf(c);
    const label = `${channel}/${c.req.query('thread') ?? ''}`;
    if (channel === undefined || !(await log.has(label, 'opened')))
      return c.json({ error: 'There is no such thread.' }, 404);
    const [lines, summary] = await Promise.all([reading.latest(label), reading.summary(label)]);
    return c.json({ place: label, lines, summary });
  });
}

/** One stream per page, whatever it shows: `chat=1` the customer's place, `desk=<name>` a desk with all its threads. */
export function addStream(app: Hono<App>, options: RouteOptions): void {
  const { sessions, hub } = options;
  app.get('/api/stream', async (c) => {
    const customer = c.req.query('chat') ? await sessions.customer(c) : undefined;
    const session = c.req.query('desk') ? await sessions.desk(c) : undefined;
    const channel = session === undefined ? undefined : deskOf(c);
    if (!customer && channel === undefined) return c.json({ error: 'Please reload the page.' }, 401);
    // An open desk tells nobody apart: there only the total is limited.
    const person = customer?.channel ?? (session ? `desk ${session}` : undefined);
    const waitMs = hub.full(person);
    if (waitMs !== undefined) return slowDown(c, waitMs, 'Too many pages are open.', 503);
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? 0);
    void hub.open(
      c.env.outgoing,
      listener(options, person, session, customer, channel),
      Number.isSafeInteger(after) ? after : 0,
    );
    return RESPONSE_ALREADY_SENT;
  });
}

function listener(
  { log, reading }: RouteOptions,
  person: string | undefined,
  session: string | undefined,
  customer: Customer | undefined,
  channel: string | undefined,
) {
  const own = customer && `${customer.channel}/`;
  const lobby = channel && `${channel}/`;
  return {
    ...(person === undefined ? {} : { person }),
    ...(session ? { session } : {}),
    wants: (place: string) => place === own || (lobby !== undefined && place.startsWith(lobby)),
    async missed(seq: number) {
      const until = log.mark();
      // A page that knows more than the store has seen another store: it begins anew.
      if (seq > until) return undefined;
      const threads = channel ? await reading.threads(channel) : [];
      const places = threads.filter((thread) => thread.seq > seq).map((thread) => thread.place);
      return reading.missed([...(own ? [own] : []), ...(lobby ? [lobby] : []), ...places], seq, until);
    },
  };
}
