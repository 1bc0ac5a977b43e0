// The bytes behind an attachment: from Discord's own hosts alone, at a fresh address where the old one has expired.
import type { APIMessage } from 'discord.js';
import { fetch } from 'undici';
import { ChannelError } from '../../core/channel.ts';
import type { File } from '../../core/message.ts';
import type { Calls } from './calls.ts';

/** All of it is held in memory. */
export const DOWNLOAD_BYTES_MAX = 50 * 1024 * 1024;
const FETCH_MS_MAX = 60_000;
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** Rejects with `refused` when the file is too large or gone, and with `retry` when it may work later. */
export async function fetchFile(calls: Calls, apiUrl: string, file: File): Promise<Blob> {
  if ((file.bytes ?? 0) > DOWNLOAD_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
  const [channel = '', message = '', attachment = '', ...address] = file.ref.split(' ');
  const first = await download(apiUrl, address.join(' '));
  if (first) return first;
  if (message === '-') throw new ChannelError('refused', 'fileGone');
  const fresh = await calls.run<APIMessage>('get', `/channels/${channel}/messages/${message}`, { idempotent: true });
  const url = fresh.attachments.find(({ id }) => id === attachment)?.url;
  const second = url === undefined ? undefined : await download(apiUrl, url);
  if (!second) throw new ChannelError('refused', 'fileGone');
  return second;
}

/** Undefined: it is not there any more. */
async function download(apiUrl: string, address: string): Promise<Blob | undefined> {
  const url = URL.parse(address);
  const isDiscords = url?.protocol === 'https:' && HOSTS.has(url.hostname);
  if (!url || !(isDiscords || url.origin === new URL(apiUrl).origin))
    throw new ChannelError('refused', 'foreignAddress');
  let answer: Awaited<ReturnType<typeof fetch>>;
  try {
    // An attachment's address leads nowhere else.
    answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS_MAX) });
  } catch (cause) {
    throw new ChannelError('retry', 'connection', { cause });
  }
  if (answer.status === 404 || answer.status === 403 || answer.status === 410) return undefined;
  if (!answer.ok) throw new ChannelError('retry', `Discord answered ${answer.status}`);
  if (Number(answer.headers.get('content-length') ?? 0) > DOWNLOAD_BYTES_MAX)
    throw new ChannelError('refused', 'tooLarge');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > DOWNLOAD_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
    chunks.push(new Uint8Array(chunk));
  }
  return new Blob(chunks);
}
