// Reads what a request wants to send or change, checks it as Discord does, and turns it into a draft.
import { readComponents } from './components.ts';
import { readEmbeds } from './embeds.ts';
import { ApiFailure, type Json, refusal } from './failure.ts';
import type { Upload } from './files.ts';
import { type Fields, type Form, openForm } from './form.ts';
import type { Hub } from './hub.ts';
import type { Allowed } from './pings.ts';
import type { AttachmentWire, Stored } from './world.ts';

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const flag = {
  crossposted: 1,
  suppressEmbeds: 4,
  ephemeral: 64,
  loading: 128,
  silent: 4096,
  voice: 8192,
  componentsV2: 1 << 15,
} as const;

/** What a request says of a message; absent fields are `undefined`, cleared ones empty. */
export interface Wanted {
  readonly content: string | undefined;
  readonly embeds: readonly Json[] | undefined;
  readonly components: readonly Json[] | undefined;
  readonly allowed: Allowed | undefined;
  readonly flags: number | undefined;
  readonly attachments: readonly AttachmentWire[] | undefined;
  readonly stickerIds: readonly string[];
  readonly hasPoll: boolean;
}

interface Source {
  readonly hub: Hub;
  readonly channelId: string;
  readonly uploads: readonly Upload[];
  /** The message that is changed: its attachments may be kept. */
  readonly before?: Stored | undefined;
}

const contentMax = 2000;
const filesMax = 10;

/** Reads the fields of a message; `form` may be a part of a larger one, which checks later. */
export function readMessage(form: Fields, source: Source): Wanted {
  const content = form.text('content', { max: contentMax });
  const embeds = readEmbeds(form);
  const flags = form.number('flags');
  const isV2 = ((flags ?? source.before?.wire.flags ?? 0) & flag.componentsV2) !== 0;
  const components = readComponents(form, isV2);
  const allowed = readAllowed(form);
  if (isV2) forbidBesideV2(form);
  const wanted = { content: cleared(form, 'content', content), embeds, components, allowed, flags };
  return {
    ...wanted,
    attachments: readFiles(form, source),
    stickerIds: form.ids('sticker_ids', { max: 3 }) ?? [],
    hasPoll: form.has('poll'),
  };
}

/** `null` clears a text. */
function cleared(form: Fields, key: string, value: string | undefined): string | undefined {
  return form.raw[key] === null ? '' : value;
}

function forbidBesideV2(form: Fields): void {
  for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = form.raw[key];
    if (!form.has(key) || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    form.fail(
      key,
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

/** A message needs a text, an embed, a file, a sticker, a poll or components. */
export function checkNotEmpty({ content, embeds, components, attachments, stickerIds, hasPoll }: Wanted): void {
  const isBlank = (content ?? '').trim() === '';
  const rest = (embeds?.length ?? 0) + (components?.length ?? 0) + (attachments?.length ?? 0) + stickerIds.length;
  if (isBlank && rest === 0 && !hasPoll) throw refusal('emptyMessage');
}

function readAllowed(form: Fields): Allowed | undefined {
  const given = form.object('allowed_mentions');
  if (given === undefined) return undefined;
  const raw = given.raw.parse;
  const parse: Allowed['parse'][number][] = [];
  for (const one of Array.isArray(raw) ? raw : []) {
    if (one === 'users' || one === 'roles' || one === 'everyone') parse.push(one);
    else given.fail('parse', 'BASE_TYPE_CHOICES', "Value must be one of ('everyone', 'users', 'roles').");
  }
  const users = given.ids('users', { max: 100 }) ?? [];
  const roles = given.ids('roles', { max: 100 }) ?? [];
  for (const [key, list] of [
    ['users', users],
    ['roles', roles],
  ] as const) {
    if (parse.includes(key) && list.length > 0) {
      given.fail(
        key,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
    }
  }
  return { parse, users, roles, repliedUser: given.flag('replied_user') ?? false };
}

/** New files come as `files[n]`, described by `attachments` with id n; kept ones are named there by their own id. */
function readFiles(form: Fields, { hub, channelId, uploads, before }: Source): AttachmentWire[] | undefined {
  const described = form.list('attachments', { max: filesMax });
  if (described === undefined && uploads.length === 0) return undefined;
  if (uploads.length > filesMax)
    form.fail('attachments', 'BASE_TYPE_MAX_LENGTH', `Must be ${filesMax} or fewer in length.`);
  if (uploads.some(({ bytes }) => bytes.length > hub.settings.fileBytesMax)) throw refusal('tooLarge');
  const before_ = new Map((before?.wire.attachments ?? []).map((one) => [one.id, one]));
  const kept =
    described === undefined ? [...before_.values()] : described.flatMap(({ raw }) => before_.get(String(raw.id)) ?? []);
  const fresh = uploads.map((upload) => {
    const number = /^files?\[(\d+)\]$/.exec(upload.field)?.[1] ?? '';
    const about = described?.find(({ raw }) => String(raw.id) === number);
    const name = about?.text('filename', { max: 1024 }) ?? upload.name;
    const description = about?.text('description', { max: 1024 });
    return hub.files.keep(channelId, { ...upload, name }, { description, ...voiceOf(about) });
  });
  const numbers = uploads.map(({ field }) => /^files?\[(\d+)\]$/.exec(field)?.[1]);
  for (const { raw } of described ?? []) {
    const id = String(raw.id);
    if (!before_.has(id) && !numbers.includes(id)) {
      throw new ApiFailure(400, 50035, 'Invalid Form Body', {
        errors: { attachments: { _errors: [{ code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment not found' }] } },
      });
    }
  }
  return [...kept, ...fresh];
}

function voiceOf(about: Fields | undefined): { voiceSeconds?: number } {
  const seconds = about?.raw.duration_secs;
  return typeof seconds === 'number' ? { voiceSeconds: seconds } : {};
}

/** The body of a message and its form, which the caller checks once it has read its own fields. */
export function openMessage(body: unknown, source: Source): { form: Form; wanted: Wanted } {
  const form = openForm(body);
  return { form, wanted: readMessage(form, source) };
}
