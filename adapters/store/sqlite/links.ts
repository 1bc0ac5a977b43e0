// Finds the copies of a message and the message behind a copy, for edits, removals, replies and reactions.
import { type Placed, placedKey } from '../../../core/message.ts';
import { indexed, sourceIn, unpackPlaced } from '../keys.ts';
import type { Database } from './database.ts';

export interface Links {
  copies(key: string, account: string, channel: string): Placed[];
  counterpart(at: Placed, account: string, channel: string): Placed | undefined;
}

export function createLinks({ sql }: Database): Links {
  function copies(key: string, account: string, channel: string): Placed[] {
    const rows = sql(
      `SELECT delivery.placed FROM link JOIN delivery ON delivery.id = link.delivery
       WHERE link.key = ? AND link.copy = 0 AND delivery.placed IS NOT NULL ORDER BY link.delivery`,
    ).all(indexed(key));
    return rows
      .flatMap(({ placed }) => unpackPlaced(String(placed)))
      .filter((at) => at.account === account && at.channel === channel);
  }

  /** The link keys of the delivery that put this copy there. */
  function keysBehind(copy: string): readonly string[] {
    const row = sql(
      `SELECT delivery.keys FROM link JOIN delivery ON delivery.id = link.delivery
       WHERE link.key = ? AND link.copy = 1 ORDER BY link.delivery DESC LIMIT 1`,
    ).get(indexed(copy));
    return row?.keys ? JSON.parse(String(row.keys)) : [];
  }

  return {
    copies,
    counterpart(at, account, channel) {
      const own = placedKey(at);
      const keys = keysBehind(own);
      for (const key of keys) {
        const source = sourceIn(key, account, channel);
        if (source) return source;
      }
      for (const key of keys) {
        const other = copies(key, account, channel).find((copy) => placedKey(copy) !== own);
        if (other) return other;
      }
      return copies(own, account, channel)[0];
    },
  };
}
