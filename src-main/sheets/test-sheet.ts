/** @file The sheet that shows how a printer prints: both sides of one A4. */
import type { Language } from '#contract'
import { testWords, type TestWords } from './test-words.ts'

/** What the template sheets/printer-test.typ shows. */
export type TestSheet = Omit<TestWords, 'fileName'> & { language: Language; foot: string; checked: string }

/** The template, its data and the name of the file. */
export function printerTest(language: Language): { template: string; data: TestSheet; fileName: string } {
  const { fileName, ...words } = testWords[language]
  return { template: 'sheets/printer-test.typ', fileName, data: { ...words, language, foot: '', checked: '' } }
}
