// @vitest-environment jsdom
/** @file Writing on a page: what is typed is in the book soon, and nothing typed is ever lost. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { fromPlainText, plainText } from '#contract'
import { go, openWindow, saved } from '../../support/open-window.ts'

test('a letter is saved by itself, soon after the last key', async () => {
  const { ask, show } = await openWindow()
  const page = await ask('page.add', { kind: 'letter', text: fromPlainText('Lief kindje,') })
  show(`#/page/${page.id}`)

  type(await screen.findByRole('textbox', { name: 'De brief' }), 'Lief kindje, het regent.')
  await saved()

  expect(plainText((await ask('page.get', { id: page.id })).text)).toBe('Lief kindje, het regent.')
})

test('leaving the screen in the middle of a sentence saves it', async () => {
  const { ask, show } = await openWindow()
  const page = await ask('page.add', { kind: 'moment' })
  show(`#/page/${page.id}`)
  await fireEvent.input(await screen.findByLabelText('Titel'), { target: { value: 'De appelboom' } })

  go('#/letters')
  await screen.findByRole('heading', { name: 'Brieven', level: 1 })

  await waitFor(async () => {
    expect((await ask('page.get', { id: page.id })).title).toBe('De appelboom')
  })
})

test('a title that does not fit stays on screen with a sentence, and the text beside it is saved', async () => {
  const { ask, show } = await openWindow()
  const page = await ask('page.add', { kind: 'moment' })
  show(`#/page/${page.id}`)
  const title = await screen.findByLabelText('Titel')

  await fireEvent.input(title, { target: { value: 'a'.repeat(600) } })
  type(screen.getByRole('textbox', { name: 'Wat er was' }), 'Het was stil.')

  expect(await screen.findByText(/Deze tekst is langer dan 500 tekens/)).toBeTruthy()
  expect(title).toHaveProperty('value', 'a'.repeat(600))
  await waitFor(async () => {
    expect(plainText((await ask('page.get', { id: page.id })).text)).toBe('Het was stil.')
  })

  await fireEvent.input(title, { target: { value: 'Korter' } })
  await saved()
  expect((await ask('page.get', { id: page.id })).title).toBe('Korter')
})

test('what could not be saved is still there when the page is opened again', async () => {
  const { ask, show } = await openWindow()
  const page = await ask('page.add', { kind: 'moment' })
  show(`#/page/${page.id}`)
  await fireEvent.input(await screen.findByLabelText('Titel'), { target: { value: 'b'.repeat(600) } })
  go('#/letters')
  await screen.findByRole('heading', { name: 'Brieven', level: 1 })

  go(`#/page/${page.id}`)

  expect(await screen.findByDisplayValue('b'.repeat(600))).toBeTruthy()
})

test('the sentence over a letter says who, to whom and when, and each word can be changed', async () => {
  const { ask, show } = await openWindow()
  const mother = await ask('parent.add', { name: 'Marit', called: 'mama' })
  await ask('parent.add', { name: 'Joost', called: 'papa' })
  const noor = await ask('child.add', { name: 'Noor' })
  const page = await ask('page.add', { kind: 'letter' })
  show(`#/page/${page.id}`)

  await fireEvent.click(await screen.findByRole('button', { name: 'Van wie: niet gezegd' }))
  await fireEvent.click(screen.getByRole('radio', { name: 'mama' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Aan wie: niet gezegd' }))
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Noor' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Datum: welke dag, niet gezegd' }))
  await fireEvent.input(screen.getByLabelText('Welke dag hoort erbij'), { target: { value: '9 maart 2026' } })
  await fireEvent.change(screen.getByLabelText('Welke dag hoort erbij'))
  await fireEvent.click(screen.getByRole('button', { name: 'Klaar' }))
  await saved()

  expect(screen.getByRole('heading', { name: 'Brief aan Noor', level: 1 })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Datum: 9 maart 2026' })).toBe(document.activeElement)
  expect(await ask('page.get', { id: page.id })).toMatchObject({
    author: { parent: mother.id },
    children: [noor.id],
    date: { precision: 'day', year: 2026, month: 3, day: 9 },
  })
})

test('a date that is none keeps its field open with a sentence', async () => {
  const { ask, show } = await openWindow()
  const page = await ask('page.add', { kind: 'letter' })
  show(`#/page/${page.id}`)
  await fireEvent.click(await screen.findByRole('button', { name: /^Datum/ }))
  const field = screen.getByLabelText('Welke dag hoort erbij')

  await fireEvent.input(field, { target: { value: '31 februari 2026' } })
  await fireEvent.change(field)
  await fireEvent.click(screen.getByRole('button', { name: 'Klaar' }))

  expect(field).toHaveProperty('value', '31 februari 2026')
  expect(screen.getByText(/bestaat niet/)).toBeTruthy()
})

test('earlier words can be looked at and put back; nothing is lost by it', async () => {
  const { ask, show } = await openWindow()
  const { id } = await ask('page.add', { kind: 'letter', text: fromPlainText('Eerst.') })
  await ask('page.save', { id, changes: { text: fromPlainText('Toen.') } })
  show(`#/page/${id}`)

  await fireEvent.click(await screen.findByRole('button', { name: 'Eerdere versies' }))
  await fireEvent.click(await screen.findByText('Ook van die keer'))
  await fireEvent.click(screen.getByRole('button', { name: /^Bekijken/ }))
  expect(await screen.findByText('Eerst.')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Deze woorden terugzetten' }))

  await waitFor(async () => {
    expect(plainText((await ask('page.get', { id })).text)).toBe('Eerst.')
  })
  expect(await ask('page.versions', { id })).toHaveLength(3)
})

test('a page goes into the drawer and comes out again', async () => {
  const { ask, show } = await openWindow()
  const { id } = await ask('page.add', { kind: 'note', title: 'Wat oma schreef' })
  show(`#/page/${id}`)

  await fireEvent.click(await screen.findByRole('button', { name: 'In de la leggen' }))
  expect(await screen.findByText('Deze bladzijde ligt in de la.')).toBeTruthy()
  expect(await ask('drawer.list')).toHaveLength(1)

  await fireEvent.click(screen.getByRole('button', { name: 'Weer uit de la halen' }))
  expect(await screen.findByDisplayValue('Wat oma schreef')).toBeTruthy()
  expect(await ask('drawer.list')).toHaveLength(0)
})

test('the steps of a ritual are changed, moved, taken away and put back', async () => {
  const { ask, show } = await openWindow()
  const { id } = await ask('page.add', { kind: 'ritual', steps: ['een', 'twee'] })
  show(`#/page/${id}`)

  await fireEvent.click(await screen.findByRole('button', { name: 'Stap 2 eerder' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Een stap erbij' }))
  await fireEvent.input(screen.getByLabelText('Stap 3'), { target: { value: 'drie' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Weghalen: stap 1' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Toch laten staan' }))
  await saved()

  await waitFor(async () => {
    expect((await ask('page.get', { id })).steps).toEqual(['twee', 'een', 'drie'])
  })
})

test('a question can be skipped, changed and asked for again; none is kept in the book', async () => {
  const { ask, show } = await openWindow()
  const { id } = await ask('page.add', { kind: 'letter' })
  show(`#/page/${id}`)
  const margin = within(await screen.findByRole('complementary', { name: 'Een vraag die mag helpen' }))
  const first = margin.getByText(/\?$/).textContent

  await fireEvent.click(margin.getByRole('button', { name: 'Andere vraag' }))
  expect(margin.getByText(/\?$/).textContent).not.toBe(first)
  await fireEvent.click(margin.getByRole('button', { name: 'Overslaan' }))
  expect(margin.queryByText(/\?$/)).toBeNull()

  expect((await ask('page.get', { id })).version).toBe(1)
})

test('a second window reads the page, is told why, and is offered nothing that writes', async () => {
  const { ask, show } = await openWindow({ second: true })
  const { id } = await ask('page.add', { kind: 'ritual', title: 'De schaal', steps: ['Vul de schaal.'] })
  show(`#/page/${id}`)

  expect(
    await screen.findByText('Dit boek is al open in een ander venster. Hier kunnen jullie het lezen.'),
  ).toBeTruthy()
  expect(screen.getByText('Vul de schaal.')).toBeTruthy()
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.queryByRole('button', { name: /la leggen|stap|computer|Vet/ })).toBeNull()
})

/** Types into a writing area: replaces the words of its first paragraph, as a keyboard would. */
function type(area: HTMLElement, words: string) {
  const paragraph = area.querySelector('p')
  if (paragraph === null) throw new Error('There is no paragraph to write in')
  paragraph.textContent = words
}
