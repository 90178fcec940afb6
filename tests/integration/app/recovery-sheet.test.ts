/** @file The recovery sheet as a person holds it: typeset for real, read back from the PDF, and its code from the drawn page. */
import { fileURLToPath } from 'node:url'
import jsQr from 'jsqr'
import { afterAll, describe, expect, test } from 'vitest'
import type { Language } from '#contract'
import { createTypesetter } from '#main/typeset'
import { recoverySheet } from '#main/app'
import { canDraw, drawn } from '../../support/drawn.ts'
import { readPdf } from '../../support/pdf.ts'

const typesetter = createTypesetter({ resources: fileURLToPath(new URL('../../../resources', import.meta.url)) })
afterAll(() => typesetter.close())

// as long as words on the lists get, so that nothing fits by chance
const words = [
  ['zeepaard', 'ijsvogel', 'regenjas', 'mangrove'],
  ['brug', 'wol', 'meeuw', 'lente'],
  ['kast', 'zilver', 'pad', 'brood'],
  ['duin', 'spiegel', 'haven', 'klok'],
  ['tuin', 'linnen', 'berk', 'schelp'],
  ['raam', 'fluit', 'akker', 'elastiek'],
]

const made = async (language: Language) => {
  const { job, fileName } = recoverySheet({ words, language, day: '2026-11-22' })
  return { ...(await typesetter.set(job)), fileName }
}

describe.each(['nl', 'en'] as const)('in language %s', (language) => {
  test('it is one A4 with every word, tagged, described, and with nothing of the book on it', async () => {
    const { pdf, pageCount, replaced, fileName } = await made(language)
    const read = await readPdf(pdf)

    expect([pageCount, replaced]).toEqual([1, []])
    expect(read.sizes[0]?.width).toBeCloseTo(595.28, 0)
    expect(read.sizes[0]?.height).toBeCloseTo(841.89, 0)
    for (const word of words.flat()) expect(read.text).toContain(word)
    expect(read.text).toContain(language === 'nl' ? '22 november 2026' : '22 November 2026')
    expect(read.text).toContain('LEES-MIJ.html')
    expect(read.title).toBe(language === 'nl' ? 'Herstelblad' : 'Recovery sheet')
    expect(read.language).toMatch(new RegExp(`^${language}`, 'u'))
    expect(read.pictures).toHaveLength(2)
    expect(read.pictures.every((alt) => alt.length > 20)).toBe(true)
    expect(fileName).toMatch(/\.pdf$/)
  })
})

// a drawing surface comes along with pdf.js where there is one for this machine
test.skipIf(!canDraw)('the code on the drawn page says the same words, line by line', async () => {
  const { pdf } = await made('nl')
  const { data, width, height } = await drawn(pdf)

  expect(jsQr(data, width, height)?.data).toBe(words.map((line) => line.join(' ')).join('\n'))
})

test.skipIf(!canDraw)('a page without its code has none to read', async () => {
  const { job } = recoverySheet({ words, language: 'nl', day: '2026-11-22' })
  const blank = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' height='9'></svg>"
  const { pdf } = await typesetter.set({ ...job, data: { ...(job.data as object), code: blank } })
  const { data, width, height } = await drawn(pdf)

  expect(jsQr(data, width, height)).toBeNull()
})
