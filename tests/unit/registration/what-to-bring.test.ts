/** @file What to bring, read back from its values. */
import { describe, expect, test } from 'vitest'
import type { SheetKind } from '#contract'
import { aBook, certificate, joost, marit, noor } from './a-book.ts'
import { boxes, lines, listed, sheetOf, textsIn } from './read-sheet.ts'

const withCertificate = { ...noor, details: { ...noor.details, ...certificate } }

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

  describe('after a life, however short', () => {
    const after = (details: object, kinds: SheetKind[]) =>
      sheetOf(aBook({ children: [{ details: { lived: 'yes', ...details } }], parents: [marit] }), {
        kind: 'what-to-bring',
        kinds: ['what-to-bring', ...kinds],
      }).data

    test('asks nothing for the BRP where it follows by itself', () => {
      const data = after({}, [])

      expect(textsIn(data).join(' ')).not.toMatch(/2\.56a|levenloos/)
      expect(listed(data).join(' ')).toContain('Een verzoek is dan niet nodig.')
      expect(textsIn(data).join(' ')).toContain('drie dagen')
    })

    test('has the visit of the parent who asks, where there is a request', () => {
      const data = after({ certificate: 'birth-and-death' }, ['brp-request', 'copy-request'])

      expect(data.parts.map(({ title }) => title)).toEqual(['Voor de BRP', 'Goed om te weten'])
      expect(lines(data)).toContain('Gemeente: Deventer')
    })

    test('speaks of no term when the aktes are of earlier', () => {
      const said = textsIn(after({}, ['copy-request'])).join(' ')

      expect(said).toContain('kan nakijken welke aktes er zijn')
      expect(said).not.toContain('drie dagen')
    })
  })

  test('says that a life changes things only while the book does not know', () => {
    const said = (lived: '' | 'no') =>
      listed(sheetOf(aBook({ children: [{ details: { lived } }] }), { kind: 'what-to-bring' }).data).join(' ')

    expect(said('')).toContain('Heeft het kind geleefd')
    expect(said('no')).not.toContain('Heeft het kind geleefd')
  })

  test('has a visit for each municipality, and says whose it is', () => {
    const titles = (parents: object[]) =>
      sheetOf(aBook({ children: [withCertificate], parents }), { kind: 'what-to-bring' }).data.parts.map(
        ({ title }) => title,
      )
    const neighbour = { ...joost, details: { ...joost.details, municipality: 'Deventer' } }

    expect(titles([marit, joost])).toEqual(['Voor de BRP: Marit', 'Voor de BRP: Joost', 'Goed om te weten'])
    expect(titles([marit, neighbour])).toEqual(['Voor de BRP', 'Goed om te weten'])
    expect(titles([marit, { ...joost, details: { died: 'yes' } }])).toEqual(['Voor de BRP', 'Goed om te weten'])
    expect(titles([])).toEqual(['Voor de BRP', 'Goed om te weten'])
  })

  test('asks for one appointment only where birth and home are at one municipality', () => {
    const said = (birthMunicipality: string) =>
      listed(
        sheetOf(aBook({ children: [{ details: { birthMunicipality } }], parents: [marit] }), { kind: 'what-to-bring' })
          .data,
      ).some((text) => text.includes('één afspraak'))

    expect([said('gemeente Deventer'), said('Zwolle'), said('')]).toEqual([true, false, false])
  })

  test('speaks of living abroad until every parent said where they live', () => {
    const said = (residence: 'here' | '') =>
      listed(sheetOf(aBook({ parents: [{ details: { residence } }] }), { kind: 'what-to-bring' }).data).some((text) =>
        text.startsWith('Woon je nu buiten Nederland'),
      )

    expect([said(''), said('here')]).toEqual([true, false])
  })

  test('always begins with calling first and a quiet place', () => {
    for (const lived of ['', 'no', 'yes'] as const) {
      const { data } = sheetOf(aBook({ children: [{ details: { lived } }] }), { kind: 'what-to-bring' })
      expect(data.opening).toMatch(/^Bel voordat je gaat, en vraag om een rustige plek of een aparte ruimte\./)
    }
  })
})
