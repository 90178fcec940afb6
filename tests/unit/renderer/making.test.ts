// @vitest-environment jsdom
/** @file Something made from the last choices: newer wishes go before older, and what was made stays until it is replaced. */
import { expect, test } from 'vitest'
import { BookError } from '#contract'
import { createMaking } from '#ui/state/making.svelte.ts'

/** A maker whose makings end when the test says so, and whose time passes when the test says so. */
function aMaking() {
  const begun: { work: string; answer: (made: string) => void; refuse: (error: unknown) => void }[] = []
  const released: string[] = []
  const stopped: string[] = []
  const waiting: (() => void)[] = []
  let ids = 0
  const making = createMaking<string>(
    {
      client: {
        on: () => () => undefined,
        work: {
          stop: async ({ work }) => {
            stopped.push(work)
          },
        },
      },
      newId: () => `work-${String(++ids)}`,
      now: () => 0,
      later: (run) => {
        waiting.push(run)
        return () => {
          waiting.splice(0, waiting.length, ...waiting.filter((one) => one !== run))
        }
      },
    },
    {
      make: (work) => new Promise((answer, refuse) => begun.push({ work, answer, refuse })),
      release: (made) => released.push(made),
    },
  )
  const later = () => {
    for (const run of waiting.splice(0)) run()
  }
  return { making, begun, released, stopped, later }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('a newer wish stops the older, and what the older still gives is let go of', async () => {
  const { making, begun, released, stopped } = aMaking()
  void making.now()
  void making.now()
  begun[1]?.answer('new')
  begun[0]?.answer('old')
  await settle()

  expect(stopped).toEqual(['work-1'])
  expect(making.made).toBe('new')
  expect(released).toEqual(['old'])
})

test('what was made stays until the new one is there, and is then let go of', async () => {
  const { making, begun, released, later } = aMaking()
  void making.now()
  begun[0]?.answer('first')
  await settle()

  making.soon()
  expect([making.state.at, making.made]).toEqual(['making', 'first'])
  later()
  begun[1]?.answer('second')
  await settle()

  expect([making.made, released]).toEqual(['second', ['first']])
})

test('who asks for the present one while choices are still coming, does not wait for the pause', async () => {
  const { making, begun } = aMaking()
  making.soon()
  const asked = making.current()
  await settle()
  begun[0]?.answer('made')

  expect(await asked).toBe('made')
})

test('a making that takes long says so, and one that is over does not', async () => {
  const { making, begun, later } = aMaking()
  void making.now()
  later()
  expect(making.state).toEqual({ at: 'making', long: true })

  begun[0]?.answer('made')
  await settle()
  later()
  expect(making.state).toEqual({ at: 'made' })
})

test('nothing to print is no failure; a failure keeps what was there, and is tried again when asked for', async () => {
  const { making, begun, released } = aMaking()
  void making.now()
  begun[0]?.answer('first')
  await settle()
  void making.now()
  begun[1]?.refuse(new BookError('booklet-failed'))
  await settle()
  expect([making.state.at, making.made]).toEqual(['failed', 'first'])

  const asked = making.current()
  begun[2]?.refuse(new BookError('nothing-to-print'))

  await expect(asked).rejects.toMatchObject({ code: 'nothing-to-print' })
  expect([making.state.at, making.made, released]).toEqual(['empty', null, ['first']])
})

test('what is forgotten is let go of, also when it was still being made', async () => {
  const { making, begun, released, stopped } = aMaking()
  void making.now()
  making.forget()
  begun[0]?.answer('late')
  await settle()

  expect([making.state.at, making.made, released, stopped]).toEqual(['rest', null, ['late'], ['work-1']])
})
