// Names sections: an id that survives edits of the text, and the anchor that web pages give to a heading.
import { createHash } from 'node:crypto';
import { fold } from './fold.ts';

/** The anchor most Markdown renderers make of a heading: lower case, spaces as hyphens, punctuation gone. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');

/** An id of at most 40 ASCII characters: readable words, then a digest of the file's path and the place in it. */
export function idOf(file: string, place: readonly string[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([file, ...place]))
    .digest('base64url')
    .slice(0, 10);
  const words = fold(place.at(-1) ?? '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 24)
    .replace(/^-|-$/gu, '');
  return words === '' ? digest : `${words}.${digest}`;
}

/** Gives each name its own form where several are equal: the second becomes `name-1`, as web pages number anchors. */
export function distinct(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  };
}
