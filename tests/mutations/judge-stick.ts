/** @file A stick of which a file was altered, looked at and restored from; and whether what comes back is true. */
import { join } from 'node:path'
import { BookError } from '#contract'
import { lookAtBackup, restoreBackup, unlockBackup } from '#main/backup'
import { createShelf } from '#main/folder'
import type { BookKeys } from '#main/vault'
import type { Case, Judged } from './judge-book.ts'
import { originalsHold } from './originals.ts'
import { sentencesOf } from './sentences-of.ts'
import { digestOf, password, reader, stickIn, vault } from './scenes.ts'

/** Looks at every copy, and restores each: those that are said to be good, and those that are not. */
export async function judgeStick({ folder, truth, kind }: Case): Promise<Judged> {
  const from = stickIn(folder)
  const keys = await unlockBackup({ from, key: { kind: 'password', password }, openKeys: vault.openKeys })
  const { generations, notOurs } = await lookAtBackup({ from, language: 'en', keys, reader })
  const findings: string[] = []
  const refused = new Set<string>()
  const copies = Object.keys(truth.copies)
  for (const name of copies) {
    const restored = await restore({ folder, name, keys }, truth)
    const told = generations.find((one) => one.name === name)
    findings.push(...restored.findings, ...strangeWords(name, { good: told?.good, refused: restored.refused }))
    if (restored.refused !== null) refused.add(restored.refused)
  }
  const good = generations.filter((one) => one.good).length
  const strange = [...refused].filter((code) => !(kind.codes as readonly string[]).includes(code))
  findings.push(
    ...strange.map((code) => `refused as ${code}`),
    ...sentencesOf(
      [kind.told && good === copies.length && notOurs.length === 0, 'altered without a word'],
      [kind.name === 'stick: manifest' && good < copies.length - 1, 'another copy was called damaged as well'],
    ),
  )
  return { outcome: outcomeOf(refused, notOurs), findings }
}

function outcomeOf(refused: ReadonlySet<string>, notOurs: readonly string[]): string {
  if (refused.size > 0) return `told, refused as ${[...refused].join(', ')}`
  return notOurs.length === 0 ? 'whole' : 'told, all copies whole'
}

// what is said of a copy and what comes of restoring it are the same
function strangeWords(
  name: string,
  { good, refused }: { good: boolean | undefined; refused: string | null },
): string[] {
  return sentencesOf(
    [good === undefined, `copy ${name} is not seen any more`],
    [good === true && refused !== null, `copy ${name}: good, and refused as ${String(refused)}`],
    [good === false && refused === null, `copy ${name}: not good, and restored`],
  )
}

type Restoring = { folder: string; name: string; keys: BookKeys | null }

async function restore({ folder, name, keys }: Restoring, truth: Case['truth']) {
  const to = join(folder, `terug ${name}.bewaarboek`)
  try {
    await restoreBackup({ from: stickIn(folder), to, generation: name, language: 'en', keys })
  } catch (cause) {
    if (cause instanceof BookError && cause.code !== 'unexpected') return { refused: cause.code, findings: [] }
    throw cause
  }
  const shelf = createShelf({ vault })
  const open = shelf.open(to, { keys: await shelf.unlock(to, { kind: 'password', password }) })
  try {
    const isSame = digestOf(open.db) === truth.copies[name]
    return {
      refused: null,
      findings: [
        ...(isSame ? [] : [`copy ${name} was restored with other words than were written`]),
        ...(await originalsHold(open, truth)),
      ],
    }
  } finally {
    open.close()
  }
}
