// @vitest-environment jsdom
/** @file Regelen on answers a test gives: the questions of a path, its reasons, what to ask, what was done; and the field of a municipality. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { BookError, emptyParentDetails } from '#contract'
import type { Paperwork, ParentId, PathQuestion, PathStep } from '#contract'
import { openWindow, saved } from '../../support/open-window.ts'
import { book, showWith, type Answers } from './keeping-window.ts'

const [boontje] = book.children
if (boontje === undefined) throw new Error('the book has children')
const marit = '33333333-3333-4333-8333-333333333333' as ParentId
const family = { ...book, parents: [{ id: marit, name: 'Marit', called: '', details: emptyParentDetails }] }

const lived: PathQuestion = {
  of: 'child',
  field: 'lived',
  text: 'Heeft het kind na de geboorte geleefd?',
  why: 'Na een leven zijn er andere aktes.',
  answers: [
    { value: 'no', text: 'Nee' },
    { value: 'yes', text: 'Ja' },
  ],
  answer: '',
}
const left: PathQuestion = {
  of: 'parent',
  field: 'leftOn',
  text: 'Wanneer vertrok deze ouder?',
  why: 'Daaruit volgt waar het verzoek heen kan.',
  answers: [],
  answer: '',
}
const step = (id: string, changes: Partial<PathStep> = {}): PathStep => ({
  id,
  state: 'later',
  title: `Stap ${id}`,
  text: '',
  because: [],
  ask: '',
  sheets: [],
  ...changes,
})

const paperwork: Paperwork = {
  checkedOn: '2026-11-21',
  source: 'Wet BRP',
  paths: [
    {
      child: boontje.id,
      parent: marit,
      title: 'Boontje in de BRP',
      lead: '',
      questions: [lived, left],
      steps: [
        step('een', { state: 'done' }),
        step('twee', {
          state: 'now',
          sheets: ['brp-request'],
          ask: 'Is dit papier genoeg?',
          because: [
            { text: 'omdat het zo is.', source: 'Wet BRP, artikel 2.56a', link: 'https://wetten.nl/x', sure: 'law' },
            { text: 'omdat het nergens staat.', source: 'Niets', link: '', sure: 'unverified' },
          ],
        }),
        step('drie', { state: 'if-wished', sheets: ['removal-request'] }),
      ],
    },
  ],
  sheets: (['brp-request', 'removal-request', 'england'] as const).map((kind) => ({
    kind,
    child: boontje.id,
    parent: kind === 'england' ? null : marit,
    number: '2.1',
    fileName: `${kind}.pdf`,
    title: kind,
    asksBsn: kind === 'brp-request',
  })),
  records: [],
}

function showPaperwork(more: Answers = {}) {
  return showWith('#/paperwork', {
    'book.current': family,
    'paperwork.look': paperwork,
    // no page is drawn here: what is made is for the story in a real browser
    'paperwork.make': new BookError('booklet-failed'),
    'child.save': boontje ?? new BookError('child-not-found'),
    'parent.save': family.parents[0] ?? new BookError('parent-not-found'),
    ...more,
  })
}

test('one question at a time, with why it is asked; passing it over weighs as much as an answer and saves nothing', async () => {
  const { asked } = showPaperwork()

  await screen.findByRole('heading', { name: lived.text })
  expect(screen.getByText(lived.why)).toBeTruthy()
  expect(screen.queryByRole('heading', { name: left.text })).toBeNull()
  const [no, skip] = ['Nee', 'Overslaan'].map((name) => screen.getByRole('button', { name }))
  expect([no, skip].map((one) => [one?.classList.contains('btn'), one?.classList.contains('main')])).toEqual([
    [true, false],
    [true, false],
  ])

  await fireEvent.click(skip ?? document.body)
  expect(await screen.findByRole('heading', { name: left.text })).toBe(document.activeElement)
  await fireEvent.click(screen.getByRole('button', { name: 'Overslaan' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Overslaan' })).toBeNull())
  expect(asked('child.save')).toEqual([])
  expect(asked('parent.save')).toEqual([])
})

test('an answer is saved in the details of the child, and the path is asked for again', async () => {
  const { asked } = showPaperwork()

  await fireEvent.click(await screen.findByRole('button', { name: 'Ja' }))

  await waitFor(() => expect(asked('paperwork.look')).toHaveLength(2))
  expect(asked('child.save')).toEqual([{ id: boontje.id, changes: { details: { ...boontje.details, lived: 'yes' } } }])
})

test('an answer that is typed is read as a date; one that cannot be read is said and not saved', async () => {
  const { asked } = showPaperwork()
  await fireEvent.click(await screen.findByRole('button', { name: 'Overslaan' }))
  const field = await screen.findByRole('textbox', { name: left.text })

  await fireEvent.input(field, { target: { value: 'ooit een keer' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Antwoord geven' }))
  expect(await screen.findByText(/Deze dag is niet te lezen/)).toBeTruthy()
  expect(asked('parent.save')).toEqual([])

  await fireEvent.input(field, { target: { value: 'maart 2019' } })
  await fireEvent.click(screen.getByRole('button', { name: 'Antwoord geven' }))
  await waitFor(() => expect(asked('parent.save')).toHaveLength(1))
  expect(asked('parent.save')).toMatchObject([
    { id: marit, changes: { details: { leftOn: { precision: 'month', year: 2019, month: 3 } } } },
  ])
})

test('why a step is there stands folded under it, with source, address, sureness and the day; a question is written out', async () => {
  showPaperwork()

  const [present] = (await screen.findAllByText('Waarom deze stap')).map((one) => one.closest('details'))
  const why = within(present ?? document.body)
  expect(why.getByText('omdat het zo is.')).toBeTruthy()
  expect(why.getByText('Wet BRP, artikel 2.56a. Gelezen in de wet of in de handleiding van de overheid.')).toBeTruthy()
  // an address is text: the window opens nothing
  expect(why.getByText('https://wetten.nl/x').closest('a')).toBeNull()
  expect(why.getByText('Niets. Niet gevonden. Daarom is het een vraag.')).toBeTruthy()
  expect(why.getByText('Nagekeken op 21 november 2026.')).toBeTruthy()
  expect(screen.getByText('Is dit papier genoeg?')).toBeTruthy()
})

test('a question that cannot be copied here is said to be there to copy by hand', async () => {
  showPaperwork()
  await fireEvent.click(await screen.findByRole('button', { name: 'Vraag kopiëren' }))
  expect(await screen.findByText(/Kopiëren lukt hier niet/)).toBeTruthy()
})

test('what is only for who wishes it stands folded, and so do the sheets of no step', async () => {
  showPaperwork()
  const wished = (await screen.findByText('Verder, voor wie dat wil')).closest('details')
  expect(within(wished ?? document.body).getByText('Stap drie')).toBeTruthy()
  const others = screen.getByText('De andere vellen').closest('details')
  expect(within(others ?? document.body).getByRole('button', { name: 'Wat er is in Engeland bekijken' })).toBeTruthy()
})

test('a day that is written down is kept with its sheet and said with its step; more than a day is asked again', async () => {
  const days = { kind: 'brp-request' as const, child: boontje.id, parent: marit, done: null, received: null }
  const { asked } = showPaperwork({ 'paperwork.record': [{ ...days, sent: '2026-12-03' }] })
  const field = await screen.findByLabelText('Verstuurd of afgegeven')

  await fireEvent.input(field, { target: { value: 'december 2026' } })
  await fireEvent.change(field)
  expect(await screen.findByText('Hier past één dag, zoals 3 december 2026.')).toBeTruthy()
  expect(asked('paperwork.record')).toEqual([])

  await fireEvent.input(field, { target: { value: '3 december 2026' } })
  await fireEvent.change(field)
  expect(await screen.findByText('verstuurd op 3 december 2026')).toBeTruthy()
  expect(asked('paperwork.record')).toEqual([{ ...days, sent: '2026-12-03' }])
})

test('a book that can only be read asks nothing and writes nothing down', async () => {
  showPaperwork({ 'book.current': { ...family, readOnly: 'read-only-place' } })
  await screen.findByRole('heading', { name: 'Boontje in de BRP' })
  await screen.findByText('Stap twee')
  expect(screen.queryByRole('button', { name: 'Overslaan' })).toBeNull()
  expect(screen.queryByText('Wat ermee is gedaan')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Iets aanpassen' })).toBeNull()
})

const firstButton = (name: string) => screen.getAllByRole('button', { name })[0] ?? document.body

async function openForm() {
  const { ask, show } = await openWindow()
  const child = await ask('child.add', { name: 'Noor' })
  await ask('parent.add', { name: 'Marit' })
  await ask('parent.add', { name: 'Joost' })
  show(`#/particulars/${child.id}`)
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Gemeente' })
  const municipality = async () => (await ask('book.current'))?.children[0]?.details.birthMunicipality
  return { ask, field, municipality }
}

test('municipalities are chosen with the arrows, left alone with Escape, and any other word may stay', async () => {
  const { field, municipality } = await openForm()

  await fireEvent.input(field, { target: { value: 'den haag' } })
  const option = await screen.findByRole('option', { name: /'s-Gravenhage Zuid-Holland/ })
  expect(field.getAttribute('aria-expanded')).toBe('true')
  await fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(field.getAttribute('aria-activedescendant')).toBe(option.id)
  expect(option.getAttribute('aria-selected')).toBe('true')
  await fireEvent.keyDown(field, { key: 'Enter' })
  expect(field.value).toBe("'s-Gravenhage")
  await waitFor(async () => expect(await municipality()).toBe("'s-Gravenhage"))

  await fireEvent.input(field, { target: { value: 'haar' } })
  await screen.findByRole('option', { name: /^Haarlem / })
  await fireEvent.keyDown(field, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull())
  await fireEvent.input(field, { target: { value: 'Haarlo bij Borculo' } })
  await fireEvent.change(field)
  await waitFor(async () => expect(await municipality()).toBe('Haarlo bij Borculo'))
})

test('a municipality that is no more is chosen with a word on where its registers are, where that is known', async () => {
  const { field } = await openForm()

  await fireEvent.input(field, { target: { value: 'vianen' } })
  await fireEvent.click(await screen.findByRole('option', { name: /^Vianen tot in 2018, nu Vijfheerenlanden/ }))
  expect(await screen.findByText(/Vianen bestond tot in 2018\. De opvolger is Vijfheerenlanden/)).toBeTruthy()

  await fireEvent.input(field, { target: { value: 'Haaren' } })
  await fireEvent.change(field)
  expect(
    await screen.findByText(/Haaren bestond tot in 2020\. Waar de registers nu liggen, is hier niet bekend/),
  ).toBeTruthy()

  await fireEvent.input(field, { target: { value: 'Zwolle' } })
  await fireEvent.change(field)
  await waitFor(() => expect(screen.queryByText(/bestond tot in/)).toBeNull())
})

test('a list that cannot be read leaves a field in which anything may be typed', async () => {
  const refusal = new BookError('disk-error', { name: 'gemeenten.csv' })
  const { asked } = showWith('#/particulars', {
    'book.current': family,
    'municipality.find': refusal,
    'child.save': boontje,
  })
  const field = await screen.findByRole('combobox', { name: 'Gemeente' })
  await fireEvent.input(field, { target: { value: 'Zwolle' } })
  await fireEvent.change(field)
  await waitFor(() =>
    expect(asked('child.save')).toMatchObject([{ changes: { details: { birthMunicipality: 'Zwolle' } } }]),
  )
})

test('only what applies is asked: no file without a file, no day of death without a life, no last municipality for who lives here', async () => {
  const { ask } = await openForm()
  const there = (label: string) => screen.queryByLabelText(label) !== null
  expect(
    ['Overleden op', 'Arts, verloskundige, ziekenhuis of praktijk', 'Laatste gemeente in Nederland'].map(there),
  ).toEqual([false, false, false])

  await fireEvent.click(firstButton('Ja'))
  await fireEvent.click(screen.getByRole('button', { name: 'Een dossier bij het ziekenhuis of de praktijk' }))
  await fireEvent.click(firstButton('Buiten Nederland'))
  await fireEvent.click(
    within(screen.getByRole('group', { name: 'Uit wie is Noor geboren?' })).getByRole('button', { name: 'Joost' }),
  )
  expect(
    ['Overleden op', 'Arts, verloskundige, ziekenhuis of praktijk', 'Laatste gemeente in Nederland'].map(there),
  ).toEqual([true, true, true])

  await saved()
  const open = await ask('book.current')
  const [marits, joosts] = open?.parents ?? []
  expect(open?.children).toMatchObject([{ details: { lived: 'yes', evidence: 'file', bornFrom: joosts?.id } }])
  expect(marits?.details.residence).toBe('abroad')
})

test('a value that looks otherwise than usual gets a word when it is left, and is kept as it was typed', async () => {
  const { ask } = await openForm()
  const postcode = screen.getAllByLabelText<HTMLInputElement>('Postcode')[0]
  if (postcode === undefined) throw new Error('a parent has a postcode')

  await fireEvent.input(postcode, { target: { value: 'B-9000' } })
  expect(screen.queryByText(/Een Nederlandse postcode is/)).toBeNull()
  await fireEvent.change(postcode)
  expect(await screen.findByText(/Een Nederlandse postcode is/)).toBeTruthy()
  await waitFor(async () => expect((await ask('book.current'))?.parents[0]?.details.postcode).toBe('B-9000'))
})
