/** @file Where the registers of a municipality that no longer exists are now. */
import type { MunicipalityList } from './municipalities.ts'

/** Gives the municipality of today that followed the one of this name; empty for one that still exists, is not known, or has no one follower. */
export function successorsIn(list: MunicipalityList): (name: string) => string {
  return (name) => {
    const meant = list.map(({ municipality }) => municipality).filter((one) => isSame(one.name, name))
    if (meant.some(({ until }) => until === null)) return ''
    const [successor = '', ...others] = new Set(meant.map((one) => one.successor))
    return others.length > 0 || isSame(successor, name) ? '' : successor
  }
}

const { compare } = new Intl.Collator('nl', { sensitivity: 'base' })
const isSame = (one: string, other: string) => compare(one.trim(), other.trim()) === 0
