// What the audit says of the policy: all of it at the first start, and at each later one what was changed since.
import type { Clock } from './clock.ts';
import type { Settlement } from './outbox.ts';
import type { Policy } from './policy.ts';
import type { House } from './say.ts';
import type { Store } from './store.ts';

interface NotingParts {
  readonly house: House;
  readonly store: Store;
  readonly clock: Clock;
  settle(settlement: Settlement): Promise<void>;
  log(level: 'warn', message: string, fields: object): void;
}

/**
 * The line that is due, as JSON of the limits that are new or others than before; undefined: nothing was changed.
 * `noted`: the lines so far, oldest first.
 */
export function policyNote(policy: Policy, noted: readonly string[]): string | undefined {
  const before: Readonly<Record<string, unknown>> = Object.assign({}, ...noted.map((note) => JSON.parse(note)));
  const changed = Object.entries(policy).filter(([name, value]) => before[name] !== value);
  return changed.length === 0 ? undefined : JSON.stringify(Object.fromEntries(changed));
}

/** What cannot be written is not worth a start that fails: it is noted at the next one. Rejects when the store cannot be read. */
export async function notePolicy({ house, store, clock, settle, log }: NotingParts): Promise<void> {
  const why = policyNote(house.policy, await store.policyNotes());
  if (why === undefined) return;
  const line = { at: clock.now(), conversation: 0, by: 'configuration', what: 'policy', why };
  await settle({ write: (changes) => void changes.audit.push(line) }).catch((error: unknown) =>
    log('warn', 'a policy that was changed could not be noted', { error }),
  );
}
