/** @file What the stories of the reader stand on: a golden backup of a format version, copied to a fresh folder, and a browser that has nothing else. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../../src-main/workshop/browser.ts'
import { quietNetwork, type QuietNetwork } from './quiet-network.ts'

const goldens = path.join(import.meta.dirname, '..', 'fixtures', 'backups')
export const reader = path.join(import.meta.dirname, '..', '..', 'out', 'reader', 'LEES-MIJ.html')

/** The golden backups of every format version, by the names of their folders. */
export const versions = readdirSync(goldens, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
)

type Secrets = { password: string; words: string[] }
export type Backup = ReturnType<typeof aBackup>

/** A copy of a golden backup that may be altered. `files`: every file of its book whose path fits. */
export function aBackup(version: string) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'bewaarboek-reader-'))
  cpSync(path.join(goldens, version), home, { recursive: true })
  const folder = path.join(home, 'Bewaarboek-backup')
  const id = readdirSync(folder).find((name) => /^[0-9a-f-]{36}$/.test(name)) ?? ''
  const book = path.join(folder, id)
  const files = (fits: RegExp) =>
    readdirSync(book, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => fits.test(name))
      .sort()
      .map((name) => path.join(book, name))
  const locked = version.endsWith('-locked')
  return {
    folder,
    book,
    files,
    locked,
    secrets: locked ? (JSON.parse(readFileSync(path.join(home, 'keys.json'), 'utf8')) as Secrets) : null,
    /** Changes one bit in the middle of each of these files. */
    flip: (fits: RegExp) => {
      const found = files(fits)
      for (const file of found) {
        const bytes = readFileSync(file)
        const at = Math.floor(bytes.length / 2)
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
        writeFileSync(file, bytes)
      }
      return found
    },
    remove: (fits: RegExp) => {
      for (const file of files(fits)) rmSync(file)
    },
    end: () => rmSync(home, { recursive: true, force: true }),
  }
}

let browser: Browser | undefined
let network: QuietNetwork | undefined

/** The reader, opened from the disk as from a stick. `complaints`: what the browser said against it; `asked`: what it asked for elsewhere. */
export async function openReader(context: BrowserContextOptions = {}) {
  network ??= await quietNetwork()
  browser ??= await launchBrowser({ args: network.browser })
  const opened = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...context,
  })
  const page = await opened.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  const asked: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  opened.on('request', (request) => void (/^(?:file|blob):/.test(request.url()) || asked.push(request.url())))
  await page.goto(pathToFileURL(reader).href)
  return { page, complaints, asked, end: () => opened.close() }
}

export async function closeBrowser() {
  await browser?.close()
  browser = undefined
  const tried = network?.end() ?? []
  network = undefined
  if (tried.length > 0) throw new Error(`The reader reached for the network: ${tried.join(', ')}`)
}

/** Chooses the folder, as the person would in the window of the system. */
export const choose = (page: Page, folder: string) => page.locator('input[webkitdirectory]').setInputFiles(folder)

/** Chooses the folder and opens its newest copy, with the password when it has a lock. */
export async function openBook(page: Page, { folder, secrets }: Pick<Backup, 'folder' | 'secrets'>) {
  await choose(page, folder)
  await page
    .getByRole('button', { name: /^(?:Openen|Open|Toch lezen|Read it anyway):/ })
    .first()
    .click()
  if (secrets !== null) await unlock(page, secrets.password)
  await page.getByRole('navigation').waitFor()
}

export async function unlock(page: Page, password: string) {
  await page.getByLabel(/^(?:Wachtwoord|Password)$/).fill(password)
  await page.getByRole('button', { name: /^(?:Openen|Open)$/ }).click()
}

/** The pictures that are really there, by their descriptions; scrolled to, as only those near are read. */
export async function picturesShown(page: Page): Promise<string[]> {
  for (const figure of await page.locator('figure').all()) {
    await figure.scrollIntoViewIfNeeded()
    await figure.locator('img, .fault, .veil').first().waitFor()
  }
  await page.evaluate(async () => {
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)))
  })
  return page
    .locator('figure img')
    .evaluateAll((images) =>
      images.flatMap((image) =>
        (image as HTMLImageElement).naturalWidth > 0 ? [(image as HTMLImageElement).alt] : [],
      ),
    )
}

/** What a button hands over, as bytes. */
export async function handedOver(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const stream = await (await waiting).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
