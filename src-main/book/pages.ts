/** @file Pages of every kind: adding them and saving what changed. */
import { BookError, NewPage, PageChanges, unknownDate } from '#contract'
import type { Page, PageId } from '#contract'
import { createPageKeeping } from './page-keeping.ts'
import type { PageKeepingNeeds } from './page-keeping.ts'
import type { PageReading } from './page-reading.ts'
import { refuseUnfitText } from './text-limits.ts'
import { accept, given } from './writing.ts'
import type { Writing } from './writing.ts'

type Needs = PageKeepingNeeds & { writing: Writing; reading: PageReading }

export function createPages({ writing, reading, ...needs }: Needs) {
  const { change, newId, moment } = writing
  const keeping = createPageKeeping(needs)

  const stored = (id: PageId): Page => {
    const found = reading.find(id)
    if (found === undefined) throw new BookError('page-not-found')
    return found.page
  }

  const settled = (id: PageId): Page => {
    const page = stored(id)
    keeping.settle(page)
    return page
  }

  return {
    add: (input: NewPage): Page => {
      const fields = given(accept(NewPage, input))
      refuseUnfitText(fields.text ?? [])
      return change(() => {
        const [id, at] = [newId() as PageId, moment()]
        keeping.add({ ...anyPage, kind: input.kind, ...fields, id, version: 1, createdAt: at, savedAt: at })
        keeping.link(id, fields)
        return settled(id)
      })
    },

    /**
     * Saves what changed. Other words make a new version in the same step; the same words do not. A page that was put away
     * meanwhile is saved all the same, so that nothing typed is lost.
     */
    save: (id: PageId, changes: PageChanges): Page => {
      const fields = given(accept(PageChanges, changes))
      refuseUnfitText(fields.text ?? [])
      return change(() => {
        const before = stored(id)
        const after = { ...before, ...fields }
        if (isSame(before, after)) return before

        keeping.save({ ...after, savedAt: moment() }, { isReworded: !isSame(wordsOf(before), wordsOf(after)) })
        keeping.link(id, fields)
        return settled(id)
      })
    },
  }
}

const anyPage: Omit<Page, 'id' | 'kind' | 'version' | 'createdAt' | 'savedAt'> = {
  children: [],
  author: null,
  title: '',
  date: unknownDate,
  text: [],
  steps: [],
  place: '',
  photos: [],
}

const wordsOf = ({ title, text, steps }: Page) => ({ title, text, steps })

// both sides went through the same schemas, so equal values are written alike
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
