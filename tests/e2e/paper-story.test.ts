/** @file From a printer that is not known to a booklet on paper: the test sheet, its questions, the proof, the booklet in two stacks. */
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Book, PrinterProfile } from '#contract'
import { readPdf, type ReadPdf } from '../support/pdf.ts'
import { begin, download, goTo, pictureOf, type Story } from './story.ts'

let story: Story

beforeAll(async () => {
  story = await begin({ sample: true })
})
afterAll(async () => {
  await story.end()
})
afterEach(({ task }) => pictureOf(story, task))

const a4Upright = { width: 210, height: 297 }
const a4Lying = { width: 297, height: 210 }

test('the settings lead to the test sheet, which is printed on both sides of an A4', async () => {
  const { page } = story
  await goTo(page, 'Instellingen')
  await page.getByText('Het boek kent jullie printer nog niet.').waitFor()
  await page.getByRole('link', { name: 'De printer leren kennen' }).click()
  await page.getByRole('heading', { name: 'De printer leren kennen' }).waitFor()

  const paper = await printed('Druk het proefvel')

  expect(paper.sizes.map(asMillimetres)).toEqual([a4Upright, a4Upright])
  const { bytes } = await download(page, () => page.getByRole('button', { name: 'Bewaren als pdf' }).click())
  const saved = await readPdf(bytes)
  expect(saved.sizes.map(asMillimetres)).toEqual([a4Upright, a4Upright])
})

test('the questions are answered by picture, with the keyboard alone', async () => {
  const { page } = story
  await page.getByRole('button', { name: 'Het vel ligt hier' }).press('Enter')
  await page.getByRole('heading', { name: 'Hoe staat de 2?' }).waitFor()
  await page.getByRole('radio', { name: 'Rechtop' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await page.getByRole('radio', { name: 'Onze printer drukt maar één kant' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Verder' }).press('Enter')

  await choose('Hoe kwam het vel eruit?', 'Met de 1 naar boven')
  await choose('En hoe ging het terug?', 'Met de 1 naar onder')
  await page.getByRole('button', { name: 'Verder' }).press('Enter')

  for (const [edge, step] of [
    ['Boven', 3],
    ['Onder', 5],
  ] as const) {
    await page
      .getByRole('group', { name: edge })
      .getByRole('radio', { name: `streepje ${String(step)}`, exact: true })
      .check()
  }
  await page.getByRole('button', { name: 'Verder' }).press('Enter')

  await page.getByRole('button', { name: /^Het zwarte kruis/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.getByText('Het rode kruis valt 0,5 mm naar rechts en 1 mm naar boven.').waitFor()
  await page.getByLabel('Lengte van de lange lijn, in mm').fill('12')
  await page.getByLabel('Lengte van de lange lijn, in mm').blur()
  await page.getByText('Dit is geen maat tussen 80 en 120 mm.').waitFor()
  await page.getByLabel('Lengte van de lange lijn, in mm').fill('100')
  await page.getByRole('button', { name: 'Verder' }).press('Enter')

  await page.getByText('Hij drukt aan één kant.', { exact: false }).waitFor()
  await page.getByLabel('Hoe noemen jullie deze printer').fill('De printer op zolder')
  await page.getByRole('button', { name: 'Printer onthouden' }).click()
  await page.getByRole('heading', { name: 'Jullie printer', exact: true }).waitFor()
})

test('what was measured is kept, also after a restart', async () => {
  // a page that is still open would look for its host while that is away
  await story.page.goto('about:blank')
  await story.restart(['--book', path.join(story.data, 'Bewaarboek', 'Voorbeeld.bewaarboek')])
  await story.page.getByRole('heading').first().waitFor()
  const { printer } = (await ask('settings.get')) as { printer: PrinterProfile | null }

  expect(printer).toMatchObject({
    name: 'De printer op zolder',
    flip: null,
    stack: 'face-up',
    reload: 'face-down',
    shift: { x: 0.5, y: -1 },
    edge: { top: 3, right: 5, bottom: 5, left: 5 },
    scale: 1,
  })
})

test('a proof goes first: the outermost and the innermost sheet, in two turns with the stack put back between them', async () => {
  const { page } = story
  await visit('fold')
  await page.getByText(/Jullie printer is bekend: ‘De printer op zolder’/).waitFor()
  await page.getByText(/vellen A4, voor een boekje van/).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Druk eerst de proef' }).click()

  const fronts = await printed('Druk de voorkanten')
  const stack = await printed('Druk het stapelvel')
  const backs = await printed('Druk de achterkanten')

  expect(fronts.sizes.map(asMillimetres)).toEqual([a4Upright, a4Upright])
  expect(stack.pages).toHaveLength(1)
  expect(backs.sizes.map(asMillimetres)).toEqual([a4Upright, a4Upright])
  expect(await page.locator('li[aria-current=step] > .what > h2').innerText()).toBe('Het boekje')
})

test('then the booklet: as many fronts as backs, and every word of the book on one of them', async () => {
  const { page } = story
  await page.getByRole('button', { name: 'Druk het boekje' }).click()
  const last = page.locator('ol ol').last()
  const fronts = await savedFrom(last.getByRole('button', { name: 'Bewaren: De voorkanten' }))
  const backs = await savedFrom(last.getByRole('button', { name: 'Bewaren: De achterkanten' }))

  expect(fronts.pages.length).toBeGreaterThan(2)
  expect(backs.pages).toHaveLength(fronts.pages.length)
  expect(new Set([...fronts.sizes, ...backs.sizes].map((size) => JSON.stringify(asMillimetres(size)))).size).toBe(1)
  const words = `${fronts.text} ${backs.text}`.replaceAll(/\s+/g, ' ')
  const { children } = (await ask('book.current')) as Book
  for (const { name } of children) expect(words).toContain(name)
  const paper = await printed(last.getByRole('button', { name: 'Druk de voorkanten' }))
  expect(paper.pages).toHaveLength(fronts.pages.length)
})

test('a printer that is forgotten leaves the choice by hand; one file then holds both sides of every lying sheet', async () => {
  const { page } = story
  await visit('printer')
  await page.getByRole('button', { name: 'Printer vergeten' }).click()
  await page.getByText('De printer is vergeten.', { exact: false }).waitFor()
  await visit('fold')
  await page.getByText('Zelf kiezen hoe er wordt gedrukt').click()
  await page.getByRole('radio', { name: /om de lange kant/ }).check()
  await page
    .getByText(/omslaan langs de lange kant/)
    .first()
    .waitFor({ timeout: 60_000 })

  const sheets = await savedFrom(page.getByRole('button', { name: 'Bewaren als pdf' }).last())

  expect(sheets.pages.length % 2).toBe(0)
  expect(asMillimetres(sheets.sizes[0])).toEqual(a4Lying)
})

test('through all of it the page never complained', () => {
  expect(story.complaints).toEqual([])
})

/** What the printer would get after a press: the system's dialog would wait for a person. */
async function printed(button: string | ReturnType<Story['page']['getByRole']>): Promise<ReadPdf> {
  const { page } = story
  await page.evaluate(() => {
    delete document.body.dataset['asked']
    window.print = () => {
      document.body.dataset['asked'] = 'print'
    }
  })
  await (typeof button === 'string' ? page.getByRole('button', { name: button }).first() : button).click()
  await page.waitForFunction(() => document.body.dataset['asked'] === 'print', undefined, { timeout: 120_000 })
  const paper = await page.pdf({ preferCSSPageSize: true })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  return readPdf(paper)
}

async function savedFrom(button: ReturnType<Story['page']['getByRole']>): Promise<ReadPdf> {
  const { bytes } = await download(story.page, () => button.click({ timeout: 60_000 }))
  return readPdf(bytes)
}

async function choose(question: string, answer: string) {
  await story.page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check()
}

async function visit(name: string) {
  await story.page.evaluate((hash) => {
    location.hash = hash
  }, `#/${name}`)
  await story.page.locator('h1').first().waitFor()
}

async function ask(name: string): Promise<unknown> {
  return story.page.evaluate(async (call) => {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: call }),
    })
    return ((await response.json()) as { value: unknown }).value
  }, name)
}

function asMillimetres(size: { width: number; height: number } | undefined) {
  const mm = (points: number) => Math.round((points / 72) * 25.4)
  return { width: mm(size?.width ?? 0), height: mm(size?.height ?? 0) }
}
