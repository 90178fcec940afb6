/** @file `backup`, `verify` and `restore`: copies that are read back before they count. */
import path from 'node:path'
import { BookError } from '#contract'
import type { BackupSeen, BookCounts, Generation } from '#contract'
import { keepBackup } from '#main/app'
import { lookAtBackup, restoreBackup, unlockBackup } from '#main/backup'
import type { BookKeys } from '#main/vault'
import { readKey } from '../secret.ts'
import { option } from '../option.ts'
import { placeAt, withBook, type Run, type VerbRun } from './bench.ts'

export const backup: VerbRun = (run) =>
  withBook(run, 'read', async (session) => {
    const to = placeAt(run, 1)
    const { madeBy, now, reader } = run.bench
    const made = await keepBackup(session, { to, where: path.basename(to), madeBy, now, reader: await reader() })
    if (run.options['json'] === true) {
      run.voice.json(made)
      return 0
    }
    run.voice.say(
      run.voice.pick({
        nl: `De kopie ${made.generation} is gemaakt, teruggelezen en gelijk: ${counted(run, made.counts)}. Nieuw weggeschreven originelen: ${made.newFiles}.`,
        en: `The backup ${made.generation} was made, read back and is equal: ${counted(run, made.counts)}. Originals newly written: ${made.newFiles}.`,
      }),
    )
    return 0
  })

export const verify: VerbRun = async (run) => {
  const keys = await givenKeys(run)
  const { language, bench } = run
  const seen = await lookAtBackup({ from: placeAt(run, 0), language, keys, reader: await bench.reader() })
  const { generations } = seen
  if (run.options['json'] === true) run.voice.json(seen)
  else for (const line of linesOf(run, seen)) run.voice.say(line)
  const torn = generations.find(({ good }) => !good)
  if (torn === undefined) return 0
  const good = generations.find((generation) => generation.good && generation.book === torn.book)
  throw new BookError('backup-damaged', {
    name: torn.name,
    ...(torn.reason === null ? {} : { reason: torn.reason.charAt(0).toLowerCase() + torn.reason.slice(1) }),
    ...(good === undefined ? {} : { good: good.name }),
  })
}

function linesOf(run: Run, { generations, notOurs }: BackupSeen): string[] {
  const lines = generations.map((generation) => sentenceOf(run, generation))
  if (notOurs.length === 0) return lines
  const names = notOurs.join(', ')
  const beside = run.voice.pick({
    nl: `Niet zoals dit programma het schrijft: ${names}. Het kan van een andere versie van Bewaarboek zijn, of beschadigd. De volgende kopie op deze plek schrijft het opnieuw. Met de kopieën zelf heeft het niets te maken.`,
    en: `Not as this program writes it: ${names}. It may be of another version of Bewaarboek, or damaged. The next copy made here writes it anew. It has nothing to do with the copies themselves.`,
  })
  return [...lines, beside]
}

export const restore: VerbRun = async (run) => {
  const generation = option(run, 'generation')
  const restored = await restoreBackup({
    from: placeAt(run, 0),
    to: placeAt(run, 1),
    language: run.language,
    keys: await givenKeys(run),
    ...(generation === undefined ? {} : { generation }),
  })
  if (run.options['json'] === true) {
    run.voice.json(restored)
    return 0
  }
  const held = restored.counts === null ? '' : `: ${counted(run, restored.counts)}`
  run.voice.say(
    run.voice.pick({
      nl: `De kopie ${restored.generation} is teruggezet en vergeleken${held}.`,
      en: `The backup ${restored.generation} was restored and compared${held}.`,
    }),
  )
  return 0
}

/** A backup with a lock can be read through and restored without its key; with the key also what is in it is compared. */
async function givenKeys(run: Run): Promise<BookKeys | null> {
  const asked = option(run, 'password-file') ?? option(run, 'words-file')
  if (asked === undefined) return null
  const { openKeys } = run.bench.vault
  return unlockBackup({
    from: placeAt(run, 0),
    generation: option(run, 'generation'),
    key: await readKey(run),
    openKeys,
  })
}

function sentenceOf(run: Run, { name, good, reason, counts }: Generation): string {
  if (!good) return `${name}: ${reason ?? run.voice.pick({ nl: 'niet heel', en: 'not whole' })}`
  const held = counts === null ? '' : `: ${counted(run, counts)}`
  // a whole backup may still say which photo was already missing from the book
  const lacks = reason === null ? '' : `. ${reason}`
  return run.voice.pick({ nl: `${name}: heel${held}${lacks}`, en: `${name}: whole${held}${lacks}` })
}

const counted = ({ voice }: Run, { children, letters, pages, photos }: BookCounts) =>
  voice.pick({
    nl: `kindjes ${children}, bladzijden ${pages}, waarvan brieven ${letters}, foto’s ${photos}`,
    en: `children ${children}, pages ${pages}, of which letters ${letters}, photos ${photos}`,
  })
