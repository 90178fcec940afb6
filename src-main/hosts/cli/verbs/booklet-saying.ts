/** @file What is said of a booklet that was made. */
import path from 'node:path'
import type { Language, LeftOut, PlacedPhoto, ReplacedSign } from '#contract'
import type { Run } from './bench.ts'
import type { Made } from './booklet-making.ts'
import type { WrittenFile } from './pdf-files.ts'

type Sentence = Record<Language, string>

/** What was made and how much of it, and what a person may want to know before it is printed. */
export function sayMade(run: Run, made: Made, files: readonly WrittenFile[]): void {
  const { voice } = run
  if (made.kind === 'read') sayRead(run, made.facts, path.basename(files[0]?.file ?? ''))
}

type Read = Extract<Made, { kind: 'read' }>['facts']

function sayRead(run: Run, { pageCount, replaced, leftOut, missingPhotos, coarse }: Read, name: string) {
  const { voice } = run
  voice.say(
    voice.pick({
      nl: `Het boekje is gemaakt: ${name}, ${counted(pageCount, pages).nl}.`,
      en: `The booklet was made: ${name}, ${counted(pageCount, pages).en}.`,
    }),
  )
  sayReplaced(run, replaced)
  sayLeftOut(run, leftOut)
  sayCoarse(run, coarse)
  for (const id of missingPhotos) {
    voice.say(
      voice.pick({
        nl: `Een foto kon niet worden gelezen en ontbreekt: ${id}`,
        en: `A photo could not be read and is missing: ${id}`,
      }),
    )
  }
}

/** Signs that no bundled typeface holds, and what stands there instead. */
export function sayReplaced({ voice }: Run, replaced: readonly ReplacedSign[]): void {
  if (replaced.length === 0) return
  const signs = replaced.map(({ sign, code, shown }) => `${sign} (${code}) → ${shown}`).join(', ')
  voice.say(
    voice.pick({
      nl: `Deze tekens staan in geen meegeleverd lettertype en zijn vervangen: ${signs}`,
      en: `No bundled typeface holds these signs; they were replaced: ${signs}`,
    }),
  )
}

function sayLeftOut({ voice }: Run, leftOut: readonly LeftOut[]) {
  const kinds = [
    ['child', { nl: ['kindje', 'kindjes'], en: ['child', 'children'] }],
    ['page', pages],
    ['photo', { nl: ['foto', 'foto’s'], en: ['photo', 'photos'] }],
  ] as const
  const told = kinds.flatMap(([what, words]) => {
    const count = leftOut.filter((one) => one.what === what).length
    return count === 0 ? [] : [voice.pick(counted(count, words))]
  })
  if (told.length === 0) return
  const list = told.join(', ')
  voice.say(
    voice.pick({
      nl: `Buiten deze uitgave blijft: ${list}. Met --json staat alles er bij naam.`,
      en: `Left out of this edition: ${list}. With --json each is named.`,
    }),
  )
}

// below this a photo is warned of (research C3)
const FINE_PPI = 200

function sayCoarse({ voice }: Run, placed: readonly PlacedPhoto[]) {
  const at = [...new Set(placed.filter(({ ppi }) => ppi < FINE_PPI).map((photo) => photo.at))].join(', ')
  if (at === '') return
  voice.say(
    voice.pick({
      nl: `Een foto met minder dan ${FINE_PPI} beeldpunten per inch wordt op papier wat zacht. Dat is zo op bladzijde ${at}.`,
      en: `A photo of fewer than ${FINE_PPI} pixels an inch looks a little soft on paper. That is so on page ${at}.`,
    }),
  )
}

type Counted = Record<Language, readonly [one: string, more: string]>

const pages: Counted = { nl: ['bladzijde', 'bladzijden'], en: ['page', 'pages'] }

const counted = (count: number, { nl, en }: Counted): Sentence => ({
  nl: `${count} ${nl[count === 1 ? 0 : 1]}`,
  en: `${count} ${en[count === 1 ? 0 : 1]}`,
})
