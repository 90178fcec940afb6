/** @file The thread of one generation: opens the book to read it, keeps it, and says how that went. */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { BookError } from '#contract'
import type { ErrorCode, ErrorDetails } from '#contract'
import { openDatabase } from '#main/database'
import { keepGeneration } from './keep.ts'
import type { GenerationKept, ToKeepAside } from './keep.ts'
import { DATABASE, nameOfBook } from './layout.ts'

/** What the thread answers, once. */
export type KeepAnswer = { kept: GenerationKept | null } | { refused: { code: ErrorCode; details: ErrorDetails } }

function answer(asked: ToKeepAside): KeepAnswer {
  try {
    const db = openDatabase(join(asked.folder, DATABASE), {
      key: asked.key,
      name: nameOfBook(asked.folder),
      readOnly: true,
    })
    try {
      return { kept: keepGeneration({ ...asked, db }) }
    } finally {
      db.close()
    }
  } catch (cause) {
    if (!(cause instanceof BookError)) throw cause
    return { refused: { code: cause.code, details: cause.details } }
  }
}

// only ever started by aside.ts, which hands over exactly this
parentPort?.postMessage(answer(workerData as ToKeepAside))
