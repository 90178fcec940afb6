/** @file Every design in every format, with every kind of page: it stands as a book should stand. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { BookletData } from '#main/booklet'
import { createTypesetter } from '#main/typeset'
import { anId } from '../../unit/booklet/a-book.ts'
import { readPdf } from './print.ts'
import { canDraw, inkedEdges, readPages } from './read-lines.ts'
import type { Piece, ReadPage } from './read-lines.ts'
import { aBooklet, aLetter, editions, formats, jobOf, known, photoOf, sentences } from './rich-book.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
const typesetter = createTypesetter({ resources })
afterAll(() => typesetter.close())

const set = async (data: BookletData, standard?: 'ua-1' | 'a-2a') => typesetter.set(await jobOf(data, standard))
const mm = (points: number) => (points * 25.4) / 72
const wordsOf = ({ pieces }: ReadPage) => pieces.map(({ text }) => text).join(' ')
/** The page that holds these words (from 1), however its letters are spaced. */
const pageWith = (pages: readonly ReadPage[], words: string) =>
  pages.findIndex((page) => closed(wordsOf(page)).includes(closed(words))) + 1
const closed = (words: string) => words.replaceAll(/\s/g, '').toLowerCase()

describe.each(editions)('%s on %s', (design, format) => {
  const [wide, high] = formats[format]
  const folds = design !== 'groot'
  // one setting for all that only reads
  const whole = (async () => {
    const data = aBooklet(design, { format })
    const result = await set(data)
    return { ...result, data, pages: await readPages(result.pdf) }
  })()

  test('it is PDF/UA-1 and PDF/A-2a, on pages of its own size', async () => {
    const { replaced, pages } = await whole
    const archive = await set(aBooklet(design, { format }), 'a-2a')

    expect([replaced, archive.replaced]).toEqual([[], []])
    for (const page of pages) {
      expect(mm(page.width)).toBeCloseTo(wide, 1)
      expect(mm(page.height)).toBeCloseTo(high, 1)
    }
  })

  test('with bleed the sheet is larger on every side and the words stay where they were', async () => {
    const { pages } = await whole
    const bled = await readPages((await set(aBooklet(design, { format, bleed: 3 }))).pdf)

    expect(bled).toHaveLength(pages.length)
    for (const [index, page] of bled.entries()) {
      expect(mm(page.width)).toBeCloseTo(wide + 6, 1)
      expect(mm(page.height)).toBeCloseTo(high + 6, 1)
      const [was, is] = [pages[index]?.pieces[0], page.pieces[0]]
      expect(mm((is?.x ?? 0) - (was?.x ?? 0))).toBeCloseTo(is === undefined ? 0 : 3, 1)
      expect(mm((is?.y ?? 0) - (was?.y ?? 0))).toBeCloseTo(is === undefined ? 0 : 3, 1)
    }
  })

  test('the lines of the text stand on one grid through the whole book', async () => {
    const { pages, marks } = await whole
    const letter = pages[marks[known.long] ?? 0]
    const size = commonest(letter?.pieces ?? [], ({ size: points }) => points)
    const grid = commonest(gaps(linesOf(letter, size)), (gap) => gap)
    // the label of the cover and the foot under a full picture hang where they look best
    const own = [1, marks[known.full]]
    const feet = pages.flatMap((page, index) => (own.includes(index + 1) ? [] : linesOf(page, size)))

    expect(size).toBeGreaterThanOrEqual(9.5)
    expect(feet.length).toBeGreaterThan(60)
    const phase = linesOf(letter, size)[0] ?? 0
    const off = feet.map((y) => Math.abs((y - phase) / grid - Math.round((y - phase) / grid)))
    expect(Math.max(...off)).toBeLessThan(0.02)
  })

  test('no line leaves the type area, and none is set beyond the reach of a printer', async () => {
    const { pages } = await whole
    const beyond = pages.flatMap(({ pieces, width, height }, index) =>
      pieces
        .filter(({ x, right, y }) => mm(x) < 9 || mm(width - right) < 9 || mm(y) < 7 || mm(height - y) < 7)
        .map(({ text }) => `${String(index + 1)}: ${text}`),
    )

    expect(beyond).toEqual([])
  })

  test('every picture is placed once, where it stands, and at its own shape', async () => {
    const { placed, marks, data } = await whole

    const expected = Object.values(data.pictures).map(({ path }) => path)
    expect(placed.map(({ path }) => path).toSorted()).toEqual(expected.toSorted())
    for (const { path, width, height } of placed) {
      const picture = Object.values(data.pictures).find((one) => one.path === path)
      expect(width / height).toBeCloseTo((picture?.w ?? 1) / (picture?.h ?? 1), 2)
    }
    expect(placed.find(({ path }) => path.includes('window'))?.page).toBe(marks[known.full])
  })

  test('a picture of the shape of the page fills it; another keeps its shape and stays on the page', async () => {
    const { placed, pages, marks, pdf } = await whole
    const full = placed.find(({ path }) => path.includes('window'))
    const panorama = placed.find(({ path }) => path.includes('panorama'))

    expect(mm(full?.width ?? 0)).toBeGreaterThanOrEqual(wide)
    expect(mm(panorama?.width ?? 0)).toBeLessThan(wide - 18)
    expect(wordsOf(pages[(marks[known.full] ?? 0) - 1] ?? { width: 0, height: 0, pieces: [] })).toMatch(
      /ochtend.*14 november 2023.*bijschrift van window/i,
    )
    expect((await readPdf(pdf)).figures.filter((said) => said?.includes('window'))).toHaveLength(1)
  })

  test('a chapter opens on the right, two letters lie open side by side, and the sheets come out', async () => {
    const { pages, marks, pageCount } = await whole
    const openings = ['negen weken', 'eenendertig weken'].map((words) => pageWith(pages, words))
    const [left = 0, right = 0] = [marks[known.left], marks[known.right]]

    expect(right - left).toBe(1)
    if (!folds) return
    expect(openings.map((page) => page % 2)).toEqual([1, 1])
    expect(left % 2).toBe(0)
    expect(pageCount % 4).toBe(0)
    const apart = await set(aBooklet(design, { format, cover: 'apart' }))
    expect(apart.pageCount % 2).toBe(0)
    expect(apart.pageCount).toBeLessThan(pageCount)
  })

  test('two facing letters begin on the same line', async () => {
    const { pages, marks } = await whole
    const begins = [known.left, known.right].map((id) => {
      const page = pages[(marks[id] ?? 0) - 1]
      return page?.pieces.find(({ text }) => text.startsWith('Lieve Pip'))?.y ?? 0
    })

    expect(begins[0]).toBeGreaterThan(0)
    if (folds) expect(begins[0]).toBeCloseTo(begins[1] ?? 0, 2)
  })

  test('no page of a letter holds one line of a paragraph alone, nor a heading or a goodbye', async () => {
    const bodies = Array.from({ length: 12 }, (_, index) => 6 + index)
    const letters = bodies.map((count) =>
      aLetter({ level: 1, heading: 'Kop', body: Array.from({ length: count }, () => paragraphOf(sentences[1] ?? '')) }),
    )
    const { pdf, marks } = await set(aBooklet(design, { format }, { pages: letters, pictures: {} }))
    const pages = await readPages(pdf)
    const size = commonest(
      pages.flatMap(({ pieces }) => pieces),
      ({ size: points }) => points,
    )

    const first = letters.map(({ id }) => (marks[id] ?? 0) - 1)
    for (const [index, page] of pages.entries()) {
      const lines = linesOf(page, size)
      expect(lines.length).toBeGreaterThanOrEqual(first.includes(index) ? 4 : 3)
    }
  })

  test.runIf(canDraw)('for a home printer nothing is drawn in the outer 7 mm', async () => {
    const { pdf } = await set(aBooklet(design, { format, edge: 'safe' }))

    // what folds may run on over the fold: to the left on a right-hand page, to the right on a left-hand page
    const fold = (index: number) => (index % 2 === 0 ? 'left' : 'right')
    const inked = (await inkedEdges(pdf, 7)).map((edges, index) =>
      folds ? edges.filter((edge) => edge !== fold(index)) : edges,
    )
    expect(inked.flatMap((edges, index) => edges.map((edge) => `${edge} of ${String(index + 1)}`))).toEqual([])
  })

  test.each([
    ['a word of 300 letters', 'Zonnebloemzaadjes\u200b'.repeat(18)],
    ['a name of 500 signs', 'Wilhelmina Antoinette '.repeat(23).slice(0, 500)],
    ['right to left', 'محمد نور'],
    ['one sign', '🌱'],
  ])('%s stays on its page as a title, a name and a place', async (_, name) => {
    const item = { id: anId(), heading: name, sub: 'april 2021', body: [paragraphOf(name)], sign: name }
    const letter = aLetter({ heading: name, close: name, sign: name })
    const pages: BookletData['pages'] = [
      { kind: 'cover' },
      { kind: 'title' },
      { kind: 'contents', heading: 'Inhoud' },
      { kind: 'chapter', heading: name, when: name, place: name, line: name, run: name.slice(0, 44) },
      letter,
      { kind: 'facing', left: { ...letter, id: anId() }, right: { ...letter, id: anId() } },
      { kind: 'run', level: 2, listed: true, items: [item, { ...item, id: anId() }] },
      { kind: 'full', id: anId(), level: 2, heading: name, sub: name, picture: photoOf.window },
      { kind: 'dates', level: 2, heading: name, items: [{ date: name, text: name }] },
      { kind: 'colophon', lines: [name] },
    ]
    const label = name.slice(0, 140)
    const { pdf, replaced } = await set(
      aBooklet(design, { format }, { pages, title: name, label, by: name, running: name.slice(0, 44) }),
    )

    expect(replaced).toEqual([])
    const outside = (await readPages(pdf)).flatMap(({ pieces, width, height }, index) =>
      pieces
        .filter(({ x, right, y }) => mm(x) < 7 || mm(width - right) < 7 || mm(y) < 7 || mm(height - y) < 7)
        .map(({ text }) => `${String(index + 1)}: ${text.slice(0, 30)}`),
    )
    expect(outside).toEqual([])
  })
})

test('every typeface in the booklet has its licence beside it', () => {
  const families = new Set(readdirSync(join(resources, 'fonts')).map((file) => file.replace(/_.*|\.ttf$/g, '')))
  const folder = join(resources, 'licences', 'fonts')
  const licences = readdirSync(folder)

  for (const family of families) {
    const name = family
      .replace(/Full$/, '')
      .replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-')
      .toLowerCase()
    const own = licences.find((file) => file.replace(/-(OFL|copyright)\.txt$/, '') === name)
    expect(own, name).toBeDefined()
    expect(readFileSync(join(folder, own ?? ''), 'utf8')).toMatch(/SIL Open Font License|Apache/i)
  }
})

const paragraphOf = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] })

/** The heights of the lines set in this size, each once, from top to bottom. */
function linesOf(page: ReadPage | undefined, size: number): number[] {
  const ofSize = (page?.pieces ?? []).filter((piece) => Math.abs(piece.size - size) < 0.01)
  return [...new Set(ofSize.map(({ y }) => Math.round(y * 100) / 100))].toSorted((a, b) => b - a)
}

const gaps = (lines: readonly number[]) =>
  lines.slice(1).map((y, index) => Math.round(((lines[index] ?? 0) - y) * 100) / 100)

function commonest<Item extends Piece | number>(items: readonly Item[], of: (item: Item) => number): number {
  const counts = Map.groupBy(items.map(of), (value) => Math.round(value * 100) / 100)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0
}
