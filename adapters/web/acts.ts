// What people do in a page, carried out: core hears of it first, then the log has it, then the page is told.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Host } from '../../core/channel.ts';
import type { Clock } from '../../core/clock.ts';
import { excerpt, type File, type Form, type Message, type Placed, plain } from '../../core/message.ts';
import type { Seat } from './decode.ts';
import * as decode from './decode.ts';
import type { WebLimits } from './limits.ts';
import { type Log, labelOf } from './log.ts';
import { wrongWith } from './page/answer.ts';
import type { Entry } from './page/entry.ts';

export interface Done {
  readonly status: 200 | 400 | 403 | 404 | 413 | 503;
  readonly body: { readonly error?: string; readonly text?: string; readonly forMs?: number };
}

type Act<Body extends z.ZodType> = (seat: Seat, body: z.infer<Body>) => Promise<Done>;

export interface Acts {
  readonly say: Act<typeof decode.sayBody>;
  readonly edit: Act<typeof decode.editBody>;
  readonly remove: Act<typeof decode.removeBody>;
  readonly react: Act<typeof decode.reactBody>;
  /** Resolves with what `answer` says to it, or with nothing after `pressMsMax`. */
  readonly press: Act<typeof decode.pressBody>;
  readonly typing: Act<typeof decode.typingBody>;
  /** `forMs`: how long the page shows it, if not as long as usual. False: nobody waits for it any more. */
  answer(press: string, text: string | undefined, forMs?: number): boolean;
  /** Resolves once nothing is under way; presses that wait get no answer. */
  stop(): Promise<void>;
}

export interface ActsOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly limits: WebLimits;
  readonly host: () => Host | undefined;
  /** A write failed; the page is told to try again. */
  readonly trouble: (error: unknown) => void;
}

type Written = Extract<Entry, { type: 'message' }>;

const done: Done = { status: 200, body: {} };
const no = (status: Done['status'], error: string): Done => ({ status, body: { error } });
const NOT_SAVED = no(503, "We couldn't save that just now.");
const NO_MESSAGE = no(404, 'This message is gone.');
const NO_BUTTON = no(404, 'This button is gone.');
const NOT_YOURS = no(403, 'You can only change your own messages.');

/** Where a file must have been uploaded to be sent from a seat: agents share their desk's files. */
export const uploadLabel = (seat: Seat): string =>
  seat.by === 'agent' ? `${seat.place.channel}/` : labelOf(seat.place);

export function createActs({ log, clock, limits, host, trouble }: ActsOptions): Acts {
  const underWay = new Set<Promise<Done>>();
  const presses = createPresses(limits);

  /** Counts what is under way, and turns a failure into "try again". */
  const carryOut = (work: () => Promise<Done>): Promise<Done> => {
    const act = work().catch((error: unknown) => {
      trouble(error);
      return NOT_SAVED;
    });
    underWay.add(act);
    void act.then(() => underWay.delete(act));
    return act;
  };
  const core = (): Host => {
    const started = host();
    if (!started) throw new Error('not started');
    return started;
  };
  /** The message as it was written, unless it was taken back. */
  const message = async (label: string, id: string): Promise<{ seq: number; entry: Written } | undefined> => {
    const line = await log.find(label, `m:${id}`);
    if (line?.entry.type !== 'message' || (await log.has(label, `x:${id}`))) return undefined;
    return { seq: line.seq, entry: line.entry };
  };
  const own = async (seat: Seat, id: string): Promise<Written | Done> => {
    const found = await message(labelOf(seat.place), id);
    if (!found) return NO_MESSAGE;
    return found.entry.author === seat.author.id ? found.entry : NOT_YOURS;
  };

  /** In turn at its place: core's reply to these words must come after them in the log. */
  const inTurn = (seat: Seat, work: (label: string) => Promise<Done>): Promise<Done> => {
    const label = labelOf(seat.place);
    return carryOut(() => log.inTurn(label, () => work(label)));
  };

  const say: Acts['say'] = (seat, body) =>
    inTurn(seat, async (label) => {
      const ids = decode.idsOf(body.id, body.files.length);
      if (await log.has(label, `m:${ids.at(-1)}`)) return done;
      const files: File[] = [];
      for (const { ref, name } of body.files) {
        const line = await log.find(uploadLabel(seat), `f:${ref}`);
        if (line?.entry.type !== 'file') return no(404, `“${name}” is not here any more. Please attach it again.`);
        files.push({ ...line.entry.file, name });
      }
      const quoted = body.replyTo === undefined ? undefined : await message(label, body.replyTo);
      const replyTo: Placed | undefined = quoted && { ...seat.place, id: quoted.entry.id };
      const quote = quoted && excerpt(plain(quoted.entry.message.text), 200);
      const { id, text } = body;
      const event = decode.written(seat, clock.now(), {
        id,
        text,
        files,
        ...(replyTo ? { replyTo } : {}),
        ...(quote ? { quote } : {}),
      });
      await core().receive(event);
      for (const entry of decode.entriesOf(ids, event.message, seat.by, seat.author)) {
        await log.append(label, `m:${entry.id}`, entry);
      }
      return done;
    });

  const edit: Acts['edit'] = (seat, body) =>
    inTurn(seat, async (label) => {
      if (await log.has(label, `e:${body.op}`)) return done;
      const before = await own(seat, body.id);
      if ('status' in before) return before;
      const now: Message = { ...before.message, text: [body.text.toWellFormed()] };
      await core().receive(decode.edited(seat, clock.now(), body.op, body.id, now));
      await log.append(label, `e:${body.op}`, { type: 'edited', id: body.id, message: now });
      return done;
    });

  const remove: Acts['remove'] = (seat, body) =>
    inTurn(seat, async (label) => {
      if (await log.has(label, `x:${body.id}`)) return done;
      const before = await own(seat, body.id);
      if ('status' in before) return before;
      await core().receive(decode.removed(seat, clock.now(), body.op, body.id));
      await log.append(label, `x:${body.id}`, { type: 'removed', id: body.id });
      return done;
    });

  const react: Acts['react'] = (seat, body) =>
    inTurn(seat, async (label) => {
      if (await log.has(label, `r:${body.op}`)) return done;
      if (!(await message(label, body.id))) return NO_MESSAGE;
      await core().receive(decode.reacted(seat, clock.now(), body.op, body.id, body.emoji));
      const emoji = body.emoji ? { emoji: body.emoji } : {};
      await log.append(label, `r:${body.op}`, { type: 'reacted', id: body.id, author: seat.author.id, ...emoji });
      return done;
    });

  const press: Acts['press'] = async (seat, body) => {
    const waiting = presses.begin();
    if (!waiting) return no(503, 'Too much is going on. Please press again.');
    const heard = await carryOut(async () => {
      const label = labelOf(seat.place);
      const found = await message(label, body.id);
      const { op, id: messageId, action } = body;
      const input = body.input === undefined ? {} : { input: decode.wordsOf(body.input) };
      const refused = found ? await refusal(log, label, found, { action, ...input }) : NO_BUTTON;
      if (refused) return refused;
      const { press } = waiting;
      await core().receive(decode.pressed(seat, clock.now(), op, { messageId, action, press, ...input }));
      return done;
    });
    if (heard.status !== 200) presses.end(waiting.press, undefined);
    const told = await waiting.answer;
    return heard.status === 200 ? { status: 200, body: told } : heard;
  };

  return {
    say,
    edit,
    remove,
    react,
    press,
    async typing(seat) {
      host()?.typing(seat.place, seat.author);
      return done;
    },
    answer: presses.end,
    async stop() {
      presses.endAll();
      await Promise.allSettled(underWay);
    },
  };
}

/** What the one who pressed reads. */
type Told = Pick<Done['body'], 'text' | 'forMs'>;

/** Presses whose HTTP request waits for core's word about them. */
function createPresses(limits: WebLimits) {
  const waiting = new Map<string, (body: Told) => void>();
  const end = (press: string, text: string | undefined, forMs?: number): boolean => {
    const told = waiting.get(press);
    told?.({ ...(text === undefined ? {} : { text }), ...(forMs === undefined ? {} : { forMs }) });
    waiting.delete(press);
    return told !== undefined;
  };
  return {
    end,
    /** Undefined: too many wait already. */
    begin(): { press: string; answer: Promise<Told> } | undefined {
      if (waiting.size >= limits.pressesMax) return undefined;
      const press = randomUUID();
      const answer = new Promise<Told>((resolve) => {
        const timer = setTimeout(() => end(press, undefined), limits.pressMsMax);
        waiting.set(press, (body) => {
          clearTimeout(timer);
          resolve(body);
        });
      });
      return { press, answer };
    },
    endAll() {
      for (const press of waiting.keys()) end(press, undefined);
    },
  };
}

interface Pressed {
  readonly action: string;
  readonly input?: string;
}

/**
 * Why a press does not count; undefined: it does. A message must have had this button at some time, because people cannot
 * press what nobody offered them, and then with a form that the input answers, or without one.
 */
async function refusal(
  log: Log,
  label: string,
  found: { seq: number; entry: Written },
  { action, input }: Pressed,
): Promise<Done | undefined> {
  let why = NO_BUTTON;
  const allows = (message: Message): boolean =>
    (message.buttons ?? []).flat().some((button) => {
      if (!('action' in button) || button.action !== action) return false;
      const wrong = misfit(button.form, input);
      if (wrong !== '') why = no(400, wrong);
      return wrong === '';
    });
  if (allows(found.entry.message)) return undefined;
  const scannedMax = 10_000;
  const page = 500;
  for (let seq = found.seq, scanned = 0; scanned < scannedMax; scanned += page) {
    const lines = await log.since(label, seq, page);
    for (const { entry } of lines) {
      if (entry.type === 'edited' && entry.id === found.entry.id && allows(entry.message)) return undefined;
    }
    const last = lines.at(-1);
    if (!last || lines.length < page) break;
    seq = last.seq;
  }
  return why;
}

function misfit(form: Form | undefined, input: string | undefined): string {
  if (!form) return input === undefined ? '' : 'This button asks for nothing.';
  return input === undefined ? 'This button asks something first. Please reload the page.' : wrongWith(form, input);
}
