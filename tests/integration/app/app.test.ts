/** @file The composed program without a host: places, settings, documents, long work, and what a window may not do. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { noCallNumbers } from '#contract'
import type { Book, Event, MadeSheet, Place, PlaceListing, Reply, Settings } from '#contract'
import { findHome } from '#main/app'
import { aProgram } from '../../support/a-program.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

const home = findHome(import.meta.dirname)

function anApp(folder = freshFolder()) {
  const events: Event[] = []
  const lines: string[] = []
  const program = aProgram({
    folder,
    announce: (event) => events.push(event),
    log: (line) => lines.push(line),
  })
  return { ...program, events, lines }
}

const codeOf = (reply: Reply) => (reply.ok ? null : reply.code)

test('a book is made in the usual folder, under a name any disk can hold', async () => {
  const { ask, folder } = anApp()

  for (const title of ['', "'; DROP TABLE children;--", '../../x', '👨‍👩‍👧', 'x'.repeat(300), 'CON', 'naam. ']) {
    await ask<Book>('book.make', { book: { title, language: 'nl' } })
    expect(await ask<Book>('book.current')).toMatchObject({ title: title.trim(), readOnly: null })
  }

  const made = await readdir(path.join(folder, 'Bewaarboek'))
  expect(made).toHaveLength(7)
  expect(await readdir(folder)).toEqual(['Bewaarboek'])
})

test('a place is a token that was given out; a path, or a token of one’s own making, leads nowhere', async () => {
  const { app, ask, folder } = anApp()
  await mkdir(path.join(folder, 'stick'))
  const { places } = await ask<PlaceListing>('place.list', { purpose: 'backup-to' })

  expect(JSON.stringify(places.map(({ id }) => id))).not.toContain('/')
  for (const place of ['/etc', '../..', crypto.randomUUID()]) {
    expect(codeOf(await app.call('book.open', { place }))).toBe('place-not-found')
    expect(codeOf(await app.call('place.list', { purpose: 'open-book', place }))).toBe('place-not-found')
  }
})

test('settings that change at the same time are all kept, in the order in which they were said', async () => {
  const { ask } = anApp()

  await Promise.all([
    ask('settings.save', { theme: 'evening' }),
    ask('settings.save', { textScale: 1.5 }),
    ask('settings.save', { restAfter: 5 }),
    ask('settings.save', { textScale: 2 }),
  ])

  expect(await ask('settings.get')).toMatchObject({ theme: 'evening', textScale: 2, restAfter: 5 })
})

test('what lies on a drive is known as a drive', async () => {
  const { ask, folder } = anApp()
  await mkdir(path.join(folder, 'stick', 'map'), { recursive: true })

  const { places } = await ask<PlaceListing>('place.list', { purpose: 'backup-to' })

  expect(places.find(({ name }) => name === 'stick')).toMatchObject({ kind: 'removable' })
})

test('books in the usual folder are found', async () => {
  const { ask } = anApp()
  await ask('book.make', { book: { title: 'Noor', language: 'nl' } })
  await ask('book.close')

  const [near] = await ask<Place[]>('book.near')

  expect(near).toMatchObject({ name: 'Noor', kind: 'book' })
  expect(await ask<Book>('book.open', { place: near?.id })).toMatchObject({ title: 'Noor' })
})

test('settings survive a restart, and one that can’t be read does not undo the others', async () => {
  const { app, ask, folder } = anApp()
  await ask('settings.save', { theme: 'evening', textScale: 1.5 })
  await app.close()
  const file = path.join(folder, 'settings.json')
  const stored = JSON.parse(await readFile(file, 'utf8')) as Settings
  await writeFile(file, JSON.stringify({ ...stored, language: 'fr', unknown: true }))

  const again = anApp(folder)

  expect(await again.ask<Settings>('settings.get')).toEqual({
    language: 'nl',
    theme: 'evening',
    textScale: 1.5,
    photosShown: false,
    restAfter: 15,
    printer: null,
    numbers: noCallNumbers,
  })
  await writeFile(file, '{ torn')
  expect(await again.ask<Settings>('settings.get')).toMatchObject({ theme: 'system' })
})

test('sheets are kept in memory only, and the oldest gives way', async () => {
  const { ask, app, folder } = anApp()
  await ask('book.make', { book: { title: 'Noor', language: 'nl' } })
  const child = await ask<{ id: string }>('child.add', { name: 'Noor' })
  const make = () => ask<MadeSheet>('paperwork.make', { kind: 'what-to-bring', child: child.id, parent: null })
  const first = await make()
  expect((await app.bytes(new Request(`http://x/document/${first.document}`))).status).toBe(200)

  for (let more = 0; more < 14; more++) await make()

  expect((await app.bytes(new Request(`http://x/document/${first.document}`))).status).toBe(404)
  expect(await readdir(folder, { recursive: true })).not.toContainEqual(expect.stringMatching(/\.pdf$/))
})

test('long work is announced and stops when asked, leaving everything as it was', async () => {
  const { app, ask, events } = anApp()
  await ask('book.make', { book: { title: 'Noor', language: 'nl' } })
  await ask('page.add', { kind: 'letter', title: 'Dag', text: [{ kind: 'paragraph', runs: [{ text: 'Dag.' }] }] })
  const work = crypto.randomUUID()

  const making = app.call('booklet.make', { choices: {}, work })
  await app.call('work.stop', { work })
  expect(codeOf(await making)).toBe('stopped')

  const again = crypto.randomUUID()
  expect((await app.call('booklet.make', { choices: {}, work: again })).ok).toBe(true)
  expect(events.filter((event) => event.name === 'work.progress' && event.work === again)).not.toEqual([])
})

test('a backup is remembered by the book, and restored under the title it had', async () => {
  const { ask, folder } = anApp()
  await mkdir(path.join(folder, 'stick'))
  await ask('book.make', { book: { title: 'Noor', language: 'nl' } })
  const stick = (await ask<PlaceListing>('place.list', { purpose: 'backup-to' })).places.find(
    ({ name }) => name === 'stick',
  )

  const made = await ask<{ generation: string }>('backup.make', { place: stick?.id, work: crypto.randomUUID() })
  expect(await ask('backup.remembered')).toMatchObject([{ generation: made.generation, where: 'stick' }])
  await ask('book.close')
  const { book } = await ask<{ book: Book }>('backup.restore', {
    place: stick?.id,
    title: 'Noor',
    work: crypto.randomUUID(),
  })

  expect(book).toMatchObject({ title: 'Noor', folder: 'Noor 2' })
})

test('a photo comes in by the byte door, onto the page it was dropped on', async () => {
  const { app, ask } = anApp()
  await ask('book.make', { book: { language: 'nl' } })
  const page = await ask<{ id: string }>('page.add', { kind: 'photos' })
  const bytes = await readFile(path.join(home, 'resources', 'sample', 'pictures', 'zee.jpg'))
  const send = (query: string, body: BodyInit) =>
    app
      .bytes(new Request(`http://x/photo?${query}`, { method: 'POST', body }))
      .then((answer) => answer.json() as Promise<Reply>)

  expect(await send(`name=zee.jpg&page=${page.id}`, bytes)).toMatchObject({ ok: true, value: { already: false } })
  expect(await ask('page.get', { id: page.id })).toMatchObject({ photos: [expect.any(String)] })
  expect(await send('name=leeg.jpg', '')).toMatchObject({
    ok: false,
    code: 'photo-empty',
    details: { name: 'leeg.jpg' },
  })
})

test('without an open book every call that needs one says so', async () => {
  const { app } = anApp()

  expect(codeOf(await app.call('page.list', {}))).toBe('book-not-open')
  expect((await app.bytes(new Request(`http://x/photo/${crypto.randomUUID()}/thumb`))).status).toBe(404)
})
