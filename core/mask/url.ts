// Addresses of links: what is personal in them, also where it is written in percent signs.
import { findsIn } from './find.ts';
import type { Numbering } from './known.ts';
import type { MaskUrl } from './tree.ts';

/** Schemes that are nothing but somebody's address. */
const personal = /^\s*(mailto|tel|sms|smsto|callto|facetime|whatsapp|sip|sips|xmpp|im):/i;

/** A `mailto:` or `tel:` link goes; another keeps its way, with the label where the value was. */
export const maskUrlBy =
  (numbers: Numbering): MaskUrl =>
  (url) => {
    const scheme = personal.exec(url);
    if (scheme) {
      const value = decoded(url.slice(scheme[0].length).replace(/\?.*$/s, '')).text;
      const rest = decoded(url.replace(/^[^?]*/s, '')).text;
      const type = /mailto|sip|xmpp|im/i.test(scheme[1] ?? '') ? 'EMAIL' : 'PHONE';
      const labels = value === '' ? [] : [numbers.label(type, value)];
      for (const { type: found, start, end } of findsIn(rest))
        labels.push(numbers.label(found, rest.slice(start, end)));
      return { url: undefined, labels };
    }
    const { text, at } = decoded(url);
    const labels: string[] = [];
    let out = '';
    let done = 0;
    for (const { start, end, type } of findsIn(text)) {
      const label = numbers.label(type, text.slice(start, end));
      labels.push(label);
      out += url.slice(done, at[start]) + encodeURIComponent(label);
      done = at[end] ?? url.length;
    }
    return { url: out + url.slice(done), labels };
  };

/** The url with its ASCII percent signs read, and where each sign of that begins in the url. */
function decoded(url: string): { text: string; at: readonly number[] } {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < url.length; ) {
    const code = /^%[0-7][0-9a-f]/i.exec(url.slice(i, i + 3)) ? Number.parseInt(url.slice(i + 1, i + 3), 16) : -1;
    at.push(i);
    text += code < 0 ? url.charAt(i) : String.fromCharCode(code);
    i += code < 0 ? 1 : 3;
  }
  at.push(url.length);
  return { text, at };
}
