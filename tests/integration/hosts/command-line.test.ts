/** @file The command line: every verb, its exit code, its sentences in both languages, and what it does with bad input. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bewaarboek } from '../../support/command-line.ts'
import { readPdf } from '../../support/pdf.ts'

const pictures = path.join(import.meta.dirname, '..', '..', '..', 'resources', 'sample', 'pictures')
const json = (text: string): unknown => JSON.parse(text)

let home: string
let sample: string

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-cli-'))
  sample = path.join(home, 'voorbeeld')
  expect(await bewaarboek(['new', sample, '--sample'])).toMatchObject({ status: 0, err: '' })
})

afterAll(async () => {
  await rm(home, { recursive: true, force: true })
})

describe('usage', () => {
  test('help is there in Dutch and English, and names every verb', async () => {
    const dutch = await bewaarboek(['help'])
    const english = await bewaarboek(['help', '--language', 'en'])
    const system = await bewaarboek(['--help'], { LC_ALL: 'en_GB.UTF-8' })

    expect(dutch.status).toBe(0)
    expect(dutch.out).toContain('maakt een nieuw boek')
    expect(english.out).toContain('makes a new book')
    expect(system.out).toBe(english.out)
    for (const verb of [
      'new',
      'show',
      'add-photo',
      'add-letter',
      'search',
      'booklet',
      'paperwork',
      'backup',
      'verify',
      'restore',
      'check',
    ]) {
      expect(dutch.out).toContain(`bewaarboek ${verb} `)
    }
  })

  test.each([
    [['dans']],
    [['show']],
    [['show', 'a', 'b']],
    [['show', 'a', '--bestaat-niet']],
    [['add-letter', 'a', '--title', 'T']],
    [['booklet']],
    [['new', 'a', '--language', 'fr']],
    [['new', '']],
  ])('%j is wrong usage: exit 2, one line, nothing made', async (words) => {
    const { status, out, err } = await bewaarboek(words)

    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('a book', () => {
  test('is made where it was asked for, and can be shown under that name', async () => {
    const at = path.join(home, 'leeg')
    expect(await bewaarboek(['new', at])).toMatchObject({ status: 0 })

    const { status, out } = await bewaarboek(['show', at, '--json'])
    expect(status).toBe(0)
    expect(json(out)).toMatchObject({ book: { language: 'nl', children: [], parents: [] }, pages: [], photos: [] })
    expect(await readdir(at)).toEqual(expect.arrayContaining(['boek.json', 'book.db', 'media']))
  })

  test('is not made over something that is there', async () => {
    const { status, err } = await bewaarboek(['new', sample])

    expect(status).toBe(1)
    expect(err).toMatch(/al iets met de naam/)
    expect(await bewaarboek(['check', sample])).toMatchObject({ status: 0 })
  })

  test.each([
    ['a folder that is no book', async (at: string) => mkdir(at), /geen bewaarboek/],
    ['a folder that is not there', async () => undefined, /niet gevonden/],
    ['a file', async (at: string) => writeFile(at, 'x'), /geen bewaarboek/],
    ['a book of a newer version', async (at: string) => newer(at), /nieuwere versie/],
    ['a book whose database is damaged', async (at: string) => damaged(at), /beschadigd/],
  ])('%s is answered with its own sentence', async (what, prepare, sentence) => {
    const at = path.join(home, what)
    await prepare(at)

    const { status, out, err } = await bewaarboek(['show', at])

    expect(status).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test.each(["'; DROP TABLE children;--", '👨‍👩‍👧 Noor', '.. x', 'naam met  spaties'])('may be called %s', async (name) => {
    const at = path.join(home, name)

    expect(await bewaarboek(['new', at])).toMatchObject({ status: 0 })
    expect(await bewaarboek(['show', at])).toMatchObject({ status: 0 })
  })

  test('with a name of 300 signs is refused, and nothing is left behind', async () => {
    const before = await readdir(home)

    const { status, err } = await bewaarboek(['new', path.join(home, 'x'.repeat(300))])

    expect(status).toBe(1)
    expect(err).toMatch(/te lang/)
    expect(await readdir(home)).toEqual(before)
  })

  test('below a folder that is not there is refused', async () => {
    const { status, err } = await bewaarboek(['new', path.join(home, 'er', 'niet')])

    expect(status).toBe(1)
    expect(err).toMatch(/De map ‘er’ is er niet/)
  })
})

describe('letters', () => {
  test('are kept as written, found again without their accents, and printed', async () => {
    const at = path.join(home, 'brieven')
    const text = path.join(home, 'brief.txt')
    await writeFile(text, 'Lieve Zoë,\n\n#panic("x") *geen opmaak* $x$\nİstanbul, Łódź, Ἰωάννης, 小明, 👨‍👩‍👧, محمد, é\n')
    await bewaarboek(['new', at])

    const added = await bewaarboek([
      'add-letter',
      at,
      '--title',
      'Aan Zoë',
      '--text-file',
      text,
      '--author',
      'oma',
      '--json',
    ])
    const found = await bewaarboek(['search', at, 'zoe', 'lodz', '--json'])
    const printed = path.join(home, 'brieven.pdf')
    const made = await bewaarboek(['booklet', at, '--out', printed, '--json'])

    expect(json(added.out)).toMatchObject({ kind: 'letter', title: 'Aan Zoë', author: { name: 'oma' } })
    expect(json(found.out)).toMatchObject([{ title: 'Aan Zoë' }])
    expect(made.status).toBe(0)
    expect((await readPdf(printed)).text.replaceAll(/\s+/g, ' ')).toContain('geen opmaak')
  })

  test.each([
    ['is not there', async () => undefined, /is er niet/],
    [
      'is no text',
      async (at: string) => writeFile(at, Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x80])),
      /geen leesbare tekst/,
    ],
    ['holds 2 MB', async (at: string) => writeFile(at, 'brief '.repeat(350_000)), /langer dan/],
    ['is a folder', async (at: string) => mkdir(at), /kan niet worden gelezen/],
  ])('from a file that %s are refused, and the book stays as it was', async (what, prepare, sentence) => {
    const file = path.join(home, `tekst ${what}`)
    await prepare(file)
    const before = await bewaarboek(['show', sample, '--json'])

    const { status, err } = await bewaarboek(['add-letter', sample, '--title', 'T', '--text-file', file])

    expect(status).toBe(1)
    expect(err).toMatch(sentence)
    expect(await bewaarboek(['show', sample, '--json'])).toEqual(before)
  })

  test('for a child that is not in the book are refused', async () => {
    const text = path.join(home, 'kort.txt')
    await writeFile(text, 'Dag.')

    expect(
      await bewaarboek(['add-letter', sample, '--title', 'T', '--text-file', text, '--child', 'Niemand']),
    ).toMatchObject({
      status: 1,
      err: 'Dit kindje staat niet in het boek.\n',
    })
  })
})

describe('photos', () => {
  test('that can be read are kept, those that can’t are named, and the same one is kept once', async () => {
    const at = path.join(home, 'fotos')
    const text = path.join(home, 'geen-foto.jpg')
    const empty = path.join(home, 'leeg.png')
    await writeFile(text, 'dit is geen foto')
    await writeFile(empty, '')
    await bewaarboek(['new', at])
    const good = path.join(pictures, 'zee.jpg')

    const { status, out, err } = await bewaarboek([
      'add-photo',
      at,
      good,
      text,
      empty,
      path.join(home, 'weg.jpg'),
      good,
      '--json',
    ])

    expect(status).toBe(1)
    expect(json(out)).toMatchObject({
      added: [{ already: false }, { already: true }],
      refused: [{ code: 'photo-not-a-picture' }, { code: 'photo-empty' }, { code: 'file-not-found' }],
    })
    expect(err).toContain('‘geen-foto.jpg’')
    expect(err).toContain('‘leeg.png’')
    expect(err).toContain('‘weg.jpg’')
    expect(await bewaarboek(['check', at])).toMatchObject({ status: 0 })
  })
})

describe('the booklet', () => {
  test('of the same book and date has the same bytes', async () => {
    const [one, two] = [path.join(home, '1.pdf'), path.join(home, '2.pdf')]

    await bewaarboek(['booklet', sample, '--out', one, '--on', '2026-11-21'])
    await bewaarboek(['booklet', sample, '--out', two, '--on', '2026-11-21'])

    expect((await readFile(one)).equals(await readFile(two))).toBe(true)
  })

  test('is refused for a date that does not exist, a folder that is not there, or over a folder', async () => {
    const out = path.join(home, 'b.pdf')

    expect(await bewaarboek(['booklet', sample, '--out', out, '--on', '2026-02-31'])).toMatchObject({ status: 1 })
    expect(await bewaarboek(['booklet', sample, '--out', path.join(home, 'niet', 'b.pdf')])).toMatchObject({
      status: 1,
    })
    expect(await bewaarboek(['booklet', sample, '--out', home])).toMatchObject({ status: 1 })
    expect(await readdir(home)).not.toContain('b.pdf')
  })
})

describe('paperwork', () => {
  test('is one BRP request for each parent and child, and the other sheets', async () => {
    const out = path.join(home, 'papieren')

    expect(await bewaarboek(['paperwork', sample, '--out', out])).toMatchObject({ status: 0, err: '' })

    const names = await readdir(out)
    expect(names.filter((name) => name.startsWith('Verzoek BRP'))).toHaveLength(4)
    const marit = await readPdf(path.join(out, 'Verzoek BRP - Noor - Marit.pdf'))
    expect(marit.pages).toHaveLength(1)
    expect(marit.text).toContain('2.56a')
    expect(marit.text).toContain('Hoekstra')
    expect(names).toContain('Overzicht.pdf')
  })
})

describe('backups', () => {
  test('are read back, restored and equal; a torn one is refused and the good one is named', async () => {
    const stick = path.join(home, 'stick')
    await mkdir(stick)
    const first = json((await bewaarboek(['backup', sample, stick, '--json'])).out) as {
      generation: string
      newFiles: number
    }
    const second = json((await bewaarboek(['backup', sample, stick, '--json'])).out) as {
      generation: string
      newFiles: number
    }
    expect(first.newFiles).toBe(11)
    expect(second.newFiles).toBe(0)
    const whole = await bewaarboek(['verify', stick])
    expect(whole.status).toBe(0)
    expect(whole.out).not.toContain('LEES-MIJ.html')
    await writeFile(path.join(stick, 'Bewaarboek-backup', 'LEES-MIJ.html'), '')
    const other = await bewaarboek(['verify', stick])
    expect([other.status, other.out]).toEqual([
      0,
      expect.stringContaining('Niet zoals dit programma het schrijft: LEES-MIJ.html.'),
    ])

    const generation = await find(stick, second.generation)
    const database = path.join(generation, 'book.db')
    const bytes = await readFile(database)
    bytes.writeUInt8((bytes[5000] ?? 0) ^ 1, 5000)
    await writeFile(database, bytes)

    const verified = await bewaarboek(['verify', stick])
    const refused = await bewaarboek(['restore', stick, path.join(home, 'terug')])
    const restored = await bewaarboek(['restore', stick, path.join(home, 'terug'), '--generation', first.generation])
    expect(verified.status).toBe(1)
    expect(refused.status).toBe(1)
    expect(refused.err).toContain(second.generation)
    expect(refused.err).toContain(`De kopie ${first.generation} is wel heel`)
    expect(restored.status).toBe(0)
    expect(await bewaarboek(['check', path.join(home, 'terug')])).toMatchObject({ status: 0 })
    const was = json((await bewaarboek(['show', sample, '--json'])).out) as { pages: unknown; photos: unknown }
    const is = json((await bewaarboek(['show', path.join(home, 'terug'), '--json'])).out) as {
      pages: unknown
      photos: unknown
    }
    expect(is.pages).toEqual(was.pages)
    expect(is.photos).toEqual(was.photos)
  })

  test('are not found where there are none, and not made inside the book', async () => {
    const nothing = path.join(home, 'niets')
    await mkdir(nothing)

    expect((await bewaarboek(['verify', nothing])).err).toMatch(/geen kopie/)
    expect((await bewaarboek(['restore', nothing, path.join(home, 'x')])).err).toMatch(/geen kopie/)
    expect((await bewaarboek(['backup', sample, sample])).err).toMatch(/ligt in het boek zelf/)
  })
})

describe('check', () => {
  test('names the photo whose original is no longer as it was', async () => {
    const at = path.join(home, 'kopie')
    await cp(sample, at, { recursive: true })
    const media = await readdir(path.join(at, 'media'), { recursive: true })
    const original = path.join(at, 'media', media.find((name) => name.endsWith('.jpg')) ?? '')
    await writeFile(original, 'iets anders')

    const { status, err } = await bewaarboek(['check', at])

    expect(status).toBe(1)
    expect(err).toMatch(/niet meer zoals het was/)
  })
})

async function newer(at: string) {
  await cp(sample, at, { recursive: true })
  const about = json(await readFile(path.join(at, 'boek.json'), 'utf8')) as Record<string, unknown>
  await writeFile(path.join(at, 'boek.json'), JSON.stringify({ ...about, version: 2 }))
}

async function damaged(at: string) {
  await cp(sample, at, { recursive: true })
  const bytes = await readFile(path.join(at, 'book.db'))
  await writeFile(path.join(at, 'book.db'), bytes.fill(0x5a, 100, 60_000))
}

async function find(folder: string, name: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true })
  return path.join(folder, entries.find((entry) => path.basename(entry) === name) ?? '')
}
