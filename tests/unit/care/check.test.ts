/** @file The texts of Steun as they are shipped have no fault, and every kind of fault is noticed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCare, type CareTexts } from '#main/care'
import { replaced, shipped, spoiled, without } from './shipped.ts'

test('what is shipped is as it should be', () => {
  expect(checkCare(shipped)).toEqual([])
})

const closing = 'Jullie eigen verloskundige, huisarts of ziekenhuis beslist, niet dit boek.'

const faults: [string, CareTexts, RegExp][] = [
  [
    'a mark that is no fact',
    spoiled({ name: 'feelings' }, '[^a-hormones]', '[^a-horses]'),
    /nl\/feelings.*no fact 'a-horses'/,
  ],
  [
    'a mark that is not closed',
    spoiled({ name: 'feelings' }, '[^a-hormones]', '[^a-hormones'),
    /nl\/feelings.*can't be read/,
  ],
  [
    'a figure without a mark',
    spoiled({ name: 'help' }, 'Het boek maakt', 'Na 3 dagen maakt het boek'),
    /'3' asks for a fact mark/,
  ],
  [
    'a medical word without a mark',
    spoiled({ name: 'two-of-you' }, 'Samen stil zijn', 'Koorts hebben'),
    /'Koorts' asks for a fact mark/,
  ],
  [
    'the last mark of a fact taken out',
    spoiled({ name: 'work' }, '[^a-work-time]', ''),
    /a-work-time: is not told in nl\/work/,
  ],
  [
    'a fact told on another page',
    spoiled({ name: 'work' }, '[^a-work-time]', '[^a-work-time][^a-therapy]'),
    /a-therapy: is told in nl\/work/,
  ],
  [
    'a fact without a source',
    { ...shipped, facts: replaced(shipped.facts, 'sources: [B]', 'sources: []') },
    /facts\.yml/,
  ],
  [
    'a source that is not there',
    { ...shipped, facts: replaced(shipped.facts, 'sources: [B]', 'sources: [X]') },
    /no source 'X'/,
  ],
  [
    'a key that names another document',
    { ...shipped, facts: replaced(shipped.facts, 'sources: [B]', 'sources: [C]') },
    /begins with the letters/,
  ],
  [
    'the same key twice',
    { ...shipped, facts: `${shipped.facts}\na-often: { sources: [A], where: [work], says: x }` },
    /facts\.yml.*unique/,
  ],
  [
    'a source above the page that nothing comes from',
    spoiled({ name: 'work' }, 'B: undated }', 'B: undated, C: 2026-04-05 }'),
    /above it stands A, B, C/,
  ],
  ['a source above the page nobody knows', spoiled({ name: 'work' }, 'B: undated }', 'X: undated }'), /no source 'X'/],
  [
    'another date of a source',
    spoiled({ name: 'work' }, 'A: 2025-10-20', 'A: 2024-10-20'),
    /source A is of 2025-10-20/,
  ],
  ['no day of checking', spoiled({ name: 'work' }, /checked: .*\n/u, ''), /nl\/work.*checked/s],
  ['a day that does not exist', spoiled({ name: 'work' }, '2026-11-28', '2026-02-30'), /nl\/work.*checked/s],
  [
    'an audience nobody knows',
    spoiled({ name: 'work' }, 'audience: parents', 'audience: everyone'),
    /nl\/work.*audience/s,
  ],
  ['no lines of dashes', spoiled({ name: 'work' }, /^---/u, ''), /three dashes/],
  ['no closing line', spoiled({ name: 'work' }, closing, ''), /nl\/work.*ends with a line of its own/],
  [
    'a closing line of its own making',
    spoiled({ name: 'work' }, closing, 'Dit boek beslist.'),
    /ends with a line of its own/,
  ],
  [
    'a heading with a number',
    spoiled({ name: 'repeated-loss' }, '## Leeftijd en roken', '## Boven 35'),
    /a heading holds no number/,
  ],
  ['a deeper heading', spoiled({ name: 'work' }, '## De woorden', '### De woorden'), /a heading has two signs/],
  [
    'text before the first heading',
    spoiled({ name: 'work' }, '## Vertellen of niet', 'Hier staat iets.'),
    /before its first heading/,
  ],
  ['an exclamation mark', spoiled({ name: 'work' }, 'is genoeg.', 'is genoeg!'), /'!' does not belong/],
  ['a percentage', spoiled({ name: 'feelings' }, '1 op de 3 vrouwen', '33% van de vrouwen'), /'%' does not belong/],
  ['a straight quote', spoiled({ name: 'work' }, '‘Iets persoonlijks’', '"Iets persoonlijks"'), /'"' does not belong/],
  [
    'a word to avoid',
    spoiled({ name: 'around-you' }, 'gelukkig vroeg was', 'tenminste vroeg was'),
    /'tenminste' is a word to avoid/,
  ],
  [
    'an English word to avoid',
    spoiled({ name: 'work', language: 'en' }, 'is enough', 'is, at least, enough'),
    /'at least' is a word to avoid/,
  ],
  [
    'one reader instead of two',
    spoiled({ name: 'work' }, 'kiezen jullie zelf', 'kies je zelf'),
    /'je' stands on the call page only/,
  ],
  [
    'an address that is not on the list',
    spoiled({ name: 'help' }, /www\.vook\.nl/u, 'www.elders.nl'),
    /'www\.elders\.nl' is not in addresses/,
  ],
  [
    'an address that leads elsewhere',
    spoiled({ name: 'help' }, /www\.vook\.nl/u, '[www.vook.nl](https://www.elders.nl)'),
    /'www\.vook\.nl' leads to/,
  ],
  ['an address that can’t be followed', spoiled({ name: 'help' }, /www\.vook\.nl/u, 'vook.nl'), /can't be followed/],
  ['a page in Dutch only', without({ name: 'work', language: 'en' }), /en\/work\.md: is not there/],
  ['a page in English only', without({ name: 'work', language: 'nl' }), /nl\/work\.md: is not there/],
  [
    'a part in one language only',
    spoiled({ name: 'work' }, '## De woorden', '## De woorden\n\nHier.\n\n## Meer'),
    /another number of parts/,
  ],
  [
    'a paragraph in one language only',
    spoiled({ name: 'work' }, 'Bij ‘Woorden', 'Eerst dit.\n\nBij ‘Woorden'),
    /other paragraphs/,
  ],
  [
    'a mark in one language only',
    spoiled({ name: 'what-happens', language: 'en' }, '[^b-medicine-finish]', ''),
    /other fact marks in part 'Medicines'/,
  ],
  [
    'another day of checking in one language',
    spoiled({ name: 'work' }, '2026-11-28', '2026-11-27'),
    /another 'checked'/,
  ],
  [
    'words in one language only',
    without({ kind: 'words', name: 'work', language: 'en' }),
    /en\/words\/work\.md: is not there/,
  ],
  [
    'a sentence in one language only',
    spoiled({ kind: 'words', name: 'work' }, /- .*\n/u, ''),
    /another number of sentences/,
  ],
  [
    'a word to avoid among the words',
    spoiled({ kind: 'words', name: 'work' }, 'Ik wil graag', 'Ik wil helaas'),
    /words\/work.*helaas/,
  ],
  ['words that are no list', spoiled({ kind: 'words', name: 'work' }, /$/u, '\nNog iets.\n'), /one list of sentences/],
  [
    'a picture',
    spoiled({ name: 'work' }, 'Dat mag ook later', '![x](y.png) Dat mag ook later'),
    /can't stand on a page/,
  ],
  [
    'a table',
    spoiled({ name: 'work' }, '## De woorden', '| a | b |\n| - | - |\n| c | d |\n\n## De woorden'),
    /can't stand on a page/,
  ],
  ['HTML', spoiled({ name: 'work' }, 'Dat mag ook later', '<b>Dat</b> mag ook later'), /can't stand on a page/],
  [
    'a list in a list',
    spoiled({ name: 'help' }, '- Therapie voor', '- Therapie\n  - Nog iets\n- Therapie voor'),
    /one paragraph in an item/,
  ],
  [
    'a moment of aftercare without its fact',
    { ...shipped, aftercare: replaced(shipped.aftercare, '[b-call-week]', '[b-nothing]') },
    /aftercare.*no fact 'b-nothing'/,
  ],
  [
    'a moment that ends before it begins',
    { ...shipped, aftercare: replaced(shipped.aftercare, 'least: 4', 'least: 9') },
    /ends before it begins/,
  ],
  [
    'a moment that is not told in English',
    { ...shipped, aftercare: replaced(shipped.aftercare, /\n {2}en: .*/u, '') },
    /aftercare/,
  ],
]

test.each(faults)('%s is refused', (_, texts, said) => {
  const found = checkCare(texts)

  expect(found.join('\n')).toMatch(said)
})

test('a fault in one page does not hide a fault in another', () => {
  const texts = spoiled({ name: 'work' }, closing, '')
  const both = { ...texts, facts: replaced(texts.facts, 'where: [call], says: 112', 'where: [help], says: 112') }

  expect(checkCare(both).join('\n')).toMatch(/nl\/work.*ends with/)
  expect(checkCare(both).join('\n')).toMatch(/g-call-112: is not told in nl\/help/)
})

test('a text from another editor, with other line ends and a mark before the first line, is the same text', () => {
  const other = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  const pages = { nl: shipped.pages.nl.map(({ name, text }) => ({ name, text: other(text) })), en: shipped.pages.en }

  expect(checkCare({ ...shipped, pages })).toEqual([])
})

test('any text is judged, never more than that', () => {
  const front = '---\ntitle: T\npurpose: P\norder: 1\naudience: parents\nchecked: 2026-11-28\nsources: {}\n---\n\n'
  const piece = fc.constantFrom(
    '## ',
    '- ',
    '1. ',
    '[^a-often]',
    '[',
    '](',
    '**',
    '`',
    '<',
    '|',
    '\n',
    '\n\n',
    '---\n',
    ' ',
    'x',
  )
  const text = fc.array(fc.oneof(piece, fc.string())).map((parts) => front + parts.join('') + `\n\n${closing}\n`)
  const words = { nl: [], en: [] }

  fc.assert(
    fc.property(text, (body) => {
      const pages = { nl: [{ name: 'work', text: body }], en: [] }
      const found = checkCare({ sources: '{}', facts: '{}', addresses: '[]', aftercare: '{}', pages, words })
      expect(found.every((fault) => typeof fault === 'string')).toBe(true)
      expect(found.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
