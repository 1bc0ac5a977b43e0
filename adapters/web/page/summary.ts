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
  readonly pinned?: { readonly id: string; readonly message: Message };
  /** The message that a `pinned` entry will most likely name: the first with buttons. */
  readonly card?: { readonly id: string; readonly message: Message };
}

export const blank = (place: string): Summary => ({ place, seq: 0, at: 0, title: '', words: '', speaker: '' });

export function summarise(state: Summary, line: Line): Summary {
  if (line.seq <= state.seq) return state;
  const next = { ...state, seq: line.seq };
  const { entry } = line;
  switch (entry.type) {
    case 'opened':
      return { ...next, at: line.at, title: entry.title };
    case 'named':
      return { ...next, title: entry.name };
    case 'message':
      return written(next, line.at, entry);
    case 'edited':
    case 'removed': {
      const message = entry.type === 'edited' ? entry.message : undefined;
      const kept = (card: Summary['card']): Pick<Summary, 'card'> =>
        card?.id !== entry.id ? { ...(card ? { card } : {}) } : message ? { card: { id: entry.id, message } } : {};
      const { card, pinned, ...rest } = next;
      const { card: stillPinned } = kept(pinned);
      return { ...rest, ...kept(card), ...(stillPinned ? { pinned: stillPinned } : {}) };
    }
    case 'pinned':
      return next.card?.id === entry.id ? { ...next, pinned: next.card } : next;
    default:
      return next;
  }
}

function written(state: Summary, at: number, entry: Extract<Entry, { type: 'message' }>): Summary {
  const { id, message } = entry;
  const words = excerpt(plain(message.text), 120) || (message.files?.[0] ? `${message.files[0].kind}` : '');
  return {
    ...state,
    at,
    words,
    speaker: entry.name ?? message.speaker ?? '',
    ...(entry.by === 'agent' && entry.author ? { agent: entry.author } : {}),
    ...(message.buttons?.length && !state.card ? { card: { id, message } } : {}),
  };
}

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
 * How a relay thread stands for the agent `name`, read from its control card: who may be taken waits, who may be closed
 * is somebody's, mine where the card names me, and a card without either is over.
 */
export function standing(summary: Summary, name: string): Standing {
  const card = summary.pinned ?? summary.card;
  if (!card) return summary.agent === undefined ? 'waiting' : summary.agent === agentId(name) ? 'mine' : 'others';
  const { verbs } = wishes(card.message);
  if (verbs.has('take')) return 'waiting';
  if (!verbs.has('close')) return 'closed';
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
