// The invariants that show when all is over: nothing is lost, nothing hangs, and what comes again changes nothing.
import { type Place, placeKey, plain } from '../../core/message.ts';
import type { Store } from '../../core/store.ts';
import type { MemoryChannel } from './channel.ts';
import type { Broken } from './checks.ts';
import type { Ledger, Sent, Spoken } from './ledger.ts';

export interface Ending {
  readonly ledger: Ledger;
  readonly store: Store;
  readonly channels: readonly MemoryChannel[];
  readonly fail: Broken;
  isGone(place: Place): boolean;
}

const TRANSCRIPT_MAX = 100_000;

export async function checkEnd(ending: Ending): Promise<void> {
  const { ledger, store, fail } = ending;
  for (const { id, conversation } of await store.pending(0, 5)) {
    fail(2, `delivery ${id} of conversation ${conversation} is still pending`);
  }
  for (const [id, { conversation, standing }] of ledger.handoffs) {
    if (standing === 'waiting' || standing === 'claimed') {
      fail(7, `handoff ${id} of conversation ${conversation} is ${standing} for ever`);
    }
  }
  for (const row of ledger.sent.values()) ended(row, fail);
  for (const one of ledger.spoken.values()) await stored(one, ending);
  edits(ending);
}

/** 2 and 3: one visible state, and the right one. */
function ended({ delivery, result, arrived, effects }: Sent, fail: Broken) {
  const { id, act } = delivery;
  if (!result) return fail(2, `delivery ${id} has no result`);
  if (act.type !== 'send') return;
  const times = [...effects.values()].reduce((sum, count) => sum + count, 0);
  if (result.standing === 'sent' && !arrived) fail(1, `delivery ${id} never arrived and is said to be sent`);
  if (result.standing === 'suppressed') fail(1, `delivery ${id} was dropped in silence`);
  if (result.standing === 'failed' && arrived) fail(2, `delivery ${id} arrived and is said to have failed`);
  if (times > 1 && result.standing !== 'uncertain')
    fail(3, `delivery ${id} arrived twice and is said to be ${result.standing}`);
}

/** 1: what was acknowledged is there. */
async function stored(one: Spoken, { ledger, store, fail, isGone }: Ending) {
  const { event, by, token } = one;
  if (!one.acked) return fail(1, `${event.id} of ${by.id} was never accepted`);
  if (one.committed === undefined) return fail(1, `${event.id} of ${by.id} was acknowledged and not stored`);
  if (event.type !== 'written' || token === undefined || isGone(event.place) || ledger.strays(one)) return;
  if (one.intent !== 'say' && one.intent !== 'ask' && one.intent !== 'note') return;
  const conversation = by.role === 'customer' ? ledger.at(event.place)?.id : one.about;
  if (conversation === undefined) return fail(1, `${token} of ${by.id} belongs to nobody`);
  const lines = await store.recent(conversation, TRANSCRIPT_MAX);
  if (!lines.some(({ text }) => text.includes(token))) fail(1, `${token} of ${by.id} is in no transcript`);
}

/** 4: the last edit is the one that is seen. */
function edits({ ledger, channels, fail, isGone }: Ending): void {
  const last = new Map<string, Sent>();
  for (const row of ledger.sent.values()) {
    const { act, lane } = row.delivery;
    if (act.type === 'send' || act.type === 'react' || row.result?.standing !== 'sent') continue;
    last.set(JSON.stringify([lane, act.of]), row);
  }
  const shown = channels.flatMap(({ arrived }) => arrived);
  const byDelivery = new Map<number, typeof shown>();
  for (const one of shown) {
    const id = Number(one.key.slice(1));
    byDelivery.set(id, [...(byDelivery.get(id) ?? []), one]);
  }
  const copiesOf = (lane: string, of: string) =>
    [...ledger.sent.values()]
      .filter(
        ({ delivery: { act, lane: own }, result }) =>
          own === lane && act.type === 'send' && act.keys.includes(of) && result,
      )
      .flatMap(({ delivery }) => byDelivery.get(delivery.id) ?? [])
      .filter((copy) => !copy.removed && !isGone(copy.to));
  for (const { delivery } of last.values()) {
    if (delivery.act.type !== 'edit') continue;
    const copies = copiesOf(delivery.lane, delivery.act.of);
    const wanted = plain(delivery.act.message.text).slice(0, 40);
    if (copies.length > 0 && !copies.some(({ message }) => plain(message.text).includes(wanted))) {
      fail(
        4,
        `the edit ${delivery.id} is not what is seen at ${placeKey(copies[0]?.to ?? { account: '', channel: '' })}`,
      );
    }
  }
}
