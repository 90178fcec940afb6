/** @file The lock on the command line: put on, opened, another password, a recovery sheet, copies and earlier states. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'
import type { BookGeneration } from '#contract'
import { bewaarboek } from '../../support/command-line.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { readPdf } from '../../support/pdf.ts'

// each opening of a lock takes its half second on purpose
vi.setConfig({ testTimeout: 180_000 })

function aTable() {
  const folder = freshFolder()
  const at = (...names: string[]) => path.join(folder, ...names)
  mkdirSync(at('stick'))
  writeFileSync(at('wachtwoord'), 'een zomer aan zee\n')
  writeFileSync(at('ander'), 'een herfst in het bos')
  writeFileSync(at('brief.txt'), 'Lieve Noor, het regent zo zacht.')
  const key = ['--password-file', at('wachtwoord')]
  return { at, key, locked: at('Ons boek op slot.bewaarboek') }
}

const json = (out: string): unknown => JSON.parse(out)

test('a book gets a lock as a copy; only its password opens it, and copies of it are proven', async () => {
  const { at, key, locked } = aTable()
  await bewaarboek(['new', at('Voor Noor.bewaarboek'), '--title', 'Voor Noor'])
  await bewaarboek(['add-letter', at('Voor Noor.bewaarboek'), '--title', 'Regen', '--text-file', at('brief.txt')])

  const made = await bewaarboek(['lock', at('Voor Noor.bewaarboek'), ...key])
  expect([made.status, made.out]).toEqual([0, expect.stringContaining('vergeleken: Ons boek op slot')])
  expect(readdirSync(at())).toContain('Voor Noor.bewaarboek')
  expect((await bewaarboek(['lock', locked, ...key])).err).toContain('heeft al een slot')

  const wrong = await bewaarboek(['show', locked, '--password-file', at('ander')])
  expect([wrong.status, wrong.err]).toEqual([1, expect.stringContaining('Met dit wachtwoord gaat het boek niet open')])
  expect((await bewaarboek(['search', locked, 'regent', ...key])).out).toContain('Regen')

  expect((await bewaarboek(['backup', locked, at('stick'), ...key])).out).toContain('teruggelezen en gelijk')
  const unopened = json((await bewaarboek(['verify', at('stick'), '--json'])).out)
  expect(unopened).toMatchObject({ generations: [{ good: true, locked: true, contents: null }] })
  const rehearsed = await bewaarboek(['rehearse', locked, at('stick'), '--json', ...key])
  expect(json(rehearsed.out)).toMatchObject({ comparison: { same: true } })
  const restored = await bewaarboek(['restore', at('stick'), at('Terug.bewaarboek'), ...key, '--json'])
  expect(json(restored.out)).toMatchObject({ counts: { letters: 1 } })
})

test('an earlier state is brought back; another password opens from then on; the lock comes off as a copy', async () => {
  const { at, key } = aTable()
  const book = at('Ons boek.bewaarboek')
  await bewaarboek(['new', book, '--title', 'Voor Noor', ...key])
  await bewaarboek(['add-letter', book, '--title', 'Regen', '--text-file', at('brief.txt'), ...key])

  const states = json((await bewaarboek(['generations', book, '--json', ...key])).out) as BookGeneration[]
  expect(states.map(({ same }) => same)).toEqual([true, false])
  expect((await bewaarboek(['generations', book, '--compare', states[1]?.name ?? '', ...key])).out).toContain('Regen')
  await bewaarboek(['generations', book, '--bring-back', states[1]?.name ?? '', ...key])
  expect((await bewaarboek(['show', book, ...key])).out).not.toContain('Regen')
  await bewaarboek(['generations', book, '--bring-back', states[0]?.name ?? '', ...key])

  const changed = await bewaarboek(['password', book, ...key, '--new-password-file', at('ander')])
  expect([changed.status, changed.out]).toEqual([0, expect.stringContaining('een ander wachtwoord')])
  expect((await bewaarboek(['show', book, ...key])).status).toBe(1)
  const other = ['--password-file', at('ander')]
  expect((await bewaarboek(['unlock', book, ...other, '--json'])).status).toBe(0)
  expect((await bewaarboek(['show', at('Voor Noor.bewaarboek')])).out).toContain('Regen')
  expect((await bewaarboek(['unlock', at('Voor Noor.bewaarboek')])).err).toContain('geen slot')
})

test('a recovery sheet counts once its words were typed back, and then opens the book', async () => {
  const { at, key } = aTable()
  const book = at('Ons boek.bewaarboek')
  await bewaarboek(['new', book, ...key])

  expect(await sheetWith({ book, out: at('blad.pdf'), key }, () => 'verkeerd')).toMatchObject({ status: 1 })
  const proven = await sheetWith(
    { book, out: at('blad.pdf'), key },
    (lines, line, word) => lines[line - 1]?.[word - 1] ?? '',
  )

  expect(proven.status).toBe(0)
  writeFileSync(at('woorden'), proven.lines.flat().join(' ').toUpperCase())
  expect((await bewaarboek(['show', book, '--words-file', at('woorden')])).status).toBe(0)
  writeFileSync(at('woorden'), proven.lines.toReversed().flat().join(' '))
  expect((await bewaarboek(['show', book, '--words-file', at('woorden')])).err).toContain('anders getypt')
})

type Answer = (lines: string[][], line: number, word: number) => string

/** Makes a sheet as a person does: reads the words from the paper when they are asked for. */
async function sheetWith({ book, out, key }: { book: string; out: string; key: string[] }, answer: Answer) {
  const program = path.join(import.meta.dirname, '..', '..', '..', 'src-main', 'hosts', 'cli', 'index.ts')
  const child = spawn(process.execPath, [program, 'recovery-sheet', book, '--out', out, ...key], {
    env: { ...process.env, LC_ALL: 'nl_NL.UTF-8' },
  })
  let lines: string[][] = []
  for await (const said of createInterface({ input: child.stderr })) {
    const [line, word] = (/^Regel (\d), woord (\d):/.exec(said) ?? []).slice(1).map(Number)
    if (line === undefined || word === undefined) continue
    if (lines.length === 0) lines = await wordsOn(out)
    child.stdin.write(`${answer(lines, line, word)}\n`)
  }
  child.stdin.end()
  const status = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)))
  return { status, lines }
}

async function wordsOn(file: string): Promise<string[][]> {
  const list = path.join(import.meta.dirname, '..', '..', '..', 'resources', 'words', 'nl.txt')
  const known = new Set(readFileSync(list, 'utf8').split('\n'))
  const { text } = await readPdf(readFileSync(file))
  const rows = text.matchAll(/\b[1-6]\s+([a-z]{3,8})\s+([a-z]{3,8})\s+([a-z]{3,8})\s+([a-z]{3,8})\b/gu)
  return Array.from(rows, ([, ...words]) => words).filter((words) => words.every((word) => known.has(word)))
}
