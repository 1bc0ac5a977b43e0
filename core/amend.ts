// Edits, removes and reacts to the copies that stand at a place.
import { type Channel, ChannelError } from './channel.ts';
import { refusalOf } from './failure.ts';
import type { Message, Placed } from './message.ts';
import type { Act } from './store.ts';

export type Change = Exclude<Act, { type: 'send' | 'erase' }>;

/** Link keys of people's messages have NULs in them, marks of our own have none. */
export const isMark = (key: string): boolean => !key.includes('\u0000');

/**
 * Makes the change at its copies, oldest first; `pieces` are an edit's message, fitted to the channel. Resolves to those
 * that no copy took: they are to be sent. A copy that somebody deleted by hand refuses every change; that is a failure
 * only when all do. Rejects with a ChannelError; doing it again then changes nothing for the worse.
 */
export async function amend(
  channel: Channel,
  act: Change,
  copies: readonly Placed[],
  pieces: readonly Message[],
): Promise<readonly Message[]> {
  if (act.type === 'remove') await each(copies, (copy) => channel.remove?.(copy));
  else if (act.type === 'react') await each(copies.slice(0, 1), (copy) => channel.react?.(copy, act.emoji));
  else if (!channel.edit) return pieces;
  else if (isMark(act.of)) await card(channel, copies, pieces);
  else return edit(channel, copies, pieces);
  return [];
}

/** A copy may stand in a thread that is gone while the others are there to be changed. */
async function each(copies: readonly Placed[], change: (copy: Placed) => Promise<void> | undefined): Promise<void> {
  const refusals: ChannelError[] = [];
  for (const copy of copies) {
    try {
      const refusal = await refusalOf(change(copy));
      if (refusal) refusals.push(refusal);
    } catch (thrown) {
      if (!(thrown instanceof ChannelError) || thrown.kind !== 'gone' || thrown.movedTo) throw thrown;
      refusals.push(thrown);
    }
  }
  if (refusals[0] && refusals.length === copies.length) throw refusals[0];
}

/** A card of ours says the same at all its copies, and is never longer than one part. */
async function card(channel: Channel, copies: readonly Placed[], [text]: readonly Message[]): Promise<void> {
  if (text) await each(copies, (copy) => channel.edit?.(copy, text));
}

/** A person's message has one copy per part and file. Parts that are left over are removed, the files of an album are not. */
async function edit(
  channel: Channel,
  copies: readonly Placed[],
  pieces: readonly Message[],
): Promise<readonly Message[]> {
  const left = [...copies];
  const untaken: Message[] = [];
  let refusal: ChannelError | undefined;
  for (const piece of pieces) {
    let taken = false;
    while (!taken) {
      const copy = left.shift();
      if (!copy) break;
      const refused = await refusalOf(channel.edit?.(copy, piece));
      refusal ??= refused;
      taken = refused === undefined;
    }
    if (!taken) untaken.push(piece);
    left.splice(0, (piece.files?.length ?? 1) - 1);
  }
  if (refusal && untaken.length === pieces.length) throw refusal;
  const album = pieces.some((piece) => piece.files !== undefined);
  if (!album) for (const copy of left) await refusalOf(channel.remove?.(copy));
  return untaken;
}
