// A person's own data as a file, made from the store at the moment it is sent and kept nowhere else.
import type { Clock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import { profileOf } from './duty.ts';
import { actorOf, formerActor } from './erasure.ts';
import { type Kept, page } from './exported.ts';
import type { Helper } from './exported-helper.ts';
import type { File } from './message.ts';
import type { Policy } from './policy.ts';
import { type Decision, decision, type House, sayTo } from './say.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** The account of files that the house makes itself. No account of a configuration can be called so. */
export const HOUSE = ':house';

/** Only where nobody else reads along; the file holds what was said elsewhere too. */
export function sendExport(state: Conversation, at: number, shared?: true): Decision {
  if (shared) return decision(state, ...sayTo(state, at, 'exportPrivate'));
  const text = say(state.lang, 'exportFile');
  const message = { text: [text], files: [exportFile(state)] };
  return decision(
    state,
    { type: 'send', to: { place: state.place }, message },
    { type: 'record', said: { at, who: 'bot', name: '', text } },
    { type: 'requested', what: 'export' },
  );
}

const exportFile = ({ customer, lang }: Conversation): File => ({
  kind: 'file',
  account: HOUSE,
  ref: JSON.stringify([customer.account, customer.id, lang]),
  name: 'your-data.html',
  mime: 'text/html',
});

const PAGE = 100;

/**
 * Everything that is kept of a person of an account, as one page of HTML with the same as JSON in it. Of somebody who helps
 * it is all that is kept of them, on whichever of their accounts.
 */
export async function exported(
  store: Store,
  { name, policy }: Pick<House, 'name' | 'policy'>,
  clock: Clock,
  account: string,
  person: string,
  lang: string,
): Promise<string> {
  const helper = await helperOf(store, policy, account, person);
  const people = helper?.identities.map(({ agent }) => agent) ?? [{ account, person }];
  const kept = (await Promise.all(people.map((one) => conversationsOf(store, one)))).flat();
  return page(kept, { house: name, lang, at: clock.now() }, helper);
}

async function conversationsOf(store: Store, whose: { account: string; person: string }): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (let after = 0, more = true; more; ) {
    const states = await store.conversations(after, PAGE, whose);
    for (const state of states) kept.push({ state, dossier: await store.dossier(state.id) });
    after = states.at(-1)?.id ?? after;
    more = states.length === PAGE;
  }
  return kept;
}

async function helperOf(
  store: Store,
  { reopenedWithinMs }: Policy,
  account: string,
  person: string,
): Promise<Helper | undefined> {
  const rows = await store.agents();
  const id = rows.find(({ agent }) => agent.account === account && agent.person === person)?.agent.id;
  if (id === undefined) return undefined;
  const identities = rows.filter(({ agent }) => agent.id === id);
  const actors = [...identities.map(({ agent }) => actorOf(agent)), formerActor(id)];
  const profile = (await store.profiles()).find((one) => one.id === id);
  return {
    agent: id,
    identities,
    ...(profile ? { profile: profileOf(id, profile.idleSince ?? 0, profile) } : {}),
    served: await store.served(0, reopenedWithinMs, id),
    reviews: await store.reviews(0, id),
    ...(await store.work(id, actors)),
  };
}

/** The bytes behind a file of the house. */
export async function openHouseFile(store: Store, house: House, clock: Clock, { ref }: File): Promise<Blob> {
  const [account, person, lang] = JSON.parse(ref) as [string, string, string];
  return new Blob([await exported(store, house, clock, account, person, lang)], { type: 'text/html' });
}
