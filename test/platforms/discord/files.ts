// The bytes behind attachments, served as Discord's CDN serves them: by addresses that are signed and expire.
import { randomBytes } from 'node:crypto';
import type { AttachmentWire } from './world.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  expiresAt: number;
  signature: string;
}

export interface Upload {
  /** The form's name: "files[0]". */
  readonly field: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

export interface Files {
  /** Keeps a file and tells how it looks on a message. */
  keep(
    channelId: string,
    file: Pick<Upload, 'name' | 'mime' | 'bytes'>,
    more?: { description?: string | undefined; voiceSeconds?: number },
  ): AttachmentWire;
  /** What stands at "/attachments/…" just now; `undefined` when unknown, wrongly signed or expired. */
  at(path: string, query: URLSearchParams): StoredFile | undefined;
  /** A new address for an old one of ours. */
  refresh(url: string): string | undefined;
  /** The same address while it works, a new one after that. */
  current(url: string): string;
  /** Every address given out until now stops working; `refresh` and messages read anew give others. */
  expireAll(): void;
  bytesOf(attachmentId: string): Buffer | undefined;
  /** How often something was fetched, by attachment. */
  readonly fetched: Map<string, number>;
}

const lifeMs = 24 * 60 * 60 * 1000;

/** `root` is the server's address, known once it listens. */
export function openFiles(newId: () => string, now: () => number, root: () => string): Files {
  const files = new Map<string, StoredFile & { readonly path: string }>();
  const fetched = new Map<string, number>();
  const hex = (ms: number) => Math.floor(ms / 1000).toString(16);
  const addressOf = ({ path, expiresAt, signature }: StoredFile & { readonly path: string }): string =>
    `${root()}${path}?ex=${hex(expiresAt)}&is=${hex(expiresAt - lifeMs)}&hm=${signature}&`;
  const kept: Files = {
    fetched,
    keep(channelId, { name, mime, bytes }, more = {}) {
      const id = newId();
      // Discord keeps letters, digits and "._-" of a name.
      const filename = name.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'unknown';
      const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
      const expiresAt = now() + lifeMs;
      const signature = randomBytes(32).toString('hex');
      const file = { id, name: filename, mime, bytes, expiresAt, signature, path };
      files.set(id, file);
      const url = addressOf(file);
      return {
        id,
        filename,
        size: bytes.length,
        url,
        proxy_url: url,
        content_type: mime,
        ...(filename === name ? {} : { title: name.replace(/\.[^.]*$/, '') }),
        ...(more.description === undefined ? {} : { description: more.description }),
        ...(more.voiceSeconds === undefined ? {} : { duration_secs: more.voiceSeconds, waveform: 'AAAA' }),
      };
    },
    at(path, query) {
      const file = files.get(path.split('/')[3] ?? '');
      if (file === undefined || file.path !== path || query.get('hm') !== file.signature || now() > file.expiresAt)
        return undefined;
      fetched.set(file.id, (fetched.get(file.id) ?? 0) + 1);
      return file;
    },
    refresh(url) {
      const file = URL.canParse(url) ? files.get(new URL(url).pathname.split('/')[3] ?? '') : undefined;
      if (file === undefined) return undefined;
      file.expiresAt = now() + lifeMs;
      file.signature = randomBytes(32).toString('hex');
      return addressOf(file);
    },
    current(url) {
      const file = URL.canParse(url) ? files.get(new URL(url).pathname.split('/')[3] ?? '') : undefined;
      if (file === undefined) return url;
      return now() > file.expiresAt ? (kept.refresh(url) ?? url) : addressOf(file);
    },
    expireAll() {
      for (const file of files.values()) file.expiresAt = 0;
    },
    bytesOf: (attachmentId) => files.get(attachmentId)?.bytes,
  };
  return kept;
}
