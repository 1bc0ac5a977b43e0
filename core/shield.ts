// What agents may read of a customer's words: personal data is replaced before anything else is made of them.
import type { Conversation, Lately, Personal } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Said } from './event.ts';
import { type Known, labelsSince, maskMessage, maskSplit, maskText, mayBegin, nothingKnown } from './mask.ts';
import { type Message, type Placed, placedKey, plain, type Rich } from './message.ts';
import { type House, sayTo, toThread } from './say.ts';

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
  const rest = maskMessage({ ...event.message, text: [] }, numbers, house.maskKey, state.lang);
  const words = joined(near, event);
  const { texts, known } = maskedTogether(house, state.lang, words, rest.known);
  const text = texts[words.own] ?? [];
  const message: Message = { ...rest.masked, text };
  const changed = words.all.flatMap((each, i): Lately[] =>
    i !== words.own && texts[i] && texts[i] !== each.text ? [{ ...each, text: texts[i] }] : [],
  );
  const hidden = labelsSince(numbers, known);
  const next = remembering(state, known, words, texts, event.message);
  return {
    state: changed.reduce(requestion(words.all), next),
    event: { ...event, message, ...('recent' in event ? { recent: reread(event.recent, changed) } : {}) },
    earlier: changed.flatMap((each) => corrected(state, each)),
    told: hidden.length > 0 ? sayTo(state, event.at, 'masked', { labels: hidden.join(' ') }) : [],
  };
}

/** A customer's name as it may be shown: many carry a number or an address in it. */
export const shownName = (house: House, name: string): string =>
  /[\p{N}@]/u.test(name) ? maskText(name, nothingKnown, house.maskKey).masked : name;

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

/** Each from `own` on is masked knowing those before it, which that may change once more. */
function maskedTogether(
  house: House,
  lang: string,
  { all, own }: Words,
  before: Known,
): { texts: readonly Rich[]; known: Known } {
  const texts = all.map(({ text }) => text);
  let known = before;
  for (let at = own; at < texts.length; at += 1) {
    const { masked, edited, known: after } = maskSplit(texts.slice(0, at), texts[at] ?? [], known, house.maskKey, lang);
    texts[at] = masked;
    for (const [i, text] of edited) texts[i] = text;
    known = after;
  }
  return { texts, known };
}

/** The state itself where there is nothing new to remember: most messages hold no part of anything. */
function remembering(
  state: Conversation,
  numbers: Known,
  { all, own }: Words,
  texts: readonly Rich[],
  message: Message,
): Conversation {
  const isPart = mayBegin(message.text) && !message.files?.length && plain(message.text).length <= latelyLengthMax;
  const { numbers: before = nothingKnown, lately: was = [] } = state.personal ?? {};
  const stands = was.some(({ source }) => source === all[own]?.source);
  const asItWas = texts.every((text, i) => i === own || text === all[i]?.text);
  if (!isPart && !stands && asItWas && numbers === before) return state;
  const lately = all
    .map((each, i) => ({ ...each, text: texts[i] ?? each.text }))
    .filter((each, i) => (i !== own || isPart) && each.source !== nowhere)
    .slice(-latelyMax);
  const personal: Personal = { numbers, lately };
  return { ...state, personal };
}

/** The copies in the thread, and the transcript that cards are written from. */
const corrected = (state: Conversation, { source, text }: Lately): Effect[] => [
  { type: 'rerecord', source, now: { text: plain(text) } },
  ...(state.thread
    ? [
        {
          type: 'edit',
          to: toThread(state.thread),
          of: { source },
          message: { text, speaker: state.customer.name },
        } as const,
      ]
    : []),
];

/** The question that a card quotes may be what was corrected. */
const requestion =
  (before: readonly Lately[]) =>
  (state: Conversation, { source, text }: Lately): Conversation => {
    if (state.phase !== 'waiting' && state.phase !== 'assigned') return state;
    const was = before.find((each) => each.source === source);
    if (!was || state.handoff.question !== plain(was.text).trim()) return state;
    return { ...state, handoff: { ...state.handoff, question: plain(text).trim() } };
  };

const reread = (recent: readonly Said[], changed: readonly Lately[]): readonly Said[] =>
  recent.map((line) => {
    const now = changed.find(({ source }) => placedKey(source) === line.source);
    return now ? { ...line, text: plain(now.text) } : line;
  });
