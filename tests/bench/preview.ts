/**
 * @file Bench: the booklet of a book of some 100 pages in the window of a real browser, from a click or a key to the new pages drawn,
 * beside making and drawing it from nothing (a fresh program, nothing warm).
 */
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Session } from '#main/app'
import { launchBrowser } from '../../src-main/workshop/browser.ts'
import { startHost } from '../../src-main/workshop/host.ts'
import { aBook, bytesOf, letterText, somePhotos } from './material.ts'
import { row } from './measure.ts'

const folder = process.argv[2] ?? ''
const session = await aBook(folder)
await fill(session, await somePhotos(path.join(folder, 'fotos'), 20, 7))
const book = session.folder.path
await session.close()

const host = await startHost(['--data', path.join(folder, 'data'), '--language', 'nl', '--book', book])
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await page.goto(host.address)
  await page.evaluate(watch)
  const nothing = await drawn(page, () => page.getByRole('link', { name: 'Boekje', exact: true }).click())
  const pages = await turnTo(page, 12)
  const choice = await median(7, () =>
    drawn(page, () => page.getByRole('checkbox', { name: 'Witte bladzijde' }).click()),
  )
  const key = await median(7, () => drawn(page, () => page.getByLabel('Titel op de kaft').press('x')))
  const turn = await median(7, () => drawn(page, () => page.getByRole('button', { name: 'Verder bladeren' }).click()))
  console.log(`preview: ${pages} pages, 20 photos, in Chromium`)
  row('from a choice to its pages drawn', choice, { name: 'from nothing', ms: nothing })
  row('from a key in the title to its pages drawn', key, { name: 'from nothing', ms: nothing })
  row('from a turn to the next pages drawn', turn, { name: 'from nothing', ms: nothing })
} finally {
  await browser.close()
  await host.stop()
}

async function fill(into: Session, files: readonly string[]) {
  const child = into.book.children.add({ name: 'Noor' })
  for (let number = 0; number < 58; number++) {
    into.book.pages.add({ kind: 'letter', title: `Brief ${number}`, text: letterText(number), children: [child.id] })
  }
  for (const [index, file] of files.entries()) {
    const { photo } = await into.photos.add({ name: `foto ${index}.jpg`, bytes: bytesOf(file), children: [child.id] })
    into.photos.save(photo.id, { caption: `Foto ${index}`, description: `Foto ${index}` })
    const text = letterText(index).slice(0, 2)
    into.book.pages.add({ kind: 'moment', title: `Moment ${index}`, text, children: [child.id], photos: [photo.id] })
  }
}

/** Notes in the page when a press came and when the newest pages lay there and were painted. */
function watch() {
  const moments = { pressed: 0, drawn: 0 }
  Object.assign(window, { moments })
  for (const sign of ['pointerdown', 'keydown'])
    addEventListener(sign, () => Object.assign(moments, { pressed: performance.now(), drawn: 0 }), { capture: true })
  new MutationObserver(() => {
    if (document.querySelector('.open')?.getAttribute('aria-busy') !== 'false') return
    // the frame after the next one has been painted with what was laid down in this one
    requestAnimationFrame(() => requestAnimationFrame(() => (moments.drawn ||= performance.now())))
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] })
}

/** Milliseconds from a press to the newest pages painted. */
async function drawn(page: Page, press: () => Promise<void>): Promise<number> {
  await press()
  const done = await page.waitForFunction(
    () => {
      const { moments } = window as unknown as { moments: { pressed: number; drawn: number } }
      const isStill = document.querySelector('.open')?.getAttribute('aria-busy') === 'false'
      return isStill && moments.drawn > moments.pressed ? moments.drawn - moments.pressed : false
    },
    undefined,
    { polling: 20, timeout: 120_000 },
  )
  const ms = Number(await done.jsonValue())
  // pages drawn ahead, and the small ones, are no part of the next
  await page.waitForTimeout(600)
  return ms
}

async function turnTo(page: Page, spread: number): Promise<number> {
  for (let turned = 0; turned < spread; turned++)
    await drawn(page, () => page.getByRole('button', { name: 'Verder bladeren' }).click())
  const count = await page.locator('.strip li').first().getAttribute('aria-setsize')
  return (Number(count) - 1) * 2
}

async function median(turns: number, work: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) times.push(await work())
  return times.toSorted((a, b) => a - b)[Math.floor(turns / 2)] ?? Number.NaN
}
