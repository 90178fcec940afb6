/** @file The last line of every page: who decides, and when the page was laid beside its documents. */
import { describeDate } from '#contract'
import type { Language } from '#contract'

/** As it stands at the end of every text. */
export const closingLine: Record<Language, string> = {
  nl: 'Jullie eigen verloskundige, huisarts of ziekenhuis beslist, niet dit boek.',
  en: 'Your own midwife, GP or hospital decides, not this book.',
}

const checked: Record<Language, string> = { nl: 'Nagekeken op', en: 'Checked on' }

/** The line with the day (ISO) on which the page was checked, written out. */
export function closingOf(day: string, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return `${closingLine[language]} ${checked[language]} ${describeDate({ precision: 'day', year, month, day: date }, language)}.`
}
