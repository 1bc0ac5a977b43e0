// How well people are helped: figures from what the store counted, the words for them, and one thing to try.
import type { Message, Node } from './message.ts';
import { questions, type Review } from './review.ts';
import { type Badge, badgesOf } from './thanks.ts';
import { type Key, say, sayDuration, sayNumber } from './words.ts';

/** Durations that somebody had (nearest rank), in milliseconds; absent where there is none. */
export interface Spread {
  readonly count: number;
  readonly medianMs?: number;
  readonly p95Ms?: number;
}

/** What the store counted in a window: of one agent, or of all. */
export interface Served {
  /** Conversations that were closed. */
  readonly closed: number;
  /** ... those of them after which the customer asked for a human again, soon. */
  readonly reopened: number;
  /** From the taking of a request to the first reply, where the reply is of the window. */
  readonly firstReply: Spread;
  /** From the first asking for a human to the close. */
  readonly resolution: Spread;
  /** Stars: how often they were given, how often four or five of them, and all together. */
  readonly ratings: number;
  readonly satisfied: number;
  readonly stars: number;
}

/** What customers said of the bot's answers. */
export interface BotFeedback {
  readonly ratings: number;
  readonly satisfied: number;
}

/** So few say nothing: neither a share nor an advice is made of them. */
const TELLING_MIN = 5;

/**
 * The share of satisfied answers, brought to the scale of the stars: 1 (nobody) to 5 (everybody). People are rated with
 * stars and the bot by "helpful" or not; what both say is whether somebody was satisfied, so both are counted by that.
 * Undefined where too few have answered.
 */
export const csat = ({ ratings, satisfied }: BotFeedback): number | undefined =>
  ratings < TELLING_MIN ? undefined : 1 + (4 * satisfied) / ratings;

/** The share of closed conversations that were reopened, from 0 to 1. */
export const reopenedShare = ({ closed, reopened }: Served): number | undefined =>
  closed < TELLING_MIN ? undefined : reopened / closed;

/** An agent against the house: slower than this much of its median is worth a word. */
const SLOWER = 1.5;
/** ... and never below this: nobody is hurried over seconds. */
const SLOW_MS_MIN = 60_000;
const REOPENED_SHARE = 0.2;
const STARS_LOW = 3.5;
const UNRATED_SHARE = 0.2;

/**
 * One thing to try, by the agent's own figures: what helps customers most comes first. Undefined: there is nothing to
 * say, or there were too few conversations to say it honestly. `house`: the first replies of all.
 */
export function oneThing(own: Served, house: Spread): Key | undefined {
  if (own.closed < TELLING_MIN) return undefined;
  if (own.reopened / own.closed > REOPENED_SHARE && own.reopened > 1) return 'tryReopened';
  if (own.ratings >= TELLING_MIN && own.stars / own.ratings < STARS_LOW) return 'tryStars';
  const mine = own.firstReply.count < TELLING_MIN ? 0 : (own.firstReply.medianMs ?? 0);
  const usual = house.medianMs ?? Number.POSITIVE_INFINITY;
  if (mine > SLOW_MS_MIN && mine > usual * SLOWER) return 'tryFaster';
  if (own.ratings / own.closed < UNRATED_SHARE) return 'tryRated';
  return undefined;
}

/** One figure with its name. */
interface Row {
  readonly what: string;
  readonly figure: string;
}

const NONE = '–';
const duration = (lang: string, ms: number | undefined): string => (ms === undefined ? NONE : sayDuration(lang, ms));
const pair = (lang: string, { medianMs, p95Ms }: Spread): string =>
  medianMs === undefined ? NONE : `${duration(lang, medianMs)} / ${duration(lang, p95Ms)}`;
const percent = (lang: string, share: number | undefined): string =>
  share === undefined ? NONE : new Intl.NumberFormat(lang, { style: 'percent' }).format(share);
const score = (lang: string, value: number | undefined): string =>
  value === undefined ? NONE : new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value);

/** A dash stands where there are too few to tell. */
export const servedRows = (lang: string, served: Served): readonly Row[] => [
  { what: say(lang, 'meClosed'), figure: sayNumber(lang, served.closed) },
  { what: say(lang, 'meFirstReply'), figure: pair(lang, served.firstReply) },
  { what: say(lang, 'meResolution'), figure: pair(lang, served.resolution) },
  { what: say(lang, 'meReopened'), figure: percent(lang, reopenedShare(served)) },
  {
    what: say(lang, 'meStars'),
    figure: served.ratings === 0 ? NONE : `${score(lang, served.stars / served.ratings)} (${served.ratings})`,
  },
  { what: say(lang, 'meCsat'), figure: score(lang, csat(served)) },
];

export const csatOf = (lang: string, feedback: BotFeedback): string =>
  feedback.ratings === 0 ? NONE : `${score(lang, csat(feedback))} (${feedback.ratings})`;

/** What one agent reads of themselves, and nobody else. */
interface OwnFigures {
  readonly week: Served;
  readonly month: Served;
  /** The first replies of all in the last 30 days. */
  readonly house: Spread;
  readonly reviews: readonly Review[];
  readonly points: number;
}

export function ownMessage(lang: string, alias: string, own: OwnFigures, badges: readonly Badge[]): Message {
  const lines = (rows: readonly Row[]): string => rows.map((row) => say(lang, 'promiseLine', { ...row })).join('\n');
  const told = (title: Key, served: Served): Node[] => [
    '\n\n',
    bold(say(lang, title)),
    `\n${served.closed + served.firstReply.count + served.ratings === 0 ? say(lang, 'meNothing') : lines(servedRows(lang, served))}`,
  ];
  const advice = oneThing(own.month, own.house);
  return {
    text: [
      bold(say(lang, 'meTitle', { agent: alias })),
      ...told('meWeek', own.week),
      ...told('promiseMonth', own.month),
      ...reviewed(lang, own.reviews),
      ...thanked(lang, own.points, badges),
      ...(advice ? ['\n\n', bold(say(lang, 'meTry')), `\n${say(lang, advice)}`] : []),
    ],
  };
}

function reviewed(lang: string, reviews: readonly Review[]): Node[] {
  if (reviews.length === 0) return [];
  const given = reviews.flatMap(({ answers }) => answers.slice(0, questions.length)).filter((each) => each !== 'na');
  const yes = given.filter((each) => each === 'yes').length;
  return [`\n\n${say(lang, 'meReviews', { count: reviews.length, yes, asked: given.length })}`];
}

function thanked(lang: string, points: number, badges: readonly Badge[]): Node[] {
  const { has, next } = badgesOf(badges, points);
  return [
    `\n\n${say(lang, 'mePoints', { points: sayNumber(lang, points) })}`,
    ...(has ? [`\n${say(lang, 'meBadge', { badge: has.name })}`] : []),
    ...(next ? [`\n${say(lang, 'meNext', { badge: next.name, points: sayNumber(lang, next.points - points) })}`] : []),
  ];
}

const bold = (text: string): Node => ({ type: 'bold', children: [text] });
