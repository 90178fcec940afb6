/** @file What the lists of recovery words keep to, so that a sheet can be read aloud, copied by hand and typed over. */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadWordLists } from '#main/vault'

const lists = loadWordLists(resolve('resources'))

// words with another meaning, or a part of one, that should not stand on this sheet
const kept = {
  nl: /^(vrucht|nest|wieg|luier|speen|engel|ster|hemel|kaars|krans|graf|kist|urn|kruis|traan|wee|echo|ei|zaad|bloed|baby|kind|doop|kerk|kapel|bijbel|wijn|bier|mes|zwaard|geweer|dood|rouw|stil|lelie|ooievaar|kraam|vlies|navel)$/u,
  en: /^(cradle|crib|stork|angel|heaven|grave|coffin|urn|cross|tear|womb|birth|baby|child|church|bible|wine|beer|knife|sword|gun|dead|death|mourn|morning|still|silent|silence|lily|organ|vessel|blood|patient|nurse|deliver|egg|nursery|infant)$/u,
}

// sound like another common word, or are spelled in two ways; by ear nobody could tell which was meant
const oneSoundTwoSpellings =
  /^(bare|bear|pear|pair|flour|flower|sea|see|son|sun|tail|tale|sail|sale|wait|weight|hair|hare|deer|dear|mail|male|meat|meet|night|knight|plane|plain|rain|reign|road|rode|right|write|sweet|suite|week|weak|wood|would|knot|not|key|quay|leak|leek|root|route|stair|stare|whale|wail|blue|blew|red|read|grate|great|medal|metal|morning|bread|beach|creek|cellar|cereal|chord|course|desert|fair|hail|hall|heel|hole|horse|lesson|maze|moose|muscle|mussel|pause|peace|piece|peak|pearl|plum|prince|quartz|rose|rye|scene|shoe|soar|steak|steal|steel|storey|story|surf|thyme|tide|toad|toe|vain|vane|vein|waist|wave|wrap|yolk|gray|grey|color|colour|harbor|harbour|center|centre|theater|theatre|pajamas|yogurt|fiber|mold|plow|tire|jewelry)$/u

describe.each(lists)('the words in $language', ({ language, words }) => {
  test('are 1,024, sorted, of 3 to 8 letters a-z', () => {
    expect(words).toHaveLength(1024)
    expect(words).toEqual([...new Set(words)].toSorted())
    expect(words.filter((word) => !/^[a-z]{3,8}$/u.test(word))).toEqual([])
  })

  test('differ from each other in more than one letter, or two neighbours exchanged', () => {
    expect(pairs(words).filter(([one, other]) => isOneLetterApart(one, other))).toEqual([])
  })

  test('never begin another word, so that none is taken for finished too early and no plural stands beside its singular', () => {
    expect(pairs(words).filter(([one, next]) => next.startsWith(one))).toEqual([])
  })

  test('hold none that should not stand on this sheet', () => {
    expect(words.filter((word) => kept[language].test(word))).toEqual([])
  })

  test('are those of every sheet ever printed', () => {
    const digest = createHash('sha256').update(words.join('\n')).digest('hex')

    expect(digest).toBe(digests[language])
  })
})

test('no Dutch words sound alike', () => {
  const sounds = Map.groupBy(wordsOf('nl'), dutchSound)

  expect([...sounds.values()].filter((alike) => alike.length > 1)).toEqual([])
})

test('no English word sounds like another common word or is spelled in two ways', () => {
  expect(wordsOf('en').filter((word) => oneSoundTwoSpellings.test(word))).toEqual([])
})

test('no word stands in both lists, so that the language of a sheet is known', () => {
  const english = new Set(wordsOf('en'))

  expect(wordsOf('nl').filter((word) => english.has(word))).toEqual([])
})

test('these rules find what breaks them', () => {
  expect([
    isOneLetterApart('lamp', 'damp'),
    isOneLetterApart('lamp', 'lmap'),
    isOneLetterApart('lamp', 'lampe'),
  ]).toEqual([true, true, true])
  expect([isOneLetterApart('lamp', 'lamp'), isOneLetterApart('lamp', 'klomp')]).toEqual([false, false])
  expect(dutchSound('peil')).toBe(dutchSound('pijl'))
  expect(dutchSound('hart')).toBe(dutchSound('hard'))
})

// after the first release these two lines stay as they are, and with them the lists
const digests = {
  nl: 'ad1ef499192374bb4ee82bda3ece6ea298a8ef8209b32903917bf8185404b112',
  en: '03cce7dae2e746ad77aa47aa11c8ad163afbf2747c016cc970cb5e20c2bd15ac',
}

function wordsOf(language: 'nl' | 'en') {
  return lists.find((list) => list.language === language)?.words ?? []
}

function pairs(words: readonly string[]): [string, string][] {
  return words.flatMap((one, at) => words.slice(at + 1).map((other): [string, string] => [one, other]))
}

function isOneLetterApart(one: string, other: string): boolean {
  const start = lengthOfSame(one, other)
  const [left, right] = [one.slice(start), other.slice(start)]
  const isExchanged = left.length > 1 && left === `${right.charAt(1)}${right.charAt(0)}${right.slice(2)}`
  const isOneMore = left.slice(1) === right || left === right.slice(1)
  return one !== other && (isExchanged || isOneMore || left.slice(1) === right.slice(1))
}

function lengthOfSame(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** Spelled the way it sounds, roughly: ij as ei, ou as au, a last d as t, and the like. */
function dutchSound(word: string): string {
  return word
    .replaceAll('ij', 'ei')
    .replaceAll('ou', 'au')
    .replaceAll('auw', 'au')
    .replaceAll('ch', 'g')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('c', 'k')
    .replaceAll('x', 'ks')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replace(/dt?$/u, 't')
    .replace(/b$/u, 'p')
    .replaceAll(/([bdfgklmnprst])\1/gu, '$1')
}
