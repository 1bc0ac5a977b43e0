// The last words of a conversation, for whoever must judge what happened in it.
import type { Said } from './event.ts';
import type { Rich } from './message.ts';
import { type House, transcriptText } from './say.ts';
import { say } from './words.ts';

/** Of one line, in UTF-16 code units. */
const LINE_LENGTH_MAX = 2_000;

/** What was said, masked as agents see it, the oldest first. */
export const evidenceText = (house: House, lines: readonly Said[]): Rich =>
  lines.length > 0 ? transcriptText(house, lines, LINE_LENGTH_MAX) : [say(house.lang, 'transcriptEmpty')];
