/** @file All SQL of photos in the book's database. */
import { BookError } from '#contract'
import type { Photo, PhotoChanges, PhotoList, PhotoQuery } from '#contract'
import { asDatabaseError, indexText } from '#main/database'
import type { Database } from '#main/database'
import { asStored, cursorOf, fromTheStart, placeAfter, storedOrNull } from './rows.ts'
import type { Stored } from './rows.ts'

/** What is known of a photo when it comes in. */
export type Incoming = Pick<
  Photo,
  'id' | 'format' | 'width' | 'height' | 'fileName' | 'taken' | 'addedAt' | 'truncated'
> & {
  hash: string
  bytes: number
}

export type PhotoStore = ReturnType<typeof createPhotoStore>

/** The rows of photos; each change is one transaction, with the words photos are found by inside it. */
export function createPhotoStore(db: Database) {
  const reading = createReading(db)
  const { open, byHash, requireChildren } = reading
  const statements = prepareWriting(db)

  const link = (photo: string, children: readonly string[]) => {
    requireChildren(children)
    for (const child of children) statements.link.run(photo, child)
  }

  const indexed = (photo: Photo): Photo => {
    const { id, fileName, caption, description } = photo
    indexText(db, { kind: 'photo', id, title: fileName, body: [caption, description].filter(Boolean).join('\n') })
    return photo
  }

  /** The photo with these bytes as it is now: new, or the one that was there, out of the drawer and with these children too. */
  const welcome = (incoming: Incoming, children: readonly string[]) =>
    inTransaction(db, () => {
      const before = byHash(incoming.hash)
      const id = before?.photo.id ?? incoming.id
      const { taken, truncated, ...same } = incoming
      if (before === null) statements.add.run({ ...same, taken: JSON.stringify(taken), truncated: Number(truncated) })
      else statements.takeBack.run(id)
      link(id, children)
      return { photo: indexed(open(id).photo), already: before !== null }
    })

  const save = (id: string, { caption, description, veiled, children }: PhotoChanges) =>
    inTransaction(db, () => {
      open(id)
      statements.change.run({
        id,
        caption: caption ?? null,
        description: description ?? null,
        veiled: veiled === undefined ? null : Number(veiled),
      })
      if (children !== undefined) {
        statements.unlink.run(id)
        link(id, children)
      }
      return indexed(open(id).photo)
    })

  return { ...reading, welcome, save }
}

function createReading(db: Database) {
  const statements = prepareReading(db)
  const byHash = (hash: string): Stored | null => storedOrNull(statements.byHash.get(hash))

  /** The photo, unless it is not in the book or lies in the drawer. */
  const open = (id: string): Stored => {
    const stored = storedOrNull(statements.byId.get(id))
    if (stored === null || stored.isPutAway) throw new BookError('photo-not-found')
    return stored
  }

  const requireChildren = (children: readonly string[]): void => {
    for (const child of children) if (statements.child.get(child) === undefined) throw new BookError('child-not-found')
  }

  const list = ({ child, after, limit }: PhotoQuery): PhotoList => {
    const place = after === undefined ? fromTheStart : placeAfter(after)
    const found = statements.list
      .all({ ...place, child: child ?? null, limit: limit + 1 })
      .map((row) => asStored(row).photo)
    const photos = found.slice(0, limit)
    const last = photos.at(-1)
    return { photos, next: found.length > limit && last !== undefined ? cursorOf(last) : null }
  }

  // SQLite takes a negative limit for none at all
  const all = (): Photo[] =>
    statements.list.all({ ...fromTheStart, child: null, limit: -1 }).map((row) => asStored(row).photo)

  /** Every photo with its hash, those in the drawer too. */
  const everyStored = (): Stored[] => statements.every.all().map(asStored)

  return { byHash, open, requireChildren, list, all, everyStored }
}

// a child or page in the drawer keeps its links for when it comes back, but is not shown
const columns = `
  SELECT photos.*,
    (SELECT json_group_array(children.id ORDER BY children.position, children.id)
       FROM photo_children JOIN children ON children.id = photo_children.child
      WHERE photo_children.photo = photos.id AND children.removed_at IS NULL) AS children,
    (SELECT json_group_array(pages.id ORDER BY pages.created_at, pages.id)
       FROM page_photos JOIN pages ON pages.id = page_photos.page
      WHERE page_photos.photo = photos.id AND pages.removed_at IS NULL) AS pages
    FROM photos`

function prepareReading(db: Database) {
  return {
    byId: db.prepare(`${columns} WHERE id = ?`),
    byHash: db.prepare(`${columns} WHERE hash = ?`),
    every: db.prepare(`${columns} ORDER BY added_at, id`),
    list: db.prepare(`${columns}
       WHERE removed_at IS NULL
         AND added_at <= :at AND (added_at < :at OR id > :id)
         AND (:child IS NULL OR EXISTS (SELECT 1 FROM photo_children WHERE photo = photos.id AND child = :child))
       ORDER BY added_at DESC, id
       LIMIT :limit`),
    child: db.prepare('SELECT 1 FROM children WHERE id = ? AND removed_at IS NULL'),
  }
}

function prepareWriting(db: Database) {
  return {
    add: db.prepare(`
      INSERT INTO photos (id, hash, format, bytes, width, height, file_name, caption, description, veiled, taken, truncated, added_at)
      VALUES (:id, :hash, :format, :bytes, :width, :height, :fileName, '', '', 0, :taken, :truncated, :addedAt)`),
    takeBack: db.prepare('UPDATE photos SET removed_at = NULL WHERE id = ?'),
    change: db.prepare(`
      UPDATE photos
         SET caption     = coalesce(:caption, caption),
             description = coalesce(:description, description),
             veiled      = coalesce(:veiled, veiled)
       WHERE id = :id`),
    link: db.prepare('INSERT INTO photo_children (photo, child) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    unlink: db.prepare(`
      DELETE FROM photo_children
       WHERE photo = ? AND child IN (SELECT id FROM children WHERE removed_at IS NULL)`),
  }
}

function inTransaction<T>(db: Database, work: () => T): T {
  try {
    return db.transaction(work).immediate()
  } catch (cause) {
    throw asDatabaseError(cause, 'book.db')
  }
}
