// The places that people lead each other to: messengers by what they are called, and addresses of both kinds.
import type { Lure } from './lures.ts';

export const MESSENGER =
  'what ?s ?app|wh?ats ?ap|wapp|zap zap|telegram|telega|телеграмм?|телега|телегу|телеге|тг|ват?с ?ап|вот?с ?ап|ва[тц]ап|вайбер|viber|(?:on|via|over|through|per|uber|auf|par|sur|por|en|su|tramite|op|przez|na|в|у) signal|we ?chat|weixin|微信|wx|vx|qq|(?<=[\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Han}、。!?])line|line(?= ?(?:で|に|の|を|交換|id))|ライン|snap ?chat|insta(?:gram)?|инстаграмм?|інстаграм|インスタ|messenger|месс?енджер|skype|скаип|скайп|facebook|discord|threema|kakao ?talk|zalo|واتس ?ا?ب|واتساب|وتساب|تيلي?جرام|تلي?جرام|تلغرام|انستغرام|انستا|व्हाट्सएप|व्हाट्सऐप|वॉट्सऐप|वाट्सएप|व्हाट्सप|टेलीग्राम|इंस्टाग्राम';

/** Of either width, with a messenger's name and without: between them they ask for every expression. */
export const LESSONS = ['a', 'я', 'telegram', 'телеграм'];

export const LINKS: readonly (readonly [Lure, RegExp])[] = [
  [
    'messenger',
    /(?:^|[^\p{L}\p{N}.])(?:(?:t|telegram)\.me|(?:api\.|chat\.)?whatsapp\.com|wa\.me|m\.me|line\.me|signal\.me|ig\.me|discord\.gg|join\.skype\.com|snapchat\.com\/add|u\.wechat\.com)\/\S/u,
  ],
  ['messenger', /(?:^|[^\p{L}])(?:tg|whatsapp|viber|skype):\/\/\S/u],
  [
    'payment',
    /(?:^|[^\p{L}\p{N}.])(?:paypal\.me|paypal\.com\/paypalme|revolut\.me|venmo\.com|cash\.app|wise\.com\/pay\/me|buymeacoffee\.com|ko-fi\.com)\/\S/u,
  ],
  [
    'messenger',
    /(?:telegram|whats ?app|signal|we ?chat|viber|snapchat|insta(?:gram)? dm|dm me)[^\n]{0,20}?(?:^|[\s:(])@[a-z0-9_.]{3,32}|(?:^|\s)@[a-z0-9_.]{3,32}[^\n]{0,12}(?:on|in|at|auf|sur|en|su|no|op|na|в|у) (?:telegram|whats ?app|signal|we ?chat|viber|snapchat)/u,
  ],
];
