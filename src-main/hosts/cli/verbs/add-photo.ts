/** @file `add-photo`: files into the book, each by itself; one that is refused does not stop the others. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { BookError, sentenceFor } from '#contract'
import type { ErrorCode, PhotoAdded } from '#contract'
import type { Session } from '#main/app'
import { asReadError } from './files.ts'
import { childOf, withBook, type Run, type VerbRun } from './bench.ts'

type Refused = { file: string; code: ErrorCode; sentence: string }

export const addPhoto: VerbRun = (run) =>
  withBook(run, 'write', async (session) => {
    const children = childOf(run, session)
    const added: (PhotoAdded & { file: string })[] = []
    const refused: Refused[] = []
    for (const file of run.places.slice(1)) {
      try {
        const one = { ...(await addOne(session, file, children)), file }
        added.push(one)
        if (run.options['json'] !== true) run.voice.say(sentenceOf(run, one))
      } catch (error) {
        const sentence = sentenceFor(run.language, error)
        refused.push({ file, code: error instanceof BookError ? error.code : 'unexpected', sentence })
        run.voice.complain(sentence)
      }
    }
    if (run.options['json'] === true) run.voice.json({ added, refused })
    return refused.length === 0 ? 0 : 1
  })

async function addOne(session: Session, file: string, children: PhotoAdded['photo']['children']): Promise<PhotoAdded> {
  const name = path.basename(file)
  return session.photos.add({ name, bytes: bytesOf(file, name), children })
}

async function* bytesOf(file: string, name: string): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Uint8Array
  } catch (cause) {
    throw asReadError(cause, name)
  }
}

function sentenceOf({ voice }: Run, { photo, already, file }: PhotoAdded & { file: string }): string {
  const name = path.basename(file)
  if (already) return voice.pick({ nl: `‘${name}’ stond al in het boek.`, en: `‘${name}’ was already in the book.` })
  if (photo.truncated) {
    return voice.pick({
      nl: `‘${name}’ is bewaard. Het bestand breekt af; wat er nog van te zien is, staat in het boek.`,
      en: `‘${name}’ was kept. The file breaks off; what can still be seen of it is in the book.`,
    })
  }
  return voice.pick({ nl: `‘${name}’ is bewaard.`, en: `‘${name}’ was kept.` })
}
