/** @file Everything done once in a book, as a couple would, with known words and pictures in every place that takes them. */
import type { Page } from 'playwright-core'
import { goTo, saved, type Story } from './story.ts'

export type Lock = 'locked' | 'open'

/** In every word that is typed: nothing of it may be found on a disk. */
export const root = 'kanarievlinder'
export const password = `${root}-wachtwoord`
/** Of the form of a citizen service number (eleven test), and nobody's. */
export const bsn = '123456782'
export const phone = '0384839275610'

const word = (of: string) => `${root} ${of}`
const quick = { timeout: 60_000 }

/** Makes a book and fills it. Gives the lines of its recovery sheet; none without a lock. */
export async function fillBook({ page }: Story, lock: Lock, pictures: readonly string[]): Promise<string[]> {
  await page.getByRole('link', { name: /Een boek maken/ }).click()
  await page.getByLabel('Titel, als er een is').fill(word('titel'))
  if (lock === 'locked') {
    await page.getByRole('button', { name: 'Met een wachtwoord op slot' }).click()
    await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
    await page.getByLabel('Nog een keer').fill(password)
  }
  await page.getByRole('button', { name: 'Boek maken' }).click()
  const lines = lock === 'locked' ? await makeSheet(page) : []
  await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()

  await makeChild(page)
  await writeLetter(page)
  await bringPictures(page, pictures)
  await keepRitual(page)
  await fillPapers(page, lock)
  return lines
}

/** Uses what is there: the booklet, the paperwork, searching, an earlier version, the pages. */
export async function useBook({ page }: Story) {
  await goTo(page, 'Boekje')
  await page.waitForFunction(() => document.querySelectorAll('canvas').length > 0, undefined, quick)
  await goTo(page, 'Regelen')
  await page.getByRole('button', { name: 'Verzoek voor de BRP bekijken' }).first().click()
  await page.waitForFunction(() => document.querySelectorAll('canvas').length > 0, undefined, quick)
  await goTo(page, 'Zoeken')
  await page.getByLabel('Een woord, een naam, een plek').fill(root)
  await page
    .getByRole('list', { name: 'gevonden' })
    .getByText(/zo zacht dat je het pas hoort/)
    .first()
    .waitFor()
  await goTo(page, 'Brieven')
  await page
    .getByText(/zo zacht dat je het pas hoort/)
    .first()
    .click()
  await page.getByRole('textbox', { name: 'De brief' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(` En later ${word('erbij')}.`)
  await saved(page)
  await goTo(page, 'Foto’s')
  await showPhotos(page)
  await goTo(page, 'Tijdlijn')
}

/** A copy on the stick, and a rehearsal with it. */
export async function keepCopy({ page }: Story) {
  await goTo(page, 'Bewaren')
  await page.getByLabel('Hoe noemen jullie deze stick?').fill(word('stick'))
  await page.getByRole('button', { name: 'Kopie maken' }).click()
  await page.getByRole('heading', { name: 'De stick heeft zich bewezen.' }).waitFor({ timeout: 120_000 })
  await page.getByRole('link', { name: 'Terugzetten oefenen' }).first().click()
  await page.getByRole('heading', { name: /^De kopie is (?:gelijk|te lezen)/ }).waitFor({ timeout: 120_000 })
}

/** Covers a locked book, which puts it to rest, opens it again with its password, and looks at what it remembers of earlier days. */
export async function restAndLookBack({ page }: Story, lock: Lock) {
  await page.getByRole('button', { name: 'Afdekken' }).click()
  if (lock === 'locked') await page.getByText('Het boek is op slot.').waitFor(quick)
  await page.getByRole('button', { name: 'Het boek weer openslaan' }).click()
  if (lock === 'locked') {
    await page.getByLabel('Wachtwoord', { exact: true }).fill(`${password} niet`)
    await page.getByRole('button', { name: 'Openen', exact: true }).click()
    await page.getByRole('alert').first().waitFor()
    await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Openen', exact: true }).click()
    await goTo(page, 'Bewaren')
    await page.getByRole('button', { name: 'Naar Bewaren' }).click()
    await page.getByRole('link', { name: 'Het boek van eerder' }).click()
    await page.getByRole('link', { name: 'Bekijken' }).first().click()
    await page.getByRole('heading', { name: /^Het boek van / }).waitFor(quick)
  }
}

export async function closeBook({ page }: Story) {
  await goTo(page, 'Instellingen')
  await page.getByRole('button', { name: 'Boek sluiten' }).click()
  await page.getByRole('link', { name: /Een boek maken/ }).waitFor()
}

async function makeSheet(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Herstelblad maken' }).click()
  await page.getByRole('heading', { name: 'Het blad ligt klaar.' }).waitFor(quick)
  await page.waitForFunction(() => document.querySelectorAll('canvas').length > 0, undefined, quick)
  await page.getByText('De woorden, om met de hand over te schrijven').click()
  const lines = (await page.locator('ol li span').allInnerTexts()).map((line) => line.trim().split(/\s+/))
  await page.getByRole('button', { name: 'De woorden staan op papier' }).click()
  await page.getByRole('heading', { name: 'Een paar woorden terug' }).waitFor()
  for (const field of await page.getByLabel(/^Regel \d, woord \d$/).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.innerText ?? '')
    const [line = 0, place = 0] = (label.match(/\d/g) ?? []).map(Number)
    await field.fill(lines[line - 1]?.[place - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Zo staat het er' }).click()
  await page.getByRole('heading', { name: 'Het blad werkt.' }).waitFor(quick)
  await page.getByRole('link', { name: 'Naar het boek' }).click()
  return lines.map((line) => line.join(' '))
}

async function makeChild(page: Page) {
  await goTo(page, 'Kindjes')
  await page.getByRole('button', { name: 'Een plek maken' }).click()
  await page.getByLabel('Naam, als er een is').fill(word('naam'))
  await page.getByLabel('Ons eigen woord').fill(word('woord'))
  await page.getByLabel('Wat er gebeurde noemen we').fill(word('verlies'))
  await page.getByLabel('Een zin onder de naam').fill(word('zin'))
  await page.getByLabel('De dag of de tijd waarop jullie het houden').fill('9 maart 2026')
  await page.getByLabel('Waar', { exact: true }).fill(word('plaats'))
  await page.getByRole('button', { name: 'Een ouder toevoegen' }).click()
  await page.getByLabel('Hoe mensen deze ouder noemen').fill(word('ouder'))
  await page.getByLabel('Hoe jullie kindje deze ouder zou noemen').fill(word('mama'))
  await saved(page)
}

async function writeLetter(page: Page) {
  await goTo(page, 'Brieven')
  await page.getByRole('button', { name: 'Brief schrijven' }).click()
  await page.getByRole('textbox', { name: 'De brief' }).click()
  await page.keyboard.type(`Lieve ${word('brief')}, zo zacht dat je het pas hoort als je stil bent.`)
  await saved(page)
}

async function bringPictures(page: Page, pictures: readonly string[]) {
  await goTo(page, 'Foto’s')
  await page.getByRole('heading', { level: 1, name: 'Foto’s' }).waitFor()
  await page.locator('input[type=file]').setInputFiles([...pictures])
  await page.getByRole('button', { name: 'Foto’s laten zien' }).click(quick)
  await page.waitForFunction(
    (count) => [...document.images].filter((image) => image.naturalWidth > 0).length === count,
    pictures.length,
    quick,
  )
  await page.locator('main').getByRole('link', { name: 'Foto zonder beschrijving' }).first().click()
  await page.getByLabel('Onderschrift').fill(word('onderschrift'))
  await page.getByLabel('Wat is er te zien?').fill(word('beschrijving'))
  await page.getByRole('button', { name: 'Toedekken' }).click()
  await saved(page)
}

async function showPhotos(page: Page) {
  const show = page.getByRole('button', { name: 'Foto’s laten zien' })
  if (await show.isVisible()) await show.click()
  await page.waitForFunction(() => [...document.images].some((image) => image.naturalWidth > 0), undefined, quick)
  await page
    .getByRole('button', { name: /onder de sluier/i })
    .first()
    .waitFor()
}

async function keepRitual(page: Page) {
  await goTo(page, 'Rituelen')
  await page.getByRole('button', { name: /kaars/i }).first().click()
  await page.getByRole('textbox', { name: 'Titel' }).fill(word('ritueel'))
  await page.getByLabel('Waar het was').fill(word('plek'))
  await page.getByLabel('Stap 1', { exact: true }).fill(word('stap'))
  await saved(page)
}

async function fillPapers(page: Page, lock: Lock) {
  await goTo(page, 'Regelen')
  await page.getByRole('link', { name: 'Iets aanpassen' }).first().click()
  await page.getByLabel('Voornamen').first().fill(word('voornaam'))
  await page.getByLabel('Achternaam').first().fill(word('achternaam'))
  await page.getByLabel('Voornamen').last().fill(word('ouders voornaam'))
  await page.getByLabel('Straat', { exact: true }).fill(word('straat'))
  await page.getByLabel('Woonplaats').fill(word('woonplaats'))
  await page.getByLabel('Telefoon').fill(phone)
  await page.getByLabel('E-mail').fill(`${root}@voorbeeld.nl`)
  if (lock === 'locked') await page.getByLabel('Burgerservicenummer (BSN)').fill(bsn)
  await page.keyboard.press('Tab')
  await saved(page)
}

/** The names of pictures tell too. */
export const nameOfPicture = (ending: string) => `${root} op zee.${ending}`
