// Files: their three steps of uploading, what is told of them, and their bytes, which only the bearer of the token gets.
import { type Args, type Fields, isFields, nested, required, text, whole } from './args.ts';
import { bearerOf } from './auth.ts';
import { checkBlocks } from './blocks.ts';
import { shortId, signature, threadOf } from './chat.ts';
import { explained, SlackFailure } from './failure.ts';
import { type Answer, json, type Request } from './http.ts';
import type { Hub, Method } from './hub.ts';
import { mimeOf, typeOf } from './mime.ts';
import { richText } from './mrkdwn.ts';
import { uploadedBytes } from './multipart.ts';
import { writableRoom } from './places.ts';
import { postMessage } from './post.ts';
import type { Room } from './world.ts';

const FILE_BYTES_MAX = 1_000_000_000;

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly owner: string;
  readonly size: number;
  readonly mimetype: string;
  bytes: Buffer | undefined;
  /** What kinds of their own carry, as a voice clip's length. */
  readonly more: Fields;
  /** Times of the messages that show it, by channel. */
  readonly shares: Map<string, string[]>;
  readonly created: number;
  isDeleted: boolean;
}

export interface Files {
  readonly all: Map<string, StoredFile>;
  /** Addresses that take an upload, each once. */
  readonly uploads: Map<string, StoredFile>;
}

export const openFiles = (): Files => ({ all: new Map(), uploads: new Map() });

export interface FilePlan {
  readonly name: string;
  readonly bytes: Buffer;
  readonly title?: string;
  readonly mimetype?: string;
  readonly more?: Fields;
}

export function addFile(
  hub: Hub,
  owner: string,
  plan: Omit<FilePlan, 'bytes'>,
  size: number,
  bytes: Buffer | undefined,
): StoredFile {
  const file: StoredFile = {
    id: hub.world.newId('F'),
    name: plan.name,
    title: plan.title ?? plan.name,
    owner,
    size,
    mimetype: plan.mimetype ?? mimeOf(plan.name),
    bytes,
    more: plan.more ?? {},
    shares: new Map(),
    created: hub.world.date(),
    isDeleted: false,
  };
  hub.files.all.set(file.id, file);
  return file;
}

/** https://docs.slack.dev/reference/objects/file-object */
function fileWire(hub: Hub, file: StoredFile): Fields {
  const place = `${hub.app.teamId}-${file.id}`;
  const name = encodeURIComponent(file.name.toLowerCase().replaceAll(' ', '_'));
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    ...typeOf(file.mimetype, file.name),
    user: file.owner,
    user_team: hub.world.members.get(file.owner)?.team ?? hub.app.teamId,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${hub.url}/files-pri/${place}/${name}`,
    url_private_download: `${hub.url}/files-pri/${place}/download/${name}`,
    media_display_type: file.mimetype.startsWith('audio/')
      ? 'audio'
      : file.mimetype.startsWith('video/')
        ? 'video'
        : 'unknown',
    permalink: `https://${hub.app.domain}.slack.com/files/${file.owner}/${file.id}/${name}`,
    has_rich_preview: false,
    file_access: 'visible',
    ...file.more,
  };
}

/** In a channel shared with another workspace an event tells only that there is a file, and to ask for it. */
export function fileInEvent(hub: Hub, room: Room, file: StoredFile): Fields {
  if (room.sharedWith.size === 0) return fileWire(hub, file);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    mode: 'file_access',
    file_access: 'check_file_info',
    user: file.owner,
  };
}

export const getUploadUrl: Method = (hub, args) => {
  const name = required(args, 'filename');
  const size = whole(args, 'length', 0, 0, Number.MAX_SAFE_INTEGER);
  if (size < 1) throw explained('invalid_arguments', ['missing required field: length']);
  if (size > FILE_BYTES_MAX) throw new SlackFailure('file_upload_size_restricted');
  const file = addFile(hub, hub.app.botUserId, { name }, size, undefined);
  const path = `/upload/v1/${Buffer.from(file.id).toString('base64url')}${hub.world.newNumber()}`;
  hub.files.uploads.set(path, file);
  return { upload_url: hub.url + path, file_id: file.id };
};

/** Takes the bytes, raw or as a form, without a token. Answers as Slack does: `OK - 123`. */
export function takeUpload(hub: Hub, request: Request): Answer {
  const file = hub.files.uploads.get(request.path);
  if (file === undefined || request.method !== 'POST') return { status: 404, body: 'not found' };
  const bytes = uploadedBytes(request.headers['content-type'] ?? '', request.body);
  if (bytes === undefined || bytes.length !== file.size) return { status: 400, body: 'the length is another' };
  hub.files.uploads.delete(request.path);
  file.bytes = bytes;
  hub.record.changed();
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: `OK - ${bytes.length}` };
}

export const completeUpload: Method = (hub, args) => {
  const files = readFiles(hub, args);
  const room = text(args, 'channel_id') === undefined ? undefined : writableRoom(hub, args, 'channel_id');
  if (room !== undefined) share(hub, room, files, args);
  return { files: files.map((file) => fileWire(hub, file)) };
};

function readFiles(hub: Hub, args: Args): StoredFile[] {
  required(args, 'files');
  const given = nested(args, 'files', 'invalid_arguments');
  if (!Array.isArray(given) || given.length === 0) throw new SlackFailure('invalid_arguments');
  return given.map((entry: unknown) => {
    const file = isFields(entry) ? hub.files.all.get(String(entry.id)) : undefined;
    if (file?.bytes === undefined) throw new SlackFailure('file_not_found');
    if (isFields(entry) && typeof entry.title === 'string') file.title = entry.title;
    return file;
  });
}

/** The message that shows the files appears only after the answer, as on Slack; its time is found by files.info. */
function share(hub: Hub, room: Room, files: readonly StoredFile[], args: Args): void {
  const thread = threadOf(room, args);
  const comment = text(args, 'initial_comment') ?? '';
  const blocks =
    comment === ''
      ? checkBlocks(nested(args, 'blocks', 'invalid_blocks_format'), 'message')
      : [richText(comment, shortId(hub))];
  const placed = { ...signature(hub, args), ...(thread && { thread_ts: thread.ts, ...thread.parent }) };
  hub.record.counts.sent++;
  setImmediate(() => {
    const content = { subtype: 'file_share', ...placed, text: comment, ...(blocks && { blocks }), upload: false };
    const stored = postMessage(
      hub,
      room,
      { ...content, files: files.map((file) => fileInEvent(hub, room, file)) },
      { byBot: true },
    );
    for (const file of files) noteShare(file, room, stored.wire.ts);
  });
}

export function noteShare(file: StoredFile, room: Room, ts: string): void {
  file.shares.set(room.id, [...(file.shares.get(room.id) ?? []), ts]);
}

export const info: Method = (hub, args) => {
  const file = hub.files.all.get(required(args, 'file'));
  if (file === undefined || file.bytes === undefined) throw new SlackFailure('file_not_found');
  if (file.isDeleted) throw new SlackFailure('file_deleted');
  if (!mayRead(hub, file)) throw new SlackFailure('file_not_found');
  const shares: Record<'public' | 'private', Record<string, Fields[]>> = { public: {}, private: {} };
  for (const [channel, times] of file.shares) {
    const kind = hub.world.rooms.get(channel)?.kind === 'public' ? 'public' : 'private';
    shares[kind][channel] = times.map((ts) => ({ ts, reply_users: [], reply_users_count: 0, reply_count: 0 }));
  }
  return { file: { ...fileWire(hub, file), shares }, comments: [], response_metadata: { next_cursor: '' } };
};

function mayRead(hub: Hub, file: StoredFile): boolean {
  if (file.owner === hub.app.botUserId) return true;
  return [...file.shares.keys()].some((channel) => hub.world.rooms.get(channel)?.members.has(hub.app.botUserId));
}

const loginPage =
  '<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Slack</title></head><body><h1>Sign in to your workspace</h1></body></html>';

/** Whoever brings no token that may read gets the page to sign in, with status 200. */
export function download(hub: Hub, request: Request): Answer {
  const id = /^\/files-pri\/[^/]+-(F[^/]+)\//.exec(request.path)?.[1];
  const file = hub.files.all.get(id ?? '');
  const isOurs =
    bearerOf(request.headers) === hub.app.botToken &&
    hub.revoked === undefined &&
    hub.settings.scopes.has('files:read');
  if (!isOurs || file?.bytes === undefined || !mayRead(hub, file)) {
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: loginPage };
  }
  if (file.isDeleted) return json(404, { ok: false, error: 'file_deleted' });
  const disposition = request.path.includes('/download/') ? 'attachment' : 'inline';
  return {
    status: 200,
    headers: { 'content-type': file.mimetype, 'content-disposition': disposition },
    body: file.bytes,
  };
}
