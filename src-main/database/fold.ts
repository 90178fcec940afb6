/** @file Folding: the form in which words are compared, so that 'Zoë', 'ZOE' and 'zoe' are one word. */

/**
 * The text in lower case without accents, for the index and for what is looked for. Signs that Unicode does not take apart (ł, ø, ß ...)
 * follow CLDR's transform Latin-ASCII. Accents of Latin, Greek and Cyrillic and the vowel points of Arabic and Hebrew go; signs that
 * make another letter (Japanese voicing, Indic and Thai vowels) stay. Folding twice changes nothing.
 */
export function fold(text: string): string {
  // worth it where a text is folded sign by sign, to find back what was written
  if (ASCII_ONLY.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(ACCENTS, '')
    .replaceAll(UNSPLIT, (sign) => unsplit[sign] ?? sign)
    .normalize('NFC')
}

const ASCII_ONLY = /^[\x00-\x7F]*$/

// marks that several scripts share are accents, all but the two Japanese voicing marks; then the points of Hebrew, and signs that
// only steer how a line is set: soft hyphen, joiners, direction marks, the Arabic lengthening stroke
const ACCENTS =
  /[[[\p{Mn}&&\p{Script=Inherited}]--[\u3099\u309A]]\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u00AD\u0640\u200C-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gv

const unsplit: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'q',
  ƒ: 'f',
  ƀ: 'b',
  ɓ: 'b',
  ɖ: 'd',
  ɗ: 'd',
  ɛ: 'e',
  ə: 'e',
  ǝ: 'e',
  ɣ: 'g',
  ɨ: 'i',
  ƙ: 'k',
  ɔ: 'o',
  ʉ: 'u',
  ƴ: 'y',
  // the same letter at the end of a Greek word
  ς: 'σ',
  // typographic apostrophes, so that foto's and foto’s are one word
  '’': "'",
  ʼ: "'",
}

const UNSPLIT = new RegExp(`[${Object.keys(unsplit).join('')}]`, 'gu')
