// Albums: Telegram delivers each file of one as an update of its own; here they become one message again.
import type { ChannelEvent } from '../../core/channel.ts';
import type { File, Rich } from '../../core/message.ts';

type WrittenEvent = Extract<ChannelEvent, { type: 'written' }>;

/** An update of an album, and who wrote it where. */
interface Member {
  readonly updateId: number;
  readonly album: string;
  readonly lane: string;
  readonly event: WrittenEvent;
}

/** What is told to core at once, and the updates that are dealt with when core has it. */
export interface Heard {
  readonly updateIds: readonly number[];
  readonly event: ChannelEvent;
}

const MEMBERS_MAX = 10;

interface Open {
  readonly members: Member[];
  readonly sinceMs: number;
}

export interface Albums {
  /** Takes a member in; returns the album when it cannot grow any more. */
  add(member: Member, nowMs: number): Heard | undefined;
  /** The same author went on at the same place: Telegram makes an album at once, so that it is whole. */
  closeBefore(lane: string): readonly Heard[];
  /** Albums that waited long enough for further members. */
  due(nowMs: number): readonly Heard[];
  /** Those whose members all stand before `index` in this list of update ids: the list ended far behind them. */
  endedBefore(updateIds: readonly number[], index: number): readonly Heard[];
  holds(updateId: number): boolean;
  readonly size: number;
  clear(): void;
}

/** `waitMsMax`: how long after its first member an album may still grow. */
export function createAlbums(waitMsMax: number): Albums {
  const open = new Map<string, Open>();
  const held = new Set<number>();

  const close = (wanted: (album: Open) => boolean): Heard[] => {
    const closed: Heard[] = [];
    for (const [key, album] of open) {
      if (!wanted(album)) continue;
      open.delete(key);
      for (const { updateId } of album.members) held.delete(updateId);
      closed.push(whole(album.members));
    }
    return closed;
  };

  return {
    add(member, nowMs) {
      const album = open.get(member.album) ?? { members: [], sinceMs: nowMs };
      album.members.push(member);
      open.set(member.album, album);
      held.add(member.updateId);
      return album.members.length < MEMBERS_MAX ? undefined : close((other) => other === album)[0];
    },
    closeBefore: (lane) => (open.size === 0 ? [] : close(({ members }) => members.some((one) => one.lane === lane))),
    due: (nowMs) => close(({ sinceMs }) => nowMs - sinceMs >= waitMsMax),
    endedBefore: (updateIds, index) =>
      close(({ members }) => members.every(({ updateId }) => updateIds.indexOf(updateId) < index)),
    holds: (updateId) => held.has(updateId),
    get size() {
      return open.size;
    },
    clear() {
      open.clear();
      held.clear();
    },
  };
}

/**
 * One message with all files in order. Its id names every update in it: should a member come too late and the same
 * updates be delivered again, the larger album is another event, and no file is taken for known.
 */
function whole(members: readonly Member[]): Heard {
  const [first] = members;
  if (!first) throw new Error('an album has at least one member');
  const updateIds = members.map((member) => member.updateId);
  if (members.length === 1) return { updateIds, event: first.event };
  const files: File[] = [];
  const text: Rich[number][] = [];
  for (const { message } of members.map((member) => member.event)) {
    files.push(...(message.files ?? []));
    if (text.length > 0 && message.text.length > 0) text.push('\n\n');
    text.push(...message.text);
  }
  const event: WrittenEvent = {
    ...first.event,
    id: `tg:${updateIds.join('+')}`,
    ids: members.flatMap((member) => member.event.ids),
    message: { ...first.event.message, text, files },
  };
  return { updateIds, event };
}
