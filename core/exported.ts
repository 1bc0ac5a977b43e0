// What is kept of one person, as a page that anybody can read and that a program can: pure.
import type { Conversation, HandoffStanding } from './conversation.ts';
import type { Said } from './event.ts';
import { type Helper, helperPart, readableHelper } from './exported-helper.ts';
import { dated, escaped, iso, list, moment } from './exported-lines.ts';
import type { Review } from './review.ts';
import type { LedgerEntry } from './thanks.ts';
import { type Key, say, spoken } from './words.ts';

/** All that is kept of a conversation beside its state, oldest first. */
export interface Dossier {
  readonly said: readonly (Said & { readonly unmasked?: string })[];
  readonly handoffs: readonly {
    readonly id: number;
    readonly standing: HandoffStanding;
    readonly at: number;
    readonly endedAt?: number;
  }[];
  readonly ratings: readonly { readonly at: number; readonly score?: number; readonly word?: string }[];
  readonly feedback: readonly { readonly at: number; readonly article: string; readonly helpful: boolean }[];
  readonly audit: readonly { readonly at: number; readonly what: string }[];
}

/** What an agent did and earned, oldest first. `reviewed`: what they said who read other agents' conversations again. */
export interface Work {
  readonly ledger: readonly LedgerEntry[];
  readonly reviewed: readonly Review[];
  readonly audit: readonly { readonly at: number; readonly conversation: number; readonly what: string }[];
}

export interface Kept {
  readonly state: Conversation;
  readonly dossier: Dossier;
}

interface About {
  readonly house: string;
  readonly lang: string;
  readonly at: number;
}

/**
 * Without what is the agents' own: their notes, which never reach customers, and their accounts. Every word in it is text:
 * nothing that a customer or an agent wrote can become markup, and the page runs and loads nothing.
 */
export function page(kept: readonly Kept[], { house, lang, at }: About, helper?: Helper): string {
  const words = (key: Key): string => escaped(say(lang, key));
  const language = spoken(lang);
  const body = [
    ...kept.map((each) => conversation(each, house, lang)),
    ...(helper ? [helperPart(lang, helper)] : []),
  ].join('\n');
  const data = {
    house,
    exportedAt: iso(at),
    conversations: kept.map(readable),
    ...(helper ? { asHelper: readableHelper(helper) } : {}),
  };
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${words('exportTitle')}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
time{color:#666;font-size:.85em}li{margin:.5rem 0;white-space:pre-wrap}pre{white-space:pre-wrap;font-size:.8em}</style>
</head>
<body>
<h1>${words('exportTitle')}</h1>
<p>${escaped(house)} · <time>${moment(at)} UTC</time></p>
${body}
<details><summary>JSON</summary>
<pre id="data">${escaped(JSON.stringify(data, undefined, 2))}</pre>
</details>
</body>
</html>
`;
}

/** What a customer may see of their transcript. */
const shown = ({ said }: Dossier): Dossier['said'] => said.filter(({ who }) => who !== 'note');

function conversation({ state, dossier }: Kept, house: string, lang: string): string {
  const { customer, place } = state;
  const said = shown(dossier).map(({ at, name, text, unmasked }) =>
    dated(
      at,
      `<b>${escaped(name || house)}</b> ${escaped(text)}${
        unmasked === undefined ? '' : `\n<i>${escaped(say(lang, 'exportReally'))}</i> ${escaped(unmasked)}`
      }`,
    ),
  );
  const ratings = dossier.ratings.map(({ at, score, word }) =>
    dated(at, escaped(`${score ?? ''} ${word ?? ''}`.trim())),
  );
  const feedback = dossier.feedback.map(({ at, article, helpful }) =>
    dated(at, `${helpful ? '+' : '−'} ${escaped(article)}`),
  );
  return [
    `<h2>${escaped(customer.name)} · ${escaped(place.account)}</h2>`,
    `<p>${escaped(customer.id)} · ${escaped(state.lang)}</p>`,
    list(lang, 'exportSaid', said),
    list(
      lang,
      'exportRequests',
      dossier.handoffs.map(({ at, standing, endedAt }) =>
        dated(at, `${standing}${endedAt === undefined ? '' : ` <time>${moment(endedAt)}</time>`}`),
      ),
    ),
    list(lang, 'exportRatings', [...ratings, ...feedback]),
    list(
      lang,
      'exportActs',
      dossier.audit.map(({ at, what }) => dated(at, escaped(what))),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The same for programs, with keys that a person can read. */
const readable = ({ state, dossier }: Kept): object => ({
  customer: state.customer,
  place: state.place,
  language: state.lang,
  phase: state.phase,
  ...('handoff' in state && typeof state.handoff === 'object' ? { question: state.handoff.question } : {}),
  articlesShown: state.tried,
  ...(state.joining ? { application: state.joining } : {}),
  messages: shown(dossier).map(({ at, who, name, text, unmasked }) => ({
    at: iso(at),
    who,
    name,
    text,
    ...(unmasked === undefined ? {} : { asYouWroteIt: unmasked }),
  })),
  requestsForAHuman: dossier.handoffs.map(({ standing, at, endedAt }) => ({
    at: iso(at),
    standing,
    ...(endedAt === undefined ? {} : { endedAt: iso(endedAt) }),
  })),
  ratings: dossier.ratings.map(({ at, ...rest }) => ({ at: iso(at), ...rest })),
  feedback: dossier.feedback.map(({ at, ...rest }) => ({ at: iso(at), ...rest })),
  whatWasDone: dossier.audit.map(({ at, what }) => ({ at: iso(at), what })),
});
