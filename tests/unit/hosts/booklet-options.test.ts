/** @file What may be said with `booklet`: options that go with an edition, and a sentence for those that do not. */
import { describe, expect, test } from 'vitest'
import { readCommand } from '../../../src-main/hosts/cli/command.ts'
import { isSentence, readBookletOptions } from '../../../src-main/hosts/cli/booklet-options.ts'

const asked = (line: string) => readCommand(['booklet', 'boek', ...line.split(' ').filter(Boolean)], { LANG: 'nl_NL' })
const wish = (line: string) => {
  const command = asked(line)
  if (command.kind !== 'verb') throw new Error(JSON.stringify(command))
  const read = readBookletOptions(command.options)
  if (isSentence(read)) throw new Error(read.nl)
  return read
}
const refused = (line: string, language = 'nl') => {
  const command = asked(`${line} --language ${language}`)
  return command.kind === 'wrong' ? command.sentence : null
}

test('without an edition it is the one to read, in the design the edition has', () => {
  expect(wish('')).toEqual({ edition: 'reading', design: null })
  expect(wish('--edition archive --design nacht')).toEqual({ edition: 'archive', design: 'nacht' })
  expect(wish('--edition large')).toEqual({ edition: 'large', design: null })
})

test('at home: paper, the way a back is printed, sheets in a signature, weight, creep, the cover apart, one sheet first', () => {
  expect(wish('--edition home')).toMatchObject({
    edition: 'home',
    home: { paper: 'a4', duplex: null, signature: 0, weight: 80, creepMm: null, coverApart: false, part: 'all' },
  })
  const all = '--paper a5 --duplex none --signature 4 --weight 120 --creep 0,15 --cover-apart --proof'
  expect(wish(`--edition home ${all}`)).toMatchObject({
    home: { paper: 'a5', duplex: 'none', signature: 4, weight: 120, creepMm: 0.15, coverApart: true, part: 'proof' },
  })
  expect(wish('--edition home --creep 0.2')).toMatchObject({ home: { creepMm: 0.2 } })
})

test('at a shop: bleed and the weight of the paper', () => {
  expect(wish('--edition shop')).toMatchObject({ edition: 'shop', shop: { bleedMm: 3, weight: 120 } })
  expect(wish('--edition shop --bleed 5 --weight 350 --design licht')).toMatchObject({
    design: 'licht',
    shop: { bleedMm: 5, weight: 350 },
  })
})

describe('wrong usage is said in a sentence', () => {
  test.each([
    ['--edition glossy', '--edition is reading, large, archive, home of shop.'],
    ['--edition preview', '--edition is reading, large, archive, home of shop.'],
    ['--paper a4', '--paper hoort bij --edition home.'],
    ['--edition archive --bleed 3', '--bleed hoort bij --edition shop.'],
    ['--edition reading --weight 120', '--weight hoort bij --edition home of shop.'],
    ['--edition shop --proof', '--proof hoort bij --edition home.'],
    ['--edition shop --cover-apart', '--cover-apart hoort bij --edition home.'],
    ['--edition home --bleed 3', '--bleed hoort bij --edition shop.'],
    ['--printer p.json', '--printer hoort bij --edition home.'],
    [
      '--edition large --design licht',
      'De uitgave in grote letters heeft een eigen ontwerp: --design past niet bij --edition large.',
    ],
    ['--design groot', '--design is linnen, licht of nacht.'],
    ['--edition home --paper a3', '--paper is a4 of a5.'],
    ['--edition home --duplex both', '--duplex is long, short, upright of none.'],
    ['--edition home --creep veel', '--creep is een getal van 0 tot en met 3, in millimeters.'],
    ['--edition home --creep 3.5', '--creep is een getal van 0 tot en met 3, in millimeters.'],
    ['--edition home --signature 21', '--signature is een getal van 0 tot en met 20 vellen; 0 is alles in één.'],
    ['--edition home --signature 1,5', '--signature is een getal van 0 tot en met 20 vellen; 0 is alles in één.'],
    ['--edition home --weight 301', '--weight is een getal van 60 tot en met 300, in gram per vierkante meter.'],
    ['--edition shop --weight 50', '--weight is een getal van 60 tot en met 350, in gram per vierkante meter.'],
    ['--edition shop --bleed 4', '--bleed is 3 of 5.'],
    ['--edition shop --bleed 1e1', '--bleed is 3 of 5.'],
  ])('%s', (line, sentence) => {
    expect(refused(line)).toBe(sentence)
  })

  test('in English too', () => {
    expect(refused('--paper a4', 'en')).toBe('--paper goes with --edition home.')
    expect(refused('--edition home --creep x', 'en')).toBe('--creep is a number from 0 to 3, in millimetres.')
  })
})

test('the file may be left out, and the sheet that tries a printer asks for one but for no book', () => {
  expect(asked('').kind).toBe('verb')
  expect(readCommand(['printer-test'], {}).kind).toBe('wrong')
  expect(readCommand(['printer-test', 'boek', '--out', 'x.pdf'], {}).kind).toBe('wrong')
  expect(readCommand(['printer-test', '--out', 'x.pdf'], {})).toMatchObject({ kind: 'verb', places: [] })
})
