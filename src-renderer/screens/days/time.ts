/** @file A time of day as a parent types it: '14.15', '14:15', '9 uur'. */

/** The time as HH:MM; empty when nothing was typed, `null` when it cannot be read. */
export function readTime(typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s*(uur|u|h)\.?$/u, '')
  if (text === '') return ''
  const found = /^(\d{1,2})(?:[.:h ](\d{2}))?$/u.exec(text)
  const [hour, minute] = [Number(found?.[1] ?? Number.NaN), Number(found?.[2] ?? 0)]
  if (!(hour <= 23 && minute <= 59)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
