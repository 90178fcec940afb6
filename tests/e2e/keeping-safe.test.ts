/** @file What was written stays: through a power cut, a second window, a full reload; and the book can be covered and walked by keyboard only. */
import { afterEach, expect, test } from 'vitest'
import { begin, goTo, pictureOf, saved, type Story } from './story.ts'

let story: Story

afterEach(async ({ task }) => {
  await pictureOf(story, task)
  await story.end()
})

const book = () => `${story.data}/Bewaarboek/Voorbeeld.bewaarboek`

test('a word that was said to be kept is there after the program was ended in the middle', async () => {
  story = await begin({ sample: true })
  const { page } = story
  await goTo(page, 'Brieven')
  await page.getByRole('button', { name: 'Brief schrijven' }).click()
  await page.getByRole('textbox', { name: 'De brief' }).click()
  await page.keyboard.type('Dit blijft, ook als het licht uitvalt.')
  await saved(page, /^Bewaard om/)

  process.kill(story.host.pid ?? 0, 'SIGKILL')
  await story.host.ended
  await story.restart(['--book', book()])

  await page.getByText('Dit blijft, ook als het licht uitvalt.').first().waitFor()
})

test('what was typed last is kept when the page is left at once', async () => {
  story = await begin({ sample: true })
  const { page } = story
  await goTo(page, 'Brieven')
  await page.getByRole('button', { name: 'Brief schrijven' }).click()
  await page.getByRole('textbox', { name: 'De brief' }).click()
  await page.keyboard.type('Nog net op tijd.')
  await goTo(page, 'Tijdlijn')

  await page.getByText('Nog net op tijd.').first().waitFor()
})

test('a second window is told that it may read, and offers nothing to write with', async () => {
  story = await begin({ sample: true })
  const second = await story.page.context().newPage()

  await second.goto(new URL('/#/timeline', story.host.address).href)

  await second.getByRole('heading', { name: 'Tijdlijn' }).waitFor()
  await second
    .getByText(/ander venster/)
    .first()
    .waitFor()
  expect(await second.getByRole('button', { name: 'Iets toevoegen' }).count()).toBe(0)
})

test('a book that another program has open can be read', async () => {
  story = await begin({ sample: true })
  const other = await begin()
  try {
    await other.restart(['--book', book()])
    await other.page.getByText('Lieve Noor, het regent vandaag').first().waitFor()
    await other.page
      .getByText(/ander venster of programma|ander programma/)
      .first()
      .waitFor()
  } finally {
    await other.end()
  }
})

test('covered, nothing of the book can be seen', async () => {
  story = await begin({ sample: true })
  const { page } = story
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()

  await page.getByRole('button', { name: 'Afdekken' }).click()

  expect(await page.locator('body').innerText()).not.toContain('Noor')
  expect(await page.title()).toBe('Bewaarboek')
  await page.getByRole('button', { name: 'Het boek weer openslaan' }).click()
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()
})

test('no photo is shown before it was asked for, and a veiled one not even then', async () => {
  story = await begin({ sample: true })
  const { page } = story
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/photo/')) asked.push(request.url())
  })
  await goTo(page, 'Foto’s')
  await page.getByRole('button', { name: 'Foto’s laten zien' }).waitFor()
  expect(asked).toEqual([])

  await page.getByRole('button', { name: 'Foto’s laten zien' }).click()
  await page.getByRole('button', { name: /onder de sluier/ }).waitFor()
  await page.waitForFunction(() => [...document.images].filter((image) => image.naturalWidth > 0).length === 10)
  expect(new Set(asked).size).toBe(10)
})

test('by keyboard only: a letter is written and found again', async () => {
  story = await begin({ sample: true })
  const { page } = story
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()

  await tabTo(story, 'Brieven')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Brieven' }).waitFor()
  await tabTo(story, 'Brief schrijven')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'De brief' }).waitFor()
  await tabTo(story, 'De brief')
  await page.keyboard.type('Zonder muis geschreven.')
  await saved(page, /^Bewaard om/)
  await tabTo(story, 'Brief sluiten')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Brieven' }).waitFor()

  await page.getByText('Zonder muis geschreven.').first().waitFor()
})

/** Presses Tab until what has the focus is called this; every stop on the way shows its ring. */
async function tabTo({ page }: Story, name: string) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      return { label: label.trim(), isRinged: element === document.body || element?.matches(':focus-visible') === true }
    })
    expect(focused.isRinged, focused.label).toBe(true)
    if (focused.label === name) return
  }
  throw new Error(`Tab does not reach: ${name}`)
}
