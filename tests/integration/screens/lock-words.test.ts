/** @file The words of a recovery sheet as they are typed or pasted, against the real word lists. */
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createVault, loadWordLists } from '#main/vault'
import { createSheetWords } from '#ui/components/sheet-words.svelte.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
// always the same sheet, so that no line fits by chance once in a while
let turn = 7
const vault = createVault({
  lists: loadWordLists(resources),
  random: (bytes) => Uint8Array.from({ length: bytes }, nextByte),
})
function nextByte(): number {
  turn = (turn * 73 + 41) % 251
  return turn
}
const lines = vault.newWords('nl').map((line) => line.join(' '))

// only checking is asked of this client
const aForm = () =>
  createSheetWords({
    client: {
      lock: { checkWords: (asked: { lines: string[] }) => Promise.resolve(vault.checkWords(asked.lines)) },
    } as never,
  })

test('typed line by line, each line says that it is right and the whole is what opens the book', async () => {
  const form = aForm()
  for (const [at, line] of lines.entries()) {
    expect(form.isRight).toBe(false)
    await form.put(at, line.toUpperCase())
    expect(form.checkOf(at)?.state).toBe('right')
  }

  expect(form.isRight).toBe(true)
  expect(form.language).toBe('nl')
  expect(vault.readWords(form.words)).toBe(lines.join(' '))
})

test.each([
  ['with its lines', lines.join('\n')],
  ['with numbers before the lines', lines.map((line, at) => `${String(at + 1)}. ${line}`).join('\r\n')],
  ['in one run', lines.join(' ')],
])('pasted in the first line %s, the words fall where the sheet has them', async (_, text) => {
  const form = aForm()
  await form.put(0, text)

  expect(form.isRight).toBe(true)
})

test('a word that is not on the list is named with the nearest one, which can be taken', async () => {
  const form = aForm()
  const [first = '', ...others] = lines[0]?.split(' ') ?? []
  await form.put(0, [`${first}q`, ...others].join(' '))
  const check = form.checkOf(0)
  expect(check).toMatchObject({ state: 'unknown', word: 1, suggestion: first })

  await form.take(0, check ?? {})
  expect([form.lines[0], form.checkOf(0)?.state]).toEqual([lines[0], 'right'])
})

test('two lines that changed places are each told from a right one', async () => {
  const form = aForm()
  await form.put(0, lines[1] ?? '')
  await form.put(1, lines[0] ?? '')

  expect([form.checkOf(0)?.state, form.checkOf(1)?.state]).not.toContain('right')
})

test('an answer about words that were changed since is not used', async () => {
  const answers: (() => void)[] = []
  const form = createSheetWords({
    client: {
      lock: {
        checkWords: (asked: { lines: string[] }) =>
          new Promise((resolve) => answers.push(() => resolve(vault.checkWords(asked.lines)))),
      },
    } as never,
  })
  const early = form.put(0, lines[0] ?? '')
  const late = form.put(0, 'zz')
  answers[1]?.()
  answers[0]?.()
  await Promise.all([early, late])

  expect(form.checkOf(0)?.state).toBe('unknown')
})
