/** @file A couple makes an edition of their booklet: for the grandparents, in their own order, without one page; and finds it again. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../support/pdf.ts'
import { begin, download, goTo, pictureOf, type Story } from './story.ts'

let story: Story

beforeAll(async () => {
  story = await begin({ sample: true })
})
afterAll(async () => {
  expect(story.complaints).toEqual([])
  await story.end()
})
afterEach(({ task }) => pictureOf(story, task))

/** Waits until the newest pages lie there. */
const laid = () => story.page.locator('.open[aria-busy=false]').waitFor({ timeout: 120_000 })
/** Turns until something stands on one of the two open pages. */
async function turnTo(name: string) {
  const { page } = story
  const here = page.locator('.turn').getByRole('link', { name })
  while (!(await here.isVisible())) {
    await page.getByRole('button', { name: 'Verder bladeren' }).click({ timeout: 10_000 })
    await laid()
  }
}

test('they take up what is offered for the grandparents, and keep it under their own name', async () => {
  const { page } = story

  await goTo(page, 'Boekje')
  await laid()
  await page.getByLabel('Voor wie').selectOption('Voor de opa’s en oma’s')
  await laid()
  expect(await page.getByRole('checkbox', { name: 'Notities' }).isChecked()).toBe(false)
  await page.getByRole('button', { name: 'Onder een naam bewaren' }).click()
  expect(await page.getByLabel('Naam').inputValue()).toBe('Voor de opa’s en oma’s')
  await page.getByLabel('Naam').fill('Voor oma Tineke')
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: 'Naam veranderen' }).waitFor()
  await page.reload()
  await laid()
  await page.getByLabel('Voor wie').selectOption('Voor oma Tineke')
  await laid()
  expect(await page.getByRole('checkbox', { name: 'Notities' }).isChecked()).toBe(false)
})

test('they lay a page elsewhere by the keyboard, and see it move in the booklet', async () => {
  const { page } = story

  await turnTo('De kat lag te spinnen')
  await page.getByRole('button', { name: 'Meer kiezen' }).click()
  await page.getByRole('button', { name: 'Zelf ordenen' }).click()
  await page.getByRole('button', { name: 'Lager: De kat lag te spinnen' }).focus()
  await page.keyboard.press('Enter')
  await laid()
  await page.keyboard.press('Enter')
  await laid()

  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Lager: De kat lag te spinnen',
  )
  const names = await page.locator('.choose li .name').allTextContents()
  expect(names.indexOf('De kat lag te spinnen')).toBeGreaterThan(names.indexOf('Om tien over vier'))
})

test('they leave a page out; it is named among what stays out, and the edition keeps it so', async () => {
  const { page } = story

  await page.getByRole('checkbox', { name: 'Het doosje' }).uncheck()
  await laid()
  await page.getByText('Dit blijft eruit').waitFor()
  await page.getByText('Zelf eruit gehaald').waitFor({ state: 'attached' })
  expect(await page.locator('.see dl').textContent()).toContain('Het doosje')
  await page.getByRole('button', { name: 'Zo bewaren' }).click()

  await page.getByRole('button', { name: 'Naam veranderen' }).waitFor()
})

test('what they save is what they saw: in their order, without that page', async () => {
  const { page } = story

  const { name, bytes } = await download(page, () => page.getByRole('button', { name: 'Boekje bewaren' }).click())

  expect(name).toMatch(/\.pdf$/)
  const { text } = await readPdf(bytes)
  // the contents list them once, before the pages themselves
  expect(text).not.toContain('Het doosje')
  expect(text.lastIndexOf('lag te spinnen')).toBeGreaterThan(text.lastIndexOf('Je lag'))
})

test('a page of the book leads to its place in the booklet, and back again to its words', async () => {
  const { page } = story

  await goTo(page, 'Brieven')
  await page.getByRole('link', { name: 'De eerste nacht' }).click()
  await page.getByRole('link', { name: 'In het boekje' }).click()
  await laid()
  const here = page.locator('.turn').getByRole('link', { name: 'De eerste nacht' })
  await here.waitFor()
  const where = await page.locator('.turn [role=status]').textContent()
  await here.click()
  await page.getByRole('textbox', { name: 'De brief' }).waitFor()

  await goTo(page, 'Boekje')
  await laid()
  expect(await page.locator('.turn [role=status]').textContent()).toBe(where)
})

test('arrow keys turn the pages, and the small pages keep the keys', async () => {
  const { page } = story

  await page.locator('.strip [aria-current]').focus()
  const before = await page.locator('.turn [role=status]').textContent()
  await page.keyboard.press('ArrowLeft')
  await laid()

  expect(await page.locator('.turn [role=status]').textContent()).not.toBe(before)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true')
})

test('the name goes when they take it away; the pages stay', async () => {
  const { page } = story

  await page.getByRole('button', { name: 'Weghalen' }).click()
  await page.getByText('De bladzijden blijven in het boek').waitFor()
  await page.getByRole('button', { name: 'Weghalen' }).click()

  await page.getByRole('button', { name: 'Onder een naam bewaren' }).waitFor()
  expect(await page.getByLabel('Voor wie').locator('option').allTextContents()).not.toContain('Voor oma Tineke')
})
