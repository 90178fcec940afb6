// @vitest-environment jsdom
/** @file Letters and rituals: beginning one, and finding it again. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { fromPlainText } from '#contract'
import { go, openWindow } from '../../support/open-window.ts'

test('a new letter is of today; who writes and to whom are filled in where there is one possibility', async () => {
  const { ask, show } = await openWindow()
  const parent = await ask('parent.add', { name: 'Marit', called: 'mam' })
  const child = await ask('child.add', { name: 'Pip' })
  show('#/letters')
  expect(await screen.findByText(/Hier liggen straks de brieven/)).toBeTruthy()

  await fireEvent.click(screen.getByRole('button', { name: 'Brief schrijven' }))

  expect(await screen.findByRole('button', { name: 'Van wie: mam' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Aan wie: Pip' })).toBeTruthy()
  const { pages } = await ask('page.list', {})
  expect(pages).toMatchObject([
    { kind: 'letter', author: { parent: parent.id }, children: [child.id], date: { precision: 'day' } },
  ])
})

test('with two parents and two children nothing is guessed', async () => {
  const { ask, show } = await openWindow()
  for (const name of ['Marit', 'Joost']) await ask('parent.add', { name })
  for (const name of ['Boontje', 'Noor']) await ask('child.add', { name })
  show('#/letters')

  await fireEvent.click(await screen.findByRole('button', { name: 'Brief schrijven' }))

  expect(await screen.findByRole('button', { name: 'Van wie: niet gezegd' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Aan wie: niet gezegd' })).toBeTruthy()
})

test('letters lie by year, newest first, called by how they begin', async () => {
  const { ask, show } = await openWindow()
  await ask('page.add', {
    kind: 'letter',
    text: fromPlainText('Lief Boontje. Ik begin maar.'),
    date: { precision: 'year', year: 2024 },
  })
  await ask('page.add', { kind: 'letter', title: 'De eerste nacht', date: { precision: 'year', year: 2026 } })
  await ask('page.add', { kind: 'letter' })
  await ask('page.add', { kind: 'moment', title: 'Geen brief' })
  show('#/letters')
  await screen.findByText('De eerste nacht')

  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'De eerste nacht',
    'Lief Boontje.',
    'Zonder woorden',
  ])
  expect(screen.getByText('Ik begin maar.')).toBeTruthy()
})

test('a ritual to begin from becomes a page with steps of its own, and a candle to sit by', async () => {
  const { ask, show } = await openWindow()
  await ask('child.add', { name: 'Noor' })
  show('#/rituals')

  await fireEvent.click(await screen.findByRole('button', { name: /^Een kaars/ }))
  expect(await screen.findByDisplayValue('Een kaars voor Noor')).toBeTruthy()
  await fireEvent.input(screen.getByLabelText('Stap 1'), { target: { value: 'Zet haar in het raam.' } })

  go((await screen.findByRole('link', { name: 'Bij de kaars zitten' })).getAttribute('href') ?? '')
  expect(await screen.findByRole('heading', { name: 'Een kaars voor Noor', level: 1 })).toBeTruthy()
  await waitFor(() => screen.getByText('Steek hem aan. Zeg een naam, of zeg niets.'))
  expect(screen.getByRole('link', { name: 'Een paar woorden opschrijven' })).toBeTruthy()
})

test('an own ritual begins empty', async () => {
  const { ask, show } = await openWindow()
  show('#/rituals')

  await fireEvent.click(await screen.findByRole('button', { name: /^Een eigen ritueel/ }))
  await screen.findByRole('button', { name: 'Een stap erbij' })

  const { pages } = await ask('page.list', { kinds: ['ritual'] })
  expect(pages).toMatchObject([{ title: '', opening: '' }])
})

test('a page that is not in the book is said to be so', async () => {
  const { show } = await openWindow()
  show('#/page/0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f')

  expect(await screen.findByText('Deze bladzijde staat niet in het boek.')).toBeTruthy()
})
