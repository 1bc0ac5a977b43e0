// Looks who is there for those who wait, whenever something of it changed: one pass at a time, and every match comes back as an event.
import { aloneUntil } from './claim.ts';
import type { Clock } from './clock.ts';
import type { Conversation, Waiting } from './conversation.ts';
import type { Asked } from './event.ts';
import { tally } from './explain.ts';
import { type Ladder, match, type OpenHandoff, type Strategy, sameLadder, type Wave } from './match.ts';
import { openHandoff } from './offers.ts';
import type { Pool } from './pool.ts';
import type { Profiles } from './profiles.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import type { Changes, Store } from './store.ts';

export interface Match {
  readonly conversation: number;
  readonly handoff: number;
  /** How far the asking had come when this was found. */
  readonly seen: Ladder;
  readonly wave: Wave;
  /** May be empty: the asking goes on to a later wave with nobody new to ask. */
  readonly asked: readonly Asked[];
  /** Who was and was not asked, for the audit. */
  readonly why: string;
  /**
   * Whether all of them may still be asked: they may have taken something or gone off duty since, and the customer may
   * have said that they are in distress. If not, look anew.
   */
  stands(at: number, changes: Changes, state: Conversation): boolean;
}

export interface Matching {
  /** Something changed: somebody waits, is free again, or has answered. */
  soon(): void;
  /** When the asking for this one is to be looked at again, as far as time alone tells. */
  lookAt(state: Waiting): number;
  stop(): void;
}

export interface MatchingParts {
  readonly store: Store;
  readonly roster: Roster;
  readonly profiles: Profiles;
  readonly clock: Clock;
  readonly house: House;
  /** Without one, `match`. */
  readonly strategy?: Strategy;
  /** Resolves when it is committed. */
  found(match: Match): Promise<void>;
  /** A pass that failed is made again after `retryMs`. */
  trouble(error: unknown): void;
  readonly retryMs: number;
}

/** The front of the line that one pass looks at; who stands behind it moves up. */
const FRONT = 1_000;
/** So much longer than a pass took nothing is looked at again, or a long line would leave no time for anything else. */
const PAUSE_FACTOR = 5;

export function createMatching(parts: MatchingParts): Matching {
  const { store, roster, profiles, clock, strategy = match } = parts;
  let asked = false;
  let running = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  /** Where an agent is asked: in their own chat with the bot if they opened one, else at the desk where they were last. */
  function reach(id: number): Asked[] {
    const all = roster.identities(id);
    const direct = all.find((row) => row.direct);
    const atDesk = all.find((row) => row.desk && roster.deskOf(row.desk));
    const row = direct ?? atDesk;
    if (!row) return [];
    const desk = atDesk?.desk && roster.deskOf(atDesk.desk);
    return [{ agent: row.agent, ...(direct?.direct ? { direct: direct.direct } : {}), ...(desk ? { desk } : {}) }];
  }

  const poolAt = (at: number): Pool => ({
    ...profiles.pool(at),
    byName: (id) => !roster.identities(id).some(({ direct }) => direct),
  });

  /** Somebody in distress is offered to coordinators alone for a while: nobody else may take it yet. */
  function openFor(state: Waiting, pool: Pool): OpenHandoff {
    const { customer } = state;
    const self = roster.known(customer.account, customer.id)?.agent.id;
    const asked = openHandoff(state, parts.house);
    // Nobody is asked to help themselves.
    const open = self === undefined ? asked : { ...asked, blocked: [...asked.blocked, self] };
    if (pool.at >= aloneOf(state)) return open;
    const coordinating = roster.coordinating();
    const others = pool.free.map(({ profile }) => profile.id).filter((id) => !coordinating.has(id));
    return { ...open, blocked: [...open.blocked, ...others] };
  }

  /** Whether anybody coordinates is looked for only where it matters. */
  const aloneOf = ({ handoff }: Waiting): number =>
    handoff.distress === undefined ? 0 : aloneUntil(parts.house, handoff, roster.coordinated());

  function allCoordinate(agents: readonly number[]): boolean {
    const coordinating = roster.coordinating();
    return agents.every((id) => coordinating.has(id));
  }

  /** The others are asked as soon as they may take it. */
  function lookAgain(state: Waiting, wave: Wave, at: number): Wave {
    const alone = aloneOf(state);
    return alone > at && alone < wave.lookAt ? { ...wave, lookAt: alone } : wave;
  }

  async function pass(): Promise<void> {
    const at = clock.now();
    const pool = poolAt(at);
    if (pool.free.length === 0) return;
    const waiting = (await store.waiting(FRONT)).filter(
      (state): state is Waiting => state.phase === 'waiting' && !state.prefer,
    );
    if (waiting.length === 0) return;
    const byId = new Map(waiting.map((state) => [state.handoff.id, { state, open: openFor(state, pool) }]));
    const waves = strategy(
      [...byId.values()].map(({ open }) => open),
      pool,
    );
    const found = waves.flatMap((made): Match[] => {
      const one = byId.get(made.handoff);
      if (!one) return [];
      const wave = lookAgain(one.state, made, at);
      const { ladder: seen } = one.open;
      // Where nobody is left to ask the round ends all the same, or the next one would never begin.
      if (wave.ask.length === 0 && sameLadder(wave.ladder, seen)) return [];
      const why = tally(one.open, pool, wave);
      const stands: Match['stands'] = (now, changes, state) =>
        wave.ask.every((id) => profiles.mayBeAsked(id, pool.byId(id)?.reach ?? 'duty', now, changes)) &&
        (state.phase !== 'waiting' || now >= aloneOf(state) || allCoordinate(wave.ask));
      const { id: conversation } = one.state;
      return [{ conversation, handoff: wave.handoff, seen, wave, asked: wave.ask.flatMap(reach), why, stands }];
    });
    await Promise.all(found.map(parts.found));
  }

  function later(ms: number): void {
    timer = setTimeout(() => {
      running = false;
      if (asked) soon();
    }, ms);
    timer.unref?.();
  }

  function soon(): void {
    asked = true;
    if (running || stopped) return;
    running = true;
    asked = false;
    const from = clock.now();
    pass().then(
      () => later(PAUSE_FACTOR * (clock.now() - from)),
      (error: unknown) => {
        asked = true;
        parts.trouble(error);
        later(parts.retryMs);
      },
    );
  }

  return {
    soon,
    lookAt(state) {
      const pool = poolAt(clock.now());
      const [wave] = strategy([openFor(state, pool)], pool);
      return wave ? lookAgain(state, wave, pool.at).lookAt : pool.at + pool.policy.waveMs;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
