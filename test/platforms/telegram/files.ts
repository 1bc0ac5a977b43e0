// The files Telegram keeps: their ids, kinds, sizes and bytes, and how a call refers to one.
import type { PhotoSize } from 'grammy/types';
import { type Args, str, type Upload } from './args.ts';
import { bad } from './failure.ts';
import { fitted, pictureSize, type Size } from './pixels.ts';

export type FileKind =
  | 'photo'
  | 'document'
  | 'voice'
  | 'audio'
  | 'video'
  | 'video_note'
  | 'animation'
  | 'sticker'
  | 'thumbnail';

const traits: Readonly<Record<FileKind, { prefix: string; folder: string; ext: string; mime: string; title: string }>> =
  {
    photo: { prefix: 'AgACAgIAAxk', folder: 'photos', ext: 'jpg', mime: 'image/jpeg', title: 'Photo' },
    document: { prefix: 'BQACAgIAAxk', folder: 'documents', ext: 'dat', mime: '', title: 'Document' },
    voice: { prefix: 'AwACAgIAAxk', folder: 'voice', ext: 'oga', mime: 'audio/ogg', title: 'VoiceNote' },
    audio: { prefix: 'CQACAgIAAxk', folder: 'music', ext: 'mp3', mime: 'audio/mpeg', title: 'Audio' },
    video: { prefix: 'BAACAgIAAxk', folder: 'videos', ext: 'mp4', mime: 'video/mp4', title: 'Video' },
    video_note: { prefix: 'DQACAgIAAxk', folder: 'video_notes', ext: 'mp4', mime: 'video/mp4', title: 'VideoNote' },
    animation: { prefix: 'CgACAgIAAxk', folder: 'animations', ext: 'mp4', mime: 'video/mp4', title: 'Animation' },
    sticker: { prefix: 'CAACAgIAAxk', folder: 'stickers', ext: 'webp', mime: 'image/webp', title: 'Sticker' },
    thumbnail: { prefix: 'AAMCAgADGQE', folder: 'thumbnails', ext: 'jpg', mime: 'image/jpeg', title: 'Thumbnail' },
  };

export const downloadBytesMax = 20 << 20;
export const uploadBytesMax = 50 << 20;
const photoBytesMax = 10 << 20;
const photoSides = [90, 320, 800];
const photoSideMax = 1280;

/** What a file is made of; `size` alone stands for a file whose bytes nobody cares about (they read as zeros). */
export interface FileSource {
  readonly bytes?: Buffer | undefined;
  readonly size?: number | undefined;
  readonly name?: string | undefined;
  readonly mime?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly duration?: number | undefined;
}

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly kind: FileKind;
  readonly path: string;
  readonly size: number;
  readonly bytes: Buffer | undefined;
  readonly name: string | undefined;
  readonly mime: string | undefined;
  readonly dimensions: Size;
  readonly duration: number;
  /** The sizes of a photo, smallest first; they are files of their own. */
  readonly sizes: readonly PhotoSize[];
}

export interface Files {
  add(kind: FileKind, source: FileSource): StoredFile;
  byId(id: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
  /** The file an argument names: an upload, `attach://`, a file_id; throws as the server does. */
  resolve(kind: FileKind, args: Args, name: string, reference?: string): StoredFile;
}

export function openFiles(botId: number): Files {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  let count = 0;

  function register(kind: FileKind, source: FileSource, dimensions: Size, sizes: readonly PhotoSize[]): StoredFile {
    count++;
    const trait = traits[kind];
    const name = kind === 'photo' ? undefined : source.name;
    const ext = name === undefined ? trait.ext : (/\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? trait.ext);
    const file: StoredFile = {
      id: `${trait.prefix}${Buffer.from(`${botId}.${kind}.${count}`).toString('base64url')}`,
      uniqueId: `AQAD${Buffer.from(`${kind}.${count}`).toString('base64url')}`,
      kind,
      path: `${trait.folder}/file_${count}.${ext}`,
      size: source.bytes?.length ?? source.size ?? 0,
      bytes: source.bytes,
      name,
      mime: source.mime ?? (trait.mime === '' ? mimeOf(ext) : trait.mime),
      dimensions,
      duration: source.duration ?? 0,
      sizes,
    };
    byId.set(file.id, file);
    byPath.set(file.path, file);
    return file;
  }

  /** A photo is several files, one for each size it is shown in; the largest stands for it. */
  function addPhoto(source: FileSource): StoredFile {
    const seen = source.bytes === undefined ? undefined : pictureSize(source.bytes);
    const full: Size = seen ?? { width: source.width ?? 1280, height: source.height ?? 960 };
    const bytes = source.bytes?.length ?? source.size ?? 0;
    const sizes: PhotoSize[] = [];
    const show = (file: StoredFile): StoredFile => {
      const { id, uniqueId, size, dimensions } = file;
      sizes.push({ file_id: id, file_unique_id: uniqueId, file_size: size, ...dimensions });
      return file;
    };
    for (const side of smallerSides(full)) {
      const share = Math.max(1, Math.round(bytes * (side / Math.max(full.width, full.height)) ** 2));
      show(register('photo', { size: share }, fitted(full, side), sizes));
    }
    return show(register('photo', source, fitted(full, photoSideMax), sizes));
  }

  function add(kind: FileKind, source: FileSource): StoredFile {
    if (kind === 'photo') return addPhoto(source);
    return register(kind, source, { width: source.width ?? 0, height: source.height ?? 0 }, []);
  }

  return {
    add,
    byId: (id) => byId.get(id),
    byPath: (path) => byPath.get(path),
    resolve(kind, args, name, reference) {
      const upload = uploadFor(args, name, reference);
      if (upload !== undefined) return add(kind, checkedUpload(kind, upload, args));
      const id = reference ?? str(args, name);
      if (/^https?:\/\//i.test(id)) throw bad('Failed to get HTTP URL content');
      const file = byId.get(id);
      if (file === undefined) throw bad("Wrong remote file identifier specified: can't unserialize it");
      if (!usableAs(file.kind, kind)) {
        throw bad(`Can't use file of type ${traits[file.kind].title} as ${traits[kind].title}`);
      }
      return file;
    },
  };
}

/** The sizes smaller than its own that a picture is shown in. */
function smallerSides({ width, height }: Size): number[] {
  const biggest = Math.min(photoSideMax, Math.max(width, height));
  return photoSides.filter((side) => side < biggest);
}

/** The uploaded file an argument means, directly or as `attach://`; undefined when it means no upload. */
function uploadFor(args: Args, name: string, reference: string | undefined): Upload | undefined {
  const missing = reference === undefined ? `There is no ${name.replace('_', ' ')} in the request` : 'media not found';
  const direct = reference === undefined ? args.files.get(name) : undefined;
  const value = reference ?? str(args, name);
  if (direct === undefined && value === '') throw bad(missing);
  if (direct !== undefined || !value.startsWith('attach://')) return direct;
  const attached = args.files.get(value.slice('attach://'.length));
  if (attached === undefined) throw bad(missing);
  return attached;
}

function checkedUpload(kind: FileKind, { name, bytes }: Upload, args: Args): FileSource {
  if (bytes.length === 0) throw bad('file must be non-empty');
  if (kind === 'photo') checkPicture(bytes);
  const [width, height, duration] = ['width', 'height', 'duration'].map((field) => Number(str(args, field)) || 0);
  return { bytes, name, width, height, duration };
}

function checkPicture(bytes: Buffer): void {
  if (bytes.length > photoBytesMax) {
    throw bad(`file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${photoBytesMax} bytes`);
  }
  const size = pictureSize(bytes);
  if (size === undefined) throw bad('IMAGE_PROCESS_FAILED');
  const ratio = Math.max(size.width / size.height, size.height / size.width);
  if (size.width + size.height > 10_000 || ratio > 20) throw bad('PHOTO_INVALID_DIMENSIONS');
}

function usableAs(from: FileKind, to: FileKind): boolean {
  if (from === to) return true;
  // Anything but a photo or a thumbnail is a document to Telegram as well.
  return to === 'document' ? from !== 'photo' && from !== 'thumbnail' : from === 'document' && to !== 'photo';
}

function mimeOf(ext: string): string | undefined {
  const known: Readonly<Record<string, string>> = {
    pdf: 'application/pdf',
    txt: 'text/plain',
    png: 'image/png',
    jpg: 'image/jpeg',
    zip: 'application/zip',
    csv: 'text/csv',
    json: 'application/json',
    mp4: 'video/mp4',
  };
  return known[ext.toLowerCase()];
}
