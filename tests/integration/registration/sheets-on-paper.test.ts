/** @file The sheets as a person holds them: typeset for real, then read back from the PDF. */
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Book, Language, SheetKind } from '#contract'
import { lookAtPaperwork } from '#main/registration'
import type { SheetData } from '#main/registration'
import { createTypesetter } from '#main/typeset'
import { aBook, certificate, day, joost, marit, noor } from '../../unit/registration/a-book.ts'
import { boxes, lines, sheetOf, textsIn, ticked, today } from '../../unit/registration/read-sheet.ts'

const typesetter = createTypesetter({ resources: fileURLToPath(new URL('../../../resources', import.meta.url)) })
afterAll(() => typesetter.close())

type Read = { text: string; pageCount: number; boxes: string[]; title: unknown; standard: unknown; language: unknown }

/** What the PDF says: its words without the breaks of lines, and the spoken words of its boxes. */
async function read(pdf: Uint8Array): Promise<Read> {
  const document = await getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS }).promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
  const texts = await Promise.all(pages.map((page) => page.getTextContent()))
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  const { info, metadata } = await document.getMetadata()
  const facts = info as Record<string, unknown>
  await document.destroy()
  return {
    text: squeezed(texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ')),
    pageCount: pages.length,
    boxes: spoken(trees),
    title: facts['Title'],
    standard: metadata.get('pdfuaid:part'),
    language: facts['Language'],
  }
}

/** Words stand in a PDF piece by piece; spaces and places to break say nothing. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u200B\u00AD]+/g, '')
}

function spoken(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const alt = 'alt' in node && typeof node.alt === 'string' ? [node.alt] : []
  return [...alt, ...Object.values(node).flatMap(spoken)]
}

async function printed(book: Book, kind: SheetKind, language: Language) {
  const sheet = sheetOf(book, { kind, language })
  const job = { template: sheet.template, data: sheet.data, pictures: [], date: today }
  const { pdf, replaced } = await typesetter.set(job)
  return { sheet, pdf, replaced, read: await read(pdf) }
}

const kinds: SheetKind[] = ['brp-request', 'certificate-request', 'declaration', 'what-to-bring']
const languages: Language[] = ['nl', 'en']

const words = (length: number, word = 'Wilhelmina Alexandra ') => word.repeat(100).slice(0, length).trim()
const filled = { children: [noor], parents: [marit, joost] }
const longNames = {
  firstNames: words(200),
  prefix: 'van der',
  surname: words(200, 'Wolfeschlegelsteinhausenbergerdorff-'),
}
const long = {
  children: [
    {
      name: words(200),
      date: day(2026, 9, 30),
      weeks: 39,
      days: 6,
      details: { ...noor.details, ...longNames, birthMunicipality: words(40), certificateMunicipality: words(40) },
    },
  ],
  parents: [0, 1].map(() => ({
    name: words(200),
    details: {
      ...marit.details,
      ...longNames,
      street: words(80, 'Burgemeester van Karnebeekstraat '),
      town: words(60),
      municipality: words(40),
      email: words(100, 'een.heel.lange.naam.'),
    },
  })),
}

const books = [
  ['a blank', aBook()],
  ['a filled', aBook(filled)],
  ['a very long', aBook(long)],
] as const

describe.each(languages)('in language %s', (language) => {
  test.each(books.flatMap(([name, book]) => kinds.map((kind) => [name, kind, book] as const)))(
    '%s %s is one page that says all it was given',
    async (_, kind, book) => {
      const { sheet, read: page, replaced } = await printed(book, kind, language)

      expect(page.pageCount).toBe(1)
      expect(replaced).toEqual([])
      expect([page.title, page.standard, page.language]).toEqual([
        sheet.data.title,
        '1',
        expect.stringMatching(`^${sheet.data.language}`),
      ])
      const { ticked: yes, unticked: no } = sheet.data
      const said = textsIn(sheet.data).flatMap((text) => (isPrinted(text, sheet.data) ? text.split('\n') : []))
      expect(said.filter((text) => !page.text.includes(squeezed(text)))).toEqual([])
      expect(page.boxes.filter((box) => box === yes)).toHaveLength(ticked(sheet.data).length)
      expect(page.boxes.every((box) => box === yes || box === no)).toBe(true)
    },
  )
})

/** Not the names of shapes, nor the spoken words of boxes and the language, which are no text on the page. */
function isPrinted(text: string, { ticked: yes, unticked: no, language }: SheetData): boolean {
  return !['', 'fields', 'ticks', 'text', 'list', 'beside', yes, no, language].includes(text)
}

describe('on paper', () => {
  test('values of 500 signs in every field stay within two pages', async () => {
    const value = words(500, 'een heel gewone tekst ')
    const details = Object.fromEntries(
      [
        'firstNames',
        'prefix',
        'surname',
        'birthPlace',
        'street',
        'postcode',
        'town',
        'municipality',
        'phone',
        'email',
      ].map((key) => [key, value]),
    )
    const ofChild = { firstNames: value, prefix: value, surname: value, birthTime: value, birthMunicipality: value }
    const ofCertificate = { certificateMunicipality: value, certificateYear: value, certificateNumber: value }
    const parents = [0, 1].map(() => ({ name: value, called: value, details }))
    const book = aBook({ children: [{ name: value, details: { ...ofChild, ...ofCertificate } }], parents })

    for (const kind of kinds) expect((await printed(book, kind, 'en')).read.pageCount).toBeLessThanOrEqual(2)
  })

  test('a certificate in hand is ticked where it is known and nowhere else', async () => {
    const child = { ...noor, details: { ...noor.details, ...certificate } }
    const { read: page, sheet } = await printed(aBook({ children: [child], parents: [marit] }), 'brp-request', 'nl')

    expect(page.boxes.filter((box) => box === 'aangekruist')).toHaveLength(3)
    expect(page.boxes.filter((box) => box === 'niet aangekruist')).toHaveLength(boxes(sheet.data).length - 3)
  })

  test('a partial date keeps its dots and its month', async () => {
    const child = { date: { precision: 'month' as const, year: 2026, month: 3 } }
    const { read: page } = await printed(aBook({ children: [child] }), 'brp-request', 'nl')

    expect(page.text).toContain(squeezed('… maart 2026'))
  })

  test('every script and sign is set, and what no font holds is reported', async () => {
    const name = 'Ayşe Łucja Ἀθηνᾶ Նարե محمد 文子 👩‍👧 e\u0323\u0302 \u202Ex \uE000'
    const parents = [
      { name, details: { firstNames: name, surname: name, street: '#set page(fill: red) $x$ *b* \\ "' } },
    ]
    const { read: page, replaced, sheet } = await printed(aBook({ children: [{ name }], parents }), 'brp-request', 'nl')

    expect(page.pageCount).toBe(1)
    expect(page.text).toContain(squeezed('#set page(fill: red) $x$ *b*'))
    expect(lines(sheet.data)[0]).toContain('文子')
    expect(replaced.map(({ code }) => code)).toContain('U+0546')
  })

  test('the same book and day give the same bytes', async () => {
    const book = aBook(filled)
    const [first, second] = [await printed(book, 'declaration', 'nl'), await printed(book, 'declaration', 'nl')]

    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  })

  test('a child who lived gets one page without a request', async () => {
    const book = aBook({ children: [{ name: 'Noor', details: { lived: 'yes' } }], parents: [marit] })
    const { read: page } = await printed(book, 'what-to-bring', 'nl')

    expect(lookAtPaperwork(book, 'nl').sheets).toHaveLength(1)
    expect(page.pageCount).toBe(1)
    expect(page.text).not.toContain('levenloos')
  })
})
