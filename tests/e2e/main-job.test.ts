/** @file The whole main job in a real browser: from an empty folder to a printed booklet, the sheets, and a backup that was restored. */
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../support/pdf.ts'
import { begin, download, goTo, pictureOf, saved, type Story } from './story.ts'

const pictures = path.join(import.meta.dirname, '..', '..', 'resources', 'sample', 'pictures')
const heic = path.join(import.meta.dirname, '..', 'fixtures', 'photos', 'corners.heic')

let story: Story

beforeAll(async () => {
  story = await begin()
})
afterAll(async () => {
  await story.end()
})
afterEach(({ task }) => pictureOf(story, task))

test('a couple makes a book, with nothing asked', async () => {
  const { page } = story

  await page.getByRole('link', { name: /Een boek maken/ }).click()
  await page.getByRole('button', { name: 'Boek maken' }).click()

  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()
  expect(await readdir(path.join(story.data, 'Bewaarboek'))).toEqual(['Ons boek.bewaarboek'])
})

test('they make a place for their child, in their own words', async () => {
  const { page } = story

  await goTo(page, 'Kindjes')
  await page.getByRole('button', { name: 'Een plek maken' }).click()
  await page.getByLabel('Naam, als er een is').fill('Noor')
  await page.getByLabel('Wat er gebeurde noemen we').fill('stilgeboren')
  await page.getByLabel('De dag of de tijd waarop jullie het houden').fill('31 februari 2026')
  await page.getByLabel('Waar', { exact: true }).fill('Zwolle')
  await page.getByText('De datum ‘31 februari 2026’ bestaat niet').waitFor()
  await page.getByLabel('De dag of de tijd waarop jullie het houden').fill('9 maart 2026')
  await page.getByLabel('weken').fill('21')
  for (const [place, button, name, called] of [
    [0, 'Een ouder toevoegen', 'Marit', 'mama'],
    [1, 'Nog een ouder toevoegen', 'Joost', 'papa'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    // by its own place: until the second parent is there, the last one is still the first
    await page.getByLabel('Hoe mensen deze ouder noemen').nth(place).fill(name)
    await page.getByLabel('Hoe jullie kindje deze ouder zou noemen').nth(place).fill(called)
  }
  await page.getByLabel('Een zin onder de naam').fill('Ons meisje.')
  await saved(page)
  await page.getByRole('link', { name: /Terug naar Noor/ }).click()

  await page.getByRole('heading', { name: 'Noor' }).waitFor()
  await page.getByText('stilgeboren').waitFor()
})

test('they write a letter; what is typed is kept without being asked', async () => {
  const { page } = story

  await goTo(page, 'Brieven')
  await page.getByRole('button', { name: 'Brief schrijven' }).click()
  const letter = page.getByRole('textbox', { name: 'De brief' })
  await letter.click()
  await page.keyboard.type('Lieve Noor,')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Het regent vandaag, zo ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('zacht')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' dat je het pas hoort als je stil bent. Łódź, 小明, محمد, 👨‍👩‍👧')
  await page.getByRole('button', { name: /^Aan wie/ }).click()
  await page.getByRole('checkbox', { name: 'Noor' }).check()
  await page.getByRole('button', { name: /^Van wie/ }).click()
  await page.getByRole('radio', { name: 'mama' }).check()
  await saved(page)
  await page.getByRole('button', { name: 'Brief sluiten' }).click()

  await page.getByText('Het regent vandaag').first().waitFor()
})

test('they bring in photos from a phone; a file that is no photo is named, the others go on', async () => {
  const { page, data } = story
  const text = path.join(data, 'notities.jpg')
  await writeFile(text, 'geen foto')

  await goTo(page, 'Foto’s')
  const input = page.locator('input[type=file]')
  await input.setInputFiles([path.join(pictures, 'zee.jpg'), heic, text, path.join(pictures, 'dekentje.jpg')])

  await page.getByText('‘notities.jpg’ is geen foto').waitFor()
  await page
    .getByText(/zee\.jpg/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Foto’s laten zien' }).click()
  await page.waitForFunction(() => [...document.images].filter((image) => image.naturalWidth > 0).length === 3)
})

test('they say what is on a photo and whose it is', async () => {
  const { page } = story

  await page.locator('main').getByRole('link', { name: 'Foto zonder beschrijving' }).first().click()
  await page.getByLabel('Onderschrift').fill('De doek')
  await page.getByLabel('Wat is er te zien?').fill('Een gebreide doek van dichtbij.')
  await page.getByLabel('Noor').check()
  await saved(page)
})

test('they keep a ritual', async () => {
  const { page } = story

  await goTo(page, 'Rituelen')
  await page.getByRole('button', { name: /kaars/i }).first().click()
  await page.getByRole('textbox', { name: 'Titel' }).fill('Een kaars om zeven uur')
  await saved(page)
})

test('they see the real pages of their booklet, and save it', async () => {
  const { page } = story

  await goTo(page, 'Boekje')
  await page.getByRole('button', { name: 'Verder bladeren' }).waitFor()
  await page.waitForFunction(() => document.querySelectorAll('canvas').length > 0)
  const { name, bytes } = await download(page, () => page.getByRole('button', { name: 'Boekje bewaren' }).click())

  expect(name).toMatch(/\.pdf$/)
  const pdf = await readPdf(bytes)
  const words = pdf.text.replaceAll(/\s+/g, ' ')
  expect(pdf.pages.length % 4).toBe(0)
  expect(pdf.language).toBe('nl-NL')
  expect(words).toContain('Noor')
  expect(words).toContain('Het regent vandaag')
  expect(words).toContain('Een kaars om zeven uur')
  expect(words).toContain('De doek')
  expect(pdf.pictures).toContain('Een gebreide doek van dichtbij.')
  expect(pdf.pictures.every((description) => description !== '')).toBe(true)
})

test('they print it: every page once, at its own size', async () => {
  const { page } = story
  // the system's dialog would wait for a person; what the printer would get is looked at instead
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['asked'] = 'print'
    }
  })

  await page.getByText('Op een andere manier').click()
  await page.getByRole('button', { name: 'Afdrukken op A5' }).click()
  await page.waitForFunction(() => document.body.dataset['asked'] === 'print', undefined, { timeout: 60_000 })
  const paper = await page.pdf({ preferCSSPageSize: true })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))

  const { bytes } = await download(page, () => page.getByRole('button', { name: 'Boekje bewaren' }).click())
  const booklet = await readPdf(bytes)
  const printed = await readPdf(paper)
  expect(printed.pages).toHaveLength(booklet.pages.length)
  expect(printed.sizes.map(asMillimetres)).toEqual(booklet.sizes.map(asMillimetres))
})

test('they get the sheet for the BRP, filled in as far as the book knows', async () => {
  const { page } = story

  await goTo(page, 'Regelen')
  await page.getByRole('heading', { name: /Noor in de BRP/ }).waitFor()
  await page.getByText(/nagekeken op 21 november 2026/).waitFor()
  await page.getByRole('button', { name: 'Verzoek voor de BRP bekijken' }).first().click()
  const { bytes } = await download(page, () =>
    page.getByRole('button', { name: 'Verzoek voor de BRP bewaren' }).last().click(),
  )

  const pdf = await readPdf(bytes)
  expect(pdf.pages).toHaveLength(1)
  expect(pdf.text).toContain('2.56a')
  expect(pdf.text).toContain('Noor')
  expect(pdf.text).toContain('9 maart 2026')
})

test('they keep a copy, which is read back before it counts', async () => {
  const { page, data } = story

  await goTo(page, 'Bewaren')
  await page.getByRole('button', { name: 'Kopie maken' }).click()
  await chooseStick(page)
  await page.getByRole('button', { name: 'Hier de kopie maken' }).click()

  await page.getByRole('heading', { name: /bewezen/ }).waitFor({ timeout: 60_000 })
  await page.getByText(/Alles is gelijk/).waitFor()
  expect(await readdir(path.join(data, 'stick', 'Bewaarboek-backup'))).toEqual(
    expect.arrayContaining(['FORMAT.txt', 'LEES-MIJ.html']),
  )
})

test('on another day the copy is put back beside everything, and it is all there', async () => {
  const { page } = story
  await goTo(page, 'Instellingen')
  await page.getByRole('button', { name: /sluiten/ }).click()

  await page.getByRole('link', { name: /Terugzetten van een stick/ }).click()
  await page.getByRole('button', { name: 'Stick of map kiezen' }).click()
  await chooseStick(page)
  await page.getByRole('button', { name: 'Terugzetten', exact: true }).click({ timeout: 60_000 })
  await page.getByRole('heading', { name: 'Het boek is teruggezet.' }).waitFor({ timeout: 60_000 })
  await page
    .getByRole('button', { name: 'Boek openen' })
    .or(page.getByRole('link', { name: 'Boek openen' }))
    .click()

  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()
  await page.getByText('Het regent vandaag').first().waitFor()
  const books = await readdir(path.join(story.data, 'Bewaarboek'))
  expect(books).toHaveLength(2)
})

test('through all of it the page never complained', () => {
  expect(story.complaints).toEqual([])
})

const asMillimetres = ({ width, height }: { width: number; height: number }) =>
  [width, height].map((points) => Math.round((points / 72) * 25.4))

async function chooseStick(page: Story['page']) {
  const places = page.getByRole('region', { name: 'Plekken' })
  await places.getByRole('button', { name: new RegExp(`^${path.basename(story.data)}`) }).click()
  await places.getByRole('button', { name: /^stick / }).click()
}
