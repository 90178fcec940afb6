/** @file The words of every version of every letter, known from the page and the version alone, so that a loss of one sign is seen. */
import { fromPlainText } from '#contract'
import type { PageId, RichText } from '#contract'
import { seeded, whole } from './seeded.ts'

/** What the letter says in this version. The first has no words yet. */
export function wordsOf(page: PageId, version: number): RichText {
  if (version === 1) return []
  const chance = seeded(version * 31 + Number.parseInt(page.slice(0, 8), 16))
  // most autosaves are of a short letter; some are long enough to need many pages of the database
  const lines = chance() < 0.1 ? whole(chance, 200, 600) : whole(chance, 1, 25)
  const body = Array.from({ length: lines }, (_, line) => `${line}: ${oneLine} ${whole(chance, 0, 1e9)}`)
  return fromPlainText(`Lieve Noor, ${markOf(page, version)}.\n\n${body.join('\n')}`)
}

/** A word that stands in this version of this letter and nowhere else. */
export function markOf(page: PageId, version: number): string {
  return `regel${page.slice(0, 8)}v${version}`
}

const oneLine = 'het regent zo zacht vandaag dat je het pas hoort als je stil bent'
