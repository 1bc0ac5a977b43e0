// The assistant's threads: what the app shows while it works, the prompts it offers, and the thread's title.
import { type Args, isFields, nested, required, text } from './args.ts';
import { SlackFailure } from './failure.ts';
import type { Method } from './hub.ts';
import { joinedRoom } from './places.ts';
import { liveMessage, type Room } from './world.ts';

const PROMPTS_MAX = 4;

/** An empty status takes it away, as does the next message of the app in the thread. */
export const setStatus: Method = (hub, args) => {
  const room = joinedRoom(hub, args, 'channel_id');
  const thread = threadIn(room, args);
  const status = text(args, 'status') ?? '';
  if (args.fields.status === undefined) required(args, 'status');
  if (status === '') room.statuses.delete(thread);
  else room.statuses.set(thread, status);
  hub.record.changed();
  return {};
};

export const setSuggestedPrompts: Method = (hub, args) => {
  const room = joinedRoom(hub, args, 'channel_id');
  if (!hub.settings.assistant || room.kind !== 'im') throw new SlackFailure('not_allowed');
  const thread = text(args, 'thread_ts') === undefined ? '' : threadIn(room, args);
  const prompts = nested(args, 'prompts', 'invalid_arguments');
  if (!Array.isArray(prompts) || !prompts.every(isFields)) throw new SlackFailure('invalid_arguments');
  if (prompts.length > PROMPTS_MAX) throw new SlackFailure('too_many_prompts');
  room.prompts.set(thread, prompts);
  hub.record.changed();
  return {};
};

export const setTitle: Method = (hub, args) => {
  const room = joinedRoom(hub, args, 'channel_id');
  if (!hub.settings.assistant) throw new SlackFailure('not_allowed');
  threadIn(room, args);
  required(args, 'title');
  return {};
};

function threadIn(room: Room, args: Args): string {
  const head = liveMessage(room, required(args, 'thread_ts'));
  if (head === undefined) throw new SlackFailure('invalid_thread_ts');
  return head.wire.thread_ts ?? head.wire.ts;
}
