/** @file Bench: a booklet of some 40 pages with 20 photos, first and after an edit, beside Chromium printing the same texts and pictures. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { BookletChoices, plainText } from '#contract'
import { createPrinting, type Session } from '#main/app'
import { createTypesetter } from '#main/typeset'
import { launchBrowser } from '../../src-main/workshop/browser.ts'
import { aBook, bytesOf, home, letterText, now, somePhotos, write } from './material.ts'
import { peakMemory, row, timed } from './measure.ts'

const folder = process.argv[2] ?? ''
const photos = await somePhotos(path.join(folder, 'fotos'), 20, 7)
const session = await aBook(folder)
await fill(session, photos)

const typesetter = createTypesetter({ resources: path.join(home, 'resources') })
const printing = createPrinting(typesetter, now)
const choices = BookletChoices.parse({})
const letter = session.book.readAll().pages.find((page) => page.kind === 'letter')
if (letter === undefined) throw new Error('The bench book has no letter')

const first = await timed(1, () => printing.booklet(session, choices))
const again = await timed(7, async (turn) => {
  session.book.pages.save(letter.id, {
    text: [...letterText(turn), { kind: 'paragraph', runs: [{ text: `woord ${turn}` }] }],
  })
  return printing.booklet(session, choices)
})
console.log(
  `booklet: ${first.value.pageCount} pages, ${photos.length} photos of 7 megapixels, ${Math.round(first.value.pdf.length / 1024 / first.value.pageCount)} KB a page`,
)
const chromium = await print(session, photos)
row('booklet, the first time (pictures included)', first.ms, { name: 'Chromium, warm', ms: chromium.first })
row('booklet, after an edit', again.ms, { name: 'Chromium, warm', ms: chromium.again })
peakMemory('booklet: this program')
await typesetter.close()
await session.close()

async function fill(into: Session, files: readonly string[]) {
  const child = into.book.children.add({ name: 'Noor' })
  for (let number = 0; number < 22; number++) {
    into.book.pages.add({ kind: 'letter', title: `Brief ${number}`, text: letterText(number), children: [child.id] })
  }
  for (const [index, file] of files.entries()) {
    const { photo } = await into.photos.add({ name: `foto ${index}.jpg`, bytes: bytesOf(file), children: [child.id] })
    into.photos.save(photo.id, { caption: `Foto ${index}`, description: `Foto ${index}` })
    if (index % 2 === 0)
      into.book.pages.add({
        kind: 'moment',
        title: `Moment ${index}`,
        text: letterText(index).slice(0, 2),
        children: [child.id],
        photos: [photo.id],
      })
  }
}

/** The same texts and the same files, as a plain page in print: no hyphenation, no tags beyond what Chromium gives. */
async function print(from: Session, files: readonly string[]) {
  const { pages } = from.book.readAll()
  const html = (turn: number) =>
    `<!doctype html><html lang="nl"><style>@page{size:148mm 210mm;margin:20mm}article{break-after:page}img{width:100%}</style>${pages
      .map((page) => `<article><h2>${page.title}</h2><p>${plainText(page.text).replaceAll('\n', '<p>')}</article>`)
      .join(
        '',
      )}${files.map((file) => `<article><img src="${pathToFileURL(file).href}" alt="Foto"></article>`).join('')}<p>woord ${turn}</html>`
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.pdf({ preferCSSPageSize: true, tagged: true })
  const show = async (turn: number) => {
    await page.goto(pathToFileURL(await write(folder, `boek-${turn}.html`, html(turn))).href)
    return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  }
  const began = await timed(1, () => show(0))
  const later = await timed(5, (turn) => show(turn + 1))
  await browser.close()
  return { first: began.ms, again: later.ms }
}
