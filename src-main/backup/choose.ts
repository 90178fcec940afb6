/** @file Which generation of a backup is meant, and what to say when it cannot be used. */
import { basename } from 'node:path'
import { BookError } from '#contract'
import type { BookId, ErrorCode, Language } from '#contract'
import { examineAll } from './examine.ts'
import type { Asking, Examined } from './examine.ts'
import { readGenerations } from './generations.ts'
import type { Told } from './generations.ts'
import type { Manifest } from './manifest.ts'
import { reasonClause } from './reasons.ts'
import type { Reason } from './reasons.ts'
import type { Work } from './work.ts'

/** `generation`: the newest when left out. `of`: only those of this book. */
export type Asked = { from: string; generation?: string | undefined; of?: BookId | undefined }

export type Chosen = { wanted: Told; all: readonly Told[] }
export type Whole = Examined & { manifest: Manifest }

/** The generation that is meant, and all there are; `backup-not-found`, or `backup-of-other-book` when there are only those. */
export async function chooseGeneration({ from, generation, of }: Asked, { disk }: Work): Promise<Chosen> {
  const all = await readGenerations(from, disk)
  const ofBook = of === undefined ? all : all.filter((one) => one.book === of)
  const [newest] = all
  if (ofBook.length === 0 && newest !== undefined) throw new BookError('backup-of-other-book', { name: newest.name })
  const wanted = generation === undefined ? ofBook[0] : ofBook.find((one) => one.name === generation)
  if (wanted === undefined) throw new BookError('backup-not-found', { name: basename(from) })
  return { wanted, all }
}

/**
 * The generation, read through and whole. One that is not is refused as `backup-damaged`, with the newest one of the same book that is;
 * which to take is for the person to say. Damaged key files are no reason when the keys were opened already.
 */
export async function proveWhole(
  { wanted, all }: Chosen,
  { language, ...asking }: Asking & { language: Language },
  work: Work,
): Promise<Whole> {
  const [found] = (await examineAll([wanted], asking, work)).examined
  const manifest = found?.manifest ?? null
  if (found !== undefined && manifest !== null && isUsable(found)) return { ...found, manifest }
  const reason = found?.reason ?? { code: 'manifest-unreadable' as const }
  const others = all.filter((one) => one !== wanted && one.book === wanted.book)
  throw await refusal(wanted, { reason, language, newestGood: () => newestGood(others, asking, work) })
}

type Refusing = { reason: Reason; language: Language; newestGood: () => Promise<Told | undefined> }

/** What to say of a generation that is not whole for this reason. */
export async function refusal({ name }: Told, { reason, language, newestGood }: Refusing): Promise<BookError> {
  const otherKind = otherKinds[reason.code]
  if (otherKind !== undefined) return new BookError(otherKind, { name })
  const good = await newestGood()
  const details = { name, reason: reasonClause(language, reason) }
  return new BookError('backup-damaged', good === undefined ? details : { ...details, good: good.name })
}

// there is nothing wrong with what is in these: another version of Bewaarboek, or another key, can open them
const otherKinds: Partial<Record<Reason['code'], ErrorCode>> = { newer: 'backup-newer' }

function isUsable({ good, reason, keys }: Examined): boolean {
  return good || (keys !== null && reason?.code === 'keys-damaged')
}

async function newestGood(others: readonly Told[], asking: Asking, work: Work): Promise<Told | undefined> {
  for (const one of others) {
    const [found] = (await examineAll([one], asking, work)).examined
    if (found?.good === true) return found
  }
  return undefined
}
