// Cleans text as Telegram does before it counts or stores it: control characters, line separators, ends trimmed.
import type { MessageEntity } from 'grammy/types';
import { bad } from './failure.ts';

export interface Formatted {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** Anything that might have to go; a quick look before the slow one. */
const unclean = /[\p{Cc}--\n]|[\u2028-\u202e\u200e\u200f]|\u0333|\u033f|\u030a/v;
const blank = /^[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\u{e0000}-\u{e007f}]*$/u;

/** True for text that shows nothing: spaces, zero-width characters, direction marks. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

/** Removes what Telegram removes, moving the entities along; then trims. Throws on text that is not UTF-8. */
export function cleaned(input: Formatted): Formatted {
  if (!input.text.isWellFormed()) throw bad('Strings must be encoded in UTF-8');
  checkBounds(input);
  return trimmed(unclean.test(input.text) ? withoutControls(input) : input);
}

/** A one-line string such as a button's text or a title: cleaned, untrimmed. */
export function cleanLine(text: string, what: string): string {
  if (!text.isWellFormed()) throw bad(`${what} must be encoded in UTF-8`);
  return unclean.test(text) ? withoutControls({ text, entities: [] }).text : text;
}

/** A name (of a topic, a chat): whitespace runs become one space, cut to `max` code points. */
export function cleanName(text: string, max: number): string {
  const flat = text.replace(/[\s\u2800\ufffc]+/gu, ' ').trim();
  const cut = Array.from(flat).slice(0, max).join('').trim();
  return isBlank(cut) ? '' : cut;
}

function checkBounds({ text, entities }: Formatted): void {
  for (const { offset, length } of entities) {
    if (offset < 0 || offset > 1_000_000) throw bad(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0 || length > 1_000_000) throw bad(`Receive an entity with incorrect length ${length}`);
    if (length === 0) continue;
    if (offset >= text.length) throw bad(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
    const end = offset + length;
    if (end > text.length) {
      throw bad(`Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`);
    }
    if (splitsPair(text, offset)) {
      throw bad(`Entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset + 1)}`);
    }
    if (splitsPair(text, end)) {
      throw bad(
        `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, end + 1)}`,
      );
    }
  }
}

function splitsPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return index > 0 && code >= 0xdc00 && code <= 0xdfff;
}

export function byteOffset(text: string, index: number): number {
  return Buffer.byteLength(text.slice(0, index));
}

function withoutControls({ text, entities }: Formatted): Formatted {
  const movedTo = new Int32Array(text.length + 1);
  let out = '';
  for (let index = 0; index < text.length; index++) {
    movedTo[index] = out.length;
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 10) out += code === 13 ? '' : ' ';
    else if (!isDropped(code)) out += text.charAt(index);
  }
  movedTo[text.length] = out.length;
  const moved = entities.map((entity) => {
    const offset = movedTo[entity.offset] ?? 0;
    return { ...entity, offset, length: (movedTo[entity.offset + entity.length] ?? 0) - offset };
  });
  return { text: softenedMarks(out), entities: moved.filter((entity) => entity.length > 0) };
}

function isDropped(code: number): boolean {
  return (code >= 0x2028 && code <= 0x202e) || code === 0x0333 || code === 0x033f || code === 0x030a;
}

/** In a run of direction marks all but the last become zero-width non-joiners. */
function softenedMarks(text: string): string {
  return text.replace(/[\u200e\u200f]+(?=[\u200e\u200f])/g, (run) => '\u200c'.repeat(run.length));
}

function trimmed({ text, entities }: Formatted): Formatted {
  let end = text.length;
  while (end > 0 && isEdge(text.charCodeAt(end - 1))) end--;
  const firstEntity = entities.reduce((least, entity) => Math.min(least, entity.offset), end);
  let start = 0;
  while (start < firstEntity && isEdge(text.charCodeAt(start))) start++;
  if (start === 0 && end === text.length) return { text, entities };
  const kept = entities
    .map((entity) => ({
      ...entity,
      offset: entity.offset - start,
      length: Math.min(entity.offset + entity.length, end) - entity.offset,
    }))
    .filter((entity) => entity.length > 0);
  return { text: text.slice(start, end), entities: kept };
}

function isEdge(code: number): boolean {
  return code === 32 || code === 10;
}
