/** @file How far a drawn page is from its reference, whatever little differs between one machine's drawing and another's. */
import sharp from 'sharp'

const BLOCK = 16
const BLUR = 1

/**
 * The difference where the two differ most: of the blocks of 16 by 16 pixels the greatest mean distance of a pixel, from 0 to 255, after
 * a blur of a pixel. Pages of different sizes differ by 255.
 */
export async function differenceOf(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)])
  if (a.width !== b.width || a.height !== b.height) return 255
  const sums = new Map<number, { total: number; count: number }>()
  for (let at = 0; at < a.data.length; at += 1) {
    const pixel = Math.floor(at / 3)
    const block = Math.floor(pixel / a.width / BLOCK) * a.width + Math.floor((pixel % a.width) / BLOCK)
    const sum = sums.get(block) ?? { total: 0, count: 0 }
    sum.total += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0))
    sum.count += 1
    sums.set(block, sum)
  }
  return Math.max(...[...sums.values()].map(({ total, count }) => total / count))
}

async function pixelsOf(image: Uint8Array) {
  const blurred = sharp(image).removeAlpha().toColourspace('srgb').blur(BLUR).raw()
  const { data, info } = await blurred.toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
