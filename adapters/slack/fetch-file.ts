// The bytes behind a file: asked for with the token, which goes to Slack's own hosts and nowhere else.
import { ChannelError } from '../../core/channel.ts';
import type { File } from '../../core/message.ts';
import type { Calls } from './calls.ts';
import { FILE_BYTES_MAX } from './encode.ts';
import { at, type Fields, text } from './fields.ts';
import type { Answer } from './http.ts';

const REDIRECTS_MAX = 5;
const SILENCE_MS_MAX = 60_000;

/** Rejects with `refused` when the file is too large or gone, and with `retry` when it may work later. */
export function fetchFile(calls: Calls, token: string, file: File): Promise<Blob> {
  return calls.run({ idempotent: true }, async (api) => {
    if ((file.bytes ?? 0) > FILE_BYTES_MAX) throw new ChannelError('refused', 'tooLarge');
    const info = at(await api.files.info({ file: file.ref }), 'file');
    const url = text(info, 'url_private_download') ?? text(info, 'url_private');
    if (url === undefined) throw new ChannelError('refused', 'fileGone');
    const answer = await follow(calls, token, url);
    if (isPage(answer) && !isPageItself(info)) throw new ChannelError('refused', 'fileGone');
    return new Blob([new Uint8Array(answer.body)], { type: file.mime });
  });
}

/** Every address on the way is looked at before anything is asked there. */
async function follow(calls: Calls, token: string, first: string): Promise<Answer> {
  let url = first;
  for (let step = 0; step <= REDIRECTS_MAX; step++) {
    if (!calls.isTrusted(url)) throw new ChannelError('refused', 'fileElsewhere');
    const answer = await calls.http.ask(url, {
      method: 'GET',
      headers: { authorization: `Bearer ${token}` },
      bytesMax: FILE_BYTES_MAX,
      silenceMsMax: SILENCE_MS_MAX,
    });
    const { status, headers } = answer;
    if (status === 200) return answer;
    if (status >= 500 || status === 429) throw new ChannelError('retry', `HTTP ${status}`);
    const next = status >= 300 && status < 400 ? URL.parse(String(headers.location ?? ''), url) : null;
    if (!next) throw new ChannelError('refused', 'fileGone');
    url = next.href;
  }
  throw new ChannelError('refused', 'fileElsewhere');
}

/** Whoever may not read gets the page to sign in, with status 200. */
const isPage = ({ headers }: Answer): boolean => /^text\/html\b/i.test(String(headers['content-type'] ?? ''));

const isPageItself = (info: Fields): boolean => /html/i.test(text(info, 'mimetype') ?? '');
