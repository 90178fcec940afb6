/** @file The small words of the sentence over a page: 'op 14 november', 'in maart 2024', 'rond 2020'. Pure. */
import type { PageKind, PartialDate } from '#contract'

/** Which word stands before a date. A day is 'on', a longer time 'in'; 'around' says it itself, an unknown one asks for a day. */
export function wordBefore(date: PartialDate): 'on.day' | 'on.in' | 'on.plain' {
  if (date.precision === 'unknown' || date.precision === 'day')
    return 'around' in date && date.around ? 'on.plain' : 'on.day'
  return date.around ? 'on.plain' : 'on.in'
}

/** Where a page goes when it is closed and nothing lies behind it. */
export function placeOf(kind: PageKind): 'letters' | 'rituals' | 'timeline' {
  if (kind === 'letter') return 'letters'
  return kind === 'ritual' ? 'rituals' : 'timeline'
}

/** The list with one thing a place earlier (-1) or later (+1); at the ends nothing changes. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const next = [...list]
  const to = place + by
  const [one, other] = [list[place], list[to]]
  if (one === undefined || other === undefined) return next
  next[place] = other
  next[to] = one
  return next
}
