/** @file The files that leave a book: what they declare, what they hold and do not hold, and that they are the same every time. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDict, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BookletChoices, ShopChoices } from '#contract'
import type { BookletForm } from '#contract'
import { createPrinting, makeShopPrint, type Session } from '#main/app'
import { createTypesetter } from '#main/typeset'
import { insideOf, profileOf } from '../../support/pdf-inside.ts'
import { readPdf } from '../../support/pdf.ts'
import { makePrinted, resources, sumsOf } from '../../support/printed-book.ts'

const typesetter = createTypesetter({ resources })
const printing = createPrinting(typesetter, () => new Date('2026-11-21T12:00:00'))
const choices = BookletChoices.parse({})
const make = (form: BookletForm) => printing.booklet(session, choices, { form })
const shop = (more: Partial<ShopChoices> = {}, language: 'nl' | 'en' = 'nl') =>
  makeShopPrint(printing, session, { ask: { choices, shop: ShopChoices.parse(more), language } })
let folder = ''
let session: Session

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bewaarboek-files-'))
  session = await makePrinted(folder)
})
afterAll(async () => {
  await typesetter.close()
  await session.close()
  await rm(folder, { recursive: true })
})

describe.each([
  ['reading', /<pdfuaid:part>1</],
  ['large', /<pdfuaid:part>1</],
  ['archive', /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</],
] as const)('the edition %s', (form, declared) => {
  test('declares its standard, is tagged, says its language and title, and describes every picture', async () => {
    const { pdf, replaced } = await make(form)
    const { catalog, xmp, figures, isTrue } = await insideOf(pdf)
    const dict = (name: string) => catalog.lookupMaybe(PDFName.of(name), PDFDict)

    expect(replaced).toEqual([])
    expect(xmp).toMatch(declared)
    expect(isTrue(dict('MarkInfo'), 'Marked')).toBe(true)
    expect(dict('StructTreeRoot')).toBeDefined()
    expect(String(catalog.lookup(PDFName.of('Lang')))).toContain('nl-NL')
    // asked by PDF/UA-1 (7.1), not by PDF/A-2
    expect(isTrue(dict('ViewerPreferences'), 'DisplayDocTitle')).toBe(form !== 'archive')
    expect(figures.toSorted()).toEqual(['grijs', 'klein', 'punt', 'wad', 'wad'].map((name) => `Te zien: ${name}`))
    if (form === 'archive') expect(profileOf(catalog)).toContain('acsp')
  })

  test('holds its fonts, and can be searched', async () => {
    const { fonts, fontFiles } = await insideOf((await make(form)).pdf)

    expect(fonts.length).toBeGreaterThan(3)
    expect(fonts.filter((font) => !font.has(PDFName.of('ToUnicode')))).toEqual([])
    expect(fontFiles).not.toContain(false)
  })

  test('holds no key, no program, no way out, and nothing of the machine or of where a photo was taken', async () => {
    const { catalog, everything } = await insideOf((await make(form)).pdf)
    const machine = [hostname(), homedir(), tmpdir(), folder, resources].filter((word) => word.length > 3)

    for (const name of ['Encrypt', 'OpenAction', 'AA', 'AcroForm']) expect(catalog.has(PDFName.of(name))).toBe(false)
    for (const sign of ['/JavaScript', '/JS ', '/URI', '/Launch', '/EmbeddedFile', '/GoToR', '/Encrypt']) {
      expect(everything).not.toContain(sign)
    }
    for (const word of [...machine, 'Wadfoon', 'Exif', 'GPS', 'file:', '.jpg']) expect(everything).not.toContain(word)
  })
})

test('the place where it was taken is in the photo that came in, so that its absence says something', async () => {
  const [photo] = session.photos.all().filter(({ fileName }) => fileName === 'wad')
  if (photo === undefined) throw new Error('no photo')
  const { content } = await session.photos.original(photo.id)

  const bytes = typeof content === 'string' ? await import('node:fs').then((fs) => fs.readFileSync(content)) : content
  expect(Buffer.from(bytes).toString('latin1')).toContain('Wadfoon')
})

test('every file is the same again, in another program, and where it is another hour', async () => {
  const here = await sumsOf(session)
  const program = fileURLToPath(new URL('../../support/printed-book.ts', import.meta.url))
  const env = { ...process.env, TZ: 'Pacific/Auckland', USER: 'iemand', HOSTNAME: 'elders' }

  const there = execFileSync(process.execPath, [program, session.folder.path], { env, encoding: 'utf8' })

  expect(Object.keys(here)).toHaveLength(7)
  expect(new Set(Object.values(here)).size).toBe(7)
  expect(JSON.parse(there)).toEqual(here)
}, 240_000)

test('what is looked at has the pages and the pictures of what is printed, with smaller pictures', async () => {
  const ask = {
    choices,
    target: {},
  } as const
  const seen = await printing.pages(session, { ...ask, pictures: 'preview', standard: 'ua-1' })
  const printed = await printing.pages(session, { ...ask, pictures: 'print', standard: 'ua-1' })

  expect(seen.pageCount).toBe(printed.pageCount)
  expect(seen.placed.length).toBeGreaterThan(4)
  expect(seen.placed).toEqual(printed.placed)
  expect(seen.marks).toEqual(printed.marks)
  expect((await readPdf(seen.pdf)).text).toBe((await readPdf(printed.pdf)).text)
})

// the cloth on the cover of Linnen
const CLOTH_PX = 1819

test('a photo is drawn in the file, upright and as large as 300 pixels an inch ask for', async () => {
  const { pdf } = await make('reading')
  const { everything } = await insideOf(pdf)
  const sizes = [...everything.matchAll(/\/Width (\d+)\s+\/Height (\d+)/g)].map(([, w, h]) => [Number(w), Number(h)])

  const photos = sizes.filter(([width]) => width !== CLOTH_PX)

  // the fine one within the type area of an A5, the two small ones as they are, the grey one among others
  expect(sizes).toContainEqual([300, 200])
  expect(sizes).toContainEqual([1, 1])
  expect(Math.max(...photos.flat())).toBeLessThan(2400)
  expect(Math.max(...photos.flat())).toBeGreaterThan(900)
})

test('coarse photos are named with their page, and those that are fine are not', async () => {
  const { coarse } = await make('reading')
  const nameOf = (id: string) => session.photos.all().find((photo) => photo.id === id)?.fileName

  expect(coarse.map(({ photo }) => nameOf(photo)).toSorted()).toEqual(['klein', 'punt'])
  for (const { at, ppi } of coarse) expect([at > 1, ppi < 200]).toEqual([true, true])
})

const POINTS = 72 / 25.4

test.each([3, 5] as const)(
  'with a bleed of %d mm the boxes of a shop file are right to a tenth of a point',
  async (bleedMm) => {
    const { files, pageCount, spineMm } = await shop({ bleedMm })
    const [inside, cover] = files
    const widths = { inside: 148, cover: 2 * 148 + spineMm }

    expect(files.map(({ what, fileName }) => [what, fileName])).toEqual([
      ['inside', 'Binnenwerk.pdf'],
      ['cover', 'Kaft.pdf'],
      ['note', 'Voor de drukker.pdf'],
    ])
    expect([inside?.pageCount, cover?.pageCount, pageCount % 2]).toEqual([pageCount, 1, 0])
    expect(spineMm).toBe(Math.round((pageCount / 2) * 1.5) / 10)
    for (const [file, width] of [
      [inside, widths.inside],
      [cover, widths.cover],
    ] as const) {
      const { pages, xmp } = await insideOf(file?.pdf ?? new Uint8Array())
      expect(xmp).toContain('<pdfaid:part>2<')
      for (const page of pages) {
        const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()]
        expect(bleed).toEqual(media)
        expect(Math.abs(media.width - (width + 2 * bleedMm) * POINTS)).toBeLessThan(0.1)
        expect(Math.abs(media.height - (210 + 2 * bleedMm) * POINTS)).toBeLessThan(0.1)
        expect(Math.abs(trim.width - width * POINTS)).toBeLessThan(0.1)
        expect(Math.abs(trim.height - 210 * POINTS)).toBeLessThan(0.1)
        expect(Math.abs(trim.x - bleedMm * POINTS)).toBeLessThan(0.1)
        expect(Math.abs(trim.y - bleedMm * POINTS)).toBeLessThan(0.1)
      }
    }
  },
)

test('a thickness that is given counts for the spine, and the note says what was reckoned with', async () => {
  const { files, spineMm, pageCount } = await shop({ thicknessMm: 0.3 }, 'en')
  const note = await readPdf(files[2]?.pdf ?? '')

  expect(spineMm).toBe(Math.round((pageCount / 2) * 3) / 10)
  expect(note.pages).toHaveLength(1)
  expect(note.language).toMatch(/^en/)
  const said = note.text.replaceAll(/\s+/g, ' ')
  for (const words of [
    'Inside pages.pdf',
    'Cover.pdf',
    '148 × 210 mm',
    `${pageCount}, single`,
    `${spineMm} mm, reckoned`,
    '0.3 mm',
    'sRGB',
    '120 g/m²',
    'page ',
  ]) {
    expect(said).toContain(words)
  }
  expect(said).not.toContain('Noor')
})

test('the safe zone is drawn to look at, in files that say so, and never in what goes to a shop', async () => {
  const blue = '0 0.627451 0.8156863'
  const [sent, looked] = [await shop(), await shop({ showSafeZone: true })]
  const linesIn = async (file?: { pdf: Uint8Array }) =>
    (await insideOf(file?.pdf ?? new Uint8Array())).everything.split(blue).length - 1

  expect(looked.files.map(({ fileName }) => fileName)).toEqual([
    'Om te bekijken - Binnenwerk.pdf',
    'Om te bekijken - Kaft.pdf',
    'Voor de drukker.pdf',
  ])
  expect([await linesIn(sent.files[0]), await linesIn(sent.files[1])]).toEqual([0, 0])
  expect(await linesIn(looked.files[0])).toBe(looked.pageCount)
  expect(await linesIn(looked.files[1])).toBeGreaterThan(0)
})

test('a photo that can no longer be read is left out and named, looked at or printed', async () => {
  const [photo] = session.photos.all().filter(({ fileName }) => fileName === 'klein')
  if (photo === undefined) throw new Error('no photo')
  const { content } = await session.photos.original(photo.id)
  session.folder.cache.exec('DELETE FROM renditions')
  await rm(String(content))
  const fresh = createPrinting(typesetter, () => new Date('2026-11-21T12:00:00'))

  for (const form of ['preview', 'reading'] as const) {
    const { missingPhotos, pdf } = await fresh.booklet(session, choices, { form })
    expect(missingPhotos).toEqual([photo.id])
    expect((await insideOf(pdf)).figures).not.toContain('Te zien: klein')
  }
})
