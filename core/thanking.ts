// Thanks by time: conversations that nobody came back to are found now and then, and whoever closed them is thanked.
import type { Clock } from './clock.ts';
import type { Settlement } from './outbox.ts';
import type { Policy } from './policy.ts';
import type { Store } from './store.ts';
import { thanksByQuiet } from './thanks.ts';

interface ThankingParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly lang: string;
  settle(settlement: Settlement): Promise<void>;
}

/** Closures of one transaction. */
const AT_ONCE = 500;

/**
 * Each closure is reckoned with in the transaction that thanks for it; one that was interrupted is made again. Rejects
 * when the store cannot be read or written.
 */
export async function thankForQuiet({ store, clock, policy, lang, settle }: ThankingParts): Promise<void> {
  for (;;) {
    const at = clock.now();
    const due = await store.unreckoned(at - policy.reopenedWithinMs, policy.reopenedWithinMs, AT_ONCE);
    if (due.length === 0) return;
    await settle({
      write(changes) {
        changes.ledger.push(...due.flatMap((closure) => thanksByQuiet(lang, policy, closure, at)));
        changes.reckoned.push(...due.map(({ handoff }) => handoff));
      },
    });
    if (due.length < AT_ONCE) return;
  }
}
