/** @file What must hold of the earlier states in a book's folder: none is broken, those that were confirmed are there, and hold what they must. */
import { createBookRoom } from '#main/book'
import { listGenerations, newestGood, openGeneration } from '#main/generations'
import type { BookKeys } from '#main/vault'
import { checkWords } from './check-book.ts'
import { beforeBegan, promisedStates, promises, touched, type Ledger } from './ledger.ts'
import { newId, now } from './opening.ts'

// as many are never thinned out (file format: at least the last 10)
const NEVER_THINNED = 10

/** What is wrong with the states of the book at this path. */
export function checkStates(path: string, ledger: Ledger, keys: BookKeys | null): string[] {
  const key = keys?.databaseKey
  const listed = listGenerations(path, { key })
  const promised = Array.from(promisedStates(ledger)).slice(-NEVER_THINNED)
  // a state gets its name as the last step, so one that is not whole should never be seen
  const broken = listed.filter(({ good }) => !good).map(({ name }) => `state ${name} is not whole`)
  const found = promised.flatMap(([name, itsWords]) => {
    const there = listed.find((one) => one.name === name)
    if (there === undefined) return isThinnable(listed.length) ? [] : [`state ${name} was kept, and is not there`]
    return there.good ? wordsIn({ path, name, key }, itsWords) : []
  })
  return [...broken, ...found, ...beforeChange(path, ledger, key)]
}

// closing, bringing back and a change of schema keep states too, so the last ten are not only those that were confirmed
const isThinnable = (listed: number) => listed > NEVER_THINNED

// before the tables were changed the book as it was had to be kept
function beforeChange(path: string, ledger: Ledger, key: Uint8Array | undefined): string[] {
  if (!touched(ledger, 'migration')) return []
  const newest = newestGood(path, { key })
  if (newest === null) return ['the tables were changed, and no good state from before is there']
  const [promised = []] = promises(beforeBegan(ledger, 'migration'))
  return wordsIn({ path, name: newest.name, key }, promised)
}

type State = { path: string; name: string; key: Uint8Array | undefined }

function wordsIn({ path, name, key }: State, promised: Ledger): string[] {
  const db = openGeneration(path, name, { key })
  try {
    return checkWords(createBookRoom({ db, now, newId }), promised).map((finding) => `state ${name}: ${finding}`)
  } finally {
    db.close()
  }
}
