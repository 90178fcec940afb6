/** @file Numbers as one writes them in a sentence: small ones in words, larger ones in figures. */
import type { Language } from '#contract'

const small: Record<Language, readonly string[]> = {
  nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  ),
  en: 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
}

/** A whole number from 0: up to twenty in words, above it in figures. */
export const numberInWords = (n: number, language: Language): string => small[language][n] ?? String(n)

/** The same at the beginning of a sentence; a capital carries no accent of stress ('Eén'). */
export function numberFirst(n: number, language: Language): string {
  const word = numberInWords(n, language)
  return word.charAt(0).normalize('NFD').charAt(0).toLocaleUpperCase(language) + word.slice(1)
}

/** A length in millimetres, with at most one decimal: '3,4' in Dutch, '3.4' in English. */
export const millimetres = (mm: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(mm)

/** A number as a person types it, with a comma or a point; `null` when it is none or lies outside. */
export function numberIn(typed: string, { min, max }: { min: number; max: number }): number | null {
  const text = typed.trim().replace(',', '.').replace('−', '-')
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return null
  const value = Number(text)
  return value >= min && value <= max ? value : null
}
