/** @file `lock`, `unlock`, `password` and `recovery-sheet`. Passwords come from a file or the terminal. */
import path from 'node:path'
import { BookError } from '#contract'
import { createDocuments, createSheets, keysFolderOf, lockedCopy, openCopy, sheetOf } from '#main/app'
import type { Session } from '#main/app'
import { asDiskError, writeDurably } from '#main/disk'
import { ask, asks, readKey, readPassword } from '../secret.ts'
import { option } from '../option.ts'
import { placeAt, withBook, type Run, type VerbRun } from './bench.ts'

export const lock: VerbRun = (run) => {
  if (run.bench.shelf.isLocked(placeAt(run, 0))) throw new BookError('already-locked')
  return withBook(run, 'write', async (session) => {
    const password = await readPassword(run, 'password-file', asks.newPassword)
    const { to } = await lockedCopy(run.bench, session, { password })
    return tellCopy(run, to, {
      nl: `De kopie met een slot is gemaakt en vergeleken: ${path.basename(to)}. Het boek zonder slot staat er nog.`,
      en: `The copy with a lock was made and compared: ${path.basename(to)}. The book without a lock is still there.`,
    })
  })
}

export const unlock: VerbRun = (run) => {
  if (!run.bench.shelf.isLocked(placeAt(run, 0))) throw new BookError('not-locked')
  return withBook(run, 'write', async (session) => {
    const { to } = await openCopy(session, {})
    return tellCopy(run, to, {
      nl: `De kopie zonder slot is gemaakt en vergeleken: ${path.basename(to)}. Het boek met het slot staat er nog.`,
      en: `The copy without a lock was made and compared: ${path.basename(to)}. The book with the lock is still there.`,
    })
  })
}

/** Needs the key, but not the database: a book whose database is damaged can be given another password too. */
export const password: VerbRun = async (run) => {
  const { shelf, vault, now } = run.bench
  const at = placeAt(run, 0)
  if (!shelf.isLocked(at)) throw new BookError('not-locked')
  const keys = await shelf.unlock(at, await readKey(run))
  if (keys === null) throw new BookError('not-locked')
  const next = await readPassword(run, 'new-password-file', asks.newPassword)
  await vault.writeKey(keysFolderOf(at), { kind: 'password', secret: next, keys, madeAt: now() })
  run.voice.say(run.voice.pick({ nl: 'Het boek heeft een ander wachtwoord.', en: 'The book has another password.' }))
  return 0
}

export const recoverySheet: VerbRun = (run) =>
  withBook(run, 'write', async (session) => {
    const documents = createDocuments(run.bench.newId)
    const sheets = createSheets({ ...run.bench, session: () => session, documents })
    if (run.options['try'] === true) {
      const words = await ask(run, { nl: 'De woorden van het blad:', en: 'The words of the sheet:' })
      await sheets.tryWords(words)
      run.voice.say(run.voice.pick({ nl: 'Dit blad opent het boek.', en: 'This sheet opens the book.' }))
      return 0
    }
    return makeSheet(run, session, { sheets, documents })
  })

type Made = { sheets: ReturnType<typeof createSheets>; documents: ReturnType<typeof createDocuments> }

async function makeSheet(run: Run, session: Session, { sheets, documents }: Made): Promise<number> {
  const out = option(run, 'out')
  if (out === undefined) throw new BookError('invalid-input', { field: '--out' })
  const made = await sheets.make(session.book.language())
  const file = path.resolve(out)
  await writeDurably(file, documents.get(made.document).bytes).catch((cause: unknown) => {
    throw asDiskError(cause, path.basename(file))
  })
  run.voice.complain(
    run.voice.pick({
      nl: `Het blad staat in ${path.basename(file)}. Het telt pas als drie woorden ervan zijn overgetypt. Haal het bestand weg als het is afgedrukt.`,
      en: `The sheet is in ${path.basename(file)}. It counts only once three of its words were typed back. Remove the file when it is printed.`,
    }),
  )
  const answers = []
  for (const { line, word } of made.asked) {
    const question = { nl: `Regel ${line}, woord ${word}:`, en: `Line ${line}, word ${word}:` }
    answers.push({ line, word, typed: await ask(run, question, true) })
  }
  await sheets.trust(made.sheet, answers)
  if (run.options['json'] === true) run.voice.json(sheetOf(session))
  else run.voice.say(run.voice.pick({ nl: 'Dit blad opent het boek.', en: 'This sheet opens the book.' }))
  return 0
}

function tellCopy(run: Run, to: string, sentences: { nl: string; en: string }): number {
  if (run.options['json'] === true) run.voice.json({ book: to })
  else run.voice.say(run.voice.pick(sentences))
  return 0
}
