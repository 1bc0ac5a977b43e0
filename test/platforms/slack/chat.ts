// The chat methods: posting, changing, deleting, whispering, and where a message can be looked at.
import { type Args, type Fields, flag, isFields, nested, required, text } from './args.ts';
import { checkBlocks } from './blocks.ts';
import { explained, SlackFailure } from './failure.ts';
import type { Hub, Method } from './hub.ts';
import { richText } from './mrkdwn.ts';
import { joinedRoom, messageIn, visibleRoom, writableRoom } from './places.ts';
import { addWhisper, changeMessage, postMessage, removeMessage } from './post.ts';
import { liveMessage, type Room, type Wire } from './world.ts';

const TEXT_LENGTH_MAX = 40_000;
const MARKDOWN_LENGTH_MAX = 12_000;
/** Of a message's `text` in chat.update, which refuses what chat.postMessage would cut. */
const UPDATE_LENGTH_MAX = 4_000;
const ATTACHMENTS_MAX = 100;

type Content = {
  readonly text: string;
  readonly blocks?: readonly Fields[];
  readonly attachments?: readonly Fields[];
};

export const postMessageMethod: Method = (hub, args) => {
  const room = writableRoom(hub, args);
  const thread = threadOf(room, args);
  const content = readContent(hub, args);
  const metadata = readMetadata(args);
  const stored = postMessage(
    hub,
    room,
    { ...signature(hub, args), ...content, ...(thread !== undefined && { thread_ts: thread.ts, ...thread.parent }) },
    { byBot: true, metadata, isMrkdwn: flag(args, 'mrkdwn', true) },
  );
  hub.record.counts.sent++;
  return { channel: room.id, ts: stored.wire.ts, message: stored.wire, ...warnings(args) };
};

export const postEphemeral: Method = (hub, args) => {
  const room = joinedRoom(hub, args);
  if (room.isArchived) throw new SlackFailure('is_archived');
  const to = required(args, 'user');
  if (!room.members.has(to)) throw new SlackFailure('user_not_in_channel');
  const content = readContent(hub, args);
  const thread = text(args, 'thread_ts');
  const placed = { ...signature(hub, args), ...content, ...(thread !== undefined && { thread_ts: thread }) };
  hub.record.counts.sent++;
  return { message_ts: addWhisper(hub, room, to, placed) };
};

export const update: Method = (hub, args) => {
  const room = joinedRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'ts'));
  if (room.isArchived) throw new SlackFailure('is_archived');
  if (!stored.byBot || stored.state !== 'there') throw new SlackFailure('cant_update_message');
  if ((text(args, 'text')?.length ?? 0) > UPDATE_LENGTH_MAX) throw new SlackFailure('msg_too_long');
  const content = readContent(hub, args);
  const isRemoved = text(args, 'metadata') === '{}';
  const metadata = isRemoved ? undefined : readMetadata(args);
  if (isRemoved || metadata !== undefined) stored.metadata = metadata;
  changeMessage(hub, room, stored, changed(args, stored.wire, content), hub.app.botUserId);
  hub.record.counts.edited++;
  return { channel: room.id, ts: stored.wire.ts, text: stored.wire.text, message: stored.wire };
};

/** A text given alone takes the blocks' place; blocks alone leave the text. Attachments stay unless they are given. */
function changed(args: Args, before: Wire, content: Content): Partial<Wire> {
  const isText = text(args, 'text') !== undefined || text(args, 'markdown_text') !== undefined;
  return { ...content, text: isText ? content.text : before.text, blocks: content.blocks ?? [] };
}

export const deleteMethod: Method = (hub, args) => {
  const room = visibleRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'ts'));
  if (!stored.byBot || stored.state !== 'there') throw new SlackFailure('cant_delete_message');
  removeMessage(hub, room, stored);
  return { channel: room.id, ts: stored.wire.ts };
};

export const getPermalink: Method = (hub, args) => {
  const room = visibleRoom(hub, args);
  const { stored } = messageIn(room, required(args, 'message_ts'));
  return { channel: room.id, permalink: permalink(hub, room, stored.wire) };
};

export function permalink(hub: Hub, room: Room, wire: Wire): string {
  const base = `https://${hub.app.domain}.slack.com/archives/${room.id}/p${wire.ts.replace('.', '')}`;
  const isReply = wire.thread_ts !== undefined && wire.thread_ts !== wire.ts;
  return isReply ? `${base}?thread_ts=${wire.thread_ts}&cid=${room.id}` : base;
}

/** Under whose name it goes: the bot's own, or with chat:write.customize any. */
export function signature(hub: Hub, args: Args): Partial<Wire> {
  const [username, emoji, url] = [text(args, 'username'), text(args, 'icon_emoji'), text(args, 'icon_url')];
  const own = { bot_id: hub.app.botId, app_id: hub.app.appId, team: hub.app.teamId };
  if (username === undefined && emoji === undefined && url === undefined) return { user: hub.app.botUserId, ...own };
  if (!hub.settings.scopes.has('chat:write.customize')) {
    throw new SlackFailure('missing_scope', {
      needed: 'chat:write.customize',
      provided: [...hub.settings.scopes].join(','),
    });
  }
  return {
    subtype: 'bot_message',
    ...own,
    username: username ?? hub.app.botName,
    ...(emoji !== undefined && { icons: { emoji } }),
    ...(emoji === undefined && url !== undefined && { icons: { image_36: url, image_48: url, image_64: url } }),
  };
}

/** Throws `no_text` where there is nothing to show. Blocks are checked; a text alone shows as rich text. */
export function readContent(hub: Hub, args: Args): Content {
  const markdown = text(args, 'markdown_text');
  const given = text(args, 'text');
  const blocks = checkBlocks(nested(args, 'blocks', 'invalid_blocks_format'), 'message');
  const attachments = readAttachments(args);
  if (markdown !== undefined) {
    if (given !== undefined || blocks !== undefined) throw new SlackFailure('markdown_text_conflict');
    if (markdown.length > MARKDOWN_LENGTH_MAX) throw new SlackFailure('msg_too_long');
    return { text: markdown, blocks: [{ type: 'markdown', block_id: hub.world.newId('b'), text: markdown }] };
  }
  if (given === undefined && !blocks?.length && attachments === undefined) throw new SlackFailure('no_text');
  if (hub.settings.refusesLongText && (given?.length ?? 0) > UPDATE_LENGTH_MAX) throw new SlackFailure('msg_too_long');
  const shown = (given ?? '').slice(0, TEXT_LENGTH_MAX);
  const known = blocks?.map((block) => ({ block_id: shortId(hub), ...block }));
  const made = given !== undefined && flag(args, 'mrkdwn', true) ? [richText(shown, shortId(hub))] : undefined;
  const shownBlocks = known?.length ? known : made;
  return { text: shown, ...(shownBlocks && { blocks: shownBlocks }), ...(attachments && { attachments }) };
}

export function shortId(hub: Hub): string {
  return hub.world.newNumber().toString(36).padStart(5, 'b');
}

function readAttachments(args: Args): readonly Fields[] | undefined {
  const value = nested(args, 'attachments', 'invalid_attachments');
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every(isFields)) throw new SlackFailure('invalid_attachments');
  if (value.length > ATTACHMENTS_MAX) throw new SlackFailure('too_many_attachments');
  return value.length === 0 ? undefined : value;
}

/** https://docs.slack.dev/messaging/message-metadata/ */
function readMetadata(args: Args): Fields | undefined {
  const value = nested(args, 'metadata', 'invalid_metadata_format');
  if (value === undefined) return undefined;
  if (!isFields(value)) throw new SlackFailure('invalid_metadata_format');
  if (typeof value.event_type !== 'string' || !isFields(value.event_payload)) {
    throw explained('invalid_metadata_schema', ['metadata needs event_type and event_payload']);
  }
  if (JSON.stringify(value).length > METADATA_LENGTH_MAX) throw new SlackFailure('metadata_too_large');
  return value;
}

const METADATA_LENGTH_MAX = 16_000;

/** A reply's own `ts` leads to its thread's head, as on Slack; what is in no thread and was never there is refused. */
export function threadOf(room: Room, args: Args): { ts: string; parent: Partial<Wire> } | undefined {
  const ts = text(args, 'thread_ts');
  if (ts === undefined) return undefined;
  if (!/^\d{10}\.\d{6}$/.test(ts)) throw new SlackFailure('invalid_thread_ts');
  const head = liveMessage(room, ts);
  if (head === undefined) throw new SlackFailure('thread_not_found');
  const root = head.wire.thread_ts ?? ts;
  const parent = liveMessage(room, root)?.wire.user;
  return { ts: root, parent: parent === undefined ? {} : { parent_user_id: parent } };
}

function warnings(args: Args): Fields {
  const length = text(args, 'text')?.length ?? 0;
  const found = length > TEXT_LENGTH_MAX ? ['message_truncated'] : [];
  return found.length === 0 ? {} : { response_metadata: { warnings: found }, warning: found.join(',') };
}
