/** @file Every state the words of a page have had. */
import { BookError } from '#contract'
import type { PageId, PageVersion, PageVersionGlimpse } from '#contract'
import { openingOf } from './opening.ts'
import type { PageStore } from './page-store.ts'

export function createHistory(store: PageStore) {
  return {
    /** Newest first; the first in the list is how the words are now. */
    versions: (id: PageId): PageVersionGlimpse[] => {
      const versions = store.versions(id)
      if (versions.length === 0) throw new BookError('page-not-found')
      return versions.map(({ text, steps, ...version }) => ({ ...version, opening: openingOf(text, steps) }))
    },

    version: (id: PageId, number: number): PageVersion => {
      const version = store.version(id, number)
      if (version === undefined) throw new BookError('version-not-found')
      return version
    },
  }
}
