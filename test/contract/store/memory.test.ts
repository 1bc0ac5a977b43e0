// The contract over the store in plain maps.
import { describe } from 'vitest';
import { createMemoryStore } from '../../../adapters/store/memory.ts';
import { departureContract } from './departure-contract.ts';
import { erasureContract } from './erasure-contract.ts';
import { identityContract } from './identity-contract.ts';
import { journalContract } from './journal-contract.ts';
import { promiseContract } from './promise-contract.ts';
import { qualityContract } from './quality-contract.ts';
import { storeContract } from './store-contract.ts';
import type { Subject } from './subject.ts';

const subject: Subject = {
  name: 'memory',
  open: (clock) => createMemoryStore(clock ? { clock } : {}),
  reopen: 'it is gone with the process',
};

describe(subject.name, () => {
  storeContract(subject);
  journalContract(subject);
  promiseContract(subject);
  qualityContract(subject);
  departureContract(subject);
  identityContract(subject);
  erasureContract(subject);
});
