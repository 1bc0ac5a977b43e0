// Words of many languages as the index knows them.
import { describe, expect, test } from 'vitest';
import { everydayWords, isBare } from '../../../adapters/answerer/everyday.ts';
import { fold } from '../../../adapters/answerer/fold.ts';
import { synonymsOf } from '../../../adapters/answerer/synonyms.ts';
import { speechOf, termsOf } from '../../../adapters/answerer/terms.ts';

const read = async (text: string, lang: string): Promise<string[]> =>
  termsOf(text, await speechOf(lang)).map(({ term }) => term);

describe('terms', () => {
  test('forms of a word become one', async () => {
    const forms: [lang: string, one: string, other: string][] = [
      ['ar', 'المكتبة', 'مكتبة'],
      ['bg', 'книгите', 'книги'],
      ['cs', 'objednávka', 'objednávky'],
      ['da', 'bøger', 'bøgerne'],
      ['de', 'Rückgaben', 'ruckgabe'],
      ['el', 'επιστροφή', 'επιστροφές'],
      ['en', 'returns', 'RETURNED'],
      ['es', 'devoluciones', 'devolución'],
      ['fi', 'tilaukset', 'tilauksen'],
      ['fr', "l'adresse", 'adresses'],
      ['hi', 'किताबें', 'किताब'],
      ['hu', 'könyvek', 'könyvet'],
      ['id', 'pembayaran', 'pembayaran'],
      ['it', 'ordini', 'ordine'],
      ['ko', '배송은', '배송을'],
      ['lt', 'knygos', 'knyga'],
      ['nl', 'bestellingen', 'bestelling'],
      ['no', 'bøkene', 'bøkenes'],
      ['pl', 'przesyłka', 'przesyłki'],
      ['pt', 'pagamentos', 'pagamento'],
      ['ro', 'comenzile', 'comenzi'],
      ['ru', 'возвраты', 'возвратов'],
      ['sv', 'betalningar', 'betalningen'],
      ['ta', 'புத்தகங்கள்', 'புத்தகங்கள்'],
      ['tr', 'siparişler', 'siparişlerin'],
      ['uk', 'книга', 'книги'],
      ['', 'Café', 'cafe'],
    ];
    const apart: string[] = [];
    for (const [lang, one, other] of forms) {
      if ((await read(one, lang)).at(-1) !== (await read(other, lang)).at(-1)) apart.push(`${lang} ${one} ${other}`);
    }
    expect(apart).toEqual([]);
  });

  test('scripts without spaces are cut into words, Chinese also into characters', async () => {
    expect(await read('如何退货', 'zh')).toEqual(expect.arrayContaining(['退货', '退', '货']));
    expect((await read('返品の方法', 'ja')).slice(0, 1)).toEqual(['返品']);
    expect((await read('วิธีคืนสินค้า', 'th')).length).toBeGreaterThan(1);
  });

  test('everyday words weigh little, also drawn out or with an apostrophe', async () => {
    const weights = termsOf("Helloooo, what's the pleaaase returns policy don’t", await speechOf('en'));
    expect(weights.filter(({ weight }) => weight === 1).map(({ term }) => term)).toEqual(['return', 'polici']);
    expect(everydayWords('xx').size).toBe(0);
  });

  test('greetings are known in whatever language they come', () => {
    for (const words of [
      ['hello', 'there'],
      ['guten', 'tag'],
      ['hola'],
      ['bonjour'],
      ['こんにちは'],
      ['спасибо'],
      [],
    ]) {
      expect(isBare(words), words.join(' ')).toBe(true);
    }
    expect(isBare(['hello', 'refund'])).toBe(false);
  });

  test('folding leaves letters apart that differ', () => {
    expect(fold('ÀÉÎõü Straße Łódź smørrebrød ΆΈ й')).toBe('aeiou strasse lodz smorrebrod αε и');
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('กำ')).not.toBe(fold('กา'));
  });
});

describe('synonyms', () => {
  test('phrases are one term beside their words', async () => {
    const speech = await speechOf('en');
    const synonyms = synonymsOf(speech, [['wild yeast', 'levain']]);
    const terms = synonyms.withPhrases(termsOf('my wild yeast', speech), true);
    expect(terms.map(({ term }) => term)).toEqual(['my', 'wild', 'yeast', 'wild_yeast']);
    expect(terms[1]?.weight).toBeLessThan(1);
    const [group = -1] = synonyms.groupsOf('wild_yeast');
    expect(synonyms.isOwn(group)).toBe(true);
    expect(synonyms.groupsOf('levain')).toContain(group);
  });

  test('the built-in ones know money back', async () => {
    const synonyms = synonymsOf(await speechOf('en'), []);
    const [group = -1] = synonyms.groupsOf('refund');
    expect(synonyms.groupsOf('monei_back').concat(synonyms.groupsOf('money_back'))).toContain(group);
    expect(synonyms.isOwn(group)).toBe(false);
  });
});
