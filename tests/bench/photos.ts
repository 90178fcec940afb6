/** @file Bench: taking in 100 photos of 12 megapixels, beside bare sharp making the same two renditions of each. */
import path from 'node:path'
import sharp from 'sharp'
import { aBook, bytesOf, somePhotos } from './material.ts'
import { peakMemory, row, timed } from './measure.ts'

const folder = process.argv[2] ?? ''
const files = await somePhotos(path.join(folder, 'fotos'), 100, 12)
const session = await aBook(folder)

const bare = await timed(1, () => twoAtOnce(files, renditions))
const ours = await timed(1, () =>
  twoAtOnce(files, async (file) => session.photos.add({ name: path.basename(file), bytes: bytesOf(file) })),
)
row('taking in 100 photos of 12 megapixels', ours.ms, { name: 'bare sharp, same renditions', ms: bare.ms })
peakMemory('photos: this program')
await session.close()

/** What the room makes of each: 480 and 2000 pixels, upright, WebP; and a full decode of neither. */
async function renditions(file: string) {
  await sharp(file).autoOrient().resize(480, 480, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer()
  await sharp(file).autoOrient().resize(2000, 2000, { fit: 'inside', withoutEnlargement: true }).webp().toBuffer()
}

async function twoAtOnce(all: readonly string[], work: (file: string) => Promise<unknown>) {
  const rest = [...all]
  const next = async (): Promise<void> => {
    for (let file = rest.shift(); file !== undefined; file = rest.shift()) await work(file)
  }
  await Promise.all([next(), next()])
}
