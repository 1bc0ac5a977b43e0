// What must be done now and then, between the messages: languages are learned, old dedupe keys are forgotten, and a desk that cannot keep up is told.
import { learnNextLanguage } from './asking.ts';
import type { Channel } from './channel.ts';
import type { Clock, Ids } from './clock.ts';
import type { Distress } from './distress.ts';
import { laneOf } from './enact.ts';
import { learnNextLure } from './luring.ts';
import { type Place, placeKey } from './message.ts';
import type { Outbox, Pacer, Settlement } from './outbox.ts';
import type { Policy } from './policy.ts';
import { forgetOld } from './retention.ts';
import type { Roster } from './roster.ts';
import type { Store } from './store.ts';
import { thankForQuiet } from './thanking.ts';
import { say } from './words.ts';

export interface UpkeepParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly policy: Policy;
  readonly lang: string;
  readonly distress: Distress;
  readonly roster: Roster;
  readonly channels: readonly Channel[];
  readonly pacer: Pacer;
  /** How long what was said is kept, in milliseconds; absent: for ever. */
  readonly retention?: { readonly transcripts?: number };
  outbox(): Outbox;
  settle(settlement: Settlement): Promise<void>;
  log(level: 'warn', message: string, fields: object): void;
}

export interface Upkeep {
  start(): void;
  stop(): void;
  /** Called when something new is to be delivered: looks whether a desk has fallen behind. */
  delivering(): void;
}

const HOUR_MS = 3_600_000;

export function createUpkeep(parts: UpkeepParts): Upkeep {
  const { store, clock, ids, policy, roster } = parts;
  const toldAt = new Map<string, number>();
  /** Only where a platform lets through so much and no more can a queue grow for long. */
  const narrow = parts.channels.filter((channel) => parts.pacer.paces(channel)).map(({ account }) => account);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let forgetting = false;

  function forget(): void {
    const { transcripts } = parts.retention ?? {};
    if (transcripts !== undefined && !forgetting) {
      forgetting = true;
      forgetOld(parts, clock.now() - transcripts)
        .catch((error: unknown) => parts.log('warn', 'what was said long ago could not be deleted', { error }))
        .finally(() => {
          forgetting = false;
        });
    }
    store
      .forgetInbox(clock.now() - policy.inboxKeptMs)
      .catch((error: unknown) => parts.log('warn', 'old dedupe keys could not be forgotten', { error }));
  }

  function thank(): void {
    thankForQuiet(parts).catch((error: unknown) =>
      parts.log('warn', 'what is owed to agents could not be entered; trying again in an hour', { error }),
    );
  }

  function hourly(): void {
    forget();
    thank();
  }

  /** At the desk itself, where those who can add a second one read it; and in the log. At most once an hour. */
  function tell(desk: Place, count: number): void {
    toldAt.set(placeKey(desk), clock.now());
    parts.log('warn', 'a desk gets more than its platform lets through', { account: desk.account, count });
    const to = { place: desk };
    const text = [say(parts.lang, 'deskBacklog', { count })];
    parts
      .settle({
        write: (changes) => {
          const act = { type: 'send', message: { text }, keys: [] } as const;
          changes.deliveries.push({ id: ids.next(), conversation: 0, lane: laneOf(to), to, act, attempt: 0, dueAt: 0 });
        },
      })
      .catch((error: unknown) => parts.log('warn', 'a full desk could not be told', { error }));
  }

  function learn(): void {
    if (!stopped && (learnNextLanguage() || parts.distress.words.learnNext() || learnNextLure())) setImmediate(learn);
  }

  return {
    start() {
      setImmediate(learn);
      timer = setInterval(hourly, HOUR_MS);
      timer.unref?.();
      hourly();
    },
    stop() {
      stopped = true;
      clearInterval(timer);
    },
    delivering() {
      if (narrow.length === 0) return;
      for (const desk of roster.desks()) {
        if (!narrow.includes(desk.account)) continue;
        const count = parts.outbox().backlog(desk.account, desk.channel);
        if (count < policy.deskBacklogMax) continue;
        if (clock.now() - (toldAt.get(placeKey(desk)) ?? Number.NEGATIVE_INFINITY) >= HOUR_MS) tell(desk, count);
      }
    },
  };
}
