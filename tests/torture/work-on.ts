/** @file What was cut off must not stand in the way: the same work, begun again by another program, goes as ever. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { keepBackup, keysFolderOf, lockedCopy, openCopy, type Session } from '#main/app'
import { BACKUP_FOLDER, restoreBackup, unlockBackup } from '#main/backup'
import { keyFilesIn } from '#main/vault'
import { touched } from './ledger.ts'
import { withBook, type Looking } from './looking.ts'
import { copyPassword, keepState, keysOf, madeBy, now, reader, vault } from './opening.ts'
import { wordsOf } from './words.ts'

/** Letters, and whatever was under way, once more; gives what did not go. */
export async function workOn(looking: Looking): Promise<string[]> {
  const found = await withBook(looking.places.book, { ...looking, worksOn: true }, async (session) => {
    const { pages } = session.book
    const { id } = pages.add({ kind: 'letter', title: 'Aan Noor' })
    pages.save(id, { text: wordsOf(id, 2) })
    return [
      ...(await passwordAgain(session, looking)),
      ...(await backupAgain(session, looking)),
      ...(await copyAgain(session, looking)),
      ...stateAgain(session, looking),
    ]
  })
  return [...found, ...(await restoreAgain(looking))]
}

const NEXT = 'een volgend wachtwoord'

async function passwordAgain({ folder }: Session, looking: Looking): Promise<string[]> {
  if (folder.keys === null || !touched(looking.ledger, 'password')) return []
  const keysFolder = keysFolderOf(folder.path)
  await vault.writeKey(keysFolder, { kind: 'password', secret: NEXT, keys: folder.keys, madeAt: now() })
  const reopened = await keysOf(folder.path, [NEXT])
  looking.passwords = [NEXT]
  return [
    ...(reopened?.identity === folder.keys.identity ? [] : ['the next password does not open the same keys']),
    ...(keyFilesIn(keysFolder).length === 2 ? [] : ['an earlier password was left after the next']),
    ...(readdirSync(keysFolder).length === 2 ? [] : ['an unfinished key file was left after the next']),
  ]
}

async function backupAgain(session: Session, { ledger, places, passwords }: Looking): Promise<string[]> {
  if (!touched(ledger, 'backup', 'password')) return []
  const made = await keepBackup(session, { to: places.stick, where: 'stick', madeBy, now, reader })
  const names = readdirSync(join(places.stick, BACKUP_FOLDER, session.folder.about.id))
  const lacking = (made.lacking ?? []).map((name) => `the next backup lacked ${name}`)
  const unfinished = names.some((name) => name.endsWith('.part'))
  return [
    ...lacking,
    ...(unfinished ? ['an unfinished backup was left after the next one'] : []),
    ...(await stickClosed(session, { places, passwords })),
  ]
}

// the stick opens with the password the book has now
async function stickClosed({ folder }: Session, { places, passwords }: Pick<Looking, 'places' | 'passwords'>) {
  if (folder.keys === null) return []
  const password = passwords.at(-1) ?? ''
  const asked = { from: places.stick, openKeys: vault.openKeys }
  for (const one of [...passwords].reverse()) {
    const keys = await unlockBackup({ ...asked, key: { kind: 'password', password: one } }).catch(() => null)
    if (keys?.identity === folder.keys.identity) return []
  }
  return [`the next backup does not open with ${password}`]
}

async function copyAgain(session: Session, { ledger, folder }: Looking): Promise<string[]> {
  if (!touched(ledger, 'lock', 'unlock')) return []
  const isOpen = session.folder.keys === null
  const { to } = isOpen
    ? await lockedCopy({ vault, now }, session, { password: copyPassword })
    : await openCopy(session, {})
  const unfinished = readdirSync(folder).some((name) => name.endsWith('.bewaarboek.part'))
  return [
    ...(existsSync(to) ? [] : ['the next copy is not there']),
    ...(unfinished ? ['an unfinished copy was left beside the next'] : []),
  ]
}

function stateAgain(session: Session, { ledger }: Looking): string[] {
  if (!touched(ledger, 'generation', 'bring')) return []
  return keepState(session) === null ? ['the book was changed, and no state of it was kept'] : []
}

async function restoreAgain({ ledger, places, keys }: Looking): Promise<string[]> {
  const name = ledger.findLast((report) => report.did === 'began' && report.work === 'restore')
  const to = name?.did === 'began' ? name.to : undefined
  if (!touched(ledger, 'restore') || to === undefined || existsSync(places.at(to))) return []
  await restoreBackup({ from: places.stick, to: places.at(to), language: 'en', keys })
  return existsSync(places.at(`${to}.part`)) ? ['an unfinished restore was left beside the next'] : []
}
