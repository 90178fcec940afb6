// @vitest-environment jsdom
/** @file Photos in the window: bringing them in, their veil, their words, and their place on a page. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { grain } from '../../fixtures/photos/pictures.ts'
import { go, openWindow, saved } from '../../support/open-window.ts'

test('photos come in one by one; a file that is none gets its sentence and the others are kept', async () => {
  const { ask, show } = await openWindow({ photosShown: true })
  show('#/photos')
  const files = [
    await aPhoto('zee.png'),
    new File(['geen foto'], 'lijst.txt'),
    new File([], 'leeg.jpg'),
    await another('boom.png'),
  ]

  await bringIn(await screen.findByLabelText('Foto’s binnenhalen'), files)

  expect(await screen.findByText(/Binnengehaald: zee.png en boom.png\./, {}, { timeout: 20_000 })).toBeTruthy()
  expect(
    screen.getByText('Het bestand ‘lijst.txt’ is geen foto die het boek kan bewaren. Er is niets van toegevoegd.'),
  ).toBeTruthy()
  expect(screen.getByText('Het bestand ‘leeg.jpg’ is leeg. Er is niets van toegevoegd.')).toBeTruthy()
  expect((await ask('photo.list', {})).photos).toHaveLength(2)
})

test('the same photo again is said to be in the book already', async () => {
  const { ask, show } = await openWindow({ photosShown: true })
  show('#/photos')

  for (const name of ['zee.png', 'nogmaals.png']) {
    await bringIn(await screen.findByLabelText('Foto’s binnenhalen'), [await aPhoto(name)])
    await screen.findByText(/^(Binnengehaald|Stond al in het boek)/)
  }

  expect(await screen.findByText('Stond al in het boek: zee.png.')).toBeTruthy()
  expect((await ask('photo.list', {})).photos).toHaveLength(1)
})

test('photos are shown only when someone asks, and can be put away again', async () => {
  const { ask, show } = await openWindow()
  show('#/photos')
  await bringIn(await screen.findByLabelText('Foto’s binnenhalen'), [await aPhoto('zee.png')])
  expect(await screen.findByText(/Ze worden pas getoond als jullie dat vragen/)).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()

  await fireEvent.click(screen.getByRole('button', { name: 'Foto’s laten zien' }))
  expect(screen.getByRole('img')).toBeTruthy()

  await fireEvent.click(screen.getByRole('button', { name: 'Foto’s weer wegleggen' }))
  expect(screen.queryByRole('img')).toBeNull()
  expect((await ask('photo.list', {})).photos).toHaveLength(1)
})

test('a photo under its veil shows nothing until someone looks, and is covered again', async () => {
  const { ask, show } = await openWindow({ photosShown: true })
  show('#/photos')
  await bringIn(await screen.findByLabelText('Foto’s binnenhalen'), [await aPhoto('handje.png')])
  const photo = await waitFor(async () => {
    const [first] = (await ask('photo.list', {})).photos
    if (first === undefined) throw new Error('not in yet')
    return first
  })
  go(`#/photo/${photo.id}`)
  await fireEvent.click(await screen.findByRole('button', { name: 'Toedekken' }))
  await saved()

  expect(screen.queryByRole('img')).toBeNull()
  await fireEvent.click(screen.getByRole('button', { name: /^Kijken/ }))
  expect(screen.getByRole('img')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Weer toedekken' }))
  expect(screen.queryByRole('img')).toBeNull()
  expect(await ask('photo.get', { id: photo.id })).toMatchObject({ veiled: true })
})

test('caption, description and child of a photo are saved by themselves', async () => {
  const { ask, show } = await openWindow({ photosShown: true })
  const noor = await ask('child.add', { name: 'Noor' })
  const boontje = await ask('child.add', { name: 'Boontje' })
  show('#/photos')
  await bringIn(await screen.findByLabelText('Foto’s binnenhalen'), [await aPhoto('doosje.png')])
  await fireEvent.click(await screen.findByRole('link', { name: 'Foto zonder beschrijving' }))

  await fireEvent.input(await screen.findByLabelText('Onderschrift'), { target: { value: 'Het doosje' } })
  await fireEvent.input(screen.getByLabelText('Wat is er te zien?'), { target: { value: 'Een blauw doosje' } })
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Noor' }))
  await saved()

  const { photos } = await ask('photo.list', { child: noor.id })
  expect(photos).toMatchObject([{ caption: 'Het doosje', description: 'Een blauw doosje', children: [noor.id] }])
  expect((await ask('photo.list', { child: boontje.id })).photos).toEqual([])
})

test('a photo is put on a page, and comes off it again; in the book it stays', async () => {
  const { ask, show } = await openWindow({ photosShown: true })
  const { id } = await ask('page.add', { kind: 'photos' })
  show(`#/page/${id}`)

  await bringIn(await screen.findByLabelText('Foto van de computer'), [await aPhoto('maart.png')])
  expect(await screen.findByRole('img')).toBeTruthy()
  expect((await ask('page.get', { id })).photos).toHaveLength(1)

  await fireEvent.click(screen.getByRole('button', { name: 'Van de bladzijde halen: maart.png' }))
  await waitFor(async () => {
    expect((await ask('page.get', { id })).photos).toEqual([])
  })
  expect((await ask('photo.list', {})).photos).toHaveLength(1)
})

test('a photo of the book is chosen for a page', async () => {
  const { ask, show } = await openWindow({ photosShown: true })
  show('#/photos')
  await bringIn(await screen.findByLabelText('Foto’s binnenhalen'), [await aPhoto('zee.png')])
  await screen.findByText(/^Binnengehaald/)
  const { id } = await ask('page.add', { kind: 'moment' })
  go(`#/page/${id}`)

  await fireEvent.click(await screen.findByRole('button', { name: 'Uit het boek kiezen' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Erbij zetten: zee.png' }))
  expect(await screen.findByText('In het boek liggen geen andere foto’s.')).toBeTruthy()
  await saved()

  expect((await ask('page.get', { id })).photos).toHaveLength(1)
})

async function bringIn(input: HTMLElement, files: File[]) {
  await fireEvent.change(input, { target: { files } })
}

async function aPhoto(name: string): Promise<File> {
  const bytes = await grain(40, 30).png().toBuffer()
  return new File([Uint8Array.from(bytes)], name)
}

async function another(name: string): Promise<File> {
  const bytes = await grain(30, 50).png().toBuffer()
  return new File([Uint8Array.from(bytes)], name)
}
