/** @file What keeping says: contents in names, progress in steps and words, a failure as fact, safety and next step. Values in, words out. */
import { BookError, sentenceFor } from '#contract'
import type { Contents, Language, Place } from '#contract'
import { fillIn, listNames } from '../../i18n/words.ts'
import type { Progress } from '../../state/work.svelte.ts'
import { outcomeWords } from './outcome-words.ts'
import { keepingWords } from './words.ts'

/** 'Boontje en Noor, de brieven, de foto’s'; empty when a book holds nothing yet. */
export function contentsInWords({ children, kinds }: Pick<Contents, 'children' | 'kinds'>, language: Language): string {
  const names = children.length === 0 ? [] : [listNames(children, language)]
  const things = order.filter((kind) => kinds.includes(kind)).map((kind) => keepingWords[language][`kind.${kind}`])
  return [...new Set([...names, ...things])].join(', ')
}

const order = ['letter', 'photos', 'photo', 'moment', 'ritual', 'keepsake', 'note'] as const

export type Doing = 'make' | 'look' | 'restore'
export type Failure = { title: string; says: string[] }
type Known = 'full' | 'gone' | 'closed' | 'unequal' | 'none'

const known: Partial<Record<BookError['code'], Known>> = {
  'disk-full': 'full',
  'place-not-found': 'gone',
  'folder-not-found': 'gone',
  'disk-error': 'gone',
  'folder-read-only': 'closed',
  'backup-not-equal': 'unequal',
  'backup-not-found': 'none',
}
const notDone = { make: 'notMade', look: 'notRead', restore: 'notRestored' } as const

/** What went otherwise than meant: the fact as a title; what happened, what is safe, what can be done now. */
export function failureInWords(error: unknown, at: { doing: Doing; place: Place }, language: Language): Failure {
  const words = outcomeWords[language]
  const about = error instanceof BookError ? known[error.code] : undefined
  // words about writing a copy fit only there; what is read has one more fact to say, its own sentence
  if (about === undefined || (at.doing !== 'make' && about !== 'none')) {
    return { title: words[notDone[at.doing]], says: [sentenceFor(language, error)] }
  }
  const where = at.place.kind === 'removable' ? 'stick' : 'place'
  return {
    title: words[`${about}.${where}`],
    says: [words[`${about}.happened`], words[`${about}.safe`], words[`${about}.now`]],
  }
}

/** The steps of each kind of work, in order, with the part of the whole each takes: copying and reading back are most of it. */
const steps: Record<Doing, readonly (readonly [Progress['step'], number])[]> = {
  make: [
    ['snapshot', 0.05],
    ['copying', 0.5],
    ['reading-back', 0.4],
    ['comparing', 0.05],
  ],
  look: [
    ['reading-back', 0.9],
    ['comparing', 0.1],
  ],
  restore: [
    ['reading-back', 0.35],
    ['copying', 0.35],
    ['comparing', 0.3],
  ],
}

export type Step = { step: Progress['step']; state: 'done' | 'now' | 'later' }

/** Which steps are done, which goes on, which come after it. */
export function stepsOf(doing: Doing, progress: Progress | null): Step[] {
  const at = steps[doing].findIndex(([step]) => step === progress?.step)
  return steps[doing].map(([step], index) => ({
    step,
    state: index < at ? 'done' : index === Math.max(at, 0) ? 'now' : 'later',
  }))
}

/** How far the whole is, 0 to 1. */
export function partDone(doing: Doing, progress: Progress | null): number {
  if (progress === null) return 0
  let before = 0
  for (const [step, weight] of steps[doing]) {
    if (step === progress.step)
      return before + weight * (progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total))
    before += weight
  }
  return 0
}

/** Too short a time, or too small a part, says nothing yet about how long the rest takes. */
const FIRST_GUESS_AFTER_MS = 4000
const FIRST_GUESS_AT = 0.04
const numbers: Record<Language, readonly string[]> = {
  nl: ['', '', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  en: ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}

/** The time left in words, from the time since the start in milliseconds; empty while nothing sensible can be said. */
export function timeLeft(part: number, sinceMs: number, language: Language): string {
  const words = keepingWords[language]
  if (sinceMs < FIRST_GUESS_AFTER_MS || part < FIRST_GUESS_AT) return ''
  const minutes = (sinceMs * (1 - part)) / part / 60_000
  if (minutes < 0.6) return words.nearly
  if (minutes < 1.5) return words.minute
  const number = numbers[language][Math.round(minutes)]
  return number === undefined ? words.longer : fillIn(words.minutes, { n: number })
}
