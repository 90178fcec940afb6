/**
 * @file Takes one picture of one screen, to be looked at by a person:
 * `look.ts --book FOLDER --route '#/timeline' --out F.png [--renderer FOLDER] [--theme evening] [--text 2] [--size 1024x700] [--language en] [--photos] [--full] [--script F.mjs]`
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { startHost } from './host.ts'

const { values } = parseArgs({
  options: {
    book: { type: 'string' },
    renderer: { type: 'string' },
    route: { type: 'string', default: '#/begin' },
    out: { type: 'string', default: 'look.png' },
    theme: { type: 'string', default: 'day' },
    text: { type: 'string', default: '1' },
    size: { type: 'string', default: '1280x800' },
    language: { type: 'string', default: 'nl' },
    photos: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    script: { type: 'string' },
  },
})

const data = await mkdtemp(path.join(os.tmpdir(), 'bewaarboek-look-'))
const words = ['--data', data, '--language', values.language]
if (values.renderer !== undefined) words.push('--renderer', values.renderer)
if (values.book !== undefined) {
  // a copy: looking never touches the book itself
  const copy = path.join(data, 'Bewaarboek', path.basename(values.book))
  await cp(values.book, copy, { recursive: true })
  words.push('--book', copy)
}
const host = await startHost(words)
const browser = await launchBrowser()
try {
  const [width = 1280, height = 800] = values.size.split('x').map(Number)
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: values.theme === 'evening' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  page.on('console', (message) => {
    if (message.type() === 'error') console.error('page:', message.text())
  })
  await page.goto(host.address)
  await page.evaluate(
    async (settings) => {
      await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'settings.save', input: settings }),
      })
    },
    {
      theme: values.theme === 'evening' ? 'evening' : 'day',
      textScale: Number(values.text),
      language: values.language,
      photosShown: values.photos,
    },
  )
  // from nowhere: a window that is still beginning would go on to its own first screen
  await page.goto('about:blank')
  await page.goto(new URL(`/${values.route}`, host.address).href)
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined)
  await page.evaluate('document.fonts.ready')
  if (values.script !== undefined) {
    const { default: act } = (await import(pathToFileURL(path.resolve(values.script)).href)) as {
      default: (page: Page) => Promise<void>
    }
    await act(page)
  }
  await page.waitForTimeout(300)
  await page.screenshot({ path: values.out, fullPage: values.full })
} finally {
  await browser.close()
  await host.stop()
  await rm(data, { recursive: true, force: true })
  if (host.said.length > 0) console.error(host.said.join(''))
}
