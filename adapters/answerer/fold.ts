// Makes words comparable: lower case, one form of each character, no accents where a script can do without them.

/**
 * The comparable form of a word or text. Accents of Latin, Greek and Cyrillic letters and Arabic vowel signs go;
 * marks that make a different letter (Indic, Thai, Japanese) stay.
 */
export function fold(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  if (plainAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670]/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
}

const plainAscii = /^[ -~\s]*$/;
