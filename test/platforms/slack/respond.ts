// Answers to presses and commands: posted to the response address, or riding on the acknowledgement itself.
import { type Args, type Fields, flag, isFields, parseJson, text } from './args.ts';
import { readContent } from './chat.ts';
import { SlackFailure } from './failure.ts';
import { type Answer, json, type Request } from './http.ts';
import type { Hub } from './hub.ts';
import { parseMessage } from './parsed.ts';
import { addWhisper, changeMessage, type MessageContent, postMessage, removeMessage } from './post.ts';
import type { ResponseTarget } from './tickets.ts';
import { type Ephemeral, liveMessage, type Member, type Room } from './world.ts';

/** A response address takes JSON and no token: https://docs.slack.dev/interactivity/handling-user-interaction */
export function respondTo(hub: Hub, request: Request): Answer {
  const body = parseJson(request.body.toString('utf8'));
  if (request.method !== 'POST' || !isFields(body)) return json(400, { ok: false, error: 'invalid_payload' });
  try {
    const target = hub.tickets.useResponse(request.path, hub.settings.responseUrlUsesMax);
    const room = hub.world.rooms.get(target.channel);
    if (room === undefined) throw new SlackFailure('channel_not_found', {}, 404);
    apply(hub, room, target, { fields: body, isJson: true });
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' };
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    return json(error.status === 200 ? 400 : error.status, { ok: false, error: error.code, ...error.extra });
  }
}

/** A command's acknowledgement may carry a message, which is shown as a whisper unless it says `in_channel`. */
export function answerInPlace(hub: Hub, member: Member, room: Room, answer: unknown): void {
  if (!isFields(answer) || (answer.text === undefined && answer.blocks === undefined)) return;
  const target = { person: member.id, channel: room.id, ts: undefined, thread: undefined, isEphemeral: false };
  apply(hub, room, target, { fields: answer, isJson: true });
}

function apply(hub: Hub, room: Room, target: ResponseTarget, args: Args): void {
  const original = target.ts === undefined ? undefined : liveMessage(room, target.ts);
  const whisper = room.ephemerals.find(({ wire, isGone }) => wire.ts === target.ts && !isGone);
  if (flag(args, 'delete_original')) {
    remove(hub, room, original, whisper);
    return;
  }
  const content = readContent(hub, args);
  if (flag(args, 'replace_original') && (original ?? whisper) !== undefined) {
    if (whisper !== undefined) retell(hub, whisper, content);
    else if (original !== undefined)
      changeMessage(hub, room, original, { ...content, blocks: content.blocks ?? [] }, hub.app.botUserId);
    hub.record.counts.edited++;
    return;
  }
  const own: Fields = { user: hub.app.botUserId, bot_id: hub.app.botId, app_id: hub.app.appId, team: hub.app.teamId };
  const thread = text(args, 'thread_ts') ?? target.thread;
  const placed = { ...own, ...content, ...(thread !== undefined && { thread_ts: thread }) };
  hub.record.counts.sent++;
  if (text(args, 'response_type') === 'in_channel') postMessage(hub, room, placed, { byBot: true });
  else addWhisper(hub, room, target.person, placed);
}

function remove(
  hub: Hub,
  room: Room,
  original: Parameters<typeof removeMessage>[2] | undefined,
  whisper: Ephemeral | undefined,
): void {
  if (whisper !== undefined) whisper.isGone = true;
  else if (original !== undefined) removeMessage(hub, room, original);
  hub.record.changed();
}

function retell(hub: Hub, whisper: Ephemeral, content: MessageContent): void {
  whisper.wire = { ...whisper.wire, ...content, blocks: content.blocks ?? [] };
  whisper.parsed = parseMessage(whisper.wire.text, whisper.wire.blocks ?? []);
  hub.record.changed();
}
