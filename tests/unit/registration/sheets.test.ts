/** @file What stands on each sheet, read back from its values. */
import { describe, expect, test } from 'vitest'
import { BookError, ParentId, SheetChoice } from '#contract'
import type { PartialDate } from '#contract'
import { lookAtPaperwork, sheetFor } from '#main/registration'
import { aBook, certificate, idOf, joost, marit, noor } from './a-book.ts'
import { boxes, lines, listed, sheetOf, textsIn, ticked, today } from './read-sheet.ts'

const withCertificate = { ...noor, details: { ...noor.details, ...certificate } }

describe('the request for the BRP', () => {
  test('holds what the book knows of the parent, the child and the certificate', () => {
    const { data, template } = sheetOf(aBook({ children: [withCertificate], parents: [marit] }), {
      kind: 'brp-request',
    })

    expect(template).toBe('sheets/papier.typ')
    expect(data.to).toEqual({
      text: 'Aan het college van burgemeester en wethouders\nvan de gemeente Deventer',
      line: false,
    })
    expect(data.from).toBe('Deventer\n21 november 2026')
    expect(lines(data)).toEqual([
      'Voornamen: Marit Johanna',
      'Voorvoegsel: van der',
      'Geslachtsnaam: Linden',
      'Geboortedatum: 3 mei 1989',
      'Geboorteplaats: Zutphen',
      'Burgerservicenummer: ',
      'Straat en huisnummer: Worp 12',
      'Postcode en woonplaats: 7419 AA Deventer',
      'Telefoon: 0570 123456',
      'E-mail: marit@voorbeeld.nl',
      'Voornamen: Noor Elisabeth',
      'Voorvoegsel: van der',
      'Geslachtsnaam: Linden',
      'Geboortedatum: 9 maart 2026',
      'Gemeente of plaats: Zwolle',
      'Land: Nederland',
      'Gemeente van de akte: Zwolle',
      'Jaar: 2026',
      'Aktenummer: 20B0147',
    ])
    expect(ticked(data)).toEqual([
      'Deze namen staan op de akte.',
      'Akte van geboorte (levenloos)',
      'Afschrift van de akte is bijgevoegd.',
    ])
    expect(data.checked).toBe('Nagekeken op 21 november 2026 · Wet BRP, artikel 2.56a')
    expect(data.foot).toBe('Dit blad is een verzoek. Het is geen officieel document.')
  })

  test('is blank lines and open boxes when the book knows nothing', () => {
    const { data } = sheetOf(aBook(), { kind: 'brp-request' })

    expect(data.to?.line).toBe(true)
    expect(lines(data).filter((line) => !line.endsWith(': '))).toEqual([])
    expect(ticked(data)).toEqual([])
  })

  test('belongs to the parent who was chosen, and never names the other', () => {
    const { data } = sheetOf(aBook({ children: [noor], parents: [marit, joost] }), { kind: 'brp-request', parent: 1 })

    expect(lines(data)[0]).toBe('Voornamen: Joost Pieter')
    expect(data.to?.text).toContain('gemeente Zutphen')
    expect(textsIn(data).join(' ')).not.toContain('Marit')
  })

  test('never ticks for a parent where they are registered', () => {
    const { data } = sheetOf(aBook({ children: [noor], parents: [marit] }), { kind: 'brp-request' })

    expect(ticked(data).filter((text) => text.includes('ingeschreven'))).toEqual([])
  })

  test.each([
    ['none', 'Er is geen akte bekend'],
    ['birth-lifeless', 'Akte van geboorte (levenloos)'],
    ['lifeless-child', 'Akte van levenloos geboren kind'],
    ['foreign', 'Buitenlandse akte of ander document'],
  ] as const)('ticks the certificate the book knows: %s', (kind, words) => {
    const { data } = sheetOf(aBook({ children: [{ details: { certificate: kind } }] }), { kind: 'brp-request' })

    expect(ticked(data)).toEqual([words])
  })

  test('gives the names with the request when they are not on the certificate', () => {
    const details = { ...certificate, namesOnCertificate: 'no' as const, certificateCopy: false }
    const { data } = sheetOf(aBook({ children: [{ name: 'Noor', details }] }), { kind: 'brp-request' })

    expect(ticked(data)[0]).toBe('Deze namen staan niet op de akte; ik geef ze hierbij op (artikel 2.8a, derde lid).')
    expect(lines(data)).toContain('Voornamen: Noor')
  })

  test('leaves the name in the book out where other names may stand on the certificate', () => {
    const { data } = sheetOf(aBook({ children: [{ name: 'Boontje', details: certificate }] }), { kind: 'brp-request' })

    expect(textsIn(data)).not.toContain('Boontje')
  })

  test.each<[PartialDate, string]>([
    [{ precision: 'unknown' }, ''],
    [{ precision: 'day', year: 2026, month: 2, day: 28 }, '28 februari 2026'],
    [{ precision: 'day', year: 2026, month: 2, day: 28, around: true }, 'rond 28 februari 2026'],
    [{ precision: 'month', year: 2026, month: 3 }, '… maart 2026'],
    [{ precision: 'month', year: 2026, month: 3, around: true }, 'rond … maart 2026'],
    [{ precision: 'season', year: 2024, season: 'spring' }, '… 2024 (voorjaar)'],
    [{ precision: 'year', year: 1987 }, '… 1987'],
    [{ precision: 'week', week: 9, year: 2024 }, '… 2024'],
    [{ precision: 'week', week: 9 }, ''],
  ])('writes the date %j with room for a pen', (date, written) => {
    const { data } = sheetOf(aBook({ children: [{ date }] }), { kind: 'brp-request' })

    expect(lines(data).filter((line) => line.startsWith('Geboortedatum'))[1]).toBe(`Geboortedatum: ${written}`)
  })

  test('writes straight quotes, short dashes and whole letters, and leaves all other signs alone', () => {
    const details = { firstNames: 'Zoe\u0308 文', prefix: '’t', surname: 'd’Arc – “Oud”' }
    const { data } = sheetOf(aBook({ children: [{ details }] }), { kind: 'brp-request' })

    expect(lines(data).slice(10, 13)).toEqual(['Voornamen: Zoë 文', "Voorvoegsel: 't", 'Geslachtsnaam: d\'Arc - "Oud"'])
  })

  test('stays Dutch in an English book, with a few English words on what it is', () => {
    const { data } = sheetOf(aBook({ language: 'en' }), { kind: 'brp-request', language: 'en' })

    expect([data.language, data.title]).toEqual(['nl', 'Verzoek om opneming van gegevens over mijn kind'])
    expect(data.explanation).toMatch(/^This sheet asks the municipality where you live/)
    expect(sheetOf(aBook(), { kind: 'brp-request' }).data.explanation).toBe('')
  })

  test.each([
    ['1234ab', 'Zwolle', '1234 AB Zwolle'],
    ['B-1000', 'Brussel', 'B-1000 Brussel'],
    ['', 'Zwolle', 'Zwolle'],
    ['1234 AB', '', '1234 AB'],
  ])('writes postcode %s and town %s as %s', (postcode, town, written) => {
    const { data } = sheetOf(aBook({ parents: [{ details: { postcode, town } }] }), { kind: 'brp-request' })

    expect(lines(data)).toContain(`Postcode en woonplaats: ${written}`)
  })
})

describe('the request for a certificate', () => {
  test('sets both parents side by side and ticks nothing about them', () => {
    const { data } = sheetOf(aBook({ children: [noor], parents: [marit, joost] }), { kind: 'certificate-request' })

    expect(data.to?.text).toContain('gemeente Zwolle')
    expect(lines(data)).toEqual(
      expect.arrayContaining([
        'Voornamen: Marit Johanna',
        'Voornamen: Joost Pieter',
        'Dag van de geboorte: 9 maart 2026',
        'Uur en minuut: 04:12',
        'Zwangerschapsduur: 39 weken en 2 dagen',
      ]),
    )
    expect(ticked(data)).toEqual(['meisje'])
    expect(data.signing.flat().filter((words) => words.startsWith('Handtekening'))).toHaveLength(2)
  })

  test('says that no certificate is known only when the book says so', () => {
    const said = (details: object) =>
      ticked(sheetOf(aBook({ children: [{ details }] }), { kind: 'certificate-request' }).data)

    expect(said({})).toEqual([])
    expect(said({ certificate: 'none' })).toEqual(['Voor zover bekend is er nog geen akte.'])
  })

  test.each([
    [null, 3, ''],
    [0, null, '0 weken'],
    [1, 1, '1 week en 1 dag'],
    [8, 0, '8 weken'],
    [24, 6, '24 weken en 6 dagen'],
  ])('writes %s weeks and %s days as a person would', (weeks, days, written) => {
    const { data } = sheetOf(aBook({ children: [{ weeks, days }] }), { kind: 'certificate-request' })

    expect(lines(data)).toContain(`Zwangerschapsduur: ${written}`)
  })
})

describe('the declaration', () => {
  test('holds child and parents, and leaves the carer’s part open', () => {
    const { data } = sheetOf(aBook({ children: [noor], parents: [marit] }), { kind: 'declaration' })

    expect(ticked(data)).toEqual(['meisje', 'eenling'])
    expect(lines(data)).toEqual(
      expect.arrayContaining([
        'Ter wereld gekomen op: 9 maart 2026',
        'Naam: ',
        'BIG-nummer: ',
        'Praktijk of ziekenhuis: ',
      ]),
    )
    expect(boxes(data).map(({ text }) => text)).toEqual(expect.arrayContaining(['arts', 'verloskundige', 'huisarts']))
    expect(data.opening).toContain('komt dit blad niet in de plaats van de verklaring van overlijden')
  })

  test('rests on another article for a birth abroad', () => {
    const { data } = sheetOf(aBook({ children: [{ details: { birthCountry: 'Marokko' } }] }), { kind: 'declaration' })

    expect(data.opening).not.toContain('1:19i')
    expect(data.checked).toContain('Wet BRP, artikel 2.8a')
  })
})

describe('what to bring', () => {
  const items = (child: object, language: 'nl' | 'en' = 'nl') =>
    boxes(sheetOf(aBook({ children: [child] }), { kind: 'what-to-bring', language }).data).map(({ text }) => text)

  test('is wholly in the chosen language, with the Dutch terms', () => {
    const { data } = sheetOf(aBook({ children: [noor] }), { kind: 'what-to-bring', language: 'en' })

    expect([data.language, data.title, data.subtitle]).toEqual(['en', 'What to bring', 'For Noor'])
    expect(data.checked).toBe('Checked on 21 November 2026 · Wet BRP, article 2.56a; BW, article 1:19i')
    expect(items(noor, 'en')).toContain('A copy of the certificate (afschrift van de akte)')
  })

  test('speaks of the sealed envelope unless the pregnancy was known to be shorter than 24 weeks', () => {
    const envelope = (weeks: number | null) => items({ weeks }).some((text) => text.includes('gesloten envelop'))

    expect([null, 23, 24].map(envelope)).toEqual([true, false, true])
  })

  test('leaves the certificate’s list out when there is a certificate, and says what a foreign one needs', () => {
    expect(items(withCertificate)).toEqual([
      'Een geldig identiteitsbewijs',
      'Het verzoek, ondertekend door de ouder die het vraagt',
      'Een afschrift van de akte',
    ])
    expect(items({ details: { certificate: 'foreign' } })).toContain('De akte of het stuk uit het buitenland')
    expect(items({ details: { birthCountry: 'Spanje' } }).join()).toContain('verklaring van een arts')
  })

  test('names each municipality of the parents once', () => {
    const { data } = sheetOf(aBook({ children: [withCertificate], parents: [marit, joost] }), { kind: 'what-to-bring' })

    expect(lines(data).filter((line) => line.startsWith('Gemeente'))).toEqual([
      'Gemeente: Deventer',
      'Gemeente: Zutphen',
    ])
  })

  test('asks nothing for the BRP after a life, however short', () => {
    const { data } = sheetOf(aBook({ children: [{ details: { lived: 'yes' } }] }), { kind: 'what-to-bring' })

    expect(textsIn(data).join(' ')).not.toMatch(/2\.56a|levenloos/)
    expect(listed(data).join(' ')).toContain('Een verzoek is dan niet nodig.')
  })

  test('says that a life changes things only while the book does not know', () => {
    const said = (lived: '' | 'no') =>
      listed(sheetOf(aBook({ children: [{ details: { lived } }] }), { kind: 'what-to-bring' }).data).join(' ')

    expect(said('')).toContain('Heeft het kind geleefd')
    expect(said('no')).not.toContain('Heeft het kind geleefd')
  })
})

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
    const { paths } = lookAtPaperwork(aBook({ children: [{ details: { surname: 'a'.repeat(201) } }] }), 'nl', { today })

    expect(paths[0]?.steps.find(({ id }) => id === 'read')?.text).toContain('tot 200 tekens')
  })
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
