/** @file Where the registers of a former municipality are now, by the list that is shipped. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readMunicipalities, successorsIn } from '#main/registration'

const list = path.join(import.meta.dirname, '..', '..', '..', 'resources', 'gemeenten.csv')
const successorOf = successorsIn(readMunicipalities(readFileSync(list, 'utf8')))

test.each([
  ['Vianen', 'Vijfheerenlanden'],
  ['vianen ', 'Vijfheerenlanden'],
  ['Appingedam', 'Eemsdelta'],
  ['Utrecht', ''],
  ['Atlantis', ''],
  ['', ''],
])('of %s the registers are now at: %s', (name, successor) => {
  expect(successorOf(name)).toBe(successor)
})
