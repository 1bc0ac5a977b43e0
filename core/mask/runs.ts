// How long the longest words of a text are: most have none that a key or an address of a wallet could be.

export interface Runs {
  /** Of letters A to Z and digits alone. */
  readonly word: number;
  /** With `_ + / . -` among them. */
  readonly sign: number;
}

/** 0: part of neither; 1: of signs alone; 2: of both. */
const kinds = new Uint8Array(128);
for (let unit = 0; unit < 128; unit += 1) {
  const sign = String.fromCharCode(unit);
  kinds[unit] = /[A-Za-z0-9]/.test(sign) ? 2 : /[_+/.-]/.test(sign) ? 1 : 0;
}

export function longestRuns(text: string): Runs {
  let [word, sign, words, signs] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = unit < 128 ? kinds[unit] : 0;
    words = kind === 2 ? words + 1 : 0;
    signs = kind === 0 ? 0 : signs + 1;
    if (words > word) word = words;
    if (signs > sign) sign = signs;
  }
  return { word, sign };
}
