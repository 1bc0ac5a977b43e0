// Distress in what customers write: found in fifteen languages, not where it only sounds like it, and in bounded time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../../core/distress/lexicon.ts';
import { partsOf } from '../../core/distress/phrase.ts';
import {
  createDistress,
  distressIn,
  emergencyText,
  graver,
  isDanger,
  type Kind,
  kinds,
  phraseFault,
  usualDistress,
} from '../../core/distress.ts';
import { languages, say } from '../../core/words.ts';
import { sentences } from './distress-sentences.ts';

fc.configureGlobal({ seed: 5 });

const usual = (text: string): Kind | undefined => distressIn(text, usualDistress.words);
/** Those of the sentences that are heard as something else, with what they are heard as. */
const misheard = (list: readonly string[], kind?: Kind) =>
  list.map((text) => ({ text, heard: usual(text) })).filter(({ heard }) => heard !== kind);

describe.each(Object.entries(sentences))('in %s', (_lang, said) => {
  test.each(kinds)('%s is heard', (kind) => {
    expect(misheard(said[kind], kind)).toEqual([]);
  });

  test('what only sounds like it is not', () => {
    expect(misheard(said.others)).toEqual([]);
  });
});

test('every language that customers are answered in has its sentences here', () => {
  expect(Object.keys(sentences).sort()).toEqual([...languages()].sort());
});

describe('however it is written', () => {
  test.each([
    'I WANT TO KILL MYSELF!!!',
    'i   want to kіll myself'.replace('і', 'i'),
    'please refund my order, the parcel is late and honestly (I want to kill myself), thanks',
    'I want to kill\u200b myself',
    '𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟',
    'je n’ai plus envie de vivre',
    "je n'ai plus envie de vivre",
    'JE VEUX ME SUICIDER',
    'Хочу   УМЕРЕТЬ',
    'ＩＷant: I want to die',
  ])('%s', (text) => {
    expect(usual(text)).toBe('selfHarm');
  });

  test('a comma or a full stop parts what belongs apart', () => {
    expect(usual('what a kill, myself I prefer chess')).toBeUndefined();
    expect(usual('I want to. Die Lieferung fehlt')).toBeUndefined();
  });
});

describe('the gravest counts', () => {
  test('of several kinds in one message', () => {
    expect(usual('I will sue you. I have been scammed.')).toBe('fraud');
    expect(usual('I will sue you. I have been scammed. I will kill you.')).toBe('threat');
    expect(usual('I will sue you, I will kill you, and then I want to die')).toBe('selfHarm');
  });

  test('and the order of the two does not matter', () => {
    expect(graver('legal', 'threat')).toBe('threat');
    expect(graver('threat', 'legal')).toBe('threat');
    expect(graver(undefined, 'legal')).toBe('legal');
    expect(graver(undefined, undefined)).toBeUndefined();
  });

  test('life is in danger in two of them', () => {
    expect(kinds.filter(isDanger)).toEqual(['selfHarm', 'threat']);
  });
});

describe('what hides it', () => {
  test('a denial does, a reason against it does not', () => {
    expect(usual('I am not going to kill myself over a parcel')).toBeUndefined();
    expect(usual('why should I not just kill myself')).toBe('selfHarm');
    expect(usual('I don’t want to die, but tonight I will hang myself')).toBe('selfHarm');
    expect(usual('if you do not help me I will kill myself')).toBe('selfHarm');
  });
});

describe('long texts', () => {
  const filler = 'my order is late and I would like to know where it is. ';

  test.each([0, 1_600, 1_690, 1_700, 1_710, 1_990, 2_000, 2_010, 50_000, 99_000])('it is found at %i', (at) => {
    const before = filler.repeat(2_000).slice(0, at);
    expect(usual(`${before} I want to kill myself. ${filler.repeat(5)}`)).toBe('selfHarm');
  });

  test('half a word at the edge of a piece is not taken for a word', () => {
    for (let at = 1_680; at < 1_720; at += 1) expect(usual(`${'x'.repeat(at)} overskill myself`)).toBeUndefined();
  });

  test('the time grows with the length, and no faster', () => {
    const words = ['kill', 'myself', 'not', 'i', 'want', 'to', 'die', 'my', '不', '想', '死', 'a'];
    const long = Array.from({ length: 20_000 }, (_, i) => words[(i * 7) % words.length]).join(' ');
    // Counted in looks, not on a clock: a text of 100,000 units is read in pieces of 2,000, once each.
    let looks = 0;
    let units = 0;
    const counting = {
      learnNext: () => false,
      gravest: (text: string) => {
        looks += 1;
        units += text.length;
        return undefined;
      },
    };
    expect(distressIn(long, counting)).toBeUndefined();
    expect(looks).toBeLessThan(70);
    expect(units).toBeLessThan(1.3 * Math.min(long.length, 100_000));
    expect(distressIn(long.repeat(20), counting)).toBeUndefined();
    expect(looks).toBeLessThan(140);
  });
});

test('nothing that can be written makes it throw', () => {
  const word = fc.constantFrom(
    'kill',
    'myself',
    'not',
    'to',
    '死',
    'ich',
    'um',
    "m'",
    '(',
    '|',
    '*',
    '.',
    '\u0000',
    '\ud800',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((all) => all.join(' ')),
      ),
      (text) => {
        const kind = usual(text);
        expect(kind === undefined || kinds.includes(kind)).toBe(true);
      },
    ),
  );
});

describe('phrases of a configuration', () => {
  const { words } = createDistress({
    words: {
      en: { legal: ['(pull|end) the plug on your licen*'], selfHarm: undefined },
      xx: { threat: ['blorb (you|)'] },
    },
    ignore: { en: ['take legal action', 'kill'] },
  });

  test('are heard beside the built-in ones, in any language', () => {
    expect(distressIn('I will pull the plug on your licence', words)).toBe('legal');
    expect(distressIn('Blorb!', words)).toBe('threat');
    expect(distressIn('I want to die', words)).toBe('selfHarm');
  });

  test('take built-in ones out, but not what says more than they do', () => {
    expect(distressIn('I will take legal action', words)).toBeUndefined();
    expect(distressIn('I want to kill myself', words)).toBe('selfHarm');
    expect(usual('I will take legal action')).toBe('legal');
  });

  test.each([
    ['(a|b', 'has a bracket that is not closed, or not opened'],
    ['a)', 'has a bracket that is not closed, or not opened'],
    ['a|b', 'has a | outside of brackets'],
    ['(|a)', 'may stand for nothing at all'],
    ['!!', 'may stand for nothing at all'],
    ['ab*', 'has a * after fewer than 3 letters'],
    [`(${'(a|b|c|d)'.repeat(5)}|x)`, 'has a choice between more than 500'],
  ])('%s is refused in plain words', (phrase, fault) => {
    expect(phraseFault(phrase)).toBe(fault);
    expect(() => partsOf(phrase)).toThrow(fault);
  });

  test('all built-in phrases can be read, one column after another', () => {
    const { words: fresh } = createDistress();
    let steps = 1;
    while (fresh.learnNext()) steps += 1;
    expect(steps).toBe(languages().length * 5);
    expect(lexicon([]).learnNext()).toBe(false);
  });
});

describe('where to call', () => {
  const { emergency, ...rest } = createDistress({
    emergency: { default: 'anywhere', AT: 'Austria', de: 'German', 'en-US': 'America', BR: 'Brazil' },
  });
  const house = { ...rest, emergency };

  test.each([
    ['de-AT', 'Austria'],
    ['de_AT', 'Austria'],
    ['en-AT', 'Austria'],
    ['de-DE', 'German'],
    ['de', 'German'],
    ['en-us', 'America'],
    ['en-Latn-US', 'America'],
    ['en-GB', 'anywhere'],
    ['pt-br', 'Brazil'],
    ['fr', 'anywhere'],
    ['', 'anywhere'],
    ['not a tag', 'anywhere'],
  ])('for %s it is what was said for %s', (lang, text) => {
    expect(emergencyText(house, lang)).toBe(text);
  });

  test('where nothing was said, a careful sentence in the customer’s language', () => {
    const texts = languages().map((lang) => emergencyText(usualDistress, lang));
    expect(new Set(texts).size).toBe(languages().length);
    expect(emergencyText(usualDistress, 'xx')).toBe(say('en', 'emergency'));
    expect(emergencyText(usualDistress, '__proto__')).toBe(say('en', 'emergency'));
  });
});
