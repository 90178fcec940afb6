/** @file Originals as plain files: bit-exact, with an ending other programs know, trusted only after being hashed again. */
import { basename } from 'node:path'
import { BookError } from '#contract'
import { hashFile, makeFolder, receiveDurably } from '#main/disk'
import { mediaFileIn } from './media.ts'
import type { Media } from './media.ts'
import { unlessStopped } from './unless-stopped.ts'

/** The originals of a book without a lock; their content is given as a path. */
export function createPlainMedia(mediaFolder: string): Media {
  const fileOf: Media['fileOf'] = (hash, format) => mediaFileIn(mediaFolder, hash, format)
  const holds: Media['holds'] = async (hash, format, watch = {}) => {
    const digest = await hashFile(fileOf(hash, format), watch).catch(unlessStopped)
    return digest?.sha256 === hash
  }
  return {
    fileOf,
    holds,
    receive: async (from, asked) => {
      await makeFolder(mediaFolder)
      const { file, keepAs, ...received } = await receiveDurably({ from, folder: mediaFolder, ...asked })
      return { ...received, content: file, keepAs: (hash, format) => keepAs(fileOf(hash, format)) }
    },
    content: async (hash, format, { signal, name } = {}) => {
      const file = fileOf(hash, format)
      if (!(await holds(hash, format, { signal })))
        throw new BookError('photo-altered', { name: name ?? basename(file) })
      return file
    },
  }
}
