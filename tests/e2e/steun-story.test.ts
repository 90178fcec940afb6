/** @file Steun in a real browser: whom to call is one press away from anywhere, and large enough to read; nothing goes out by itself. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPdf } from '../support/pdf.ts'
import { begin, download, goTo, pictureOf, type Story } from './story.ts'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Read at arm's length: letters as high as ISO 9241-303 prefers (20 minutes of arc), from 70 cm, the length of a long arm, with 96 CSS
 * pixels to the inch. 700 mm × tan(20′) = 4.07 mm = 15.4 px for a capital.
 */
const CAPITAL_PX = 15.4
/** Every control on that page: 1.25 times what WCAG 2.2 asks at level AAA (2.5.5, 44 px), for hands that shake. */
const TARGET_PX = 55

let story: Story

beforeEach(async () => {
  story = await begin({ context: { bypassCSP: true } })
})
afterEach(async ({ task }) => {
  await pictureOf(story, task)
  expect(story.complaints).toEqual([])
  await story.end()
})

const ask = (name: string, input?: unknown): Promise<unknown> =>
  story.page.evaluate(
    async (call) => {
      const body = JSON.stringify(call)
      const response = await fetch('/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return ((await response.json()) as { value: unknown }).value
    },
    { name, input },
  )

const showsSigns = () => story.page.getByText('Je bent ongerust.').waitFor()

async function objections(): Promise<string[]> {
  const { page } = story
  if (!(await page.evaluate('"axe" in window'))) await page.addScriptTag({ content: source })
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** How high a capital of these words stands, in CSS pixels, as the browser itself draws it. */
const capitals = (selector: string) =>
  story.page.locator(selector).evaluateAll((elements) => {
    const pen = document.createElement('canvas').getContext('2d')
    return elements.map((element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
      if (pen === null) return 0
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
      return pen.measureText('H').actualBoundingBoxAscent
    })
  })

test('whom to call is one press away: before any book, while one is made, chosen or put back, from each place in it, and under the cover', async () => {
  const { page } = story
  const call = () => page.getByRole('link', { name: /^(Wanneer m|M)eteen bellen$/ })
  for (const place of ['begin', 'new-book', 'open-book', 'restore', 'settings', 'care']) {
    await page.goto(`${new URL(story.host.address).origin}/#/${place}`)
    await call().click()
    await showsSigns()
    expect(await page.getByRole('heading', { level: 1 }).textContent(), place).toBe('Wanneer meteen bellen')
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Steun' }).click()
  await page.getByRole('link', { name: 'Afscheid nemen' }).click()
  await page.getByRole('heading', { name: 'Afscheid nemen', level: 1 }).waitFor()

  await ask('book.make', { book: { language: 'nl' }, password: 'een zomer aan zee' })
  await page.goto(`${new URL(story.host.address).origin}/#/timeline`)
  await page.reload()
  for (const place of ['timeline', 'damage', 'candle', 'fold']) {
    await page.goto(`${new URL(story.host.address).origin}/#/${place}`)
    await call().first().click()
    await showsSigns()
  }

  // the cover, and the lock that falls under it
  await goTo(page, 'Tijdlijn')
  await page.keyboard.press('Control+Shift+L')
  await page.getByText('Het boek is op slot.').waitFor()
  await page.getByRole('button', { name: 'Meteen bellen' }).click()
  await showsSigns()
  expect(await page.getByRole('link', { name: 'Tijdlijn' }).count()).toBe(0)
  expect(await objections()).toEqual([])
  await page.getByRole('link', { name: 'Terug naar het boek' }).click()
  await page.getByLabel('Wachtwoord').waitFor()
  await call().click()
  await showsSigns()
})

test('the page is read at arm’s length and hit by a hand that shakes, with keys only; its numbers stand on the card', async () => {
  const { page } = story
  await page.goto(`${new URL(story.host.address).origin}/#/call`)
  await showsSigns()
  await page.getByRole('button', { name: 'Nummers invullen' }).focus()
  await page.keyboard.press('Enter')
  // a parent sees the form before typing
  await page.locator('form input:focus').waitFor()
  for (const number of ['0570 00 01 28', '0570 00 01 99', '0570 00 02 40', '038 000 03 00']) {
    await page.keyboard.type(number)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nummers veranderen' }).waitFor()

  for (const selector of ['.when li', '.num dd']) {
    const heights = await capitals(selector)
    expect(heights.length, selector).toBeGreaterThan(4)
    for (const height of heights) expect(height, selector).toBeGreaterThanOrEqual(CAPITAL_PX)
  }
  await page.getByText('Op papier').click()
  const targets = await page
    .locator('aside :is(button, summary)')
    .evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().height] as const))
  for (const [name, height] of targets) expect(height, name).toBeGreaterThanOrEqual(TARGET_PX)

  const card = await download(page, () => page.getByRole('button', { name: 'Als PDF bewaren' }).click())
  expect(card.name).toBe('Wanneer meteen bellen.pdf')
  expect((await readPdf(card.bytes)).text).toContain('0570 00 01 99')
  await page.reload()
  await page.getByText('0570 00 02 40').waitFor()
  expect(await objections()).toEqual([])
})

test('an address is shown before it opens, and what a person says no to opens nothing', async () => {
  const { page } = story
  const opened: string[] = []
  await page.exposeFunction('opens', (link: string) => void opened.push(link))
  await page.addInitScript(() => {
    // the browser of a story has nowhere to go; what the window asks of it is what counts
    window.open = (link) => {
      void (window as unknown as { opens: (link: string) => void }).opens(String(link))
      return null
    }
  })
  await page.goto(`${new URL(story.host.address).origin}/#/care-page/saying-goodbye`)
  await page.reload()
  const address = page.getByRole('button', { name: 'www.watermethode.nl' })
  await address.click()
  await page.getByText('https://www.watermethode.nl').waitFor()
  expect(await objections()).toEqual([])
  const [open, leave] = [
    page.getByRole('button', { name: 'Openen', exact: true }),
    page.getByRole('button', { name: 'Niet openen' }),
  ]
  const [one, other] = [await open.boundingBox(), await leave.boundingBox()]
  expect(one?.height).toBe(other?.height)
  await leave.click()
  expect(opened).toEqual([])

  await address.click()
  await open.click()
  await page.getByText('De browser van deze computer heeft het adres.').waitFor()
  expect(opened).toEqual(['https://www.watermethode.nl'])
})

test('words are borrowed, changed and copied; questions are gathered and become a letter', async () => {
  const { page } = story
  await ask('book.make', { book: { language: 'nl' } })
  await page.goto(`${new URL(story.host.address).origin}/#/care-words`)
  await page.reload()
  await page
    .getByRole('button', { name: /^Overnemen: / })
    .first()
    .click()
  const own = page.getByLabel('Jullie woorden')
  await own.fill(`${await own.inputValue()} Dank je wel.`)
  await page.getByRole('button', { name: 'Kopiëren' }).click()
  await page.getByText('Gekopieerd.').waitFor()
  const copied = await own.inputValue()
  await page.getByRole('button', { name: 'Leeg beginnen' }).click()
  await own.focus()
  await page.keyboard.press('Control+V')
  expect(await own.inputValue()).toBe(copied)

  await goTo(page, 'Steun')
  await page.getByRole('link', { name: /Vragen die we nog hebben/ }).click()
  await page.getByLabel('Een vraag').fill('Wanneer kunnen we weer in bad?')
  await page.getByRole('button', { name: 'Erbij zetten' }).click()
  await page.getByLabel('Aan').fill('de verloskundigen')
  const letter = await download(page, () => page.getByRole('button', { name: 'Als PDF bewaren' }).click())
  const { text } = await readPdf(letter.bytes)
  expect(text).toContain('Aan de verloskundigen,')
  expect(text).toContain('Wanneer kunnen we weer in bad?')
})
