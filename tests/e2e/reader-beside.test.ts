/** @file What stands beside the pages of a book, written in the app and read from the stick without it: days, questions, sheets. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fromPlainText } from '#contract'
import { aTravellingBook, backUp } from '../support/travelling-book.ts'
import { readPdf } from '../support/pdf.ts'
import { closeBrowser, handedOver, openBook, openReader } from './reader-story.ts'

const third = { precision: 'day', year: 2026, month: 12, day: 3 } as const
const bad = '<img src=x onerror="document.title=1"><b>Nacontrole</b> & {t}'

/** A stick with a book that has a day of each degree of quiet, questions, a sheet, and some of each in the drawer. */
async function aStick() {
  const { session, stick } = await aTravellingBook()
  const { children, parents, days, questions, papers, pages, drawer } = session.book
  const noor = children.add({ name: 'Noor', date: third })
  const marit = parents.add({ name: 'Marit', called: 'mama' })
  pages.add({ kind: 'letter', title: 'Lieve Noor', children: [noor.id] })
  const visit = days.add({
    kind: 'appointment',
    title: bad,
    children: [noor.id],
    date: third,
    time: '14:15',
    place: 'Route 5',
    shown: 'shown',
  })
  pages.save(days.write(visit.id, 'Nacontrole').id, { text: fromPlainText('Alles is goed uitgelegd.') })
  days.add({ kind: 'light', rule: 'world-light', date: third, every: true, shown: 'shown' })
  days.add({ kind: 'due', children: [noor.id], date: { precision: 'month', year: 2027, month: 4 } })
  days.add({ kind: 'other', title: 'De begrafenis', shown: 'never' })
  drawer.put({ kind: 'day', id: days.add({ kind: 'other', title: 'Een dag in de la', shown: 'shown' }).id })
  const asked = questions.add({ text: 'Komt er onderzoek?\nEn wanneer?' })
  questions.save(asked.id, { answer: 'Ja, over zes weken.' })
  drawer.put({ kind: 'question', id: questions.add({ text: 'Een vraag in de la' }).id })
  papers.put({
    kind: 'brp-request',
    child: noor.id,
    parent: marit.id,
    done: '2026-11-01',
    sent: '2026-11-20',
    received: null,
  })
  await backUp(session, stick)
  return path.join(stick, 'Bewaarboek-backup')
}

let opened: Awaited<ReturnType<typeof openReader>>
let page: Page

const open = async (folder: string, context: Parameters<typeof openReader>[0] = {}) => {
  opened = await openReader(context)
  page = opened.page
  await openBook(page, { folder, secrets: null })
}
const all = () => page.locator('body').innerText()

afterEach(async () => {
  expect(opened.complaints).toEqual([])
  expect(opened.asked).toEqual([])
  await opened.end()
})
afterAll(closeBrowser)

describe('a book with days, questions and a sheet', () => {
  let folder: string
  beforeEach(async () => {
    folder = await aStick()
  })

  test('shows the days that were shown, with whose they are, when, where, and what was said', async () => {
    await open(folder)

    const days = page.getByRole('region', { name: 'Dagen die tellen' })
    const [visit, light] = await Promise.all([0, 1].map((at) => days.getByRole('article').nth(at).innerText()))
    expect(visit?.replaceAll(/\s+/g, ' ')).toBe(
      `3 december 2026 Noor, Afspraak ${bad} 14.15 uur, Route 5 Lezen wat er gezegd is`,
    )
    expect(light).toContain('Wereldlichtjesdag')
    expect(light).toContain('elk jaar op de tweede zondag van december')
    expect(light).not.toContain('3 december')
    await days.getByRole('link', { name: 'Noor' }).click()
    expect(await page.locator(':target').getByRole('heading', { level: 2 }).innerText()).toBe('Noor')
    await days.getByRole('link', { name: 'Lezen wat er gezegd is' }).click()
    expect(await page.locator(':target').innerText()).toContain('Alles is goed uitgelegd.')
  })

  test('brings up a soft day, and one that was never shown, only when it is asked to', async () => {
    await open(folder)
    expect(await all()).not.toMatch(/uitgerekende dag|begrafenis/)

    await page.getByText('Dagen die stil bleven').click()

    await page.getByText('In het boek stonden deze dagen zacht').waitFor()
    expect(await all()).toMatch(/april 2027\s+Noor\s+De uitgerekende dag\s+De begrafenis/)
  })

  test('shows the questions with their answers, and what was done with the sheet', async () => {
    await open(folder)

    const questions = await page.getByRole('region', { name: 'Onze vragen' }).innerText()
    expect(questions).toMatch(/Komt er onderzoek\?\nEn wanneer\?\s+Ja, over zes weken\./)
    expect(questions).not.toContain('in de la')
    await page.getByText('Wat met de vellen is gedaan').click()
    expect(await all()).toMatch(
      /Verzoek voor de BRP: Noor en Marit\s+ingevuld op 1 november 2026, verstuurd op 20 november 2026/,
    )
    await page.getByText('In de la', { exact: true }).click()
    expect(await all()).toMatch(/Een dag in de la[^]*Een vraag in de la/)
  })

  test('says the same in English', async () => {
    await open(folder, { locale: 'en-GB' })
    for (const fold of await page.locator('summary').all()) await fold.click()

    const text = await all()
    expect(text).toMatch(/Days that count\s+3 December 2026\s+Noor, Appointment[^]*14:15, Route 5\s+Read what was said/)
    expect(text).toMatch(/each year on the second Sunday of December\s+Worldwide Candle Lighting/)
    expect(text).toMatch(/Days that stayed quiet[^]*April 2027\s+Noor\s+The due date/)
    expect(text).toMatch(/Our questions\s+For the midwife, the GP or the hospital\./)
    expect(text).toMatch(/Request for the BRP: Noor and Marit\s+filled in on 1 November 2026, sent on 20 November 2026/)
  })

  test('takes shown days and questions along on paper and as a page, and leaves quiet days and sheets', async () => {
    await open(folder)
    for (const fold of await page.locator('summary').all()) await fold.click()

    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    const html = (await handedOver(page, 'De teksten bewaren')).toString()
    const json = (await handedOver(page, 'Voor andere programma’s (JSON)')).toString()

    for (const text of [pdf.text, html]) {
      expect(text).toContain('Nacontrole')
      expect(text).toContain('Komt er onderzoek?')
      expect(text).not.toMatch(/begrafenis|uitgerekende|BRP|in de la|stil bleven/i)
    }
    expect(html).not.toMatch(/<(?:img|script)/)
    expect(json).toMatch(/begrafenis[^]*Komt er onderzoek/)
  })
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing, and nothing scrolls sideways in a narrow window: %s',
  async (colorScheme) => {
    await open(await aStick(), { colorScheme, viewport: { width: 360, height: 800 }, bypassCSP: true })
    for (const fold of await page.locator('summary').all()) await fold.click()
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })

    const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document, { resultTypes: ["violations"] })')

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1)
  },
)

test.each([
  ['no lists at all', { days: { length: 3 }, questions: 'Waarom?', papers: 7 }],
  ['empty things', { days: [null, 3, {}, []], questions: [{}, { text: ['a'] }], papers: [{ kind: 'x' }] }],
])('texts with %s in their place open as a book without them', async (_, changes) => {
  const folder = await aStick()
  change(folder, changes)

  await open(folder)

  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Noor', 'Meenemen'])
  expect(await page.locator('summary').allInnerTexts()).toEqual(['Eerdere woorden'])
})

test('kinds that are not known are shown by their words, and the names of fields of the language are only words', async () => {
  const folder = await aStick()
  const dated = { shown: 'shown', date: { precision: 'day', year: 1, month: 99, day: 'x' }, time: 'om <i>negen</i>' }
  const days = [
    { kind: 'constructor', ...dated },
    { ...dated, kind: 'new', title: 'De steen' },
    { ...dated, kind: 'due' },
  ]
  const papers = [
    { kind: '__proto__', done: 'gisteren' },
    { kind: 'toString', sent: '2026-99-01' },
  ]
  change(folder, { days: [...days, ...days], papers, questions: [{ text: bad, answer: bad }] })

  await open(folder)
  await page.getByText('Wat met de vellen is gedaan').click()

  const text = await all()
  expect(text).toMatch(/Een dag die telt\s+om <i>negen<\/i>/)
  expect(text).toMatch(/De steen[^]*De uitgerekende dag/)
  expect(text).toMatch(/__proto__\s+ingevuld op gisteren\s+toString\s+verstuurd op 2026-99-01/)
  expect(text.split(bad)).toHaveLength(3)
  expect(await page.locator('main img').count()).toBe(0)
})

test('a book with quiet days only prints no heading for them', async () => {
  const folder = await aStick()
  change(folder, { days: [{ kind: 'due', shown: 'soft' }], questions: [], papers: [], children: [], pages: [] })

  await open(folder)

  expect(await all()).toMatch(/Dagen die tellen\s+Dagen die stil bleven/)
  expect((await readPdf(await page.pdf())).text).not.toContain('Dagen')
})

/** Other values for these fields of `boek.json`; the reader then says that the texts were altered, and reads them anyway. */
function change(folder: string, changes: object) {
  const name = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (one) => path.basename(one) === 'boek.json',
  )
  const file = path.join(folder, name ?? '')
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...changes }))
}
