// Somebody of the pool is to be forgotten: nobody knows them from the first commit on, and what they did is worked off after it.
import { bornAt } from './clock.ts';
import type { Agent } from './conversation.ts';
import type { ErasingParts } from './erasing.ts';
import { type Departure, formerActor } from './erasure.ts';
import { type Place, placeKey } from './message.ts';
import { type Mark, whoIs } from './register.ts';
import { concernsLeaver } from './relieving.ts';
import { removals } from './removals.ts';
import type { Changes } from './store.ts';
import { say } from './words.ts';

type Somebody = Pick<Agent, 'account' | 'person'>;

export interface Leaving {
  /**
   * Begins it for whoever of the pool was to be forgotten at the moment that `askedAt` gives for one of their identities,
   * unless they came later, or joined the others later. `chat`: where they asked, alone with the bot; it may have been
   * taken for shut. Resolves when it is committed.
   */
  begin(askedAt: (somebody: Somebody) => number | undefined, chat?: Place): Promise<void>;
  /** True: it is over. May be made again at any point. */
  step(departure: Departure): Promise<boolean>;
}

/** Conversations and deliveries looked at in one portion. */
const PAGE = 2_000;

export function createLeaving({ house, store, register, settle, ids, ...parts }: ErasingParts): Leaving {
  const called = say(house.lang, 'formerAgent');
  const channels = new Map(parts.channels.map((channel) => [channel.account, channel]));

  const departureOf = (agent: number, at: number, rows: Changes['agents']): Departure => ({
    agent,
    at,
    identities: rows
      .filter((row) => row.agent.id === agent)
      .map(({ agent: { account, person, alias }, direct }) => ({
        account,
        person,
        alias,
        ...(direct ? { direct } : {}),
      })),
    called,
  });

  async function begin(askedAt: (somebody: Somebody) => number | undefined, chat?: Place): Promise<void> {
    const known = await store.agents();
    const isThere = ({ agent }: Changes['agents'][number]): boolean =>
      agent.account === chat?.account && askedAt(agent) !== undefined;
    const rows = known.map((row) => (chat && isThere(row) ? { ...row, direct: row.direct ?? chat } : row));
    const leavers = new Map<number, number>();
    for (const { agent, joinedAt } of rows) {
      const at = askedAt(agent);
      if (at !== undefined && (joinedAt ?? bornAt(agent.id)) <= at)
        leavers.set(agent.id, Math.max(at, leavers.get(agent.id) ?? 0));
    }
    if (leavers.size === 0) return;
    await settle((changes) => {
      for (const [agent, at] of leavers) {
        changes.departures.push(departureOf(agent, at, rows));
        changes.audit.push({ at, conversation: 0, by: formerActor(agent), what: 'forget-me' });
      }
    });
    parts.log('info', 'agents asked to be forgotten', { count: leavers.size });
  }

  /** What they said as a customer, on each of their accounts. */
  async function asCustomer({ identities, at }: Departure): Promise<void> {
    for (const { account, person } of identities) {
      const theirs = await store.conversations(0, PAGE, { account, person });
      await Promise.all(theirs.filter(({ id }) => bornAt(id) <= at).map(({ id }) => parts.forget(id, at)));
    }
  }

  /** True: nothing was theirs any more. */
  async function relieve({ agent, identities }: Departure): Promise<boolean> {
    const leaver = { agent, gone: identities.map(({ alias }) => alias) };
    let found = 0;
    for (let after = 0, more = true; more; ) {
      const states = await store.conversations(after, PAGE);
      const theirs = states.filter((state) => concernsLeaver(state, leaver));
      await Promise.all(theirs.map(({ id }) => parts.relieve(id, leaver)));
      found += theirs.length;
      after = states.at(-1)?.id ?? after;
      more = states.length === PAGE;
    }
    return found === 0;
  }

  /**
   * What the bot said to them alone: where it went leads to them. Once all of it is settled, and what they said there as
   * a customer is erased. Cards with the words of customers are removed: nobody would find them when those are forgotten.
   */
  async function sweep({ identities }: Departure): Promise<boolean> {
    const chats = identities.flatMap(({ direct }) => direct ?? []);
    const theirs = new Set((await store.erasures()).map(({ place }) => placeKey(place)));
    for (const chat of chats) if (theirs.has(placeKey(chat)) || (await store.delivers(chat))) return false;
    let removed = 0;
    for (const chat of chats) {
      for (let after: number | undefined = 0; after !== undefined; ) {
        const { rows: all, next } = await store.delivered(chat, after, PAGE);
        after = next;
        const home = await talks(chat, all);
        const rows = all.filter(({ conversation }) => !home.has(conversation));
        if (rows.length === 0) continue;
        const deliveries = rows.map(({ id }) => id);
        const copies = rows.flatMap(({ conversation, placed }) => (conversation > 0 ? placed : []));
        removed += copies.length;
        await settle((changes) => {
          changes.deliveries.push(...removals(ids, 0, chat, copies));
          changes.erased.push({ conversation: 0, deliveries });
        });
      }
    }
    return removed === 0;
  }

  /** Conversations with customers at this very place: a chat that they asked in may be shared. */
  async function talks(chat: Place, rows: readonly { readonly conversation: number }[]): Promise<ReadonlySet<number>> {
    const ids = [...new Set(rows.map(({ conversation }) => conversation))].filter((id) => id > 0);
    const found = await store.read(ids.map((id) => ({ select: { by: 'id', id } })));
    return new Set(found.flatMap(({ state }) => (state && placeKey(state.place) === placeKey(chat) ? [state.id] : [])));
  }

  return {
    begin,
    async step(departure) {
      const { agent, at } = departure;
      const marks = departure.identities.map(
        ({ account, person }): Mark => ({ who: whoIs(house.maskKey, account, person), at }),
      );
      for (const mark of marks) await register.add(mark);
      await asCustomer(departure);
      if (!(await relieve(departure)) || !(await sweep(departure))) return false;
      for (const { account, person } of departure.identities)
        await channels.get(account)?.unname?.(person, { person: formerActor(agent), name: called });
      await settle((changes) => {
        changes.marks.push(...marks);
        changes.departed.push(agent);
      });
      parts.log('info', 'an agent was forgotten', { agent });
      return true;
    },
  };
}
