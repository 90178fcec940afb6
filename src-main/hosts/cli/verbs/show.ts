/** @file `show` and `search`: what is in a book, as sentences or as JSON. */
import { describeDate } from '#contract'
import type { Language, PartialDate } from '#contract'
import { withBook, type VerbRun } from './bench.ts'
import { pageKinds } from './kinds.ts'

export const show: VerbRun = (run) =>
  withBook(run, 'read', (session) => {
    const { voice, language } = run
    const book = session.overview()
    const { pages } = session.book.readAll()
    const photos = session.photos.all()
    const counts = session.book.counts()
    if (run.options['json'] === true) {
      voice.json({ book, pages, photos, counts })
      return 0
    }
    voice.say(book.title || book.folder)
    for (const child of book.children) {
      voice.say(
        `\n${child.name || child.words.child || voice.pick({ nl: 'jullie kindje', en: 'your baby' })}  (${child.id})`,
      )
      if (child.date.precision !== 'unknown') voice.say(`  ${describeDate(child.date, language)}`)
    }
    voice.say('')
    for (const page of pages) voice.say(line(page, language))
    voice.say(
      voice.pick({
        nl: `\nBladzijden: ${counts.pages}, waarvan brieven: ${counts.letters}. Foto’s: ${counts.photos}.`,
        en: `\nPages: ${counts.pages}, of which letters: ${counts.letters}. Photos: ${counts.photos}.`,
      }),
    )
    return 0
  })

export const search: VerbRun = (run) =>
  withBook(run, 'read', (session) => {
    const hits = session.book.search(run.places.slice(1).join(' '))
    if (run.options['json'] === true) {
      run.voice.json(hits)
      return 0
    }
    for (const hit of hits) {
      run.voice.say(`${hit.title || hit.id}  (${hit.id})`)
      run.voice.say(`  ${hit.excerpt.map((part) => part.text).join('')}`)
    }
    if (hits.length === 0) run.voice.say(run.voice.pick({ nl: 'Er is niets gevonden.', en: 'Nothing was found.' }))
    return 0
  })

function line(
  page: { kind: keyof typeof pageKinds; title: string; date: PartialDate; id: string },
  language: Language,
): string {
  const when = page.date.precision === 'unknown' ? '' : `, ${describeDate(page.date, language)}`
  return `${pageKinds[page.kind][language]}${when}: ${page.title || '–'}  (${page.id})`
}
