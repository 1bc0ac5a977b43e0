// The part of an exported page for somebody who helps, or wants to: pure.
import type { Profile } from './duty.ts';
import type { Work } from './exported.ts';
import { dated, escaped, iso, list } from './exported-lines.ts';
import { summary } from './joining/asking.ts';
import { type Served, servedRows } from './quality.ts';
import { questions, type Review } from './review.ts';
import type { Changes } from './store.ts';
import type { LedgerEntry } from './thanks.ts';
import { say } from './words.ts';

/** All that is kept of an agent. `reviews`: what others said of their conversations. */
export interface Helper extends Work {
  readonly agent: number;
  readonly identities: Changes['agents'];
  readonly profile?: Profile;
  readonly served: Served;
  readonly reviews: readonly Review[];
}

const plainLine = (text: string): string => `<li>${escaped(text)}</li>`;

const earned = (entry: LedgerEntry): string => {
  const points = `${entry.points > 0 ? '+' : ''}${entry.points} ${entry.why}`;
  if (entry.why === 'correction') return `${points}: ${entry.note}`;
  return entry.why === 'article' ? `${points} ${entry.article}` : points;
};

const verdicts = ({ answers, word }: Review): string =>
  [...questions.map((question, i) => `${question}: ${answers[i] ?? 'na'}`), ...(word === undefined ? [] : [word])].join(
    ' · ',
  );

export function helperPart(lang: string, helper: Helper): string {
  const { agent, identities, profile, served, ledger, reviews, reviewed, audit } = helper;
  const told = profile ? [...summary({ ...profile, why: '' }, lang), profile.standing] : [];
  return [
    `<h2>${escaped(say(lang, 'exportHelping'))}</h2>\n<p>${agent}</p>`,
    list(
      lang,
      'exportIdentities',
      identities.map((row) =>
        dated(row.seenAt, escaped(`${row.agent.alias} · ${row.agent.account} · ${row.agent.person}`)),
      ),
    ),
    list(lang, 'exportProfile', told.map(plainLine)),
    list(
      lang,
      'exportFigures',
      servedRows(lang, served).map(({ what, figure }) => plainLine(`${what}: ${figure}`)),
    ),
    list(
      lang,
      'exportPoints',
      ledger.map((entry) => dated(entry.at, escaped(earned(entry)))),
    ),
    list(
      lang,
      'exportReviews',
      reviews.map((review) => dated(review.at, escaped(verdicts(review)))),
    ),
    list(
      lang,
      'exportReviewed',
      reviewed.map((review) => dated(review.at, escaped(verdicts(review)))),
    ),
    list(
      lang,
      'exportActs',
      audit.map(({ at, what }) => dated(at, escaped(what))),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The same for programs. Who else reviewed them is nobody's business. */
export const readableHelper = ({ agent, identities, profile, served, ledger, reviews, reviewed, audit }: Helper) => ({
  agent,
  identities: identities.map(({ agent: { id: _id, ...identity }, seenAt, joinedAt, ...where }) => ({
    ...identity,
    ...where,
    seenAt: iso(seenAt),
    ...(joinedAt === undefined ? {} : { joinedAt: iso(joinedAt) }),
  })),
  profile,
  figures: served,
  points: ledger.map(({ agent: _agent, at, ...entry }) => ({ at: iso(at), ...entry })),
  reviewsOfYou: reviews.map(({ reviewer: _reviewer, at, ...review }) => ({ at: iso(at), ...review })),
  reviewsByYou: reviewed.map(({ reviewer: _reviewer, at, ...review }) => ({ at: iso(at), ...review })),
  whatYouDid: audit.map(({ at, ...act }) => ({ at: iso(at), ...act })),
});
