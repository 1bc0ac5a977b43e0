import { describe, expect, test } from 'vitest';
import { findPersonalData } from '../../core/mask.ts';

/** The values of a type that are found in the text, in order. */
const found = (text: string, type = 'NATIONAL_ID'): string[] =>
  findPersonalData(text)
    .filter((span) => span.type === type)
    .map((span) => text.slice(span.start, span.end));

/** Numbers that the countries' own offices print as examples, or that were made up to fit. */
const valid: readonly (readonly [country: string, sentence: string, id: string])[] = [
  ['United States', 'they asked for 219-09-9099 again', '219-09-9099'],
  ['United States, with its word', 'SSN: 219099099.', '219099099'],
  ['United Kingdom, National Insurance', 'mine is AB 12 34 56 C, thanks', 'AB 12 34 56 C'],
  ['United Kingdom, NHS', 'NHS number 943 476 5919', '943 476 5919'],
  ['Germany, tax id', 'Steuer-ID 86 095 742 719', '86 095 742 719'],
  ['Germany, pension insurance', 'siehe 15 070649 C 103 bitte', '15 070649 C 103'],
  ['Germany, identity card', 'Personalausweis T220001293', 'T220001293'],
  ['France', 'je suis né, 2 55 08 14 168 025 38, voilà', '2 55 08 14 168 025 38'],
  ['Spain, DNI', 'soy 12345678Z, gracias', '12345678Z'],
  ['Spain, DNI with dots', 'soy 12.345.678-Z', '12.345.678-Z'],
  ['Spain, NIE', 'tengo X1234567L', 'X1234567L'],
  ['Italy', 'eccolo: RSSMRA85T10A562S.', 'RSSMRA85T10A562S'],
  ['Netherlands', 'BSN 111222333', '111222333'],
  ['Poland', 'podaję 44051401359', '44051401359'],
  ['Portugal', 'contribuinte 123456789', '123456789'],
  ['Brazil, CPF', 'segue 111.444.777-35', '111.444.777-35'],
  ['Brazil, CNPJ', 'somos 11.222.333/0001-81', '11.222.333/0001-81'],
  ['India, Aadhaar', 'it is 2341 2341 2346', '2341 2341 2346'],
  ['India, PAN', 'use ABCPE1234F for it', 'ABCPE1234F'],
  ['Sweden', 'mitt är 811228-9874', '811228-9874'],
  ['Sweden, twelve digits', 'mitt är 198112289874', '198112289874'],
  ['Finland', 'se on 131052-308T', '131052-308T'],
  ['Norway', 'fødselsnummer 01010750160', '01010750160'],
  ['Denmark', 'cpr 211062-5629', '211062-5629'],
  ['Belgium', 'nummer 85.07.30-033.28', '85.07.30-033.28'],
  ['Switzerland', 'sie lautet 756.9217.0769.85', '756.9217.0769.85'],
  ['Austria', 'hier 1237 010180 bitte', '1237 010180'],
  ['Canada', 'it is 046 454 286', '046 454 286'],
  ['Australia, tax file number', 'TFN 123 456 782', '123 456 782'],
  ['Australia, Medicare', 'medicare 2123 45670 1', '2123 45670 1'],
  ['South Africa', 'I am 8001015009087', '8001015009087'],
  ['Turkey', 'benim 10000000146', '10000000146'],
  ['Korea', '저는 820701-2409184 입니다', '820701-2409184'],
  ['China', '我是11010519491231002X', '11010519491231002X'],
  ['Mexico', 'soy HEGG560427MVZRRL04', 'HEGG560427MVZRRL04'],
  ['Romania', 'sunt 1800101221144', '1800101221144'],
  ['Bulgaria', 'ЕГН 7523169263', '7523169263'],
  ['Estonia', 'isikukood 37605030299', '37605030299'],
  ['Croatia', 'OIB 69435151530', '69435151530'],
  ['Russia, SNILS', 'вот 112-233-445 95', '112-233-445 95'],
  ['Russia, INN', 'ИНН 500100732259', '500100732259'],
  ['Ukraine', 'РНОКПП 1759013776', '1759013776'],
  ['Israel', 'תעודת זהות 123456782', '123456782'],
  ['Singapore', 'mine is S1234567D', 'S1234567D'],
  ['Taiwan', '身分證 A123456789', 'A123456789'],
  ['Chile', 'soy 12.345.678-5', '12.345.678-5'],
  ['Japan', 'マイナンバーは123456789018です', '123456789018'],
  ['a passport of some country', 'passport no. X9912345 expires soon', 'X9912345'],
];

/** One digit changed: with a check digit in it, and no word beside it, it is nobody's. */
const broken: readonly (readonly [country: string, sentence: string])[] = [
  ['France', 'voilà 2 55 08 14 168 025 39'],
  ['Spain', 'soy 12345678A'],
  ['Italy', 'eccolo: RSSMRA85T10A562T.'],
  ['Poland', 'podaję 44051401358 w zgłoszeniu'],
  ['Brazil', 'segue 11.222.333/0001-82'],
  ['India', 'it is 2341 2341 2347'],
  ['Finland', 'se on 131052-308A'],
  ['Switzerland', 'sie lautet 756.9217.0769.86'],
  ['Mexico', 'soy HEGG560427MVZRRL05'],
  ['South Africa', 'I am 8001015009086'],
  ['Singapore', 'mine is S1234567A'],
  ['Chile', 'soy 12.345.678-6'],
  ['United States', 'they asked for 000-12-3456'],
];

describe('national ids', () => {
  test.each(valid)('of %s are found', (_country, sentence, id) => {
    expect(found(sentence)).toEqual([id]);
  });

  test.each(broken)('of %s with a wrong check sign are none', (_country, sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test.each([
    'order 811228-9874 is late',
    'Bestellung 12345678Z ist verspätet',
    'tracking number 44051401359',
    'the year 2024, page 123456789 of it',
    'invoice 10000000146 from May',
    'ticket id is 8001015009087',
    'my passport was stolen in 2019',
  ])('%j has none', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  test('beside its word a number of an unknown country counts', () => {
    expect(found('my national id is 7734-2210-99')).toEqual(['7734-2210-99']);
    expect(found('documento de identidad 1.032.456.789')).toEqual(['1.032.456.789']);
  });

  test('a line that is nothing but an id answers a question', () => {
    expect(found('44051401359')).toEqual(['44051401359']);
    expect(found('Here it is:\n046454286\nThanks')).toEqual(['046454286']);
  });
});
