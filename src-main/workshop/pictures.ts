/** @file `npm run pictures`: the README's pictures, taken from the sample book in the real window. */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser } from './browser.ts'
import { startHost } from './host.ts'

const root = path.join(import.meta.dirname, '..', '..')
const out = path.join(root, 'resources', 'readme')
const command = path.join(root, 'src-main', 'hosts', 'cli', 'index.ts')

await mkdir(out, { recursive: true })
const data = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-pictures-'))
const book = path.join(data, 'Bewaarboek', 'Voorbeeld.bewaarboek')
await mkdir(path.dirname(book), { recursive: true })
spawnSync(process.execPath, [command, 'new', book, '--sample', '--language', 'nl'])
const host = await startHost(['--data', data, '--book', book])
const browser = await launchBrowser()
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
  })
  await page.goto(host.address)
  await page.getByRole('button', { name: 'Foto’s laten zien' }).click()
  await settled(page)
  await keep('tijdlijn', page)

  await page.getByRole('link', { name: 'Lieve Noor, het regent vandaag' }).click()
  await page.getByRole('textbox', { name: 'De brief' }).waitFor()
  await settled(page)
  await keep('brief', page)

  await page.getByRole('button', { name: 'Avond: naar avondlicht' }).click()
  await page.getByRole('link', { name: 'Rituelen', exact: true }).click()
  await page.getByRole('link', { name: 'Een kaars om zeven uur' }).first().click()
  await page
    .getByRole('link', { name: 'Bij de kaars zitten' })
    .or(page.getByRole('button', { name: 'Bij de kaars zitten' }))
    .click()
  await settled(page)
  await keep('kaars', page)

  await page.getByRole('button', { name: /naar daglicht/ }).click()
  await page.getByRole('link', { name: 'Boekje', exact: true }).click()
  for (let turn = 0; turn < 7; turn++) await page.getByRole('button', { name: 'Verder bladeren' }).click()
  await page.getByText('bladzijde 14 en 15').waitFor()
  await settled(page)
  await keep('boekje', page.locator('main'))
} finally {
  await browser.close()
  await host.stop()
  await rm(data, { recursive: true, force: true })
}

async function settled(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.evaluate('document.fonts.ready')
  await page.waitForTimeout(1500)
}

async function keep(name: string, what: Page | Locator) {
  await sharp(await what.screenshot())
    .webp({ quality: 82 })
    .toFile(path.join(out, `${name}.webp`))
  console.log(`resources/readme/${name}.webp`)
}
