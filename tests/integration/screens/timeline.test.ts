// @vitest-environment jsdom
/** @file The timeline: by year, of everyone or one child, photos only when asked for; searching, and the drawer. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { fromPlainText, PhotoAdded } from '#contract'
import type { PartialDate } from '#contract'
import { grain } from '../../fixtures/photos/pictures.ts'
import { go, openWindow } from '../../support/open-window.ts'

const year = (n: number): PartialDate => ({ precision: 'year', year: n })
const titles = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

test('an empty book says in one line what comes here, and something can be added', async () => {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { name: 'Pip' })
  show('#/timeline')
  expect(await screen.findByText('Hier komt wat jullie bewaren, op volgorde van tijd.')).toBeTruthy()

  await fireEvent.click(screen.getByRole('button', { name: 'Iets toevoegen' }))
  const kinds = within(screen.getByRole('region', { name: 'Wat jullie toevoegen' }))
  expect(document.activeElement).toBe(kinds.getByRole('button', { name: /^Moment/ }))
  await fireEvent.click(kinds.getByRole('button', { name: /^Bewaard voorwerp/ }))

  await waitFor(() => expect(location.hash).toMatch(/^#\/page\//))
  const { pages } = await ask('page.list', {})
  expect(pages).toMatchObject([{ kind: 'keepsake', children: [child.id] }])
})

test('pages lie by year, newest first, with whose they are and who wrote them', async () => {
  const { ask, show } = await openWindow()
  const mama = await ask('parent.add', { name: 'Marit', called: 'mama' })
  const noor = await ask('child.add', { name: 'Noor' })
  await ask('page.add', { kind: 'moment', title: 'Later', date: year(2026), children: [noor.id] })
  await ask('page.add', {
    kind: 'letter',
    text: fromPlainText('Aan jou. Ik begin maar gewoon.'),
    date: { precision: 'season', season: 'spring', year: 2024 },
    author: { parent: mama.id },
  })
  await ask('page.add', { kind: 'note', title: 'Zonder dag' })
  show('#/timeline')
  await screen.findByText('Later')

  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    '2026',
    '2024',
    'Zonder jaar',
  ])
  expect(titles()).toEqual(['Later', 'Aan jou.', 'Zonder dag'])
  const letter = within(screen.getByRole('list', { name: '2024' }))
  expect(letter.getByText('voorjaar')).toBeTruthy()
  expect(letter.getByText('Brief van mama')).toBeTruthy()
  expect(letter.getByText('Ik begin maar gewoon.')).toBeTruthy()
})

test('one child alone can be shown, and coming back finds it so', async () => {
  const { ask, show } = await openWindow()
  const [boon, noor] = [await ask('child.add', { name: 'Boontje' }), await ask('child.add', { name: 'Noor' })]
  await ask('page.add', { kind: 'moment', title: 'Van Boontje', children: [boon.id] })
  await ask('page.add', { kind: 'moment', title: 'Van Noor', children: [noor.id] })
  show('#/timeline')
  await screen.findByText('Van Boontje')

  await fireEvent.click(screen.getByRole('button', { name: 'Noor' }))
  await waitFor(() => expect(titles()).toEqual(['Van Noor']))
  expect(screen.getByRole('button', { name: 'Noor', pressed: true })).toBeTruthy()

  const here = location.hash
  go('#/drawer')
  await screen.findByRole('heading', { name: 'De la' })
  go(here)
  await waitFor(() => expect(titles()).toEqual(['Van Noor']))

  go('#/timeline')
  await waitFor(() => expect(titles()).toHaveLength(2))
})

test('a long book comes a stretch at a time, every page once', async () => {
  const { ask, show } = await openWindow()
  for (let n = 0; n < 70; n++) await ask('page.add', { kind: 'note', title: `Blad ${n}`, date: year(1950 + n) })
  show('#/timeline')
  await screen.findByText('Blad 69')
  expect(titles()).toHaveLength(60)

  await fireEvent.click(screen.getByRole('button', { name: 'Verder terug in de tijd' }))

  await screen.findByText('Blad 0')
  expect(new Set(titles()).size).toBe(70)
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Blad 9'))
  expect(screen.queryByRole('button', { name: 'Verder terug in de tijd' })).toBeNull()
})

test('photos are shown only when asked for, and one under the veil is not even then', async () => {
  const { ask, show, app } = await openWindow()
  const page = await ask('page.add', { kind: 'moment', title: 'De dag' })
  const bytes = new Uint8Array(await grain(40, 30).png().toBuffer())
  const request = new Request(`http://book.test/photo?name=raam.png&page=${page.id}`, { method: 'POST', body: bytes })
  const reply = (await (await app.bytes(request, null)).json()) as { value: unknown }
  const { photo } = PhotoAdded.parse(reply.value)
  await ask('photo.save', { id: photo.id, changes: { description: 'Het raam' } })
  show('#/timeline')
  expect(await screen.findByText('Hier hoort een foto bij.')).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()

  await fireEvent.click(screen.getByRole('button', { name: 'Foto’s laten zien' }))
  expect(screen.getByRole('img', { name: 'Het raam' })).toBeTruthy()

  await ask('photo.save', { id: photo.id, changes: { veiled: true } })
  go('#/drawer')
  await screen.findByRole('heading', { name: 'De la' })
  go('#/timeline')
  expect(await screen.findByText('Moment, onder de sluier')).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
  await fireEvent.click(screen.getByRole('button', { name: /^Kijken/ }))
  expect(screen.getByRole('img', { name: 'Het raam' })).toBeTruthy()
})

test('a second window may read; it is told so once and nothing to write is offered', async () => {
  const { ask, show } = await openWindow({ second: true })
  await ask('page.add', { kind: 'note', title: 'Los blad' })
  show('#/timeline')
  await screen.findByText('Los blad')

  expect(screen.getByText(/open in een ander venster/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Iets toevoegen' })).toBeNull()
})

test('searching finds while typing, marks what was found, and says gently when nothing is', async () => {
  const { ask, show } = await openWindow()
  await ask('page.add', { kind: 'letter', title: 'Regen', text: fromPlainText('Een café aan zee.') })
  show('#/search')
  const field = await screen.findByLabelText('Een woord, een naam, een plek')

  await fireEvent.input(field, { target: { value: 'cafe' } })
  expect(await screen.findByText('café', { selector: 'mark' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Regen' })).toBeTruthy()

  await fireEvent.input(field, { target: { value: '"; DROP' } })
  expect(await screen.findByText(/Deze woorden staan niet in het boek/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Regen' })).toBeNull()
})

test('what lies in the drawer can be put back, and is then in the book again', async () => {
  const { ask, show } = await openWindow()
  const page = await ask('page.add', { kind: 'note', title: 'Een briefje' })
  await ask('drawer.put', { kind: 'page', id: page.id })
  show('#/drawer')

  await fireEvent.click(await screen.findByRole('button', { name: 'Terugleggen: Een briefje' }))

  expect(await screen.findByText(/‘Een briefje’ ligt weer in het boek/)).toBeTruthy()
  expect(screen.getByText(/Wat jullie wegleggen, komt hier te liggen/)).toBeTruthy()
  expect((await ask('page.list', {})).pages).toHaveLength(1)
})
