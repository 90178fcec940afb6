/** @file Municipalities: the shipped list is whole, and what a person types finds the one that is meant, also one that is no more. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Municipality } from '#contract'
import { findMunicipalities, readMunicipalities } from '#main/registration'

const list = readMunicipalities(
  readFileSync(path.join(import.meta.dirname, '../../../resources/gemeenten.csv'), 'utf8'),
)
const all = list.map(({ municipality }) => municipality)
const found = (words: string) => findMunicipalities(list, words)
const names = (words: string) => found(words).map(({ name }) => name)

test('the list holds the 342 of today and those before them, each with a code of its own', () => {
  expect(all.filter(({ until }) => until === null)).toHaveLength(342)
  expect(all.length).toBeGreaterThan(1400)
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  for (const one of all) expect(Municipality.safeParse(one).success, one.name).toBe(true)
})

test('codes keep their zeros, as the BRP has them (tabel 33)', () => {
  const codes = Object.fromEntries(all.filter(({ until }) => until === null).map(({ name, code }) => [name, code]))
  expect(codes).toMatchObject({
    Almere: '0034',
    Staphorst: '0180',
    Zwolle: '0193',
    Utrecht: '0344',
    Amsterdam: '0363',
    "'s-Gravenhage": '0518',
    Rotterdam: '0599',
  })
})

test.each([
  ['den haag', "'s-Gravenhage"],
  ['gravenhage', "'s-Gravenhage"],
  ["'s-Gravenhage", "'s-Gravenhage"],
  ['’s gravenh', "'s-Gravenhage"],
  ['den bosch', "'s-Hertogenbosch"],
  ['sudwest', 'Súdwest-Fryslân'],
  ['SÚDWEST', 'Súdwest-Fryslân'],
  ['gemeente Zwolle', 'Zwolle'],
  ['hoeksche', 'Hoeksche Waard'],
  ['bilt', 'De Bilt'],
])('%j finds %s first', (words, name) => {
  expect(names(words)[0]).toBe(name)
})

test('what begins with the words goes before what only holds them, and what is there today before what was', () => {
  expect(names('haar').indexOf('Haarlem')).toBeLessThan(names('haar').indexOf('Haarlemmerliede en Spaarnwoude'))
  const bergen = found('bergen')
  expect(bergen[0]?.until).toBeNull()
  expect(names('waard')[0]).toMatch(/^Waard/u)
})

test('a former one says until when it was there and who followed it, through every step to today', () => {
  const one = (name: string) => all.find((candidate) => candidate.name === name)

  expect(one('Vianen')).toMatchObject({ until: '2018-12-31', successor: 'Vijfheerenlanden' })
  expect(one('Appingedam')).toMatchObject({ until: '2020-12-31', successor: 'Eemsdelta' })
  expect(one('Brielle')).toMatchObject({ until: '2022-12-31', successor: 'Voorne aan Zee' })
  // Finsterwolde went into Beerta, Beerta into Reiderland, Reiderland into Oldambt
  expect(one('Finsterwolde')).toMatchObject({ until: '1989-12-31', successor: 'Oldambt' })
  // its villages went to four municipalities, and no source says who keeps its registers
  expect(one('Haaren')).toMatchObject({ until: '2020-12-31', successor: '' })
})

test('every successor is a municipality of today, and one of today has none', () => {
  const today = new Set(all.filter(({ until }) => until === null).map(({ name }) => name))
  for (const { name, until, successor } of all) {
    if (until === null) expect(successor, name).toBe('')
    else expect(successor === '' || today.has(successor), name).toBe(true)
  }
  // Haaren was shared out; Elten and Tudderen went back to Germany
  const without = all.filter(({ until, successor }) => until !== null && successor === '').map(({ name }) => name)
  expect(without).toEqual(['Esch', 'Haaren', 'Helvoirt', 'Elten', 'Tudderen'])
})

test('a circle of successors in a list leads nowhere and takes no time', () => {
  const odd = readMunicipalities('code;name\n0001;Een;;1990-01-01;0002;\n0002;Twee;;1991-01-01;0001;\n')
  expect(odd.map(({ municipality }) => municipality.successor)).toEqual(['', ''])
})

test('no words find nothing, odd words harm nothing, and never more than a few are given', () => {
  expect(found('')).toEqual([])
  expect(found(' - ')).toEqual([])
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => found(words).length <= 12))
})
