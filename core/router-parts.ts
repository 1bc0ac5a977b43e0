// What the router is made of.
import type { Answerer } from './answerer.ts';
import type { Channel } from './channel.ts';
import type { Clock, Ids } from './clock.ts';
import type { Shelf } from './journal.ts';
import type { Strategy } from './match.ts';
import type { Place } from './message.ts';
import type { Pacer } from './outbox.ts';
import type { Register } from './register.ts';
import type { Somebody } from './roster.ts';
import type { House } from './say.ts';
import type { Store } from './store.ts';

export interface RouterParts {
  readonly house: House;
  readonly store: Store;
  readonly shelf: Shelf;
  /** Where erasures are remembered beside the store. */
  readonly register?: Register;
  readonly retention?: { readonly transcripts?: number };
  readonly channels: readonly Channel[];
  readonly answerer: Answerer;
  readonly pacer: Pacer;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Desks from configuration; further ones are linked at run time. */
  readonly desks: readonly Place[];
  /** From configuration; none where absent. */
  readonly coordinators?: readonly Somebody[];
  /** Whom to ask for what waits; without one, the house's own way. */
  readonly strategy?: Strategy;
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string, fields?: object): void;
  /** Counts what was ignored, by account and label. */
  ignored?(account: string, label: string): void;
}
