/**
 * @file Draws the telling pages of every design and says how far each is from its reference; `--write` makes the references anew, to be
 * looked at by a person before they are kept.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { createTypesetter } from '#main/typeset'
import { differenceOf } from './compare.ts'
import { drawEdition, referenceEditions, referenceFile, referenceFolder } from './draw.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const typesetter = createTypesetter({ resources: path.resolve(import.meta.dirname, '../../resources') })
if (values.write) {
  await rm(referenceFolder, { recursive: true, force: true })
  await mkdir(referenceFolder, { recursive: true })
}
let bytes = 0
for (const edition of referenceEditions) {
  for (const { name, png } of await drawEdition(typesetter, edition)) {
    const file = referenceFile(name)
    if (values.write) await writeFile(file, await sharp(png).webp({ quality: 78, effort: 6 }).toBuffer())
    const kept = await readFile(file)
    bytes += kept.length
    console.log(`${name}: ${Math.round((await differenceOf(kept, png)) * 10) / 10}`)
  }
}
await typesetter.close()
console.log(`${Math.round(bytes / 1024)} kB of references`)
