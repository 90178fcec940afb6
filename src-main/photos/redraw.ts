/** @file Drawing photos that are in the book: from the cache when they were drawn before, else from their proven original. */
import type { Media } from '#main/folder'
import { provenOriginal } from './originals.ts'
import { drawPicture, openPicture } from './picture.ts'
import type { RenditionCache } from './rendition-cache.ts'
import { makePreview, makePrint, makeScreenSizes, previewPx, screenSizes } from './renditions.ts'
import type { Rendition, ScreenSize } from './renditions.ts'
import type { Stored } from './rows.ts'
import type { TakeTurn } from './turns.ts'

type Needs = { renditions: RenditionCache; media: Media; takeDecodingTurn: TakeTurn; signal: AbortSignal }

/** Renditions of stored photos; who asks for what is just being made waits for the same drawing. */
export function createRedraw({ renditions, media, takeDecodingTurn, signal }: Needs) {
  const drawn = (stored: Stored, longestPx: number) =>
    takeDecodingTurn(async () => {
      const picture = await openPicture(await provenOriginal(media, stored, signal), signal)
      return drawPicture(picture, longestPx, signal)
    }, signal)

  const screenSizesOf = shared(async (stored: Stored) => {
    const made = await makeScreenSizes(await drawn(stored, screenSizes.screen))
    renditions.keepScreenSizes(stored.hash, made)
    return made
  })

  const printOf = shared(async (stored: Stored, longestPx: number) => {
    const print = await makePrint(await drawn(stored, longestPx))
    renditions.keepPrint(stored.hash, printSize(longestPx), print)
    return print
  })

  const previewOf = shared(async (stored: Stored) => {
    const preview = await makePreview(await drawn(stored, previewPx))
    renditions.keep(stored.hash, 'preview', preview)
    return preview
  })

  return {
    forScreen: async (stored: Stored, size: ScreenSize): Promise<Rendition> =>
      renditions.find(stored.hash, size) ?? (await screenSizesOf(stored))[size],
    forPrint: async (stored: Stored, longestPx: number): Promise<Rendition> =>
      renditions.find(stored.hash, printSize(longestPx)) ?? (await printOf(stored, longestPx)),
    forPreview: async (stored: Stored): Promise<Rendition> =>
      renditions.find(stored.hash, 'preview') ?? (await previewOf(stored)),
    // not shared: it is asked for once, when an open copy is made
    atOwnSize: async (stored: Stored): Promise<Rendition> =>
      makePrint(await drawn(stored, Math.max(stored.photo.width, stored.photo.height))),
  }
}

const printSize = (longestPx: number) => `print-${longestPx}`

function shared<T>(make: (stored: Stored, longestPx: number) => Promise<T>) {
  const underWay = new Map<string, Promise<T>>()
  return (stored: Stored, longestPx = 0): Promise<T> => {
    const key = `${stored.hash} ${longestPx}`
    const work = underWay.get(key) ?? make(stored, longestPx).finally(() => underWay.delete(key))
    underWay.set(key, work)
    return work
  }
}
