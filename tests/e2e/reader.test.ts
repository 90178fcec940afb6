/** @file The reader that travels with every backup, in a real browser, opened from the disk: every format version, and every kind of damage. */
import { cpSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { golden } from '../fixtures/backups/golden.ts'
import { readPdf } from '../support/pdf.ts'
import {
  aBackup,
  choose,
  closeBrowser,
  handedOver,
  openBook,
  openReader,
  picturesShown,
  reader,
  unlock,
  versions,
} from './reader-story.ts'
import type { Backup } from './reader-story.ts'

let backup: Backup
let opened: Awaited<ReturnType<typeof openReader>>
let page: Page

const begin = async (version: string, context: Parameters<typeof openReader>[0] = {}) => {
  backup = aBackup(version)
  opened = await openReader(context)
  page = opened.page
}

afterEach(async () => {
  // in every story: no complaint of the browser, its policy included, and nothing asked of anything but this computer's disk
  expect(opened.complaints).toEqual([])
  expect(opened.asked).toEqual([])
  await opened.end()
  backup.end()
})
afterAll(closeBrowser)

const all = () => page.locator('body').innerText()
const sentence = (text: RegExp) => page.getByText(text).first().waitFor()
const photos = ['Een roodbruin vlak, rechtop.', 'Korrels, zo veel dat het bestand in delen ligt.']

describe.each(versions)('the golden backup %s', (version) => {
  beforeEach(() => begin(version))

  test('opens, and every text stands in it', async () => {
    await openBook(page, backup)

    await page.getByRole('heading', { level: 1, name: golden.title }).waitFor()
    const text = await all()
    expect(text).toContain('Lieve Noor, ik kan niet slapen.\nDus ik schrijf.')
    expect(text).toContain('rond mei 2024')
    expect(text).toContain('9 maart 2026')
    expect(text).toContain('najaar 2026')
    expect(text).toContain('Brief van mama')
    expect(text).toContain('Notitie van oma Tineke')
    expect(text).toContain('Ik brei verder. <b>&amp;</b> 🕯️ 李')
    expect(await page.locator('blockquote em').innerText()).toBe('Het werd licht.')
    expect(await page.getByRole('listitem').filter({ hasText: 'De sluis bij hoog water.' }).count()).toBe(1)
    expect(text).not.toContain('Voor later.')
    await page.getByText('In de la').click()
    await page.getByText('Voor later.').waitFor()
    await page.getByText('Eerdere woorden').first().click()
    await page.getByText('Eerst stond hier iets anders.').waitFor()
  })

  test('shows photos only after asking, upright and joined, and veiled ones only one by one', async () => {
    await openBook(page, backup)
    expect(await page.locator('figure img').count()).toBe(0)

    await page.getByRole('button', { name: 'Foto’s laten zien' }).click()

    expect(await picturesShown(page)).toEqual(expect.arrayContaining(photos))
    const [wide, high] = await page
      .getByRole('img', { name: 'Een roodbruin vlak, rechtop.' })
      .evaluate((image) => [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight])
    expect([wide, high]).toEqual([40, 60])
    expect(await page.locator('figure img[alt*="sluier"]').count()).toBe(0)
    await page.getByRole('button', { name: 'Kijken: Een groen vlak onder de sluier.' }).click()
    await page.getByRole('img', { name: 'Een groen vlak onder de sluier.' }).waitFor()
    await page.getByRole('button', { name: /^Weer toedekken/ }).click()
    expect(await page.locator('figure img[alt*="sluier"]').count()).toBe(0)
  })

  test('says of a photo that no browser shows that it is whole, and hands it over as it was', async () => {
    await openBook(page, backup)
    await page.getByRole('button', { name: 'Foto’s laten zien' }).click()

    await page.locator('figure', { hasText: 'De kaars.' }).scrollIntoViewIfNeeded()
    await sentence(/kan dit soort foto niet laten zien/)

    const heic = readFileSync(path.join(import.meta.dirname, '..', 'fixtures', 'photos', 'corners.heic'))
    expect((await handedOver(page, 'Foto bewaren: De kaars.')).equals(heic)).toBe(true)
  })

  test('gives the texts as one page without a script, and as JSON, both without the numbers that the law guards', async () => {
    await openBook(page, backup)

    const html = (await handedOver(page, 'De teksten bewaren')).toString()
    const json = (await handedOver(page, 'Voor andere programma’s (JSON)')).toString()

    expect(html).toContain('Dus ik schrijf.')
    expect(html).not.toMatch(/<script|<button|<img|Hoekstra/)
    expect(json).toContain('Eerst stond hier iets anders.')
    expect(JSON.parse(json)).toMatchObject({ title: golden.title })
    expect(html + json).not.toContain(golden.bsn)
  })

  test('names the photo that is damaged and shows the others', async () => {
    backup.flip(/media\/.*\.(?:jpg|age)\.001$/)
    await openBook(page, backup)

    await page.getByRole('button', { name: 'Foto’s laten zien' }).click()

    expect(await picturesShown(page)).toEqual([photos[0]])
    await sentence(/De foto IMG_0001\.jpg is beschadigd/)
    await page.getByRole('button', { name: 'Elke foto nalezen' }).click()
    await sentence(/Niet heel: IMG_0001\.jpg\. De andere/)
  })

  test('says before it opens which photo is gone, and reads the rest', async () => {
    backup.remove(/media\/.*\.\d{3}$/)
    await choose(page, backup.folder)

    await sentence(/De teksten zijn heel\. Deze foto’s zijn er niet of niet helemaal/)
    await page.getByRole('button', { name: /^Toch lezen/ }).click()
    if (backup.secrets !== null) await unlock(page, backup.secrets.password)
    await page.getByRole('button', { name: 'Foto’s laten zien' }).click()
    expect(await picturesShown(page)).toEqual([photos[0]])
    await sentence(/De foto IMG_0001\.jpg is er niet bij/)
  })

  test('says that its list was altered, and reads it anyway', async () => {
    backup.flip(/manifest\.json$/)
    await choose(page, backup.folder)

    await sentence(/manifest\.json\) is niet meer zoals/)
    await page.getByRole('button', { name: /^Toch lezen/ }).click()
    if (backup.secrets !== null) await unlock(page, backup.secrets.password)
    await page.getByRole('heading', { name: golden.letter }).waitFor()
  })

  test('offers the newest whole copy first when a newer one is damaged', async () => {
    const made = path.dirname(backup.files(/manifest\.json$/)[0] ?? '')
    cpSync(made, path.join(backup.book, '2026-12-01T10.00'), { recursive: true })
    backup.flip(/2026-12-01T10\.00\/boek\.json/)
    await choose(page, backup.folder)

    const copies = page.getByRole('listitem')
    await copies.first().waitFor()
    expect(await copies.nth(0).innerText()).toMatch(/teksten zijn niet meer zoals[^]*Toch lezen/)
    expect(await copies.nth(1).innerText()).toMatch(/Alle bestanden zijn er[^]*Openen/)
    expect(await copies.nth(1).locator('.btn').count()).toBe(1)
  })

  test('sends who has a copy of a newer format to the reader that knows it', async () => {
    for (const file of backup.files(/manifest\.json$/)) {
      const text = readFileSync(file, 'utf8').replace(/"version": \d+/, '"version": 99')
      writeFileSync(file, text)
      const hash = createHash('sha256').update(text).digest('hex')
      writeFileSync(path.join(path.dirname(file), 'manifest.sha256'), `${hash}  manifest.json\n`)
    }
    await choose(page, backup.folder)

    await sentence(/gemaakt met een nieuwere Bewaarboek/)
    expect(await page.getByRole('button', { name: /^(?:Openen|Toch lezen)/ }).count()).toBe(0)
  })

  test('opens from the stick, from the folder of the book, and from single files', async () => {
    for (const folder of [path.dirname(backup.folder), backup.book]) {
      await choose(page, folder)
      await page.getByRole('button', { name: /^Openen/ }).waitFor()
      await page.getByRole('button', { name: 'Andere map kiezen' }).click()
    }
    const files = backup.files(/\.(?:json|sha256|age|jpg|png|heic|\d{3})$/)
    await page.getByLabel('Losse bestanden kiezen').setInputFiles(files)
    await page.getByRole('button', { name: /^Openen/ }).click()
    if (backup.secrets !== null) await unlock(page, backup.secrets.password)
    await page.getByRole('heading', { name: golden.letter }).waitFor()
    await page.getByRole('button', { name: 'Foto’s laten zien' }).click()
    expect(await picturesShown(page)).toEqual(expect.arrayContaining(photos))
  })

  test('prints the book on small pages, without buttons and without facts for papers', async () => {
    await openBook(page, backup)
    await page.getByRole('button', { name: 'Foto’s laten zien' }).click()

    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }))

    expect(pdf.sizes[0]?.width).toBeCloseTo(420, -1)
    expect(pdf.text).toContain('Dus ik schrijf.')
    expect(pdf.text).not.toMatch(/Foto’s laten zien|Boek sluiten|Hoekstra|Meenemen/)
  })
})

describe.each(versions.filter((version) => version.endsWith('-locked')))('the lock of %s', (version) => {
  beforeEach(() => begin(version))
  const toTheLock = async () => {
    await choose(page, backup.folder)
    await page.getByRole('button', { name: /^(?:Openen|Toch lezen):/ }).click()
    await page.getByRole('heading', { name: 'Dit boek heeft een slot.' }).waitFor()
  }
  const fillLines = async (lines: readonly string[]) => {
    await page.getByRole('button', { name: 'Herstelblad' }).click()
    for (const [at, line] of lines.entries()) await page.getByLabel(`Regel ${at + 1}`).fill(line)
  }

  test('tells nothing of what is inside before it opens', async () => {
    await choose(page, backup.folder)
    await page.getByRole('button', { name: /^Openen:/ }).waitFor()

    expect(await all()).toContain('Een boek met een slot')
    expect(await all()).not.toMatch(/Noor|Boontje|Marit|IMG_/)
  })

  test('says of another password that it does not open the book, and opens with the right one', async () => {
    await toTheLock()
    await unlock(page, 'niet dit')
    await sentence(/Met dit wachtwoord gaat het boek niet open\. Met de sleutel zelf is niets mis/)

    await unlock(page, golden.password.normalize('NFD'))

    await page.getByRole('heading', { name: golden.letter }).waitFor()
  })

  test('opens with the words of the sheet in capitals and with ticks, pasted in one go', async () => {
    await toTheLock()
    await page.getByRole('button', { name: 'Herstelblad' }).click()
    const words = (backup.secrets?.words ?? []).map((line, at) => `${at + 1}. ${line.toUpperCase()}  v`).join('\n')
    await page.getByLabel('Regel 1').evaluate((field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, words)

    expect(await page.getByText('Klopt.').count()).toBe(6)
    await page.getByLabel('Regel 6').press('Enter')
    await page.getByRole('heading', { name: golden.letter }).waitFor()
  })

  test('says which line of the sheet was typed differently', async () => {
    await toTheLock()
    const [first = '', second = '', ...others] = backup.secrets?.words ?? []
    await fillLines([second, first, ...others.slice(0, 3), 'qqqq rivier lamp brug'])
    await page.getByLabel('Regel 1').focus()

    expect(await page.getByText(/of de regels staan op een andere plek/).count()).toBe(2)
    await sentence(/‘qqqq’ is geen woord van een herstelblad/)
    await page.getByRole('button', { name: 'Openen' }).click()
    await sentence(/Met deze woorden gaat het boek niet open/)
  })

  test('opens by the second copy of a key file when the first is damaged', async () => {
    expect(backup.flip(/password-[0-9a-f]+\.age$/)).toHaveLength(1)
    await toTheLock()

    await unlock(page, golden.password)

    await page.getByRole('heading', { name: golden.letter }).waitFor()
  })

  test('never calls a password wrong when its key files are damaged, and still opens with the sheet', async () => {
    expect(backup.flip(/password-/)).toHaveLength(2)
    await toTheLock()
    await page.getByRole('button', { name: 'Wachtwoord' }).click()
    await unlock(page, golden.password)
    await sentence(/sleutel voor het wachtwoord is beschadigd[^]*Over het wachtwoord zegt dat niets/)
    expect(await all()).not.toContain('gaat het boek niet open')

    await fillLines(backup.secrets?.words ?? [])
    await page.getByRole('button', { name: 'Openen' }).click()

    await page.getByRole('heading', { name: golden.letter }).waitFor()
  })

  test('says that damaged texts are not the fault of the password', async () => {
    backup.flip(/boek\.json\.age$/)
    await toTheLock()

    await unlock(page, golden.password)

    await sentence(/De sleutel past, maar de teksten van deze kopie zijn beschadigd/)
  })

  test('says that there is no key when none was chosen', async () => {
    renameSync(path.join(backup.book, 'keys'), path.join(backup.book, 'elders'))
    await toTheLock()

    await sentence(/Er is geen sleutel voor een wachtwoord bij/)
  })

  test('lets everything go when the book is closed', async () => {
    await openBook(page, backup)
    await page.getByRole('button', { name: 'Boek sluiten' }).click()

    expect(await all()).not.toMatch(/Noor|Boontje|Marit/)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
  })
})

describe('the page itself', () => {
  test('is one small file that can load and send nothing', async () => {
    await begin(versions[0] ?? '')
    const html = readFileSync(reader, 'utf8')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]

    expect(statSync(reader).size).toBeLessThan(300_000)
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src blob:; worker-src blob:;/,
    )
    expect(html.replace(/<script>[^]*<\/script>/, '')).not.toMatch(/<(?:link|iframe|script|img)\b|https?:/)
    const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'))
    await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined))
    await refused
    opened.complaints.length = 0
    opened.asked.length = 0
  })

  test('speaks English to who does not read Dutch, and either on asking', async () => {
    await begin(versions[0] ?? '', { locale: 'fr-FR' })
    await page.getByText('A book to keep what belongs to a baby.').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')

    await page.getByRole('button', { name: 'Nederlands' }).click()

    await page.getByText('Een boek om in te bewaren wat van een kindje is.').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  })

  test('says so when what was chosen is no backup', async () => {
    await begin(versions[0] ?? '')
    await choose(page, path.join(import.meta.dirname, '..', 'fixtures', 'photos'))

    await sentence(/ligt geen kopie van een bewaarboek/)
  })

  test('is read to the end by keyboard only', async () => {
    await begin(versions.find((version) => version.endsWith('-locked')) ?? '')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
    await choose(page, backup.folder)
    await page.getByRole('heading', { name: 'Hier ligt een boek.' }).waitFor()
    await press('Openen')
    await page.locator('h1:focus', { hasText: 'Dit boek heeft een slot.' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type(golden.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: golden.title }).waitFor()
    await page.keyboard.press('Shift+Tab')
    await press('Foto’s laten zien')

    await page.getByRole('button', { name: 'Foto’s weer toedekken' }).waitFor()
  })
})

/** Walks on with Tab until the button with this word has the focus, and presses it. */
async function press(word: string) {
  for (let step = 0; step < 30; step += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === word) return page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by keyboard: ${word}`)
}
