/** @file `booklet` on the command line: editions by name, where the files go, and what is said of them. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LeftOut } from '#contract'
import { createSession } from '#main/app'
import { createShelf } from '#main/folder'
import { bewaarboek } from '../../support/command-line.ts'
import { readPdf } from '../../support/pdf.ts'

const json = (text: string): unknown => JSON.parse(text)
const on = ['--on', '2026-11-21']

let home: string
let sample: string
const at = (...names: string[]) => path.join(home, ...names)

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-booklet-'))
  sample = at('boeken', 'Voorbeeld.bewaarboek')
  await mkdir(at('boeken'))
  expect(await bewaarboek(['new', sample, '--sample'])).toMatchObject({ status: 0, err: '' })
  const session = createSession({
    folder: createShelf().open(sample),
    madeBy: '0.1.0',
    now: () => new Date('2026-11-21T18:00:00Z'),
    newId: randomUUID,
  })
  session.book.editions.add({ name: 'Voor tante Ans', choices: { withoutKinds: ['letter'], design: 'licht' } })
  // a name that is offered too: the one in the book is meant
  session.book.editions.add({ name: 'Voor ons', choices: { title: 'Alleen voor ons', handwriting: false } })
  await session.close()
})

afterAll(async () => {
  await rm(home, { recursive: true, force: true })
})

type Told = {
  file: string
  files: { what: string; file: string; pageCount: number }[]
  pageCount: number
  leftOut: LeftOut[]
}
async function made(...words: string[]): Promise<Told> {
  const ran = await bewaarboek(['booklet', sample, ...words, ...on, '--json'])
  expect(ran).toMatchObject({ status: 0, err: '' })
  return json(ran.out) as Told
}

describe('an edition by its name', () => {
  test('is printed as it was kept in the book, and what it leaves out is told by name', async () => {
    const whole = await made('--out', at('alles.pdf'))
    const told = await made('--name', 'voor TANTE ans', '--out', at('ans.pdf'))

    expect(whole.leftOut.filter(({ what }) => what === 'page')).toEqual([])
    const letters = told.leftOut.filter(({ why }) => why === 'kind')
    expect(letters.length).toBeGreaterThan(1)
    const text = (await readPdf(at('ans.pdf'))).text
    const all = (await readPdf(at('alles.pdf'))).text
    expect([all.includes('Lieve Noor'), text.includes('Lieve Noor')]).toEqual([true, false])
  })

  test.each(['home', 'shop'])('leaves out the same in the edition %s', async (edition) => {
    const read = await made('--name', 'Voor tante Ans', '--out', at('ans-lezen.pdf'))
    const told = await made('--name', 'Voor tante Ans', '--edition', edition, '--out', at(`ans-${edition}.pdf`))

    expect(read.leftOut.length).toBeGreaterThan(1)
    expect(told.leftOut).toEqual(read.leftOut)
  })

  test('may be one that is offered, typed with a straight apostrophe; one in the book goes before it', async () => {
    const offered = await made('--name', "voor de opa's en oma's", '--out', at('oma.pdf'))
    const own = await made('--name', 'Voor ons', '--out', at('ons.pdf'))

    expect(offered.leftOut.filter(({ what }) => what === 'page').map(({ why }) => why)).toContain('kind')
    expect((await readPdf(at('ons.pdf'))).text).toContain('Alleen voor ons')
    expect(own.pageCount).toBeGreaterThan(1)
  })

  test('that is not there is refused with those that are', async () => {
    const dutch = await bewaarboek(['booklet', sample, '--name', 'Voor de buren', '--out', at('buren.pdf')])
    const english = await bewaarboek(['booklet', sample, '--name', 'x', '--language', 'en'])

    expect(dutch).toMatchObject({
      status: 1,
      out: '',
      err: 'Er is geen uitgave met de naam ‘Voor de buren’. Wel zijn er ‘Voor tante Ans’, ‘Voor ons’, ‘Voor de opa’s en oma’s’, ‘Voor de broertjes en zusjes’ en ‘Voor de doos’.\n',
    })
    expect(english.err).toContain('There are ‘Voor tante Ans’, ‘Voor ons’, ‘For us’, ‘For the grandparents’')
    expect(await readdir(home)).not.toContain('buren.pdf')
  })

  test('is said in a sentence, counts included', async () => {
    const { out } = await bewaarboek(['booklet', sample, '--name', 'Voor tante Ans', ...on, '--out', at('zin.pdf')])

    expect(out).toMatch(/^Het boekje is gemaakt: zin\.pdf, \d+ bladzijden\.\n/u)
    expect(out).toMatch(/\nNiet in deze uitgave: \d+ bladzijden, .*Met --json staat alles er bij naam\.\n/u)
  })
})

test('without a name for it the booklet comes beside the book, and never over another', async () => {
  const first = await made()
  const bytes = await readFile(first.file)
  const second = await made('--design', 'nacht')
  const third = await made('--language', 'en')

  expect([first, second, third].map(({ file }) => path.relative(home, file))).toEqual([
    path.join('boeken', 'Boekje.pdf'),
    path.join('boeken', 'Boekje 2.pdf'),
    path.join('boeken', 'Booklet.pdf'),
  ])
  expect((await readFile(first.file)).equals(bytes)).toBe(true)
})

test('options that do not go together are wrong usage, said in one line, and nothing is made', async () => {
  const { status, out, err } = await bewaarboek(['booklet', sample, '--bleed', '3', '--out', at('fout.pdf')])

  expect({ status, out, err }).toEqual({ status: 2, out: '', err: '--bleed hoort bij --edition shop.\n' })
  expect(await readdir(home)).not.toContain('fout.pdf')
})

describe('to fold at home', () => {
  test('one file of sheets; its pages are what the sheets hold, and the same machine or another makes the same', async () => {
    const first = await made('--edition', 'home', '--out', at('thuis.pdf'))
    const second = await made('--edition', 'home', '--out', at('thuis-2.pdf'), '--duplex', 'short')

    expect(first.files).toEqual([{ what: 'sheets', file: at('thuis.pdf'), pageCount: first.pageCount / 2 }])
    expect((await readPdf(at('thuis.pdf'))).pages).toHaveLength(first.pageCount / 2)
    expect((await readFile(first.file)).equals(await readFile(second.file))).toBe(true)
  })

  test('for a printer of one side, with the cover apart: each file by a plain word, and a sentence for each', async () => {
    const asked = ['booklet', sample, '--edition', 'home', '--duplex', 'none', '--cover-apart', ...on]
    const { status, out } = await bewaarboek([...asked, '--out', at('los.pdf')])

    const names = ['achterkanten', 'kaft-achterkanten', 'kaft-voorkanten', 'stapel', 'voorkanten']
    expect(status).toBe(0)
    expect((await readdir(home)).filter((name) => name.startsWith('los')).toSorted()).toEqual(
      names.map((name) => `los-${name}.pdf`),
    )
    expect(out).toMatch(/^Het boekje om te vouwen is gemaakt: \d+ bladzijden op \d+ vellen, in 1 katern\.\n/u)
    expect(out).toContain('\n  los-kaft-achterkanten.pdf: de achterkanten van de kaft\n')
  })

  test('for the printer in a file; one that holds no printer, or is not there, is refused', async () => {
    const printer = {
      name: 'Boven',
      flip: 'long',
      stack: 'face-down',
      shift: { x: 0.5, y: -0.25 },
      edge: { left: 4, right: 4, top: 4, bottom: 4 },
      scale: 1,
      measuredOn: '2026-11-20',
    }
    await writeFile(at('printer.json'), JSON.stringify(printer))
    await writeFile(at('geen.json'), '{"name": 3}')
    await writeFile(at('kapot.json'), '{')
    const asked = (file: string) => [
      'booklet',
      sample,
      '--edition',
      'home',
      '--out',
      at('p.pdf'),
      '--printer',
      at(file),
    ]

    expect(json((await bewaarboek([...asked('printer.json'), '--json'])).out)).toMatchObject({ duplex: 'long' })
    await rm(at('p.pdf'))
    for (const file of ['geen.json', 'kapot.json']) {
      const { status, err } = await bewaarboek(asked(file))
      expect([status, err]).toEqual([
        1,
        `Het bestand ‘${file}’ is geen profiel van een printer. Er is niets gemaakt.\n`,
      ])
    }
    expect((await bewaarboek(asked('weg.json'))).err).toBe('Het bestand ‘weg.json’ is er niet.\n')
    expect(await readdir(home)).not.toContain('p.pdf')
  })
})

test('for a print shop: the inside, the cover and a note that calls them by their names', async () => {
  const told = await made('--edition', 'shop', '--bleed', '5', '--out', at('winkel.pdf'))

  expect(told.files.map(({ what, file }) => [what, path.basename(file)])).toEqual([
    ['inside', 'winkel.pdf'],
    ['cover', 'winkel-kaft.pdf'],
    ['note', 'winkel-briefje.pdf'],
  ])
  const note = (await readPdf(at('winkel-briefje.pdf'))).text
  expect(note).toContain('winkel.pdf')
  expect(note).toContain('winkel-kaft.pdf')
  expect((await readPdf(at('winkel.pdf'))).pages).toHaveLength(told.pageCount)
})

test('large print is on A4, the archive holds the same pages as the edition to read', async () => {
  const [large, archive, reading] = [
    await made('--edition', 'large', '--out', at('groot.pdf')),
    await made('--edition', 'archive', '--out', at('archief.pdf')),
    await made('--edition', 'reading', '--out', at('lezen.pdf')),
  ]

  expect(archive.pageCount).toBe(reading.pageCount)
  expect((await readFile(large.file)).toString('latin1')).toMatch(/MediaBox\s*\[\s*0 0 595/u)
  expect((await readFile(archive.file)).toString('latin1')).toContain('pdfaid')
})

test('the sheet that tries a printer needs no book, in either language', async () => {
  const dutch = await bewaarboek(['printer-test', '--out', at('proefblad.pdf')])
  const english = await bewaarboek(['printer-test', '--out', at('test.pdf'), '--json', '--language', 'en'])

  expect(dutch.status).toBe(0)
  expect(dutch.out).toContain('Het proefblad is gemaakt: proefblad.pdf')
  expect(json(english.out)).toEqual({ file: at('test.pdf'), pageCount: 2 })
  expect((await readPdf(at('proefblad.pdf'))).pages).toHaveLength(2)
  expect((await bewaarboek(['printer-test', '--out', home])).status).toBe(1)
})
