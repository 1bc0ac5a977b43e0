// Forgets a place: its history and its files go, and who comes back finds it empty.
import type { Place } from '../../core/message.ts';
import { CUSTOMER, type Log, labelOf } from './log.ts';
import type { Reading } from './reading.ts';
import { cleanName, guestName } from './session.ts';
import type { Hub } from './stream.ts';
import type { Uploads } from './uploads.ts';

export interface ForgetOptions {
  readonly log: Log;
  readonly reading: Reading;
  readonly uploads: Uploads;
  readonly hub: Hub;
}

/** One place after the other: of two that share a file, the second takes it away. */
export function createForget({ log, reading, uploads, hub }: ForgetOptions) {
  return (at: Place, until: number, title: string): Promise<void> =>
    log.inTurn('forget', async () => {
      const label = labelOf(at);
      if (at.thread === undefined && !at.channel.startsWith(CUSTOMER)) return;
      // The files first: what leads to them must stand until they are gone.
      for (const ref of await log.files(label, until)) await uploads.remove(ref);
      await log.forget(label, until);
      const named = cleanName(title, 120) || guestName(at.channel.slice(CUSTOMER.length));
      await log.append(label, 'opened', {
        type: 'opened',
        title: named,
        ...(at.thread === undefined ? {} : { over: true }),
      });
      reading.forget(label);
      hub.mention(label, 'stale', {});
    });
}
