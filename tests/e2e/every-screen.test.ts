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

  test.each(['day', 'evening'] as const)('axe finds nothing by %s', async (theme) => {
    await ask(story.page, 'settings.save', { theme, textScale: 1, photosShown: true })

    for (const [name, route] of Object.entries(routes)) {
      await show(story.page, route)
      expect(await objections(story.page), name).toEqual([])
    }
  })

  test.each([
    ['640 pixels wide', 640, 1],
    ['1024 pixels wide', 1024, 1],
    ['text of 200 %', 1280, 2],
  ])('nothing scrolls sideways and every control can be hit: %s', async (_, width, textScale) => {
    await ask(story.page, 'settings.save', { textScale })
    await story.page.setViewportSize({ width, height: 800 })

    for (const [name, route] of Object.entries(routes)) {
      await show(story.page, route)
      expect(await sideways(story.page), name).toBe(false)
      expect(await smallTargets(story.page), name).toEqual([])
    }
    await story.page.setViewportSize({ width: 1280, height: 800 })
  })

  test('the page never complained', () => {
    expect(story.complaints).toEqual([])
  })
})

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
    'paperwork',
    'particulars',
    'keeping',
    'drawer',
    'search',
    'settings',
    'call',
    'restore',
    'new-book',
    'open-book',
  ]
  return {
    ...Object.fromEntries(plain.map((name) => [name, `#/${name}`])),
    child: `#/children/${child}`,
    'child-words': `#/child-words/${child}`,
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
  await page.goto(new URL(`/${route}`, page.url()).href)
  await page.reload()
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined)
  await page.evaluate(() => document.fonts.ready)
}

async function objections(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: source })
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as axe.AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)

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
