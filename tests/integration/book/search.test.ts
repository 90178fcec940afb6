import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '#contract'
import type { SearchHit } from '#contract'
import { aBookRoom, aPhoto, words } from '../../support/book-room.ts'

const marked = (hit: SearchHit | undefined) =>
  hit?.excerpt.map(({ text, hit: found }) => (found ? `[${text}]` : text)).join('')

test('accents, capitals and ligatures make no difference, and the text is shown as it was written', () => {
  const { room } = aBookRoom()
  room.pages.add({
    kind: 'letter',
    title: 'Brief',
    text: words('Lieve Zoë, op de Straße in Łódź, bij de ﬁets en de Ægir.'),
  })

  for (const [asked, shown] of [
    ['zoe', '[Zoë]'],
    ['ZOË', '[Zoë]'],
    ['zoe\u0308', '[Zoë]'],
    ['strasse', '[Straße]'],
    ['straße', '[Straße]'],
    ['stras', '[Straß]e'],
    ['lodz', '[Łódź]'],
    ['fiets', '[ﬁets]'],
    ['aegir', '[Ægir]'],
  ] as const) {
    expect(marked(room.search(asked)[0])).toContain(shown)
  }
})

test('what is written with combining marks is found and marked as a whole', () => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'note', text: words('dag Zoe\u0308, lief') })

  expect(marked(room.search('zoë')[0])).toBe('dag [Zoe\u0308], lief')
})

test('all words must stand in it, in any order, title and text together; the last may be half typed', () => {
  const { room } = aBookRoom()
  const page = room.pages.add({ kind: 'letter', title: 'Aan Noor', text: words('Het regent vandaag zo zacht.') })
  room.pages.add({ kind: 'letter', title: 'Aan Boontje', text: words('Het sneeuwt vandaag.') })

  expect(room.search('zacht noor').map(({ id }) => id)).toEqual([page.id])
  expect(room.search('vandaag')).toHaveLength(2)
  expect(room.search('noor vand')).toHaveLength(1)
  expect(room.search('vand noor')).toEqual([])
  expect(room.search('noor sneeuwt')).toEqual([])
  expect(marked(room.search('vandaag reg')[0])).toBe('Het [reg]ent [vandaag] zo zacht.')
})

test('a hit says what was found and where to go', () => {
  const { room } = aBookRoom()
  const date = parseDate('15 oktober 2026', 'nl')
  const page = room.pages.add({
    kind: 'ritual',
    title: 'Kaars',
    date,
    steps: ['Steek de lont aan'],
    place: 'bij het raam',
  })

  expect(room.search('lont')).toEqual([
    {
      kind: 'page',
      id: page.id,
      page: page.id,
      title: 'Kaars',
      pageKind: 'ritual',
      date,
      excerpt: [
        { text: 'Steek de ', hit: false },
        { text: 'lont', hit: true },
        { text: ' aan bij het raam', hit: false },
      ],
    },
  ])
  expect(room.search('raam')).toHaveLength(1)
})

test('a title counts for more than a text', () => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'note', title: 'a', text: words('appelboom appelboom appelboom') })
  room.pages.add({ kind: 'note', title: 'De appelboom', text: words('een lange tekst over iets anders') })

  expect(room.search('appelboom').map(({ title }) => title)).toEqual(['De appelboom', 'a'])
})

test('children are found by name, own words, line and place', () => {
  const { room } = aBookRoom()
  const child = room.children.add({
    name: 'Noor',
    words: { child: 'sterretje', loss: 'afscheid' },
    line: 'Klein maar groot.',
    place: 'Ede',
  })
  room.children.add({ words: { child: 'Boontje', loss: '' } })

  for (const asked of ['noor', 'afscheid', 'groot', 'ede']) {
    expect(room.search(asked)).toMatchObject([{ kind: 'child', id: child.id, title: 'Noor', page: null }])
  }
  expect(room.search('boontje')[0]?.title).toBe('Boontje')
  room.children.save(child.id, { name: 'Nora' })
  expect(room.search('noor')).toEqual([])
  expect(room.search('nora')).toHaveLength(1)
})

test('a photo is found by its words and leads to its first page that is not put away', () => {
  const { room, db } = aBookRoom()
  const photo = aPhoto(db, { caption: 'Het handje', description: 'een gipsafdruk' })
  expect(room.search('gipsafdruk')).toMatchObject([{ kind: 'photo', id: photo, page: null, title: 'Het handje' }])

  const late = room.pages.add({ kind: 'photos', date: parseDate('2026', 'nl'), photos: [photo] })
  const early = room.pages.add({ kind: 'letter', date: parseDate('2024', 'nl'), photos: [photo] })
  expect(room.search('handje')[0]).toMatchObject({ page: early.id, pageKind: 'letter' })

  room.drawer.put({ kind: 'page', id: early.id })
  expect(room.search('handje')[0]).toMatchObject({ page: late.id, pageKind: 'photos' })

  room.drawer.put({ kind: 'photo', id: photo })
  expect(room.search('handje')).toEqual([])
})

test('who wrote it without being a parent is found too', () => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'letter', author: { name: 'oma Tineke' }, text: words('Lieve Noor') })

  expect(marked(room.search('tineke')[0])).toBe('Lieve Noor oma [Tineke]')
})

test.each([
  ['陽菜', '今日は陽菜の日です', '今日は[陽菜]の日です'],
  ['菜の', '今日は陽菜の日です', '今日は陽[菜の]日です'],
  ['ひな', 'わたしのひなちゃん', 'わたしの[ひな]ちゃん'],
  ['ラジオ', 'きょうのラジオ体操', 'きょうの[ラジオ]体操'],
  ['ฟ้า', 'ลูกฟ้าของแม่', 'ลูก[ฟ้า]ของแม่'],
  ['하늘', '우리하늘이에게', '우리[하늘]이에게'],
  ['宝宝 noor', 'Noor 亲爱的宝宝', '[Noor] 亲爱的[宝宝]'],
])('%s is found in a text without spaces', (asked, text, shown) => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'letter', text: words(text) })
  room.pages.add({ kind: 'letter', text: words('iets anders 月') })

  expect(room.search(asked).map(marked)).toEqual([shown])
})

test.each([
  '',
  '   ',
  '"',
  '""',
  '*',
  '^',
  '()',
  '( ) : - + ~',
  '🕯️',
  '👨‍👩‍👧‍👦 🇳🇱',
  '…',
  '\u0000',
  '---',
  '%_\\',
  '!!! ???',
])('%j is nothing to look for, and finds nothing', (asked) => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'note', title: 'a %_\\ "quoted" ( * ) 🕯️ ^' })

  expect(room.search(asked)).toEqual([])
})

test.each([
  ['AND', 'and dus'],
  ['noor AND', 'noor and dus'],
  ['NEAR(noor, 2)', 'near noor 2'],
  ['title:noor', 'title noor'],
  ['noor*', 'noor'],
  ['"noor', 'noor'],
  ['no"or', 'no"or'],
  ['-noor', 'noor'],
  ['noor OR', 'noor or dus'],
  ["'; DROP TABLE children;--", 'drop table children'],
  ["foto's", 'de foto’s'],
  ['zo’n', "zo'n dag"],
  ['{title body}:x', 'title body x'],
])('%j is looked for as words, never as a command', (asked, text) => {
  const { room } = aBookRoom()
  const page = room.pages.add({ kind: 'note', text: words(text) })
  room.pages.add({ kind: 'note', text: words('iets geheel verschillend') })

  expect(room.search(asked).map(({ id }) => id)).toEqual([page.id])
})

test('the excerpt of a long text lies around the first hit and never splits a sign', () => {
  const { room } = aBookRoom()
  const family = '👨‍👩‍👧‍👦'
  room.pages.add({ kind: 'letter', text: words(`${`${family} lief `.repeat(300)}appelboom ${family.repeat(300)}`) })

  const shown = marked(room.search('appelboom')[0]) ?? ''

  expect(shown).toMatch(/^… (lief )?(👨‍👩‍👧‍👦 lief )+\[appelboom\] (👨‍👩‍👧‍👦)+ …$/u)
  expect(shown.length).toBeLessThan(260)
})

test('a found word longer than the excerpt is shown whole', () => {
  const { room } = aBookRoom()
  const long = 'appelboom'.repeat(30)
  room.pages.add({ kind: 'note', text: words(`onder de ${long} in de tuin`) })

  expect(marked(room.search(long)[0])).toBe(`onder de [${long}] …`)
})

test('a hit only in the title shows how the text begins', () => {
  const { room } = aBookRoom()
  room.pages.add({ kind: 'letter', title: 'Appelboom', text: words('Opa groef het gat.') })
  room.pages.add({ kind: 'letter', title: 'Appelbloesem' })

  expect(room.search('appelboom')[0]?.excerpt).toEqual([{ text: 'Opa groef het gat.', hit: false }])
  expect(room.search('appelbloesem')[0]?.excerpt).toEqual([])
})

test('whatever is typed, search answers', () => {
  const { room, db } = aBookRoom()
  room.pages.add({ kind: 'letter', title: 'Aan Noor', text: words('Lieve Noor AND NEAR("x") 陽菜 ß ǅ İ ﷺ') })
  aPhoto(db, { caption: 'handje' })
  const pieces = fc.constantFrom(
    '"',
    '*',
    'AND',
    'NEAR(',
    ')',
    'noor',
    '陽',
    'ß',
    ':',
    '^',
    '-',
    ' ',
    '\u0000',
    '\uD83D',
    'ﷺ',
  )
  const asked = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  )

  fc.assert(
    fc.property(asked, (text) => {
      for (const { excerpt } of room.search(text)) {
        expect(excerpt.every((part) => part.text !== '')).toBe(true)
        expect(excerpt.every((part, index) => part.hit !== excerpt[index + 1]?.hit)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('any word of a text is found, in whatever script it was written', () => {
  const { room, db } = aBookRoom()
  const aWord = fc.stringMatching(/^\p{L}[\p{L}\p{M}]{1,11}$/u)
  const findsAll = () =>
    fc.assert(
      fc.property(aWord, (word) => {
        const page = room.pages.add({ kind: 'note', text: words(`lieve ${word} van ons`) })

        const hit = room.search(word).find(({ id }) => id === page.id)
        room.drawer.put({ kind: 'page', id: page.id })

        expect(hit?.excerpt.some((part) => part.hit)).toBe(true)
      }),
      { numRuns: 1000 },
    )

  // one transaction around all of it spares the disk a thousand flushes
  db.transaction(findsAll)()
})
