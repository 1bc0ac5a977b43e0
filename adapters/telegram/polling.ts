// Long polling that confirms to Telegram only what core has committed.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { ChannelEvent } from '../../core/channel.ts';
import { type Albums, createAlbums, type Heard } from './albums.ts';
import { albumOf } from './decode.ts';

/** Updates in one answer, at most. */
const BATCH_MAX = 100;
/** How soon it is asked again while an album may still grow. */
const ALBUM_POLL_MS = 150;
/** An album reaches over no more than so many updates. */
const ALBUM_REACH = 10;
const RETRY_MS_MIN = 250;
const RETRY_MS_MAX = 15_000;
/** A store that works again is not kept waiting, nor is everybody else when one event cannot be stored. */
const COMMIT_RETRY_MS_MAX = 4_000;

export interface PollingOptions {
  /** Rejects as soon as the signal comes. `quick`: answer at once, be there updates or not. */
  getUpdates(offset: number, quick: boolean): Promise<readonly Update[]>;
  /** The event in an update, or undefined when there is nothing in it for us (which it then counted). */
  read(update: Update): ChannelEvent | undefined;
  /** Resolves when the event is committed. */
  receive(event: ChannelEvent): Promise<void>;
  /** Told what is wrong with receiving, and undefined when it is well. */
  trouble(error: unknown): void;
  /** Told why getUpdates failed; answers how long to leave it alone at least, in milliseconds. */
  fetchFailed(error: unknown): Promise<number>;
  /** How long an album may still grow after its first member. */
  readonly albumMsMax: number;
}

/**
 * Runs until the signal, which ends the open request at once, and resolves when nothing is being committed any more.
 * Never rejects, and confirms nothing at its end: what core has, it knows when it comes again.
 */
export async function poll(options: PollingOptions, signal: AbortSignal): Promise<void> {
  const albums = createAlbums(options.albumMsMax);
  const state: State = { offset: 0, dealtWith: new Set(), asked: undefined };
  for (let failures = 0; !signal.aborted; ) {
    try {
      // After a failure the answer comes at once, so that health need not wait for somebody to write.
      const updates = await options.getUpdates(askFrom(state), failures > 0);
      const failure = await take(options, state, albums, updates);
      if (failure !== undefined) throw new CommitFailed(failure);
      failures = 0;
      options.trouble(undefined);
      if (albums.size > 0) await pause(ALBUM_POLL_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      const committing = error instanceof CommitFailed;
      options.trouble(committing ? error.reason : error);
      const pauseMsMin = committing ? 0 : await options.fetchFailed(error);
      const pauseMs = Math.min(committing ? COMMIT_RETRY_MS_MAX : RETRY_MS_MAX, RETRY_MS_MIN * 2 ** (failures - 1));
      await pause(Math.max(pauseMsMin, pauseMs), signal);
    }
  }
}

class CommitFailed extends Error {
  readonly reason: unknown;
  constructor(reason: unknown) {
    super('not committed', { cause: reason });
    this.reason = reason;
  }
}

interface State {
  /** The first update that is not dealt with: everything before it is confirmed by the next request. */
  offset: number;
  /** Updates behind the offset that are dealt with, and will come again because one before them is not. */
  readonly dealtWith: Set<number>;
  /** The offset of the last request. */
  asked: number | undefined;
}

/**
 * While an update is held back the offset stays, and Telegram answers a repeated offset within half a second with one
 * update only (telegram-bot-api, process_get_updates_query). Where it was already told, one less says the same.
 */
function askFrom(state: State): number {
  state.asked = state.asked === state.offset && state.offset > 1 ? state.offset - 1 : state.offset;
  return state.asked;
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);

/** Commits what came, all at once and in order, and moves the offset as far as that succeeded. The first failure. */
async function take(
  options: PollingOptions,
  state: State,
  albums: Albums,
  updates: readonly Update[],
): Promise<unknown> {
  const heard = listen(options, state, albums, updates);
  // Started in the order of the updates, without waiting in between: core commits many in one transaction.
  const outcomes = await Promise.allSettled(heard.map(({ event }) => options.receive(event)));
  let failure: unknown;
  outcomes.forEach((outcome, i) => {
    if (outcome.status === 'rejected') failure ??= outcome.reason ?? new Error('not committed');
    else for (const id of heard[i]?.updateIds ?? []) state.dealtWith.add(id);
  });
  advance(state, updates);
  return failure;
}

function listen(options: PollingOptions, state: State, albums: Albums, updates: readonly Update[]): Heard[] {
  const heard: Heard[] = [];
  const nowMs = performance.now();
  for (const update of updates) {
    const id = update.update_id;
    if (state.dealtWith.has(id) || albums.holds(id)) continue;
    const event = options.read(update);
    if (!event) {
      state.dealtWith.add(id);
      continue;
    }
    const lane = laneOf(event);
    const album = event.type === 'written' ? albumOf(update) : undefined;
    if (event.type === 'written' && album !== undefined) {
      const full = albums.add({ updateId: id, album, lane, event }, nowMs);
      if (full) heard.push(full);
    } else {
      heard.push(...albums.closeBefore(lane), { updateIds: [id], event });
    }
  }
  if (updates.length >= BATCH_MAX) heard.push(...crowdedOut(albums, updates));
  heard.push(...albums.due(nowMs));
  return heard;
}

/**
 * More is waiting than one answer holds. Only an album at the end of the answer may go on in the next one, and only if
 * the offset can move past something: one at the very front would keep everything behind it out.
 */
function crowdedOut(albums: Albums, updates: readonly Update[]): readonly Heard[] {
  const ids = updates.map((update) => update.update_id);
  const [first] = ids;
  const atFront = first !== undefined && albums.holds(first);
  return albums.endedBefore(ids, atFront ? ids.length : ids.length - ALBUM_REACH);
}

const laneOf = (event: ChannelEvent) => ('author' in event ? `${event.place.channel} ${event.author.id}` : event.id);

function advance(state: State, updates: readonly Update[]): void {
  const ids = updates.map((update) => update.update_id);
  const last = ids.at(-1);
  if (last === undefined) return;
  const blocked = ids.findIndex((id) => !state.dealtWith.has(id));
  // By position, not by size: after a quiet week Telegram's numbers start anew anywhere.
  state.offset = blocked < 0 ? last + 1 : (ids[blocked] ?? state.offset);
  for (const id of blocked < 0 ? ids : ids.slice(0, blocked)) state.dealtWith.delete(id);
}
