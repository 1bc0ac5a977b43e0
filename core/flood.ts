// Who writes faster than anybody reads: the bot falls silent and the thread gets bundles, but a human comes at once.
import { question } from './bot.ts';
import { refreshCards } from './card.ts';
import type { Assigned, Conversation, Waiting } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Event, Said } from './event.ts';
import type { Message, Placed } from './message.ts';
import { type Decision, decision, type House, sayTo, tellAgents, toThread } from './say.ts';
import { say } from './words.ts';

type Wrote = Extract<Event, { type: 'customerWrote' }>;
type Rang = Extract<Event, { type: 'rang' }>;

/** A flood, and what was held back because of it. Only who once wrote that fast has one; small. */
export interface Pace {
  /** They flood: until it was quiet for so long. */
  readonly until: number;
  /** The hint was given in this flood. */
  readonly hinted?: true;
  /** An alarm will look at what the bot left unanswered. */
  readonly hushed?: 'bot' | 'waiting';
  /** Messages that the thread has not seen, by their platform's ids, oldest first; `more` came on top of them. */
  readonly gathered?: readonly string[];
  readonly more?: number;
  /** The last bundles in the thread, so that what is edited or taken back changes there too. */
  readonly bundles?: readonly Bundle[];
}

interface Bundle {
  readonly id: number;
  readonly ids: readonly string[];
  readonly more?: number;
  /** It reads otherwise since it was sent. */
  readonly stale?: true;
}

/** Of one bundle: message ids, and the UTF-16 units of its text. One message on every platform. */
const GATHERED_MAX = 50;
const BUNDLE_LENGTH_MAX = 1_600;
const LINE_LENGTH_MAX = 400;
const BUNDLES_MAX = 2;

const withPace = <S extends Conversation>(state: S, pace: Pace): S => ({ ...state, pace });

/** The state with one more message heard: a flood begins, or lasts. */
export function paced({ policy }: House, state: Conversation, { at, hurries }: Wrote): Conversation {
  const until = at + policy.floodMs;
  if (floods(state, at)) return withPace(state, { ...state.pace, until });
  if (!hurries) return state;
  const { hinted: _hinted, ...before } = state.pace ?? {};
  return withPace(state, { ...before, until });
}

export const floods = ({ pace }: Conversation, at: number): boolean => pace !== undefined && at < pace.until;

/** Whether messages are held back that the thread must see before anything that comes later. */
export const holdsBack = ({ pace }: Conversation): boolean => (pace?.gathered?.length ?? 0) > 0;

/** Words alone can wait a moment; everything else stands for itself in the thread. */
export const isWords = ({ files, location, contact, unsupported }: Message): boolean =>
  !files?.length && !location && !contact && unsupported === undefined;

/** Once in a flood, and to nobody who is in distress. */
function hint(house: House, state: Conversation, at: number): Decision {
  const inDistress = (state.phase === 'waiting' || state.phase === 'assigned') && state.handoff.distress !== undefined;
  if (!state.pace || state.pace.hinted || inDistress) return decision(state);
  const note =
    state.phase === 'assigned' ? [tellAgents(house, state.thread, 'floodNote', { name: state.customer.name })] : [];
  return decision(withPace(state, { ...state.pace, hinted: true }), ...sayTo(state, at, 'slowDown'), ...note);
}

const looksAt = ({ policy }: House, at: number): Effect => ({ type: 'alarm', kind: 'flood', at: at + policy.floodMs });

/** The bot, or the card of the request, lets a flood pass; an alarm looks at the latest of it. */
export function hush(house: House, before: Conversation, at: number): Decision {
  const { pace } = before;
  if (!pace) return decision(before);
  const { state, effects } = hint(house, before, at);
  const hushed = state.phase === 'waiting' ? 'waiting' : 'bot';
  const next = withPace(state, { ...(state.pace ?? pace), hushed });
  return decision(next, ...effects, ...(pace.hushed ? [] : [looksAt(house, at)]));
}

/**
 * What a customer's message brings into the thread: its copy; in a flood nothing, until an alarm bundles what was
 * gathered. What cannot wait, or is more than words, comes at once, behind what was gathered before it.
 */
export function intoThread(
  house: House,
  before: Assigned,
  event: Wrote,
  copy: Effect,
): Decision & { readonly state: Assigned } {
  const waits = event.distress === undefined && isWords(event.message);
  const { pace } = before;
  if (!pace || !(floods(before, event.at) || holdsBack(before))) return { state: before, effects: [copy] };
  if (!waits) {
    const made = bundled(house, before, event);
    return { state: made.state as Assigned, effects: [...made.effects, copy] };
  }
  const told = hint(house, before, event.at);
  const { gathered = [], more = 0 } = pace;
  const [first] = event.source;
  const full = gathered.length >= GATHERED_MAX || !first;
  const next = { ...(told.state.pace ?? pace), ...(full ? { more: more + 1 } : { gathered: [...gathered, first.id] }) };
  const alarm = gathered.length === 0 && more === 0 ? [looksAt(house, event.at)] : [];
  return { state: withPace(before, next), effects: [...told.effects, ...alarm] };
}

const markOf = (state: Conversation, { id }: Bundle): string => `flood:${state.id}:${id}`;

/** What was gathered goes into the thread as one message; the transcript has its words as they read now. */
function bundled(house: House, state: Conversation, { recent, fresh }: Pick<Wrote, 'recent' | 'fresh'>): Decision {
  const { gathered = [], more, ...pace } = state.pace ?? { until: 0 };
  if (gathered.length === 0 && !more) return decision(state);
  const bundle: Bundle = { id: fresh, ids: gathered, ...(more ? { more } : {}) };
  const next = withPace(state, { ...pace, bundles: [...(pace.bundles ?? []), bundle].slice(-BUNDLES_MAX) });
  const message = bundleMessage(house, state, bundle, recent);
  if (!state.thread || !message) return decision(next);
  return decision(next, { type: 'send', to: toThread(state.thread), message, mark: markOf(state, bundle) });
}

/** Line by line, as much as one message holds; of the rest it says where it is. Undefined: nothing is left of it. */
function bundleMessage(
  house: House,
  state: Conversation,
  bundle: Bundle,
  recent: readonly Said[],
): Message | undefined {
  const lines: string[] = [];
  let left = bundle.more ?? 0;
  let length = 0;
  for (const id of bundle.ids) {
    const text = recent.findLast(({ who, source }) => who === 'customer' && source?.endsWith(`\u0000${id}`))?.text;
    const line = text === undefined ? undefined : excerptOf(text);
    length += (line?.length ?? 0) + 1;
    if (line === undefined || length > BUNDLE_LENGTH_MAX) left += 1;
    else lines.push(line);
    if (line !== undefined && line !== text) left += 1;
  }
  if (lines.length === 0 && left === 0) return undefined;
  const rest =
    left === 0 ? [] : [{ type: 'italic', children: [say(house.lang, 'floodMore', { count: left })] } as const];
  const break_ = lines.length > 0 && rest.length > 0 ? ['\n'] : [];
  return { text: [lines.join('\n'), ...break_, ...rest], speaker: state.customer.name };
}

const excerptOf = (text: string): string =>
  text.length > LINE_LENGTH_MAX ? `${text.slice(0, LINE_LENGTH_MAX).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** A moment later: the thread gets its bundle, the card its latest lines, and the latest question its answer. */
export function floodOver(house: House, before: Conversation, event: Rang): Decision {
  if (!before.pace) return decision(before);
  const fresh = refreshed(house, before, event.recent);
  const { state, effects } = bundled(house, fresh.state, event);
  const { hushed, ...pace } = state.pace ?? before.pace;
  const calm = withPace(state, pace);
  const last = event.recent.findLast(({ who }) => who === 'customer');
  const later =
    !hushed || !last
      ? decision(calm)
      : calm.phase === 'waiting'
        ? onCard(house, calm, event, last)
        : calm.phase === 'bot' && hushed === 'bot'
          ? question(house, calm, { at: event.at, message: { text: [last.text] } })
          : decision(calm);
  return decision(later.state, ...fresh.effects, ...effects, ...later.effects);
}

function onCard(house: House, state: Waiting, event: Rang, last: Said): Decision {
  const card = refreshCards(house, state, event);
  if (!state.botHelps) return decision(state, ...card);
  const made = question(house, state, { at: event.at, message: { text: [last.text] } });
  return decision(made.state, ...card, ...made.effects);
}

/** Bundles that read otherwise since. */
function refreshed(house: House, state: Conversation, recent: readonly Said[]): Decision {
  const { pace, thread } = state;
  if (!pace?.bundles?.some(({ stale }) => stale) || !thread) return decision(state);
  const to = toThread(thread);
  const effects = pace.bundles.flatMap((bundle): Effect[] => {
    if (!bundle.stale) return [];
    const of = { mark: markOf(state, bundle) };
    const message = bundleMessage(house, state, bundle, recent);
    return [message ? { type: 'edit', to, of, message } : { type: 'remove', to, of }];
  });
  const bundles = pace.bundles.map(({ stale: _done, ...bundle }) => bundle);
  return decision(withPace(state, { ...pace, bundles }), ...effects);
}

/** A message reads otherwise, or was taken back: what was gathered of it follows, in the thread too. */
export function floodChanged(state: Conversation, { id }: Placed, at: number, gone: boolean): Decision {
  const { pace } = state;
  const stale = pace?.bundles?.some(({ ids }) => ids.includes(id)) ?? false;
  if (!pace || (!stale && !(gone && pace.gathered?.includes(id)))) return decision(state);
  const without = (ids: readonly string[]): readonly string[] => (gone ? ids.filter((one) => one !== id) : ids);
  const { gathered, bundles = [], ...rest } = pace;
  const next: Pace = {
    ...rest,
    ...(gathered ? { gathered: without(gathered) } : {}),
    bundles: bundles.map((each) =>
      each.ids.includes(id) ? { ...each, ids: without(each.ids), stale: true as const } : each,
    ),
  };
  return decision(withPace(state, next), ...(stale ? [{ type: 'alarm', kind: 'flood', at } as const] : []));
}
