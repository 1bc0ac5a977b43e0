// How places, messages and link keys are written as text in a store, and read back.
import { type Place, type Placed, placeKey } from '../../core/message.ts';

const SEPARATOR = '\u0000';

/** The place that `placeKey` wrote. */
export function placeOf(key: string): Place {
  const [account = '', channel = '', thread = ''] = key.split(SEPARATOR);
  return thread === '' ? { account, channel } : { account, channel, thread };
}

/** The message that `placedKey` wrote, if it stands in this account and channel. A mark of ours never does. */
export function sourceIn(key: string, account: string, channel: string): Placed | undefined {
  const prefix = channelPrefix(account, channel);
  return key.startsWith(prefix) ? { account, channel, id: key.slice(prefix.length) } : undefined;
}

/**
 * A link key as the index of links holds it: the message's id first. Ids grow with time, so that what is relayed about
 * now stands side by side and few pages are written, however many channels it goes to. A mark stays as it is.
 */
export function indexed(key: string): string {
  const [account, channel, id] = key.split(SEPARATOR);
  return id === undefined ? key : `${id}${SEPARATOR}${account}${SEPARATOR}${channel}`;
}

/** Every place and message key within a channel begins with this. */
export const channelPrefix = (account: string, channel: string): string =>
  `${account}${SEPARATOR}${channel}${SEPARATOR}`;

/** A text that sorts after all that begin with `prefix`: no text has this last code point. */
export const afterPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;

/** The copies of one delivery as one text: four fields each, threads included. */
export const packPlaced = (placed: readonly Placed[]): string =>
  placed.map((at) => `${placeKey(at)}${SEPARATOR}${at.id}`).join(SEPARATOR);

export function unpackPlaced(packed: string): Placed[] {
  const fields = packed.split(SEPARATOR);
  const placed: Placed[] = [];
  for (let i = 0; i + 3 < fields.length; i += 4) {
    const [account = '', channel = '', thread = '', id = ''] = fields.slice(i, i + 4);
    placed.push(thread === '' ? { account, channel, id } : { account, channel, thread, id });
  }
  return placed;
}
