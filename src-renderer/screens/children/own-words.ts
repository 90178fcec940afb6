/** @file A child's own words and dates as sentences, in the parents' words. Values in, words out. */
import { describeDate } from '#contract'
import type { Child, Language, Parent } from '#contract'
import { childName, lossWord, parentName } from '../../i18n/naming.ts'
import { fillIn, listNames } from '../../i18n/words.ts'
import { childrenWords } from './words.ts'

/** A stretch of a sentence; `own` when it is a word the parents chose. */
export type Stretch = { text: string; own: boolean }

/** 'Wij zeggen Noor of ons meisje. Wat er gebeurde noemen we stilgeboren. Wij zijn mama en papa.', with the own words apart. */
export function ownWords(child: Child, parents: readonly Parent[], language: Language): Stretch[] {
  const sentences = [whatWeSay(child, language), whatWeCall(child, language), whoWeAre(parents, language)]
  return sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, at) => (at === 0 ? sentence : [{ text: ' ', own: false }, ...sentence]))
}

function whatWeSay(child: Child, language: Language): Stretch[] {
  const words = childrenWords[language]
  const name = childName(child, language)
  const { child: word, loss } = child.words
  if (child.name !== '' && word !== '') return stretches(words.weSayBoth, { name, word })
  const nothingChosen = child.name === '' && word === '' && loss === ''
  return nothingChosen
    ? stretches(words.noWords, { name, loss: lossWord(child, language) })
    : stretches(words.weSay, { name })
}

function whatWeCall({ words: { loss } }: Child, language: Language): Stretch[] {
  return loss === '' ? [] : stretches(childrenWords[language].weCall, { loss })
}

function whoWeAre(parents: readonly Parent[], language: Language): Stretch[] {
  const words = childrenWords[language]
  const [first, second] = parents.map((parent) => parentName(parent, language))
  if (first === undefined) return []
  return second === undefined ? stretches(words.weAreOne, { first }) : stretches(words.weAreTwo, { first, second })
}

/** '9 maart 2026, na 21 weken en 3 dagen. Zwolle.'; empty when the book knows none of it. */
export function whenAndWhere(child: Child, language: Language): string {
  const words = childrenWords[language]
  const date = child.date.precision === 'unknown' ? '' : describeDate(child.date, language)
  const long = howLong(child, language)
  const when = [date, long === '' ? '' : fillIn(words.after, { long })].filter((part) => part !== '').join(', ')
  return [when, child.place]
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toLocaleUpperCase(language)}${part.slice(1)}.`)
    .join(' ')
}

function howLong({ weeks, days }: Pick<Child, 'weeks' | 'days'>, language: Language): string {
  const words = childrenWords[language]
  const parts = [amount(weeks, words.week, words.weeks), amount(days === 0 ? null : days, words.day, words.days)]
  return listNames(
    parts.filter((part) => part !== ''),
    language,
  )
}

function amount(n: number | null, one: string, many: string): string {
  if (n === null) return ''
  return n === 1 ? one : fillIn(many, { n: String(n) })
}

function stretches(sentence: string, values: Record<string, string>): Stretch[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const value = /^\{(\w+)\}$/.exec(part)?.[1]
      return value === undefined ? { text: part, own: false } : { text: values[value] ?? part, own: true }
    })
}
