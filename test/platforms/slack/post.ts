// A message enters a conversation, changes there, or leaves it; everybody who may know is told.
import type { Fields } from './args.ts';
import { announce, emitMessage } from './events.ts';
import type { Hub } from './hub.ts';
import { parseMessage } from './parsed.ts';
import { seenMessage } from './seen.ts';
import { type Room, repliesOf, type Stored, shownWire, type Wire } from './world.ts';

/** What a message carries besides its type and time. */
export type MessageContent = Partial<Wire> & { readonly text: string };

interface PostOptions {
  readonly byBot: boolean;
  readonly metadata?: Fields | undefined;
  /** False for text that is shown as it is. */
  readonly isMrkdwn?: boolean;
  /** False when nobody shall be told, as for what lay there before. */
  readonly isTold?: boolean;
  /** Called when the message has its time, before anybody is told. */
  readonly before?: (wire: Wire) => void;
}

export function postMessage(hub: Hub, room: Room, content: MessageContent, options: PostOptions): Stored {
  const wire: Wire = { ...content, type: 'message', ts: hub.world.newTs() };
  options.before?.(wire);
  const stored: Stored = {
    wire,
    byBot: options.byBot,
    metadata: options.metadata,
    parsed: parseMessage(wire.text, wire.blocks ?? [], options.isMrkdwn),
    edits: 0,
    state: 'there',
    reactions: new Map(),
    isPinned: false,
  };
  room.messages.set(wire.ts, stored);
  noteAnswer(room, stored);
  // The app's answer takes away what it showed while it worked.
  if (options.byBot && wire.thread_ts !== undefined) room.statuses.delete(wire.thread_ts);
  if (hub.record.logs || hub.onMessage !== undefined) {
    const seen = seenMessage(room, stored, hub.app.botUserId);
    if (hub.record.logs) hub.arrivals.push(seen);
    hub.onMessage?.(seen);
  }
  if (options.isTold !== false && (hub.settings.echoes || !options.byBot)) {
    announce(hub, room, wire, stored.parsed.mentions.includes(hub.app.botUserId));
  }
  hub.record.changed();
  return stored;
}

function noteAnswer(room: Room, stored: Stored): void {
  const { thread_ts: head, ts } = stored.wire;
  if (head === undefined || head === ts) return;
  const answers = room.threads.get(head);
  if (answers === undefined) room.threads.set(head, [stored]);
  else answers.push(stored);
}

/** `by` edited the message; without `by`, Slack itself changed it, as when it attaches what a link shows. */
export function changeMessage(
  hub: Hub,
  room: Room,
  stored: Stored,
  change: Partial<Wire>,
  by: string | undefined,
): void {
  const before = shownWire(room, stored);
  const ts = hub.world.newTs();
  stored.wire = { ...stored.wire, ...change, ...(by !== undefined && { edited: { user: by, ts } }) };
  stored.parsed = parseMessage(stored.wire.text, stored.wire.blocks ?? []);
  if (by !== undefined) stored.edits++;
  if (hub.settings.echoes || !stored.byBot) {
    emitMessage(hub, room, {
      type: 'message',
      subtype: 'message_changed',
      message: { ...shownWire(room, stored), source_team: hub.app.teamId, user_team: hub.app.teamId },
      previous_message: before,
      hidden: true,
      ts,
      event_ts: ts,
    });
  }
  hub.record.changed();
}

/** The head of a thread with answers leaves a tombstone, which is told as a change. */
export function removeMessage(hub: Hub, room: Room, stored: Stored): void {
  const before = shownWire(room, stored);
  const ts = hub.world.newTs();
  const isHead = repliesOf(room, stored.wire.ts).length > 0;
  stored.state = isHead ? 'tombstone' : 'deleted';
  if (isHead) {
    stored.wire = {
      type: 'message',
      subtype: 'tombstone',
      text: 'This message was deleted.',
      user: 'USLACKBOT',
      hidden: true,
      ts: stored.wire.ts,
      thread_ts: stored.wire.ts,
    };
    stored.parsed = parseMessage(stored.wire.text, []);
  }
  if (hub.settings.echoes || !stored.byBot) {
    const what = isHead
      ? { subtype: 'message_changed', message: shownWire(room, stored) }
      : { subtype: 'message_deleted', deleted_ts: stored.wire.ts };
    emitMessage(hub, room, { type: 'message', ...what, previous_message: before, hidden: true, ts, event_ts: ts });
  }
  hub.record.changed();
}

/** Shows a message to one member; returns its time. */
export function addWhisper(hub: Hub, room: Room, to: string, content: MessageContent): string {
  const wire: Wire = { ...content, type: 'message', ts: hub.world.newTs(), is_ephemeral: true };
  room.ephemerals.push({ to, wire, parsed: parseMessage(wire.text, wire.blocks ?? []), isGone: false });
  hub.record.changed();
  return wire.ts;
}
