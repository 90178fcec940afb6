/** @file The papers of Steun: from what was asked to what the typesetter is asked. Pure; all words reach the paper as data only. */
import { BookError, describeDate, sourceInFull, sourcesByName, sourcesInWords } from '#contract'
import type { CallNumbers, CarePage, CarePrint, CareRun, Language, OpenQuestion } from '#contract'
import type { JsonValue } from '#main/typeset'
import { carePaperWords } from './care-paper-words.ts'

/** What to set, and the name of its file. */
export type CarePaperJob = { template: string; data: JsonValue; fileName: string }
type CardSize = Extract<CarePrint, { kind: 'card' }>['size']

/** One page, on A5. */
export function pagePaper(page: CarePage, language: Language): CarePaperJob {
  const { title, purpose, closing } = page
  const sections = page.sections.map(({ heading, blocks }) => ({
    heading,
    blocks: blocks.map(({ kind, items, sources }) => ({
      kind,
      items: items.map(asRuns),
      source: sourcesInWords(page, sources, language),
    })),
  }))
  const foot = `${carePaperWords[language].support} · ${title}`
  const sources = page.sources.map(sourceInFull)
  const data = { language, title, purpose, sections, sources, closing, foot }
  return { template: 'care/bladzijde.typ', data, fileName: `${title}.pdf` }
}

const asRuns = (runs: readonly CareRun[]) =>
  runs.map(({ text, strong, link }) => ({ text, strong, isAddress: link !== '' }))

const order = ['midwife', 'outOfHours', 'doctor', 'hospital'] as const satisfies (keyof CallNumbers)[]

/** The page with the signs to call at as a card: A5, or two for a pocket on an A4. A number that is not known is a line for a pen. */
export function cardPaper(
  page: CarePage,
  { size, numbers, language }: { size: CardSize; numbers: CallNumbers; language: Language },
): CarePaperJob {
  const words = carePaperWords[language]
  const signs = page.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'list')
  if (signs === undefined) throw new BookError('nothing-to-print')
  const card = {
    language,
    title: page.title,
    purpose: page.purpose,
    signs: signs.items.map(asRuns),
    danger: { label: words.danger, value: '112' },
    numbers: order.map((whose) => ({ label: words.numbers[whose], value: numbers[whose] })),
    closing: `${sourcesByName(page, signs.sources, language)} ${page.closing}`,
    foot: '',
  }
  if (size === 'a5') return { template: 'care/kaart.typ', data: card, fileName: `${words.cardFile}.pdf` }
  const data = { ...card, sheetTitle: words.pocketTitle, how: words.pocketHow }
  return { template: 'care/zakkaart.typ', data, fileName: `${words.pocketFile}.pdf` }
}

/** Words to say, as the parents left them. */
export function wordsPaper({ to, text }: { to: string; text: string }, language: Language): CarePaperJob {
  const title = to.trim() || carePaperWords[language].wordsTitle
  const paragraphs = text
    .split(/\n\s*\n|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (paragraphs.length === 0) throw new BookError('nothing-to-print')
  return {
    template: 'care/woorden.typ',
    data: { language, title, paragraphs, foot: carePaperWords[language].support },
    fileName: `${carePaperWords[language].wordsTitle}.pdf`,
  }
}

type Letter = { to: string; from: string; questions: readonly OpenQuestion[]; day: string; language: Language }

/** So many pen lines stand under each question. */
const LINES = 2

/** One letter with the questions that have no answer yet. `day`: ISO, of the letter. */
export function letterPaper({ to, from, questions, day, language }: Letter): CarePaperJob {
  const words = carePaperWords[language]
  const asked = questions.filter(({ text, answer }) => text !== '' && answer === '')
  if (asked.length === 0) throw new BookError('nothing-to-print')
  return {
    template: 'care/brief.typ',
    data: {
      language,
      title: words.letterTitle,
      foot: words.letterTitle,
      date: dayInWords(day, language),
      greeting: words.greeting(to),
      opening: words.opening,
      questions: asked.map(({ text }) => text),
      lines: LINES,
      thanks: words.thanks,
      regards: words.regards,
      from,
    },
    fileName: `${words.letterTitle}.pdf`,
  }
}

function dayInWords(day: string, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return describeDate({ precision: 'day', year, month, day: date }, language)
}
