// @vitest-environment jsdom
/** @file The days that count on screen: quiet until somebody looks, nothing on the timeline that was not chosen, and everything saved by itself. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import type { PartialDate } from '#contract'
import { go, openWindow, saved } from '../../support/open-window.ts'

const day = (year: number, month: number, of: number): PartialDate => ({ precision: 'day', year, month, day: of })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => fireEvent.click(await button(name))

async function type(label: string, text: string) {
  const field = await screen.findByLabelText(label)
  await fireEvent.input(field, { target: { value: text } })
  await fireEvent.change(field)
}

test('an appointment is added on the page itself, saved by itself, and soft: a line that does not say what it is', async () => {
  const { ask, show } = await openWindow()
  const noor = await ask('child.add', { name: 'Noor' })
  show('#/days')

  await press('Een dag toevoegen')
  expect(document.activeElement?.textContent).toMatch(/^Afspraak/)
  await press(/^Afspraak/)
  await type('Hoe deze dag heet', 'Nacontrole')
  await type('Datum', '3-12-2026')
  await type('Tijd', '14.15 uur')
  await type('Plek', 'Route 5')
  await saved()
  expect((await ask('day.list')).days).toMatchObject([
    { kind: 'appointment', title: 'Nacontrole', children: [noor.id], time: '14:15', place: 'Route 5', shown: 'soft' },
  ])

  await press('Klaar')
  expect(await screen.findByText('14.15 uur, Route 5')).toBeTruthy()
  await press('Weer dicht: Nacontrole')
  expect(await screen.findByText('Hier ligt een zachte datum.')).toBeTruthy()
  expect(screen.queryByText('Nacontrole')).toBeNull()
  // which day it is is not said either
  expect(screen.queryByText('3 december')).toBeNull()
  await press('Bekijken: begin december')
  expect(await screen.findByText('3 december')).toBeTruthy()
})

test('a time that cannot be read is said so and not saved; the rest is', async () => {
  const { ask, show } = await openWindow()
  const { id } = await ask('day.add', { kind: 'appointment', title: 'Nacontrole', time: '09:30' })
  show(`#/days/${id}`)

  await press('Veranderen: Nacontrole')
  expect((await screen.findByLabelText<HTMLInputElement>('Tijd')).value).toBe('09.30')
  await type('Tijd', 'kwart over')
  await type('Plek', 'Route 5')
  expect(await screen.findByText(/Deze tijd is niet te lezen/)).toBeTruthy()
  await saved()
  expect((await ask('day.list')).days).toMatchObject([{ time: '09:30', place: 'Route 5' }])
})

test('nothing stands on the timeline or with a child unless it was set to be shown, also not in the words of a screen reader', async () => {
  const { ask, show } = await openWindow()
  const noor = await ask('child.add', { name: 'Noor' })
  await ask('page.add', { kind: 'moment', title: 'De appelboom', date: { precision: 'year', year: 2026 } })
  const soft = await ask('day.add', { kind: 'due', title: 'Uitgerekend', date: day(2026, 7, 4), children: [noor.id] })
  await ask('day.add', {
    kind: 'other',
    title: 'Begrafenis',
    date: day(2026, 3, 12),
    children: [noor.id],
    shown: 'never',
  })
  show('#/timeline')
  await screen.findByText('De appelboom')
  expect(document.body.textContent).not.toMatch(/Uitgerekend|Begrafenis|zachte datum|4 juli|12 maart/)
  go(`#/children/${noor.id}`)
  await screen.findByRole('heading', { name: 'Noor' })
  await screen.findByText(/hoort bij|Hier komt|Noor/, { selector: '.read' })
  expect(document.body.textContent).not.toMatch(/Uitgerekend|Begrafenis|zachte datum/)

  await ask('day.save', { id: soft.id, changes: { shown: 'shown' } })
  go('#/timeline')
  expect((await screen.findByRole('link', { name: 'Uitgerekend' })).getAttribute('href')).toBe(`#/days/${soft.id}`)
  go(`#/children/${noor.id}`)
  expect(await screen.findByRole('link', { name: 'Uitgerekend' })).toBeTruthy()
})

test('a shown day stands at its date; one that is still to come stands under what is in the book, never above it', async () => {
  const { ask, show } = await openWindow()
  const next = new Date().getFullYear() + 1
  await ask('page.add', { kind: 'moment', title: 'Nieuw', date: day(2026, 3, 9) })
  await ask('page.add', { kind: 'moment', title: 'Oud', date: day(2024, 3, 9) })
  await ask('day.add', { kind: 'other', title: 'Ertussen', date: day(2025, 1, 1), shown: 'shown' })
  await ask('day.add', { kind: 'other', title: 'Dezelfde dag', date: day(2024, 3, 9), shown: 'shown' })
  await ask('day.add', { kind: 'appointment', title: 'Straks', date: day(next, 2, 1), shown: 'shown' })
  show('#/timeline')
  await screen.findByText('Straks')

  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Nieuw',
    'Straks',
    'Ertussen',
    'Oud',
    'Dezelfde dag',
  ])
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '2026',
    'Nog te komen',
    '2025',
    '2024',
  ])
  expect(document.body.textContent).not.toMatch(/over \d+ dagen|nog \d+/)
})

test('what is never shown is found at the foot of the page, and one choice quiets all days of a child', async () => {
  const { ask, show } = await openWindow()
  const noor = await ask('child.add', { name: 'Noor' })
  await ask('day.add', { kind: 'other', title: 'Eerste echo', children: [noor.id], shown: 'shown' })
  show('#/days')
  await screen.findByText('Eerste echo')

  const choice = within(await screen.findByRole('radiogroup', { name: 'Alle dagen van Noor' }))
  expect(choice.queryByRole('radio', { checked: true })).toBeNull()
  await fireEvent.click(choice.getByRole('radio', { name: 'Nooit' }))
  const never = await screen.findByRole('list', { name: 'Dagen die nooit getoond worden' })
  expect(within(never).getByText('Eerste echo')).toBeTruthy()
  expect((await ask('day.list')).children).toEqual([{ child: noor.id, shown: 'never' }])
  await waitFor(() => expect(choice.getByRole<HTMLInputElement>('radio', { name: 'Nooit' }).checked).toBe(true))
})

test('an offer says what it is counted from and who says so; nothing is added until a parent does', async () => {
  const { ask, show } = await openWindow()
  await ask('child.add', { name: 'Noor', date: day(2026, 11, 14), weeks: 16, days: 3 })
  show('#/days')

  expect(await screen.findByText(/Geteld vanaf 16 weken en 3 dagen.*regel van Naegele/)).toBeTruthy()
  expect(await screen.findByText(/vanaf tien weken na het verlies.*GYN 353-A/)).toBeTruthy()
  expect((await ask('day.list')).days).toEqual([])
  await press('Toevoegen: De uitgerekende dag, Noor')
  expect(await screen.findByText('28 april')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Toevoegen: De uitgerekende dag/ })).toBeNull())
})

test('the due date is counted from the last period; the day itself has the date of its child', async () => {
  const { ask, show } = await openWindow()
  const noor = await ask('child.add', { name: 'Noor', date: day(2026, 11, 14) })
  const due = await ask('day.add', { kind: 'due' })
  show(`#/days/${due.id}`)
  await press('Veranderen: De uitgerekende dag')
  await type('Eerste dag van de laatste menstruatie', 'maart 2026')
  await press('Uitrekenen')
  expect(await screen.findByText('Vul een dag, een maand en een jaar in.')).toBeTruthy()
  await type('Eerste dag van de laatste menstruatie', '8 maart 2026')
  await press('Uitrekenen')
  await saved()
  expect((await ask('day.list')).days).toMatchObject([{ date: day(2026, 12, 13) }])

  const loss = await ask('day.add', { kind: 'loss', children: [noor.id] })
  go('#/days')
  go(`#/days/${loss.id}`)
  await press('Veranderen: De dag zelf')
  expect(await screen.findByText(/De datum is die van Noor/)).toBeTruthy()
  expect(screen.queryByLabelText('Datum')).toBeNull()
})

test('what was said is written on a page; a day goes to the drawer and comes back from it', async () => {
  const { ask, show } = await openWindow()
  const { id } = await ask('day.add', { kind: 'appointment', title: 'Nacontrole', shown: 'shown' })
  show('#/days')
  await press('Opschrijven wat er gezegd is')
  await waitFor(() => expect(location.hash).toMatch(/^#\/page\//))
  expect((await ask('day.list')).days[0]?.page).toBe(location.hash.split('/').at(-1))

  go(`#/days/${id}`)
  expect(await button('Lezen wat er gezegd is')).toBeTruthy()
  await press('Veranderen: Nacontrole')
  await press('Naar de la')
  await waitFor(() => expect(screen.queryByText('Nacontrole')).toBeNull())
  go('#/drawer')
  await press('Terugleggen: Nacontrole')
  expect((await screen.findByRole('link', { name: 'Bekijken' })).getAttribute('href')).toBe(`#/days/${id}`)
})

test('who may only read sees the days and no way to change them', async () => {
  const { ask, show } = await openWindow({ second: true })
  await ask('child.add', { name: 'Noor', date: day(2026, 11, 14) })
  await ask('day.add', { kind: 'appointment', title: 'Nacontrole', shown: 'shown' })
  show('#/days')

  await screen.findByText('Nacontrole')
  for (const name of [/toevoegen/i, /^Veranderen/, /Opschrijven/])
    expect(screen.queryByRole('button', { name })).toBeNull()
  expect(screen.queryByRole('radiogroup', { name: /Alle dagen/ })).toBeNull()
})
