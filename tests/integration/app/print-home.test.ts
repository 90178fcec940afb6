/** @file Printing at home through the calls of a window: a real book, the real typesetter, files read back. */
import { expect, test } from 'vitest'
import type { HomeChoices, HomePrint, PaperFile, PrinterProfile } from '#contract'
import { aProgram } from '../../support/a-program.ts'
import { readPdf } from '../../support/pdf.ts'
import { printer } from '../../support/sheet-plans.ts'

function aPrintingProgram(language: 'nl' | 'en' = 'nl') {
  const { app, ask } = aProgram({ language })
  const print = (home: Partial<HomeChoices> = {}, known: PrinterProfile | null = null) =>
    ask('settings.save', { printer: known }).then(() =>
      ask<HomePrint>('print.home', { choices: {}, home, work: crypto.randomUUID() }),
    )
  const read = async (file: PaperFile | undefined) => {
    const response = await app.bytes(new Request(`http://x/document/${file?.document ?? ''}`))
    return readPdf(new Uint8Array(await response.arrayBuffer()))
  }
  return { ask, print, read }
}

type Program = ReturnType<typeof aPrintingProgram>

async function aBook({ ask }: Program) {
  await ask('book.make', { book: { title: 'Noor', language: 'nl' } })
  const text = (words: string) => [{ kind: 'paragraph', runs: [{ text: words }] }]
  await ask('page.add', { kind: 'letter', title: 'Dag', text: text('Dag Noor, het regent vandaag.') })
  await ask('page.add', { kind: 'letter', title: 'Later', text: text('De appelboom bloeit.') })
}

const named = ({ files }: HomePrint) => files.map(({ what, fileName, pageCount }) => [what, fileName, pageCount])

test('a booklet comes as lying sheets of A4, and its words stand on them', async () => {
  const program = aPrintingProgram()
  await aBook(program)

  const made = await program.print()
  expect(named(made)).toEqual([['sheets', 'Boekje, vellen.pdf', made.sheets * 2]])
  expect(made).toMatchObject({ duplex: 'short', blanks: 0, creepMm: 0, edgeMm: 0, trueSize: true, coarse: [] })
  expect(made.sheets * 4).toBe(made.pageCount)
  const { sizes, text, title } = await program.read(made.files[0])
  expect(sizes.every(({ width, height }) => Math.round(width) === 842 && Math.round(height) === 595)).toBe(true)
  expect(text).toContain('het regent vandaag')
  expect(text).toContain('De appelboom bloeit')
  expect(title).toBe('Alleen om te printen')
})

test('the printer that was measured is used: its edge, and its pages upright', async () => {
  const program = aPrintingProgram()
  await aBook(program)

  const made = await program.print({ coverApart: true }, printer({ flip: 'long' }))
  expect(made.duplex).toBe('long')
  expect(named(made)).toEqual([
    ['cover', 'Kaft.pdf', 2],
    ['sheets', 'Boekje, vellen.pdf', made.sheets * 2 - 2],
  ])
  const { sizes } = await program.read(made.files[1])
  expect(Math.round(sizes[0]?.height ?? 0)).toBe(842)
})

test('for a printer of one side there are fronts, backs, and a sheet that says how the stack goes back', async () => {
  const program = aPrintingProgram()
  await aBook(program)

  const made = await program.print({ paper: 'a5' }, printer({ flip: null, stack: 'face-up', reload: 'face-down' }))
  expect(named(made)).toEqual([
    ['stack', 'Zo gaat de stapel terug.pdf', 1],
    ['fronts', 'Boekje, 1 voorkanten.pdf', made.sheets],
    ['backs', 'Boekje, 2 achterkanten.pdf', made.sheets],
  ])
  const { text } = await program.read(made.files[0])
  expect(text).toMatch(/bedrukte\s+kant naar boven/)
  expect(text).toMatch(/Keer de hele stapel in één keer\s+om/)
})

test('a proof is two sheets and how they are folded; in an English window all of it is English', async () => {
  const program = aPrintingProgram('en')
  await aBook(program)

  const made = await program.print({ part: 'proof', sewingMarks: true, signature: 1 })
  expect(named(made)).toEqual([
    ['stack', 'How it is folded.pdf', 1],
    ['sheets', 'Proof of booklet, sheets.pdf', 2],
  ])
  expect((await program.read(made.files[0])).text).toMatch(/Lay the sections in\s+order/)
})

test('the test sheet is one A4 of two sides, in the language of the window, and needs no book', async () => {
  for (const [language, fileName, words] of [
    ['nl', 'Proefblad voor de printer.pdf', /Sla het blad om zoals een\s+bladzijde/],
    ['en', 'Test sheet for the printer.pdf', /Turn the sheet like a\s+page/],
  ] as const) {
    const program = aPrintingProgram(language)
    const file = await program.ask<PaperFile>('print.test')
    expect(file).toMatchObject({ what: 'sheets', fileName, pageCount: 2 })
    const { text, sizes } = await program.read(file)
    expect(text).toMatch(words)
    expect(sizes.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
    ])
  }
})

test('work that is stopped gives no sheets', async () => {
  const program = aPrintingProgram()
  await aBook(program)
  const work = crypto.randomUUID()
  const making = program.ask('print.home', { choices: {}, home: {}, work })
  await program.ask('work.stop', { work })
  await expect(making).rejects.toThrow('stopped')
})
