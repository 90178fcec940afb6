/** @file The requests and letters that ask for papers, or for something to be taken back: read back from their values. */
import { describe, expect, test } from 'vitest'
import { aBook, certificate, idOf, joost, marit, noor } from './a-book.ts'
import { address, boxes, lines, listed, sheetOf, textsIn, ticked } from './read-sheet.ts'

const withCertificate = { ...noor, details: { ...noor.details, ...certificate } }
const couple = [marit, joost]

describe('the request for a file', () => {
  const asked = (details: object, parents: object[] = couple) =>
    sheetOf(aBook({ children: [{ ...noor, details: { ...noor.details, ...details } }], parents }), {
      kind: 'file-request',
    }).data

  test('goes to the carer the book knows, from the parent the child was born from', () => {
    const data = asked({ carer: 'Isala', carerAddress: 'Zwolle', bornFrom: idOf('parent', 1) })

    expect(address(data)).toEqual(['Aan Isala', 'Zwolle'])
    expect(lines(data)).toEqual(
      expect.arrayContaining([
        'Voornamen: Joost Pieter',
        'Geboortedatum: 30 november 1988',
        'Datum van de geboorte: 9 maart 2026',
        'Zwangerschapsduur: 39 weken en 2 dagen',
      ]),
    )
    expect(ticked(data)).toEqual([])
  })

  test('leaves its sender to the pen while it is not known whose file it is', () => {
    expect(lines(asked({}))[0]).toBe('Voornamen: ')
    expect(lines(asked({}, [marit]))[0]).toBe('Voornamen: Marit Johanna')
    expect(address(asked({}))).toEqual(['Aan …', '…'])
  })

  test('asks for a declaration, the file or a word, and promises nothing', () => {
    const data = asked({})

    expect(boxes(data).map(({ text }) => text)).toEqual([
      'Een ondertekende verklaring',
      'Een kopie van wat er in het dossier over deze zwangerschap en geboorte staat',
      'Is er geen dossier meer: een kort bericht daarover',
      'met de post',
      'ik haal het op',
      'bel mij als u iets wilt weten',
    ])
    expect(data.opening).toContain('vragen gemeenten vaak een verklaring')
  })

  test('speaks of no akte after a birth abroad', () => {
    const data = asked({ birthCountry: 'Spanje' })

    expect(textsIn(data).join(' ')).not.toMatch(/levenloos|1:19i/)
    expect(data.checked).toContain('Wet BRP, artikel 2.8a')
  })
})

describe('the request for a copy', () => {
  test('goes to the municipality that keeps the akte, else to that of the birth', () => {
    const to = (child: object) => address(sheetOf(aBook({ children: [child] }), { kind: 'copy-request' }).data)[1]

    expect(to({ details: { birthMunicipality: 'Zwolle', certificateMunicipality: 'Kampen' } })).toBe(
      'van de gemeente Kampen',
    )
    expect(to({ details: { birthMunicipality: 'gemeente Zwolle' } })).toBe('van de gemeente Zwolle')
    expect(to({})).toBe('van de gemeente …')
  })

  test('holds the akte, the child and the parent who asks, and asks what it costs', () => {
    const { data } = sheetOf(aBook({ children: [withCertificate], parents: couple }), { kind: 'copy-request' })

    expect(ticked(data)).toEqual(['Akte van geboorte (levenloos)'])
    expect(lines(data)).toEqual(
      expect.arrayContaining([
        'Gemeente van de akte: Zwolle',
        'Jaar: 2026',
        'Aktenummer: 20B0147',
        'Voornamen: Noor Elisabeth',
        'Voornamen: Marit Johanna',
        'Telefoon: 0570 123456',
      ]),
    )
    expect(textsIn(data).join(' ')).toContain('Kost het geld?')
  })

  test('names the aktes of a child who lived', () => {
    const { data } = sheetOf(aBook({ children: [{ details: { lived: 'yes' } }] }), { kind: 'copy-request' })

    expect(textsIn(data)).toEqual(expect.arrayContaining(['Akte van geboorte', 'Akte van overlijden']))
    expect(textsIn(data).join(' ')).not.toContain('levenloos')
  })
})

describe('the request to take details out again', () => {
  test('is one parent’s, holds the child as the register has it, and says what it means', () => {
    const { data } = sheetOf(aBook({ children: [withCertificate], parents: couple }), {
      kind: 'removal-request',
      parent: 1,
    })

    expect(address(data)).toEqual(['Aan het college van burgemeester en wethouders', 'van de gemeente Zutphen'])
    expect(data.subtitle).toBe('Artikel 2.56a, vierde lid, van de Wet basisregistratie personen')
    expect(textsIn(data).join(' ')).not.toContain('Marit')
    expect(listed(data)).toEqual([
      'De verwijdering gebeurt binnen vier weken en kost niets.',
      'Op mijn persoonslijst blijft er geen geschiedenis van staan.',
      'Het verzoek gaat alleen over mijn persoonslijst. De akte bij de burgerlijke stand blijft zoals die is.',
    ])
    expect(data.signing).toEqual([['Plaats', 'Datum', 'Handtekening']])
  })

  test('of who lives abroad goes to the minister', () => {
    const { data } = sheetOf(aBook({ parents: [{ details: { residence: 'abroad', lastMunicipality: 'Breda' } }] }), {
      kind: 'removal-request',
    })

    expect(address(data).join(' ')).toBe('Aan de minister van Binnenlandse Zaken en Koninkrijksrelaties')
    expect(data.checked).toContain('artikel 2.56a en 2.81')
  })
})

describe('the covering letter', () => {
  const book = aBook({ children: [noor, { ...noor, name: 'Fien' }], parents: couple })

  test('says what may be in the envelope, and ticks nothing', () => {
    const { data } = sheetOf(book, { kind: 'cover-letter', child: 1, parent: 1 })

    expect(boxes(data).map(({ text, on }) => [text, on])).toEqual([
      ['Verzoek om opneming van gegevens over mijn kind', false],
      ['Afschrift van de akte', false],
      ['Vertaling van een stuk uit het buitenland', false],
      ['Kopie van mijn identiteitsbewijs', false],
    ])
  })

  test('goes to where that parent lives, and says how to reach them', () => {
    const { data } = sheetOf(book, { kind: 'cover-letter' })

    expect(address(data)[1]).toBe('van de gemeente Deventer')
    expect(lines(data)).toEqual(expect.arrayContaining(['En ook: ', 'E-mail: marit@voorbeeld.nl']))
    expect(textsIn(data).join(' ')).not.toContain('Joost')
  })

  test('of a parent the book does not know is pen lines', () => {
    const { data } = sheetOf(aBook(), { kind: 'cover-letter' })

    expect(address(data)[1]).toBe('van de gemeente …')
    expect(lines(data).filter((line) => !line.endsWith(': '))).toEqual([])
  })
})
