/** @file A chapter as parts of the booklet: its opening, its pages by date, its loose photos, its dates. */
import { describeDate, sortKeyOf } from '#contract'
import type { BookletChoices, Child, Language, Photo } from '#contract'
import type { BookletPart, CardPart, ChapterPart, WordsPart } from './data.ts'
import { areFacing } from './facing.ts'
import { headingOf, letterPart, pagePart, runItem, runsOn } from './page-parts.ts'
import type { PartContext } from './page-parts.ts'
import { nameOf } from './pictures.ts'
import type { Chapter, ChosenPage } from './chapter.ts'
import { hasWords, printed, shortened } from './typography.ts'
import { bookletWords } from './words.ts'

// fewer dated things than this need no page of their own: each already says its date
const FEWEST_DATES = 3
const RUNNING_SIGNS = 44

export type ChapterContext = PartContext & { opens: boolean; choices: Pick<BookletChoices, 'order' | 'byHand'> }

/** All parts of one chapter. Without any child in the booklet the shared chapter has no opening: then it is the booklet. */
export function chapterParts(chapter: Chapter, context: ChapterContext): BookletPart[] {
  const { portrait, others } = portraitOf(chapter)
  return [
    ...(context.opens ? [opening(chapter.child, context.language)] : []),
    ...photoPart(portrait),
    ...pageParts(chapter, context),
    ...photoPart(others),
    ...datesPart(chapter, context),
  ]
}

/** What a card says of a child: the same words that open its chapter. */
export function cardOf(child: Child, language: Language): CardPart['children'][number] {
  const { heading, when, place, line } = opening(child, language)
  return { heading, when, place, line }
}

function opening(child: Child | null, language: Language): ChapterPart {
  const words = bookletWords[language]
  const name = child === null ? words.together : capitalised(nameOf(child, language))
  const heading = printed(name)
  const run = shortened(heading, RUNNING_SIGNS)
  if (child === null) return { kind: 'chapter', heading, when: '', place: '', line: '', run }
  const line = hasWords(child.line) ? printed(child.line) : ''
  return { kind: 'chapter', heading, when: whenOf(child, language), place: printed(child.place), line, run }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** 'eenendertig weken en twee dagen, 14 november 2023'; what is not known is not mentioned. */
function whenOf({ weeks, days, date }: Child, language: Language): string {
  const words = bookletWords[language]
  const long = [
    weeks === null || weeks === 0 ? '' : words.weeks(weeks),
    days === null || days === 0 ? '' : words.days(days),
  ]
  const duration = long.filter(hasWords).join(` ${words.and} `)
  // 'negen weken, week 9' says the same thing twice
  const day = date.precision === 'week' && weeks !== null ? String(date.year ?? '') : whenSaid(date, language)
  return [duration, day].filter(hasWords).join(', ')
}

const whenSaid = (date: Child['date'], language: Language) =>
  date.precision === 'unknown' ? '' : describeDate(date, language)

/** The photo parents chose as their child's own opens the chapter, unless it stands with a page already. */
function portraitOf({ child, loose }: Chapter): { portrait: Photo[]; others: Photo[] } {
  const isPortrait = (photo: Photo) => photo.id === child?.portrait
  return { portrait: loose.filter(isPortrait), others: loose.filter((photo) => !isPortrait(photo)) }
}

function photoPart(photos: readonly Photo[]): WordsPart[] {
  if (photos.length === 0) return []
  const nothing = {
    heading: '',
    sub: '',
    steps: [],
    body: [],
    sign: '',
    few: false,
    first: false,
    long: false,
    stands: false,
  }
  return [{ kind: 'words', id: null, level: 2, ...nothing, pictures: photos.map(({ id }) => id) }]
}

/** Short moments that follow each other run on, two letters may lie side by side; everything else begins a page. */
function pageParts({ child, pages }: Chapter, context: ChapterContext): BookletPart[] {
  const parts: BookletPart[] = []
  const around = { child, choices: context.choices }
  for (let index = 0; index < pages.length; index += 1) {
    const [chosen, next] = pages.slice(index, index + 2)
    if (chosen === undefined) continue
    const last = parts.at(-1)
    if (next !== undefined && areFacing(chosen, next, around)) {
      parts.push({ kind: 'facing', left: letterPart(chosen, context), right: letterPart(next, context) })
      index += 1
    } else if (!isAmongShort(pages, index)) parts.push(pagePart(chosen, context))
    else if (last?.kind === 'run') last.items.push(runItem(chosen, context))
    else parts.push({ kind: 'run', level: context.level, listed: true, items: [runItem(chosen, context)] })
  }
  return parts
}

function isAmongShort(pages: readonly ChosenPage[], index: number): boolean {
  const isShort = (at: number) => {
    const chosen = pages[at]
    return chosen !== undefined && runsOn(chosen)
  }
  return isShort(index) && (isShort(index - 1) || isShort(index + 1))
}

function datesPart({ child, pages }: Chapter, context: PartContext): BookletPart[] {
  const { language, level } = context
  const ofChild = child === null ? [] : [{ date: child.date, text: childsDay(child, language) }]
  const ofPages = pages.map(({ page }) => ({ date: page.date, text: headingOf(page, context) }))
  const dated = [...ofChild, ...ofPages].filter(({ date, text }) => date.precision !== 'unknown' && hasWords(text))
  if (dated.length < FEWEST_DATES) return []
  const keyed = dated.map((item) => ({ ...item, key: sortKeyOf(item.date, child) }))
  const items = keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ date, text }) => ({ date: describeDate(date, language), text }))
  return [{ kind: 'dates', level, heading: bookletWords[language].dates, items }]
}

/** The child's own day, in the parents' own word for it when they have one. */
function childsDay(child: Child, language: Language): string {
  const name = capitalised(nameOf(child, language))
  return printed(hasWords(child.words.loss) ? `${name}, ${child.words.loss}` : name)
}
