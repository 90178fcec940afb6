/** @file Bytes put together and looked at, for the picture formats. */

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A text of signs below 256 as bytes. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** Whether such a text stands at this place. */
export const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Array.from(text).every((sign, index) => bytes[at + index] === sign.charCodeAt(0))

/** The four signs by which PNG and WebP name a chunk. */
export const kindAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** These bytes for reading numbers, whatever larger block they are a part of. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
