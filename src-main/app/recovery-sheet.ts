/** @file The recovery sheet on paper: from its words to what the typesetter is asked. Pure; the words reach the sheet as data only. */
import { encode } from 'uqr'
import { describeDate } from '#contract'
import type { Language } from '#contract'
import type { TypesetJob } from '#main/typeset'
import { recoverySheetWords } from './recovery-sheet-words.ts'

/** `words`: six lines of four. `day`: when the sheet is made, `YYYY-MM-DD`. `language`: of the sheet, which is that of its words. */
export type RecoverySheet = { words: readonly (readonly string[])[]; language: Language; day: string }

/** The job that sets the sheet on one A4, and the name of its file. Nothing of the book is on it: what it belongs to is written by pen. */
export function recoverySheet({ words, language, day }: RecoverySheet): { job: TypesetJob; fileName: string } {
  const text = recoverySheetWords[language]
  const made = dayInWords(day, language)
  return {
    fileName: text.fileName,
    job: {
      template: 'sheets/herstel.typ',
      pictures: [],
      date: day,
      data: {
        ...text.page,
        language,
        lines: words.map((line) => [...line]),
        code: codeOf(words),
        fields: [
          { label: text.whichBook, value: '' },
          { label: text.whereStick, value: '' },
          { label: text.madeOn, value: made },
        ],
        foot: text.foot,
        checked: '',
      },
    },
  }
}

/**
 * The words as a QR code (ISO/IEC 18004, level M: 15 in 100 may be worn away), a picture in SVG that is one shape, so that no hairlines
 * of paper stand between its squares. The quiet zone of four squares is part of it.
 */
function codeOf(words: readonly (readonly string[])[]): string {
  const { size, data } = encode(words.map((line) => line.join(' ')).join('\n'), { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' width='${size}' height='${size}'><path fill='#000000' d='${squares.join('')}'/></svg>`
}

/** Where dark squares stand side by side in a row: the first, and how many. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (isDark && last !== undefined && last[0] + last[1] === x) last[1] += 1
    else if (isDark) runs.push([x, 1])
  }
  return runs
}

function dayInWords(day: string, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return describeDate({ precision: 'day', year, month, day: date }, language)
}
