/** @file A date as an answer that can be typed again. */
import { describeDate } from '#contract'
import type { Language, PartialDate } from '#contract'

/** The date in words; empty when nothing of it is known. */
export function describeKnown(date: PartialDate, language: Language): string {
  return date.precision === 'unknown' ? '' : describeDate(date, language)
}
