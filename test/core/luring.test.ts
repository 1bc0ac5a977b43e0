// Words that lead away from here, in every language, and those that only mention such things.
import { describe, expect, test } from 'vitest';
import { luresIn } from '../../core/luring.ts';
import { languages } from '../../core/words.ts';

const lured: Readonly<Record<string, Readonly<Record<'messenger' | 'contact' | 'payment', readonly string[]>>>> = {
  en: {
    messenger: [
      'Text me on WhatsApp, it is faster',
      'let’s continue this on Telegram',
      'My Telegram is @noor_k',
      'what’s your whatsapp?',
      'DM me @best.helper',
      'just join https://t.me/fastsupport',
      'wa.me/4915112345678',
      'Add me on Snapchat',
      'Can we talk over Signal instead?',
    ],
    contact: [
      'Send me your number',
      'What is your phone number?',
      'here’s my private number',
      'let’s do this outside of the app',
      'Could we meet up?',
      'call me privately',
    ],
    payment: [
      'You can just pay me directly',
      'paypal.me/helper77',
      'please send me a gift card',
      'Pay it to my Venmo',
      'send 50 in bitcoin to this wallet',
      'buy two Steam cards and send me the codes',
    ],
  },
  de: {
    messenger: ['Schreib mir auf WhatsApp', 'Lass uns lieber über Telegram weiterreden', 'Gib mir dein Insta'],
    contact: ['Gib mir bitte deine Handynummer', 'Wie ist Ihre Telefonnummer?', 'Das geht außerhalb der Plattform'],
    payment: ['Überweisen Sie es direkt an mich', 'Schick mir einen Gutschein', 'auf mein privates PayPal'],
  },
  fr: {
    messenger: ['Écris-moi sur WhatsApp', 'On peut continuer sur Telegram ?'],
    contact: ['Donne-moi ton numéro', 'Appelle-moi en privé', 'en dehors de la plateforme'],
    payment: ['Paye-moi directement', 'Envoyez-moi une carte cadeau'],
  },
  es: {
    messenger: ['Escríbeme por WhatsApp', 'Mejor hablar por Telegram'],
    contact: ['Dame tu número de teléfono', 'fuera de la plataforma'],
    payment: ['Págame a mí directamente', 'Envíame una tarjeta de regalo'],
  },
  it: {
    messenger: ['Scrivimi su WhatsApp', 'Possiamo sentirci su Telegram'],
    contact: ['Dammi il tuo numero', 'fuori dalla piattaforma'],
    payment: ['Pagami direttamente', 'Mandami dei soldi'],
  },
  pt: {
    messenger: ['Me chama no WhatsApp', 'Vamos continuar pelo Telegram'],
    contact: ['Me passa o seu telefone', 'fora da plataforma'],
    payment: ['Pague direto para mim', 'Faz um pix pra mim'],
  },
  nl: {
    messenger: ['Stuur me een berichtje op WhatsApp', 'Laten we verder praten via Telegram'],
    contact: ['Geef me je telefoonnummer', 'buiten het platform om'],
    payment: ['Betaal het rechtstreeks aan mij', 'Stuur me een cadeaukaart'],
  },
  pl: {
    messenger: ['Napisz do mnie na WhatsApp', 'Lepiej pogadać przez Telegram'],
    contact: ['Podaj mi swój numer telefonu', 'poza platformą'],
    payment: ['Zapłać mi bezpośrednio', 'Wyślij mi pieniądze'],
  },
  ru: {
    messenger: ['Напиши мне в телеграм', 'Давайте лучше общаться в WhatsApp'],
    contact: ['Дайте ваш номер телефона', 'вне платформы'],
    payment: ['Переведи мне деньги на карту', 'Заплатите мне лично'],
  },
  uk: {
    messenger: ['Напишіть мені у Вайбер', 'Давайте краще писати в телеграм'],
    contact: ['Дайте ваш номер телефону', 'поза платформою'],
    payment: ['Перекажіть мені гроші', 'Заплатіть мені особисто'],
  },
  tr: {
    messenger: ['Bana WhatsApp’tan yaz', 'Telegram’da devam edelim'],
    contact: ['Telefon numaranı ver', 'uygulama dışında'],
    payment: ['Bana doğrudan öde', 'Parayı bana gönder'],
  },
  ar: {
    messenger: ['راسلني على واتساب', 'خلينا نكمل على تيليجرام'],
    contact: ['أعطني رقم هاتفك', 'خارج التطبيق'],
    payment: ['حوّل لي المال', 'أرسل لي بطاقة هدايا'],
  },
  hi: {
    messenger: ['मुझे व्हाट्सएप पर मैसेज करो', 'चलो टेलीग्राम पर बात करते हैं'],
    contact: ['अपना फोन नंबर दो', 'ऐप से बाहर'],
    payment: ['मुझे पैसे भेजो', 'मेरे पेटीएम पर भेजो'],
  },
  ja: {
    messenger: ['LINEで話しましょう', '私のLINEを教えて', 'テレグラムよりLINE交換しませんか'],
    contact: ['電話番号を教えてください', 'このアプリの外で'],
    payment: ['私の口座に振り込んでください', 'ギフトカードを買って'],
  },
  zh: {
    messenger: ['加我微信', '我们在微信上聊吧'],
    contact: ['把你的手机号给我', '私下联系'],
    payment: ['转账给我', '给我发红包'],
  },
};

const innocent = [
  'My order number is 4711-2291, where is my parcel?',
  'How can I pay? Do you take PayPal or gift cards?',
  'Please send the refund to my PayPal account',
  'My WhatsApp does not work any more since the update',
  'I want to delete my Facebook account',
  'Can I pay with Bitcoin in your shop?',
  'Please pay me back, I want a refund',
  'What is your order number?',
  'Can you give me your opinion on this tent?',
  'Call me an ambulance',
  'the signal is weak, call me when it is repaired',
  'How can my friend send me money?',
  'Why didn’t the ATM give me all my money',
  'Please send me my invoice by e-mail',
  'Meine Bestellnummer ist 4711, wie kann ich bezahlen?',
  'Haben Sie auch WhatsApp?',
  'Quel est votre numéro de commande ?',
  '¿Cuál es su número de pedido?',
  'Qual è il suo numero d’ordine?',
  'Какой номер заказа?',
  'Можно оплатить картой?',
  '我的微信登录不了',
  '我的订单号是4711',
  '注文番号を教えてください',
  'كيف أدفع في متجركم؟',
  'मेरा ऑर्डर कहाँ है?',
  'Siparişim nerede, nasıl ödeyebilirim?',
  'Gdzie jest moja paczka?',
  'see https://example.org/telegram.mention for the docs',
];

describe('words that lead elsewhere', () => {
  test('are known in every language that customers are answered in', () => {
    expect(Object.keys(lured).sort()).toEqual([...languages()].sort());
  });

  for (const [lang, kinds] of Object.entries(lured))
    for (const [kind, texts] of Object.entries(kinds))
      test(`${lang}: ${kind}`, () => {
        expect(texts.map((text) => `${luresIn(text)}: ${text}`)).toEqual(texts.map((text) => `${kind}: ${text}`));
      });

  test('are told through full-width signs, accents and letters that show nothing', () => {
    expect(luresIn('ｔｅｘｔ me on What\u200bsApp')).toBe('messenger');
    expect(luresIn('PAY ME DIRECTLY')).toBe('payment');
  });
});

test('a shop’s own matters are left alone', () => {
  expect(innocent.flatMap((text) => (luresIn(text) ? [`${luresIn(text)}: ${text}`] : []))).toEqual([]);
});

test('a long text is read in time that grows with it', () => {
  for (const words of ['write me ', 'send me your ', '@a ', 'my whatsapp ', '私のLINE', 'give me '])
    expect(luresIn(words.repeat(20_000))).not.toBe('unread');
});
