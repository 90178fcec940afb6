/** @file The opening of a text, as much of it as a line or three can hold. */

/** The text, or its first words with an ellipsis; `most` in signs. It is never cut inside a word, unless one word is all there is. */
export function openingWords(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.lastIndexOf(' ', most - 1)
  const words = cut > most / 2 ? text.slice(0, cut) : firstSigns(text, most - 1)
  return `${words.replace(/[\s,;:.…–-]+$/u, '')}…`
}

// a sign may be several characters: a family of emoji, a letter with its accents
function firstSigns(text: string, most: number): string {
  let length = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (length + segment.length > most) break
    length += segment.length
  }
  return text.slice(0, length)
}
