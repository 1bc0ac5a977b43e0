// Every language in which a person can be asked for. A new language is one more table here.

import { africaTables } from './africa.ts';
import { cyrillicTables } from './cyrillic.ts';
import { eastAsiaTables } from './eastasia.ts';
import { englishTables } from './english.ts';
import { germanicTables } from './germanic.ts';
import type { Language } from './language.ts';
import { northernEuropeTables } from './northerneurope.ts';
import { romanceTables } from './romance.ts';
import { slavicTables } from './slavic.ts';
import { southAsiaTables } from './southasia.ts';
import { southernEuropeTables } from './southerneurope.ts';
import { westAsiaTables } from './westasia.ts';

export const languages: readonly Language[] = [
  ...englishTables,
  ...romanceTables,
  ...germanicTables,
  ...slavicTables,
  ...cyrillicTables,
  ...northernEuropeTables,
  ...southernEuropeTables,
  ...westAsiaTables,
  ...southAsiaTables,
  ...eastAsiaTables,
  ...africaTables,
];
