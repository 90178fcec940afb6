/** @file A worker thread of its own for one HEIC file: WebAssembly takes a second or two, and nothing else should wait for it. */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import heicDecode from 'heic-decode'
import { breaksOff } from './heif-boxes.ts'
import { asPixelFile } from './pixel-file.ts'

/** `content`: the path of the file, or its bytes; `index`: which of the file's pictures; `icc`: the colour profile that its pixels are in. */
export type HeicQuestion = { content: string | Uint8Array; index: number; icc: Uint8Array | null; limitPixels: number }

/** `pixelFile`: a TIFF with the upright picture. */
export type HeicAnswer =
  | { kind: 'drawn'; pixelFile: Uint8Array<ArrayBuffer>; width: number; height: number; truncated: boolean }
  | { kind: 'too-large' }

// nobody reads along when this file is loaded outside a worker
const answer = await draw(workerData as HeicQuestion)
parentPort?.postMessage(answer, answer.kind === 'drawn' ? [answer.pixelFile.buffer] : [])

async function draw({ content, index, icc, limitPixels }: HeicQuestion): Promise<HeicAnswer> {
  const bytes =
    typeof content === 'string'
      ? await readFile(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const truncated = breaksOff(bytes)
  const found = await heicDecode.all({ buffer: withKnownBrand(bytes) })
  try {
    const chosen = found[index] ?? found[0]
    if (chosen === undefined) throw new Error('no picture in it')
    if (chosen.width * chosen.height > limitPixels) return { kind: 'too-large' }
    // libheif turns and mirrors by the file's own irot and imir; by its standard EXIF has no say in that here
    const { data, width, height } = await chosen.decode()
    if (truncated) fillWhatIsMissing(data)
    return { kind: 'drawn', pixelFile: asPixelFile({ width, height, rgba: data, icc }), width, height, truncated }
  } finally {
    found.dispose()
  }
}

/** heic-decode looks at the major brand alone and knows fewer than there are; libheif itself reads them all. */
function withKnownBrand(bytes: Buffer): Buffer {
  if (/^(?:mif1|msf1|heic|heix|hevc|hevx)/.test(bytes.toString('latin1', 8, 12))) return bytes
  bytes.write('heic', 8, 'latin1')
  return bytes
}

/** Tiles that are not there come out of libheif as this harsh green (all of Y, Cb and Cr zero); a light grey is kinder. */
function fillWhatIsMissing(pixels: Uint8ClampedArray) {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] === 0 && pixels[at + 1] === 136 && pixels[at + 2] === 0) pixels.fill(204, at, at + 3)
  }
}
