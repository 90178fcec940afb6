import { expect, test } from 'vitest'
import { ChildId, fromPlainText, PageId, parseDate, ParentId, PhotoId, TEXT_LIMIT } from '#contract'
import type { Block, NewPage } from '#contract'
import { aBookRoom, aPhoto, openedAgain, words } from '../../support/book-room.ts'
import { failureOf } from '../../support/failure.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const date = (text: string) => parseDate(text, 'nl')

test('a page may be added with only its kind', () => {
  const { room, file } = aBookRoom()

  const page = room.pages.add({ kind: 'moment' })

  expect(openedAgain(file).pages.get(page.id)).toEqual({
    id: page.id,
    kind: 'moment',
    children: [],
    author: null,
    title: '',
    date: { precision: 'unknown' },
    text: [],
    steps: [],
    place: '',
    photos: [],
    version: 1,
    createdAt: '2026-11-21T18:00:01.000Z',
    savedAt: '2026-11-21T18:00:01.000Z',
  })
})

test('a whole ritual is kept as it was given', () => {
  const { room, db, file } = aBookRoom()
  const [noor, boontje] = [room.children.add({ name: 'Noor' }), room.children.add({ name: 'Boontje' })]
  const parent = room.parents.add({ name: 'Marit' })
  const photos = [aPhoto(db), aPhoto(db), aPhoto(db)]
  const text: Block[] = [
    {
      kind: 'paragraph',
      runs: [{ text: 'Om ' }, { text: 'zeven', bold: true }, { text: ' uur\nsamen', italic: true }],
    },
    { kind: 'quote', blocks: [{ kind: 'list', ordered: true, items: [[{ kind: 'paragraph', runs: [] }], []] }] },
  ]
  const ritual: NewPage = {
    kind: 'ritual',
    children: [boontje.id, noor.id],
    author: { parent: parent.id },
    title: 'Een kaars',
    date: date('15 oktober 2026'),
    text,
    steps: ['Zet de kaars in het raam.', 'Steek hem aan.'],
    place: 'aan de straatkant',
    photos: [photos[2], photos[0], photos[1]].filter((photo) => photo !== undefined),
  }

  const page = room.pages.add(ritual)

  expect(openedAgain(file).pages.get(page.id)).toMatchObject(ritual)
})

test('other words make a new version, and every version stays', () => {
  const { room, file } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor' })

  room.pages.save(page.id, { text: words('Lieve Noor,') })
  room.pages.save(page.id, { text: words('Lieve Noor,\n\nhet regent.') })
  const last = room.pages.save(page.id, { title: 'Lieve Noor' })

  expect(last.version).toBe(4)
  const { pages } = openedAgain(file)
  expect(pages.versions(page.id).map(({ version, title, opening }) => [version, title, opening])).toEqual([
    [4, 'Lieve Noor', 'Lieve Noor, het regent.'],
    [3, 'Aan Noor', 'Lieve Noor, het regent.'],
    [2, 'Aan Noor', 'Lieve Noor,'],
    [1, 'Aan Noor', ''],
  ])
  expect(pages.version(page.id, 2)).toEqual({
    version: 2,
    savedAt: '2026-11-21T18:00:02.000Z',
    title: 'Aan Noor',
    text: words('Lieve Noor,'),
    steps: [],
  })
})

test('the same words again make no version and leave the page as it was', () => {
  const { room } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor', text: words('Lieve Noor') })

  const saved = room.pages.save(page.id, { title: ' Aan Noor ', text: words('Lieve Noor'), steps: [], date: undefined })

  expect(saved).toEqual(page)
  expect(room.pages.versions(page.id)).toHaveLength(1)
})

test('what is not words is saved without a new version', () => {
  const { room, db } = aBookRoom()
  const child = room.children.add({})
  const page = room.pages.add({ kind: 'letter', text: words('Lieve Noor') })

  const saved = room.pages.save(page.id, {
    kind: 'note',
    date: date('maart 2026'),
    children: [child.id],
    photos: [aPhoto(db)],
    author: { name: 'oma Tineke' },
    place: 'in het doosje',
  })

  expect(saved).toMatchObject({ kind: 'note', version: 1, place: 'in het doosje', author: { name: 'oma Tineke' } })
  expect(saved.savedAt > page.savedAt).toBe(true)
  expect(room.pages.versions(page.id)).toHaveLength(1)
})

test('a child or photo named twice stands on the page once', () => {
  const { room, db } = aBookRoom()
  const [child, photo] = [room.children.add({}), aPhoto(db)]

  const page = room.pages.add({ kind: 'photos', children: [child.id, child.id], photos: [photo, photo] })

  expect(page.children).toEqual([child.id])
  expect(page.photos).toEqual([photo])
})

test.each<[string, Partial<NewPage>, string]>([
  ['child', { children: [ChildId.parse(nobody)] }, 'child-not-found'],
  ['photo', { photos: [PhotoId.parse(nobody)] }, 'photo-not-found'],
  ['parent', { author: { parent: ParentId.parse(nobody) } }, 'parent-not-found'],
])('a page with a %s that is not in the book is declined, and nothing is half-written', async (_name, wrong, code) => {
  const { room, db } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor' })
  const before = db.serialize()

  expect((await failureOf(() => room.pages.add({ kind: 'letter', title: 'x', ...wrong }))).code).toBe(code)
  expect((await failureOf(() => room.pages.save(page.id, { title: 'x', text: words('x'), ...wrong }))).code).toBe(code)

  expect(db.serialize().equals(before)).toBe(true)
})

test('pages and versions that are not there are said not to be', async () => {
  const { room } = aBookRoom()
  const page = room.pages.add({ kind: 'note' })
  const none = PageId.parse(nobody)

  expect((await failureOf(() => room.pages.get(none))).code).toBe('page-not-found')
  expect((await failureOf(() => room.pages.save(none, { title: 'x' }))).code).toBe('page-not-found')
  expect((await failureOf(() => room.pages.versions(none))).code).toBe('page-not-found')
  expect((await failureOf(() => room.pages.version(page.id, 2))).code).toBe('version-not-found')
  expect((await failureOf(() => room.pages.list({ child: ChildId.parse(nobody) }))).code).toBe('child-not-found')
  expect((await failureOf(() => room.pages.list({ after: 'nowhere' }))).details).toEqual({ field: 'after' })
})

test('a text of exactly the limit is kept, one sign more is declined and changes nothing', async () => {
  const { room } = aBookRoom()
  const half = { kind: 'paragraph' as const, runs: [{ text: 'a'.repeat(TEXT_LIMIT / 2) }] }
  const page = room.pages.add({ kind: 'letter', text: [half, { kind: 'quote', blocks: [half] }] })

  const longer = [half, { kind: 'list' as const, ordered: false, items: [[half], words('b')] }]
  const refused = await failureOf(() => room.pages.save(page.id, { text: longer }))

  expect(refused).toEqual({ code: 'text-too-long', details: { limit: '1.000.000' } })
  expect(room.pages.get(page.id)).toEqual(page)
})

test('a text of 2 MB is declined, not cut', async () => {
  const { room } = aBookRoom()

  const refused = await failureOf(() =>
    room.pages.add({ kind: 'letter', text: fromPlainText('lief '.repeat(400_000)) }),
  )

  expect(refused.code).toBe('text-too-long')
  expect(room.counts().pages).toBe(0)
})

test('eight quotes and lists in each other are kept, nine or ten thousand are declined', async () => {
  const { room } = aBookRoom()

  expect(room.pages.add({ kind: 'letter', text: nested(8) }).text).toEqual(nested(8))
  for (const depth of [9, 40, 10_000]) {
    expect((await failureOf(() => room.pages.add({ kind: 'letter', text: nested(depth) }))).code).toBe('invalid-input')
  }
})

test.each([
  ["'; DROP TABLE children;--"],
  ['../../x'],
  ['N'.repeat(300)],
  ['👨‍👩‍👧‍👦 👩🏽‍🍼 🏳️‍🌈 🇳🇱'],
  ['نور ‏(RTL)‎ עברית'],
  ['Zoë Nóra Ça ﬁ'],
  [`Z${'\u0301'.repeat(60)}`],
  ['陽菜 ひな ฟ้า 하늘'],
  ['<b>&amp;</b> #set $x$ *a* %s ${y} \\n'],
  ['"quoted" ‘and’ “curly”'],
  ['null'],
  ['\u202Eomgekeerd\u202C'],
])('%j comes back exactly as a name, a title and a text', (text) => {
  const { room, file } = aBookRoom()
  const child = room.children.add({ name: text, line: text, place: text })
  const page = room.pages.add({
    kind: 'ritual',
    title: text,
    text: [{ kind: 'paragraph', runs: [{ text: `${text}\u0000\u0007${text}` }] }],
    steps: [text],
    author: { name: text },
  })

  const again = openedAgain(file)

  expect(again.children.list()[0]).toMatchObject({ name: text, line: text, place: text })
  expect(again.pages.get(page.id)).toEqual(page)
  expect(page.text).toEqual([{ kind: 'paragraph', runs: [{ text: `${text}\u0000\u0007${text}` }] }])
  expect(again.pages.list().pages[0]?.title).toBe(text)
  expect(again.children.list()).toEqual([{ ...child }])
})

test('control signs leave a line but not a text', () => {
  const { room } = aBookRoom()

  const page = room.pages.add({ kind: 'note', title: 'Noor\u0000\u0007\tvan ons\n', text: words('a\tb') })

  expect(page.title).toBe('Noor van ons')
  expect(page.text).toEqual(words('a\tb'))
})

test('when the disk gives out in the middle of a save, nothing of it is there', () => {
  const { room, db } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor', text: words('eerst') })
  const before = db.serialize()
  db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE OF sort_key ON pages BEGIN SELECT RAISE(ABORT, 'disk'); END`)

  expect(() => room.pages.save(page.id, { text: words('later') })).toThrow('disk')
  expect(() => room.pages.add({ kind: 'note', title: 'nieuw' })).toThrow('disk')

  expect(db.serialize().equals(before)).toBe(true)
  expect(room.pages.get(page.id)).toEqual(page)
})

const nested = (depth: number): Block[] => {
  let blocks: Block[] = [{ kind: 'paragraph', runs: [{ text: 'binnenin' }] }]
  for (let level = 0; level < depth; level += 1) {
    blocks = level % 2 === 0 ? [{ kind: 'quote', blocks }] : [{ kind: 'list', ordered: false, items: [blocks] }]
  }
  return blocks
}
