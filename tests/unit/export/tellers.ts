/** @file Pictures that tell where they were taken, in every way that a format has for it. */
import sharp from 'sharp'
import { crc32 } from 'node:zlib'
import { corners, placeAndDate } from '../../fixtures/photos/pictures.ts'

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="53,17.0N" exif:GPSLongitude="5,6.0E"/>' +
  '</rdf:RDF></x:xmpmeta>'

/** A word that stands in each way of telling, so that one search finds them all. */
export const TOLD = 'GPSLatitude'

const latin = (text: string) => Buffer.from(text, 'latin1')

/** A JPEG segment that a program adds. */
function segment(marker: number, body: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([Buffer.of(0xff, marker), length, body])
}

const within = (bytes: Buffer, at: number, parts: readonly Buffer[]) =>
  Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)])

/** Exif, XMP, IPTC, a comment, an unknown segment, a second picture named by MPF, and words behind the end. */
export async function tellingJpeg(orientation: number, { progressive = false } = {}): Promise<Buffer> {
  const jpeg = await corners(2)
    .withExif(placeAndDate)
    .withMetadata({ orientation })
    .withIccProfile('p3')
    .jpeg({ progressive })
    .toBuffer()
  const added = within(jpeg, 2, [
    segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${XMP}`)),
    segment(0xed, latin(`Photoshop 3.0\0${TOLD}`)),
    segment(0xe2, latin(`MPF\0${TOLD}`)),
    segment(0xe7, latin(TOLD)),
    segment(0xfe, latin(TOLD)),
  ])
  const second = await corners().withExif(placeAndDate).jpeg().toBuffer()
  return Buffer.concat([added, second, latin(TOLD)])
}

function pngChunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([latin(kind), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const PNG_BEFORE_END = 12

/** eXIf, the three kinds of text, a time, a chunk of one program, and words behind the end. */
export async function tellingPng(orientation: number): Promise<Buffer> {
  const png = await corners(2).withExif(placeAndDate).withMetadata({ orientation }).png().toBuffer()
  const added = within(png, png.length - PNG_BEFORE_END, [
    pngChunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`)),
    pngChunk('tEXt', latin(`Comment\0${TOLD}`)),
    pngChunk('caBX', latin(TOLD)),
  ])
  return Buffer.concat([added, latin(TOLD)])
}

function riffChunk(kind: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([latin(kind), length, body, Buffer.alloc(body.length % 2)])
}

/** Exif, XMP, a chunk of one program, and words behind the end. */
export async function tellingWebp(orientation: number, { lossless = false } = {}): Promise<Buffer> {
  const webp = await corners(2).withExif(placeAndDate).withMetadata({ orientation }).webp({ lossless }).toBuffer()
  const body = Buffer.concat([webp.subarray(8), riffChunk('XMP ', latin(XMP)), riffChunk('OWN ', latin(TOLD))])
  // the body begins with WEBP, then the name and length of the chunk that holds the flags
  const flags = 12
  body[flags] = (body[flags] ?? 0) | 0x04
  return Buffer.concat([riffChunk('RIFF', body), latin(TOLD)])
}

/** A moving GIF with a comment, XMP as its makers wrote it down, and words behind the end. */
export async function tellingGif(): Promise<Buffer> {
  const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((colour) => frame(colour)))
  const gif = await sharp(Buffer.concat(frames), { raw: { width: 40, height: 90, channels: 3, pageHeight: 30 } })
    .gif({ delay: [100, 200, 300], loop: 2 })
    .toBuffer()
  const comment = Buffer.concat([Buffer.of(0x21, 0xfe, TOLD.length), latin(TOLD), Buffer.of(0)])
  const trailer = Buffer.from(Array.from({ length: 258 }, (_, at) => (at === 0 ? 1 : at === 257 ? 0 : 256 - at)))
  const xmp = Buffer.concat([Buffer.of(0x21, 0xff, 11), latin('XMP DataXMP'), latin(XMP), trailer])
  const flags = gif[10] ?? 0
  const behindHead = 13 + (flags < 0x80 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  return Buffer.concat([within(gif, behindHead, [comment, xmp]), latin(TOLD)])
}

const frame = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .raw()
    .toBuffer()
