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

/** All texts, read; one that is not as it should be throws, and says in which file. */
export type ReadCare = {
  lists: Lists
  pages: Record<Language, ReadPage[]>
  words: Record<Language, ReadWords[]>
  aftercare: Record<Language, AftercareMoment[]>
}

export function readCare(texts: CareTexts): ReadCare {
  const lists = readLists(texts)
  const pagesIn = (language: Language) =>
    texts.pages[language]
      .map((text) => readPage(text, language, lists))
      .toSorted((one, other) => one.front.order - other.front.order)
  const wordsIn = (language: Language) =>
    texts.words[language].map((text) => readWords(text, language)).toSorted((one, other) => one.order - other.order)
  return {
    lists,
    pages: { nl: pagesIn('nl'), en: pagesIn('en') },
    words: { nl: wordsIn('nl'), en: wordsIn('en') },
    aftercare: readAftercare(texts.aftercare, lists),
  }
}

/** What Steun has to read. `lookFor` says what a person is looking for; `null` when that holds no word. */
export function createCare(texts: CareTexts, lookFor: (words: string) => LookedFor | null) {
  const { pages, words, aftercare } = readCare(texts)
  const pagesIn = (language: Language) => pages[language].map(({ page }) => page)

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
    words: (language: Language): BorrowedWords[] => words[language].map((one) => one.words),
    /** The moments of aftercare that can be offered. */
    aftercare: (language: Language): AftercareMoment[] => aftercare[language],
  }
}

export type Care = ReturnType<typeof createCare>
