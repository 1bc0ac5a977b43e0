// Who coordinates first: while nobody does, whoever says the code of the service's start to the bot alone.
import type { Clock, Ids } from './clock.ts';
import { setupCode } from './command.ts';
import { actorOf } from './erasure.ts';
import { guessed } from './guesses.ts';
import type { Heard } from './hear.ts';
import type { Shelf } from './journal.ts';
import { type Place, plain } from './message.ts';
import type { Policy } from './policy.ts';
import type { Roster, Somebody } from './roster.ts';
import type { Changes } from './store.ts';
import type { Key } from './words.ts';

export interface SetupCodes {
  /** The code; the one that was told before, where it still holds. It holds for `setupCodeMs` from now on. */
  make(): Promise<string>;
  /**
   * Whether this person may use this code. It is theirs alone from then on, and not deleted: where the process dies before
   * it is written that they coordinate, the same words come again and mean the same. A wrong one is counted.
   */
  opens(code: string, by: Somebody): Promise<boolean>;
  /** It was said where others read it: it holds no more. */
  spoil(): Promise<void>;
}

interface Kept {
  readonly code: string;
  /** In milliseconds since the epoch. */
  readonly until: number;
  readonly by?: Somebody;
}

const KEY = 'setup';

export function createSetupCodes(shelf: Shelf, policy: Policy, clock: Clock, ids: Pick<Ids, 'code'>): SetupCodes {
  const keep = (kept: Kept): Promise<void> => shelf.set(KEY, JSON.stringify(kept), kept.until - clock.now());
  async function current(): Promise<Kept | undefined> {
    const found = await shelf.get(KEY);
    return found === undefined ? undefined : (JSON.parse(found) as Kept);
  }
  return {
    async make() {
      const before = await current();
      const code = before?.code ?? ids.code();
      if (!before?.by) await keep({ code, until: clock.now() + policy.setupCodeMs });
      return code;
    },
    async opens(code, by) {
      const found = await guessed(shelf, policy, `setup:${JSON.stringify([by.account, by.person])}`, async () => {
        const kept = await current();
        const theirs = !kept?.by || (kept.by.account === by.account && kept.by.person === by.person);
        return theirs && kept?.code === code.toUpperCase() ? kept : undefined;
      });
      if (!found) return false;
      if (!found.by) await keep({ ...found, by });
      return true;
    },
    spoil: () => shelf.delete(KEY),
  };
}

export interface SetupParts {
  readonly roster: Roster;
  readonly setupCodes: SetupCodes;
  sayAt(place: Place, key: Key): void;
}

/** What somebody says of it; false: it is about something else. */
export async function heardSetup(
  { roster, setupCodes, sayAt }: SetupParts,
  event: Heard,
  changes: Changes,
): Promise<boolean> {
  const code = event.type === 'written' ? setupCode(plain(event.message.text)) : undefined;
  if (event.type !== 'written' || code === undefined) return false;
  const { author, place, at } = event;
  const by: Somebody = { account: place.account, person: author.id };
  const isOver = roster.coordinated(changes);
  if (event.audience !== 'direct') {
    // Anybody could say it after them. A wrong one is no command here, but was a try.
    if (code === '' || isOver || !(await setupCodes.opens(code, by))) return false;
    if (!event.unseen) await setupCodes.spoil();
    sayAt(place, event.unseen ? 'setupAlone' : 'setupSpoiled');
    return true;
  }
  if (isOver) sayAt(place, 'setupOver');
  else if (code === '') sayAt(place, 'setupHow');
  else if (!(await setupCodes.opens(code, by))) sayAt(place, 'setupWrong');
  else {
    const { id } = roster.appoint(author, place, at, changes);
    changes.audit.push({ at, conversation: 0, by: actorOf(by), what: 'setup', why: String(id) });
    sayAt(place, 'setupDone');
  }
  return true;
}
