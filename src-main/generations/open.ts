/** @file Opening an earlier state, only to be read, after it was found whole. */
import { existsSync } from 'node:fs'
import { BookError } from '#contract'
import { openDatabase } from '#main/database'
import type { Database } from '#main/database'
import { generationDatabase, generationFolder } from './layout.ts'
import { isGenerationName } from './names.ts'
import { isWhole, toldStates, type ToldState } from './states.ts'

/** `key`: of a locked book's database. `book`: when given, a generation of another book is not one of this book. */
export type Opening = { key?: Uint8Array | undefined; book?: string | undefined }

/** A good generation by its folder's name. `madeAt`: ISO, UTC. */
export type GoodGeneration = { name: string; madeAt: string }

/**
 * The database of a generation, read-only and proven by its hash; an older one is brought up to date in memory. Refused as
 * `generation-not-found` or `generation-damaged`, and as `book-newer` when a newer version made it.
 */
export function openGeneration(bookPath: string, name: string, { key, book }: Opening = {}): Database {
  const state = stateNamed(bookPath, name, book)
  if (!isWhole(bookPath, state)) throw new BookError('generation-damaged', { name })
  try {
    return openDatabase(generationDatabase(bookPath, name), { key, readOnly: true, name })
  } catch (cause) {
    if (cause instanceof BookError && cause.code !== 'book-newer') {
      throw new BookError('generation-damaged', { name }, { cause })
    }
    throw cause
  }
}

/** The newest generation that is whole and can be opened, or `null`; a damaged one is passed over for the one before it. */
export function newestGood(bookPath: string, opening: Opening = {}): GoodGeneration | null {
  const found = toldStates(bookPath, opening.book).find(({ name }) => opens(bookPath, name, opening))
  return found === undefined ? null : { name: found.name, madeAt: found.manifest.madeAt }
}

function stateNamed(bookPath: string, name: string, book: string | undefined): ToldState {
  if (!isGenerationName(name) || !existsSync(generationFolder(bookPath, name))) {
    throw new BookError('generation-not-found')
  }
  const state = toldStates(bookPath, book).find((told) => told.name === name)
  if (state === undefined) throw new BookError('generation-damaged', { name })
  return state
}

function opens(bookPath: string, name: string, opening: Opening): boolean {
  try {
    openGeneration(bookPath, name, opening).close()
    return true
  } catch (cause) {
    if (cause instanceof BookError) return false
    throw cause
  }
}
