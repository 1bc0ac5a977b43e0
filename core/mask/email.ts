// E-mail addresses: as they are written, in any script, and as people disguise them ("name at example dot com").
import { type Find, likely, matchesOf, sure } from './span.ts';

/** RFC 5321, section 4.5.3.1. */
const localMax = 64;
const domainMax = 253;

const isLatinOrDigit = (unit: number): boolean =>
  (unit > 47 && unit < 58) || (unit > 64 && unit < 91) || (unit > 96 && unit < 123);
/** Letters of scripts with spaces between words, and marks on them. */
const isSpaced = (unit: number): boolean =>
  (unit > 0xbf && unit < 0xe00 && unit !== 0xd7 && unit !== 0xf7) || (unit > 0x1dff && unit < 0x2000);
/** Han, kana, hangul and their like, where a word begins anywhere. */
const isUnspaced = (unit: number): boolean => unit > 0x2e7f && unit < 0xfb00 && (unit < 0xd800 || unit > 0xdfff);
const isLocalSign = (unit: number): boolean => ".!#$%&'*+/=?^_`{|}~-".includes(String.fromCharCode(unit));

/** Where the part before an "@" at `at` begins; `at` where there is none. */
function localFrom(text: string, at: number): number {
  const nearest = text.charCodeAt(at - 1);
  const unspaced = isUnspaced(nearest);
  let from = at;
  while (from > 0 && at - from < localMax) {
    const unit = text.charCodeAt(from - 1);
    if (isLatinOrDigit(unit) || isSpaced(unit) || isLocalSign(unit) || (unspaced && isUnspaced(unit))) from -= 1;
    else break;
  }
  // Quotes, slashes and the like may be part of an address, but at its edge they are the sentence's.
  while (
    from < at &&
    !isLatinOrDigit(text.charCodeAt(from)) &&
    !isSpaced(text.charCodeAt(from)) &&
    !isUnspaced(text.charCodeAt(from)) &&
    text.charAt(from) !== '_' &&
    text.charAt(from) !== '+'
  )
    from += 1;
  const slash = /[/=?&](?=[^/=?&]*$)/.exec(text.slice(from, at))?.index ?? -1;
  return from + slash + 1;
}

/** Where the domain that begins at `from` ends; `from` if there is none. Labels part at a dot, or as `dots` tells. */
function domainTo(text: string, from: number): number {
  let at = from;
  let end = from;
  let labels = 0;
  while (at < text.length && at - from < domainMax) {
    const label = labelTo(text, at);
    if (label === at) break;
    labels += 1;
    if (labels > 1 && isTop(text.slice(at, label))) end = label;
    if (text.charAt(label) !== '.') break;
    at = label + 1;
  }
  return end;
}

function labelTo(text: string, from: number): number {
  const first = text.charCodeAt(from);
  const unspaced = isUnspaced(first);
  let at = from;
  while (at < text.length && at - from < 63) {
    const unit = text.charCodeAt(at);
    if (isLatinOrDigit(unit) || isSpaced(unit) || unit === 45 || unit === 95 || (unspaced && isUnspaced(unit))) at += 1;
    else break;
  }
  while (at > from && text.charAt(at - 1) === '-') at -= 1;
  return at;
}

/** Its last label begins with a letter; what is glued to it (a digit, the next word) is masked with it. */
const isTop = (label: string): boolean => /^(?:xn--[a-z0-9-]{2,59}|\p{L}[\p{L}\p{M}\d]{1,62})$/iu.test(label);
const disguisedAt =
  /(?:[ ]{0,2}[([{<][ ]?|[ ])(?:at|ät|arroba|chiocciola|chez|arobase|malpa|małpa|kukac|zavináč|zavinac|собака|собачка|et|a-t|@)(?:[ ]?[)\]}>][ ]{0,2}|[ ])/giu;
const disguisedDomain =
  /^[\p{L}\d][\p{L}\d-]{0,40}(?:(?: ?[([{<] ?(?:dot|punkt|point|punto|ponto|kropka|tečka|точка|nokta|piste|punt|\.) ?[)\]}>] ?| (?:dot|punkt|point|punto|ponto|kropka|tečka|точка|nokta|piste|punt) ?|\.)[\p{L}\d][\p{L}\d-]{0,40}){1,4}(?![\p{L}\d])/iu;
const tops =
  /(?:^|[ ).\]}>])(?:com|org|net|edu|gov|info|io|co|de|fr|es|it|pt|nl|be|at|ch|uk|ie|se|no|dk|fi|pl|cz|sk|hu|ro|bg|gr|ru|ua|tr|in|cn|jp|kr|br|mx|ar|cl|us|ca|au|nz|za|eu|me|dev|app|biz|ру|рф|ком)$/iu;
/** "namegmailcom": a provider that everybody knows, its signs lost. */
const lost = /(?:gmail|googlemail|yahoo|hotmail|outlook|icloud)[ .]?(?:com|co ?uk)(?![A-Za-z0-9])/gi;

/** A name and a password before a host are no address. */
const inUrl = /:\/\/[^\s/@]{1,64}:$/;

export function emailsIn(text: string): Find[] {
  return [...written(text), ...disguised(text), ...unsigned(text)];
}

const signs = /@|%40/g;

function written(text: string): Find[] {
  const finds: Find[] = [];
  for (const match of matchesOf(signs, text)) {
    const at = match.index;
    const width = match[0].length;
    if (text.charAt(at - 1) === '@') continue;
    const gap = text.charAt(at - 1) === ' ' && text.charAt(at + width) === ' ' ? 1 : 0;
    const start = localFrom(text, at - gap);
    if (start === at - gap || inUrl.test(text.slice(Math.max(0, start - 100), start))) continue;
    const from = at + width + gap;
    const end = domainTo(text, from);
    if (end > from) finds.push({ start, end, type: 'EMAIL', strength: sure });
  }
  return finds;
}

function disguised(text: string): Find[] {
  const finds: Find[] = [];
  for (const match of matchesOf(disguisedAt, text)) {
    const start = localFrom(text, match.index);
    if (match.index - start < 2) continue;
    const from = match.index + match[0].length;
    const domain = disguisedDomain.exec(text.slice(from, from + domainMax))?.[0];
    if (!domain) continue;
    // In brackets nothing else is meant; bare words ("at example dot com") must spell a dot, or end as domains do.
    const bracketed = /[([{<@]/.test(match[0]);
    const spelled = !/^[^ ([{<]+$/.test(domain);
    if (!tops.test(domain)) continue;
    if (!bracketed && !spelled && /^(?:at|et|chez) $/i.test(match[0].trimStart())) continue;
    finds.push({ start, end: from + domain.length, type: 'EMAIL', strength: likely });
  }
  return finds;
}

function unsigned(text: string): Find[] {
  const finds: Find[] = [];
  for (const match of matchesOf(lost, text)) {
    const gap = text.charAt(match.index - 1) === ' ' ? 1 : 0;
    const start = localFrom(text, match.index - gap);
    if (match.index - gap - start < 3 || /[.@]/.test(text.charAt(match.index - 1))) continue;
    if (gap > 0 && !/[\d._]/.test(text.slice(start, match.index - gap))) continue;
    finds.push({ start, end: match.index + match[0].length, type: 'EMAIL', strength: likely });
  }
  return finds;
}
