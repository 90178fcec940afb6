/** @file The fields of one page of a sheet in the order in which they are read, which is the order of the keyboard. */
import type { PlacedField } from '#contract'

/** A field and which time it stands on the page, from 0: the same detail may stand there twice. */
export type FieldOnPage = { field: PlacedField; nth: number }

/** As much of the page's height still counts as one line. */
const SAME_LINE = 0.006

/** The fields of a page, line by line, from left to right. */
export function fieldsOnPage(fields: readonly PlacedField[], page: number): FieldOnPage[] {
  const lines: PlacedField[][] = []
  for (const field of fields.filter((one) => one.page === page).toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line !== undefined && first !== undefined && field.y - first.y < SAME_LINE) line.push(field)
    else lines.push([field])
  }
  const read = lines.flatMap((line) => line.toSorted((one, other) => one.x - other.x))
  return read.map((field, at) => ({ field, nth: read.slice(0, at).filter((one) => isSame(one, field)).length }))
}

const isSame = (one: PlacedField, other: PlacedField) =>
  one.field === other.field && JSON.stringify(one.of) === JSON.stringify(other.of)
