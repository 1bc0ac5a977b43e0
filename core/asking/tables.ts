// The languages in which a person can be asked for, in no particular order.
import { englishTables } from './english.ts';
import type { Language } from './language.ts';

export const languages: readonly Language[] = [...englishTables];
