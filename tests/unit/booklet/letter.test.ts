/** @file A letter is kept as it was written; its greeting and goodbye only get their place. */
import { expect, test } from 'vitest'
import type { RichText } from '#contract'
import { composeBooklet } from '#main/booklet'
import type { BookletData } from '#main/booklet'
import { aContent, aPage, aParent, choosing } from './a-book.ts'

type Letter = Extract<BookletData['pages'][number], { kind: 'letter' }>

const mama = aParent({ name: 'Marit de Vries', called: 'mama' })

function letterOf(text: string | RichText, signed = true): Letter {
  const page = aPage('letter', { text, author: signed ? { parent: mama.id } : null })
  const parts = composeBooklet(aContent({ book: { parents: [mama] }, pages: [page] }), choosing()).data.pages
  const letter = parts.find((part): part is Letter => part.kind === 'letter')
  if (letter === undefined) throw new Error('no letter')
  return letter
}

const bodyOf = (letter: Letter) =>
  letter.body.map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : block.kind))
const helloOf = (letter: Letter) => letter.hello.map(({ text }) => text).join('')

test('the greeting stands apart as it was written', () => {
  const letter = letterOf('Lieve Noor,\n\nHet regent.')

  expect([helloOf(letter), bodyOf(letter)]).toEqual(['Lieve Noor,', ['Het regent.']])
})

test('a greeting on the first line of a paragraph is a greeting too', () => {
  const letter = letterOf('Lieve Noor,\nHet regent.\nNog steeds.')

  expect([helloOf(letter), bodyOf(letter)]).toEqual(['Lieve Noor,', ['Het regent.\nNog steeds.']])
})

test.each([
  'Dag.',
  'Lieve Noor,',
  'Het regent vandaag zo zacht, dat je het pas hoort als je heel erg stil bent en niet beweegt,\n\nmaar ik hoor het.',
])('what is not plainly a greeting stays in the text: %s', (text) => {
  const letter = letterOf(text)

  expect(helloOf(letter)).toBe('')
  expect(bodyOf(letter)[0]).toBe(text.split('\n\n')[0])
})

test('a letter without a name under it is signed with what its author is called', () => {
  expect(letterOf('Dag.')).toMatchObject({ heading: 'Brief van mama', close: '', sign: 'mama' })
})

test('a letter without an author is not signed', () => {
  expect(letterOf('Dag.', false)).toMatchObject({ heading: 'Brief', sign: '' })
})

test.each([
  ['Ik mis je.\n\nTot straks bij het raam,\nje mama', 'Tot straks bij het raam,', 'je mama'],
  ['Ik mis je.\n\nTot straks,\n\nMama', 'Tot straks,', 'Mama'],
  ['Ik mis je.\n\nMarit de Vries', '', 'Marit de Vries'],
  ['Ik mis je.\n\nSlaap zacht,', 'Slaap zacht,', 'mama'],
])('the goodbye as written is not said twice: %j', (text, close, sign) => {
  const letter = letterOf(text)

  expect(letter).toMatchObject({ close, sign })
  expect(bodyOf(letter)).toEqual(['Ik mis je.'])
})

test('a sentence that only ends with the name is not a signature', () => {
  const letter = letterOf('Ik mis je.\n\nOver het water en de lange brug en de dijk loop ik altijd met mama')

  expect(letter.sign).toBe('mama')
  expect(bodyOf(letter)).toHaveLength(2)
})

test('a name that the writer made bold stays in the text, and is not written again', () => {
  const letter = letterOf([
    { kind: 'paragraph', runs: [{ text: 'Ik mis je.' }] },
    { kind: 'paragraph', runs: [{ text: 'mama', bold: true }] },
  ])

  expect(letter.sign).toBe('')
  expect(bodyOf(letter)).toEqual(['Ik mis je.', 'mama'])
})

test('blank lines between verses stay, and those at the ends go', () => {
  const line = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] })

  expect(bodyOf(letterOf([line(''), line('een'), line(' '), line('twee'), line('')]))).toEqual(['een', 'space', 'twee'])
})

test('quotes curl across a change of style, and styles stay where they were', () => {
  const letter = letterOf([
    {
      kind: 'paragraph',
      runs: [{ text: 'Zij zei "' }, { text: 'kijk', italic: true }, { text: '" en \'s avonds... weer' }],
    },
  ])

  expect(letter.body).toEqual([
    {
      kind: 'paragraph',
      runs: [{ text: 'Zij zei “' }, { text: 'kijk', italic: true }, { text: '” en ’s avonds… weer' }],
    },
  ])
})

test('lists and quotes keep their shape, and empty ones go', () => {
  const line = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] })
  const letter = letterOf([
    { kind: 'quote', blocks: [line('een woord')] },
    {
      kind: 'list',
      ordered: true,
      items: [[line('een')], [line(' ')], [line('twee'), { kind: 'list', ordered: false, items: [[line('diep')]] }]],
    },
    { kind: 'quote', blocks: [line('')] },
    line('slot'),
  ])

  expect(letter.body).toMatchObject([
    { kind: 'quote', blocks: [{ kind: 'paragraph' }] },
    {
      kind: 'list',
      ordered: true,
      items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }, { kind: 'list', ordered: false }]],
    },
    { kind: 'paragraph' },
  ])
})

test('a word no line can hold gets places to break, and nothing else does', () => {
  const [long, normal] = bodyOf(letterOf(`${'a'.repeat(60)}\n\nmeervoudigepersoonlijkheidsstoornis`, false))

  expect(long).toMatch(/^(a{8}\u200b){7}a{4}$/)
  expect(normal).toBe('meervoudigepersoonlijkheidsstoornis')
})
