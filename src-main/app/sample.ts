/** @file Fills a new book with the sample book of resources/sample: fictional, gentle, in the language of the book. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { fromPlainText, parseDate } from '#contract'
import type { Author, ChildId, Language, ParentId, PhotoId } from '#contract'
import type { Session } from './session.ts'

const Key = z.string()
const Sample = z.strictObject({
  title: z.string(),
  parents: z.array(z.strictObject({ name: z.string(), called: z.string(), details: z.record(z.string(), z.string()) })),
  children: z.array(
    z.strictObject({
      key: Key,
      name: z.string(),
      words: z.strictObject({ child: z.string(), loss: z.string() }),
      line: z.string(),
      date: z.string(),
      weeks: z.int(),
      days: z.int(),
      place: z.string(),
      portrait: Key.optional(),
      details: z.record(z.string(), z.union([z.string(), z.boolean()])),
    }),
  ),
  photos: z.array(
    z.strictObject({
      key: Key,
      file: z.string(),
      caption: z.string(),
      description: z.string(),
      veiled: z.boolean().optional(),
      children: z.array(Key),
    }),
  ),
  pages: z.array(
    z.strictObject({
      kind: z.enum(['moment', 'letter', 'photos', 'ritual', 'keepsake', 'note']),
      children: z.array(Key),
      author: z.union([z.int(), z.string()]).optional(),
      title: z.string().optional(),
      date: z.string().optional(),
      text: z.string().optional(),
      steps: z.array(z.string()).optional(),
      place: z.string().optional(),
      photos: z.array(Key).optional(),
    }),
  ),
})
type Sample = z.infer<typeof Sample>

/** What was made, by the key the sample gives it. */
type Made = { parents: ParentId[]; children: Map<string, ChildId>; photos: Map<string, PhotoId>; language: Language }

/** Writes the whole sample into an open, empty book. */
export async function fillWithSample(session: Session, home: string): Promise<void> {
  const language = session.book.language()
  const folder = path.join(home, 'resources', 'sample')
  const sample = Sample.parse(JSON.parse(await readFile(path.join(folder, `${language}.json`), 'utf8')))
  const made: Made = { parents: [], children: new Map(), photos: new Map(), language }

  session.book.save({ title: sample.title, language })
  addParents(session, sample, made)
  addChildren(session, sample, made)
  await addPhotos(session, { sample, made, folder })
  for (const page of sample.pages) addPage(session, page, made)
  for (const { key, portrait } of sample.children) {
    if (portrait !== undefined)
      session.book.children.save(idOf(made.children, key), { portrait: idOf(made.photos, portrait) })
  }
}

function addParents(session: Session, sample: Sample, made: Made) {
  for (const { name, called, details } of sample.parents) {
    const parent = session.book.parents.add({ name, called })
    const { birthDate, ...lines } = details
    session.book.parents.save(parent.id, {
      details: { ...parent.details, ...lines, birthDate: parseDate(birthDate ?? '', made.language) },
    })
    made.parents.push(parent.id)
  }
}

function addChildren(session: Session, sample: Sample, made: Made) {
  for (const { key, name, words, line, weeks, days, place, date, details } of sample.children) {
    const plain = { name, words, line, weeks, days, place }
    const child = session.book.children.add({ ...plain, date: parseDate(date, made.language) })
    session.book.children.save(child.id, { details: { ...child.details, ...details } })
    made.children.set(key, child.id)
  }
}

async function addPhotos(session: Session, { sample, made, folder }: { sample: Sample; made: Made; folder: string }) {
  for (const { key, file, caption, description, veiled = false, children } of sample.photos) {
    const { photo } = await session.photos.add({
      name: file,
      bytes: createReadStream(path.join(folder, 'pictures', file)),
      children: children.map((child) => idOf(made.children, child)),
    })
    session.photos.save(photo.id, { caption, description, veiled })
    made.photos.set(key, photo.id)
  }
}

function addPage(session: Session, page: Sample['pages'][number], made: Made) {
  session.book.pages.add({
    kind: page.kind,
    children: page.children.map((child) => idOf(made.children, child)),
    author: authorOf(page.author, made),
    title: page.title ?? '',
    date: parseDate(page.date ?? '', made.language),
    text: fromPlainText(page.text ?? ''),
    steps: page.steps ?? [],
    place: page.place ?? '',
    photos: (page.photos ?? []).map((photo) => idOf(made.photos, photo)),
  })
}

function authorOf(author: number | string | undefined, made: Made): Author | null {
  if (author === undefined) return null
  if (typeof author === 'string') return { name: author }
  const parent = made.parents[author]
  if (parent === undefined) throw new Error(`The sample names a parent it does not have: ${author}`)
  return { parent }
}

function idOf<Id>(made: ReadonlyMap<string, Id>, key: string): Id {
  const id = made.get(key)
  if (id === undefined) throw new Error(`The sample names something it does not have: ${key}`)
  return id
}
