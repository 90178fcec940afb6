/** @file Golden backups of every format version that was ever written: each is whole, is restored, and opens. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lookAtBackup, restoreBackup, unlockBackup } from '#main/backup'
import { createBookRoom } from '#main/book'
import { createShelf } from '#main/folder'
import { createVault, loadWordLists } from '#main/vault'
import { golden } from '../../fixtures/backups/golden.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

const fixtures = path.join(import.meta.dirname, '..', '..', 'fixtures', 'backups')
const goldens = readdirSync(fixtures).filter((name) => /^v\d+-/u.test(name))
const vault = createVault({ lists: loadWordLists(path.join(fixtures, '..', '..', '..', 'resources')) })

test.each(goldens)('%s is whole, is restored and opens', async (name) => {
  const from = path.join(fixtures, name)
  const to = path.join(freshFolder(), 'Terug.bewaarboek')
  const key = { kind: 'password', password: golden.password } as const
  // no lock, no keys
  const opened = await unlockBackup({ from, key, openKeys: vault.openKeys })

  const { generations } = await lookAtBackup({ from, language: 'nl', keys: opened })
  const restored = await restoreBackup({ from, to, language: 'nl', keys: opened })

  expect(generations.map(({ good }) => good)).not.toContain(false)
  const folder = createShelf({ vault }).open(to, { keys: opened })
  const book = createBookRoom({ db: folder.db, now: () => new Date(), newId: () => '' })
  expect([folder.readOnly, book.counts()]).toEqual([null, restored.counts])
  expect(book.everything().pages.length).toBeGreaterThan(3)
  folder.close()
})

test('there is one with and one without a lock of each version', () => {
  const versions = new Set(goldens.map((name) => name.split('-')[0]))
  for (const version of versions)
    expect(goldens).toEqual(expect.arrayContaining([`${version}-open`, `${version}-locked`]))
})
