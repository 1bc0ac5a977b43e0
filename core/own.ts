// What agents see for themselves alone: who waits and what is theirs, and how they do. The house's figures are kept a while.
import { wayOf } from './apprenticeship.ts';
import type { Host } from './channel.ts';
import type { Clock } from './clock.ts';
import type { Agent } from './conversation.ts';
import { isOff } from './duty-said.ts';
import type { Message } from './message.ts';
import { readOverview } from './overview.ts';
import type { Profiles } from './profiles.ts';
import { ownMessage, type Spread } from './quality.ts';
import type { Roster } from './roster.ts';
import type { House } from './say.ts';
import type { Store } from './store.ts';

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;
const MONTH_MS = 30 * DAY_MS;
/** The median of thirty days moves slowly. */
const FRESH_MS = 10 * 60_000;

interface OwnParts {
  readonly store: Store;
  readonly house: House;
  readonly roster: Roster;
  readonly profiles: Profiles;
  readonly clock: Clock;
}

/** All reject when the store cannot be read. */
export interface Own {
  /** An agent's own figures. */
  me(agent: Agent): Promise<Message>;
  /** The same for a person, if they are known at a desk of the account; or who waits, and what is theirs. */
  readonly overview: Host['overview'];
}

export function createOwn({ store, house, roster, profiles, clock }: OwnParts): Own {
  const withinMs = house.policy.reopenedWithinMs;
  let usual: { readonly at: number; readonly replies: Promise<Spread> } | undefined;

  function ofHouse(at: number): Promise<Spread> {
    const age = usual ? at - usual.at : Number.NaN;
    if (usual && age >= 0 && age < FRESH_MS) return usual.replies;
    const replies = store.firstReplies(at - MONTH_MS);
    usual = { at, replies };
    replies.catch(() => {
      usual = undefined;
    });
    return replies;
  }

  async function me({ id, alias }: Agent): Promise<Message> {
    const at = clock.now();
    const figures = {
      week: await store.served(at - WEEK_MS, withinMs, id),
      month: await store.served(at - MONTH_MS, withinMs, id),
      house: await ofHouse(at),
      reviews: await store.reviews(at - MONTH_MS, id),
      points: await store.points(id),
    };
    const message = ownMessage(house.lang, alias, figures, house.badges ?? []);
    const way = wayOf(house, profiles.of(id));
    return way === undefined ? message : { ...message, text: [...message.text, `\n\n${way}`] };
  }

  return {
    me,
    async overview(account, author, of = 'queue') {
      const known = roster.known(account, author.id);
      if (known && of === 'me') return me(known.agent);
      const profile = known && profiles.of(known.agent.id);
      const off = profile !== undefined && isOff(profile, clock.now());
      return known && readOverview(store, house, known.agent, off, clock.now());
    },
  };
}
