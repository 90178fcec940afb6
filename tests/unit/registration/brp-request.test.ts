/** @file The request for the BRP, read back from its values. */
import { describe, expect, test } from 'vitest'
import type { PartialDate } from '#contract'
import { aBook, certificate, idOf, joost, marit, noor } from './a-book.ts'
import { address, boxes, keysOf, lines, sheetOf, textsIn, ticked } from './read-sheet.ts'

const withCertificate = { ...noor, details: { ...noor.details, ...certificate } }

describe('the request for the BRP', () => {
  test('holds what the book knows of the parent, the child and the certificate', () => {
    const { data, template } = sheetOf(aBook({ children: [withCertificate], parents: [marit] }), {
      kind: 'brp-request',
    })

    expect(template).toBe('sheets/papier.typ')
    expect(address(data)).toEqual(['Aan het college van burgemeester en wethouders', 'van de gemeente Deventer'])
    expect(data.from).toBe('Deventer\n21 november 2026')
    expect(lines(data)).toEqual([
      'Voornamen: Marit Johanna',
      'Voorvoegsel: van der',
      'Geslachtsnaam: Linden',
      'Geboortedatum: 3 mei 1989',
      'Geboorteplaats: Zutphen',
      'Burgerservicenummer: ',
      'Straat en huisnummer: Worp 12',
      'Postcode: 7419 AA',
      'Woonplaats: Deventer',
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

    expect(address(data)[1]).toBe('van de gemeente …')
    expect(lines(data).filter((line) => !line.endsWith(': '))).toEqual([])
    expect(ticked(data)).toEqual([])
  })

  test('belongs to the parent who was chosen, and never names the other', () => {
    const { data } = sheetOf(aBook({ children: [noor], parents: [marit, joost] }), { kind: 'brp-request', parent: 1 })

    expect(lines(data)[0]).toBe('Voornamen: Joost Pieter')
    expect(address(data)[1]).toBe('van de gemeente Zutphen')
    expect(textsIn(data).join(' ')).not.toContain('Marit')
  })

  test('never ticks for a parent where they are registered unless they said so', () => {
    const said = (details: object) =>
      ticked(sheetOf(aBook({ children: [noor], parents: [{ ...marit, details }] }), { kind: 'brp-request' }).data)

    expect(said(marit.details)).toEqual([])
    expect(said({ residence: 'here' })).toEqual(['Ik ben ingeschreven in deze gemeente.'])
    expect(said({ residence: 'arriving' })).toEqual(['Ik kom in deze gemeente wonen, en word er nu ingeschreven.'])
    expect(said({ residence: 'abroad' })).toEqual(['Dit is mijn laatste woongemeente in Nederland voor mijn vertrek.'])
  })

  test('goes to the last municipality of who left the country', () => {
    const details = { residence: 'abroad', municipality: 'Brussel', lastMunicipality: 'Breda' } as const
    const { data } = sheetOf(aBook({ parents: [{ details }] }), { kind: 'brp-request' })

    expect(address(data)[1]).toBe('van de gemeente Breda')
    expect(keysOf(data)[0]).toBe(`parent/${idOf('parent', 0)}/lastMunicipality`)
  })

  test('of a child who lived names other aktes', () => {
    const { data } = sheetOf(aBook({ children: [{ details: { lived: 'yes' } }] }), { kind: 'brp-request' })

    expect(data.opening).toContain('dat is overleden zonder zelf te zijn ingeschreven')
    expect(boxes(data).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Akte van geboorte', 'Akte van overlijden']),
    )
    expect(textsIn(data)).not.toContain('Akte van geboorte (levenloos)')
  })

  test('offers a sworn statement only after a birth abroad without any paper', () => {
    const offered = (details: object) =>
      boxes(sheetOf(aBook({ children: [{ details }] }), { kind: 'brp-request' }).data).some(({ text }) =>
        text.includes('eed of belofte'),
      )

    expect(offered({ birthCountry: 'Turkije' })).toBe(true)
    expect(offered({ birthCountry: 'Turkije', certificate: 'none' })).toBe(true)
    expect(offered({ birthCountry: 'Turkije', certificate: 'foreign' })).toBe(false)
    expect(offered({ birthCountry: 'Nederland' })).toBe(false)
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

    expect(lines(data).slice(12, 15)).toEqual(['Voornamen: Zoë 文', "Voorvoegsel: 't", 'Geslachtsnaam: d\'Arc - "Oud"'])
  })

  test('stays Dutch in an English book, with a few English words on what it is', () => {
    const { data } = sheetOf(aBook({ language: 'en' }), { kind: 'brp-request', language: 'en' })

    expect([data.language, data.title]).toEqual(['nl', 'Verzoek om opneming van gegevens over mijn kind'])
    expect(data.explanation).toMatch(/^This sheet asks the municipality where you live/)
    expect(sheetOf(aBook(), { kind: 'brp-request' }).data.explanation).toBe('')
  })

  test.each([
    ['1234ab', '1234 AB'],
    ['1234 AB', '1234 AB'],
    ['B-1000', 'B-1000'],
    ['0123 AB', '0123 AB'],
    ['', ''],
  ])('writes postcode %s as %s', (postcode, written) => {
    const { data } = sheetOf(aBook({ parents: [{ details: { postcode } }] }), { kind: 'brp-request' })

    expect(lines(data)).toContain(`Postcode: ${written}`)
  })

  test.each([
    ['Worp 12', '', ['Straat en huisnummer: Worp 12']],
    ['Worp', '12 A bis', ['Straat: Worp', 'Huisnummer: 12 A bis']],
    ['Plein 1944', '7', ['Straat: Plein 1944', 'Huisnummer: 7']],
    ['Worp', '', ['Straat: Worp', 'Huisnummer: ']],
    ['', '', ['Straat: ', 'Huisnummer: ']],
  ])('writes street %s with number %s, which older books hold in the street', (street, houseNumber, written) => {
    const { data } = sheetOf(aBook({ parents: [{ details: { street, houseNumber } }] }), { kind: 'brp-request' })

    expect(lines(data).filter((line) => /^(Straat|Huisnummer)/.test(line))).toEqual(written)
  })

  test('gives a chosen surname where the child has no other, with the prefix of the parent it comes from', () => {
    const chosen = (details: object) => {
      const { data } = sheetOf(aBook({ children: [{ details }], parents: [marit] }), { kind: 'brp-request' })
      return lines(data).slice(12, 14)
    }

    expect(chosen({ chosenSurname: 'van der Linden Bakker' })).toEqual([
      'Voorvoegsel: van der',
      'Geslachtsnaam: Linden Bakker',
    ])
    expect(chosen({ chosenSurname: 'Bakker van der Linden' })[1]).toBe('Geslachtsnaam: Bakker van der Linden')
    expect(chosen({ surname: 'Bakker', chosenSurname: 'Linden' })[1]).toBe('Geslachtsnaam: Bakker')
  })
})
