/** @file How a generation is called, in a book and in a backup alike, and the moment that its name tells. */

const generationPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)\.(\d\d)(?:-([2-9]|[1-9]\d{1,3}))?$/

/**
 * The name of a generation: the local date and time to the minute, without the colon that FAT and NTFS refuse. A name that is
 * taken gets `-2`, `-3` and so on.
 */
export function generationName(moment: Date, isTaken: (name: string) => boolean): string {
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(twoDigits).join('-')
  const name = `${day}T${[moment.getHours(), moment.getMinutes()].map(twoDigits).join('.')}`
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name}-${count}`
  return free
}

/** Whether a folder's name is one that a generation is given; anything else, also one with `..` in it, is not. */
export function isGenerationName(name: string): boolean {
  return generationPattern.test(name)
}

/** The moment in a generation's name, read as local time; `null` when the folder was given another name. */
export function momentOfName(name: string): Date | null {
  const [, year, month, day, hours, minutes] = (generationPattern.exec(name) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const moment = new Date(year, month - 1, day, hours, minutes)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** Which of the generations of one minute it is, from 1. */
export function countOfName(name: string): number {
  return Number(generationPattern.exec(name)?.[6] ?? 1)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
