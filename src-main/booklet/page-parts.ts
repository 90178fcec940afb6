/** @file One page of the book as a part of the booklet. */
import { describeDate, plainText } from '#contract'
import type { Author, Book, Language, Page, PartialDate } from '#contract'
import type { FullPart, LetterPart, RunItem, WordsPart } from './data.ts'
import type { Making } from './design-sizes.ts'
import { fullPart } from './full-page.ts'
import { isSigned, letterText } from './letter.ts'
import type { ChosenPage } from './chapter.ts'
import { hasWords, printed, printedText } from './typography.ts'
import { bookletWords } from './words.ts'

export type PartContext = { book: Book; language: Language; level: number; making: Making }

// a longer text is not measured beforehand: measuring would set it twice
const LONG_TEXT = 12_000
const FEW_WORDS = 140
const FEW_WORDS_OF_A_LETTER = 80
const SHORT_ENOUGH_TO_RUN_ON = 600
// beside a date a longer title would stand higher than what it is the title of
const SHORT_TITLE = 120

/** A letter, a picture to the edge, or the words and pictures of any other kind of page. */
export function pagePart(chosen: ChosenPage, context: PartContext): LetterPart | FullPart | WordsPart {
  if (chosen.page.kind === 'letter') return letterPart(chosen, context)
  const words = wordsPart(chosen, context)
  return fullPart(chosen, words, context.making) ?? words
}

/** What a page is called in the contents and among the dates; empty for a photo page without a title. */
export function headingOf(page: Page, { book, language }: Pick<PartContext, 'book' | 'language'>): string {
  if (hasWords(page.title)) return printed(page.title)
  const words = bookletWords[language]
  const [author] = namesOf(page.author, book)
  if (page.kind === 'letter') return printed(author === undefined ? words.letter : words.letterFrom(author))
  return page.kind === 'photos' ? '' : words.fallback[page.kind]
}

/** Whether a page may share a sheet with its neighbours: a moment or note of a few lines and a short title, without pictures or a place. */
export function runsOn({ page, photos }: ChosenPage): boolean {
  const isShort =
    page.text.length <= 6 && plainText(page.text).length <= SHORT_ENOUGH_TO_RUN_ON && page.title.length <= SHORT_TITLE
  return (
    (page.kind === 'moment' || page.kind === 'note') &&
    photos.length === 0 &&
    isShort &&
    !hasWords(page.place) &&
    page.steps.length === 0
  )
}

/** A short moment or note among others. */
export function runItem({ page }: ChosenPage, context: PartContext): RunItem {
  return {
    id: page.id,
    heading: headingOf(page, context),
    sub: dateIn(page.date, context.language),
    body: printedText(page.text),
    sign: signOf(page, context),
  }
}

/** A letter as it stands by itself. */
export function letterPart({ page, photos }: ChosenPage, context: PartContext): LetterPart {
  return {
    kind: 'letter',
    id: page.id,
    level: context.level,
    heading: headingOf(page, context),
    date: dateIn(page.date, context.language),
    ...letterText(page.text, namesOf(page.author, context.book)),
    few: plainText(page.text).length <= FEW_WORDS_OF_A_LETTER && page.text.length === 1 && photos.length === 0,
    long: plainText(page.text).length > LONG_TEXT,
    pictures: photos.map(({ id }) => id),
  }
}

function wordsPart({ page, photos }: ChosenPage, context: PartContext): WordsPart {
  const length = plainText(page.text).length
  const steps = page.steps.filter(hasWords).map(printed)
  const part: WordsPart = {
    kind: 'words',
    id: page.id,
    level: context.level,
    heading: headingOf(page, context),
    sub: [dateIn(page.date, context.language), printed(page.place)].filter(hasWords).join(' · '),
    steps,
    body: printedText(page.text),
    sign: signOf(page, context),
    few: steps.length === 0 && length <= FEW_WORDS && page.text.every((block) => block.kind === 'paragraph'),
    first: page.kind === 'keepsake',
    long: length > LONG_TEXT,
    stands:
      hasWords(plainText(page.text)) || (page.kind !== 'photos' && [page.title, page.place, ...steps].some(hasWords)),
    pictures: photos.map(({ id }) => id),
  }
  return withSpokenTitle(part, page, context)
}

/** A moment that is only a title: the title is its text, and the date or the kind stands above it. */
function withSpokenTitle(part: WordsPart, page: Page, { language }: PartContext): WordsPart {
  const isOnlyTitle =
    part.body.length === 0 && part.steps.length === 0 && part.pictures.length === 0 && hasWords(page.title)
  if (!isOnlyTitle) return part.heading === '' ? { ...part, heading: part.sub, sub: '' } : part
  const above = part.sub === '' ? bookletWords[language].fallback[page.kind] : part.sub
  const body = printedText([{ kind: 'paragraph', runs: [{ text: page.title }] }])
  return { ...part, heading: above, sub: '', body, few: page.title.length <= FEW_WORDS }
}

function signOf(page: Page, { book }: PartContext): string {
  const names = namesOf(page.author, book)
  return hasWords(plainText(page.text)) && !isSigned(page.text, names) ? printed(names[0] ?? '') : ''
}

/** What an author is called, as the child would say it first. */
function namesOf(author: Author | null, book: Book): string[] {
  if (author === null) return []
  if ('name' in author) return [author.name].filter(hasWords)
  const parent = book.parents.find(({ id }) => id === author.parent)
  return parent === undefined ? [] : [parent.called, parent.name].filter(hasWords)
}

function dateIn(date: PartialDate, language: Language): string {
  return date.precision === 'unknown' ? '' : describeDate(date, language)
}
