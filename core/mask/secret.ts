// Secrets: keys and tokens by their known beginnings or their disorder, passwords and codes that are said to be such.
import type { Context, Told } from './context.ts';
import type { Runs } from './runs.ts';
import { type Find, likely, matchesOf, sure, told } from './span.ts';

/** Beginnings that vendors give their keys so that scanners know them. */
const marked = new RegExp(
  `(?<![A-Za-z0-9])(?:${[
    'sk-(?:[a-z]{2,8}-)?[A-Za-z0-9_-]{20,200}',
    '(?:sk|pk|rk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,200}',
    'gh[pousr]_[A-Za-z0-9]{30,255}',
    'github_pat_[A-Za-z0-9_]{30,255}',
    'gl(?:pat|ptt|dt|rt)-[A-Za-z0-9_-]{20,64}',
    'xox[abeoprs]-[A-Za-z0-9-]{10,250}',
    'xapp-[A-Za-z0-9-]{10,250}',
    '(?:AKIA|ASIA|AIDA|AROA)[A-Z0-9]{16}(?![A-Za-z0-9])',
    'AIza[A-Za-z0-9_-]{35}',
    'ya29\\.[A-Za-z0-9_-]{20,250}',
    'eyJ[A-Za-z0-9_-]{8,2000}\\.[A-Za-z0-9_-]{8,4000}(?:\\.[A-Za-z0-9_-]{0,2000})?',
    'npm_[A-Za-z0-9]{36}',
    'pypi-[A-Za-z0-9_-]{40,250}',
    'SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}',
    'hf_[A-Za-z0-9]{30,64}',
    'do[opr]_v1_[a-f0-9]{64}',
    'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
    'sq0[a-z]{3}-[A-Za-z0-9_-]{22,64}',
    'AGE-SECRET-KEY-1[A-Z0-9]{58}',
    'key-[a-f0-9]{32}',
    'AC[a-f0-9]{32}(?![A-Za-z0-9])',
    '\\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])',
    '[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}',
  ].join('|')})`,
  'g',
);
const privateKey = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g;
const privateKeyEnd = '-----END';
/** Name and password before a host. */
const inUrl = /(?<=[a-z]:\/\/[^\s/:@]{1,64}:)[^\s/@]{1,128}(?=@)/gi;
const inQuery =
  /(?<=[?&;](?:access_token|token|api_?key|key|secret|password|passwd|pwd|auth|signature|sig|code|session)=)[^\s&#"'<>]{4,512}/gi;

/** No key is shorter; most texts have no such word. */
const signMin = 18;

export function secretsIn(text: string, context: Context, { sign: longest }: Runs): Find[] {
  const finds: Find[] = [];
  const add = (start: number, end: number, strength: number): void => {
    if (end > start) finds.push({ start, end, type: 'SECRET', strength });
  };
  const wordy = longest >= signMin;
  for (const match of wordy ? matchesOf(marked, text) : []) add(match.index, match.index + match[0].length, sure);
  let keyed = 0;
  for (const match of text.includes('-----BEGIN') ? matchesOf(privateKey, text) : []) {
    if (match.index < keyed) continue;
    const closing = text.indexOf(privateKeyEnd, match.index + match[0].length);
    keyed = closing < 0 ? text.length : Math.min(text.length, (text.indexOf('\n', closing) + 1 || text.length + 1) - 1);
    add(match.index, keyed, sure);
  }
  if (text.includes('://'))
    for (const match of matchesOf(inUrl, text)) add(match.index, match.index + match[0].length, sure);
  if (text.includes('='))
    for (const match of matchesOf(inQuery, text)) add(match.index, match.index + match[0].length, sure);
  for (const word of context.of('password')) addSaid(text, context, word, add);
  for (const word of context.of('pin')) addCode(text, word, add);
  for (const word of context.of('key')) addKey(text, word, add);
  if (wordy) for (const [start, end] of disordered(text)) add(start, end, likely);
  return finds;
}

type Add = (start: number, end: number, strength: number) => void;

/** Between the word and what it tells: an equals sign, or "is" in the language of the sentence. */
const link =
  /^[^\n:=]{0,16}?(?:\s{0,2}(?:[:=]|->|→)\s{0,2}|\s(?:is|was|are|ist|war|lautet|est|es|era|è|é|e|eh|jest|to|to jest|är|er|on|je|je to|este|van|ez|это|есть|це|είναι|هو|هي|है|হল|คือ|là|adalah|ialah|ni|yra|ir)\s{1,2}|\s?(?:是|为|為|は|が|은|는|이|가)\s{0,2})/iu;
const tokenMax = 64;
/** Up to a space; where it is ASCII, up to the first sign of another script that is none of a password's. */
const bare = /^(?:[!-~]{2,64}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])|[^\s¦、。，]{2,64})/u;
/** What a password is said to be that is none. */
const states =
  /^(?:not|no|in|on|the|a|an|too|so|very|my|your|wrong|incorrect|invalid|expired?|lost|forgotten|stolen|blocked|locked|correct|right|working|being|reset|changed|required|needed|missing|rejected|compromised|leaked|accepted|weak|short|long|empty|same|still|always|never|now|falsch|abgelaufen|gesperrt|weg|nicht|kein|ungültig|incorrecte?|incorrecta|incorrecto|oublié|perdu|expiré|invalide|pas|olvidada|perdida|caducada|inválida|errada|incorreta|expirada|esquecida|não|sbagliata|errata|scaduta|dimenticata|persa|non|vergeten|verlopen|fout|onjuist|niet|fel|glömt|inte|zapomniane|nieprawidłowe|błędne|nie|неверн\S*|забыт\S*|не|неправильн\S*|истек\S*|yanlış|hatalı|unutt\S*|deği\S*)$/iu;

function addSaid(text: string, context: Context, word: Told, add: Add): void {
  // What the word ends in ("пароля", "şifrem") is skipped; scripts without spaces go on with the sentence.
  const rest = text
    .slice(word.end, word.end + tokenMax + 24)
    .replace(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,12}/u, (ending) => ' '.repeat(ending.length));
  const linked = link.exec(rest);
  const from = linked ? linked[0].length : (/^\s{1,14}/.exec(rest)?.[0].length ?? -1);
  if (from < 0) return;
  const quoted = /^["'«»“”„‘’`「『]/.exec(rest.slice(from));
  const start = from + (quoted ? 1 : 0);
  const raw = quoted ? /^[^"'«»“”„‘’`」』\n]{1,64}/.exec(rest.slice(start))?.[0] : bare.exec(rest.slice(start))?.[0];
  const token =
    raw && !quoted
      ? raw.replace(/[.,;:!?)\]]{1,3}$/, (marks) => (marks.length < 2 && /[!?)\]]/.test(marks) && linked ? marks : ''))
      : raw;
  if (!token || token.length < 2) return;
  const at = word.end + start;
  if (context.before(at + token.length, 0)?.start === at) return;
  const secretive =
    /\d/.test(token) ||
    /[^\p{L}\p{N}'’.,-]/u.test(token) ||
    /\p{Ll}\p{Lu}/u.test(token) ||
    /\p{Lu}{2}/u.test(token.slice(1));
  if (
    linked && /[:=]|->|→/.test(linked[0])
      ? !states.test(token)
      : secretive && (linked || /[^\p{L}\p{N}]|\p{L}\d|\d\p{L}/u.test(token))
  )
    add(at, at + token.length, told);
  else if (quoted && linked) add(at, at + token.length, told);
  else if (linked && !states.test(token) && token.length > 3 && isLast(rest.slice(start + token.length)))
    add(at, at + token.length, likely);
}

/** Nothing but a mark or a new sentence follows. */
const isLast = (rest: string): boolean => /^[.!?,;)\]]{0,2}(?:\s*$|\n|[.,;]? (?:and|und|et|y|e|i|и)\s)/u.test(rest);

function addCode(text: string, word: Told, add: Add): void {
  const match = /^[^\n\d]{0,16}?(\d{3,8})(?!\d)/.exec(text.slice(word.end, word.end + 26));
  if (match?.[1]) add(word.end + match[0].length - match[1].length, word.end + match[0].length, told);
}

const keySigns = /^[^\n]{0,16}?(?<![A-Za-z0-9])([A-Za-z0-9_+/.-]{12,512}={0,2})/;

function addKey(text: string, word: Told, add: Add): void {
  const match = keySigns.exec(text.slice(word.end, word.end + 540));
  if (match?.[1] && /\d/.test(match[1]) && entropy(match[1]) > 2.8)
    add(word.end + match[0].length - match[1].length, word.end + match[0].length, told);
}

/** Bits a sign, by how often each occurs. */
function entropy(sign: string): number {
  const counts = new Map<string, number>();
  for (const letter of sign) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / sign.length) * Math.log2(count / sign.length);
  return bits;
}

const long = /(?<![A-Za-z0-9_+/=.-])[A-Za-z0-9_+/-]{32,512}={0,2}(?![A-Za-z0-9_+/-])/g;

/** Long signs of small and capital letters and digits mixed, as no word, path, UUID or hexadecimal sum is. */
function* disordered(text: string): Generator<readonly [number, number]> {
  for (const match of matchesOf(long, text)) {
    const sign = match[0];
    if (!/[a-z]/.test(sign) || !/[A-Z]/.test(sign) || !/\d.*\d.*\d/.test(sign) || /[a-z]{9}|\/.*\//.test(sign))
      continue;
    if (entropy(sign.slice(0, 128)) > 4) yield [match.index, match.index + sign.length];
  }
}
