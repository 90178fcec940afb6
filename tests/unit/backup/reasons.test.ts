/** @file Every reason why a backup is not whole can be told, in both languages, in words one can read. */
import { reasonCodes, reasonLine } from '#main/backup'
import { describe, expect, test } from 'vitest'

const languages = ['nl', 'en'] as const

describe.each(languages)('in %s', (language) => {
  test.each(reasonCodes)('%s is one plain line without technical words', (code) => {
    const line = reasonLine(language, { code, name: 'IMG_1.jpg' })

    expect(line).toMatch(/^[A-Z‘][^!?\n]{12,}[^.]$/)
    expect(line.replace('IMG_1.jpg', '')).not.toMatch(/[!.]$|undefined|sha|hash|manifest|json|null|error|fout/i)
  })

  test.each(reasonCodes.filter((code) => code.startsWith('file-') || code === 'stray-file' || code === 'lacked'))(
    '%s names the file, and how many more there are',
    (code) => {
      const [one, two, many] = [0, 1, 5].map((others) => reasonLine(language, { code, name: 'IMG_1.jpg', others }))

      expect(one).toContain('‘IMG_1.jpg’')
      expect(two).toBe(`${one ?? ''}${language === 'nl' ? ' (en zo nog één bestand)' : ' (and one more file like it)'}`)
      expect(many).toContain('5')
    },
  )
})

test('the two languages never say the same', () => {
  for (const code of reasonCodes) {
    expect(reasonLine('nl', { code, name: 'x' })).not.toBe(reasonLine('en', { code, name: 'x' }))
  }
})
