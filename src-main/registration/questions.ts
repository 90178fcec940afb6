/** @file The few questions whose answer changes the path of one parent for one child. Each may be passed over. */
import type { Language, Parent, PathQuestion } from '#contract'
import { parentCalled } from './called.ts'
import { describeKnown } from './known-words.ts'
import { questionWords } from './question-words.ts'
import type { QuestionWords } from './question-words.ts'
import { isDutch, isLifeless, isUrgent, isWanted } from './rule.ts'
import type { Known, Test } from './rule.ts'
import { livedByRequest } from './rules-lived.ts'
import { canAsk } from './rules-standing.ts'

export type QuestionField = keyof QuestionWords
type Question = { field: QuestionField; of: PathQuestion['of']; when: Test }

const asksBrp: Test = (known) => isLifeless(known) || livedByRequest(known)
const wantedHere: Test = (known) => isLifeless(known) && isDutch(known) && isWanted(known)

/** In the order in which they are asked; each with what makes its answer matter. */
const questions: readonly Question[] = [
  // the two certificates of a life have said it
  { field: 'lived', of: 'child', when: ({ child }) => child.details.certificate !== 'birth-and-death' },
  { field: 'birthCountry', of: 'child', when: () => true },
  { field: 'date', of: 'child', when: dateMatters },
  { field: 'weeks', of: 'child', when: (known) => isLifeless(known) && isDutch(known) && known.times.recent !== 'no' },
  { field: 'certificate', of: 'child', when: () => true },
  { field: 'namesOnCertificate', of: 'child', when: namesMatter },
  { field: 'relation', of: 'child', when: wantedHere },
  { field: 'bornFrom', of: 'child', when: bornFromMatters },
  { field: 'evidence', of: 'child', when: (known) => wantedHere(known) && !isUrgent(known) },
  { field: 'residence', of: 'parent', when: (known) => canSayWhere(known) && asksBrp(known) },
  {
    field: 'leftOn',
    of: 'parent',
    when: (known) => canSayWhere(known) && asksBrp(known) && known.parent?.details.residence === 'abroad',
  },
]

/** The questions of one path, in the given language, with the answers the book has. */
export function questionsOf(known: Known, language: Language): PathQuestion[] {
  return questions.filter(({ when }) => when(known)).map((question) => questionIn(question, known, language))
}

function questionIn({ field, of }: Question, known: Known, language: Language): PathQuestion {
  const { text, why, answers } = questionWords[language][field]
  return {
    of,
    field,
    text,
    why,
    answers:
      field === 'bornFrom'
        ? parentsAsAnswers(known, language)
        : Object.entries(answers)
            .map(asAnswer)
            .filter(({ value }) => fitsLife(value, known)),
    answer: answerOf(known, field, language),
  }
}

function parentsAsAnswers({ book }: Known, language: Language) {
  return book.parents.map((parent) => ({ value: parent.id, text: parentCalled(book, parent, language) }))
}

/** The kinds of certificate that go with what is known of a life. */
function fitsLife(value: string, { situation, child }: Known): boolean {
  if (value === child.details.certificate || situation.lived === 'unknown') return true
  return value !== (situation.lived === 'yes' ? 'birth-lifeless' : 'birth-and-death')
}

const asAnswer = ([value, text]: [string, string]) => ({ value, text })

function answerOf({ child, parent }: Known, field: QuestionField, language: Language): string {
  if (field === 'date') return describeKnown(child.date, language)
  if (field === 'weeks') return child.weeks === null ? '' : String(child.weeks)
  if (field !== 'residence' && field !== 'leftOn') return child.details[field]
  if (parent === null) return ''
  return field === 'leftOn' ? describeKnown(parent.details.leftOn, language) : parent.details.residence
}

/** The day decides what comes first, or which side of 1 October 1994 or of a departure it lies. */
function dateMatters({ child, times, situation, standing }: Known): boolean {
  if (child.date.precision === 'day') return false
  return (
    times.recent === 'unknown' ||
    (situation.lived === 'yes' && times.beforeBrp === 'unknown') ||
    standing === 'left-unknown'
  )
}

function bornFromMatters(known: Known): boolean {
  const { book, count } = known
  return book.parents.length === 2 && isLifeless(known) && count === 'one'
}

/** The names come with a request, or can still be put on a Dutch certificate. */
function namesMatter(known: Known): boolean {
  if (!isLifeless(known) || isWanted(known)) return false
  return canAsk(known) || known.child.details.certificate !== 'foreign'
}

function canSayWhere({ parent }: Known): boolean {
  return parent !== null && !hasDied(parent)
}

const hasDied = ({ details }: Parent) => details.died === 'yes'
