/** @file What is known of each photo, for a copy of the book that any program can read. The pictures are files beside it. */
import { PartialDate } from '#contract'
import type { Database } from '#main/database'
import { inColumn } from './json-column.ts'

/** `hash`: SHA-256 of the original (hex), by which its file is found; `bytes`: its length. `taken`: from the picture itself. */
export type PhotoFacts = {
  id: string
  hash: string
  format: string
  bytes: number
  fileName: string
  caption: string
  description: string
  veiled: boolean
  children: string[]
  taken: PartialDate
  addedAt: string
  removedAt: string | null
}

type Row = {
  id: string
  hash: string
  format: string
  bytes: number
  file_name: string
  caption: string
  description: string
  veiled: 0 | 1
  taken: string
  added_at: string
  removed_at: string | null
}

export function createPhotoFacts(db: Database) {
  const rows = db.prepare<[], Row>(`
    SELECT   id, hash, format, bytes, file_name, caption, description, veiled, taken, added_at, removed_at
    FROM     photos
    ORDER BY added_at, id
  `)
  const links = db.prepare<[], { photo: string; child: string }>(
    'SELECT photo, child FROM photo_children ORDER BY photo, child',
  )

  return {
    /** Every photo, also in the drawer, in the order they were added. */
    all: (): PhotoFacts[] => {
      const children = Map.groupBy(links.all(), ({ photo }) => photo)
      return rows.all().map((row) => toFacts(row, children.get(row.id)?.map(({ child }) => child) ?? []))
    },
  }
}

const toFacts = ({ file_name, added_at, removed_at, veiled, taken, ...row }: Row, children: string[]): PhotoFacts => ({
  ...row,
  fileName: file_name,
  veiled: veiled === 1,
  children,
  taken: PartialDate.parse(inColumn(taken)),
  addedAt: added_at,
  removedAt: removed_at,
})
