/** @file The overview of a set, and the pages on what exists in England and Belgium. */
import { describe, expect, test } from 'vitest'
import { aBook, idOf, joost, marit, noor } from './a-book.ts'
import { address, rowsOf, sheetOf, textsIn } from './read-sheet.ts'

const fien = { ...noor, name: 'Fien', details: { ...noor.details, birthMunicipality: 'Kampen', carer: 'Isala' } }

describe('the overview', () => {
  const book = aBook({ children: [noor, fien], parents: [marit, joost] })
  const { data } = sheetOf(book, { kind: 'overview', numbered: true })

  test('lists every other sheet of the set, child by child, and none that lies apart', () => {
    expect(data.parts.map(({ title }) => title)).toEqual(['Noor', 'Fien', 'Bij alles'])
    expect(rowsOf(data).filter(([number]) => number?.startsWith('2.'))).toEqual([
      ['2.1', 'Verzoek om een akte', 'Marit en Joost', 'gemeente Kampen'],
      [
        '2.2',
        'Verklaring van een arts of verloskundige',
        'arts of verloskundige',
        'naar de zorgverlener, daarna mee met het verzoek',
      ],
      ['2.3', 'Verzoek om een verklaring en het dossier', 'de ouder die het vraagt', 'Isala'],
      ['2.4', 'Verzoek om een afschrift of uittreksel', 'de ouder die het vraagt', 'gemeente Kampen'],
      ['2.5', 'Wat neem je mee', 'niemand', 'mee naar de gemeente'],
      ['2.6', 'Verzoek voor de BRP', 'Marit', 'gemeente Deventer'],
      ['2.7', 'Verzoek voor de BRP', 'Joost', 'gemeente Zutphen'],
      ['2.10', 'Begeleidende brief', 'Marit', 'in de envelop'],
      ['2.11', 'Begeleidende brief', 'Joost', 'in de envelop'],
    ])
  })

  test('is wholly in the language of the window', () => {
    const english = sheetOf(book, { kind: 'overview', language: 'en' }).data

    expect(english.title).toBe('Overview of the sheets')
    expect(rowsOf(english)[0]).toEqual([
      'Request for a certificate (akte)',
      'Marit and Joost',
      'municipality of Zwolle',
    ])
  })

  test.each([
    [{ relation: 'married' as const }, [marit, joost], 'Marit en Joost'],
    [{ relation: 'none' as const, bornFrom: idOf('parent', 1) as never }, [marit, joost], 'Joost'],
    [{ relation: 'none' as const }, [marit, joost], 'de ouder die het vraagt'],
    [{ relation: 'one-parent' as const }, [marit], 'Marit'],
    [{}, [marit], 'beide ouders'],
    [{}, [], 'beide ouders'],
    [{}, [marit, { ...joost, details: { died: 'yes' as const } }], 'Marit'],
  ])('says who signs the request for an akte as the request itself does: %j', (details, parents, signs) => {
    const given = aBook({ children: [{ ...noor, details }], parents })
    const row = rowsOf(sheetOf(given, { kind: 'overview' }).data)[0]
    const hands = sheetOf(given, { kind: 'certificate-request' }).data.signing.flat()

    expect(row?.[1]).toBe(signs)
    expect(hands.filter((words) => words.startsWith('Handtekening'))).toHaveLength(/ en |beide/.test(signs) ? 2 : 1)
  })

  test('sends each sheet where its own address sends it', () => {
    for (const kind of ['certificate-request', 'brp-request', 'copy-request'] as const) {
      const to = address(sheetOf(book, { kind }).data)[1]?.replace('van de ', '')
      const names = { 'certificate-request': 0, 'copy-request': 3, 'brp-request': 5 }
      expect(rowsOf(data)[names[kind]]?.[3]).toBe(to)
    }
  })
})

describe.each(['nl', 'en'] as const)('the pages on other countries in language %s', (language) => {
  test('say what the facts say of England, and nothing of a duty', () => {
    const text = textsIn(sheetOf(aBook(), { kind: 'england', language }).data).join(' ')

    for (const known of [
      'baby loss certificate',
      '22 februari 2024',
      '1 september 2018',
      '9 oktober 2024',
      'stillbirth',
    ])
      expect(text).toContain(
        language === 'nl'
          ? known
          : known.replace('februari', 'February').replace('september', 'September').replace('oktober', 'October'),
      )
  })

  test('say what the facts say of Belgium', () => {
    const text = textsIn(sheetOf(aBook(), { kind: 'belgium', language }).data).join(' ')

    for (const known of ['180', '140', '179', '31 ', '2019', '2018', '8 ', '2024', 'akte van een levenloos kind'])
      expect(text).toContain(known)
  })
})
