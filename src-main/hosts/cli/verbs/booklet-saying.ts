/** @file What is said of a booklet that was made. */
import path from 'node:path'
import { COARSE_BELOW_PPI } from '#contract'
import type { Language, LeftOut, PlacedPhoto, ReplacedSign } from '#contract'
import type { Run } from './bench.ts'
import type { Made } from './booklet-making.ts'
import type { WrittenFile } from './pdf-files.ts'

type Sentence = Record<Language, string>

/** What was made and how much of it, and what a person may want to know before it is printed. */
export function sayMade(run: Run, made: Made, files: readonly WrittenFile[]): void {
  if (made.kind === 'read') sayRead(run, made.facts, path.basename(files[0]?.file ?? ''))
  else if (made.kind === 'home') sayHome(run, made.facts, files)
  else sayShop(run, made.facts, files)
}

type Facts<Kind> = Extract<Made, { kind: Kind }>['facts']

function sayRead(run: Run, { pageCount, replaced, leftOut, missingPhotos, coarse }: Facts<'read'>, name: string) {
  const { voice } = run
  const held = counted(pageCount, pages)
  voice.say(
    voice.pick({
      nl: `Het boekje is gemaakt: ${name}, ${held.nl}.`,
      en: `The booklet was made: ${name}, ${held.en}.`,
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

function sayHome(run: Run, facts: Facts<'home'>, files: readonly WrittenFile[]) {
  const { voice } = run
  const { pageCount, sheets, signatures, coarse, leftOut } = facts
  const [held, paper, folded] = [
    counted(pageCount, pages),
    counted(sheets, { nl: ['vel', 'vellen'], en: ['sheet', 'sheets'] }),
    counted(signatures.length, { nl: ['katern', 'katernen'], en: ['signature', 'signatures'] }),
  ]
  const whole: Sentence = {
    nl: `${held.nl} op ${paper.nl}, in ${folded.nl}`,
    en: `${held.en} on ${paper.en}, in ${folded.en}`,
  }
  const proof: Sentence = {
    nl: `De proef is gemaakt: het buitenste en het binnenste vel. Het hele boekje is ${whole.nl}.`,
    en: `The proof was made: the outermost and the innermost sheet. The whole booklet is ${whole.en}.`,
  }
  const all: Sentence = {
    nl: `Het boekje om te vouwen is gemaakt: ${whole.nl}.`,
    en: `The booklet to fold was made: ${whole.en}.`,
  }
  voice.say(voice.pick(run.options['proof'] === true ? proof : all))
  sayFiles(run, files)
  sayLeftOut(run, leftOut)
  sayCoarse(run, coarse)
}

function sayShop(run: Run, { pageCount, spineMm, placed, leftOut }: Facts<'shop'>, files: readonly WrittenFile[]) {
  const held = counted(pageCount, pages)
  // a card has none
  const hasSpine = spineMm > 0
  const spine = new Intl.NumberFormat(run.language, { maximumFractionDigits: 1 }).format(spineMm)
  run.voice.say(
    run.voice.pick({
      nl: `De bestanden voor de drukker zijn gemaakt: ${held.nl}${hasSpine ? `, met een rug van ${spine} mm` : ''}.`,
      en: `The files for the print shop were made: ${held.en}${hasSpine ? `, with a spine of ${spine} mm` : ''}.`,
    }),
  )
  sayFiles(run, files)
  sayLeftOut(run, leftOut)
  sayCoarse(run, placed)
}

const called: Record<WrittenFile['what'], Sentence> = {
  booklet: { nl: 'het boekje', en: 'the booklet' },
  sheets: { nl: 'de vellen', en: 'the sheets' },
  inside: { nl: 'het binnenwerk', en: 'the inside' },
  fronts: { nl: 'de voorkanten', en: 'the fronts' },
  backs: { nl: 'de achterkanten', en: 'the backs' },
  cover: { nl: 'de kaft', en: 'the cover' },
  'cover-fronts': { nl: 'de voorkanten van de kaft', en: 'the fronts of the cover' },
  'cover-backs': { nl: 'de achterkanten van de kaft', en: 'the backs of the cover' },
  stack: { nl: 'het blad voor naast de printer', en: 'the sheet to lay beside the printer' },
  note: { nl: 'het briefje voor de drukker', en: 'the note to the print shop' },
}

function sayFiles({ voice }: Run, files: readonly WrittenFile[]) {
  for (const { what, file } of files) voice.say(`  ${path.basename(file)}: ${voice.pick(called[what])}`)
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
      nl: `Niet in deze uitgave: ${list}. Met --json staat alles er bij naam.`,
      en: `Not in this edition: ${list}. With --json each is named.`,
    }),
  )
}

function sayCoarse({ voice }: Run, placed: readonly PlacedPhoto[]) {
  const at = [...new Set(placed.filter(({ ppi }) => ppi < COARSE_BELOW_PPI).map((photo) => photo.at))].join(', ')
  if (at === '') return
  voice.say(
    voice.pick({
      nl: `Een foto met minder dan ${COARSE_BELOW_PPI} beeldpunten per inch wordt op papier wat zacht. Dat is zo op bladzijde ${at}.`,
      en: `A photo of fewer than ${COARSE_BELOW_PPI} pixels an inch looks a little soft on paper. That is so on page ${at}.`,
    }),
  )
}

type Counted = Record<Language, readonly [one: string, more: string]>

const pages: Counted = { nl: ['bladzijde', 'bladzijden'], en: ['page', 'pages'] }

const counted = (count: number, { nl, en }: Counted): Sentence => ({
  nl: `${count} ${nl[count === 1 ? 0 : 1]}`,
  en: `${count} ${en[count === 1 ? 0 : 1]}`,
})
