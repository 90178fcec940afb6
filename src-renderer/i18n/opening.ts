/** @file The opening of a text, as much of it as a line or three can hold. */

/** The text, or its first words with an ellipsis; `most` in signs. It is never cut inside a word, unless one word is all there is. */
export function openingWords(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.lastIndexOf(' ', most - 1)
  const words = cut > most / 2 ? text.slice(0, cut) : [...text].slice(0, most - 1).join('')
  return `${words.replace(/[\s,;:.…–-]+$/u, '')}…`
}
