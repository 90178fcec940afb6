/**
 * @file The two evenings on which candles are lit. Wereldlichtjesdag is the second Sunday of December, at 19:00 wherever one is
 * (The Compassionate Friends, Worldwide Candle Lighting, compassionatefriends.org/wcl, read 28 November 2026); the wave of light is on
 * 15 October at 19:00 (International Wave of Light).
 */
import { daysBetween } from '#contract'
import type { CalendarDay } from '#contract'

/** The time of both, wherever one is. */
export const LIGHT_TIME = '19:00'

export const OCTOBER_DAY = { month: 10, day: 15 } as const

// a Sunday; every seventh day from it is one
const A_SUNDAY: CalendarDay = { year: 2000, month: 1, day: 2 }

/** The second Sunday of December of a year: the one from 8 to 14 December. */
export function secondSundayOfDecember(year: number): CalendarDay {
  const eighth = { year, month: 12, day: 8 }
  const sinceSunday = ((daysBetween(A_SUNDAY, eighth) % 7) + 7) % 7
  return { ...eighth, day: 8 + ((7 - sinceSunday) % 7) }
}
