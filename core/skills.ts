// Which skills a request wants: those of the configuration that its words name.

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** With one space around each word. */
const wordsOf = (text: string): string => ` ${(folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

/** Whole words in whatever case, in the order of `skills`; in scripts without spaces, wherever they stand. */
export function skillsIn(text: string, skills: readonly string[]): readonly string[] {
  if (skills.length === 0) return [];
  const words = wordsOf(text);
  return skills.filter((skill) => {
    if (UNSPACED.test(skill)) return folded(text).includes(folded(skill));
    const wanted = wordsOf(skill);
    return wanted.trim() !== '' && words.includes(wanted);
  });
}
