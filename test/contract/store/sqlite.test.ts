// The contract over the store in an SQLite file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe } from 'vitest';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import type { Clock } from '../../../core/clock.ts';
import { departureContract } from './departure-contract.ts';
import { erasureContract } from './erasure-contract.ts';
import { identityContract } from './identity-contract.ts';
import { journalContract } from './journal-contract.ts';
import { promiseContract } from './promise-contract.ts';
import { qualityContract } from './quality-contract.ts';
import { storeContract } from './store-contract.ts';
import type { Subject } from './subject.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
let files = 0;
let opened: ReturnType<typeof openSqlite> | undefined;
let clockInUse: Clock | undefined;

const open = () => {
  opened = openSqlite(join(folder, `${files}.db`), clockInUse ? { clock: clockInUse } : {});
  return opened;
};

const subject: Subject = {
  name: 'sqlite',
  open(clock) {
    files += 1;
    clockInUse = clock;
    return open();
  },
  async reopen() {
    opened?.close();
    return open();
  },
};

afterEach(() => opened?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(subject.name, () => {
  storeContract(subject);
  journalContract(subject);
  promiseContract(subject);
  qualityContract(subject);
  departureContract(subject);
  identityContract(subject);
  erasureContract(subject);
});
