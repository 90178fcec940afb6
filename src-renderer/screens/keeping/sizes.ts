/** @file Sizes as they stand on the box of a stick. */
import type { Language } from '#contract'

const units = ['kB', 'MB', 'GB', 'TB'] as const

/** Bytes as people say them: '310 MB', '1,2 GB'. Units are powers of 1,000, as makers of sticks count (IEC 80000-13). */
export function sizeInWords(bytes: number, language: Language): string {
  let size = bytes / 1000
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits = size < 9.95 && unit > 0 ? 1 : 0
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(Math.max(size, 1))
  return `${figure} ${units[unit] ?? ''}`
}
