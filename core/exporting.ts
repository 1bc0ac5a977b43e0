// A customer's own data as a file, made from the store at the moment it is sent and kept nowhere else.
import type { Clock } from './clock.ts';
import type { Conversation } from './conversation.ts';
import { type Kept, page } from './exported.ts';
import type { File } from './message.ts';
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

/** Everything that is kept of a person of an account, as one page of HTML with the same as JSON in it. */
export async function exported(
  store: Store,
  { name }: Pick<House, 'name'>,
  clock: Clock,
  account: string,
  person: string,
  lang: string,
): Promise<string> {
  const kept: Kept[] = [];
  for (let after = 0, more = true; more; ) {
    const states = await store.conversations(after, PAGE, { account, person });
    for (const state of states) kept.push({ state, dossier: await store.dossier(state.id) });
    after = states.at(-1)?.id ?? after;
    more = states.length === PAGE;
  }
  return page(kept, { house: name, lang, at: clock.now() });
}

/** The bytes behind a file of the house. */
export async function openHouseFile(store: Store, house: House, clock: Clock, { ref }: File): Promise<Blob> {
  const [account, person, lang] = JSON.parse(ref) as [string, string, string];
  return new Blob([await exported(store, house, clock, account, person, lang)], { type: 'text/html' });
}
