// Small talk in many languages, as people type it, and the questions that only begin like it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGreeting, isThanks } from '../../core/greeting.ts';

fc.configureGlobal({ seed: 7 });

describe('a greeting', () => {
  test.each([
    'Hi',
    'hello!',
    'HELLO',
    'Hellooo',
    'helllo',
    'heyyyy',
    'hii',
    'hey 👋',
    'Hi there.',
    'Good morning!',
    'good-morning',
    'Guten Tag',
    'Grüß Gott',
    'gruss gott',
    'Bonjour !',
    '¡Hola!',
    'buenos dias',
    'Buenos días',
    'Olá',
    'ola',
    'Cześć',
    'czesc',
    'Dzień dobry!',
    'İyi günler',
    'GÜNAYDIN',
    'gunaydin',
    'Здравствуйте!',
    'Привет)',
    'Добрый день',
    'Вітаю!',
    '你好！',
    '您好',
    'こんにちは。',
    'おはようございます',
    'مرحبا',
    'مرحباً',
    'أهلًا',
    'اهلا',
    'السلام عليكم',
    'नमस्ते',
    'नमस्ते!',
    '\u200eHello',
  ])('%j is only a greeting', (text) => {
    expect(isGreeting(text)).toBe(true);
    expect(isThanks(text)).toBe(false);
  });

  test.each([
    '',
    ' ',
    '👋',
    '!',
    'hi, where is my parcel?',
    'Hello, I need help',
    'hello 48213',
    'Hi 2',
    'how do I say hello',
    'Hallo Welt GmbH',
    'Guten Tag, ich habe eine Frage',
    'привет как дела с заказом',
    'history',
    'hell',
    'no',
  ])('%j is more, or something else', (text) => {
    expect(isGreeting(text)).toBe(false);
  });
});

describe('thanks', () => {
  test.each([
    'Thanks!',
    'thank you',
    'Thank you so much 🙏',
    'ty',
    'THX',
    'thankssss',
    'ok thanks',
    'Thanks! 5',
    'Danke schön',
    'danke schon',
    'Vielen Dank!',
    'Merci beaucoup',
    '¡Gracias!',
    'Grazie mille',
    'Obrigada',
    'Dank je wel',
    'Dziękuję',
    'dziekuje',
    'Teşekkürler',
    'tesekkurler',
    'Спасибо большое',
    'Дякую!',
    '谢谢！',
    'ありがとうございます',
    'شكرا',
    'شكراً',
    'धन्यवाद',
  ])('%j is only a thank-you', (text) => {
    expect(isThanks(text)).toBe(true);
    expect(isGreeting(text)).toBe(false);
  });

  test.each([
    '',
    '5',
    'thanks, but it still does not work',
    'no thanks to you',
    'danke, und die Rechnung?',
    'merch',
    '🙏',
  ])('%j is more, or something else', (text) => {
    expect(isThanks(text)).toBe(false);
  });
});

describe('any text', () => {
  const small = fc.constantFrom('hello', 'guten tag', 'привет', 'こんにちは', 'नमस्ते', 'iyi günler');

  test('is greeting and thanks never at once, and nothing makes the reading throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isGreeting(text) && isThanks(text)).toBe(false);
      }),
    );
  });

  test('keeps its sense whatever its case and the marks around it', () => {
    const marks = fc.array(fc.constantFrom('!', '.', ' ', '…', '🙂', '\n', ',', ')'), { maxLength: 6 });
    fc.assert(
      fc.property(small, marks, marks, (greeting, before, after) => {
        expect(isGreeting(`${before.join('')}${greeting}${after.join('')}`)).toBe(true);
        expect(isGreeting(greeting.toUpperCase())).toBe(true);
      }),
    );
  });

  test('with one more word of letters is no longer only a greeting', () => {
    fc.assert(
      fc.property(small, fc.stringMatching(/^[b-df-gj-np-rv-z]{3,12}$/), (greeting, word) => {
        expect(isGreeting(`${greeting} ${word}`)).toBe(false);
      }),
    );
  });

  test('that is long is never small talk', () => {
    expect(isGreeting(`hello${' '.repeat(100)}`)).toBe(false);
    expect(isThanks(`thanks${'!'.repeat(100)}`)).toBe(false);
  });
});
