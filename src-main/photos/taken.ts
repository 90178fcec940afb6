/** @file When a photo was taken, from what the camera wrote into it. Nothing else is read: no place, no names. */
import exifr from 'exifr'
import { isRealDay, unknownDate } from '#contract'
import type { PartialDate } from '#contract'

/** Photography is older, digital files with a date from before this year are not. */
const FIRST_YEAR = 1900
/** The day begins at UTC+14 first of all, and a camera's clock is in local time. */
const EARLIEST_ZONE_MS = 14 * 60 * 60 * 1000

const dateTags = ['DateTimeOriginal', 'CreateDate']

/**
 * The local day of EXIF DateTimeOriginal, else of DateTimeDigitized (which exifr calls CreateDate); unknown when there is none, or
 * when it cannot be: a day that does not exist, before 1900, or after `now`. `source`: an EXIF block, or a TIFF file: its path or its bytes.
 */
export async function takenOn(source: Uint8Array | string | null, now: Date): Promise<PartialDate> {
  const tags = source === null ? {} : await readDateTags(source)
  const days = dateTags.map((tag) => dayOf(tags[tag], now))
  return days.find((day) => day !== null) ?? unknownDate
}

async function readDateTags(source: Uint8Array | string): Promise<Record<string, unknown>> {
  const options = { pick: dateTags, reviveValues: false, gps: false, xmp: false, icc: false, iptc: false }
  // an EXIF block that cannot be read is no reason to refuse the photo it lies in
  const found: unknown = await exifr.parse(source, options).catch(() => undefined)
  return typeof found === 'object' && found !== null ? { ...found } : {}
}

/** EXIF 2.32 writes 'YYYY:MM:DD HH:MM:SS'; some programs write other signs between. */
const DAY = /^\s*(?<year>\d{4})[:\-/.](?<month>\d{2})[:\-/.](?<day>\d{2})/

function dayOf(value: unknown, now: Date): PartialDate | null {
  const parts = typeof value === 'string' ? DAY.exec(value)?.groups : undefined
  if (parts === undefined) return null
  const { year, month, day } = parts
  const date = { precision: 'day', year: Number(year), month: Number(month), day: Number(day) } as const
  const isPossible = date.year >= FIRST_YEAR && isRealDay(date) && !isAfter(`${year}-${month}-${day}`, now)
  return isPossible ? date : null
}

function isAfter(isoDay: string, now: Date): boolean {
  return isoDay > new Date(now.getTime() + EARLIEST_ZONE_MS).toISOString().slice(0, 10)
}
