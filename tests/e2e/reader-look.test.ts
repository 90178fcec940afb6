/** @file The reader for everyone: nothing axe objects to, nothing that scrolls sideways, and a folder that is dragged onto it. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, expect, test } from 'vitest'
import { golden } from '../fixtures/backups/golden.ts'
import { aBackup, choose, closeBrowser, openReader, unlock, versions } from './reader-story.ts'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const backup = aBackup(versions.filter((version) => version.endsWith('-locked')).at(-1) ?? '')
let opened: Awaited<ReturnType<typeof openReader>>

afterEach(() => opened.end())
afterAll(async () => {
  backup.end()
  await closeBrowser()
})

/** Walks from the cover to the open book with its photos, and looks at every place on the way. */
async function walk(page: Page, look: (place: string) => Promise<void>) {
  await page.getByText(/^(?:Over deze map|About this folder)$/).click()
  await look('cover')
  await choose(page, backup.folder)
  await page.getByRole('button', { name: /^Open/ }).waitFor()
  await look('copies')
  await page.getByRole('button', { name: /^Open/ }).click()
  await page.getByRole('button', { name: /^(?:Herstelblad|Recovery sheet)$/ }).click()
  await page.getByLabel(/^(?:Regel|Line) 1$/).fill('qqqq rivier')
  await page.getByLabel(/^(?:Regel|Line) 2$/).focus()
  await look('sheet')
  await page.getByRole('button', { name: /^(?:Wachtwoord|Password)$/ }).click()
  await unlock(page, 'niet dit')
  await page.locator('.told:not(:empty)').waitFor()
  await look('lock')
  await unlock(page, golden.password)
  await page.getByRole('button', { name: /^(?:Foto’s laten zien|Show photos)$/ }).click()
  for (const fold of await page.locator('summary').all()) await fold.click()
  await page.locator('figure').first().scrollIntoViewIfNeeded()
  await page.locator('figure img').first().waitFor()
  await look('book')
}

test.each([
  ['nl-NL', 'light'],
  ['en-GB', 'dark'],
] as const)('axe finds nothing in %s, %s', async (locale, colorScheme) => {
  // axe is put into the page by the test; the page's own policy would rightly refuse it
  opened = await openReader({ locale, colorScheme, bypassCSP: true })
  const { page } = opened
  await page.addScriptTag({ content: source })
  const found: string[] = []

  await walk(page, async (place) => {
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
    found.push(
      ...violations.map(
        ({ id, nodes }) => `${place}, ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
    )
  })

  expect(found).toEqual([])
})

test.each([
  ['a narrow window', 360, 1],
  ['type of double size', 1280, 2],
] as const)('nothing scrolls sideways in %s', async (_, width, scale) => {
  opened = await openReader({ viewport: { width, height: 800 }, bypassCSP: true })
  const { page } = opened
  await page.addStyleTag({ content: `html { font-size: ${106.25 * scale}% !important }` })
  const sideways: string[] = []

  await walk(page, async (place) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 1) sideways.push(`${place}: ${over} px`)
  })

  expect(sideways).toEqual([])
})

test('a folder that is dragged onto the page is read', async () => {
  opened = await openReader()
  const { page } = opened
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [backup.folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data })
  }

  await page.getByRole('heading', { name: 'Hier ligt een boek.' }).waitFor()

  expect(page.url()).toMatch(/LEES-MIJ\.html$/)
})
