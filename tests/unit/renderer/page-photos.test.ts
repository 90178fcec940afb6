/** @file The photos of a page: their order, what cannot be shown now, and the day a photo offers. */
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import type { PartialDate, Photo, PhotoId } from '#contract'
import { createPagePhotos } from '#ui/screens/page/page-photos.svelte.ts'

const day: PartialDate = { precision: 'day', year: 2026, month: 3, day: 9 }

test('photos are put on, put in order and taken off; the page hears the order each time', async () => {
  const { photos, heard } = await onAPage(['a', 'b'])

  photos.put(aPhoto('c'))
  photos.put(aPhoto('c'))
  photos.order([...photos.shown].reverse())
  photos.takeOff('b' as PhotoId)

  expect(heard).toEqual([
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
    ['c', 'a'],
  ])
  expect(photos.shown.map((photo) => photo.id)).toEqual(['c', 'a'])
})

test('a photo that lies in the drawer is not shown and stays on the page', async () => {
  const { photos, heard } = await onAPage(['a', 'in-drawer', 'b'])
  expect(photos.shown.map((photo) => photo.id)).toEqual(['a', 'b'])

  photos.takeOff('a' as PhotoId)

  expect(heard).toEqual([['b', 'in-drawer']])
})

test('the first photo that knows its day offers it, until the page is left as it is', async () => {
  const { photos } = await onAPage(['a', 'dated', 'b'])
  expect(photos.dated?.taken).toEqual(day)

  photos.leaveDate()
  expect(photos.dated).toBeNull()

  photos.put({ ...aPhoto('new'), taken: day })
  expect(photos.dated?.id).toBe('new')
})

async function onAPage(ids: string[]) {
  const heard: string[][] = []
  const photos = createPagePhotos({
    client: {
      photo: {
        get: async ({ id }) => {
          if (id === 'in-drawer') throw new BookError('photo-not-found')
          return id === 'dated' ? { ...aPhoto(id), taken: day } : aPhoto(id)
        },
      },
    },
    onorder: (order) => heard.push(order),
  })
  await photos.show(ids as PhotoId[])
  return { photos, heard }
}

function aPhoto(id: string): Photo {
  return {
    id: id as PhotoId,
    format: 'jpeg',
    width: 4,
    height: 3,
    fileName: `${id}.jpg`,
    caption: '',
    description: '',
    veiled: false,
    children: [],
    pages: [],
    taken: { precision: 'unknown' },
    addedAt: '2026-11-14T20:00:00.000Z',
    truncated: false,
  }
}
