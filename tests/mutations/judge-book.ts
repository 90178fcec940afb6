/** @file A book of which a file was altered, opened as the app does it; and whether what it then says is true. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BookError } from '#contract'
import { createShelf, type OpenFolder } from '#main/folder'
import { listGenerations, mendBook, openGeneration } from '#main/generations'
import { createPhotoRoom } from '#main/photos'
import type { FileKind } from './file-kinds.ts'
import { sentencesOf } from './sentences-of.ts'
import { bookIn, digestOf, newId, now, password, vault, versionsOf, type Truth } from './scenes.ts'

/** `outcome`: a word for the table; `findings`: what must never happen, in sentences. */
export type Judged = { outcome: string; findings: string[] }
export type Case = { folder: string; truth: Truth; kind: FileKind }

/** Opens the book and looks at everything in it. A failure that was not foreseen is thrown on. */
export async function judgeBook(asked: Case): Promise<Judged> {
  const path = bookIn(asked.folder)
  const shelf = createShelf({ vault })
  const keys = await shelf.unlock(path, { kind: 'password', password })
  let damaged = false
  const open = ((): OpenFolder => {
    try {
      return shelf.open(path, { keys })
    } catch (cause) {
      if (!(cause instanceof BookError) || cause.code !== 'book-damaged') throw cause
      damaged = true
      return shelf.openDamaged(path, { keys })
    }
  })()
  try {
    return damaged ? await damagedBook(open, asked) : await wholeBook(open, asked)
  } finally {
    open.close()
  }
}

async function wholeBook(open: OpenFolder, asked: Case): Promise<Judged> {
  const { truth, kind } = asked
  const moment = truth.moments.indexOf(digestOf(open.db))
  const isNow = moment === truth.moments.length - 1
  const photos = await photosOf(open, truth)
  const states = statesOf(open, truth)
  const findings = [
    ...sentencesOf([open.readOnly !== null, `it can only be read: ${String(open.readOnly)}`]),
    ...strangeMoment(moment, asked),
    ...photos.findings,
    ...states.findings,
    ...strangeWords(kind.name, { photos: photos.told, states: states.told }),
  ]
  if (photos.told > 0) return { outcome: 'one photo told, all else whole', findings }
  if (states.told > 0) return { outcome: 'one state told, all else whole', findings }
  return { outcome: isNow ? 'whole' : 'whole, as of an earlier save', findings }
}

// a log that was cut short cannot be told from one that was never longer
function strangeMoment(moment: number, { truth, kind }: Case): string[] {
  const isEarlier = moment !== -1 && moment < truth.moments.length - 1
  return sentencesOf(
    [moment === -1, 'it says other words than were written'],
    [isEarlier && kind.name !== 'book: book.db-wal', 'the last saves are gone without a word'],
  )
}

// what was altered must be told, and nothing else
function strangeWords(name: string, told: { photos: number; states: number }): string[] {
  const isOriginal = name === 'book: an original'
  const isState = name.startsWith('book: a state')
  return sentencesOf(
    [isOriginal && told.photos === 0, 'an original was altered without a word'],
    [!isOriginal && told.photos > 0, 'a whole photo was called altered'],
    [name === 'book: a state, book.db' && told.states === 0, 'a state was altered without a word'],
    [!isState && told.states > 0, 'a whole state was called damaged'],
  )
}

// shown from an earlier state; then mended, after which nothing may be said that was never written
async function damagedBook(open: OpenFolder, { truth }: Case): Promise<Judged> {
  const isState = Object.values(truth.states).includes(digestOf(open.db))
  const photos = await photosOf(open, truth)
  const { path, keys, damage } = open
  open.close()
  await mendBook(path, damage?.generation ?? '', { key: keys?.databaseKey, now: now() })
  const mended = createShelf({ vault }).open(path, { keys })
  try {
    const strange = Object.entries(versionsOf(mended.db)).filter(([which, words]) => truth.versions[which] !== words)
    const findings = [
      ...(isState ? [] : ['it is shown with other words than those of a state']),
      ...photos.findings,
      ...(mended.readOnly === null ? [] : ['mended it can only be read']),
      ...strange.map(([which]) => `mended it says something that was never written: ${which}`),
      ...(truth.moments.includes(digestOf(mended.db)) || strange.length > 0 ? [] : lacking(mended, truth)),
    ]
    return { outcome: 'told as damaged, shown from a state, mended', findings }
  } finally {
    mended.close()
  }
}

// what the state held must be there after mending, whatever else could be saved
function lacking(mended: OpenFolder, truth: Truth): string[] {
  const there = versionsOf(mended.db)
  const least = Object.keys(truth.stateVersions).filter((which) => there[which] === undefined)
  return least.map((which) => `mended it lacks what its state held: ${which}`)
}

async function photosOf({ db, cache, media }: OpenFolder, truth: Truth) {
  const photos = createPhotoRoom({ db, cache, media, now, newId })
  const findings: string[] = []
  let told = 0
  const shown = photos.all()
  if (shown.length !== Object.keys(truth.originals).length) findings.push('a photo is gone')
  for (const { id } of shown) {
    try {
      const { content } = await photos.original(id)
      const bytes = typeof content === 'string' ? readFileSync(content) : content
      if (createHash('sha256').update(bytes).digest('hex') !== truth.originals[id])
        findings.push(`photo ${id} was given with other bytes than came in`)
      await photos.rendition(id, 'thumb')
    } catch (cause) {
      if (!(cause instanceof BookError) || cause.code !== 'photo-altered') throw cause
      told += 1
    }
  }
  await photos.close()
  return { findings, told }
}

function statesOf({ path, keys }: OpenFolder, truth: Truth) {
  const key = keys?.databaseKey
  const findings: string[] = []
  const listed = listGenerations(path, { key })
  const good = listed.filter((one) => one.good)
  for (const { name } of good) {
    const db = openGeneration(path, name, { key })
    const digest = digestOf(db)
    db.close()
    if (digest !== truth.states[name]) findings.push(`state ${name} says other words than were written`)
  }
  return { findings, told: Object.keys(truth.states).length - good.length }
}
