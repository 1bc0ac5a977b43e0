// Opens the one SQLite file, which this process then owns alone, and runs work on it in transactions.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { migrate } from './schema.ts';
import { createSync, type Sync } from './sync.ts';

export interface Database {
  readonly db: DatabaseSync;
  /** A statement, prepared at its first use and kept. `text` must be a constant: nothing is ever evicted. */
  readonly sql: (text: string) => StatementSync;
  /** Runs `work` in one transaction. When it returns, all of it is on the disk; when it throws, nothing was written. */
  readonly transaction: <T>(work: () => T) => T;
  /** The same, without waiting for the disk: until `synced`, a crash of the whole machine may lose it. */
  readonly relaxed: <T>(work: () => T) => T;
  /** Resolves when all that was written so far is on the disk; the event loop goes on meanwhile. Rejects if it is not. */
  readonly synced: () => Promise<void>;
  /** Brings the log into the file and empties it, so that what was deleted can be read nowhere any more. Throws if not. */
  readonly overwrite: () => void;
  close(): void;
}

/** How long a start waits for another process to let go of the file. */
const BUSY_MS = 250;
const CACHE_KIB = 65_536;
/** Pages in the log before they are brought into the file: few large checkpoints write a page once that many small ones write often. */
const CHECKPOINT_PAGES = 4_000;
const WAL_KEPT_BYTES = CHECKPOINT_PAGES * 4_096;

/**
 * Throws an error that names the file and says what to do about it. Nothing else in this process may read the file:
 * closing any descriptor of it gives up the lock, as POSIX has it.
 */
export function openDatabase(file: string): Database {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: BUSY_MS });
    // EXCLUSIVE before WAL: the lock is taken here and kept until the process ends, and no shared memory is needed.
    db.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -${CACHE_KIB};
      PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};
      PRAGMA journal_size_limit = ${WAL_KEPT_BYTES};
      PRAGMA temp_store = MEMORY;
      PRAGMA secure_delete = ON;
    `);
    // A file that can be read but not written is refused now, not at the first message.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    migrate(db);
    return over(db, createSync(file, db));
  } catch (error) {
    if (db?.isOpen) db.close();
    throw new Error(`The database ${file} cannot be used: ${whyNot(error)}`, { cause: error });
  }
}

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

/** Whether what `openDatabase` threw says that another process has the file open. */
export const isOwned = (error: unknown): boolean => error instanceof Error && codeOf(error.cause) === SQLITE_BUSY;

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;

function whyNot(error: unknown): string {
  const code = codeOf(error);
  if (code === SQLITE_BUSY)
    return 'another process has it open. Stop that process first, or give this one another file.';
  if (code === SQLITE_READONLY) return 'this process may not write to it or to its folder. Correct the permissions.';
  if (code === SQLITE_IOERR) return 'this process may not write to it or to its folder, or the disk is broken.';
  if (code === SQLITE_CANTOPEN) return 'it cannot be opened or made. Does its folder exist, and may we write there?';
  if (code === SQLITE_NOTADB) return 'it is not an SQLite database. Give another file.';
  return error instanceof Error ? error.message : String(error);
}

function over(db: DatabaseSync, sync: Sync): Database {
  const statements = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const made = db.prepare(text);
    statements.set(text, made);
    return made;
  };
  /** Whether a commit itself waits for the disk; changed only when it must. */
  let waiting = true;
  function waits(next: boolean): void {
    if (waiting === next) return;
    db.exec(`PRAGMA synchronous = ${next ? 'FULL' : 'NORMAL'}`);
    waiting = next;
  }
  function transaction<T>(work: () => T): T {
    sql('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      sql('COMMIT').run();
      return result;
    } catch (error) {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
  return {
    db,
    sql,
    transaction(work) {
      waits(true);
      return transaction(work);
    },
    relaxed(work) {
      waits(false);
      return transaction(work);
    },
    synced: sync.synced,
    overwrite() {
      const row = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (row?.busy !== 0) throw new Error('the log could not be emptied');
    },
    close() {
      if (db.isOpen) db.close();
      sync.close();
    },
  };
}
