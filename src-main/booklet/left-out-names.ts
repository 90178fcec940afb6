/** @file What the things that stay out of a booklet are called: as their parents know them from the book. */
import { plainText } from '#contract'
import type { Book, Child, Language, Page, Photo } from '#contract'
import { headingOf } from './page-parts.ts'
import { nameOf } from './pictures.ts'
import { hasWords, shortened } from './typography.ts'
import { bookletWords } from './words.ts'

// as much of a name as a list shows
const NAME_SIGNS = 80
// more than any name; the rest of a long text need not be read
const ENOUGH = 2000

/** Names in the language of the booklet. */
export function createNames({ book, language }: { book: Book; language: Language }) {
  const words = bookletWords[language]
  const short = (text: string) => shortened(text.trimStart().slice(0, ENOUGH), NAME_SIGNS).trim()
  return {
    ofChild: (child: Child): string => capitalised(short(nameOf(child, language))),
    /** Its title, else its first words, else what it is. */
    ofPage: (page: Page): string => {
      const said = [page.title, plainText(page.text), ...page.steps, page.place].find(hasWords)
      return said === undefined ? headingOf(page, { book, language }) || words.fallback[page.kind] : short(said)
    },
    /** Its caption, else the name of its file; of a veiled one nothing but that. */
    ofPhoto: ({ veiled, caption, fileName }: Photo): string =>
      veiled ? words.veiledPhoto : short([caption, fileName].find(hasWords) ?? words.photo),
  }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
