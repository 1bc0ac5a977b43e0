// The bytes behind a file id. The address that they come from holds the bot's token and never leaves this room.
import { ChannelError } from '../../core/channel.ts';
import type { File } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { TransportError } from './http.ts';
import { fileId } from './media.ts';

/** What the public Bot API lets bots download. */
export const DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024;

/** Rejects with `refused` when the file is too large or gone, and with `retry` when it may work later. */
export function fetchFile(calls: Calls, file: File): Promise<Blob> {
  return calls.run({ idempotent: true }, async () => {
    if ((file.bytes ?? 0) > DOWNLOAD_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
    const { file_path: path } = await calls.raw.getFile({ file_id: fileId(file) });
    // A Bot API server in its local mode names a path on its own disk, which is not ours to read.
    if (path === undefined || path.startsWith('/')) throw new ChannelError('refused', 'fileGone');
    const answer = await calls.http.ask(calls.filePath(path), { method: 'GET', bytesMax: DOWNLOAD_BYTES_MAX });
    if (answer.status === 200) return new Blob([new Uint8Array(answer.body)], { type: file.mime });
    if (answer.status >= 500 || answer.status === 429) {
      throw new TransportError(`HTTP ${answer.status}`, { written: true, status: answer.status });
    }
    throw new ChannelError('refused', 'fileGone');
  });
}
