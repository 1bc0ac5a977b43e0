// Where erasures are remembered: beside the database, and never restored with it, so that a restored backup forgets again.
import { createRegister } from '../adapters/store/register.ts';
import { noRegister, type Register } from '../core/register.ts';
import type { Configuration } from './schema.ts';

export const registerOf = (store: Configuration['store']): Register =>
  store.kind === 'memory' ? noRegister : createRegister(`${store.file}.erased`);
