/** @file Regelen with the keyboard: a question passed over, the sheet finished on its own page, a BSN that stays in the window, what was done. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Book, Paperwork } from '#contract'
import { readPdf } from '../support/pdf.ts'
import { begin, download, goTo, pictureOf, type Story } from './story.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const testBsn = '111222333'
let story: Story

beforeAll(async () => {
  // axe is put into the page by the test; the page's own policy would rightly refuse it
  story = await begin({ sample: true, context: { bypassCSP: true } })
})
afterAll(async () => {
  await story.end()
})
afterEach(({ task }) => pictureOf(story, task))

const sheet = () => story.page.getByRole('complementary').locator('.sheet')
const fieldOf = (name: RegExp) => story.page.getByRole('group', { name: 'Velden op dit vel' }).getByLabel(name).first()

test('every question may be passed over, and then the steps are there', async () => {
  const { page } = story
  await goTo(page, 'Regelen')
  await page.getByRole('button', { name: 'Noor', exact: true }).click()
  await page.getByRole('heading', { name: /Noor in de BRP/ }).waitFor()

  const skip = page.getByRole('button', { name: 'Overslaan' })
  for (let asked = 0; asked < 12 && (await skip.count()) > 0; asked += 1) await skip.press('Enter')

  expect(await skip.count()).toBe(0)
  await page.getByRole('listitem').getByText('Waarom deze stap').first().click()
  await page
    .locator('details[open]')
    .getByText(/Nagekeken op/)
    .waitFor()
})

test('a field is filled in where it stands on the page; the book keeps it and the page is made anew', async () => {
  const { page } = story
  await visit(page, await addressOfRequest())
  const born = fieldOf(/^Geboren in, Marit/)
  await born.focus()
  await born.fill('Hasselt')
  await page.keyboard.press('Enter')

  await sheet().getByText('Hasselt').waitFor({ state: 'attached' })
  expect((await ask<Book>('book.current')).parents[0]?.details.birthPlace).toBe('Hasselt')
  // the field keeps the focus through it, and Tab goes on along the page
  expect(await born.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await born.evaluate((element) => element === document.activeElement)).toBe(false)
})

test('what cannot be read is said at the field and changes nothing; Escape brings back what was there', async () => {
  const { page } = story
  const before = (await ask<Book>('book.current')).parents[0]?.details.birthDate
  const date = fieldOf(/^Geboren op, Marit/)
  await date.fill('31 februari 1993')
  await page.keyboard.press('Enter')

  await page.getByText(/31 februari/).waitFor()
  expect(await date.getAttribute('aria-invalid')).toBe('true')
  expect((await ask<Book>('book.current')).parents[0]?.details.birthDate).toEqual(before)
  await page.keyboard.press('Escape')
  expect(await date.inputValue()).toBe('4 juni 1993')
})

test('a municipality is searched as it is typed and chosen with the arrows', async () => {
  const { page } = story
  await visit(page, '#/particulars')
  const field = page.getByRole('combobox', { name: 'Gemeente van inschrijving' }).first()
  await field.fill('gravenh')
  await page.getByRole('option', { name: /'s-Gravenhage/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  expect(await field.inputValue()).toBe("'s-Gravenhage")
  await expect
    .poll(async () => (await ask<Book>('book.current')).parents[0]?.details.municipality)
    .toBe("'s-Gravenhage")
})

test('a BSN that is typed on the sheet is printed with it, saved only by who says so, and lies nowhere in the book', async () => {
  const { page, data } = story
  await visit(page, await addressOfRequest())
  await page.getByRole('link', { name: 'Groot bekijken' }).click()
  const field = fieldOf(/^Burgerservicenummer/)
  await field.fill('123456789')
  await page.keyboard.press('Enter')
  await page.getByText(/BSN/).first().waitFor()
  await field.fill(testBsn)
  await page.keyboard.press('Enter')
  await page.getByText('Op dit vel staat een BSN.', { exact: false }).waitFor()

  expect(await page.getByRole('button', { name: 'Verzoek voor de BRP bewaren' }).count()).toBe(0)
  await page.getByText('Toch opslaan').click()
  const { bytes } = await download(page, () =>
    page.getByRole('button', { name: 'Verzoek voor de BRP bewaren' }).click(),
  )
  expect((await readPdf(bytes)).text.replaceAll(/\D/gu, '')).toContain(testBsn)

  const files = readdirSync(path.join(data, 'Bewaarboek'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(data, 'Bewaarboek', name))
    .filter((at) => statSync(at).isFile())
  expect(files.length).toBeGreaterThan(3)
  for (const at of files) expect(readFileSync(at).includes(testBsn), at).toBe(false)
})

test('the days of a sheet are written down and said with its step', async () => {
  const { page } = story
  await page.getByText('Wat ermee is gedaan').click()
  await page.getByLabel('Verstuurd of afgegeven').fill('3 december 2026')
  await page.keyboard.press('Tab')
  await expect
    .poll(async () => (await ask<Paperwork>('paperwork.look')).records)
    .toMatchObject([{ kind: 'brp-request', done: null, sent: '2026-12-03', received: null }])
  await page.getByRole('link', { name: 'Terug naar de stappen' }).click()
  await page.getByText('verstuurd op 3 december 2026').waitFor()
})

test('axe finds nothing, nothing scrolls sideways and every control can be hit: steps, sheet, open field and open list', async () => {
  const { page } = story
  const found: string[] = []
  const look = async () => found.push(...(await objections(page)), ...(await smallOrSideways(page)))
  const request = await addressOfRequest()
  for (const [theme, textScale, width] of [
    ['day', 1, 1280],
    ['evening', 1, 1024],
    ['day', 2, 1280],
  ] as const) {
    await ask('settings.save', { theme, textScale })
    await page.setViewportSize({ width, height: 800 })
    await visit(page, request)
    await page.reload()
    await fieldOf(/^Geboren in, Marit/).waitFor({ state: 'attached' })
    await look()
    await visit(page, `${request}&large=1`)
    await fieldOf(/^Geboren in, Marit/).focus()
    await look()
    await visit(page, '#/particulars')
    await page.getByRole('combobox').first().fill('haar')
    await page.getByRole('option').first().waitFor()
    await look()
  }
  expect(found).toEqual([])
})

test('through all of it the page never complained', () => {
  expect(story.complaints).toEqual([])
})

/** Where the request of Marit for Noor lies on the desk, whatever step their path is at. */
async function addressOfRequest(): Promise<string> {
  const { children, parents } = await ask<Book>('book.current')
  const child = children.find(({ name }) => name === 'Noor')
  return `#/paperwork/${child?.id ?? ''}?parent=${parents[0]?.id ?? ''}&sheet=brp-request`
}

async function visit(page: Page, route: string) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
  await page.locator('h1').first().waitFor()
}

async function ask<T>(name: string, input?: unknown): Promise<T> {
  const value = await story.page.evaluate(
    async (call) => {
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(call),
      })
      return ((await response.json()) as { value: unknown }).value
    },
    { name, input },
  )
  return value as T
}

async function objections(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.addScriptTag({ content: axeSource })
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Fields on the page below 24 by 24 pixels (WCAG 2.2, 2.5.8), and a window that scrolls sideways. */
const smallOrSideways = (page: Page) =>
  page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth + 1 ? ['it scrolls sideways'] : []),
    ...[...document.querySelectorAll<HTMLElement>('main :is(a, button, input, select)')]
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect()
        return width > 0 && (width < 24 || height < 24) && one.closest('label, .sr, [hidden]') === null
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  ])
