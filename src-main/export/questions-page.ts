/** @file The questions to midwife or hospital on the page of an open copy, as they were written. */
import { escaped, escapedLines } from './html.ts'
import type { ExportBook } from './options.ts'
import { exportWords } from './words.ts'

/** The questions with their answers as HTML; empty without any. */
export function questionsSection({ language, questions = [] }: ExportBook): string {
  if (questions.length === 0) return ''
  const t = exportWords[language]
  const rows = questions.map(({ text, answer }) => {
    const answered = answer.trim() === '' ? '' : `<dd dir="auto">${escapedLines(answer)}</dd>`
    return `<dt dir="auto">${escapedLines(text)}</dt>${answered}`
  })
  const head = `<h2>${escaped(t.questions)}</h2><p class="said">${escaped(t.questionsFor)}</p>`
  return `<section>${head}\n<dl>${rows.join('\n')}</dl></section>`
}
