import path from 'node:path'
import { mkdirSync } from 'node:fs'
import sharp from 'sharp'
import { createTypesetter } from '#main/typeset'
import { drawEdition, referenceEditions } from './references/draw.ts'
const t = createTypesetter({ resources: path.resolve('resources') })
mkdirSync('/tmp/refs', { recursive: true })
for (const e of referenceEditions) {
  if (process.argv[2] && !process.argv.slice(2).includes(e.name)) continue
  const pages = await drawEdition(t, { ...e, pages: Array.from({ length: 40 }, (_, i) => i + 1) })
  console.log(e.name, pages.length)
  const imgs = await Promise.all(pages.map(async (p) => sharp(Buffer.from(p.png)).resize(180).png().toBuffer()))
  const m = await sharp(imgs[0]).metadata()
  const cols = 8, rows = Math.ceil(imgs.length / cols)
  await sharp({ create: { width: cols * 186, height: rows * (m.height! + 6), channels: 3, background: '#888' } })
    .composite(imgs.map((input, i) => ({ input, left: (i % cols) * 186, top: Math.floor(i / cols) * (m.height! + 6) }))).png().toFile(`/tmp/refs/${e.name}.png`)
}
await t.close()
