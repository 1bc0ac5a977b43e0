// The lists of an exported page. Every word in them is text: nothing that somebody wrote can become markup.
import { type Key, say } from './words.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

export const moment = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 19);

export const iso = (at: number): string => new Date(at).toISOString();

/** `html` is markup already. */
export const dated = (at: number, html: string): string => `<li><time>${moment(at)}</time> ${html}</li>`;

/** Nothing at all where there are no lines. */
export const list = (lang: string, key: Key, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<h3>${escaped(say(lang, key))}</h3>\n<ul>\n${lines.join('\n')}\n</ul>`;
