// @vitest-environment jsdom
/** @file The cover, making a book with nothing at all, opening one, and what is said when that can't be. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { go, openWindow } from '../../support/open-window.ts'

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)

test('the cover offers three ways, and a book is made without filling in anything', async () => {
  const { ask, show } = await openWindow({ bookless: true })
  show('')
  for (const way of [/^Een boek maken/, /^Een boek openen/, /^Terugzetten van een stick/]) {
    expect(await screen.findByRole('link', { name: way })).toBeTruthy()
  }

  go('#/new-book')
  await fireEvent.click(await screen.findByRole('button', { name: 'Boek maken' }))

  expect(await screen.findByRole('heading', { name: 'Tijdlijn', level: 1 })).toBeTruthy()
  expect(await ask('book.current')).toMatchObject({ title: '', language: 'nl', children: [], parents: [] })
})

test('a title that was typed stays when the place chosen for the book refuses it', async () => {
  const { ask, show } = await openWindow({ bookless: true, pick: (folder) => ({ path: path.join(folder, 'weg') }) })
  show('#/new-book')

  await fireEvent.click(await screen.findByRole('button', { name: 'Ergens anders' }))
  expect(await screen.findByText(/in een eigen map in ‘weg’/)).toBeTruthy()
  await fireEvent.input(field('Titel, als er een is'), { target: { value: 'Voor Noor' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Boek maken' }))

  expect(await screen.findByText(/De map ‘.*’ is er niet/)).toBeTruthy()
  expect(field('Titel, als er een is').value).toBe('Voor Noor')
  expect(await ask('book.current')).toBeNull()

  await fireEvent.click(screen.getByRole('button', { name: 'Toch in de map Bewaarboek' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Boek maken' }))
  expect(await screen.findByText('Voor Noor')).toBeTruthy()
})

test('without a window of the system the places are a list, into which one goes and out of which one comes', async () => {
  const { show, folder } = await openWindow({ bookless: true, pick: () => 'browse' })
  mkdirSync(path.join(folder, 'Onze map'))
  show('#/new-book')

  await fireEvent.click(await screen.findByRole('button', { name: 'Ergens anders' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Waar kijken we?'))
  expect(screen.queryByRole('button', { name: 'Hier komt het boek' })).toBeNull()
  await fireEvent.click(screen.getByRole('button', { name: `${path.basename(folder)} map` }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Onze map map' }))
  expect(await screen.findByText('In deze map liggen geen andere mappen.')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Een map terug' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Onze map map' }))
  await screen.findByText('In deze map liggen geen andere mappen.')
  await fireEvent.click(screen.getByRole('button', { name: 'Hier komt het boek' }))

  expect(await screen.findByText(/in een eigen map in ‘Onze map’/)).toBeTruthy()
})

test('a book made before lies ready to open, and what is no book is said not to be one', async () => {
  const { ask, show } = await openWindow({ pick: (folder) => ({ path: folder }) })
  await ask('book.save', { title: 'Voor Pip' })
  await ask('book.close')
  show('#/open-book')

  await fireEvent.click(await screen.findByRole('button', { name: 'Ergens anders kijken' }))
  expect(await screen.findByText(/is geen bewaarboek\. Er is niets in veranderd/)).toBeTruthy()

  await fireEvent.click(screen.getByRole('button', { name: /^Ons boek/ }))
  expect(await screen.findByText('Voor Pip')).toBeTruthy()
})

test('an open book lies open: the cover is for when there is none', async () => {
  const { show } = await openWindow()
  show('#/begin')

  expect(await screen.findByRole('heading', { name: 'Tijdlijn', level: 1 })).toBeTruthy()
})

test('the page that says when to call needs no book, and holds no number but 112', async () => {
  const { show } = await openWindow({ bookless: true })
  show('#/call')

  expect(await screen.findByRole('heading', { name: 'Wanneer meteen bellen' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Naar het begin' })).toBeTruthy()
  expect(await screen.findByText(/Bron: Verloskundigen Staphorst/)).toBeTruthy()
  const numbers = screen.getByRole('main').textContent.match(/\d{3,}/g)
  expect(new Set(numbers)).toEqual(new Set(['112', '2026']))
})

test('English is one press away, on the cover and everywhere after it', async () => {
  const { show } = await openWindow({ bookless: true })
  show('')

  await fireEvent.click(await screen.findByRole('button', { name: 'English' }))

  expect(await screen.findByRole('link', { name: /^Make a book Nothing is needed to begin/ })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
