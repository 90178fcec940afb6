/** @file `check`: whether the book on disk is whole, down to each original. */
import path from 'node:path'
import { BookError } from '#contract'
import { checkDatabase } from '#main/database'
import { withBook, type VerbRun } from './bench.ts'

export const check: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const database = checkDatabase(path.join(session.folder.path, 'book.db'), {
      key: session.folder.keys?.databaseKey,
    })
    const photos = await session.photos.checkOriginals()
    if (run.options['json'] === true) run.voice.json({ database, photos })
    if (!database.ok) throw new BookError('book-damaged', { name: session.folder.name })
    for (const { fileName } of photos.damaged) {
      run.voice.complain(
        run.voice.pick({
          nl: `Het origineel van ‘${fileName}’ is niet meer zoals het was. Al het andere is er nog.`,
          en: `The original of ‘${fileName}’ is no longer as it was. Everything else is still there.`,
        }),
      )
    }
    if (photos.damaged.length > 0) return 1
    if (run.options['json'] !== true)
      run.voice.say(run.voice.pick({ nl: 'Het boek is heel.', en: 'The book is whole.' }))
    return 0
  })
