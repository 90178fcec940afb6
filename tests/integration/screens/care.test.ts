// @vitest-environment jsdom
/** @file Steun on screen, on the real program: its pages, words to borrow, the questions in the book, and whom to call. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { go, openWindow, saved } from '../../support/open-window.ts'

const type = (label: string, text: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('Steun names the page to call first, then every page with what it is for', async () => {
  const { ask, show } = await openWindow()
  show('#/care')

  const pages = await ask('care.list')
  await screen.findByText(pages[0]?.title ?? '')
  const main = within(screen.getByRole('main'))
  const links = main.getAllByRole('link').map((link) => link.textContent)
  expect(links[0]).toContain('Wanneer meteen bellen')
  for (const { title, purpose } of pages) expect(links).toContain(`${title}${purpose}`)
  expect(links.join()).toMatch(/Woorden om te lenen.*Vragen die we nog hebben.*Dagen die tellen/u)
  const rail = screen.getByRole('link', { name: 'Steun' })
  expect(rail.getAttribute('aria-current')).toBe('page')
})

test('without a book Steun can be read, and what belongs to a book is not named', async () => {
  const { show } = await openWindow({ bookless: true })
  show('#/care')

  await screen.findByText('Woorden om te lenen')
  expect(screen.queryByText('Vragen die we nog hebben')).toBeNull()
  go('#/care-page/saying-goodbye')
  expect(await screen.findByRole('heading', { name: 'Afscheid nemen', level: 1 })).toBeTruthy()
  go('#/questions')
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Afscheid nemen' })).toBeNull())
})

test('beside what a page says stands its document and date, and at the end who decides', async () => {
  const { ask, show } = await openWindow()
  show('#/care-page/feelings')

  const page = await ask('care.page', { page: 'feelings' })
  await screen.findByRole('heading', { name: page.title, level: 1 })
  expect(screen.getAllByText('Bron: A, 20 oktober 2025').length).toBeGreaterThan(0)
  expect(screen.getByText(page.closing)).toBeTruthy()
  for (const { key, name, date } of page.sources) expect(screen.getByText(`${key}: ${name}, ${date}`)).toBeTruthy()
  // jsdom has no voices: then there is nothing to press
  expect(screen.queryByRole('button', { name: 'Voorlezen' })).toBeNull()
})

test('an address is first shown in full; leaving it opens nothing, and opening it goes through the host', async () => {
  const asked: string[] = []
  const { show } = await openWindow({
    openLink: (link) => {
      asked.push(link)
      return 'opened'
    },
  })
  show('#/care-page/saying-goodbye')

  await fireEvent.click(await screen.findByRole('button', { name: 'www.watermethode.nl' }))
  expect(screen.getByText('https://www.watermethode.nl')).toBe(document.activeElement?.querySelector('b'))
  await press('Niet openen')
  expect(screen.queryByText('https://www.watermethode.nl')).toBeNull()
  expect([document.activeElement?.textContent, asked]).toEqual(['www.watermethode.nl', []])

  await press('www.watermethode.nl')
  await press('Openen')
  await screen.findByText('De browser van deze computer heeft het adres.')
  expect(asked).toEqual(['https://www.watermethode.nl'])
})

test('in a browser the window itself opens the address, and the new page knows nothing of this one', async () => {
  const { show } = await openWindow({ openLink: () => 'browser' })
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  show('#/care-page/saying-goodbye')

  await fireEvent.click(await screen.findByRole('button', { name: 'www.watermethode.nl' }))
  await press('Openen')

  await waitFor(() =>
    expect(open.mock.calls).toEqual([['https://www.watermethode.nl', '_blank', 'noopener,noreferrer']]),
  )
  open.mockRestore()
})

test('sentences are chosen for someone, stand under one another, and are changed and begun again', async () => {
  const { ask, show } = await openWindow()
  show('#/care-words')

  const [first, second] = await ask('care.words')
  if (first === undefined || second === undefined) throw new Error('there are more')
  const own = await screen.findByLabelText<HTMLTextAreaElement>('Jullie woorden')
  for (const sentence of first.sentences.slice(0, 2)) await press(`Overnemen: ${sentence}`)
  expect(own.value).toBe(first.sentences.slice(0, 2).join('\n'))

  await fireEvent.change(screen.getByLabelText('Voor wie'), { target: { value: second.id } })
  expect(await screen.findByText(second.purpose)).toBeTruthy()
  expect(own.value).toBe(first.sentences.slice(0, 2).join('\n'))
  await press('Leeg beginnen')
  expect(own.value).toBe('')
  expect(screen.queryByRole('button', { name: 'Kopiëren' })).toBeNull()
})

test('a question is added, answered and put away, and comes back from the drawer', async () => {
  const { ask, show } = await openWindow()
  show('#/questions')

  await screen.findByLabelText('Een vraag')
  await type('Een vraag', 'Wanneer kunnen we weer in bad?')
  await press('Erbij zetten')
  await screen.findByLabelText('Vraag')
  await type('Antwoord', 'Na een week.')
  await saved()
  expect(await ask('question.list')).toMatchObject([{ text: 'Wanneer kunnen we weer in bad?', answer: 'Na een week.' }])

  await press('Wegleggen: Wanneer kunnen we weer in bad?')
  expect(await screen.findByText('De vraag ligt in de la.')).toBeTruthy()
  expect(await ask('question.list')).toEqual([])
  go('#/drawer')
  await fireEvent.click(await screen.findByRole('button', { name: 'Terugleggen: Wanneer kunnen we weer in bad?' }))
  await fireEvent.click(await screen.findByRole('link', { name: 'Bekijken' }))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Antwoord')).value).toBe('Na een week.')
})

test('a question that is being typed when the page is left stands in the book', async () => {
  const { ask, show } = await openWindow()
  show('#/questions')

  await screen.findByLabelText('Een vraag')
  await type('Een vraag', 'Is er iets onderzocht?')
  go('#/care')

  await waitFor(async () => expect(await ask('question.list')).toMatchObject([{ text: 'Is er iets onderzocht?' }]))
})

test('the letter is offered as long as a question has no answer, from the names in the book', async () => {
  const { ask, show } = await openWindow()
  await ask('parent.add', { name: 'Marit' })
  await ask('parent.add', { name: 'Joost' })
  const question = await ask('question.add', { text: 'Is er iets onderzocht?' })
  show('#/questions')

  expect((await screen.findByLabelText<HTMLInputElement>('Van')).value).toBe('Marit en Joost')
  await type('Antwoord', 'Nee.')
  await waitFor(() => expect(screen.queryByLabelText('Van')).toBeNull())
  await saved()
  expect(await ask('question.list')).toMatchObject([{ id: question.id, answer: 'Nee.' }])
})

test('a book that can only be read shows its questions, and no field', async () => {
  const { ask, show } = await openWindow({ second: true })
  await ask('question.add', { text: 'Is er iets onderzocht?' })
  show('#/questions')

  expect(await screen.findByText('Is er iets onderzocht?')).toBeTruthy()
  expect(screen.queryByLabelText('Een vraag')).toBeNull()
})

test('the numbers are kept on this computer as soon as a field is left, and stand there without a book', async () => {
  const { ask, show } = await openWindow({ bookless: true })
  show('#/call')

  await screen.findByText('Je bent ongerust.')
  await press('Nummers invullen')
  expect(screen.getByText(/De nummers blijven op deze computer/u)).toBeTruthy()
  await type('Huisarts', ' 0570 00 02 40 ')
  await fireEvent.change(screen.getByLabelText('Huisarts'))
  await waitFor(async () => expect((await ask('settings.get')).numbers.doctor).toBe('0570 00 02 40'))
  await press('Klaar')

  expect(await screen.findByText('0570 00 02 40')).toBeTruthy()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Nummers veranderen'))
  expect(screen.queryByText('Ziekenhuis')).toBeNull()
})

test('searching finds the pages of Steun under a heading of their own, also when the book has nothing', async () => {
  const { show } = await openWindow()
  show('#/search?words=watermethode')

  expect(await screen.findByRole('heading', { name: 'In Steun' })).toBeTruthy()
  expect(screen.getByText(/Deze woorden staan niet in het boek/u)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Afscheid nemen' }).getAttribute('href')).toBe('#/care-page/saying-goodbye')
})

test('the cover has one other thing on it: the page to call, which shows nothing of the book before it', async () => {
  const { show } = await openWindow()
  show('#/timeline')
  await screen.findByRole('heading', { name: 'Tijdlijn', level: 1 })
  await fireEvent.click(screen.getByRole('button', { name: 'Afdekken' }))

  await fireEvent.click(await screen.findByRole('button', { name: 'Meteen bellen' }))

  expect(screen.queryByRole('heading', { name: 'Tijdlijn' })).toBeNull()
  expect(await screen.findByText('Je bent ongerust.')).toBeTruthy()
})
