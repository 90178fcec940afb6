/** @file `printer-test`: the sheet that shows how a printer prints. Needs no book. */
import { BookError } from '#contract'
import type { VerbRun } from './bench.ts'

export const printerTest: VerbRun = () => Promise.reject(new BookError('unexpected'))
