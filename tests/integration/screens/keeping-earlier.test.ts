// @vitest-environment jsdom
/** @file The book of earlier days, a damaged book, and putting a locked copy back. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import type { BookComparison, BookGeneration, DamageReport, Generation } from '#contract'
import { book, counts, showWith, stick } from './keeping-window.ts'

const earlier: BookGeneration = {
  name: '2026-03-14T20.00',
  madeAt: '2026-03-14T19:00:00.000Z',
  reason: 'daily',
  good: true,
  same: false,
  counts,
}
const comparison: BookComparison = {
  same: false,
  here: counts,
  there: { ...counts, letters: 15 },
  chapters: [
    { name: 'Noor', same: false, onlyHere: [{ kind: 'letter', title: 'Lieve Noor' }], onlyThere: [], changed: [] },
  ],
}

test('earlier states are listed by day, with whether they are equal; one that is not whole cannot be looked at', async () => {
  showWith('#/generations', {
    'generation.list': [
      { ...earlier, name: 'a', same: true, reason: 'closing' },
      earlier,
      { ...earlier, name: 'c', madeAt: '2025-10-02T19:00:00.000Z', good: false, counts: null },
    ],
  })

  expect(await screen.findByText('Gelijk aan het boek van nu')).toBeTruthy()
  expect(screen.getByText('Anders dan het boek van nu')).toBeTruthy()
  expect(screen.getByText('Niet heel, en daarom niet terug te halen')).toBeTruthy()
  expect(screen.getAllByRole('link', { name: /^Bekijken, het boek van/ })).toHaveLength(2)
})

test('bringing an earlier book back is asked twice on the page itself, and can be left', async () => {
  const { asked } = showWith(`#/generations/${earlier.name}`, {
    'generation.list': [earlier],
    'generation.compare': comparison,
    'generation.bringBack': { ...book, title: 'Van toen' },
  })

  expect(await screen.findByText('de brief ‘Lieve Noor’')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Terughalen' }))
  expect(document.activeElement?.textContent).toMatch(/Het boek van nu wordt eerst onthouden/)
  await fireEvent.click(screen.getByRole('button', { name: 'Laten zoals het is' }))
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Terughalen'))
  expect(asked('generation.bringBack')).toEqual([])

  await fireEvent.click(screen.getByRole('button', { name: 'Terughalen' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Ja, terughalen' }))
  expect(await screen.findByRole('heading', { name: /is terug\.$/ })).toBeTruthy()
  expect(screen.getByText(/staat bij het boek van eerder/)).toBeTruthy()
  expect(asked('generation.bringBack')).toEqual([{ name: earlier.name }])
})

test('an earlier book that turns out not to be whole says so, and nothing is offered with it', async () => {
  showWith(`#/generations/${earlier.name}`, {
    'generation.list': [earlier],
    'generation.compare': new BookError('generation-damaged', { name: '14 maart 2026' }),
  })

  expect(await screen.findByText(/niet heel en kan niet worden teruggehaald/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Terughalen' })).toBeNull()
})

test('in a book that can only be read nothing can be brought back', async () => {
  showWith(`#/generations/${earlier.name}`, {
    'book.current': { ...book, readOnly: 'in-use' },
    'generation.list': [earlier],
    'generation.compare': comparison,
  })

  expect(await screen.findByText('de brief ‘Lieve Noor’')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Terughalen' })).toBeNull()
})

test('when bringing back fails, the sentence stands there and the choice is open again', async () => {
  showWith(`#/generations/${earlier.name}`, {
    'generation.list': [earlier],
    'generation.compare': comparison,
    'generation.bringBack': new BookError('disk-full'),
  })
  await fireEvent.click(await screen.findByRole('button', { name: 'Terughalen' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Ja, terughalen' }))

  expect(await screen.findByText(/De schijf is vol/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Terughalen' })).toBeTruthy()
})

const damaged = { ...book, readOnly: 'damaged' } as const
const report: DamageReport = {
  generation: earlier.name,
  madeAt: earlier.madeAt,
  saved: [{ kind: 'letter', title: 'Lieve Noor' }],
  lost: [{ kind: 'note', title: '' }],
  photos: ['doek.jpg'],
}

test('a damaged book is shown from its last whole day, with what was saved by title, and nothing to remove it', async () => {
  showWith('#/damage', { 'book.current': damaged, 'book.damage': report })

  expect(await screen.findByText(/Wat jullie nu zien, is het boek van 14 maart 2026/)).toBeTruthy()
  expect(screen.getByRole('region', { name: 'later geschreven' }).textContent).toMatch(/de brief ‘Lieve Noor’/)
  expect(screen.getByRole('region', { name: 'niet te lezen' }).textContent).toMatch(/een notitie/)
  expect(screen.getByRole('region', { name: 'foto’s' }).textContent).toMatch(/doek\.jpg/)
  const main = screen.getByRole('main')
  expect(main.textContent).not.toMatch(/verwijder|wis|reset|wachtwoord/i)
  expect(screen.getByRole('link', { name: 'Terugzetten van een stick' })).toBeTruthy()
})

test('mending opens the book to be written in again', async () => {
  const { asked } = showWith('#/damage', { 'book.current': damaged, 'book.damage': report, 'book.mend': book })
  await fireEvent.click(await screen.findByRole('button', { name: 'Het boek herstellen' }))

  expect(await screen.findByRole('heading', { name: 'Het boek is hersteld.' })).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  expect(asked('book.mend')).toHaveLength(1)
})

test('every screen of a damaged book leads to what can be done, and no copy is made of it', async () => {
  showWith('#/keeping', { 'book.current': damaged, 'book.damage': report, 'backup.drives': [stick] })

  expect(await screen.findByText(/Van een beschadigd boek wordt geen kopie gemaakt/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Kopie maken' })).toBeNull()
  const way = await screen.findByRole('link', { name: 'Wat er met het boek is' })
  expect(way.getAttribute('href')).toBe('#/damage')
})

test('a whole book has nothing to mend', async () => {
  showWith('#/damage', { 'book.damage': null })

  expect(await screen.findByRole('heading', { name: 'Dit boek is heel.' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Het boek herstellen' })).toBeNull()
})

const lockedCopy: Generation = {
  name: 'g1',
  madeAt: earlier.madeAt,
  book: book.id,
  good: true,
  reason: null,
  locked: true,
  contents: null,
  counts: null,
}
const restored = { restored: { contents: null, counts: null, generation: 'g1' }, book: { ...book, locked: true } }

test('a locked copy is restored with its password; a wrong one is one sentence and stays to be changed', async () => {
  const window = showWith('#/restore?place=stick&name=BLAUW', {
    'book.current': null,
    'backup.look': { generations: [lockedCopy], notOurs: [] },
    'backup.restore': new BookError('wrong-password'),
  })
  const field = await screen.findByLabelText<HTMLInputElement>('Wachtwoord')
  await fireEvent.input(field, { target: { value: 'lente' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Terugzetten' }))

  expect(await screen.findByText(/Met dit wachtwoord gaat het boek niet open/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Wachtwoord').value).toBe('lente')

  window.answer({ 'backup.restore': restored })
  await fireEvent.input(screen.getByLabelText('Wachtwoord'), { target: { value: 'zomer' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Terugzetten' }))
  expect(await screen.findByRole('heading', { name: 'Het boek is teruggezet.' })).toBeTruthy()
  expect(window.asked('backup.restore')).toMatchObject([
    { key: { kind: 'password', password: 'lente' } },
    { key: { kind: 'password', password: 'zomer' } },
  ])
})

test('without a password nothing is asked of main, and the open book stays open', async () => {
  const { asked } = showWith('#/restore?place=stick&name=BLAUW', {
    'backup.look': { generations: [lockedCopy], notOurs: [] },
  })
  await fireEvent.click(await screen.findByRole('button', { name: 'Terugzetten' }))

  expect(await screen.findByText('Er is nog geen wachtwoord ingevuld.')).toBeTruthy()
  expect(asked('backup.restore')).toEqual([])
  expect(asked('book.close')).toEqual([])
})

test('a locked copy opens with the words of its sheet, and a new password can be chosen then', async () => {
  const right = [1, 2, 3, 4, 5, 6].map((line) => ({ line, state: 'right' as const }))
  const { asked } = showWith('#/restore?place=stick&name=BLAUW', {
    'book.current': null,
    'backup.look': { generations: [lockedCopy], notOurs: [] },
    'backup.restore': restored,
    'lock.checkWords': { language: 'nl', right: true, lines: right },
  })
  await fireEvent.click(await screen.findByRole('button', { name: 'Met het herstelblad' }))
  for (const input of screen.getAllByRole('textbox')) {
    await fireEvent.input(input, { target: { value: 'appel boom huis zon' } })
  }
  await fireEvent.click(screen.getByRole('button', { name: 'Terugzetten' }))

  expect(await screen.findByRole('button', { name: 'Een nieuw wachtwoord kiezen' })).toBeTruthy()
  expect(asked('backup.restore')).toMatchObject([{ key: { kind: 'words' } }])
})

test('with its key a locked copy can be looked into first, and then says in names what it holds', async () => {
  const contents = { title: 'Ons boek', children: ['Noor'], kinds: ['letter' as const] }
  const { asked } = showWith('#/restore?place=stick&name=BLAUW', {
    'book.current': null,
    'backup.look': (input) => ({
      generations: [input['key'] === undefined ? lockedCopy : { ...lockedCopy, contents, counts }],
      notOurs: [],
    }),
  })
  expect(await screen.findByText('Heel, en op slot')).toBeTruthy()
  await fireEvent.input(screen.getByLabelText('Wachtwoord'), { target: { value: 'zomer' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Eerst kijken wat erin staat' }))

  expect(await screen.findByText('Noor, de brieven')).toBeTruthy()
  expect(asked('backup.look')).toHaveLength(2)
})

test('a damaged key says nothing bad of the password and leaves the way of the sheet open', async () => {
  showWith('#/restore?place=stick&name=BLAUW', {
    'book.current': null,
    'backup.look': { generations: [lockedCopy], notOurs: [] },
    'backup.restore': new BookError('keys-damaged', { name: 'Ons boek' }),
  })
  await fireEvent.input(await screen.findByLabelText('Wachtwoord'), { target: { value: 'zomer' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Terugzetten' }))

  expect(await screen.findByText(/Over jullie wachtwoord zegt dat niets/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Met het herstelblad' })).toBeTruthy()
})
