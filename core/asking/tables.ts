// Every language in which a person can be asked for. A new language is one more table here.

import { africaTables } from './africa.ts';
import { cyrillicTables } from './cyrillic.ts';
import { eastAsiaTables } from './eastasia.ts';
import { englishTables } from './english.ts';
import { europeTables } from './europe.ts';
import { germanicTables } from './germanic.ts';
import type { Language } from './language.ts';
import { romanceTables } from './romance.ts';
import { slavicTables } from './slavic.ts';
import { southAsiaTables } from './southasia.ts';
import { westAsiaTables } from './westasia.ts';

export const languages: readonly Language[] = [
  ...englishTables,
  ...romanceTables,
  ...germanicTables,
  ...slavicTables,
  ...cyrillicTables,
  ...europeTables,
  ...westAsiaTables,
  ...southAsiaTables,
  ...eastAsiaTables,
  ...africaTables,
];
