// What a Slack message holds beside its words: files, shared messages, and the word for what cannot be relayed.
import type { File, Message, Node, Rich } from '../../core/message.ts';
import { excerpt } from '../../core/message.ts';
import { at, type Fields, list, number, text } from './fields.ts';
import { type Names, readMessage, wordsOf } from './read-text.ts';
import { isAddress } from './write-text.ts';

const FILES_MAX = 20;
const SHARED_MAX = 5;
const QUOTE_LENGTH_MAX = 500;

/** Everything but to whom it replies. */
export function contentOf(message: Fields, names: Names, account: string): Message {
  const attached = list(message, 'files').slice(0, FILES_MAX);
  const files = attached.flatMap((file) => fileOf(file, account));
  const rich: Rich = joined([readMessage(message, names), ...sharedIn(message), ...linksOf(attached)]);
  const isEmpty = rich.length === 0 && files.length === 0;
  return {
    text: rich,
    ...(files.length > 0 && { files }),
    ...(isEmpty && { unsupported: attached.length > 0 ? 'file' : 'message' }),
  };
}

function joined(parts: readonly Rich[]): Node[] {
  const out: Node[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (out.length > 0) out.push('\n');
    out.push(...part);
  }
  return out;
}

/** Slack hosts these itself; what lies elsewhere (a document of another service) is a link. */
function fileOf(file: Fields, account: string): File[] {
  const ref = text(file, 'id');
  const mode = text(file, 'mode');
  if (ref === undefined || isElsewhere(file) || mode === 'tombstone' || mode === 'hidden_by_limit') return [];
  const mime = text(file, 'mimetype') ?? 'application/octet-stream';
  const bytes = number(file, 'size');
  const name = text(file, 'name') ?? text(file, 'title') ?? 'file';
  return [{ kind: kindOf(file, mime), account, ref, name, mime, ...(bytes !== undefined && { bytes }) }];
}

const isElsewhere = (file: Fields): boolean => file.is_external === true || file.mode === 'external';

function kindOf(file: Fields, mime: string): File['kind'] {
  if (file.subtype === 'slack_audio') return 'voice';
  if (file.subtype === 'slack_video' || mime.startsWith('video/')) return 'video';
  if (mime === 'image/gif') return 'animation';
  if (/^image\/(jpeg|png|webp|heic|heif)$/.test(mime)) return 'photo';
  return mime.startsWith('audio/') ? 'audio' : 'file';
}

function linksOf(files: readonly Fields[]): Rich[] {
  return files.filter(isElsewhere).flatMap((file) => {
    const url = text(file, 'external_url') ?? text(file, 'url_private');
    const name = text(file, 'title') ?? text(file, 'name') ?? 'file';
    return url !== undefined && isAddress(url) ? [[{ type: 'link' as const, url, children: [name] }]] : [];
  });
}

/** A message that was shared or forwarded is told as a quote. Previews of links are not: the link is there. */
function sharedIn(message: Fields): Rich[] {
  return list(message, 'attachments')
    .filter((attachment) => attachment.is_share === true || attachment.is_msg_unfurl === true)
    .slice(0, SHARED_MAX)
    .flatMap((attachment) => {
      const words = wordsOf({ text: text(attachment, 'text') ?? text(attachment, 'fallback') ?? '' });
      const author = text(attachment, 'author_name');
      const said = excerpt(words, QUOTE_LENGTH_MAX);
      return said === '' ? [] : [[{ type: 'quote' as const, children: [author ? `${author}: ${said}` : said] }]];
    });
}

/** Whether something changed that a person changed: previews of links arrive as changes, too. */
export function isEdit(message: Fields, previous: Fields): boolean {
  const edited = text(at(message, 'edited'), 'ts');
  return edited !== undefined && edited !== text(at(previous, 'edited'), 'ts');
}
