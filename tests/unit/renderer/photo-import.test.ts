/** @file Bringing photos in: one file that cannot be kept never keeps the others out. */
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import type { Photo, PhotoAdded } from '#contract'
import { createPhotoImport } from '#ui/components/photo-import.svelte.ts'

type Add = Parameters<typeof createPhotoImport>[0]['add']

test('a refused file gets its sentence and the others come in', async () => {
  const { bringing, laid } = aTable(async (file) => {
    if (file.name === 'leeg.jpg') throw new BookError('photo-empty', { name: file.name })
    return { photo: photo(file.name), already: file.name === 'dubbel.jpg' }
  })

  await bringing.bringIn([aFile('a.jpg'), aFile('leeg.jpg'), aFile('dubbel.jpg'), aFile('b.heic')], {})

  expect(bringing.phase).toMatchObject({
    state: 'done',
    added: [{ fileName: 'a.jpg' }, { fileName: 'b.heic' }],
    already: [{ fileName: 'dubbel.jpg' }],
    refused: [{ name: 'leeg.jpg', sentence: 'photo-empty' }],
    ended: 'all',
  })
  expect(laid).toEqual(['a.jpg', 'dubbel.jpg', 'b.heic'])
})

test('progress says which file, one after the other', async () => {
  const seen: unknown[] = []
  const { bringing } = aTable(async (file) => {
    seen.push(bringing.phase)
    return { photo: photo(file.name), already: false }
  })

  await bringing.bringIn([aFile('a.jpg'), aFile('b.jpg')], {})

  expect(seen).toEqual([
    { state: 'working', done: 0, total: 2, name: 'a.jpg' },
    { state: 'working', done: 1, total: 2, name: 'b.jpg' },
  ])
})

test('stopping keeps what is in and does not touch the rest', async () => {
  const asked: string[] = []
  const { bringing } = aTable(async (file, { signal }) => {
    asked.push(file.name)
    if (file.name === 'b.jpg') {
      bringing.stop()
      signal.throwIfAborted()
    }
    return { photo: photo(file.name), already: false }
  })

  await bringing.bringIn([aFile('a.jpg'), aFile('b.jpg'), aFile('c.jpg')], {})

  expect(asked).toEqual(['a.jpg', 'b.jpg'])
  expect(bringing.phase).toMatchObject({ state: 'done', added: [{ fileName: 'a.jpg' }], refused: [], ended: 'stopped' })
})

test('a full disk is said once and ends the run', async () => {
  const asked: string[] = []
  const { bringing } = aTable(async (file) => {
    asked.push(file.name)
    throw new BookError('disk-full')
  })

  await bringing.bringIn([aFile('a.jpg'), aFile('b.jpg')], {})

  expect(asked).toEqual(['a.jpg'])
  expect(bringing.phase).toMatchObject({ state: 'done', refused: [{ sentence: 'disk-full' }], ended: 'halted' })
})

test('files handed over while others come in are left alone, and there is room again afterwards', async () => {
  const { bringing, laid } = aTable(async (file) => {
    if (file.name === 'a.jpg') await bringing.bringIn([aFile('ertussen.jpg')], {})
    return { photo: photo(file.name), already: false }
  })

  await bringing.bringIn([aFile('a.jpg')], {})
  await bringing.bringIn([aFile('b.jpg')], {})

  expect(laid).toEqual(['a.jpg', 'b.jpg'])
})

function aTable(add: Add) {
  const laid: string[] = []
  const bringing = createPhotoImport({
    add,
    sentence: (error) => (error instanceof BookError ? error.code : 'unexpected'),
    onadded: (added) => laid.push(added.fileName),
  })
  return { bringing, laid }
}

function aFile(name: string): File {
  return new File(['.'], name)
}

function photo(fileName: string): Photo {
  const added: PhotoAdded['photo'] = {
    id: crypto.randomUUID() as Photo['id'],
    format: 'jpeg',
    width: 4,
    height: 3,
    fileName,
    caption: '',
    description: '',
    veiled: false,
    children: [],
    pages: [],
    taken: { precision: 'unknown' },
    addedAt: '2026-11-14T20:00:00.000Z',
    truncated: false,
  }
  return added
}
