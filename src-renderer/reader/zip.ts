/**
 * @file A zip file of whole files, stored as they are (PKWARE APPNOTE 6.3, method 0), names in UTF-8. Photos would not become smaller.
 * Without the 64-bit extension: up to 65,535 files and 4 GiB together.
 */

type Packed = { readonly name: string; readonly blob: Blob }

/** The zip with these files; each is read once for its check sum and not held in memory. */
export async function zip(files: readonly Packed[], moment: Date): Promise<Blob> {
  const parts: BlobPart[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const { name, blob } of files) {
    const entry = { name: new TextEncoder().encode(name), crc: await crcOf(blob), size: blob.size, moment }
    const head = headOf(entry, null)
    parts.push(head, blob)
    directory.push(headOf(entry, offset))
    offset += head.length + blob.size
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  const end = fields([
    [4, 0x06054b50],
    [4, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, offset],
    [2, 0],
  ])
  return new Blob([...parts, ...directory, end], { type: 'application/zip' })
}

type Entry = { name: Uint8Array; crc: number; size: number; moment: Date }

/** The head before a file, or with an offset its line in the directory at the end; both say the same. */
function headOf({ name, crc, size, moment }: Entry, offset: number | null): Uint8Array<ArrayBuffer> {
  const time = (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1)
  const day = ((moment.getFullYear() - 1980) << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate()
  const same: [number, number][] = [
    [2, 20],
    [2, 0x0800],
    [2, 0],
    [2, time],
    [2, day],
    [4, crc],
    [4, size],
    [4, size],
    [2, name.length],
    [2, 0],
  ]
  const head =
    offset === null
      ? fields([[4, 0x04034b50], ...same])
      : fields([[4, 0x02014b50], [2, 20], ...same, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]])
  const whole = new Uint8Array(head.length + name.length)
  whole.set(head)
  whole.set(name, head.length)
  return whole
}

function fields(values: readonly (readonly [number, number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of values) {
    for (let place = 0; place < length; place += 1) bytes[at + place] = (value >>> (8 * place)) & 255
    at += length
  }
  return bytes
}

// CRC-32 as zip and PNG reckon it: polynomial 0xEDB88320, bits turned round
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

async function crcOf(blob: Blob): Promise<number> {
  let crc = 0xffffffff
  const reader = blob.stream().getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const byte of piece.value) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}
