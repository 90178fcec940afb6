// @vitest-environment jsdom
/** @file What goes along in an open copy only when parents ask: days and questions, and what is only for paperwork. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DayId, emptyChildDetails, emptyParentDetails, QuestionId } from '#contract'
import type { Day, OpenQuestion } from '#contract'
import { exportNeeds } from '#main/app'
import { exportBook } from '#main/export'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aBook, aChild, aCopy, aPage, aParent, now, textOf } from './a-copy.ts'

const aDay = (changes: Partial<Day> = {}): Day => ({
  id: DayId.parse(randomUUID()),
  kind: 'other',
  children: [],
  title: '',
  date: { precision: 'unknown' },
  time: '',
  place: '',
  every: false,
  rule: '',
  page: null,
  shown: 'shown',
  ...changes,
})
const aQuestion = (text: string, answer = ''): OpenQuestion => ({ id: QuestionId.parse(randomUUID()), text, answer })
const on = (month: number) => ({ precision: 'month', year: 2026, month }) as const

async function opened(copy: ReturnType<typeof aCopy>, name = 'boek.html') {
  const { folder } = await copy.make()
  const html = textOf(folder, name)
  const json = JSON.parse(textOf(folder, 'boek.json')) as Record<string, unknown>
  return { folder, html, json, document: new DOMParser().parseFromString(html, 'text/html') }
}
const wordsOf = (elements: Iterable<Element>) => [...elements].map((one) => one.textContent.replaceAll(/\s+/gu, ' '))

test('days stand by date after the chapters, with whose they are, when and where, and lead to what was said', async () => {
  const noor = aChild({ name: 'Noor' })
  const page = aPage({ title: 'Nacontrole', children: [noor.id] })
  const days = [
    aDay({ title: 'De steen' }),
    aDay({ kind: 'light', rule: 'world-light', every: true, date: on(12), time: '19:00' }),
    aDay({
      kind: 'appointment',
      title: 'Nacontrole',
      children: [noor.id],
      date: on(5),
      place: 'Route 5',
      page: page.id,
    }),
    aDay({ kind: 'loss', children: [noor.id], date: on(3), every: true }),
    aDay({ title: 'Ook in mei', date: on(5) }),
  ]

  const { document, json } = await opened(aCopy({ book: { children: [noor], pages: [page], days, questions: [] } }))

  expect(wordsOf(document.querySelectorAll('h2'))).toEqual(['Noor', 'Dagen die tellen'])
  expect(wordsOf(document.querySelectorAll('section:last-of-type article'))).toEqual([
    'De dag zelfmaart 2026 · elk jaar · Noor',
    'Nacontrolemei 2026 · Route 5 · Afspraak · NoorLezen wat er gezegd is',
    'Ook in meimei 2026',
    'Wereldlichtjesdagelk jaar op de tweede zondag van december · 19.00 uur',
    'De steen',
  ])
  const link = document.querySelector('section:last-of-type a')?.getAttribute('href') ?? ''
  expect(document.querySelector(`[id="${link.slice(1)}"] h3`)?.textContent).toBe('Nacontrole')
  expect(json).toMatchObject({ days, questions: [] })
})

test('quiet days are closed until somebody opens them, soft ones before those that were never shown, and not printed', async () => {
  const quiet = [
    aDay({ title: 'nooit', date: on(1), shown: 'never' }),
    aDay({ title: 'zacht', date: on(7), shown: 'soft' }),
  ]

  const { document, html } = await opened(aCopy({ book: { days: quiet, questions: [] } }))

  const fold = document.querySelector<HTMLDetailsElement>('details.apart')
  expect(fold?.open).toBe(false)
  expect(fold?.querySelector('summary')?.textContent).toBe('Dagen die stil bleven')
  expect(wordsOf(fold?.querySelectorAll('h3') ?? [])).toEqual(['zacht', 'nooit'])
  expect(document.querySelectorAll('h2')).toHaveLength(0)
  expect(html).toMatch(/@media print\{[^]*\.apart:not\(\[open\]\)\{display:none\}/u)
})

test('questions stand with their answers, as they were written', async () => {
  const questions = [aQuestion('Komt er onderzoek?\nEn wanneer?', 'Ja, over zes weken.'), aQuestion('En nu?')]

  const { document, html, json } = await opened(aCopy({ book: { days: [], questions, language: 'en' } }), 'book.html')

  expect(wordsOf(document.querySelectorAll('h2'))).toEqual(['Our questions'])
  expect(html).toContain('Komt er onderzoek?<br>En wanneer?')
  expect(wordsOf(document.querySelectorAll('dd'))).toEqual(['Ja, over zes weken.'])
  expect(json).toMatchObject({ questions })
})

test('what was typed in days, questions and facts is never anything but words', async () => {
  const bad = `</dl><script>alert(1)</script><img src=x onerror='alert(2)'>" ' & \uD800`
  const child = aChild({ name: bad, details: { ...emptyChildDetails, surname: bad, relation: 'married' } })
  const days = [aDay({ title: bad, place: bad, children: [child.id] })]

  const { document, html } = await opened(
    aCopy({ book: { children: [child], days, questions: [aQuestion(bad, bad)] }, copiedPapers: 'without-bsn' }),
  )

  expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(0)
  expect(document.body.textContent.split('alert(1)')).toHaveLength(9)
  expect(html.isWellFormed()).toBe(true)
})

test.each([
  ['none', []],
  ['without-bsn', ['Wadpad 12', '9 maart 1990', 'Uit Anna', 'getrouwd', 'verstuurd op 20 november 2026']],
  ['with-bsn', ['Wadpad 12', '9 maart 1990', 'Uit Anna', 'getrouwd', 'verstuurd op 20 november 2026', '111222333']],
] as const)(
  'the page shows of the papers what was asked for, closed until somebody opens it: %s',
  async (copiedPapers, said) => {
    const anna = aParent({
      name: 'Uit Anna',
      details: {
        ...emptyParentDetails,
        bsn: '111222333',
        street: 'Wadpad 12',
        birthDate: { precision: 'day', year: 1990, month: 3, day: 9 },
      },
    })
    const noor = aChild({ name: 'Noor', details: { ...emptyChildDetails, bornFrom: anna.id, relation: 'married' } })
    const record = { kind: 'brp-request', child: noor.id, parent: anna.id, done: null, sent: '2026-11-20' } as const
    const book = { children: [noor], parents: [anna], papers: [{ ...record, received: null }] }

    const { document } = await opened(aCopy({ book: { ...book, sheetTitle: (kind) => `Vel ${kind}` }, copiedPapers }))

    const fold = document.querySelector<HTMLDetailsElement>('details.apart')
    for (const word of ['Wadpad 12', '9 maart 1990', 'getrouwd', 'verstuurd op 20 november 2026', '111222333'])
      expect(fold?.textContent.includes(word) ?? false, word).toBe((said as readonly string[]).includes(word))
    expect(fold === null).toBe(copiedPapers === 'none')
    if (fold === null) return
    expect(fold.open).toBe(false)
    expect(wordsOf(fold.querySelectorAll('h3'))).toEqual(['Noor', 'Uit Anna', 'Wat met de vellen is gedaan'])
    expect(wordsOf(fold.querySelectorAll('dt'))).toContain('Vel brp-request: Noor en Uit Anna')
    expect(fold.textContent).not.toContain(anna.id)
  },
)

test('a parent’s own words are not taken for one of the answers', async () => {
  const anna = aParent({ name: 'Anna', details: { ...emptyParentDetails, town: 'other', died: 'no' } })

  const { document } = await opened(aCopy({ book: { parents: [anna] }, copiedPapers: 'without-bsn' }))

  expect(wordsOf(document.querySelectorAll('dd'))).toEqual(['other', 'nee'])
})

test('the note says whether days and questions are in it', async () => {
  const [along, without] = await Promise.all([opened(aCopy({ book: { days: [], questions: [] } })), opened(aCopy())])

  expect(textOf(along.folder, 'LEES-DIT.txt')).toContain('De dagen die tellen staan erin')
  expect(textOf(without.folder, 'LEES-DIT.txt')).toContain('De dagen die tellen en de vragen staan er niet in.')
  expect(without.json).not.toHaveProperty('days')
  expect(without.json).not.toHaveProperty('questions')
})

/** A real book with a day, a question and a sheet in it, and one of each that lies in the drawer or is of who lies there. */
async function aFullBook(locked: boolean) {
  const { session } = await aBook({ locked })
  const { children, parents, days, questions, papers, drawer } = session.book
  const [noor, pip] = [children.add({ name: 'Noor' }), children.add({ name: 'Pip' })]
  const anna = parents.add({ name: 'Anna' })
  if (locked) parents.save(anna.id, { details: { ...anna.details, bsn: '999990019' } })
  const day = days.add({ kind: 'other', title: 'De steen', children: [noor.id], shown: 'never' })
  days.add({ kind: 'other', title: 'Een dag van Pip', children: [pip.id] })
  drawer.put({ kind: 'day', id: days.add({ kind: 'other', title: 'Een dag in de la' }).id })
  const question = questions.add({ text: 'Komt er onderzoek?' })
  drawer.put({ kind: 'question', id: questions.add({ text: 'Een vraag in de la' }).id })
  const blank = { parent: anna.id, done: '2026-11-20', sent: null, received: null }
  for (const child of [noor, pip]) papers.put({ kind: 'brp-request', child: child.id, ...blank })
  drawer.put({ kind: 'child', id: pip.id })
  const copy = async (along?: Parameters<typeof exportNeeds>[2]) => {
    const to = freshFolder()
    const { folder } = await exportBook({ ...exportNeeds(session, { now: () => now }, along), to, withPlaces: false })
    const [html, json] = [textOf(folder, 'boek.html'), textOf(folder, 'boek.json')]
    return { html, json, value: JSON.parse(json) as Record<string, unknown> }
  }
  return { copy, day, question, record: { kind: 'brp-request', child: noor.id, ...blank } }
}

test.each([false, true])(
  'of a real book nothing of it goes along unless it was asked for; with a lock: %s',
  async (locked) => {
    const { html, json } = await (await aFullBook(locked)).copy()

    expect(html + json).not.toMatch(/De steen|onderzoek|BRP|brp-request|999990019| in de la|van Pip/u)
  },
)

test.each([false, true])(
  'of a real book all but the drawer goes along when it was asked for; with a lock: %s',
  async (locked) => {
    const { copy, day, question, record } = await aFullBook(locked)

    const days = await copy({ withDays: true })
    const all = await copy({ withDays: true, papers: 'with-bsn' })

    expect(days.value).toMatchObject({ days: [day], questions: [question] })
    expect(days.html + days.json).not.toMatch(/BRP|brp-request|999990019| in de la|van Pip/u)
    expect(all.value).toMatchObject({ days: [day], questions: [question], papers: [record] })
    expect(all.html).toContain('Verzoek voor de BRP: Noor en Anna')
    expect([all.html, all.json].map((text) => text.includes('999990019'))).toEqual([locked, locked])
    expect(all.html + all.json).not.toMatch(/ in de la|van Pip/u)
  },
)
