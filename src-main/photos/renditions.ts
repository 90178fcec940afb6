/** @file What is made from a drawn picture: the sizes a screen shows, and the picture on paper. None carries any metadata. */
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import type { Drawn } from './picture.ts'

/** Longest sides in pixels: a thumbnail at twice the size lists show it, a screen size that fills a laptop's window. */
export const screenSizes = { thumb: 480, screen: 2000 } as const
export type ScreenSize = keyof typeof screenSizes

/** Longest side of a picture in a booklet that is only looked at: 116 pixels an inch over the whole of an A5, 150 within its margins. */
export const previewPx = 960

/** `bytes`: the encoded picture of `width` by `height` pixels. */
export type Rendition = { bytes: Buffer; width: number; height: number }

/** Settings of sharp for the whole program: no files kept open, and no more threads per picture than a small laptop has. */
export function useSharpSparingly(): void {
  sharp.cache(false)
  sharp.concurrency(2)
}

/** Both sizes for the screen, as WebP, from a picture drawn at the larger of them. */
export async function makeScreenSizes(picture: Drawn): Promise<Record<ScreenSize, Rendition>> {
  const [screen, thumb] = await Promise.all([
    asWebp(picture, screenSizes.screen, 82),
    asWebp(picture, screenSizes.thumb, 78),
  ])
  return { screen, thumb }
}

/** A JPEG for paper without coarser colour (4:4:4), what was transparent on white; the same pixels give the same bytes. */
export async function makePrint(picture: Drawn): Promise<Rendition> {
  return encoded(
    open(picture)
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 88, chromaSubsampling: '4:4:4', progressive: false }),
  )
}

/** The same picture for a booklet on a screen: coarser in colour and quality, a tenth of the bytes. */
export async function makePreview(picture: Drawn): Promise<Rendition> {
  return encoded(open(picture).flatten({ background: '#ffffff' }).jpeg({ quality: 74, progressive: false }))
}

async function asWebp(picture: Drawn, longestPx: number, quality: number): Promise<Rendition> {
  return encoded(
    open(picture)
      .resize({ width: longestPx, height: longestPx, fit: 'inside', withoutEnlargement: true })
      .webp({ quality, effort: 3 }),
  )
}

function open({ pixels, width, height, channels }: Drawn) {
  return sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false })
}

async function encoded(picture: Sharp): Promise<Rendition> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
