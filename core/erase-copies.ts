// Removes the copies of somebody who is to be forgotten, wherever their platform allows it.
import type { Channel } from './channel.ts';
import { refusalOf } from './failure.ts';
import type { Place } from './message.ts';
import type { Act } from './store.ts';

/**
 * A copy that cannot be removed any more, because it is too old or its platform removes none, is emptied instead. What
 * refuses both was removed by hand, or stays. Rejects with a ChannelError; doing it again then does no harm.
 */
export async function eraseCopies(channel: Channel, to: Place, act: Extract<Act, { type: 'erase' }>): Promise<void> {
  for (const copy of act.copies) {
    const refusal = channel.remove ? await refusalOf(channel.remove(copy)) : true;
    if (refusal) await refusalOf(channel.edit?.(copy, { text: ['…'] }));
  }
  if (act.whole) await refusalOf(channel.forget?.(to, act.whole.until, act.whole.title));
}
