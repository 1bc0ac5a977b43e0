// Small talk that needs no article: a greeting or a thank-you, and nothing else in the message.
import { read } from './asking/reading.ts';

/** Small talk is short. In UTF-16 code units. */
const lengthMax = 80;

/** Folded, so that case, accents, drawn-out and doubled letters, punctuation and emoji do not matter. */
const wordsOf = (text: string): readonly string[] =>
  text.length < lengthMax ? read(text).words.map((word) => word.replace(/(\p{L})\1+/gu, '$1')) : [];

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

/** Entries are divided by commas. */
const folded = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(', ')).map((entry) => wordsOf(entry).join(' ')));

const greetings = folded(
  'hi, hello, hey, hiya, hello there, hi there, hey there, good morning, good afternoon, good evening',
  'hallo, guten tag, guten morgen, guten abend, moin, servus, grüß gott, grüezi',
  'bonjour, salut, bonsoir, coucou, hola, buenos días, buenas tardes, buenas noches, buenas',
  'ciao, buongiorno, buonasera, salve, olá, oi, bom dia, boa tarde, boa noite',
  'hoi, goedemorgen, goedemiddag, goedenavond, goedendag, cześć, dzień dobry, dobry wieczór, witam',
  'merhaba, selam, günaydın, iyi günler, привет, здравствуйте, добрый день, доброе утро, добрый вечер',
  'привіт, добрий день, вітаю, 你好, 您好, 嗨, 早上好, こんにちは, こんばんは, おはようございます',
  'مرحبا, أهلا, السلام عليكم, صباح الخير, नमस्ते, नमस्कार',
);

const thanks = folded(
  'thanks, thank you, thx, ty, thank you very much, thank you so much, many thanks, thanks a lot, cheers',
  'great thanks, ok thanks, ok thank you, perfect thanks, perfect thank you, great thank you',
  'danke, danke schön, vielen dank, dankeschön, danke sehr, super danke, merci, merci beaucoup, un grand merci',
  'gracias, muchas gracias, mil gracias, grazie, grazie mille, obrigado, obrigada, muito obrigado, muito obrigada',
  'bedankt, dank je, dank je wel, dank u, dank u wel, dankjewel, dzięki, dziękuję, dziękuję bardzo',
  'teşekkürler, teşekkür ederim, çok teşekkürler, sağ ol, спасибо, большое спасибо, спасибо большое, дякую, щиро дякую',
  '谢谢, 谢谢你, 多谢, ありがとう, ありがとうございます, شكرا, شكرا جزيلا, धन्यवाद, शुक्रिया',
);

/** A number beside the greeting may be the number of an order: that is no small talk. */
export const isGreeting = (text: string): boolean => greetings.has(wordsOf(text).join(' '));

/** A number beside the thanks ("Thanks! 5") asks nothing. */
export const isThanks = (text: string): boolean =>
  thanks.has(
    wordsOf(text)
      .filter((word) => !isNumber(word))
      .join(' '),
  );
