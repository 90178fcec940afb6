/** @file Editions go wherever the book goes: on a stick and back, under a lock and out of it, to an earlier state and forth again. */
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Edition } from '#contract'
import { bringStateBack, compareWithState, keepForBringingBack, lockedCopy, openCopy, statesOf } from '#main/app'
import { restoreBackup } from '#main/backup'
import { aProgram } from '../../support/a-program.ts'
import { aTravellingBook, backUp, namesOf, needs, opened, toldOn } from '../../support/travelling-book.ts'

async function aBookWithEditions() {
  const { session, ...where } = await aTravellingBook()
  const letter = session.book.pages.add({ kind: 'letter', title: 'Aan Noor' })
  session.book.editions.add({ name: 'Voor ons', choices: {} })
  session.book.editions.add({
    name: 'Voor oma',
    choices: { withoutPages: [letter.id], design: 'nacht', order: 'hand', byHand: [letter.id], from: '2024-01-01' },
  })
  return { ...where, session, editions: session.book.editions.list() }
}

test('a window keeps, changes and removes them', async () => {
  const { app } = aProgram()
  await app.call('book.make', { book: { title: 'Noor', language: 'nl' } })

  const added = await app.call('edition.add', { name: 'Voor oma', choices: { withoutKinds: ['note'] } })
  const { id } = (added as { value: Edition }).value
  await app.call('edition.save', { id, changes: { name: 'Voor oma en opa' } })
  expect(await app.call('edition.list', undefined)).toMatchObject({
    ok: true,
    value: [{ id, name: 'Voor oma en opa' }],
  })
  await app.call('edition.remove', { id })
  expect(await app.call('edition.list', undefined)).toEqual({ ok: true, value: [] })
  expect(await app.call('edition.remove', { id })).toMatchObject({ ok: false, code: 'edition-not-found' })
})

test('on a stick they stand in boek.json for whoever reads it without this program, and a book put back has them', async () => {
  const { folder, session, stick, editions } = await aBookWithEditions()

  await backUp(session, stick)
  await restoreBackup({ from: stick, to: path.join(folder, 'Terug.bewaarboek'), language: 'nl' })

  expect(editions).toHaveLength(2)
  expect(toldOn(stick)['editions']).toEqual(editions)
  expect(opened(path.join(folder, 'Terug.bewaarboek')).book.editions.list()).toEqual(editions)
})

test('a copy with a lock has them, the copy of that without a lock too, and so has a stick of a locked book', async () => {
  const { folder, session, stick, editions } = await aBookWithEditions()

  const locked = await lockedCopy(needs, session, { password: 'zee en schelpen 12' })
  const under = opened(locked.to, locked.keys)
  expect(under.book.editions.list()).toEqual(editions)
  await backUp(under, stick)
  const to = path.join(folder, 'Terug.bewaarboek')
  await restoreBackup({ from: stick, to, language: 'nl', keys: locked.keys })
  expect(opened(to, locked.keys).book.editions.list()).toEqual(editions)
  const open = await openCopy(under, {})
  expect(opened(open.to).book.editions.list()).toEqual(editions)
})

test('an earlier state has those of then; a comparison names the one that differs; what was brought back can be undone', async () => {
  const { at, session, editions } = await aBookWithEditions()
  session.keepStateNow('before-change')
  for (const { id } of editions.slice(1)) session.book.editions.remove(id)
  session.book.editions.add({ name: 'Voor de doos', choices: { shape: 'card' } })
  const [then] = namesOf(session)

  const comparison = compareWithState(needs, session, then)
  expect([statesOf(session)[0]?.same, comparison.same]).toEqual([false, false])
  expect(comparison.chapters.at(-1)).toMatchObject({
    onlyHere: [{ kind: 'edition', title: 'Voor de doos' }],
    onlyThere: [{ kind: 'edition', title: 'Voor oma' }],
    changed: [],
  })

  keepForBringingBack(session)
  const [today] = namesOf(session)
  await session.close()
  await bringStateBack(needs, session, then)
  const back = opened(at)
  expect(back.book.editions.list()).toEqual(editions)
  await back.close()
  await bringStateBack(needs, back, today)
  expect(
    opened(at)
      .book.editions.list()
      .map(({ name }) => name),
  ).toEqual(['Voor ons', 'Voor de doos'])
})
