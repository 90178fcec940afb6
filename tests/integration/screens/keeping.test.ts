// @vitest-environment jsdom
/** @file Keeping: a copy that proves itself, looking at copies, putting one back, and what is said when it can't be. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { fromPlainText } from '#contract'
import { isRoot } from '../../support/fresh-folder.ts'
import { go, openWindow } from '../../support/open-window.ts'

const soon = { timeout: 20_000 }
const stick = (folder: string) => {
  const at = path.join(folder, 'STICK')
  mkdirSync(at, { recursive: true })
  return { path: at }
}

async function aBookWithACopy() {
  const window = await openWindow({ pick: stick })
  await window.ask('child.add', { name: 'Noor' })
  await window.ask('page.add', { kind: 'letter', title: 'Lieve Noor', text: fromPlainText('Het regent.') })
  window.show('#/keeping')
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))
  await screen.findByRole('heading', { name: 'De kopie heeft zich bewezen.' }, soon)
  return { ...window, copy: path.join(window.folder, 'STICK', 'Bewaarboek-backup') }
}

test('a copy is made, read back, and said in names; the book remembers it', async () => {
  const { ask, copy } = await aBookWithACopy()

  expect(screen.getByText(/Alles is gelijk: Noor, de brieven\./)).toBeTruthy()
  expect(screen.getByRole('main').textContent).not.toMatch(/\d+ (brief|brieven|bestanden|foto)/)
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  expect(readdirSync(copy).length).toBeGreaterThan(0)

  await fireEvent.click(screen.getByRole('button', { name: 'Naar Bewaren' }))
  expect(await screen.findByText('Teruggelezen en gelijk', undefined, soon)).toBeTruthy()
  expect(await screen.findByText(/^Laatste kopie: vandaag/)).toBeTruthy()
  expect(await ask('backup.remembered')).toHaveLength(1)
})

test('a rehearsal opens the copy beside the book: equal at first, and later it names what was written since', async () => {
  const { ask } = await aBookWithACopy()
  const link = screen.getByRole('link', { name: 'Terugzetten oefenen' })
  go(link.getAttribute('href') ?? '')
  expect(await screen.findByRole('heading', { name: 'De kopie is gelijk aan het boek.' }, soon)).toBeTruthy()

  await ask('page.add', { kind: 'note', title: 'Vandaag' })
  await fireEvent.click(screen.getByRole('button', { name: 'Met een andere kopie oefenen' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Stick of map kiezen' }))

  expect(await screen.findByRole('heading', { name: 'De kopie is te lezen en terug te zetten.' }, soon)).toBeTruthy()
  expect(screen.getByText('de notitie ‘Vandaag’')).toBeTruthy()
})

test('an open copy is made beside what is there, and said where', async () => {
  const { show } = await openWindow({ pick: stick })
  show('#/keeping')
  await fireEvent.click(await screen.findByRole('button', { name: 'Een plek kiezen voor de open kopie' }))

  expect(await screen.findByRole('heading', { name: 'De open kopie staat er.' }, soon)).toBeTruthy()
})

test('a copy is looked at and put back beside the book, and is open then', async () => {
  const { ask } = await aBookWithACopy()
  await fireEvent.click(screen.getByRole('button', { name: 'Naar Bewaren' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Een kopie bekijken' }))
  const link = await screen.findByRole('link', { name: /^Dit terugzetten/ }, soon)
  const first = await ask('book.current')

  go(link.getAttribute('href') ?? '')
  await fireEvent.click(await screen.findByRole('button', { name: 'Terugzetten' }, soon))

  expect(await screen.findByRole('heading', { name: 'Het boek is teruggezet.' }, soon)).toBeTruthy()
  const book = await ask('book.current')
  expect(book?.id).toBe(first?.id)
  expect(book?.folder).not.toBe(first?.folder)
  await fireEvent.click(screen.getByRole('button', { name: 'Boek openen' }))
  expect(await screen.findByRole('link', { name: 'Lieve Noor' })).toBeTruthy()
})

test('of two copies the newest whole one is offered; the altered one says why it is not', async () => {
  const { ask, copy } = await aBookWithACopy()
  await ask('page.add', { kind: 'note', title: 'Later' })
  await fireEvent.click(screen.getByRole('button', { name: 'Nog een kopie maken' }))
  await waitFor(async () => expect(await ask('backup.remembered')).toHaveLength(2), soon)
  const [newest] = await ask('backup.remembered')
  const book = await ask('book.current')
  alter(path.join(copy, book?.id ?? '', newest?.generation ?? '', 'boek.json'))

  go('#/restore')
  await fireEvent.click(await screen.findByRole('button', { name: 'Stick of map kiezen' }))
  await screen.findByRole('heading', { name: 'Wat hier ligt' }, soon)

  expect(screen.getAllByRole('radio')).toHaveLength(1)
  expect(screen.getByRole<HTMLInputElement>('radio').checked).toBe(true)
  expect(screen.getByText(/is veranderd nadat de kopie was gemaakt/)).toBeTruthy()
})

test('a place without a copy is said to have none, and another can be chosen', async () => {
  const { show } = await openWindow({ bookless: true, pick: stick })
  show('#/restore')

  await fireEvent.click(await screen.findByRole('button', { name: 'Stick of map kiezen' }))

  expect(await screen.findByRole('heading', { name: 'Hier ligt geen kopie.' }, soon)).toBeTruthy()
  expect(screen.getByText('Er is niets veranderd.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Andere plek kiezen' })).toBeTruthy()
})

test('a copy inside the book itself is refused in a sentence, and the book stays as it is', async () => {
  const { ask, show } = await openWindow({
    pick: (folder) => ({ path: path.join(folder, 'Bewaarboek', 'Ons boek.bewaarboek') }),
  })
  show('#/keeping')

  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByRole('heading', { name: 'Dit is het boek zelf.' }, soon)).toBeTruthy()
  expect(screen.getByText(/Een kopie hoort ergens anders/)).toBeTruthy()
  expect(await ask('backup.remembered')).toHaveLength(0)
  await fireEvent.click(screen.getByRole('button', { name: 'Later' }))
  expect(await screen.findByRole('heading', { name: 'Bewaren', level: 1 })).toBeTruthy()
})

test.skipIf(isRoot)('a stick on which nothing can be written says so, and what can be done', async () => {
  const { show, folder } = await openWindow({ pick: stick })
  chmodSync(stick(folder).path, 0o500)
  show('#/keeping')

  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByRole('heading', { name: 'Op deze plek kan niets worden geschreven.' }, soon)).toBeTruthy()
  chmodSync(stick(folder).path, 0o700)
})

test('picking nothing leaves keeping as it was', async () => {
  const { show } = await openWindow()
  show('#/keeping')

  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByRole('heading', { name: 'Bewaren', level: 1 })).toBeTruthy()
})

function alter(file: string) {
  const bytes = readFileSync(file)
  const at = Math.floor(statSync(file).size / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
