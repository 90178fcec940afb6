/** @file A couple writes down days, makes some quiet, takes a file for their other calendar; and quiet stays quiet through a backup put back. */
import path from 'node:path'
import ICAL from 'ical.js'
import { afterEach, expect, test } from 'vitest'
import { bewaarboek } from '../support/command-line.ts'
import { begin, download, goTo, pictureOf, saved, type Story } from './story.ts'

let story: Story

afterEach(async ({ task }) => {
  await pictureOf(story, task)
  await story.end()
})

/** What a person sees of days on the first screen. */
async function firstScreen(): Promise<string> {
  const { page } = story
  await goTo(page, 'Tijdlijn')
  await page.getByText('De appelboom').first().waitFor()
  await page.waitForLoadState('networkidle')
  return page.locator('main').innerText()
}

async function toDays() {
  await story.page.evaluate(() => (location.hash = '#/days'))
  await story.page.getByRole('heading', { name: 'Dagen die tellen' }).waitFor()
}

async function addDay(title: string, date: string, shown: 'Tonen' | 'Zacht' | 'Nooit') {
  const { page } = story
  await page.getByRole('button', { name: 'Een dag toevoegen' }).click()
  await page.getByRole('button', { name: /^Een dag die telt/ }).click()
  await page.getByLabel('Hoe deze dag heet').fill(title)
  await page.getByLabel('Datum', { exact: true }).fill(date)
  await page.getByRole('radio', { name: new RegExp(`^${shown} .`) }).check()
  await saved(page, /^Bewaard om/)
  await page.getByRole('button', { name: 'Klaar' }).click()
}

test('nothing stands on the first screen unless it is to be shown, before and after a backup was put back', async () => {
  story = await begin({ sample: true })
  const { page } = story
  await toDays()
  await addDay('Het bankje', '2 juni 2026', 'Tonen')
  await addDay('De eerste echo', '3 juni 2026', 'Zacht')
  await addDay('Begrafenis', '13 maart 2026', 'Nooit')
  const before = await firstScreen()
  expect(before).toContain('Het bankje')
  expect(before).not.toMatch(/eerste echo|Begrafenis|zachte datum|3 juni|13 maart/)

  const [book, stick, back] = ['Bewaarboek/Voorbeeld.bewaarboek', 'stick', 'Bewaarboek/Terug.bewaarboek'].map((name) =>
    path.join(story.data, name),
  )
  if (book === undefined || stick === undefined || back === undefined) throw new Error('three places were named')
  expect(await bewaarboek(['backup', book, stick])).toMatchObject({ status: 0 })
  expect(await bewaarboek(['restore', stick, back])).toMatchObject({ status: 0 })
  // a page whose program ends complains of that, rightly
  expect(story.complaints).toEqual([])
  await story.restart(['--book', back])

  expect(await firstScreen()).toBe(before)
  await toDays()
  await page.getByText('Hier ligt een zachte datum.').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('De eerste echo')
  await page.getByText('Dagen die nooit getoond worden').click()
  await page.getByText('Begrafenis').waitFor()
})

test('by keyboard only: a day, looked at, and a file for another calendar that tells nothing', async () => {
  story = await begin({ sample: true })
  const { page } = story
  await toDays()
  await page.getByRole('button', { name: 'Een dag toevoegen' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('#adding button:focus').waitFor()
  await page.keyboard.press('Enter')
  // a parent sees the form before typing
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('Nacontrole')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3 december 2031')
  await page.keyboard.press('Tab')
  await page.keyboard.type('9.30')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Route 5')
  await saved(page, /^Bewaard om/)

  const summary = page.getByText('Meegeven aan een andere agenda')
  await summary.focus()
  await page.keyboard.press('Enter')
  const file = await download(page, () => page.getByRole('button', { name: 'Bestand bewaren' }).press('Enter'))
  expect(file.name).toBe('Agenda.ics')
  const text = Buffer.from(file.bytes).toString()
  expect(text).not.toMatch(/Nacontrole|Route|Noor|VALARM|bewaarboek/iu)
  const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
  if (event === undefined) throw new Error('the file holds the day')
  expect(new ICAL.Event(event).summary).toBe('Afspraak')
  expect(new ICAL.Event(event).startDate.toString()).toBe('2031-12-03')
  expect(story.complaints).toEqual([])
})
