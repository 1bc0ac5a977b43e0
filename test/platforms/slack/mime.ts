// What Slack calls the kinds of files: the media type by the name's ending, and Slack's own short and pretty names.
import { extname } from 'node:path';
import type { Fields } from './args.ts';

const byEnding: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webm': 'audio/webm',
  '.zip': 'application/zip',
};

export function mimeOf(name: string): string {
  return byEnding[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

export function typeOf(mimetype: string, name: string): Fields {
  const ending = extname(name).slice(1).toLowerCase();
  const filetype = ending === 'txt' ? 'text' : ending === 'jpeg' ? 'jpg' : ending === '' ? 'binary' : ending;
  return { filetype, pretty_type: mimetype === 'text/plain' ? 'Plain Text' : filetype.toUpperCase() };
}
