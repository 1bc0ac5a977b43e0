// What agents may read of a customer's words: personal data is replaced before anything else is made of them.
import type { Conversation, Lately } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Said } from './event.ts';
import { type Known, labelsSince, maskMessage, maskText, maskTogether, mayBegin, nothingKnown } from './mask.ts';
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
  const { masked: texts, known } = maskTogether(
    words.all.map(({ text }) => text),
    rest.known,
    house.maskKey,
    state.lang,
  );
  const message: Message = { ...rest.masked, text: texts[words.own] ?? [] };
  const changed = words.all.flatMap((each, i): Correction[] => {
    const [now, was] = [texts[i] ?? [], each.shown ?? each.text];
    return i === words.own || alike(now, was) ? [] : [{ source: each.source, was, now }];
  });
  const hidden = labelsSince(numbers, known);
  const next = remembering(state, known, words, texts, event.message);
  return {
    state: changed.reduce(requestion, next),
    event: { ...event, message, ...('recent' in event ? { recent: reread(event.recent, changed) } : {}) },
    earlier: changed.flatMap((each) => corrected(state, each)),
    told: hidden.length > 0 ? sayTo(state, event.at, 'masked', { labels: hidden.join(' ') }) : [],
  };
}

/** A customer's name as it may be shown: many carry a number or an address in it. */
export const shownName = (house: House, name: string): string =>
  /[\p{N}@]/u.test(name) ? maskText(name, nothingKnown, house.maskKey).masked : name;

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

/** The state itself where there is nothing new to remember: most messages hold no part of anything. */
function remembering(
  state: Conversation,
  numbers: Known,
  { all, own }: Words,
  texts: readonly Rich[],
  { files }: Message,
): Conversation {
  const { numbers: before = nothingKnown, lately: was = [] } = state.personal ?? {};
  const lately = all
    .map(({ source, at, text }, i): Lately => {
      const shown = texts[i] ?? text;
      return { source, at, text, ...(alike(shown, text) ? {} : { shown }) };
    })
    .filter(({ text, source }, i) => i !== own || (!files?.length && source !== nowhere && mayBePart(text)))
    .slice(-latelyMax);
  if (numbers === before && (lately.length === 0 || alike(lately, was))) return state;
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
