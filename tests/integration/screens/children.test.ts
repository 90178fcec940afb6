// @vitest-environment jsdom
/** @file The place of each child, the parents' own words saved by themselves, and what is said of names nobody gave. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { go, openWindow, saved } from '../../support/open-window.ts'

const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

test('a place for a child asks nothing, and has the book’s own word until there is a name', async () => {
  const { ask, show } = await openWindow()
  show('#/children')
  expect(await screen.findByText('Elk kindje krijgt hier een eigen plek.')).toBeTruthy()

  await fireEvent.click(screen.getByRole('button', { name: 'Een plek maken' }))
  expect(await screen.findByRole('link', { name: 'Terug naar jullie kindje' })).toBeTruthy()
  const { children = [] } = (await ask('book.current')) ?? {}
  expect(children).toMatchObject([{ name: '', words: { child: '', loss: '' } }])

  go('#/children')
  expect(await screen.findByRole('heading', { name: 'jullie kindje', level: 1 })).toBeTruthy()
  expect(screen.getByText(/Het boek zegt nu/).textContent).toContain('jullie kindje en het verlies')
})

test('words are saved by themselves and the sentence says them back', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', {})
  show(`#/child-words/${child.id}`)
  await screen.findByRole('heading', { name: 'Onze woorden' })

  await type('Naam, als er een is', 'Noor')
  await type('Ons eigen woord', 'ons meisje')
  await type('Wat er gebeurde noemen we', 'stilgeboren')
  await type('weken', '21')
  await type('dagen', '3')
  await saved()

  go(`#/children/${child.id}`)
  expect(await screen.findByRole('heading', { name: 'Noor', level: 1 })).toBeTruthy()
  const sentence = screen.getByText(/Wij zeggen/).textContent.trim()
  expect(sentence).toBe('Wij zeggen Noor of ons meisje. Wat er gebeurde noemen we stilgeboren.')
  expect(screen.getByText('Na 21 weken en 3 dagen.')).toBeTruthy()
})

test('what was typed just before leaving is on disk, and stands there on coming back', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', {})
  show(`#/child-words/${child.id}`)
  await screen.findByRole('heading', { name: 'Onze woorden' })

  await type('Een zin onder de naam', 'Zo klein als een boon.')
  go('#/timeline')
  await screen.findByRole('heading', { name: 'Tijdlijn' })
  go(`#/child-words/${child.id}`)
  await screen.findByRole('heading', { name: 'Onze woorden' })

  expect(field('Een zin onder de naam').value).toBe('Zo klein als een boon.')
  expect((await ask('book.current'))?.children[0]?.line).toBe('Zo klein als een boon.')
})

test('a number of weeks that cannot be is kept on the page with a sentence, and not saved', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { weeks: 9 })
  show(`#/child-words/${child.id}`)
  await screen.findByRole('heading', { name: 'Onze woorden' })

  await type('weken', '50')
  await type('Waar', 'Thuis')
  await saved()

  expect(screen.getByText(/Weken gaan van 0 tot en met 45/)).toBeTruthy()
  expect(field('weken').value).toBe('50')
  expect((await ask('book.current'))?.children[0]).toMatchObject({ weeks: 9, place: 'Thuis' })
})

test('words that are refused stay on the page, also after leaving and coming back', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { name: 'Pip' })
  const long = 'a'.repeat(5001)
  show(`#/child-words/${child.id}`)
  await screen.findByRole('heading', { name: 'Onze woorden' })

  await type('Een zin onder de naam', long)
  await type('Waar', 'Thuis')
  await waitFor(() => expect(screen.getAllByRole('alert').some((alert) => alert.textContent !== '')).toBe(true), {
    timeout: 5000,
  })
  await waitFor(async () => expect((await ask('book.current'))?.children[0]?.place).toBe('Thuis'))

  go('#/timeline')
  await screen.findByRole('heading', { name: 'Tijdlijn' })
  go(`#/child-words/${child.id}`)
  await screen.findByRole('heading', { name: 'Onze woorden' })
  expect(field('Een zin onder de naam').value).toBe(long)
  expect((await ask('book.current'))?.children[0]?.line).toBe('')
})

test('one parent or two, each with own words; a third is not asked for, and one can be taken off the list', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { name: 'Pip' })
  show(`#/child-words/${child.id}`)

  await fireEvent.click(await screen.findByRole('button', { name: 'Een ouder toevoegen' }))
  await waitFor(() => screen.getByLabelText('Hoe mensen deze ouder noemen'))
  await type('Hoe mensen deze ouder noemen', 'Marit')
  await type('Hoe jullie kindje deze ouder zou noemen', 'mam')
  await saved()
  await fireEvent.click(screen.getByRole('button', { name: 'Nog een ouder toevoegen' }))
  await waitFor(() => expect(screen.getAllByLabelText('Hoe mensen deze ouder noemen')).toHaveLength(2))
  expect(screen.queryByRole('button', { name: /ouder toevoegen/ })).toBeNull()

  await fireEvent.click(screen.getByRole('button', { name: 'mam weghalen' }))
  expect(document.activeElement?.textContent).toBe('Laten staan')
  await fireEvent.click(screen.getByRole('button', { name: 'Weghalen uit dit lijstje' }))
  await waitFor(() => expect(screen.getAllByLabelText('Hoe mensen deze ouder noemen')).toHaveLength(1))
  expect((await ask('book.current'))?.parents).toHaveLength(1)
})

test('a place can go in the drawer, its pages stay, and one press takes it back', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { name: 'Pip' })
  await ask('page.add', { kind: 'note', title: 'Blijft', children: [child.id] })
  show(`#/child-words/${child.id}`)

  await fireEvent.click(await screen.findByRole('button', { name: 'In de la leggen' }))
  expect(await screen.findByText(/De plek ligt in de la en blijft daar/)).toBeTruthy()
  expect((await ask('page.list', {})).pages).toHaveLength(1)

  await fireEvent.click(screen.getByRole('button', { name: 'Terugleggen' }))
  expect(await screen.findByRole('heading', { name: 'Pip', level: 1 })).toBeTruthy()
  expect(await screen.findByRole('link', { name: /^Blijft/ })).toBeTruthy()
})

test('where the book can only be read, no form is offered, and the page says why', async () => {
  const { ask, show } = await openWindow({ second: true })
  const child = await ask('child.add', { name: 'Pip' })
  show(`#/child-words/${child.id}`)

  expect(await screen.findByText(/open in een ander venster/)).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})
