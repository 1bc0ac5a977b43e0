// Files over HTTP: taken in as raw bytes, given out only to whoever may see them and never as something that runs.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Hono } from 'hono';
import type { Clock } from '../../core/clock.ts';
import type { File } from '../../core/message.ts';
import { uploadLabel } from './acts.ts';
import { type App, slowDown } from './guard.ts';
import { createPace, type WebLimits } from './limits.ts';
import type { Log } from './log.ts';
import type { SeatOf } from './routes.ts';
import type { Sessions } from './session.ts';
import { fileName } from './sniff.ts';
import { type Stored, TooLarge, type Uploads } from './uploads.ts';

export interface FileOptions {
  readonly account: string;
  readonly log: Log;
  readonly uploads: Uploads;
  readonly sessions: Sessions;
  readonly limits: WebLimits;
  readonly clock: Clock;
  readonly uploadBytesMax: number;
  readonly trouble: (error: unknown) => void;
}

/** POST with the bytes as the body, `x-name` the encoded name; answers the File that a message may then carry. */
export function addUpload(app: Hono<App>, base: string, seatOf: SeatOf, options: FileOptions): void {
  const { account, log, uploads, limits, clock, uploadBytesMax } = options;
  const pace = createPace(clock, limits.uploadsPerMinute, 60_000);
  app.post(`${base}/upload`, async (c) => {
    const seat = await seatOf(c);
    if (seat instanceof Response) return seat;
    const waitMs = pace.take(seat.author.id);
    if (waitMs > 0) return slowDown(c, waitMs, 'That was a lot of files at once. A short pause, please.');
    const tooLarge = () => c.json({ error: `This file is larger than ${megabytes(uploadBytesMax)}.` }, 413);
    if (Number(c.req.header('content-length') ?? 0) > uploadBytesMax) return tooLarge();
    const body = c.req.raw.body;
    if (!body) return c.json({ error: 'This file is empty.' }, 400);
    try {
      const stored = await uploads.save(body, c.req.header('content-type') ?? '');
      if (stored.bytes === 0) return c.json({ error: 'This file is empty.' }, 400);
      const { ref, kind, mime, bytes } = stored;
      const file: File = { kind, account, ref, name: nameOf(c), mime, bytes };
      await log.append(uploadLabel(seat), `f:${ref}`, { type: 'file', file });
      return c.json(file);
    } catch (error) {
      if (error instanceof TooLarge) return tooLarge();
      options.trouble(error);
      return c.json({ error: "We couldn't save that file just now." }, 503);
    }
  });
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))} MB`;

function nameOf(c: Context<App>): string {
  try {
    return fileName(decodeURIComponent(c.req.header('x-name') ?? ''));
  } catch {
    return 'file';
  }
}

/** GET /file/<hash>/<name>: shown in the page where the bytes are a picture, sound or film; saved otherwise. */
export function addFiles(app: Hono<App>, { log, uploads, sessions, trouble }: FileOptions): void {
  const may = async (c: Context<App>, ref: string): Promise<boolean> => {
    if ((await sessions.desk(c)) !== undefined) return true;
    const customer = await sessions.customer(c);
    return customer !== undefined && (await log.has(`${customer.channel}/`, `f:${ref}`));
  };
  app.get('/file/:ref/:name', async (c) => {
    const { ref, name } = c.req.param();
    const stored = (await may(c, ref)) ? await uploads.look(ref) : undefined;
    if (!stored) return c.json({ error: 'There is no such file.' }, 404);
    if (c.req.header('if-none-match') === `"${ref}"`) return c.body(null, 304);
    await give(c, stored, uploads.pathOf(ref), fileName(name)).catch(trouble);
    return RESPONSE_ALREADY_SENT;
  });
}

async function give(c: Context<App>, stored: Stored, path: string, name: string): Promise<void> {
  const { outgoing } = c.env;
  const shown = stored.mime !== 'application/octet-stream';
  const range = rangeOf(c.req.header('range'), stored.bytes);
  outgoing.setHeader('content-type', stored.mime);
  // Even what is opened by itself runs nothing and reaches nothing.
  outgoing.setHeader('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  outgoing.setHeader('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`);
  outgoing.setHeader('cache-control', 'private, max-age=31536000, immutable');
  outgoing.setHeader('etag', `"${stored.ref}"`);
  outgoing.setHeader('accept-ranges', 'bytes');
  if (range === 'none') {
    outgoing.writeHead(416, { 'content-range': `bytes */${stored.bytes}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: stored.bytes - 1 };
  outgoing.setHeader('content-length', end - start + 1);
  if (range) outgoing.setHeader('content-range', `bytes ${start}-${end}/${stored.bytes}`);
  outgoing.writeHead(range ? 206 : 200);
  if (c.req.method === 'HEAD') outgoing.end();
  else await pipeline(createReadStream(path, { start, end }), outgoing).catch(leftEarly);
}

/** A player that seeks, or a page that is closed, breaks a download off: nothing went wrong. */
function leftEarly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET') throw error;
}

/** One range as players ask for it. Undefined: the whole file; 'none': outside of it. */
function rangeOf(header: string | undefined, bytes: number): { start: number; end: number } | 'none' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const suffix = match[1] === '';
  const start = suffix ? Math.max(0, bytes - Number(match[2])) : Number(match[1]);
  const end = suffix || match[2] === '' ? bytes - 1 : Math.min(bytes - 1, Number(match[2]));
  return start > end || start >= bytes ? 'none' : { start, end };
}

/** RFC 8187: what encodeURIComponent leaves alone and the header does not allow. */
export const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
