/** @file What every sheet shares: signs the register cannot hold, BSNs, numbers, what can be filled in, and sheets that cannot be made. */
import { describe, expect, test } from 'vitest'
import { BookError, ParentId, SheetChoice, SheetField } from '#contract'
import { detailOf, sheetFor } from '#main/registration'
import { aBook, idOf, joost, marit, noor } from './a-book.ts'
import { everyKind } from './a-set.ts'
import { longBook } from './long-book.ts'
import { keysOf, lines, listed, sheetOf, textsIn, today } from './read-sheet.ts'

describe('signs the BRP cannot hold', () => {
  const notes = (firstNames: string) =>
    listed(sheetOf(aBook({ children: [{ details: { firstNames } }] }), { kind: 'what-to-bring' }).data).filter((text) =>
      text.includes('BRP kan deze tekens'),
    )

  test('are named once each, and nothing is held back', () => {
    expect(notes('Ștefan Ștefan 文🌷 k\u0302')).toEqual([
      'De BRP kan deze tekens in de naam niet opslaan: Ș 文 🌷 k\u0302. Vraag de ambtenaar hoe het dan wordt geschreven.',
    ])
    expect(notes('No\u200Dor')[0]).toContain('U+200D')
  })

  test('are not found in names with any accent the set has, or with a typographic quote', () => {
    expect(['Łucja', 'Şölen', 'Ægir', 'd’Angelo', 'Anne–Fleur', 'İlkay ĸŀŉ', 'Zoe\u0308'].flatMap(notes)).toEqual([])
  })

  test('are all but the 293 of the set', () => {
    // beyond U+024F the set holds one sign, the ohm sign, which NFC writes as the Greek letter
    const latin = Array.from({ length: 0x250 - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20))
    const held = [...latin, 'Ω'].filter((sign) => !/[\p{C}\u00A0]/u.test(sign) && notes(sign).length === 0)

    expect(held).toHaveLength(293)
  })

  test('are cut short in a long list', () => {
    expect(notes('一二三四五六七八九十百千万億')[0]).toContain('千 …')
  })

  test('a name longer than the BRP holds is said to be so', () => {
    const notes = listed(
      sheetOf(aBook({ children: [{ details: { surname: 'a'.repeat(201) } }] }), { kind: 'what-to-bring' }).data,
    )

    expect(notes.join(' ')).toContain('tot 200 tekens')
  })

  test('are shown beside what the register would keep, and stay on the sheet', () => {
    const parents = [{ ...marit, details: { ...marit.details, surname: 'Ηλιάδη' } }]
    const book = aBook({ children: [{ name: 'Ștefan', details: { surname: 'Linden' } }], parents })
    const { warnings, data } = sheetOf(book, { kind: 'brp-request' })

    expect(warnings).toEqual([
      'De voornamen van Ștefan: de BRP kan dit niet opslaan: Ș. Daar komt dan te staan: ‘?tefan’. Op de akte kan het misschien wel; vraag het de ambtenaar.',
      'De geslachtsnaam van Marit: de BRP kan dit niet opslaan: Η λ ι ά δ η. Daar komt dan te staan: ‘??????’. Op de akte kan het misschien wel; vraag het de ambtenaar.',
    ])
    expect(lines(data)).toEqual(expect.arrayContaining(['Geslachtsnaam: Ηλιάδη', 'Voornamen: Ștefan']))
    expect(sheetOf(book, { kind: 'brp-request', language: 'en' }).warnings[0]).toMatch(
      /^The first names of Ștefan: the BRP cannot store this: Ș\./,
    )
  })

  test('are not warned of on a sheet that does not hold the name', () => {
    const book = aBook({ children: [{ name: 'Ștefan' }], parents: [marit, { details: { surname: 'Ș' } }] })

    expect(sheetOf(book, { kind: 'overview' }).warnings).toEqual([])
    expect(sheetOf(book, { kind: 'brp-request', parent: 0 }).warnings).toHaveLength(1)
  })

  test('a name of 201 signs is kept as 200, a dash being the last; one of 200 as it is', () => {
    const warned = (length: number) =>
      sheetOf(aBook({ children: [{ details: { surname: 'é'.repeat(length) } }] }), { kind: 'brp-request' }).warnings

    expect(warned(200)).toEqual([])
    expect(warned(201)[0]).toMatch(/^De geslachtsnaam van jullie kindje: in de BRP passen 200 tekens, met een streepje/)
  })
})

describe('a BSN', () => {
  const bsn = [{ parent: ParentId.parse(idOf('parent', 0)), bsn: '123456782' }]
  const held = { ...marit, details: { ...marit.details, bsn: '111222333' } }
  const written = (book: ReturnType<typeof aBook>, window: typeof bsn = []) => {
    const { data, holdsBsn } = sheetOf(book, { kind: 'brp-request', bsn: window })
    return [lines(data).find((line) => line.startsWith('Burgerservicenummer')), holdsBsn, data.bsnNote !== '']
  }

  test('comes from a locked book or from this window, and from nowhere else', () => {
    const open = aBook({ parents: [held] })
    const locked = { ...open, locked: true }

    expect(written(open)).toEqual(['Burgerservicenummer: ', false, false])
    expect(written(locked)).toEqual(['Burgerservicenummer: 111222333', true, true])
    expect(written(open, bsn)).toEqual(['Burgerservicenummer: 123456782', true, true])
    expect(written(locked, bsn)[0]).toBe('Burgerservicenummer: 123456782')
  })

  test('of one parent is never on a sheet of the other, nor on one that does not ask for it', () => {
    const book = aBook({ parents: [marit, joost] })
    const others = [
      sheetOf(book, { kind: 'brp-request', parent: 1, bsn }),
      ...everyKind
        .filter((kind) => !['brp-request', 'removal-request'].includes(kind))
        .map((kind) => sheetOf(book, { kind, bsn })),
    ]

    expect(others.filter(({ data, holdsBsn }) => holdsBsn || textsIn(data).join(' ').includes('123456782'))).toEqual([])
  })

  test('is spoken of in the language of the window', () => {
    const note = (language: 'nl' | 'en') =>
      sheetOf(aBook({ parents: [marit] }), { kind: 'removal-request', bsn, language }).data.bsnNote

    expect([note('nl'), note('en')]).toEqual([
      expect.stringMatching(/^Hier staat een BSN op\./),
      expect.stringMatching(/^There is a BSN on this sheet\./),
    ])
  })
})

describe('every sheet', () => {
  const books = [aBook(), aBook({ children: [noor, noor], parents: [marit, joost] }), longBook()]
  const all = books.flatMap((book) =>
    everyKind.flatMap((kind) =>
      (['nl', 'en'] as const).map((language) => ({ kind, ...sheetOf(book, { kind, language, numbered: true }) })),
    ),
  )

  test('says what it is not, when it was checked, and on what it rests', () => {
    for (const { data } of all) {
      expect(data.foot).toMatch(/(geen|not an) offici(eel|al) document\.$/)
      expect(data.checked).toMatch(
        /^(Nagekeken op|Checked on) 21 [nN]ovember 2026 · .*(artikel|article|gov\.uk|belgium)/,
      )
      for (const text of [data.title, data.subtitle, data.opening]) expect(text.length).toBeGreaterThan(5)
      expect(data.parts.length).toBeGreaterThan(0)
    }
  })

  test('is Dutch with a few English words beside it, or wholly in the language of the window', () => {
    const read = new Set(['overview', 'what-to-bring', 'england', 'belgium'])
    for (const { kind, data } of all) {
      expect(data.language).toBe(read.has(kind) ? data.readerLanguage : 'nl')
      expect(data.explanation !== '').toBe(!read.has(kind) && data.readerLanguage === 'en')
    }
  })

  test('carries its number in the set', () => {
    const book = aBook({ children: [noor, noor], parents: [marit] })

    expect(sheetOf(book, { kind: 'certificate-request', child: 1, numbered: true }).data.number).toBe('2.1')
    expect(sheetOf(book, { kind: 'certificate-request', child: 1 }).data.number).toBe('')
  })

  test('names only details the book has, so that each can be filled in on the page', () => {
    for (const { data } of all) for (const key of keysOf(data)) expect(SheetField.parse(detailOf(key))).toBeTruthy()
    const blank = sheetOf(aBook({ children: [], parents: [] }), { kind: 'england' }).data
    expect(keysOf(blank)).toEqual([])
  })

  test('lets a detail of each asked kind be filled in', () => {
    const { data } = sheetOf(aBook({ children: [noor], parents: [marit] }), { kind: 'brp-request' })
    const of = (kind: 'child' | 'parent', ...fields: string[]) => fields.map((one) => `${kind}/${idOf(kind, 0)}/${one}`)

    expect(keysOf(data)).toEqual(
      expect.arrayContaining([
        ...of('parent', 'municipality', 'firstNames', 'prefix', 'surname', 'birthDate', 'birthPlace', 'bsn'),
        ...of('parent', 'street', 'postcode', 'town', 'phone', 'email', 'residence'),
        ...of('child', 'firstNames', 'prefix', 'surname', 'date', 'birthMunicipality', 'birthCountry'),
        ...of('child', 'namesOnCertificate', 'certificate', 'certificateNumber', 'certificateCopy'),
      ]),
    )
  })

  test.each(['', 'child', 'child/x/name', `child/${idOf('child', 0)}/nothing`, `other/${idOf('child', 0)}/name`])(
    'a key that names no detail is none: %s',
    (key) => expect(detailOf(key)).toBeNull(),
  )
})

describe('a sheet that cannot be made', () => {
  const codeOf = (choice: object, on: { language: 'nl'; today: string } = { language: 'nl', today }) => {
    const book = aBook({ children: [noor, { details: { lived: 'yes' } }], parents: [marit] })
    try {
      sheetFor(book, SheetChoice.parse({ kind: 'brp-request', child: idOf('child', 0), parent: null, ...choice }), on)
    } catch (cause) {
      return cause instanceof BookError ? cause.code : cause
    }
    return 'made'
  }

  test('is answered with what is missing', () => {
    const stranger = ParentId.parse('00000000-0000-4000-8000-00000000ffff')

    expect(codeOf({ parent: idOf('parent', 0) })).toBe('made')
    expect(codeOf({ child: idOf('child', 5) })).toBe('child-not-found')
    expect(codeOf({ parent: stranger })).toBe('parent-not-found')
    expect(codeOf({ parent: null })).toBe('invalid-input')
    expect(codeOf({ kind: 'what-to-bring', parent: idOf('parent', 0) })).toBe('invalid-input')
  })

  test('is refused where there is no reason for it', () => {
    expect(codeOf({ child: idOf('child', 1), parent: idOf('parent', 0) })).toBe('invalid-input')
    expect(codeOf({ child: idOf('child', 1), kind: 'declaration' })).toBe('invalid-input')
  })

  test.each(['', '21-11-2026', '2026-02-31'])('is refused for the day %s', (day) => {
    expect(codeOf({ parent: idOf('parent', 0) }, { language: 'nl', today: day })).toBe('invalid-input')
  })
})
