/** @file The request for an akte, read back from its values. */
import { describe, expect, test } from 'vitest'
import { aBook, idOf, joost, marit, noor } from './a-book.ts'
import { address, boxes, lines, sheetOf, textsIn, ticked } from './read-sheet.ts'

describe('the request for a certificate', () => {
  test('sets both parents side by side and ticks nothing about them', () => {
    const { data } = sheetOf(aBook({ children: [noor], parents: [marit, joost] }), { kind: 'certificate-request' })

    expect(address(data)).toEqual(['Aan de ambtenaar van de burgerlijke stand', 'van de gemeente Zwolle'])
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
    expect(said({ certificate: 'none' })).toEqual(['Voor zover bekend is er nog geen akte van dit kind.'])
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

  const signing = (details: object, parents: object[] = [marit, joost]) =>
    sheetOf(aBook({ children: [{ ...noor, details }], parents }), { kind: 'certificate-request' }).data

  test.each([
    ['', 2],
    ['married', 2],
    ['registered-partners', 2],
    ['acknowledged', 2],
    ['meant-to-acknowledge', 2],
    ['none', 1],
    ['one-parent', 1],
  ])('after the relation %s has room for so many hands: %i', (relation, hands) => {
    const data = signing({ relation, bornFrom: idOf('parent', 1) })

    expect(data.signing.flat().filter((words) => words.startsWith('Handtekening'))).toHaveLength(hands)
    expect(lines(data).filter((line) => line.startsWith('Geboorteplaats'))).toHaveLength(hands)
    expect(lines(data)[0]).toBe('Voornamen: Joost Pieter')
  })

  test('leaves open which of two parents is the only legal one, while the book does not say', () => {
    const data = signing({ relation: 'none' })

    expect(lines(data)[0]).toBe('Voornamen: ')
    expect(textsIn(data).join(' ')).not.toMatch(/Marit|Joost/)
  })

  test('ticks what the parents were, and who the child was born from', () => {
    const data = signing({ relation: 'meant-to-acknowledge', bornFrom: idOf('parent', 0) })

    expect(ticked(data)).toEqual(['Uit deze ouder is het kind geboren.', 'van plan te erkennen'])
  })

  test('gives no line to sign to a parent who died, and asks what is needed', () => {
    const data = signing({}, [marit, { ...joost, details: { ...joost.details, died: 'yes' } }])

    expect(data.signing).toEqual([['Plaats', 'Datum', 'Handtekening']])
    expect(textsIn(data)).toContain('Een van de ouders is overleden. Wilt u ons zeggen wat er dan nodig is?')
    expect(textsIn(signing({})).join(' ')).not.toContain('overleden')
  })

  test.each([
    ['4.12', '04:12'],
    ['4:12 uur', '04:12'],
    ['23:59', '23:59'],
    ['24:00', '24:00'],
    ['in de nacht', 'in de nacht'],
    ['', ''],
  ])('writes the time %s as %s', (birthTime, written) => {
    expect(lines(signing({ birthTime }))).toContain(`Uur en minuut: ${written}`)
  })

  test('leaves the envelope of the doctor out when the pregnancy was known to be shorter than 24 weeks', () => {
    const envelope = (weeks: number | null) => {
      const { data } = sheetOf(aBook({ children: [{ weeks }] }), { kind: 'certificate-request' })
      return boxes(data).some(({ text }) => text.includes('envelop'))
    }

    expect([null, 23, 24].map(envelope)).toEqual([true, false, true])
  })
})
