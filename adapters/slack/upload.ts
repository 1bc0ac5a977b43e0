// Files on their way to Slack: the bytes first, then one message with all of them, whose time Slack tells a moment later.
import { setTimeout as sleep } from 'node:timers/promises';
import { ChannelError, type Host } from '../../core/channel.ts';
import type { Shelf } from '../../core/journal.ts';
import { excerpt, type File, type Message, type Place, type Placed } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { type Encoded, encode, FILE_BYTES_MAX } from './encode.ts';
import { at, isFields, list, text } from './fields.ts';

export interface Uploads {
  send(
    to: Place,
    message: Message,
    key: string,
    keep: (kept: Encoded['kept']) => Promise<void>,
  ): Promise<readonly Placed[]>;
  /** What came of files that were sent under this key. */
  find(to: Place, key: string): Promise<readonly Placed[] | undefined>;
}

/** An upload that was shared is looked for by its files' ids, for so long. */
const KNOWN_MS = 7 * 24 * 3_600_000;
const UPLOAD_SILENCE_MS_MAX = 120_000;
/** How often the time of a message with files is asked for. Slack looks through what is uploaded first. */
const LOOKS_MS = [0, 100, 200, 400, 800, 1_600, 3_000, 5_000];
const NAME_LENGTH_MAX = 200;

export function createUploads(calls: Calls, shelf: Shelf, open: Host['open']): Uploads {
  const keyOf = (key: string) => `slack files ${calls.account} ${key}`;

  async function upload(file: File): Promise<string> {
    if ((file.bytes ?? 0) > FILE_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
    const blob = await open(file);
    if (blob.size > FILE_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
    if (blob.size === 0) throw new ChannelError('refused', 'emptyFile');
    const filename = nameOf(file);
    const ticket = await calls.run({ idempotent: true }, (api) =>
      api.files.getUploadURLExternal({ filename, length: blob.size }),
    );
    const url = text(at(ticket), 'upload_url');
    const id = text(at(ticket), 'file_id');
    if (url === undefined || id === undefined || !calls.isTrusted(url)) throw new ChannelError('refused', 'noUpload');
    await calls.run({ idempotent: true }, async () => {
      const body = new Uint8Array(await blob.arrayBuffer());
      const headers = { 'content-type': 'application/octet-stream' };
      const { status } = await calls.http.ask(url, {
        method: 'POST',
        headers,
        body,
        silenceMsMax: UPLOAD_SILENCE_MS_MAX,
      });
      if (status !== 200) throw new ChannelError(status >= 500 ? 'retry' : 'refused', `HTTP ${status}`);
    });
    return id;
  }

  /** The time of the message that shows the file, as soon as Slack tells it. */
  async function shared(to: Place, id: string, looks: readonly number[]): Promise<Placed | undefined> {
    for (const ms of looks) {
      if (ms > 0) await sleep(ms);
      const answer = await calls.run({ idempotent: true }, (api) => api.files.info({ file: id }));
      const shares = at(answer, 'file', 'shares');
      const found = [at(shares, 'public'), at(shares, 'private')].flatMap((kind) => list(kind, to.channel));
      const ts = found.map((share) => text(share, 'ts')).findLast((time) => time !== undefined);
      if (ts !== undefined) return { ...to, id: ts };
    }
    return undefined;
  }

  return {
    async send(to, message, key, keep) {
      const files = message.files ?? [];
      const ids: string[] = [];
      for (const file of files) ids.push(await upload(file));
      const [first, ...more] = ids.map((id, i) => ({ id, title: nameOf(files[i]) }));
      if (!first) throw new ChannelError('refused', 'emptyMessage');
      // A share goes out under the bot's own name: who speaks stands in the text.
      const { blocks, kept } = encode(message, { spoken: true });
      await keep(kept);
      // Known before it is shared: afterwards it may be too late.
      await shelf.set(keyOf(key), JSON.stringify(ids), KNOWN_MS).catch((cause: unknown) => {
        throw new ChannelError('retry', 'files could not be noted', { cause });
      });
      await calls.run({}, (api) =>
        api.files.completeUploadExternal({
          files: [first, ...more],
          channel_id: to.channel,
          ...(to.thread !== undefined && { thread_ts: to.thread }),
          ...(blocks.length > 0 && { blocks: blocks as [] }),
        }),
      );
      const placed = await shared(to, first.id, LOOKS_MS);
      if (!placed) throw new ChannelError('uncertain', 'the files do not appear');
      // All of them are in one message.
      return files.map(() => placed);
    },
    async find(to, key) {
      const known = await shelf.get(keyOf(key)).catch(() => undefined);
      const ids: unknown = known === undefined ? [] : JSON.parse(known);
      if (!Array.isArray(ids)) return undefined;
      const [first] = ids;
      if (typeof first !== 'string') return undefined;
      const placed = await shared(to, first, [0, 500]).catch((error: unknown) => {
        if (error instanceof ChannelError && error.kind === 'refused') return undefined;
        throw error;
      });
      return placed && ids.map(() => placed);
    },
  };
}

const nameOf = (file: File | undefined): string =>
  excerpt((file?.name ?? '').replace(/[\\/\p{Cc}]/gu, '_'), NAME_LENGTH_MAX) || 'file';

/** Whether Slack told in an event only that there is a file: https://docs.slack.dev/reference/objects/file-object */
export const isVeiled = (file: unknown): boolean => isFields(file) && file.file_access === 'check_file_info';
