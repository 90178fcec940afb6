/** @file What the bundled fonts can draw together, family by family. */
import type { BundledFont } from './bundled-fonts.ts'
import { readCharacterMap } from './character-map.ts'

/** `holds`: whether one family can draw all of these code points, which is what shaping one sign needs. */
export type Coverage = { holds: (codePoints: readonly number[]) => boolean }

const UNICODE_END = 0x110000

/** The coverage of fonts. A family holds what all its faces hold: the bold or italic of a letter may be asked for at any time. */
export function coverageOf(fonts: readonly BundledFont[]): Coverage {
  const families = Map.groupBy(fonts, ({ family }) => family)
  const shared = [...families.values()].map((faces) => inAll(faces.map(({ bytes }) => signsOf(bytes))))
  return { holds: (codePoints) => shared.some((signs) => codePoints.every((codePoint) => signs[codePoint] === 1)) }
}

function signsOf(font: Uint8Array): Uint8Array {
  const signs = new Uint8Array(UNICODE_END)
  readCharacterMap(font, (codePoint) => {
    if (codePoint < UNICODE_END) signs[codePoint] = 1
  })
  return signs
}

function inAll(faces: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(UNICODE_END), ...others] = faces
  for (const face of others) for (let at = 0; at < UNICODE_END; at++) if (face[at] === 0) first[at] = 0
  return first
}
