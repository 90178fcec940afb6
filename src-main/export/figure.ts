/** @file One photo on the page of an open copy, with a link to its file. */
import type { Language } from '#contract'
import { escaped, escapedLines } from './html.ts'
import type { WrittenPhoto } from './options.ts'
import { exportWords } from './words.ts'

/** The photo with its caption. One under a veil opens when it is asked to; of one that could not be read that is said. */
export function figure(photo: WrittenPhoto, language: Language): string {
  const t = exportWords[language]
  if (photo.file === null) return `<p class="said">${escaped(t.missing(photo.fileName))}</p>`
  const caption = photo.caption === '' ? '' : `<figcaption dir="auto">${escapedLines(photo.caption)}</figcaption>`
  const shown = `<figure>${link(photo.file, photo.description || photo.caption || t.unnamed)}${caption}</figure>`
  return photo.veiled ? `<details><summary>${escaped(t.veiled)}</summary>${shown}</details>` : shown
}

// browsers do not show these; the file itself can still be opened
const NOT_SHOWN = /\.(heic|tif)$/u

function link(file: string, words: string): string {
  const address = escaped(file.split('/').map(encodeURIComponent).join('/'))
  const inside = NOT_SHOWN.test(file)
    ? escaped(file.split('/').at(-1) ?? file)
    : `<img src="${address}" alt="${escaped(words)}" loading="lazy">`
  return `<a href="${address}">${inside}</a>`
}
