// @vitest-environment jsdom
/** @file What is pasted keeps its words, its bold and its italic, and nothing else of how it looked. */
import { expect, test } from 'vitest'
import { plainPaste } from '#ui/components/writer-paste.ts'

test.each([
  ['bold that hides in a style', '<span style="font-weight: 700">Noor</span>', '<span><strong>Noor</strong></span>'],
  ['italic that hides in a style', "<span style='font-style:italic'>zacht</span>", '<span><em>zacht</em></span>'],
  ['both at once', '<p style="font-weight:bold;font-style:italic">a</p>', '<p><em><strong>a</strong></em></p>'],
  ['a weight that is not bold', '<span style="font-weight:500">a</span>', '<span>a</span>'],
  ['the <b> Google Docs lays around everything', '<b style="font-weight:normal"><p>a</p></b>', '<p>a</p>'],
  [
    'a table, a line for each row',
    '<table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></tbody></table>',
    '<p>a b</p><p>c</p>',
  ],
  ['a numbered list that began elsewhere', '<ol start="5"><li>vijf</li></ol>', '<ol><li>vijf</li></ol>'],
  ['words about style', '<p>zijn style="mooi" was</p>', '<p>zijn style="mooi" was</p>'],
  ['plain words', 'Lieve Noor', 'Lieve Noor'],
])('%s', (_name, pasted, kept) => {
  expect(plainPaste(pasted)).toBe(kept)
})

test('a table in a table keeps all its words', () => {
  const pasted = '<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>'

  expect(
    plainPaste(pasted)
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s/g, ''),
  ).toBe('abc')
})
