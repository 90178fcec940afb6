/** @file What keeping says: contents in names, progress in steps and words, a failure as fact, safety and next step. Values in, words out. */
import { BookError, sentenceFor } from '#contract'
import type { Contents, Drive, Language, Place } from '#contract'
import { fillIn, listNames } from '../../i18n/words.ts'
import type { Progress } from '../../state/work.svelte.ts'
import { outcomeWords } from './outcome-words.ts'
import { sizeInWords } from './sizes.ts'
import { stickWords } from './stick-words.ts'
import { keepingWords } from './words.ts'

/** 'Boontje en Noor, de brieven, de foto’s'; empty when a book holds nothing yet. */
export function contentsInWords({ children, kinds }: Pick<Contents, 'children' | 'kinds'>, language: Language): string {
  const names = children.length === 0 ? [] : [listNames(children, language)]
  const things = order.filter((kind) => kinds.includes(kind)).map((kind) => keepingWords[language][`kind.${kind}`])
  return [...new Set([...names, ...things])].join(', ')
}

/** What the system tells of a stick, as pairs of a word and a value; what it does not tell is left out. */
export function driveInWords(drive: Drive, language: Language): [string, string][] {
  const words = stickWords[language]
  const size = (bytes: number | null) => (bytes === null ? null : sizeInWords(bytes, language))
  const all: [string, string | null][] = [
    [words.where, drive.place.where === '' ? null : drive.place.where],
    [words.label, drive.label],
    [words.fileSystem, drive.fileSystem],
    [words.size, size(drive.totalBytes)],
    [words.free, size(drive.freeBytes)],
  ]
  return all.filter((pair): pair is [string, string] => pair[1] !== null)
}

const order = ['letter', 'photos', 'photo', 'moment', 'ritual', 'keepsake', 'note'] as const

export type Doing = 'make' | 'look' | 'restore' | 'rehearse' | 'export'
export type Failure = { title: string; says: string[] }
type Known = 'full' | 'gone' | 'closed' | 'unequal' | 'none' | 'lies' | 'inside' | 'other'

const known: Partial<Record<BookError['code'], Known>> = {
  'disk-full': 'full',
  'place-not-found': 'gone',
  'folder-not-found': 'gone',
  'disk-error': 'gone',
  'folder-read-only': 'closed',
  'backup-not-equal': 'unequal',
  'backup-not-found': 'none',
  'stick-lies': 'lies',
  'backup-inside-book': 'inside',
  'backup-of-other-book': 'other',
}
/** What is about reading a copy, and so holds whatever was done with it. */
const ofReading: ReadonlySet<Known | undefined> = new Set<Known>(['none', 'other'])
const notDone = {
  make: 'notMade',
  look: 'notRead',
  restore: 'notRestored',
  rehearse: 'notRehearsed',
  export: 'notExported',
} as const

/** What was going on: `before`, in words, when the copy was made that lies there already. */
type Situation = { doing: Doing; place: Place; before?: string | null }

/** What went otherwise than meant: the fact as a title; what happened, what is safe, what can be done now. */
export function failureInWords(error: unknown, at: Situation, language: Language): Failure {
  const words = outcomeWords[language]
  const about = error instanceof BookError ? known[error.code] : undefined
  const isWriting = at.doing === 'make' || at.doing === 'export'
  // words about writing a copy fit only there; what is read has one more fact to say, its own sentence
  if (about === undefined || (!isWriting && !ofReading.has(about))) {
    return { title: words[notDone[at.doing]], says: [sentenceFor(language, error)] }
  }
  const where = at.place.kind === 'removable' ? 'stick' : 'place'
  return {
    title: words[`${about}.${where}`],
    says: [words[`${about}.happened`], safety(about, at, language), words[`${about}.now`]],
  }
}

/** What is safe: the book, and by its date the copy that lay on a full stick before. */
function safety(about: Known, { place, before }: Situation, language: Language): string {
  const words = outcomeWords[language]
  if (about !== 'full' || before === undefined || before === null) return words[`${about}.safe`]
  return fillIn(words[place.kind === 'removable' ? 'before.stick' : 'before.place'], { when: before })
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
  rehearse: [
    ['reading-back', 0.8],
    ['comparing', 0.2],
  ],
  export: [
    ['snapshot', 0.05],
    ['copying', 0.95],
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
