/** @file What Steun gives to read: its list, a page, what is found, words to borrow, moments of aftercare. */
import { describe, expect, test } from 'vitest'
import { CarePage } from '#contract'
import { createCarePages } from '#main/app'
import { readingOf, syllablesOf } from '../../../src-main/workshop/dutch-reading.ts'
import { careReading, LOWEST_PAGE, LOWEST_WHOLE } from '../../../src-main/workshop/care-reading.ts'
import { home } from './shipped.ts'

const care = createCarePages(home)()
const idsOf = (pages: readonly { id: string }[]) => pages.map(({ id }) => id)

describe('the pages', () => {
  test('stand in the same order in both languages, without the call page', () => {
    expect(idsOf(care.list('nl'))).toEqual([
      'what-happens',
      'during-and-after',
      'saying-goodbye',
      'feelings',
      'two-of-you',
      'around-you',
      'work',
      'other-children',
      'help',
      'repeated-loss',
      'pregnant-again',
    ])
    expect(idsOf(care.list('en'))).toEqual(idsOf(care.list('nl')))
  })

  test('are what the contract says, and end with who decides and when they were checked', () => {
    for (const { id } of care.list('nl')) {
      expect(CarePage.safeParse(care.page(id, 'nl')).success).toBe(true)
      expect(care.page(id, 'nl').closing).toBe(
        'Jullie eigen verloskundige, huisarts of ziekenhuis beslist, niet dit boek. Nagekeken op 28 november 2026.',
      )
      expect(care.page(id, 'en').closing).toBe(
        'Your own midwife, GP or hospital decides, not this book. Checked on 28 November 2026.',
      )
    }
  })

  test('hold no mark and no Markdown, and their addresses can be followed', () => {
    const page = care.page('saying-goodbye', 'nl')
    const runs = page.sections.flatMap(({ blocks }) => blocks.flatMap(({ items }) => items.flat()))

    expect(runs.filter(({ text }) => /[[\]^*#]/u.test(text))).toEqual([])
    expect(runs.filter(({ link }) => link !== '')).toEqual([
      { text: 'www.watermethode.nl', strong: false, link: 'https://www.watermethode.nl' },
    ])
    expect(page.sections.flatMap(({ blocks }) => blocks).map(({ kind }) => kind)).toContain('steps')
  })

  test('that are not there are said not to be there', () => {
    expect(() => care.page('nergens', 'nl')).toThrow(expect.objectContaining({ code: 'page-not-found' }))
  })
})

describe('the search', () => {
  test('finds a page by a word in its text, with the place where it stands', () => {
    const found = care.find('ibuprofen', 'nl')
    expect(idsOf(found)).toEqual(['during-and-after'])
    expect(found[0]?.excerpt.filter((part) => part.hit)).toEqual([{ text: 'ibuprofen', hit: true }])
  })

  test('finds words without their accents and in capitals, and half a word', () => {
    expect(idsOf(care.find('ANTITROMBINE proteine', 'nl'))).toEqual(['repeated-loss'])
    expect(idsOf(care.find('curett', 'nl'))).toContain('what-happens')
  })

  test('puts a page with the words in its title first', () => {
    expect(care.find('werk', 'nl')[0]?.id).toBe('work')
    expect(care.find('feelings', 'en')[0]?.id).toBe('feelings')
  })

  test('finds the call page too, for who looks for fever', () => {
    expect(idsOf(care.find('temperatuur', 'nl'))).toEqual(['call'])
    expect(idsOf(care.find('temperature', 'en'))).toEqual(['call'])
  })

  test('finds nothing for nothing, for signs, and when one of the words is nowhere', () => {
    expect(care.find('', 'nl')).toEqual([])
    expect(care.find('( * "', 'nl')).toEqual([])
    expect(care.find('bloed giraffe', 'nl')).toEqual([])
  })
})

describe('the words to borrow', () => {
  test('are several for every person, and the same persons in both languages', () => {
    expect(idsOf(care.words('nl'))).toEqual(idsOf(care.words('en')))
    expect(idsOf(care.words('nl'))).toEqual(
      expect.arrayContaining(['work', 'family-and-friends', 'child-small', 'declaration', 'file', 'each-other']),
    )
    for (const { sentences } of care.words('nl')) expect(sentences.length).toBeGreaterThanOrEqual(5)
  })
})

describe('the moments of aftercare', () => {
  test('are those of the documents, each with its day, its document and its words', () => {
    expect(
      care
        .aftercare('nl')
        .map(({ key, from, unit, least, most, isForTests }) => [key, from, unit, least, most, isForTests]),
    ).toEqual([
      ['call-next-day', 'found', 'days', 1, 1, false],
      ['call-week', 'found', 'weeks', 1, 1, false],
      ['call-month', 'found', 'weeks', 4, 6, false],
      ['antibody-test', 'loss', 'weeks', 10, null, true],
      ['antibody-test-again', 'first-test', 'months', 2, 2, true],
      ['parents-test-result', 'parents-test', 'months', 2, null, true],
    ])
    expect(care.aftercare('nl')[0]).toMatchObject({
      title: 'De verloskundige belt',
      source: 'Verloskundigen Staphorst, brief aan ouders, zonder datum',
    })
    expect(care.aftercare('en')[3]?.source).toMatch(/^St\. Antonius Ziekenhuis .*, 5 April 2026$/)
  })
})

describe('the Dutch', () => {
  const { pages, whole } = careReading(care)

  test.each(pages)('of $id reads fairly easily', ({ reading }) => {
    expect(reading.score).toBeGreaterThanOrEqual(LOWEST_PAGE)
  })

  test('reads easily as a whole', () => {
    expect(whole.score).toBeGreaterThanOrEqual(LOWEST_WHOLE)
  })

  test.each([
    ['ei', 1],
    ['kindje', 2],
    ['jullie', 2],
    ['zwangerschap', 3],
    ['verloskundige', 5],
    ['medicijnen', 4],
    ['oestrogeen', 3],
    ['ziekenhuis', 3],
    ['geïnteresseerd', 5],
    ['ideeën', 3],
    ['beantwoorden', 4],
    ['situatie', 4],
    ['nieuwe', 2],
    ['vrouw', 1],
    ['één', 1],
    ['foto’s', 2],
    ['BRP', 3],
    ['35', 2],
    ['zzz', 1],
  ])('%s has %i syllables', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables)
  })

  test('is measured as Douma did', () => {
    // 10 words, 2 sentences, 10 syllables: 206.84 - 0.77 x 100 - 0.93 x 5
    const reading = readingOf(['Het kind is hier. De kaars brandt voor het raam.'])
    expect(reading).toMatchObject({ words: 10, sentences: 2, syllables: 10 })
    expect(reading.score).toBeCloseTo(206.84 - 77 - 4.65)
  })

  test('that is hard would be noticed', () => {
    const hard =
      'Antifosfolipide-antistoffenonderzoek wordt uitsluitend aangeboden indien herhaalde zwangerschapscomplicaties voorafgingen aan de aanvraag.'
    expect(readingOf([hard]).score).toBeLessThan(LOWEST_PAGE)
  })

  test('addresses and points in figures end no sentence', () => {
    expect(readingOf(['Kijk op www.watermethode.nl. Neem 0,4 mg.'])).toMatchObject({ sentences: 2, words: 5 })
  })
})
