/** @file Moments of this computer's clock in words: '21.14', 'vandaag, 15.42 uur', '7 september 2026'. */
import { describeDate } from '#contract'
import type { Language } from '#contract'
import { defineWords, fillIn } from './words.ts'

const words = defineWords(
  { today: 'vandaag, {time} uur', yesterday: 'gisteren, {time} uur', at: '{time} uur' },
  { today: 'today, {time}', yesterday: 'yesterday, {time}', at: '{time}' },
)

/** The time of day on this computer's clock: '21.14' in Dutch, '21:14' in English. */
export function timeOfDay(moment: Date, language: Language): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getHours()}${language === 'nl' ? '.' : ':'}${two(moment.getMinutes())}`
}

/** A time of day, HH:MM, as one says it: '14.15 uur' in Dutch, '14:15' in English; empty when there is none. */
export function timeInWords(time: string, language: Language): string {
  if (time === '') return ''
  return fillIn(words[language].at, { time: language === 'nl' ? time.replace(':', '.') : time })
}

/** The day of a moment, written out: '7 september 2026'. */
export function dayInWords(moment: Date, language: Language): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return describeDate({ precision: 'day', year, month, day }, language)
}

/** The day of a moment on this computer's calendar, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** A moment as one says it now: today and yesterday with the time, else the day. */
export function momentInWords(moment: Date, now: Date, language: Language): string {
  const time = timeOfDay(moment, language)
  if (isSameDay(moment, now)) return fillIn(words[language].today, { time })
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  return isSameDay(moment, yesterday) ? fillIn(words[language].yesterday, { time }) : dayInWords(moment, language)
}

const isSameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()
