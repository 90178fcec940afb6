/** @file `npm run care`: what is not right in resources/care, for who edits it, and how easily its Dutch reads. Exit 1 when anything is not right. */
import { createCarePages, findHome, readCareTexts } from '#main/app'
import { checkCare } from '#main/care'
import { careReading } from './care-reading.ts'
import type { Reading } from './dutch-reading.ts'

const home = findHome(import.meta.dirname)
const faults = checkCare(readCareTexts(home))
if (faults.length === 0) {
  const { pages, whole, words } = careReading(createCarePages(home)())
  for (const { id, reading } of pages) say(id, reading)
  say('all pages', whole)
  say('words to borrow', words)
}
console.log(faults.length === 0 ? 'Everything in resources/care is as it should be.' : faults.join('\n'))
process.exitCode = faults.length === 0 ? 0 : 1

function say(what: string, { score, words, sentences, syllables }: Reading): void {
  const figures = `${(words / sentences).toFixed(1)} words a sentence, ${(syllables / words).toFixed(2)} syllables a word`
  console.log(`${score.toFixed(0).padStart(3)}  ${what}: ${words} words, ${figures}`)
}
