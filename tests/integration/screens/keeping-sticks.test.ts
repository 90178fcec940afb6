// @vitest-environment jsdom
/** @file Sticks that are recognised, copies on them by the parents' own name, rehearsing, and an open copy. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import type { BackupMade, BookComparison, ChapterComparison } from '#contract'
import { book, counts, showWith, stick } from './keeping-window.ts'

const made: BackupMade = {
  generation: '2026-11-21T15.42',
  madeAt: '2026-11-21T14:42:10.000Z',
  contents: { title: 'Ons boek', children: ['Boontje', 'Noor'], kinds: ['letter'] },
  counts,
  newFiles: 12,
  readBack: 68,
}
const withCopy = { ...stick, backup: '2026-09-07T18:30:00.000Z' }
const remembered = [{ madeAt: '2026-09-07T18:30:44.000Z', where: 'de stick bij oma', generation: '2026-09-07T18.30' }]
const equalChapter: ChapterComparison = { name: 'Boontje', same: true, onlyHere: [], onlyThere: [], changed: [] }
const differing: BookComparison = {
  same: false,
  here: counts,
  there: counts,
  chapters: [
    equalChapter,
    {
      name: 'Noor',
      same: false,
      onlyHere: [{ kind: 'letter', title: 'Lieve Noor' }],
      onlyThere: [{ kind: 'photo', title: '' }],
      changed: [{ kind: 'child', title: 'Noor' }],
    },
  ],
}

test('a stick that is put in appears by itself, and is gone when it is taken out', async () => {
  const window = showWith('#/keeping', {})
  expect(await screen.findByText(/Steek een stick in de computer/)).toBeTruthy()

  window.answer({ 'backup.drives': [stick] })
  globalThis.dispatchEvent(new Event('focus'))
  expect(await screen.findByText(/De stick ‘BLAUW’ zit in de computer/)).toBeTruthy()

  window.answer({ 'backup.drives': [] })
  globalThis.dispatchEvent(new Event('focus'))
  await waitFor(() => expect(screen.queryByText(/zit in de computer/)).toBeNull())
})

test('a page beside the copies that is not as it was written is named below them, and only then', async () => {
  const window = showWith('#/keeping', {
    'place.pick': { kind: 'picked', place: stick.place },
    'backup.look': { generations: [], notOurs: [] },
  })
  const look = async () => {
    await fireEvent.click(await screen.findByRole('button', { name: 'Een kopie bekijken' }))
    await screen.findByRole('heading', { name: 'Wat hier ligt' })
  }
  await look()
  expect(screen.queryByText(/Niet zoals dit programma/)).toBeNull()

  window.answer({ 'backup.look': { generations: [], notOurs: ['FORMAT.txt', 'LEES-MIJ.html'] } })
  await fireEvent.click(screen.getByRole('button', { name: 'Naar Bewaren' }))
  await look()
  expect(screen.getByText(/Niet zoals dit programma het schrijft: FORMAT\.txt en LEES-MIJ\.html\./)).toBeTruthy()
})

test('a copy goes to the stick under the name the parents give it', async () => {
  const { asked } = showWith('#/keeping', { 'backup.drives': [stick], 'backup.make': made })
  await fireEvent.input(await screen.findByLabelText('Hoe noemen jullie deze stick?'), {
    target: { value: ' de stick bij oma ' },
  })

  await fireEvent.click(screen.getByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByRole('heading', { name: 'De stick heeft zich bewezen.' })).toBeTruthy()
  expect(screen.getByText('de stick bij oma')).toBeTruthy()
  expect(asked('backup.make')).toMatchObject([{ place: 'stick', label: 'de stick bij oma' }])
})

test('the name given at the last copy is there again', async () => {
  showWith('#/keeping', { 'backup.drives': [withCopy], 'backup.remembered': remembered })

  const field = await screen.findByLabelText<HTMLInputElement>('Hoe noemen jullie deze stick?')
  await waitFor(() => {
    expect(field.value).toBe('de stick bij oma')
  })
  expect(screen.getByText(/De laatste kopie erop is van 7 september 2026/)).toBeTruthy()
})

test('the proof is said in names; counts are folded away', async () => {
  showWith('#/keeping', { 'backup.drives': [stick], 'backup.make': made })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(
    await screen.findByText(/van deze stick teruggelezen.*Alles is gelijk: Boontje en Noor, de brieven\./),
  ).toBeTruthy()
  expect(screen.getByText(/De stick mag eruit/)).toBeTruthy()
  const folded = screen.getByText('Teruggelezen bestanden').closest('details')
  expect(folded?.open).toBe(false)
  expect(folded?.textContent).toContain('68')
})

test('of a book without a lock it is said that anyone can read the copy, with the way to the lock', async () => {
  showWith('#/keeping', { 'backup.drives': [stick], 'backup.make': made })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByText(/Wie de kopie heeft, kan haar lezen/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Het boek op slot doen' }).getAttribute('href')).toBe('#/lock')
})

test('of a locked book it is said that the copy is locked too', async () => {
  showWith('#/keeping', { 'book.current': { ...book, locked: true }, 'backup.drives': [stick], 'backup.make': made })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByText(/op slot met jullie wachtwoord/)).toBeTruthy()
  expect(screen.queryByText(/kan haar lezen/)).toBeNull()
})

test('photos whose original is no longer whole are named beside the proof', async () => {
  showWith('#/keeping', { 'backup.drives': [stick], 'backup.make': { ...made, lacking: ['doek.jpg'] } })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByText(/Van doek\.jpg was het origineel/)).toBeTruthy()
})

test('a first copy that cannot fit is not offered, and the sizes are said', async () => {
  const generation = { name: 'g', madeAt: made.madeAt, reason: 'closing', good: true, same: true, counts } as const
  showWith('#/keeping', {
    'backup.drives': [{ ...stick, freeBytes: 310_000_000 }],
    'generation.list': [generation],
  })

  expect(await screen.findByText(/Er is 310 MB vrij, en het boek is ongeveer 1,2 GB/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Kopie maken' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Een andere plek kiezen' })).toBeTruthy()
})

test('on a stick with a copy only what is new has to fit, so it may be tried', async () => {
  const generation = { name: 'g', madeAt: made.madeAt, reason: 'closing', good: true, same: true, counts } as const
  showWith('#/keeping', { 'backup.drives': [{ ...withCopy, freeBytes: 310_000_000 }], 'generation.list': [generation] })

  expect(await screen.findByRole('button', { name: 'Kopie maken' })).toBeTruthy()
})

test('a write-protected stick says so, and what is on it can still be seen', async () => {
  showWith('#/keeping', { 'backup.drives': [{ ...withCopy, writable: false }] })

  expect(await screen.findByText(/Er kan niets op worden geschreven/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Kopie maken' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Kijken wat erop staat' })).toBeTruthy()
})

test('of two sticks each says aloud which one it is about', async () => {
  const other = { ...stick, label: 'ROOD', place: { ...stick.place, id: 'other' as never, name: 'ROOD' } }
  showWith('#/keeping', { 'backup.drives': [stick, other] })

  expect(await screen.findByRole('button', { name: 'Kopie maken op ‘BLAUW’' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Kopie maken op ‘ROOD’' })).toBeTruthy()
})

test.each([
  ['disk-full', 'De stick is vol.', /De kopie van 7 september 2026 staat nog op deze stick/],
  ['folder-read-only', 'Op deze stick kan niets worden geschreven.', /Soms zit er een schuifje/],
  ['disk-error', 'De stick is niet meer te bereiken.', /De kopie is niet afgemaakt en telt niet/],
  ['stick-lies', 'De stick heeft zich niet bewezen.', /beloven vaak meer ruimte/],
  ['backup-not-equal', 'De stick heeft zich niet bewezen.', /Deze kopie telt niet/],
] as const)('%s is said as a fact, with what is safe and what to do', async (code, title, sentence) => {
  const { asked } = showWith('#/keeping', { 'backup.drives': [withCopy], 'backup.make': new BookError(code) })
  await fireEvent.click(await screen.findByRole('button', { name: 'Kopie maken' }))

  expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
  expect(screen.getByText(sentence)).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toMatch(/Jullie boek is niet veranderd/)

  await fireEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }))
  await waitFor(() => expect(asked('backup.make')).toHaveLength(2))
})

test('a rehearsal says per chapter, by name, what is equal and what differs, and that nothing was touched', async () => {
  const result = { generation: 'g', madeAt: '2026-09-07T18:30:00.000Z', comparison: differing }
  const { asked } = showWith('#/rehearsal', { 'backup.drives': [withCopy], 'backup.rehearse': result })
  await fireEvent.click(await screen.findByRole('button', { name: 'Oefenen met ‘BLAUW’' }))

  expect(await screen.findByRole('heading', { name: 'De kopie is te lezen en terug te zetten.' })).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Boontje' }).textContent).toMatch(/Gelijk\./)
  const noor = screen.getByRole('region', { name: 'Noor' }).textContent
  expect(noor).toMatch(/Alleen in het boek\s+de brief ‘Lieve Noor’/)
  expect(noor).toMatch(/In het boek anders dan in de kopie\s+de plek van Noor/)
  expect(noor).toMatch(/Alleen in de kopie\s+een foto/)
  expect(screen.getByText(/Aan de stick en aan het boek is niets veranderd/)).toBeTruthy()
  expect(asked('backup.rehearse')).toMatchObject([{ place: 'stick' }])
})

test('a rehearsal with the copy of another book says so and touches nothing', async () => {
  showWith('#/rehearsal', { 'backup.drives': [withCopy], 'backup.rehearse': new BookError('backup-of-other-book') })
  await fireEvent.click(await screen.findByRole('button', { name: 'Oefenen met ‘BLAUW’' }))

  expect(await screen.findByRole('heading', { name: 'Op deze stick ligt een ander boek.' })).toBeTruthy()
  expect(screen.getByText('Er is niets veranderd.')).toBeTruthy()
})

test('an open copy takes the places out of photos unless a parent asks otherwise, and says it has no lock', async () => {
  const { asked } = showWith('#/keeping', {
    'place.pick': { kind: 'picked', place: stick.place },
    'backup.export': { place: { ...stick.place, name: 'Open kopie', where: '' }, photos: 60, lacking: ['doek.jpg'] },
  })
  await fireEvent.click(await screen.findByRole('button', { name: 'Een plek kiezen voor de open kopie' }))

  expect(await screen.findByRole('heading', { name: 'De open kopie staat er.' })).toBeTruthy()
  expect(screen.getByText(/‘Open kopie’\. Er zit geen slot op/)).toBeTruthy()
  expect(screen.getByText(/niet in de map: doek\.jpg/)).toBeTruthy()
  expect(asked('backup.export')).toMatchObject([{ withPlaces: false, withDays: false, papers: 'none' }])
})

test('what the papers ask goes into an open copy only when that was ticked, and a book without a lock has no BSN to tick', async () => {
  const { asked } = showWith('#/keeping', {
    'place.pick': { kind: 'picked', place: stick.place },
    'backup.export': { place: stick.place, photos: 1, lacking: [] },
  })
  const papers = await screen.findByRole<HTMLInputElement>('checkbox', { name: /gegevens van de papieren, zonder BSN/ })
  expect(papers.checked).toBe(false)
  await fireEvent.click(papers)
  expect(screen.queryByRole('checkbox', { name: /Ook het BSN/ })).toBeNull()
  await fireEvent.click(screen.getByRole('button', { name: 'Een plek kiezen voor de open kopie' }))

  await screen.findByRole('heading', { name: 'De open kopie staat er.' })
  expect(asked('backup.export')).toMatchObject([{ papers: 'without-bsn' }])
})

test('days and questions go into an open copy only when that was ticked', async () => {
  const { asked } = showWith('#/keeping', {
    'place.pick': { kind: 'picked', place: stick.place },
    'backup.export': { place: stick.place, photos: 1, lacking: [] },
  })
  const days = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Ook de dagen die tellen/ })
  expect(days.checked).toBe(false)
  await fireEvent.click(days)
  await fireEvent.click(screen.getByRole('button', { name: 'Een plek kiezen voor de open kopie' }))

  await screen.findByRole('heading', { name: 'De open kopie staat er.' })
  expect(asked('backup.export')).toMatchObject([{ withPlaces: false, withDays: true, papers: 'none' }])
})

test('places stay in the photos of an open copy when that was ticked', async () => {
  const { asked } = showWith('#/keeping', {
    'place.pick': { kind: 'picked', place: stick.place },
    'backup.export': { place: stick.place, photos: 1, lacking: [] },
  })
  await fireEvent.click(await screen.findByRole('checkbox', { name: /Waar foto’s zijn gemaakt/ }))
  await fireEvent.click(screen.getByRole('button', { name: 'Een plek kiezen voor de open kopie' }))

  await screen.findByRole('heading', { name: 'De open kopie staat er.' })
  expect(asked('backup.export')).toMatchObject([{ withPlaces: true }])
})
