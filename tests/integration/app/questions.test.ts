/** @file Questions go wherever the book goes: on a stick and back, under a lock, to an earlier state. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { bringStateBack, compareWithState, lockedCopy } from '#main/app'
import { restoreBackup } from '#main/backup'
import { aTravellingBook, backUp, namesOf, needs, opened, toldOn } from '../../support/travelling-book.ts'

/** A book with a question that was answered, and one in the drawer. */
async function aBookWithQuestions() {
  const { session, ...where } = await aTravellingBook('Noor')
  const { book } = session
  const [one, two] = [book.questions.add({ text: 'Is er onderzoek?' }), book.questions.add({ text: 'En nu?' })]
  book.questions.save(one.id, { answer: 'Ja, over zes weken.' })
  book.drawer.put({ kind: 'question', id: two.id })
  return { ...where, session, first: one, kept: book.everything().questions }
}

test('on a stick they stand in boek.json, and a book put back has them, also those in the drawer', async () => {
  const { folder, session, stick, kept } = await aBookWithQuestions()

  await backUp(session, stick)
  const to = path.join(folder, 'Terug.bewaarboek')
  await restoreBackup({ from: stick, to, language: 'nl' })

  expect(kept).toMatchObject([{ answer: 'Ja, over zes weken.', removedAt: null }, { text: 'En nu?' }])
  expect(toldOn(stick)['questions']).toEqual(kept)
  const back = opened(to).book
  expect(back.everything().questions).toEqual(kept)
  expect(back.drawer.list()).toMatchObject([{ kind: 'question', name: 'En nu?' }])
})

test('a copy with a lock has them', async () => {
  const { session, kept } = await aBookWithQuestions()

  const locked = await lockedCopy(needs, session, { password: 'zee en schelpen 12' })

  expect(opened(locked.to, locked.keys).book.everything().questions).toEqual(kept)
})

test('an earlier state has those of then, and a comparison names what differs', async () => {
  const { at, session, first, kept } = await aBookWithQuestions()
  session.keepStateNow('before-change')
  const [then] = namesOf(session)
  session.book.questions.save(first.id, { answer: '' })
  session.book.questions.add({ text: 'Wie belt ons?' })

  const comparison = compareWithState(needs, session, then)
  expect(comparison.chapters.at(-1)).toMatchObject({
    onlyHere: [{ kind: 'question', title: 'Wie belt ons?' }],
    onlyThere: [],
    changed: [{ kind: 'question', title: 'Is er onderzoek?' }],
  })

  await session.close()
  await bringStateBack(needs, session, then)
  expect(opened(at).book.everything().questions).toEqual(kept)
})
