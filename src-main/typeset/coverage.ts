/** @file What the bundled fonts can draw together, family by family. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCharacterMap } from './character-map.ts'

/** `holds`: whether one family can draw all of these code points, which is what shaping one sign needs. */
export type Coverage = { holds: (codePoints: readonly number[]) => boolean }

const UNICODE_END = 0x110000

/**
 * The coverage of every font file in a folder.
 *
 * Faces of one family share what stands before the underscore in their file name (`EBGaramond_400Regular.ttf`); a family
 * holds what all its faces hold, because the bold or italic of a letter may be asked for at any time.
 */
export function readCoverage(folder: string): Coverage {
  const families = new Map<string, Uint8Array[]>()
  for (const file of readdirSync(folder).filter((name) => /\.(ttf|otf)$/i.test(name))) {
    const family = file.replace(/[_.].*$/, '')
    families.set(family, [...(families.get(family) ?? []), signsOf(join(folder, file))])
  }
  const shared = [...families.values()].map(inAll)
  return { holds: (codePoints) => shared.some((signs) => codePoints.every((codePoint) => signs[codePoint] === 1)) }
}

function signsOf(file: string): Uint8Array {
  const signs = new Uint8Array(UNICODE_END)
  readCharacterMap(readFileSync(file), (codePoint) => {
    if (codePoint < UNICODE_END) signs[codePoint] = 1
  })
  return signs
}

function inAll(faces: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(UNICODE_END), ...others] = faces
  for (const face of others) for (let at = 0; at < UNICODE_END; at++) if (face[at] === 0) first[at] = 0
  return first
}
