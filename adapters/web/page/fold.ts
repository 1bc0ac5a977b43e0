// Folds the log of a place into the messages as they stand now: pure, and the same in the page and in tests.
import type { Message } from '../../../core/message.ts';
import type { By, Line } from './entry.ts';

export interface Shown {
  readonly id: string;
  readonly seq: number;
  readonly at: number;
  readonly by: By;
  readonly author?: string;
  readonly name?: string;
  readonly message: Message;
  readonly edited: boolean;
  readonly removed: boolean;
  /** By whom, which emoji. */
  readonly reactions: Readonly<Record<string, string>>;
}

export interface Fold {
  /** Everything up to here is in. */
  readonly seq: number;
  readonly title: string;
  readonly messages: readonly Shown[];
  readonly pinned?: string;
}

export const nothing: Fold = { seq: 0, title: '', messages: [] };

/** Lines that are in already change nothing, so a stream may repeat itself. */
export function fold(state: Fold, line: Line): Fold {
  if (line.seq <= state.seq) return state;
  const next = { ...state, seq: line.seq };
  const { entry } = line;
  switch (entry.type) {
    case 'opened':
      return { ...next, title: entry.title };
    case 'named':
      return { ...next, title: entry.name };
    case 'pinned':
      return { ...next, pinned: entry.id };
    case 'file':
      return next;
    case 'message': {
      const { type: _type, album: _album, ...rest } = entry;
      const shown: Shown = { ...rest, seq: line.seq, at: line.at, edited: false, removed: false, reactions: {} };
      return { ...next, messages: [...state.messages, shown] };
    }
    case 'edited':
      return change(next, entry.id, ({ message }) => ({ message: spokenBy(message, entry.message), edited: true }));
    case 'removed':
      return change(next, entry.id, ({ message }) => ({
        message: spokenBy(message, { text: [] }),
        removed: true,
        reactions: {},
      }));
    case 'reacted':
      return change(next, entry.id, (shown) => {
        const { [entry.author]: _, ...others } = shown.reactions;
        return { reactions: entry.emoji ? { ...others, [entry.author]: entry.emoji } : others };
      });
    default:
      return entry satisfies never;
  }
}

function change(state: Fold, id: string, how: (shown: Shown) => Partial<Shown>): Fold {
  const at = state.messages.findLastIndex((shown) => shown.id === id);
  const shown = state.messages[at];
  if (!shown || shown.removed) return state;
  return { ...state, messages: state.messages.with(at, { ...shown, ...how(shown) }) };
}

/** Whoever spoke first still speaks. */
const spokenBy = (before: Message, now: Message): Message =>
  now.speaker === undefined && before.speaker !== undefined ? { ...now, speaker: before.speaker } : now;

/** Folds many lines from the beginning. */
export const foldAll = (lines: readonly Line[], from: Fold = nothing): Fold => lines.reduce(fold, from);
