// @vitest-environment jsdom
/** @file A lock put on, a sheet proven, the book put to rest and opened again, in the window on the real program. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { openWindow } from '../../support/open-window.ts'

const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name)
const type = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }, patience))
// deriving a key from a password takes its time on purpose, and more on a busy machine
const patience = { timeout: 45_000 }
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }, patience)

vi.setConfig({ testTimeout: 180_000 })

const password = 'een zomer aan zee'

async function lockedWindow() {
  const opened = await openWindow({ bookless: true })
  await opened.ask('book.make', { book: { language: 'nl' }, password })
  return opened
}

test('a lock is put on from the settings; the book without it stays until it is removed with the password', async () => {
  const { ask, show } = await openWindow()
  await ask('child.add', { name: 'Noor' })
  show('#/settings')

  const turn = await screen.findByRole<HTMLInputElement>('switch', { name: /op slot met een wachtwoord/ })
  expect(turn.checked).toBe(false)
  await fireEvent.click(turn)
  await heading('Een slot op het boek')
  await type('Wachtwoord', password)
  expect(screen.queryByRole('button', { name: 'Boek op slot doen' })).toBeNull()
  await type('Nog een keer', 'een herfst')
  expect(screen.getByText('De twee zijn nog niet gelijk.')).toBeTruthy()
  await type('Nog een keer', password)
  await press('Boek op slot doen')

  await heading('Het boek is op slot.')
  expect(await ask('book.current')).toMatchObject({ locked: true, children: [{ name: 'Noor' }] })
  expect(screen.getByText(/zonder slot, staat er nog: ‘Ons boek’/)).toBeTruthy()

  await type('Wachtwoord', 'iets anders')
  await press('Het boek zonder slot weghalen')
  expect(await screen.findByText(/Met dit wachtwoord gaat het boek niet open/, {}, patience)).toBeTruthy()
  expect(field('Wachtwoord').value).toBe('iets anders')
  await type('Wachtwoord', password)
  await press('Het boek zonder slot weghalen')
  expect(await screen.findByText('Het boek zoals het was, is weggehaald.', {}, patience)).toBeTruthy()
})

test('a sheet opens nothing until words are typed back; with it a lost password is replaced at once', async () => {
  const { ask, show } = await lockedWindow()
  show('#/sheet')
  await press('Herstelblad maken')
  await heading('Het blad ligt klaar.')
  const lines = [...document.querySelectorAll('details li')].map((line) => line.textContent.trim().split(/\s+/))
  expect(lines.map((line) => line.length)).toEqual([4, 4, 4, 4, 4, 4])
  expect(await ask('lock.state')).toMatchObject({ locked: true, sheet: null })

  await press('De woorden staan op papier')
  await heading('Een paar woorden terug')
  // the page asks in words of its own, some of which may stand on a sheet too
  const own = new Set('regel woord papier zeker lezen terug blad staat zien over typ'.split(' '))
  for (const word of lines.flat().filter((one) => !own.has(one)))
    expect(screen.getByRole('main').textContent).not.toMatch(new RegExp(`\\b${word}\\b`))
  await press('Zo staat het er')
  expect(await screen.findByText(/staat anders op het blad/)).toBeTruthy()
  for (const label of document.querySelectorAll('form label')) {
    const [line = 0, word = 0] = (label.textContent.match(/\d+/g) ?? []).map(Number)
    await type(label.textContent.trim(), lines[line - 1]?.[word - 1] ?? '')
  }
  await press('Zo staat het er')
  await heading('Het blad werkt.')

  await press('Afdekken')
  await press('Het boek weer openslaan')
  await heading('Het boek is op slot')
  await press('Met het herstelblad openen')
  await type('Regel 1', lines.flat().join(' '))
  await waitFor(() => expect(screen.getAllByText('klopt')).toHaveLength(6), patience)
  await press('Openen')
  await heading('Een nieuw wachtwoord')
  await type('Nieuw wachtwoord', 'een ander wachtwoord')
  await press('Laten zien')
  await press('Wachtwoord veranderen')
  await heading('Het nieuwe wachtwoord werkt.')
})

test('covering closes the book; a wrong password stays typed, the right one leads back to the same place', async () => {
  const { ask, show } = await lockedWindow()
  show('#/letters')
  await heading('Brieven')

  await fireEvent.keyDown(window, { key: 'l', ctrlKey: true, shiftKey: true })
  expect(await screen.findByText('Het boek is op slot.')).toBeTruthy()
  expect(await ask('book.current')).toBeNull()
  expect(screen.queryByRole('heading', { name: 'Brieven' })).toBeNull()

  await press('Het boek weer openslaan')
  await waitFor(() => expect(document.activeElement).toBe(field('Wachtwoord')), patience)
  await type('Wachtwoord', 'iets anders')
  await press('Openen')
  expect(await screen.findByText(/Met dit wachtwoord gaat het boek niet open/, {}, patience)).toBeTruthy()
  expect(field('Wachtwoord').value).toBe('iets anders')
  await waitFor(() => expect(document.activeElement).toBe(field('Wachtwoord')), patience)
  expect(screen.queryByText(/verwijder|opnieuw instellen/i)).toBeNull()
  expect(screen.getByRole('link', { name: 'Meteen bellen' })).toBeTruthy()

  await type('Wachtwoord', password)
  await press('Openen')
  await heading('Brieven')
})

test('a title typed just before the computer sleeps is on disk, and the book is closed', async () => {
  const { ask, show, app } = await lockedWindow()
  show('#/settings')
  await fireEvent.input(await screen.findByLabelText('Titel, als er een is'), { target: { value: 'Voor Noor' } })

  app.restNow()

  await heading('Het boek is op slot')
  const place = await ask('book.resting')
  if (place === null) throw new Error('No book rests')
  expect(await ask('book.open', { place: place.id, key: { kind: 'password', password } })).toMatchObject({
    title: 'Voor Noor',
  })
})

test('a citizen service number has a field in a locked book only, and one that cannot be right is not kept', async () => {
  const { ask, show } = await lockedWindow()
  await ask('child.add', { name: 'Noor' })
  await ask('parent.add', { name: 'Marit' })
  show('#/particulars')

  const number = await screen.findByLabelText<HTMLInputElement>('Burgerservicenummer (BSN)')
  await fireEvent.input(number, { target: { value: '123456789' } })
  await fireEvent.change(number)
  expect(await screen.findByText(/Dit kan geen burgerservicenummer zijn/)).toBeTruthy()
  expect(number.value).toBe('123456789')

  await fireEvent.input(number, { target: { value: '1112.22.333' } })
  await fireEvent.change(number)
  await waitFor(async () => expect((await ask('book.current'))?.parents[0]?.details.bsn).toBe('111222333'))
})

test('a book without a lock has no field for it, and says so', async () => {
  const { ask, show } = await openWindow()
  await ask('child.add', { name: 'Noor' })
  await ask('parent.add', { name: 'Marit' })
  show('#/particulars')

  expect(await screen.findByText(/Alleen een boek met een slot kan het bewaren/)).toBeTruthy()
  expect(screen.queryByLabelText(/BSN/)).toBeNull()
})

test('a book made with a password goes on to its sheet', async () => {
  const { ask, show } = await openWindow({ bookless: true })
  show('#/new-book')
  await press('Met een wachtwoord op slot')
  await type('Wachtwoord', password)
  expect(screen.queryByRole('button', { name: 'Boek maken' })).toBeNull()
  await press('Laten zien')
  await press('Boek maken')
  await heading('Herstelblad')
  expect(await ask('book.current')).toMatchObject({ locked: true })
})
