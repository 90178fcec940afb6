/** @file A measured printer in sentences. */
import type { Language, PrinterProfile } from '#contract'
import { millimetres } from '../../i18n/numbers.ts'
import { fillIn, listNames } from '../../i18n/words.ts'
import { shiftInWords } from './answers.ts'
import { printerWords } from './words.ts'

/** Beyond this part of the true size a printer was told to fit the page, which is better undone than reckoned with. */
const FITTED = 0.015

/** What is known of a printer, a sentence a fact. */
export function printerInWords(printer: PrinterProfile, language: Language): string[] {
  const words = printerWords[language]
  const mm = (value: number) => millimetres(value, language)
  const shift = shiftInWords(printer.shift, language, (way, values) => fillIn(words[way], values))
  const { top, right, bottom, left } = printer.edge
  const edge = { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) }
  return [
    words[`flip.${printer.flip ?? 'none'}`],
    printer.flip === null ? words[`stack.${printer.stack}`] : '',
    top + right + bottom + left === 0 ? words.edgeless : fillIn(words.edges, edge),
    shift.length === 0 ? words.noShift : fillIn(words.shift, { how: listNames(shift, language) }),
    ...sizeInWords(printer.scale, language),
  ].filter((sentence) => sentence !== '')
}

function sizeInWords(scale: number, language: Language): string[] {
  const words = printerWords[language]
  // half a millimetre in a hundred is less than a ruler shows
  if (Math.abs(scale - 1) < 0.005) return [words.trueSize]
  const scaled = fillIn(words.scaled, { mm: millimetres(scale * 100, language) })
  return Math.abs(scale - 1) > FITTED ? [scaled, words.fitted] : [scaled]
}
