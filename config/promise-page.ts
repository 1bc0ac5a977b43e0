// The promise for everybody, as a small page and as JSON: without script, without anything about anybody.

import { createHash } from 'node:crypto';
import { countRows, type Figures, nowRows, type Row, type Window, waitRows } from '../core/promise.ts';
import { say, spoken } from '../core/words.ts';

/** How long browsers and proxies may show it again without asking. */
const CACHED = 'public, max-age=10';

/** Waits in milliseconds; null where there is none. */
export function promiseJson({ at, day, month, open, longestMs, orphans }: Figures): string {
  const window = (hours: number, kept: Window) => ({
    hours,
    requests: kept.requests,
    answered: kept.answered,
    withdrawn: kept.withdrawn,
    open: kept.open,
    replies: kept.replies,
    medianWaitMs: kept.medianMs ?? null,
    p95WaitMs: kept.p95Ms ?? null,
  });
  const now = { open, longestWaitMs: longestMs ?? null, orphans };
  return `${JSON.stringify({ at: new Date(at).toISOString(), now, windows: [window(24, day), window(720, month)] })}\n`;
}

export const jsonHeaders = { 'content-type': 'application/json', 'cache-control': CACHED };

/** The language of a reader, by their browser's `accept-language`; `usual` where it wants none that we speak. */
export function readerLanguage(accepted: string | undefined, usual: string): string {
  const wanted = (accepted ?? '')
    .slice(0, 400)
    .split(',')
    .flatMap((range) => {
      const [tag = '', quality = 'q=1'] = range.trim().split(/\s*;\s*/);
      const weight = Number(quality.replace(/^q=/, ''));
      const lang = spoken(tag);
      return weight > 0 && tag.toLowerCase().startsWith(lang) ? [{ lang, weight }] : [];
    });
  return wanted.toSorted((a, b) => b.weight - a.weight)[0]?.lang ?? spoken(usual);
}

export function promisePage(name: string, lang: string, figures: Figures): string {
  const { day, month, open, orphans, at } = figures;
  const word = (key: Parameters<typeof say>[1]): string => escaped(say(lang, key));
  const direction = new Intl.Locale(lang).getTextInfo().direction;
  const read = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' }).format(at);
  const now = open > 0 ? list(nowRows(lang, figures)) : `<p class="calm">${word('promiseNobody')}</p>`;
  const forgotten = open > 0 ? '' : list(nowRows(lang, figures).slice(-1));
  return `<!doctype html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${word('promise')} – ${escaped(name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="house" dir="auto">${escaped(name)}</p>
<h1>${word('promise')}</h1>
<p>${word('promiseEnds')}</p>
<section class="now${orphans > 0 ? ' broken' : ''}">
<h2>${word('promiseNow')}</h2>
${now}${forgotten}
</section>
<div class="windows">
${window(lang, word('promiseDay'), day)}
${window(lang, word('promiseMonth'), month)}
</div>
<p class="small">${word('promiseWaits')}</p>
<p class="small"><time datetime="${new Date(at).toISOString()}">${escaped(read)}</time> · <a href="/promise.json">JSON</a></p>
</main>
</body>
</html>
`;
}

const window = (lang: string, title: string, kept: Window): string => `<section>
<h2>${title}</h2>
${list([...countRows(lang, kept), ...waitRows(lang, kept)])}
</section>`;

const list = (rows: readonly Row[]): string =>
  `<dl>${rows.map(({ what, figure }) => `<div><dt>${escaped(what)}</dt><dd>${escaped(figure)}</dd></div>`).join('')}</dl>`;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMED[sign] ?? '');

const STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#f3f1ed,#121514);--panel:light-dark(#fff,#1a1e1d);--edge:light-dark(#e4e0d8,#2e3534);--text:light-dark(#1c2220,#e8eceb);--soft:light-dark(#5c6561,#a3ada9);--accent:light-dark(#0d6b5e,#7fd8c8);--bad:light-dark(#a8281f,#ff9d92);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;color:var(--text);background:var(--ground);-webkit-text-size-adjust:100%}
*{box-sizing:border-box;margin:0}
main{max-width:60rem;margin:0 auto;padding:clamp(1.5rem,6vw,4.5rem) clamp(1rem,4vw,2rem);display:grid;gap:1rem}
.house{color:var(--accent);font-weight:600}
h1{font-size:clamp(1.7rem,5vw,2.6rem);line-height:1.15;letter-spacing:-.015em;text-wrap:balance}
h1+p{color:var(--soft);max-width:44rem;margin-block-end:.5rem}
h2{font-size:1rem;margin-block-end:.5rem}
section{background:var(--panel);border:1px solid var(--edge);border-radius:18px;padding:1.1rem 1.25rem}
.windows{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr))}
dl>div{display:flex;justify-content:space-between;gap:1.25rem;padding-block:.4rem;border-block-start:1px solid var(--edge)}
dl>div:first-child{border:0}
dt{color:var(--soft)}
dd{flex:none;max-inline-size:62%;font-weight:600;font-variant-numeric:tabular-nums;text-align:end}
time,a{unicode-bidi:isolate}
.calm{font-size:1.25rem;font-weight:600;margin-block-end:.5rem}
.broken{border-color:var(--bad)}
.broken dl>div:last-child *{color:var(--bad)}
@media(min-width:44rem){.now dl{display:grid;gap:1.5rem;grid-auto-columns:1fr;grid-auto-flow:column}.now dl>div{display:block;border:0;padding:0}.now dd{font-size:1.5rem;line-height:1.3;max-inline-size:none;text-align:start}}
.small{color:var(--soft);font-size:.875rem;max-width:44rem}
a{color:var(--accent);text-underline-offset:.15em}
`;

/** Nothing is loaded, nothing runs, nobody frames it; the one style is known by its print. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': CACHED,
  vary: 'accept-language',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
