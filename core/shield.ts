// What agents may read of a customer's words: personal data is replaced before anything else is made of them.
import type { Conversation, Customer, Lately } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Said } from './event.ts';
import { displayName } from './hear.ts';
import {
  isHarmless,
  type Known,
  labelsSince,
  maskAfter,
  maskMessage,
  maskPart,
  maskText,
  mayBegin,
  nothingKnown,
} from './mask.ts';
import { type Author, type Message, type Placed, placedKey, plain, type Rich } from './message.ts';
import { type House, toThread } from './say.ts';
import { say } from './words.ts';

type Worded = Extract<Event, { type: 'customerWrote' | 'customerEdited' }>;

export interface Shielded<E extends Worded> {
  readonly state: Conversation;
  /** The same with everything personal replaced, in what was said just before as well. */
  readonly event: E;
  /** For what is shown already: a value begun there was finished now. */
  readonly earlier: readonly Effect[];
  /** Tells the customer what nobody sees. */
  readonly told: readonly Effect[];
}

/** As many of the last messages are looked at together, and none that is longer, in UTF-16 units. */
const latelyMax = 5;
const latelyLengthMax = 1_000;

export function shielded<E extends Worded>(house: House, state: Conversation, event: E): Shielded<E> {
  const { numbers = nothingKnown, lately = [] } = state.personal ?? {};
  const near = lately.filter(({ at }) => event.at - at <= house.policy.maskJoinMsMax);
  if (near.length === 0 && saysLittle(event.message, state.lang)) return { state, event, earlier: [], told: [] };
  const rest = maskMessage({ ...event.message, text: [] }, numbers, house.maskKey, state.lang);
  const { own, ...words } = joined(near, event);
  const { parts, text, known } = masked(house, state.lang, words.all, own, rest.known);
  const message: Message = { ...rest.masked, text };
  const changed = parts.flatMap((part, i): Correction[] => {
    const before = words.all[i];
    if (i === own || !before || part.marks === before.marks) return [];
    const reads = (one: Lately): Rich => maskPart(one, known, house.maskKey, state.lang).masked;
    const [was, now] = [reads(before), reads(part)];
    return alike(was, now) ? [] : [{ source: part.source, was, now }];
  });
  const hidden = labelsSince(numbers, known);
  const next = remembering(state, known, parts, own, event.message);
  const first = hidden.length > 0 && !next.told.includes('masked');
  const after = first ? ({ ...next, told: [...next.told, 'masked'] } as Conversation) : next;
  return {
    state: changed.reduce(requestion, after),
    event: { ...event, message, ...('recent' in event ? { recent: reread(event.recent, changed) } : {}) },
    earlier: changed.flatMap((each) => corrected(state, each)),
    told: hidden.length > 0 ? [tellHidden(state, hidden, first)] : [],
  };
}

/** For the customer alone: to whoever reads the transcript it says nothing. The first time also who may see it after all. */
const tellHidden = (state: Conversation, labels: readonly string[], first: boolean): Effect => ({
  type: 'send',
  to: { place: state.place },
  message: {
    text: [
      say(state.lang, 'masked', { labels: labels.join(' ') }),
      ...(first ? [` ${say(state.lang, 'maskedRights')}`] : []),
    ],
  },
});

/** Words alone, with nothing to hide: there is nothing to be done about most messages. */
const saysLittle = ({ text, quote, files, contact, location }: Message, lang: string): boolean =>
  quote === undefined && !files && !contact && !location && isHarmless(text, lang);

/** A customer by the name that may be shown: many carry a number or an address in theirs. */
export function customerAs(house: House, author: Author, account: string): Customer {
  const name = displayName(author.name);
  const shown = /[\p{N}@]/u.test(name) ? maskText(name, nothingKnown, house.maskKey).masked : name;
  return { ...author, name: shown, account };
}

/** A message that is shown already, and must read otherwise now. */
interface Correction {
  readonly source: Placed;
  readonly was: Rich;
  readonly now: Rich;
}

interface Words {
  /** What is read together, in order; the message in question stands at `own`. */
  readonly all: readonly Lately[];
  readonly own: number;
}

const nowhere: Placed = { account: '', channel: '', id: '' };

/** An edited message is read where it stood, if it is one of the last. */
function joined(near: readonly Lately[], { type, at, source, message }: Worded): Words {
  const [first = nowhere] = 'length' in source ? (source as readonly Placed[]) : [source];
  const place = near.findIndex((each) => placedKey(each.source) === placedKey(first));
  const one: Lately = { source: near[place]?.source ?? first, at, text: message.text };
  if (place >= 0) return { all: near.with(place, one), own: place };
  return type === 'customerEdited' ? { all: [one], own: 0 } : { all: [...near, one], own: near.length };
}

/** The message at `own`, masked, and what it tells of those around it: those behind it are read anew. */
function masked(
  house: House,
  lang: string,
  all: readonly Lately[],
  own: number,
  before: Known,
): { parts: readonly Lately[]; text: Rich; known: Known } {
  let parts = all.slice(0, own);
  let text: Rich = [];
  let known = before;
  for (const [i, next] of all.slice(own).entries()) {
    const made = maskAfter(parts, next.text, known, house.maskKey, lang);
    if (i === 0) text = made.masked;
    parts = [...parts, next].map((each, at) => ({ ...each, ...marksOf(made.parts[at]?.marks ?? each.marks) }));
    known = made.known;
  }
  const at = parts[own];
  return { parts, text: at?.marks ? maskPart(at, known, house.maskKey, lang).masked : text, known };
}

const marksOf = (marks: Lately['marks']) => (marks ? { marks } : {});

/** The state itself where there is nothing new to remember: most messages hold no part of anything. */
function remembering(
  state: Conversation,
  numbers: Known,
  parts: readonly Lately[],
  own: number,
  { files }: Message,
): Conversation {
  const { numbers: before = nothingKnown, lately: was = [] } = state.personal ?? {};
  const lately = parts
    .filter(({ text, source }, i) => i !== own || (!files?.length && source !== nowhere && mayBePart(text)))
    .slice(-latelyMax);
  const same = lately.length === was.length && lately.every((each, i) => alike(each, was[i]));
  if (numbers === before && (lately.length === 0 || same)) return state;
  return { ...state, personal: { numbers, lately } };
}

const mayBePart = (text: Rich): boolean => plain(text).length <= latelyLengthMax && mayBegin(text);

/** The copies in the thread, and the transcript that cards are written from. */
const corrected = (state: Conversation, { source, now }: Correction): Effect[] => [
  { type: 'rerecord', source, now: { text: plain(now) } },
  ...(state.thread
    ? [
        {
          type: 'edit',
          to: toThread(state.thread),
          of: { source },
          message: { text: now, speaker: state.customer.name },
        } as const,
      ]
    : []),
];

/** The question that a card quotes may be what was corrected. */
function requestion(state: Conversation, { was, now }: Correction): Conversation {
  if (state.phase !== 'waiting' && state.phase !== 'assigned') return state;
  if (state.handoff.question !== plain(was).trim()) return state;
  return { ...state, handoff: { ...state.handoff, question: plain(now).trim() } };
}

const reread = (recent: readonly Said[], changed: readonly Correction[]): readonly Said[] =>
  recent.map((line) => {
    const correction = changed.find(({ source }) => placedKey(source) === line.source);
    return correction ? { ...line, text: plain(correction.now) } : line;
  });

const alike = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
