// @vitest-environment jsdom
/** @file The words of an open copy: all of them, once, as words. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from '#contract'
import { emptyChildDetails, emptyParentDetails } from '#contract'
import { aChild, aCopy, aPage, aParent, aPhoto, filesIn, paragraph, textOf } from './a-copy.ts'

async function pageOf(copy: ReturnType<typeof aCopy>, name = 'boek.html') {
  const { folder } = await copy.make()
  const html = textOf(folder, name)
  return { folder, html, document: new DOMParser().parseFromString(html, 'text/html') }
}

const count = (text: string, word: string) => text.split(word).length - 1

test('every word stands on the page once: of children, parents, pages, steps and photos', async () => {
  const anna = aParent({ name: 'Anna', called: 'mama' })
  const [noor, sem] = [
    aChild({
      name: 'Noor',
      line: 'Een sterretje,\nzo klein',
      date: { precision: 'day', year: 2024, month: 3, day: 9 },
      weeks: 21,
      days: 3,
      place: 'Leeuwarden',
    }),
    aChild({
      words: { child: 'ons sprookje', loss: '' },
      weeks: 9,
      date: { precision: 'month', year: 2022, month: 5 },
    }),
  ]
  const [onPage, loose, shared] = [
    aPhoto({ caption: 'Het mutsje', children: [noor.id] }),
    aPhoto({ caption: 'Het strand\nin mei', children: [noor.id] }),
    aPhoto({ description: 'Twee kaarsen', children: [noor.id, sem.id] }),
  ]
  const pages: Page[] = [
    aPage({
      kind: 'letter',
      title: 'Lieve Noor',
      children: [noor.id],
      author: { parent: anna.id },
      text: paragraph('Eerste regel\ntweede regel\n\nTweede alinea'),
      photos: [onPage.id],
    }),
    aPage({
      kind: 'ritual',
      children: [sem.id],
      author: { name: 'oma Tineke' },
      place: 'aan zee',
      date: { precision: 'year', year: 2023 },
      steps: ['Water pakken', 'Kijken'],
    }),
    aPage({ title: 'Samen herdacht', children: [sem.id, noor.id] }),
    aPage({
      title: 'Van niemand',
      text: [
        { kind: 'quote', blocks: paragraph('Een citaat') },
        { kind: 'list', ordered: true, items: [paragraph('Punt een'), paragraph('Punt twee')] },
        {
          kind: 'paragraph',
          runs: [
            { text: 'dik', bold: true },
            { text: 'schuin', italic: true },
          ],
        },
      ],
    }),
  ]

  const { document, html } = await pageOf(
    aCopy({
      book: {
        title: 'Voor Noor en ons sprookje',
        parents: [anna, aParent({ name: 'Joris' })],
        children: [noor, sem],
        pages,
      },
      photos: [onPage, loose, shared],
    }),
  )

  const text = document.body.textContent
  const words = [
    'Voor Noor en ons sprookje',
    'van Anna en Joris',
    '9 maart 2024 · 21 weken en 3 dagen · Leeuwarden',
    'mei 2022 · 9 weken',
    'Een sterretje,',
    'Lieve Noor',
    'van mama',
    'Eerste regel',
    'tweede regel',
    'Tweede alinea',
    'Het mutsje',
    'Het strand',
    'Een ritueel',
    '2023 · van oma Tineke · aan zee',
    'Water pakken',
    'Kijken',
    'Samen herdacht',
    'Noor en ons sprookje',
    'Van niemand',
    'Een citaat',
    'Punt een',
    'Punt twee',
    'dik',
    'schuin',
  ]
  for (const word of words) expect(text).toContain(word)
  for (const once of ['Lieve Noor', 'Samen herdacht', 'Van niemand', 'Eerste regel', 'Een citaat'])
    expect(count(text, once)).toBe(1)
  expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    'Noor',
    'ons sprookje',
    'Samen',
  ])
  expect([...document.querySelectorAll('section')].map((section) => section.querySelectorAll('img').length)).toEqual([
    2, 0, 1,
  ])
  expect(document.querySelector('img[alt="Twee kaarsen"]')).not.toBeNull()
  expect(document.querySelector('strong')?.textContent).toBe('dik')
  expect(document.querySelector('em')?.textContent).toBe('schuin')
  expect(html).toContain('Eerste regel<br>tweede regel')
})

test('every link and picture on the page leads to a file of the copy', async () => {
  const photos = [
    aPhoto({ caption: 'Pip & 100% #1 ‘é’' }),
    aPhoto({ caption: 'scan', format: 'tiff' }),
    aPhoto({ caption: 'b', veiled: true }),
  ]

  const { folder, document } = await pageOf(aCopy({ photos }))

  const links = [...document.querySelectorAll('a')].map((link) => decodeURIComponent(link.getAttribute('href') ?? ''))
  expect(links.toSorted()).toEqual(filesIn(folder).filter((file) => file.startsWith('fotos/')))
  expect(document.querySelectorAll('img')).toHaveLength(2)
  expect(document.body.textContent).toContain('scan.tif')
})

test('what lies under a veil stays there until it is asked for', async () => {
  const { document } = await pageOf(aCopy({ photos: [aPhoto({ caption: 'zij', veiled: true })] }))

  const veil = document.querySelector('details')
  expect(veil?.open).toBe(false)
  expect(veil?.querySelector('summary')?.textContent).toBe('Een foto onder de sluier: kijken')
  expect(veil?.querySelector('img')?.getAttribute('alt')).toBe('zij')
})

test('what was typed is never anything but words', async () => {
  const bad = `</title><script>alert(1)</script><img src=x onerror='alert(2)'>" ' & \uD800 {{x}}`
  const child = aChild({ name: bad, line: bad, place: bad })
  const photo = aPhoto({ caption: bad, description: bad, fileName: bad, children: [child.id] })
  const pages = [
    aPage({
      title: bad,
      place: bad,
      steps: [bad],
      author: { name: bad },
      text: paragraph(bad),
      photos: [photo.id],
      children: [child.id],
    }),
  ]

  const { document, html } = await pageOf(
    aCopy({ book: { title: bad, children: [child], pages, parents: [aParent({ name: bad })] }, photos: [photo] }),
  )

  expect(document.querySelectorAll('script, [onerror]')).toHaveLength(0)
  expect(document.querySelectorAll('img')).toHaveLength(1)
  expect(document.title).toBe(bad.toWellFormed())
  expect(document.querySelector('h3')?.textContent).toBe(bad.toWellFormed())
  expect(document.querySelector('img')?.getAttribute('alt')).toBe(bad.toWellFormed())
  expect(html.isWellFormed()).toBe(true)
})

test('the page asks for nothing from elsewhere and runs nothing', async () => {
  const { html } = await pageOf(aCopy({ photos: [aPhoto()] }))

  expect(html).not.toMatch(/<script|https?:|@import|url\(/iu)
  expect(html).toContain(`content="script-src 'none'`)
})

test('boek.json holds the same words for other programs, and nothing that is only for forms', async () => {
  const child = aChild({
    name: 'Noor',
    details: { ...emptyChildDetails, certificateNumber: '1A0042', surname: 'Aktenaam' },
  })
  const parent = aParent({ name: 'Anna', details: { ...emptyParentDetails, bsn: '111222333', street: 'Wadpad 1' } })
  const photo = aPhoto({ caption: 'Het mutsje', children: [child.id], taken: { precision: 'year', year: 2024 } })
  const page = aPage({ title: 'Lieve Noor', text: paragraph('Dag'), photos: [photo.id], children: [child.id] })

  const { folder, html } = await pageOf(
    aCopy({ book: { title: 'T', children: [child], parents: [parent], pages: [page] }, photos: [photo] }),
  )

  const json = textOf(folder, 'boek.json')
  expect(JSON.parse(json)).toEqual({
    format: 'bewaarboek-open-copy',
    version: 1,
    title: 'T',
    language: 'nl',
    parents: [{ id: parent.id, name: 'Anna', called: '' }],
    children: [withoutDetails(child)],
    pages: [page],
    photos: [
      {
        id: photo.id,
        file: 'fotos/2024 Het mutsje.jpg',
        fileName: 'IMG_1.jpg',
        caption: 'Het mutsje',
        description: '',
        taken: photo.taken,
        veiled: false,
        children: [child.id],
      },
    ],
  })
  for (const text of [json, html])
    for (const word of ['111222333', 'Wadpad', '1A0042', 'Aktenaam']) expect(text).not.toContain(word)
})

test('a book without a title is named after its children, and one without those is just theirs', async () => {
  const children = ['Pip', 'Jonas', 'Noor'].map((name) => aChild({ name }))

  expect((await pageOf(aCopy({ book: { title: '', children } }))).document.title).toBe('Pip, Jonas en Noor')
  expect((await pageOf(aCopy({ book: { title: '', children, language: 'en' } }), 'book.html')).document.title).toBe(
    'Pip, Jonas, and Noor',
  )
  expect((await pageOf(aCopy({ book: { title: '' } }))).document.title).toBe('Ons boek')
})

test('the note says whether places went along, in lines that every Windows shows', async () => {
  const [withThem, without] = await Promise.all(
    [true, false].map(async (withPlaces) => (await aCopy({ withPlaces }).make()).folder),
  )

  const [one, other] = [withThem, without].map((folder) => textOf(join(folder ?? '', 'LEES-DIT.txt')))
  expect(one).toContain('in een foto kan staan waar')
  expect(other).toContain('Waar een foto is gemaakt, is eruit gehaald')
  for (const note of [one, other]) expect(note).not.toMatch(/[^\r]\n/u)
})

test.each([
  ['without-bsn', false],
  ['with-bsn', true],
] as const)('what the papers ask goes along when that was asked for: %s', async (copiedPapers, hasBsn) => {
  const child = aChild({ name: 'Noor', details: { ...emptyChildDetails, certificateNumber: '1A0042' } })
  const parent = aParent({ name: 'Anna', details: { ...emptyParentDetails, bsn: '111222333', street: 'Wadpad' } })
  const done = { kind: 'brp-request' as const, child: child.id, parent: parent.id, done: null, sent: null }
  const papers = [{ ...done, received: '2026-11-20' }]

  const { folder, html } = await pageOf(
    aCopy({ book: { title: 'T', children: [child], parents: [parent], papers }, copiedPapers }),
  )

  const json = textOf(folder, 'boek.json')
  expect(JSON.parse(json)).toMatchObject({
    parents: [{ name: 'Anna', details: { street: 'Wadpad' } }],
    children: [{ name: 'Noor', details: { certificateNumber: '1A0042' } }],
    papers,
  })
  expect(json.includes('111222333')).toBe(hasBsn)
  expect(textOf(folder, 'LEES-DIT.txt')).toContain(hasBsn ? 'met het BSN' : 'zonder BSN')
  expect(html.includes('111222333')).toBe(hasBsn)
})

function withoutDetails(child: ReturnType<typeof aChild>) {
  const words: Partial<typeof child> = { ...child }
  delete words.details
  return words
}
