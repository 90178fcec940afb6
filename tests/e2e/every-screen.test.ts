/** @file Every screen, in both languages and both lights: nothing axe can object to, nothing that scrolls sideways, all targets large enough. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { begin, type Story } from './story.ts'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Glimpse = { id: string; kind: string }

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  let story: Story
  let routes: Record<string, string>

  beforeAll(async () => {
    // axe is put into the page by the test; the page's own policy would rightly refuse it
    story = await begin({ language, sample: true, context: { bypassCSP: true } })
    routes = await everyRoute(story.page)
  })
  afterAll(async () => {
    await story.end()
  })

  test('axe finds nothing, by day and in the evening', async () => {
    await ask(story.page, 'settings.save', { theme: 'day', textScale: 1, photosShown: true })
    expect(await objectionsIn(story.page, routes)).toEqual([])
  })

  test('nothing scrolls sideways and every control can be hit: narrow, middling, and with text of 200 %', async () => {
    const found: string[] = []

    for (const [textScale, widths] of [
      [1, [640, 1024]],
      [2, [1280]],
    ] as const) {
      await ask(story.page, 'settings.save', { textScale })
      await story.page.reload()
      for (const [name, route] of Object.entries(routes)) {
        await show(story.page, route)
        for (const width of widths) {
          await story.page.setViewportSize({ width, height: 800 })
          const problems = [...(await sideways(story.page)), ...(await smallTargets(story.page))]
          found.push(...problems.map((problem) => `${name}, ${width} px, text × ${textScale}: ${problem}`))
        }
      }
    }
    await story.page.setViewportSize({ width: 1280, height: 800 })

    expect(found).toEqual([])
  })

  test('every question about the printer is as good to read and to hit, and so is the printer that is known', async () => {
    const [here, next] =
      language === 'nl' ? ['Het vel ligt hier', 'Weet ik niet'] : ['The sheet is here', 'I don’t know']
    const remember = language === 'nl' ? 'Printer onthouden' : 'Remember the printer'
    const found: string[] = []
    await ask(story.page, 'settings.save', { printer: null, textScale: 1 })
    await story.page.reload()
    await show(story.page, '#/printer')

    for (const word of [here, next, next, next, next, remember]) {
      await story.page.getByRole('button', { name: word }).click()
      for (const width of [640, 1280]) {
        await story.page.setViewportSize({ width, height: 800 })
        for (const theme of ['day', 'evening']) {
          await story.page.evaluate((light) => (document.documentElement.dataset['theme'] = light), theme)
          found.push(...(await objections(story.page)))
        }
        found.push(...(await sideways(story.page)), ...(await smallTargets(story.page)))
      }
    }

    expect(found).toEqual([])
  })

  test('the page never complained', () => {
    expect(story.complaints).toEqual([])
  })
})

describe('of a book with a lock', () => {
  let story: Story

  beforeAll(async () => {
    story = await begin({ context: { bypassCSP: true } })
    await ask(story.page, 'book.make', { book: { language: 'nl' }, password: 'een zomer aan zee' })
    await ask(story.page, 'parent.add', { name: 'Marit' })
    await ask(story.page, 'child.add', { name: 'Noor' })
    await story.page.reload()
  })
  afterAll(async () => {
    await story.end()
  })

  test('axe finds nothing on what only such a book shows, nor on the way back in', async () => {
    const open = { lock: '#/lock', sheet: '#/sheet', settings: '#/settings', particulars: '#/particulars' }
    const found = await objectionsIn(story.page, { ...open, keeping: '#/keeping' })
    await ask(story.page, 'book.rest')
    await story.page.reload()
    await story.page.getByLabel('Wachtwoord').waitFor()
    found.push(...(await objectionsIn(story.page, { unlock: '#/timeline' })))
    await story.page.getByRole('button', { name: 'Met het herstelblad openen' }).click()
    found.push(...(await objections(story.page)), ...(await sideways(story.page)))
    expect(found).toEqual([])
    expect(story.complaints).toEqual([])
  })
})

async function objectionsIn(page: Page, routes: Record<string, string>): Promise<string[]> {
  const found: string[] = []
  for (const [name, route] of Object.entries(routes)) {
    await show(page, route)
    for (const theme of ['day', 'evening']) {
      await page.evaluate((light) => (document.documentElement.dataset['theme'] = light), theme)
      found.push(...(await objections(page)).map((objection) => `${name}, ${theme}: ${objection}`))
    }
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'day'))
  }
  return found
}

async function everyRoute(page: Page): Promise<Record<string, string>> {
  const { children } = (await ask(page, 'book.current')) as { children: { id: string }[] }
  const { pages } = (await ask(page, 'page.list', { limit: 100 })) as { pages: Glimpse[] }
  const { photos } = (await ask(page, 'photo.list', { limit: 1 })) as { photos: { id: string }[] }
  const child = children.at(-1)?.id ?? ''
  const kinds = [...new Set(pages.map(({ kind }) => kind))]
  const pageOf = (kind: string) => pages.find((one) => one.kind === kind)?.id ?? ''
  const plain = [
    'timeline',
    'letters',
    'photos',
    'rituals',
    'booklet',
    'fold',
    'shop',
    'printer',
    'paperwork',
    'particulars',
    'keeping',
    'generations',
    'rehearsal',
    'lock',
    'days',
    'drawer',
    'search',
    'settings',
    'call',
    'care',
    'care-words',
    'questions',
    'restore',
    'new-book',
    'open-book',
  ]
  return {
    ...Object.fromEntries(plain.map((name) => [name, `#/${name}`])),
    child: `#/children/${child}`,
    'child-words': `#/child-words/${child}`,
    'care-page': '#/care-page/saying-goodbye',
    'care-page, long': '#/care-page/repeated-loss',
    photo: `#/photo/${photos[0]?.id ?? ''}`,
    candle: `#/candle/${pageOf('ritual')}`,
    ...Object.fromEntries(kinds.map((kind) => [`page: ${kind}`, `#/page/${pageOf(kind)}`])),
  }
}

async function ask(page: Page, name: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
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
}

async function show(page: Page, route: string) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
  await page.locator('h1').first().waitFor({ state: 'attached' })
  // what a screen asks for on arrival is there once nothing has been asked for half a second
  await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined)
  await page.waitForTimeout(250)
  await page.evaluate(() => document.fonts.ready)
}

async function objections(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.addScriptTag({ content: source })
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

const sideways = (page: Page) =>
  page.evaluate(() => (document.documentElement.scrollWidth > innerWidth + 1 ? ['it scrolls sideways'] : []))

/** Controls below 24 by 24 pixels (WCAG 2.2, 2.5.8), not counting links inside a sentence and what is there for screen readers only. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input:not([type=hidden]), select, textarea')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        const isHidden =
          width === 0 || element.closest('.sr, [hidden], .skip') !== null || getComputedStyle(element).opacity === '0'
        return (
          !isHidden &&
          getComputedStyle(element).display !== 'inline' &&
          (width < 24 || height < 24) &&
          element.closest('label') === null
        )
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
