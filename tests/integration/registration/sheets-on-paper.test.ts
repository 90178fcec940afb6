/** @file Every sheet on paper: all it was given stands on it, on one page where that can be, in PDF/UA-1. */
import { afterAll, describe, expect, test } from 'vitest'
import type { Book, Language } from '#contract'
import type { SheetData } from '#main/registration'
import { aBook, certificate, idOf, joost, marit, noor } from '../../unit/registration/a-book.ts'
import { everyKind } from '../../unit/registration/a-set.ts'
import { longBook, signs } from '../../unit/registration/long-book.ts'
import { boxes, fieldsOf, lines, textsIn, ticked } from '../../unit/registration/read-sheet.ts'
import type { Wish } from '../../unit/registration/read-sheet.ts'
import { aTypesetter, printed, readPaper, squeezed } from './read-paper.ts'

const typesetter = aTypesetter()
afterAll(() => typesetter.close())

const print = async (book: Book, wish: Wish) => {
  const made = await printed(typesetter, book, wish)
  return { ...made, read: await readPaper(made.pdf) }
}

const twins = aBook({
  children: [noor, { ...noor, name: 'Fien', details: { ...noor.details, firstNames: 'Fien' } }],
  parents: [marit, joost],
})
const onlyParent = {
  ...noor,
  details: { ...noor.details, relation: 'one-parent' as const, bornFrom: idOf('parent', 0) },
}
const books: [string, Book, Language][] = [
  ['a blank', aBook(), 'nl'],
  ['of twins, a filled', twins, 'en'],
  ['of one parent, a filled', aBook({ children: [onlyParent as never], parents: [marit] }), 'nl'],
  ['a very long', longBook(), 'nl'],
]

/** The longest English explanation beside the longest names takes a second page; the overview of such names takes more. */
const mostPages = (kind: string, book: string) => (kind === 'overview' && book === 'a very long' ? 4 : 1)

/** Where the number of parents makes no difference, one book of one parent is enough of reading. */
const kindsFor = (name: string) =>
  name.startsWith('of one parent') ? (['certificate-request', 'declaration'] as const) : everyKind

describe.each(books)('%s', (name, book, language) => {
  test.each(kindsFor(name))('%s says all it was given, on as few pages as can be', async (kind) => {
    const { sheet, read: page, replaced, fields } = await print(book, { kind, language, numbered: true })

    expect(page.pageCount).toBeLessThanOrEqual(mostPages(kind, name))
    expect(replaced).toEqual([])
    expect([page.title, page.standard, page.language]).toEqual([
      sheet.data.title,
      '1',
      expect.stringMatching(`^${sheet.data.language}`),
    ])
    expect(missing(sheet.data, page.text)).toEqual([])
    const { ticked: yes, unticked: no } = sheet.data
    expect(page.boxes.filter((box) => box === yes)).toHaveLength(ticked(sheet.data).length)
    expect(page.boxes.filter((box) => box === no)).toHaveLength(boxes(sheet.data).length - ticked(sheet.data).length)
    // every line of the sheet is there, and can be found
    const asked = sheet.data.to.filter(({ ask }) => ask !== null).length
    const groups = sheet.data.parts.flatMap(groupsIn)
    expect(fields).toHaveLength(fieldsOf(sheet.data).length + asked + groups.length)
  })
})

type Part = SheetData['parts'][number]

function groupsIn({ blocks }: Part): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'beside') return block.columns.flatMap(groupsIn)
    return block.kind === 'ticks' && block.key !== '' ? [block.key] : []
  })
}

/** Texts of the sheet that cannot be read on it; not the names of shapes and keys, which are no text. */
function missing(data: SheetData, text: string): string[] {
  const unprinted = new Set(['', 'fields', 'ticks', 'text', 'letter', 'list', 'table', 'beside', 'nl', 'en'])
  const said = textsIn(data).filter((one) => !unprinted.has(one) && !/^(child|parent)\/[\da-f-]+\//.test(one))
  const spoken = new Set([data.ticked, data.unticked])
  return said
    .filter((one) => !spoken.has(one))
    .flatMap((one) => one.split('\n'))
    .filter((one) => !text.includes(squeezed(one)))
}

describe('on paper', () => {
  test('values of 500 signs in every field stay within two pages', async () => {
    const value = signs(500, 'een heel gewone tekst ')
    const parent = ['firstNames', 'prefix', 'surname', 'birthPlace', 'street', 'houseNumber', 'postcode', 'town']
    const details = Object.fromEntries([...parent, 'municipality', 'phone', 'email'].map((key) => [key, value]))
    const child = ['firstNames', 'prefix', 'surname', 'birthTime', 'birthMunicipality', 'chosenSurname', 'carer']
    const ofChild = Object.fromEntries(
      [...child, 'carerAddress', 'certificateMunicipality', 'certificateYear', 'certificateNumber'].map((key) => [
        key,
        value,
      ]),
    )
    const parents = [0, 1].map(() => ({ name: value, called: value, details }))
    const book = aBook({ children: [{ name: value, details: ofChild }], parents })

    for (const kind of ['brp-request', 'certificate-request', 'file-request'] as const) {
      const { read: page, sheet } = await print(book, { kind, language: 'en' })
      expect(page.pageCount).toBeLessThanOrEqual(2)
      expect(missing(sheet.data, page.text)).toEqual([])
    }
  })

  test('a certificate in hand is ticked where it is known and nowhere else', async () => {
    const child = { ...noor, details: { ...noor.details, ...certificate } }
    const { read: page, sheet } = await print(aBook({ children: [child], parents: [marit] }), { kind: 'brp-request' })

    expect(page.boxes.filter((box) => box === 'aangekruist')).toHaveLength(3)
    expect(page.boxes.filter((box) => box === 'niet aangekruist')).toHaveLength(boxes(sheet.data).length - 3)
  })

  test('a partial date keeps its dots and its month', async () => {
    const child = { date: { precision: 'month' as const, year: 2026, month: 3 } }
    const { read: page } = await print(aBook({ children: [child] }), { kind: 'brp-request' })

    expect(page.text).toContain(squeezed('… maart 2026'))
  })

  test('every script and sign is set, and what no font holds is reported', async () => {
    const name = 'Ayşe Łucja Ἀθηνᾶ Նարե محمد 文子 👩‍👧 e\u0323\u0302 \u202Ex \uE000'
    const street = '#set page(fill: red) $x$ *b* \\ "'
    const parents = [{ name, details: { firstNames: name, surname: name, street } }]
    const {
      read: page,
      replaced,
      sheet,
    } = await print(aBook({ children: [{ name }], parents }), {
      kind: 'brp-request',
    })

    expect(page.pageCount).toBe(1)
    expect(page.text).toContain(squeezed('#set page(fill: red) $x$ *b*'))
    expect(lines(sheet.data)[0]).toContain('文子')
    expect(replaced.map(({ code }) => code)).toContain('U+0546')
    expect(sheet.warnings.length).toBeGreaterThan(1)
  })

  test('a sheet with a BSN says so, in the language of the window', async () => {
    const bsn = [{ parent: idOf('parent', 0) as never, bsn: '123456782' }]
    for (const [language, said] of [
      ['nl', 'Hier staat een BSN op.'],
      ['en', 'There is a BSN on this sheet.'],
    ] as const) {
      const { read: page } = await print(aBook({ parents: [marit] }), { kind: 'brp-request', bsn, language })
      expect(page.text).toContain(squeezed(said))
      expect(page.text).toContain('123456782')
    }
    expect((await print(aBook({ parents: [marit] }), { kind: 'brp-request' })).read.text).not.toMatch(/eenBSN/)
  })

  test('the same book and day give the same bytes', async () => {
    const first = await print(twins, { kind: 'declaration' })
    const second = await print(twins, { kind: 'declaration' })

    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  })
})
