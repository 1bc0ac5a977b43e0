// Every sentence of every language: it parses, takes the parameters of the English one, and leaves no gap.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { MessageFormat } from 'messageformat';
import { describe, expect, test } from 'vitest';
import { ar } from '../../core/words/ar.ts';
import { de } from '../../core/words/de.ts';
import { en } from '../../core/words/en.ts';
import { es } from '../../core/words/es.ts';
import { fr } from '../../core/words/fr.ts';
import { hi } from '../../core/words/hi.ts';
import { it } from '../../core/words/it.ts';
import { ja } from '../../core/words/ja.ts';
import { nl } from '../../core/words/nl.ts';
import { pl } from '../../core/words/pl.ts';
import { pt } from '../../core/words/pt.ts';
import { ru } from '../../core/words/ru.ts';
import { tr } from '../../core/words/tr.ts';
import { uk } from '../../core/words/uk.ts';
import { zh } from '../../core/words/zh.ts';
import { type Catalogue, type Key, languageName, languages, type Params, say } from '../../core/words.ts';

fc.configureGlobal({ seed: 7 });

const catalogues: Record<string, Catalogue> = { en, ar, de, es, fr, hi, it, ja, nl, pl, pt, ru, tr, uk, zh };
const others = Object.entries(catalogues).filter(([lang]) => lang !== 'en');
const keys = Object.keys(en) as Key[];
const agentsToo = ['de', 'es', 'fr'];
const counts = [0, 1, 2, 3, 5, 11, 21, 100];

/** The keys of English under each of its headings. */
function sections(): Map<string, Key[]> {
  const found = new Map<string, Key[]>();
  let heading = '';
  for (const line of readFileSync(join(import.meta.dirname, '../../core/words/en.ts'), 'utf8').split('\n')) {
    heading = /^ {2}\/\/ --- (.+)$/.exec(line)?.[1] ?? heading;
    const key = /^ {2}(\w+):/.exec(line)?.[1];
    if (key) found.set(heading, [...(found.get(heading) ?? []), key as Key]);
  }
  return found;
}

/** What customers read: their own sections, the words for what cannot be shown, the reasons, and the mark of an edit. */
const forCustomers = [...sections()]
  .filter(([heading]) => /^(to customers|what cannot be shown|reasons)/.test(heading))
  .flatMap(([, found]) => found)
  .concat('edited');

const parameters = (source: string): string[] => [
  ...new Set([...source.matchAll(/\{\$(\w+)/g)].map(([, name = '']) => name)),
];
const numbers = (source: string): string[] => [...source.matchAll(/\{\$(\w+) :number\}/g)].map(([, name = '']) => name);

const samples = (source: string, n = 3): Params =>
  Object.fromEntries(
    parameters(source).map((name) => [name, numbers(source).includes(name) ? n : `«${name.toUpperCase()}»`]),
  );

const sentences = Object.entries(catalogues).flatMap(([lang, catalogue]) =>
  (Object.entries(catalogue) as [Key, string][]).map(([key, source]) => ({ lang, key, source })),
);

describe('what is there', () => {
  test('the languages said to be there are there', () => {
    expect([...languages()].sort()).toEqual(Object.keys(catalogues).sort());
  });

  test('the headings of English are read, so that nothing below is checked in vain', () => {
    expect([...sections().values()].flat().sort()).toEqual([...keys].sort());
    expect(forCustomers.length).toBeGreaterThan(50);
    expect(forCustomers).toContain('welcome');
    expect(forCustomers).toContain('quoted');
    expect(forCustomers).not.toContain('cardTitle');
  });

  test.each(others)('customers read every sentence in %s', (_lang, catalogue) => {
    expect(forCustomers.filter((key) => !catalogue[key])).toEqual([]);
  });

  test.each(agentsToo)('agents read every sentence in %s', (lang) => {
    expect(keys.filter((key) => !catalogues[lang]?.[key])).toEqual([]);
  });

  test('no language has a sentence that English has not', () => {
    const strange = sentences.filter(({ key }) => !keys.includes(key)).map(({ lang, key }) => `${lang} ${key}`);
    expect(strange).toEqual([]);
  });

  test('a sentence that equals the English one was not forgotten: it is a word that both languages share', () => {
    const same = sentences
      .filter(({ lang, key, source }) => lang !== 'en' && source === en[key])
      .map(({ lang, key }) => `${lang} ${key}`);
    const shared = [
      'sticker',
      'fileFailed',
      'contact',
      'location',
      'quoted',
      'who_bot',
      'note',
      'who_note',
      'take',
      'promiseLine',
      'no',
    ];
    expect(same.filter((name) => !shared.includes(name.split(' ')[1] ?? ''))).toEqual([]);
  });
});

describe('every sentence', () => {
  test.each(Object.keys(catalogues))('in %s is formatted whole, with all that it was given', (lang) => {
    for (const { key, source } of sentences.filter((sentence) => sentence.lang === lang)) {
      const params = samples(source);
      const text = say(lang, key, params);
      expect(text, key).not.toMatch(/[{}]|\$[a-z]|\ufffd|\.match|\.input|:number|undefined|NaN/);
      expect(text, key).toBe(text.trim());
      expect(text, key).not.toMatch(/ {2}/);
      for (const [name, value] of Object.entries(params)) {
        if (typeof value === 'string') expect(text, `${key} ${name}`).toContain(value);
        else expect(text, `${key} ${name}`).toMatch(/3|٣/);
      }
    }
  });

  test('raises no error of its own language, which English would hide', () => {
    const errors: string[] = [];
    for (const { lang, key, source } of sentences) {
      const onError = (error: unknown): void => void errors.push(`${lang} ${key} ${String(error)}`);
      try {
        new MessageFormat(lang, source, { bidiIsolation: 'none' }).format(samples(source), onError);
      } catch (error) {
        onError(error);
      }
    }
    expect(errors).toEqual([]);
  });

  test('takes exactly the parameters of the English one', () => {
    const wrong = sentences
      .filter(({ key, source }) => {
        const [mine, theirs] = [parameters(source).sort(), parameters(en[key]).sort()];
        return JSON.stringify([mine, numbers(source)]) !== JSON.stringify([theirs, numbers(en[key])]);
      })
      .map(({ lang, key }) => `${lang} ${key}`);
    expect(wrong).toEqual([]);
  });

  test('that names a button names it as it is labelled', () => {
    const named: [Key, Key][] = [
      ['added', 'askMeanwhile'],
      ['notAssigned', 'take'],
      ['pageHow', 'take'],
      ['notSentWaiting', 'take'],
    ];
    for (const [key, label] of named) {
      for (const [lang, catalogue] of Object.entries(catalogues)) {
        if (catalogue[key]) expect(say(lang, key), `${lang} ${key}`).toContain(say(lang, label));
      }
    }
  });

  test('that teaches a command writes it as it is typed', () => {
    const wrong = sentences
      .filter(({ key, source }) => {
        const typed = (text: string): string[] => text.match(/(?<![\w/])\/(?:[a-z]+\b|\/)/g)?.sort() ?? [];
        return JSON.stringify(typed(source)) !== JSON.stringify(typed(en[key]));
      })
      .map(({ lang, key }) => `${lang} ${key}`);
    expect(wrong).toEqual([]);
  });

  test('asks for a rating from 1 to 5, as the buttons say', () => {
    for (const lang of languages()) expect(say(lang, 'closed', { agent: 'Ana' })).toMatch(/1.*5/);
  });
});

describe('numbers', () => {
  const counting = sentences.filter(({ source }) => numbers(source).length > 0);

  test.each(counts)('%i is said in every language', (n) => {
    for (const { lang, key, source } of counting) {
      const text = say(lang, key, samples(source, n));
      expect(text, `${lang} ${key}`).not.toMatch(/[{}]|…/);
      if (n > 2) expect(text, `${lang} ${key}`).toContain(String(n));
    }
  });

  test('different numbers are never said alike', () => {
    for (const { lang, key, source } of counting) {
      const texts = counts.map((n) => say(lang, key, samples(source, n)));
      expect(new Set(texts).size, `${lang} ${key}: ${texts.join(' | ')}`).toBe(counts.length);
    }
  });

  test('every plural category is one that the language has', () => {
    const wrong = counting.flatMap(({ lang, key, source }) => {
      const has = new Intl.PluralRules(lang).resolvedOptions().pluralCategories as string[];
      const used = [...source.matchAll(/\b(zero|one|two|few|many|other) \{\{/g)].map(([, name = '']) => name);
      return used.filter((name) => !has.includes(name)).map((name) => `${lang} ${key} ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['de', 1, 'Zuletzt hat es etwa eine Minute gedauert.'],
    ['de', 2, 'Zuletzt hat es etwa 2 Minuten gedauert.'],
    ['fr', 0, 'Ces derniers temps, il a fallu environ 0 minute.'],
    ['fr', 2, 'Ces derniers temps, il a fallu environ 2 minutes.'],
    ['ru', 1, 'В последнее время это занимало около минуты.'],
    ['ru', 2, 'В последнее время это занимало около 2 минут.'],
    ['ru', 21, 'В последнее время это занимало около 21 минуты.'],
    ['uk', 11, 'Останнім часом це тривало близько 11 хвилин.'],
    ['pl', 21, 'Ostatnio trwało to około 21 minut.'],
    ['ar', 2, 'استغرق الأمر مؤخرًا نحو دقيقتين.'],
    ['ar', 3, 'استغرق الأمر مؤخرًا نحو 3 دقائق.'],
    ['ar', 11, 'استغرق الأمر مؤخرًا نحو 11 دقيقة.'],
    ['ar', 100, 'استغرق الأمر مؤخرًا نحو 100 دقيقة.'],
    ['tr', 5, 'Son zamanlarda yaklaşık 5 dakika sürdü.'],
    ['zh', 5, '最近的等待时间约为 5 分钟。'],
  ])('the grammar of %s holds for %i minutes', (lang, minutes, text) => {
    expect(say(lang, 'estimate', { minutes })).toBe(text);
  });

  test('a place on the map keeps all of its digits', () => {
    for (const lang of languages()) {
      const text = say(lang, 'location', { latitude: 48.2081743, longitude: -1016.3738189 });
      expect(text, lang).toContain('48.2081743');
      expect(text, lang).toContain('-1016.3738189');
    }
  });
});

describe('what a sentence falls back on', () => {
  const hello = { house: 'Nordlicht' };

  test.each(['xx', '', '-', 'tlh-Latn', '__proto__', 'constructor', '💬', 'de\u0000'])(
    '%j is answered in English',
    (lang) => {
      expect(say(lang, 'welcome', hello)).toBe(say('en', 'welcome', hello));
    },
  );

  test.each([
    ['pt-BR', 'pt'],
    ['pt_PT', 'pt'],
    ['zh-Hans', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['DE-at', 'de'],
    ['es-419', 'es'],
    ['fr-CA', 'fr'],
  ])('%s is answered in %s', (tag, lang) => {
    expect(say(tag, 'welcome', hello)).toBe(say(lang, 'welcome', hello));
    expect(say(tag, 'welcome', hello)).not.toBe(say('en', 'welcome', hello));
  });

  test('agents of a language without their sentences read English, not nothing', () => {
    expect(say('ja', 'cardTitle', { name: 'Ana' })).toBe('Ana asks for a human');
  });

  test('a missing parameter leaves an ellipsis and the rest of the sentence, in the language asked for', () => {
    expect(say('de', 'from')).toBe('Quelle: …');
    expect(say('de', 'contact', { name: 'Ana' })).toBe('Kontakt: Ana, …');
    expect(say('en', 'from', { title: undefined as unknown as string })).toBe('From: …');
  });

  test('what is no number where one is needed leaves an ellipsis too', () => {
    expect(say('fr', 'waitedHours', { hours: Number.NaN })).toBe('… heures');
    expect(say('ru', 'estimate', { minutes: 'soon' })).toBe('В последнее время это занимало около … минут.');
    expect(say('en', 'ratedNote', { name: '{$name}', score: '[1]' })).toBe('{$name} rated it … of 5.');
  });

  test('whatever is put in comes out as it was: a person’s words are never read as a pattern', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages()), fc.string({ unit: 'grapheme' }), (lang, text) => {
        const shell = say(lang, 'quoted', { text: 'x' });
        expect(say(lang, 'quoted', { text })).toBe(shell.replace('x', () => text));
      }),
    );
    expect(say('en', 'quoted', { text: '{$name} \\{ .match {{x}} |y|' })).toBe('“{$name} \\{ .match {{x}} |y|”');
  });

  test('nothing makes it throw', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.constant('toString'));
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...languages()), fc.string()),
        fc.constantFrom(...keys),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('name', 'agent', 'minutes', 'count', 'place')), value),
        (lang, key, params) => {
          expect(say(lang, key, params)).not.toBe('');
        },
      ),
    );
  });
});

describe('the names of languages', () => {
  test('are written in the reader’s language', () => {
    expect(languageName('de', 'en')).toBe('German');
    expect(languageName('pt-BR', 'de')).toBe('Portugiesisch');
    expect(languageName('zh-Hans', 'fr')).toBe('chinois');
  });

  test('an unknown or impossible one is shown as it came', () => {
    expect(languageName('', 'en')).toBe('');
    expect(languageName('not a language', 'en')).toBe('not a language');
    expect(languageName('de', '!')).toBe('de');
  });
});
