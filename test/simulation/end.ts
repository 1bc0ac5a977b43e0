// The invariants that show when all is over: nothing is lost, nothing hangs, and what comes again changes nothing.

import type { Target } from '../../core/effect.ts';
import { type Place, type Placed, placedKey, placeKey, plain } from '../../core/message.ts';
import { isPage } from '../../core/paging.ts';
import type { Store } from '../../core/store.ts';
import type { MemoryChannel } from './channel.ts';
import { type Broken, personalIn, show, valueIn } from './checks.ts';
import type { Ledger, Sent, Spoken } from './ledger.ts';
import { words } from './life.ts';

export interface Ending {
  readonly ledger: Ledger;
  readonly store: Store;
  readonly channels: readonly MemoryChannel[];
  readonly fail: Broken;
  isGone(place: Place): boolean;
  /** It moved, or the platform called it gone once: what stood there before may not have been changed. */
  outOfReach(place: Place): boolean;
  /** Whether the platform lets this message neither be changed nor removed any more. */
  stays(at: Placed): boolean;
}

/** What is left of a message that could not be removed. */
const TAKEN_BACK = '…';

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
  await figures(ending);
  for (const row of ledger.sent.values()) ended(row, ending);
  const changed = changedIn(ledger);
  for (const one of ledger.spoken.values()) await stored(one, ending, changed);
  edits(ending);
  await hidden(ending);
  for (const id of ledger.erased.keys()) await forgotten(id, ending);
}

/** 7: what the house tells of its promise is what happened. */
async function figures({ ledger, store, fail }: Ending) {
  const standings = [...ledger.handoffs.values()].map(({ standing }) => standing);
  const count = (standing: string): number => standings.filter((one) => one === standing).length;
  const told = await store.kept(Number.NEGATIVE_INFINITY);
  const happened = { requests: standings.length, answered: count('replied'), withdrawn: count('withdrawn') };
  for (const [name, figure] of Object.entries(happened)) {
    const said = told[name as keyof typeof happened];
    if (said !== figure) fail(7, `${name}: ${figure}, and the promise tells of ${said}`);
  }
}

/** 2 and 3: one visible state, and the right one. */
function ended(
  { delivery, result, arrived, effects, conversation }: Sent,
  { fail, isGone, outOfReach, channels, ledger }: Ending,
) {
  const { id, act } = delivery;
  if (!result) return fail(2, `delivery ${id} has no result`);
  if (act.type !== 'send') return;
  const standing = effects.filter((at) => !isGone(at)).map(placeKey);
  // Where it can be found, it is only at a new place that it may stand again.
  const finds = channels.some(({ account, find }) => account === effects[0]?.account && find !== undefined);
  const times = finds ? new Set(standing).size && standing.length / new Set(standing).size : standing.length;
  if (result.standing === 'sent' && !arrived) fail(1, `delivery ${id} never arrived and is said to be sent`);
  // Of several pages of one request that wait only the last is sent.
  const overtaken = (): boolean =>
    [...ledger.sent.values()].some(
      ({ delivery: later }) =>
        later.id > id &&
        later.lane === delivery.lane &&
        later.act.type === 'send' &&
        later.act.keys.some((key) => isPage(key) && act.keys.includes(key)),
    );
  if (result.standing === 'suppressed' && !ledger.erased.has(conversation) && !overtaken())
    fail(1, `delivery ${id} was dropped in silence`);
  // What arrived where the place is no more is not seen by anybody there is.
  const seen = arrived && !effects.every((at) => isGone(at) || outOfReach(at));
  if (result.standing === 'failed' && seen) fail(2, `delivery ${id} arrived and is said to have failed`);
  if (times > 1 && result.standing !== 'uncertain')
    fail(3, `delivery ${id} arrived twice and is said to be ${result.standing}`);
}

/** 1: what was acknowledged is there. */
async function stored(one: Spoken, { ledger, store, fail, isGone }: Ending, changed: ReadonlySet<string>) {
  const { event, by, token } = one;
  if (!one.acked) return fail(1, `${event.id} of ${by.id} was never accepted`);
  if (one.committed === undefined) return fail(1, `${event.id} of ${by.id} was acknowledged and not stored`);
  if (one.forgotten || event.type !== 'written' || token === undefined || isGone(event.place) || ledger.strays(one))
    return;
  if (one.intent !== 'say' && one.intent !== 'ask' && one.intent !== 'note') return;
  // What an agent changed while it was held was never said as it was written.
  const learns = ledger.learners.has(by.id);
  if ((by.role === 'customer' || learns) && event.ids.some((id) => changed.has(placedKey({ ...event.place, id }))))
    return;
  const conversation = by.role === 'customer' ? ledger.at(event.place)?.id : one.about;
  if (conversation === undefined) return fail(1, `${token} of ${by.id} belongs to nobody`);
  const lines = await store.recent(conversation, TRANSCRIPT_MAX);
  if (!lines.some(({ text }) => text.includes(token))) fail(1, `${token} of ${by.id} is in no transcript`);
}

/** Who wanted to be forgotten is: nothing in the store, and no copy but where the platform lets none be taken back. */
async function forgotten(id: number, { ledger, store, channels, fail, stays, isGone }: Ending): Promise<void> {
  const [at] = await store.read([{ select: { by: 'id', id } }]);
  const { rows } = await store.delivered(id, 0, Number.MAX_SAFE_INTEGER);
  if (at?.state || rows.length > 0 || (await store.recent(id, 1)).length > 0 || (await store.threadsOf(id)).length > 0)
    fail(9, `conversation ${id} was forgotten and is in the store`);
  const home = ledger.erased.get(id)?.place;
  const shown = new Map(
    channels.flatMap(({ arrived }) => arrived).map((one) => [placedKey({ ...one.to, id: one.id }), one]),
  );
  for (const { conversation, result, delivery } of ledger.sent.values()) {
    for (const copy of conversation === id ? (result?.placed ?? []) : []) {
      const one = shown.get(placedKey(copy));
      if (!one || one.removed || stays(copy) || isGone(one.to) || (home && placeKey(one.to) === placeKey(home)))
        continue;
      if (plain(one.message.text) !== TAKEN_BACK)
        fail(9, `delivery ${delivery.id} of the forgotten ${id} stands at ${show(one.to)}`);
    }
  }
}

/** The messages that customers changed: an edit, a removal and /forget change the transcript too. */
function changedIn({ spoken }: Ledger): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const { event } of spoken.values()) {
    if (event.type === 'edited' || event.type === 'removed')
      changed.add(placedKey({ ...event.place, id: event.messageId }));
    else if (event.type === 'written' && event.message.replyTo)
      changed.add(placedKey({ ...event.place, id: event.message.replyTo.id }));
  }
  return changed;
}

/** 9: agents read no personal data, nor does what they read come from any. */
async function hidden({ ledger, store, channels, fail, stays }: Ending): Promise<void> {
  for (const { id, to, message, removed } of channels.flatMap(({ arrived }) => arrived)) {
    const value = ledger.at(to) || removed || stays({ ...to, id }) ? undefined : personalIn(message);
    if (value !== undefined) fail(9, `${value} is shown at ${show(to)}: ${words(message)}`);
  }
  const talks = new Set([...ledger.spoken.values()].flatMap(({ about }) => about ?? []));
  for (const conversation of talks) {
    for (const { text } of await store.recent(conversation, TRANSCRIPT_MAX)) {
      if (valueIn(text) !== undefined) fail(9, `the transcript of ${conversation} holds ${text}`);
    }
  }
}

/**
 * 4: the last edit is the one that is seen. What came after the last that certainly took effect may have done so too;
 * copies that the service never heard of cannot follow.
 */
function edits({ ledger, channels, fail, isGone, stays }: Ending): void {
  const shown = new Map(
    channels.flatMap(({ arrived }) => arrived).map((one) => [placedKey({ ...one.to, id: one.id }), one]),
  );
  for (const { changes, copies } of byMessage(ledger)) {
    const sure = new Map<string, number>();
    for (const { delivery, result } of changes) {
      if (result?.standing === 'sent') sure.set(delivery.lane, delivery.id);
    }
    const since = changes.filter(({ delivery }) => delivery.id >= Math.min(...sure.values()));
    const placed = copies.flatMap(({ result }) => result?.placed ?? []).flatMap((at) => shown.get(placedKey(at)) ?? []);
    const taken = placed.some(({ removed, message }) => removed || plain(message.text) === TAKEN_BACK);
    if (taken || copies.some(({ conversation }) => ledger.erased.has(conversation))) continue;
    const newest = Math.max(...copies.map(({ delivery }) => delivery.id));
    const [first] = since;
    if (!first || newest > first.delivery.id) continue;
    const wanted = since.flatMap(({ delivery: { act } }) => (act.type === 'edit' ? [plain(act.message.text)] : []));
    if (wanted.length < since.length) continue;
    // A copy in a thread that the conversation had left by then stays as it was.
    const threads = changes.flatMap(({ delivery: { to } }) => ('thread' in to ? [ledger.threads.get(to.thread)] : []));
    const isThere = (at: Place): boolean =>
      at.thread === undefined || threads.some((thread) => thread?.places.some((one) => ledger.leads(one, at)));
    const seen = placed.filter(({ id, to }) => isThere(to) && !isGone(to) && !stays({ ...to, id }));
    const follows = seen.some(({ message }) => wanted.some((text) => plain(message.text).includes(text.slice(0, 60))));
    if (seen.length === 0 || follows) continue;
    const is = seen.map(({ id, to, message }) => `${id} at ${show(to)} ${words(message)}`).join(', ');
    fail(4, `the edit ${first.delivery.id} to “${wanted.join('” or “')}” is not what is seen: ${is}`);
  }
}

/** Changes and copies of one message, or of one card, on one account, in order. Several lanes may lead there. */
function byMessage(ledger: Ledger): Iterable<{ changes: Sent[]; copies: Sent[] }> {
  const groups = new Map<string, { changes: Sent[]; copies: Sent[] }>();
  const groupOf = (to: Target, of: string) => {
    const { account } = 'place' in to ? to.place : to.desk;
    const key = JSON.stringify([account, of]);
    const group = groups.get(key) ?? { changes: [], copies: [] };
    groups.set(key, group);
    return group;
  };
  for (const row of ledger.sent.values()) {
    const { act, to } = row.delivery;
    if (act.type === 'send') for (const key of act.keys) groupOf(to, key).copies.push(row);
    else if (act.type !== 'react' && act.type !== 'erase') groupOf(to, act.of).changes.push(row);
  }
  return groups.values();
}
