// All that arrives while one commit is in flight goes into the next one: no waiting, no timer; under load the batches grow.
import type { Batch, Item } from './batch.ts';
import type { Afterwards } from './enact.ts';
import { createGivingUp } from './giving-up.ts';
import { createHolding } from './holding.ts';
import type { Changes, Store } from './store.ts';

/** Events of one transaction, at most: under load batches grow, but no commit may keep the others waiting for long. */
const BATCH_MAX = 1_000;
/** How soon, and how often, an answer to a copy that is still being delivered is looked at again. */
const EARLY_MS = 20;
const EARLY_TRIES = 100;

interface Queued {
  readonly item: Item;
  tries: number;
  resolve(): void;
  reject(error: unknown): void;
}

export interface BatchingParts {
  readonly store: Pick<Store, 'commit'>;
  run(items: readonly Item[]): Promise<Batch>;
  committed(changes: Changes, afterwards: Afterwards): void;
  /** After a commit that failed, and may have been written all the same, before anything else is decided. */
  catchUp(): Promise<void>;
  /** With the error of a commit that failed; without one after each that did not. */
  failed(error: unknown): void;
}

export interface Batching {
  /** Resolves when it is committed. Rejects when it is not. */
  submit(item: Item): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createBatching(parts: BatchingParts): Batching {
  const givenUp = createGivingUp();
  let queue: Queued[] = [];
  let flushing = false;
  let inDoubt = false;

  function submit(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      const queued: Queued = { item, tries: 0, resolve, reject };
      if (!mustWait(queued)) enqueue(queued);
    });
  }

  function enqueue(queued: Queued): void {
    queue.push(queued);
    if (flushing) return;
    flushing = true;
    // At most once per turn of the event loop: whatever arrives in this turn shares the transaction.
    setImmediate(() => void flush());
  }

  const holding = createHolding<Queued>(EARLY_MS, (held) => held.forEach(enqueue));

  const mustWait = (queued: Queued): boolean =>
    queued.item.kind === 'heard' && holding.behind(queued.item.event, queued);

  function again(queued: Queued): void {
    queued.tries += 1;
    if (queued.tries > EARLY_TRIES) queued.reject(new Error('the message that this answers is not delivered yet'));
    else if (queued.item.kind === 'heard') holding.hold(queued.item.event, queued);
  }

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const next = queue.slice(0, BATCH_MAX);
      queue = queue.slice(BATCH_MAX);
      // What the same person said before may have begun to wait while this was in the queue.
      const batch = next.filter((queued) => !mustWait(queued));
      if (batch.length > 0) await transact(batch);
    }
    flushing = false;
  }

  async function transact(batch: readonly Queued[]): Promise<void> {
    let made: Batch;
    try {
      if (inDoubt) await parts.catchUp();
      inDoubt = false;
      made = await parts.run(batch.map((queued) => queued.item));
      await parts.store.commit(made.changes);
    } catch (error) {
      inDoubt = true;
      parts.failed(error);
      for (const queued of batch) queued.reject(error);
      return;
    }
    parts.failed(undefined);
    parts.committed(made.changes, made.afterwards);
    for (const [i, queued] of batch.entries()) {
      if (made.early.has(i)) {
        again(queued);
        continue;
      }
      if (made.broken.has(i) && !givenUp(queued.item)) queued.reject(new Error('this event could not be handled'));
      else queued.resolve();
    }
  }

  return {
    submit,
    async idle() {
      while (flushing) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
