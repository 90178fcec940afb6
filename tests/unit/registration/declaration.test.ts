/** @file The declaration for a doctor or midwife, read back from its values. */
import { describe, expect, test } from 'vitest'
import { aBook, idOf, joost, marit, noor } from './a-book.ts'
import { boxes, fieldsOf, lines, sheetOf, textsIn, ticked } from './read-sheet.ts'

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

  test('does not say of a child who lived that it did not', () => {
    const { data } = sheetOf(aBook({ children: [{ details: { lived: 'yes' } }] }), { kind: 'declaration' })

    expect(data.subtitle).toBe('over een kind dat ter wereld is gekomen')
    expect(textsIn(data).join(' ')).not.toContain('levenloos')
  })

  test('asks of the other parent only names and day of birth, once it is known who the child was born from', () => {
    const details = { ...noor.details, bornFrom: idOf('parent', 1) as never }
    const { data } = sheetOf(aBook({ children: [{ ...noor, details }], parents: [marit, joost] }), {
      kind: 'declaration',
    })

    expect(lines(data)[0]).toBe('Voornamen: Joost Pieter')
    expect(lines(data)).toContain('Voornamen: Marit Johanna')
    expect(lines(data)).not.toContain('Woonplaats: Deventer')
    expect(ticked(data)).toContain('Uit deze ouder is het kind geboren.')
  })

  test('names the practice the book knows, and asks for no BIG number', () => {
    const details = { carer: 'Isala', carerAddress: 'Zwolle' }
    const { data } = sheetOf(aBook({ children: [{ details }] }), { kind: 'declaration' })

    expect(lines(data)).toEqual(expect.arrayContaining(['Praktijk of ziekenhuis: Isala', 'Adres: Zwolle']))
    expect(fieldsOf(data).find(({ label }) => label === 'BIG-nummer')).toMatchObject({
      hint: '11 cijfers; hoeft niet',
      value: '',
      key: '',
    })
  })
})
