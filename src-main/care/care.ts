/** @file Everything of Steun that is read: the pages, words to borrow, the moments of aftercare. Texts in, values out. */
import { BookError } from '#contract'
import type { BorrowedWords, CareGlimpse, CareHit, CarePage, Language } from '#contract'
import { readAftercare, type AftercareMoment } from './aftercare.ts'
import { readWords, type ReadWords } from './borrowed.ts'
import { findPages, type LookedFor } from './find.ts'
import { readLists, type Lists } from './lists.ts'
import { readPage, type ReadPage } from './page.ts'
import type { CareTexts } from './texts.ts'

/** The page with the signs to call at; it has a screen of its own, so it is found and given, and not in the list. */
export const CALL_PAGE = 'call'

/** What Steun has in one language. */
type InLanguage = { pages: ReadPage[]; words: ReadWords[] }

/** The pages and words of a language, in order; one that is not as it should be throws, and says in which file. */
export function readLanguage(texts: CareTexts, language: Language, lists: Lists): InLanguage {
  const pages = texts.pages[language].map((text) => readPage(text, language, lists))
  const words = texts.words[language].map((text) => readWords(text, language))
  return {
    pages: pages.toSorted((one, other) => one.front.order - other.front.order),
    words: words.toSorted((one, other) => one.order - other.order),
  }
}

/** What Steun has to read; each language is read when it is first asked for. `lookFor` says what a person looks for; `null` when that holds no word. */
export function createCare(texts: CareTexts, lookFor: (words: string) => LookedFor | null) {
  const lists = readLists(texts)
  const aftercare = readAftercare(texts.aftercare, lists)
  const known = new Map<Language, InLanguage>()
  const inLanguage = (language: Language): InLanguage => {
    const read = known.get(language) ?? readLanguage(texts, language, lists)
    known.set(language, read)
    return read
  }
  const pagesIn = (language: Language) => inLanguage(language).pages.map(({ page }) => page)

  return {
    /** Every page but the one with the signs to call at, in order. */
    list: (language: Language): CareGlimpse[] =>
      pagesIn(language)
        .filter(({ id }) => id !== CALL_PAGE)
        .map(({ id, title, purpose }) => ({ id, title, purpose })),
    /** One page; `page-not-found` when there is none of that name. */
    page: (id: string, language: Language): CarePage => {
      const page = pagesIn(language).find((one) => one.id === id)
      if (page === undefined) throw new BookError('page-not-found')
      return page
    },
    /** The pages in which all the words stand, best first. */
    find: (asked: string, language: Language): CareHit[] => {
      const looked = lookFor(asked)
      return looked === null ? [] : findPages(pagesIn(language), looked)
    },
    /** The sentences to borrow, by whom they are said to. */
    words: (language: Language): BorrowedWords[] => inLanguage(language).words.map(({ words }) => words),
    /** The moments of aftercare that can be offered. */
    aftercare: (language: Language): AftercareMoment[] => aftercare[language],
  }
}

export type Care = ReturnType<typeof createCare>
