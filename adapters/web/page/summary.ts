// What a list tells of a place without its messages: title, latest words, how the conversation stands. Pure.
import { parseAction } from '../../../core/action.ts';
import { excerpt, type Message, plain } from '../../../core/message.ts';
import { agentId, type Entry, type Line } from './entry.ts';

export interface Summary {
  readonly place: string;
  readonly seq: number;
  readonly at: number;
  readonly title: string;
  /** The latest words, at most 120 characters, and who said them. */
  readonly words: string;
  readonly speaker: string;
  /** The latest author who wrote here in person. */
  readonly agent?: string;
  /** The control card as it stands. */
  readonly pinned?: Card;
  /** The house's latest messages that came with buttons: a `pinned` entry names one of them. */
  readonly cards: readonly Card[];
  /** What was there is forgotten. */
  readonly over?: true;
}

export interface Card {
  readonly id: string;
  readonly message: Message;
}

const CARDS_MAX = 5;

export const blank = (place: string): Summary => ({
  place,
  seq: 0,
  at: 0,
  title: '',
  words: '',
  speaker: '',
  cards: [],
});

export function summarise(state: Summary, line: Line): Summary {
  if (line.seq <= state.seq) return state;
  const next = { ...state, seq: line.seq };
  const { entry } = line;
  switch (entry.type) {
    case 'opened':
      return { ...next, at: line.at, title: entry.title, ...(entry.over ? { over: true } : {}) };
    case 'named':
      return { ...next, title: entry.name };
    case 'message':
      return written(next, line.at, entry);
    case 'edited': {
      const now = (card: Card): Card => (card.id === entry.id ? { id: card.id, message: entry.message } : card);
      return { ...next, cards: next.cards.map(now), ...(next.pinned ? { pinned: now(next.pinned) } : {}) };
    }
    case 'removed': {
      const { pinned, ...rest } = next;
      const cards = next.cards.filter((card) => card.id !== entry.id);
      return { ...rest, cards, ...(pinned && pinned.id !== entry.id ? { pinned } : {}) };
    }
    case 'pinned': {
      const pinned = next.cards.find((card) => card.id === entry.id);
      return pinned ? { ...next, pinned } : next;
    }
    case 'reacted':
    case 'file':
      return next;
    default:
      return entry satisfies never;
  }
}

function written(state: Summary, at: number, entry: Extract<Entry, { type: 'message' }>): Summary {
  const { id, message } = entry;
  const words = excerpt(plain(message.text), 120) || (message.files?.[0] ? `${message.files[0].kind}` : '');
  // What a person said tells more than what the house remarked about it.
  const said = isSpoken(entry) || state.words === '' ? { words, speaker: entry.name ?? message.speaker ?? '' } : {};
  return {
    ...state,
    at,
    ...said,
    ...(entry.by === 'agent' && entry.author ? { agent: entry.author } : {}),
    ...(entry.by === 'house' && message.buttons?.length
      ? { cards: [...state.cards, { id, message }].slice(-CARDS_MAX) }
      : {}),
  };
}

/** Whether a person speaks: a customer, an agent, or somebody through the house. */
export const isSpoken = (entry: Entry): boolean =>
  entry.type === 'message' && (entry.by !== 'house' || entry.message.speaker !== undefined);

export type Standing = 'waiting' | 'mine' | 'others' | 'closed';

/** The verbs and the conversation of a message's buttons. */
export function wishes(message: Message): { readonly verbs: ReadonlySet<string>; readonly conversation?: number } {
  const verbs = new Set<string>();
  let conversation: number | undefined;
  for (const button of (message.buttons ?? []).flat()) {
    if (!('action' in button)) continue;
    const wish = parseAction(button.action);
    verbs.add(wish.verb);
    conversation ??= wish.conversation;
  }
  return { verbs, ...(conversation === undefined ? {} : { conversation }) };
}

/**
 * How a relay thread stands for the agent `name`, read from its control card: who may be taken waits, who may be given
 * back is somebody's, mine where the card names me, and a card without either is over, as is what was forgotten.
 */
export function standing(summary: Summary, name: string): Standing {
  const card = summary.pinned ?? summary.cards[0];
  if (!card && summary.over) return 'closed';
  if (!card) return summary.agent === undefined ? 'waiting' : summary.agent === agentId(name) ? 'mine' : 'others';
  const { verbs } = wishes(card.message);
  if (verbs.has('take')) return 'waiting';
  if (!verbs.has('release')) return 'closed';
  return names(plain(card.message.text), name) ? 'mine' : 'others';
}

/** Whether a text names somebody as whole words, in any script. */
export function names(text: string, name: string): boolean {
  const at = text.normalize('NFKC').toLowerCase();
  const wanted = name.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return false;
  const letter = /[\p{L}\p{N}]/u;
  for (let from = at.indexOf(wanted); from >= 0; from = at.indexOf(wanted, from + 1)) {
    if (!letter.test(at[from - 1] ?? ' ') && !letter.test(at[from + wanted.length] ?? ' ')) return true;
  }
  return false;
}
