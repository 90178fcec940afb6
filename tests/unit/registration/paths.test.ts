/** @file The words of the paths and the list of sheets. Which steps and sheets there are, the tables in cases/ say. */
import { describe, expect, test } from 'vitest'
import type { Book, Language, PartialDate } from '#contract'
import { checkedOn, lookAtPaperwork as lookOn } from '#main/registration'
import { aBook, certificate, day, idOf, joost, marit, noor } from './a-book.ts'
import { today } from './read-sheet.ts'

const lookAtPaperwork = (book: Book, language: Language) => lookOn(book, language, { today })

describe('paths', () => {
  test('each parent has a path and a request for each child; the other sheets are one per child', () => {
    const paperwork = lookAtPaperwork(aBook({ children: [noor, {}], parents: [marit, joost] }), 'nl')

    expect(paperwork.paths.map(({ child, parent }) => [child, parent])).toEqual(
      [0, 1].flatMap((child) => [0, 1].map((parent) => [idOf('child', child), idOf('parent', parent)])),
    )
    expect(paperwork.sheets.map(({ kind, parent, number }) => [kind, parent, number]).slice(0, 6)).toEqual([
      ['overview', null, ''],
      ['certificate-request', null, '1.1'],
      ['declaration', null, '1.2'],
      ['file-request', null, '1.3'],
      ['brp-request', idOf('parent', 0), '1.4'],
      ['brp-request', idOf('parent', 1), '1.5'],
    ])
    expect(paperwork.sheets.filter(({ asksBsn }) => asksBsn).map(({ kind }) => kind)).toEqual(
      [0, 1].flatMap(() => ['brp-request', 'brp-request', 'removal-request', 'removal-request']),
    )
  })

  test('without known parents there is one path and one blank request', () => {
    const { paths, sheets } = lookAtPaperwork(aBook(), 'nl')

    expect(paths.map(({ parent, title }) => [parent, title])).toEqual([[null, 'Jullie kindje in de BRP']])
    expect(sheets.filter(({ kind }) => kind === 'brp-request').map(({ parent }) => parent)).toEqual([null])
  })

  test('a book without children has no paths and no sheets', () => {
    const { paths, sheets } = lookAtPaperwork(aBook({ children: [], parents: [marit] }), 'nl')

    expect([paths, sheets]).toEqual([[], []])
  })

  test('the lead says that each parent asks alone, that it is not required and that it can wait', () => {
    const book = aBook({ children: [noor], parents: [marit, joost] })

    expect(lookAtPaperwork(book, 'nl').paths[1]?.lead).toBe(
      'Dit is het pad van Joost. Marit vraagt het zelf, op een eigen blad, als dat goed voelt. Een plek in de BRP hoeft niet, en het kan altijd nog.',
    )
    expect(lookAtPaperwork(book, 'en').paths[1]?.lead).toBe(
      'This is the path of Joost. Marit asks separately, on another sheet, if and when that feels right. A place in the BRP is not required, and there is no last day for it.',
    )
    expect(lookAtPaperwork(aBook({ parents: [marit] }), 'nl').paths[0]?.lead).toMatch(
      /^Dit is het pad van Marit\. Iedere ouder vraagt het alleen voor zichzelf\./,
    )
  })

  test('two parents without a name are told apart, and so are two with the same name', () => {
    const leads = (parents: { name: string }[]) =>
      lookAtPaperwork(aBook({ parents }), 'nl').paths.map(({ lead }) => lead)

    expect(leads([{ name: '' }, { name: '' }])[0]).toMatch(/^Dit is het pad van de ene ouder\. De andere ouder vraagt/)
    expect(leads([{ name: 'Kim' }, { name: 'Kim' }])[1]).toMatch(
      /^Dit is het pad van Kim \(de andere ouder\)\. Kim \(de ene ouder\) vraagt/,
    )
  })

  test('the steps name the municipality, the certificate and who signs', () => {
    const child = { ...noor, details: { ...noor.details, ...certificate } }
    const [path] = lookAtPaperwork(aBook({ children: [child], parents: [marit] }), 'nl').paths

    expect(path?.steps).toMatchObject([
      { text: 'Akte van geboorte (levenloos), gemeente Zwolle, 2026, nummer 20B0147.' },
      { title: 'Het verzoek nalezen' },
      { text: 'Alleen Marit tekent. Het BSN mag met de pen. Gaat het met de post, dan is er een brief voor erbij.' },
      { title: 'Gemeente Deventer bellen' },
      { text: expect.stringMatching(/^Schriftelijk, binnen vier weken\. Het kost niets\./) as string },
      { title: 'Een afschrift van de akte' },
      { title: 'Als de gemeente nee zegt' },
      { title: 'Weer laten weghalen' },
    ])
  })

  test('only from 24 weeks, and while it may be recent, do the steps speak of what comes before a burial', () => {
    const says = (weeks: number | null, date: PartialDate) =>
      JSON.stringify(lookAtPaperwork(aBook({ children: [{ weeks, date }] }), 'nl').paths[0]?.steps).includes(
        'vóór een begrafenis of crematie',
      )
    const unknown = { precision: 'unknown' } as const

    expect([null, 9, 23].map((weeks) => says(weeks, day(2026, 11, 18)))).toEqual([false, false, false])
    expect([24, 41].map((weeks) => says(weeks, day(2026, 11, 18)))).toEqual([true, true])
    expect([unknown, day(2019, 3, 9)].map((date) => says(30, date))).toEqual([true, false])
  })

  test('names that are not on the certificate are said to come with the request', () => {
    const child = { details: { ...certificate, namesOnCertificate: 'no' as const } }

    expect(lookAtPaperwork(aBook({ children: [child] }), 'nl').paths[0]?.steps[1]?.text).toContain(
      'De namen staan niet op de akte. Met dit verzoek geef je ze op.',
    )
  })
})

describe('sheets', () => {
  test('the checked day and the articles are given', () => {
    const { checkedOn: day, source } = lookAtPaperwork(aBook(), 'nl')

    expect([day, checkedOn]).toEqual(['2026-11-21', '2026-11-21'])
    expect(source).toContain('artikel 2.8a en 2.56a')
  })

  test('two children called the same are told apart by their date', () => {
    const children = [{ date: day(2020, 1, 2) }, { date: { precision: 'week' as const, week: 9 } }]

    expect(lookAtPaperwork(aBook({ children }), 'en').paths.map(({ title }) => title)).toEqual([
      'Your baby (2 January 2020) in the BRP',
      'Your baby (week 9) in the BRP',
    ])
  })

  test('an own word stands in for a name', () => {
    const children = [{ words: { child: 'ons sterretje', loss: '' } }]

    expect(lookAtPaperwork(aBook({ children }), 'nl').paths[0]?.title).toBe('Ons sterretje in de BRP')
  })

  test.each([
    '../../x',
    "'; DROP TABLE children;--",
    'a/b\\c:d*?"<>|',
    '👨‍👩‍👧'.repeat(60),
    '.',
    '\u202Egnp',
    'CON',
    'é'.repeat(400),
  ])('a child called %s still gives a file name that any disk takes', (name) => {
    for (const { fileName } of lookAtPaperwork(aBook({ children: [{ name }], parents: [{ name }] }), 'nl').sheets) {
      expect(fileName).toMatch(/^(Verzoek|Verklaring|Wat|Brief)[^<>:"/\\|?*\p{Cc}\u202E]*\.pdf$/u)
      expect(fileName).not.toMatch(/[ .]\.pdf$/)
      expect(Buffer.byteLength(fileName)).toBeLessThan(200)
    }
  })

  test('no two sheets share a file name, not even by capitals', () => {
    const children = [{ name: 'Noor' }, { name: 'noor' }, { name: 'Noor' }, {}, {}]
    const names = lookAtPaperwork(aBook({ children, parents: [marit, { name: 'MARIT' }] }), 'nl').sheets.map(
      ({ fileName }) => fileName.toLowerCase(),
    )

    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('wat neem je mee - jullie kindje 2.pdf')
  })
})
