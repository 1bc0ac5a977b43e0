// Brings the write-ahead log to the disk without stopping the event loop: what FULL does within a commit, done beside it.
import { closeSync, fdatasync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

export interface Sync {
  /** Resolves when everything that was committed before the call is on the disk. Rejects when the disk refused. */
  readonly synced: () => Promise<void>;
  close(): void;
}

/**
 * A commit of synchronous=NORMAL is in the log file; fdatasync of that file is all that FULL adds to it
 * (https://www.sqlite.org/pragma.html#pragma_synchronous). Those who call while one is under way share the next.
 */
export function createSync(file: string, db: DatabaseSync): Sync {
  let log: number | undefined;
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  /** A failed sync may have dropped what it should have written: then only a checkpoint makes it safe. */
  let doubtful = false;

  function once(): Promise<void> {
    if (doubtful) checkpoint();
    log ??= openSync(`${file}-wal`, 'r');
    const descriptor = log;
    return new Promise((resolve, reject) => {
      fdatasync(descriptor, (error) => {
        doubtful = error !== null;
        if (error) reject(new Error('the disk refused what was written', { cause: error }));
        else resolve();
      });
    });
  }

  /** Copies the log, as it is in memory, into the database file and waits for the disk. Throws when that fails. */
  function checkpoint(): void {
    const row = db.prepare('PRAGMA wal_checkpoint(FULL)').get();
    if (row?.busy !== 0) throw new Error('the disk refused what was written');
    doubtful = false;
  }

  function start(): Promise<void> {
    running = Promise.try(once).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    synced() {
      if (!running) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    },
    close() {
      if (log !== undefined) closeSync(log);
      log = undefined;
    },
  };
}
