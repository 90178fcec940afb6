/**
 * @file Bench: a booklet of 64 pages with 120 photos of 12 megapixels: time, peak memory and size, beside Chromium printing the same texts
 * and pictures; its pages laid on sheets to fold, beside pdf-lib laying them on the same places; then an edit of one word in some 100
 * pages. A number after the folder is the number of photos.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { aBook, addChildsLetters, bytesOf, openBook, somePhotos } from './material.ts'
import { memoryRow, row } from './measure.ts'
import type { Took } from './paper-alone.ts'
import { printWithChromium } from './chromium.ts'

const folder = process.argv[2] ?? ''
const count = Number(process.argv[3] ?? 120)
const photos = await somePhotos(path.join(folder, 'fotos'), count, 12)
const at = await fill()

const pages = path.join(folder, 'pages.pdf')
const first = alone('reading', pages)
const chromium = await printWithChromium(at, photos, folder)
const said = `${first.pages} pages, ${count} photos of 12 megapixels`
row(`booklet of ${said}`, first.ms, { name: 'Chromium, warm', ms: chromium.first })
memoryRow('its peak memory, all of the program', first.mebibytes, { name: 'Chromium', mebibytes: chromium.mebibytes })
size('its size', first)
console.log(`${'Chromium’s file'.padEnd(46)} ${(chromium.bytes / 1e6).toFixed(1)} MB, ${chromium.pages} pages`)

const [sheets, peer] = [imposed('ours'), imposed('pdf-lib')]
row(`laying them on ${sheets.pages} sheets`, sheets.ms, { name: 'pdf-lib', ms: peer.ms })
memoryRow('its peak memory', sheets.mebibytes, { name: 'pdf-lib', mebibytes: peer.mebibytes })
size('its size', sheets)
size('pdf-lib’s file', peer)

await more()
const edit = alone('edit')
row(`one word changed in ${edit.pages} pages`, edit.ms, { name: 'Chromium, warm', ms: chromium.again })
size('the booklet as it is looked at', edit)

function size(what: string, { bytes, pages }: Took) {
  const page = Math.round(bytes / 1000 / pages)
  console.log(`${what.padEnd(46)} ${(bytes / 1e6).toFixed(1)} MB, ${page} KB a page`)
}

function alone(work: string, ...keep: string[]): Took {
  return run('paper-alone.ts', at, work, ...keep)
}

function imposed(who: 'ours' | 'pdf-lib'): Took {
  return run('impose-alone.ts', pages, who)
}

function run(program: string, ...words: string[]): Took {
  const file = path.join(import.meta.dirname, program)
  return JSON.parse(execFileSync(process.execPath, [file, ...words], { encoding: 'utf8' })) as Took
}

/** Letters, and every photo on a page of photos with one, two, three or four together, as albums are. */
async function fill(): Promise<string> {
  const session = await aBook(folder)
  const child = session.book.children.add({ name: 'Noor' })
  addChildsLetters(session, child.id, 8)
  const added = []
  for (const [index, file] of photos.entries()) {
    const { photo } = await session.photos.add({
      name: `foto ${index}.jpg`,
      bytes: bytesOf(file),
      children: [child.id],
    })
    session.photos.save(photo.id, { caption: `Foto ${index}`, description: `Foto ${index}` })
    added.push(photo.id)
  }
  for (let from = 0, number = 0; from < added.length; number++) {
    const together = 1 + (number % 4)
    const title = `Foto’s ${number}`
    session.book.pages.add({
      ...{ kind: 'photos', title, text: [], children: [child.id] },
      photos: added.slice(from, from + together),
    })
    from += together
  }
  await session.close()
  return session.folder.path
}

async function more() {
  const session = openBook(at)
  const [child] = session.book.children.list()
  if (child !== undefined) addChildsLetters(session, child.id, 34)
  await session.close()
}
