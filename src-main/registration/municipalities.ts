/** @file Municipalities of the Netherlands, now and before: read from the list that is shipped, and found by what a person types. Pure. */
import type { Municipality } from '#contract'

/** One of the list, with the forms in which it is looked for. */
type Listed = { municipality: Municipality; keys: string[] }
export type MunicipalityList = readonly Listed[]

/** So many are worth showing under a field. */
const MOST_FOUND = 12

type Row = { code: string; name: string; province: string; until: string; successor: string; alias: string }

/**
 * The list from its file: lines of `code;name;province;until;successor;alias` after a header, where `successor` is a code. The successor
 * that is given is the one that exists today; where the chain of successors ends in nothing, it is empty.
 */
export function readMunicipalities(file: string): MunicipalityList {
  const rows = file.split(/\r?\n/u).slice(1).filter(Boolean).map(rowOf)
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return rows.map((row) => ({
    municipality: {
      code: row.code,
      name: row.name,
      province: row.province,
      until: row.until === '' ? null : row.until,
      successor: row.until === '' ? '' : successorOf(row, byCode),
    },
    keys: [row.name, row.alias].filter(Boolean).flatMap(keysOf),
  }))
}

/**
 * Those that begin with the words come first, then those of which a word does, then those that hold them; within each, those of today
 * before former ones, by name. Accents, capitals and apostrophes make no difference. Without words, none.
 */
export function findMunicipalities(list: MunicipalityList, words: string): Municipality[] {
  const asked = folded(words).replace(/^gemeente /u, '')
  if (asked === '') return []
  return list
    .map(({ municipality, keys }) => ({ municipality, rank: Math.min(...keys.map((key) => rankOf(key, asked))) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((one, other) => one.rank - other.rank || byAge(one.municipality, other.municipality))
    .slice(0, MOST_FOUND)
    .map(({ municipality }) => municipality)
}

const NOT_FOUND = 3

function rankOf(key: string, asked: string): number {
  if (key.startsWith(asked)) return 0
  if (key.includes(` ${asked}`)) return 1
  return key.includes(asked) ? 2 : NOT_FOUND
}

const byAge = (one: Municipality, other: Municipality) =>
  Number(one.until !== null) - Number(other.until !== null) || one.name.localeCompare(other.name, 'nl')

function rowOf(line: string): Row {
  const [code = '', name = '', province = '', until = '', successor = '', alias = ''] = line.split(';')
  return { code, name, province, until, successor, alias }
}

function successorOf(row: Row, byCode: ReadonlyMap<string, Row>): string {
  const passed = new Set([row.code])
  let next = byCode.get(row.successor)
  while (next !== undefined && next.until !== '' && !passed.has(next.code)) {
    passed.add(next.code)
    next = byCode.get(next.successor)
  }
  return next?.until === '' ? next.name : ''
}

/** A name as it is looked for: also without the ''s', ''t' or 'de' it begins with. */
function keysOf(name: string): string[] {
  const whole = folded(name)
  const bare = whole.replace(/^(?:s|t|de|den|het|the) /u, '')
  return bare === whole ? [whole] : [whole, bare]
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
