/** @file What every end-to-end story stands on: a fresh folder, the real host as a program of its own, and a real browser. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../../src-main/workshop/browser.ts'
import { startHost } from '../../src-main/workshop/host.ts'
import { bewaarboek } from '../support/command-line.ts'
import { quietNetwork } from './quiet-network.ts'

export type Story = {
  /** Everything of this story lies in here; books in `Bewaarboek`, and a folder `stick` for backups. */
  data: string
  page: Page
  host: Awaited<ReturnType<typeof startHost>>
  /** What the page complained of; a story ends with none. */
  complaints: string[]
  browser: Browser
  /** Another host on the same folder, as after a restart; the page goes there. */
  restart: (words?: readonly string[]) => Promise<void>
  end: () => Promise<void>
}

/** `drive`: the folder `stick` stands for a stick that is in the computer. */
type Begin = { language?: 'nl' | 'en'; sample?: boolean; drive?: boolean; context?: BrowserContextOptions }

/** Begins a story in a window of 1280 by 800, without a network. With `sample`, the sample book is open. */
export async function begin(asked: Begin = {}): Promise<Story> {
  const { language = 'nl', sample = false, context = {} } = asked
  const data = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-story-'))
  await mkdir(path.join(data, 'stick'))
  const book = path.join(data, 'Bewaarboek', 'Voorbeeld.bewaarboek')
  const network = await quietNetwork()
  if (sample) await makeSample(book, language, network.environment)
  const browser = await launchBrowser({ args: network.browser })
  const words = wordsOf(data, asked)
  const host = await startHost(sample ? [...words, '--book', book] : words, network.environment)
  const opened = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
    ...context,
  })
  network.watch(opened, () => story.host.address)
  const page = await opened.newPage()
  page.setDefaultTimeout(20_000)
  const story: Story = {
    data,
    page,
    host,
    browser,
    complaints: listenTo(page),
    restart: async () => undefined,
    end: async () => undefined,
  }
  story.restart = async (more = []) => {
    await story.host.stop()
    story.host = await startHost([...words, ...more], network.environment)
    await page.goto(story.host.address)
  }
  story.end = async () => {
    await browser.close()
    await story.host.stop()
    await rm(data, { recursive: true, force: true, maxRetries: 3 })
    expect(network.end(), 'a story reaches nothing but its own host').toEqual([])
  }
  await page.goto(host.address)
  return story
}

function wordsOf(data: string, { language = 'nl', drive = false }: Begin): string[] {
  return ['--data', data, '--language', language, ...(drive ? ['--stick', path.join(data, 'stick')] : [])]
}

async function makeSample(book: string, language: string, environment: Record<string, string>) {
  await mkdir(path.dirname(book), { recursive: true })
  const { status, err } = await bewaarboek(['new', book, '--sample', '--language', language], environment)
  if (status !== 0) throw new Error(err)
}

function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

/** Goes to a place on the rail. */
export const goTo = (page: Page, word: string) =>
  page.getByRole('navigation').getByRole('link', { name: word, exact: true }).click()

/** Waits until the state at the top right says that all is saved. */
export const saved = (page: Page, word = /^Bewaard/) => page.locator('.kop .state').getByText(word).first().waitFor()

/** What a button saves, as bytes. */
export async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download')
  await press()
  const file = await waiting
  const parts: Buffer[] = []
  for await (const part of await file.createReadStream()) parts.push(part as Buffer)
  return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) }
}

/** Keeps a picture of the window when a test does not hold, in out/stories, for whoever has to find out why. */
export async function pictureOf(story: Story, test: { name: string; result?: { state?: string } | undefined }) {
  if (test.result?.state !== 'fail') return
  const name = `${test.name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 80)}.png`
  await story.page
    .screenshot({ path: path.join(import.meta.dirname, '..', '..', 'out', 'stories', name) })
    .catch(() => undefined)
}
