// What the contract is run over: a store that opens empty, and opens again where it keeps anything.
import type { Clock } from '../../../core/clock.ts';
import type { Journal, Shelf } from '../../../core/journal.ts';
import type { Store } from '../../../core/store.ts';

interface Opened {
  readonly store: Store;
  readonly journal: Journal;
  readonly shelf: Shelf;
}

export interface Subject {
  readonly name: string;
  /** Opens an empty store. Everything of it is gone after the test. */
  open(clock?: Clock): Opened;
  /** Closes what `open` opened and opens it again, or the reason why there is no such thing. */
  readonly reopen: (() => Promise<Opened>) | string;
}
