/** @file `paperwork` on the command line: from a book, from facts, or both; whose, which sheet, and the path in words. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Paperwork } from '#contract'
import { bewaarboek } from '../../support/command-line.ts'
import { readPdf } from '../../support/pdf.ts'

let home: string
let sample: string
let made = 0

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-paperwork-'))
  sample = path.join(home, 'voorbeeld')
  expect(await bewaarboek(['new', sample, '--sample'])).toMatchObject({ status: 0, err: '' })
})

afterAll(async () => {
  await rm(home, { recursive: true, force: true })
})

const newFolder = () => path.join(home, `papieren-${(made += 1)}`)

async function factsFile(facts: unknown): Promise<string> {
  const file = path.join(home, `feiten-${(made += 1)}.json`)
  await writeFile(file, typeof facts === 'string' ? facts : JSON.stringify(facts))
  return file
}

const facts = {
  today: '2026-11-28',
  children: [
    { name: 'Noor', date: '2019-03-09', weeks: 12, birthMunicipality: 'Zwolle', lived: 'no', certificate: 'none' },
  ],
  parents: [{ name: 'Marit', firstNames: 'Marit Elisabeth', residence: 'here', municipality: 'Deventer' }],
}

describe('the sheets', () => {
  test('of one child, one parent and one kind', async () => {
    const out = newFolder()
    const words = ['--child', 'Noor', '--parent', 'Marit', '--sheet', 'brp-request']

    const { status, out: said, err } = await bewaarboek(['paperwork', sample, '--out', out, ...words])

    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(await readdir(out)).toEqual(['Verzoek BRP - Noor - Marit.pdf'])
    expect(said.trim()).toMatch(/^\d\.\d Verzoek voor de BRP: Noor, Marit: /u)
  })

  test('from facts alone, without any book', async () => {
    const out = newFolder()

    expect(await bewaarboek(['paperwork', '--facts', await factsFile(facts), '--out', out])).toMatchObject({
      status: 0,
      err: '',
    })

    expect(await readdir(out)).toEqual(
      expect.arrayContaining([
        'Verzoek akte - Noor.pdf',
        'Verzoek dossier - Noor.pdf',
        'Verzoek BRP - Noor - Marit.pdf',
      ]),
    )
    const request = await readPdf(path.join(out, 'Verzoek BRP - Noor - Marit.pdf'))
    expect(request.text).toContain('Marit Elisabeth')
    expect(request.text).toContain('28 november 2026')
  })

  test('with facts over the book, which stays as it was', async () => {
    const before = await bewaarboek(['show', sample, '--json'])
    const file = await factsFile({ parents: [{ name: 'Marit', firstNames: 'Marijke' }] })
    const out = newFolder()
    const words = ['--facts', file, '--parent', 'Marit', '--sheet', 'brp-request', '--json']

    const { status, out: said } = await bewaarboek(['paperwork', sample, '--out', out, ...words])

    expect(status).toBe(0)
    const [first] = JSON.parse(said) as { fileName: string; holdsBsn: boolean }[]
    expect(first?.holdsBsn).toBe(false)
    expect((await readPdf(path.join(out, first?.fileName ?? ''))).text).toContain('Marijke')
    expect(await bewaarboek(['show', sample, '--json'])).toEqual(before)
  })
})

describe('--explain', () => {
  test('says each step with its reason, source and what to ask, in both languages', async () => {
    const file = await factsFile(facts)
    const dutch = await bewaarboek(['paperwork', '--explain', '--facts', file])
    const english = await bewaarboek(['paperwork', '--explain', '--facts', file, '--language', 'en'])

    expect(dutch).toMatchObject({ status: 0, err: '' })
    expect(dutch.out).toContain('1. De akte (nu)')
    expect(dutch.out).toMatch(/- omdat .+\(BW, artikel 1:19i, eerste lid; .+\) https:/u)
    expect(dutch.out).toContain('Vraag de ambtenaar: ‘')
    expect(dutch.out).toContain('Nagekeken op 21 november 2026. Geen juridisch advies.')
    expect(english.out).toContain('1. The certificate (akte) (now)')
    expect(english.out).toContain('Checked on 21 November 2026. Not legal advice.')
  })

  test('is one JSON value when asked, of a book too', async () => {
    const { status, out, err } = await bewaarboek(['paperwork', sample, '--explain', '--child', 'Noor', '--json'])

    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(Paperwork.parse(JSON.parse(out)).paths).toHaveLength(2)
  })
})

describe('what can’t be done', () => {
  test.each([
    [['paperwork']],
    [['paperwork', 'boek']],
    [['paperwork', 'boek', '--out', '']],
    [['paperwork', 'boek', '--out', 'x', '--sheet', 'nee']],
    [['paperwork', 'boek', '--explain', '--out', 'x']],
    [['paperwork', 'boek', '--explain', '--sheet', 'brp-request']],
  ])('%j is wrong usage: exit 2, one line', async (words) => {
    const { status, out, err } = await bewaarboek(words)

    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test.each<[string, string, RegExp]>([
    ['no JSON', '{"chi', /feiten-\d+\.json/u],
    ['an unknown field', '{"children":[{"weken":3}]}', /children\.0\.weken/u],
    ['a day that is not there', '{"children":[{"date":"31-02-2020"}]}', /31-02-2020/u],
    ['no child', '{}', /niets om af te drukken/u],
  ])('facts with %s are refused with a sentence, and no folder is made', async (_, text, sentence) => {
    const folder = newFolder()
    const { status, err } = await bewaarboek(['paperwork', '--facts', await factsFile(text), '--out', folder])

    expect(status).toBe(1)
    expect(err).toMatch(sentence)
    expect((await readdir(home)).includes(path.basename(folder))).toBe(false)
  })

  test('a child, parent or file that is not there is said', async () => {
    const out = newFolder()

    expect(await bewaarboek(['paperwork', sample, '--out', out, '--child', 'Boris-Jan'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('niet in het boek') as string,
    })
    expect(await bewaarboek(['paperwork', sample, '--out', out, '--parent', 'Sanne'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('niet in het boek') as string,
    })
    expect((await bewaarboek(['paperwork', '--explain', '--facts', path.join(home, 'weg.json')])).err).toContain(
      'weg.json',
    )
  })
})
