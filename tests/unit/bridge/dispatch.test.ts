/** @file The door between window and rooms refuses what the contract does not allow, and never throws. */
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { BookError, calls, type Reply } from '#contract'
import { createDispatcher, type Handlers } from '#main/bridge'

const asked: unknown[] = []

const isRefused = (reply: Reply) => !reply.ok && reply.code === 'book-in-use'

function dispatcher(answers: Partial<Handlers>) {
  const lines: string[] = []
  const others = () => {
    throw new BookError('book-not-open')
  }
  const all = Object.fromEntries(Object.keys(calls).map((name) => [name, others]))
  // the table is complete: every call of the contract is in it
  const handlers = { ...all, ...answers } as Handlers
  const dispatch = createDispatcher({ handlers, log: (line) => lines.push(line), newTraceId: () => 'trace' })
  return { dispatch, lines }
}

test('a call outside the contract is refused', async () => {
  const { dispatch } = dispatcher({})

  for (const name of ['shell.run', 'toString', '__proto__', 'constructor', '']) {
    expect(await dispatch(name, undefined)).toMatchObject({ ok: false, code: 'invalid-input' })
  }
})

test('input that the contract does not allow never reaches a handler', async () => {
  const { dispatch } = dispatcher({
    'page.get': (input) => {
      asked.push(input)
      throw new BookError('page-not-found')
    },
  })

  expect(await dispatch('page.get', { id: '../../x' })).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(asked).toEqual([])
})

test('31 February is answered as a date that does not exist', async () => {
  const { dispatch } = dispatcher({})
  const date = { precision: 'day', year: 2026, month: 2, day: 31 }

  expect(await dispatch('page.add', { kind: 'moment', date })).toMatchObject({ ok: false, code: 'date-not-real' })
})

test('a name of more than 500 signs is answered as too long', async () => {
  const { dispatch } = dispatcher({})

  expect(await dispatch('child.add', { name: 'x'.repeat(501) })).toMatchObject({ ok: false, code: 'text-too-long' })
})

test('an answer that drifted from the contract is an unexpected failure, not a strange screen', async () => {
  const { dispatch } = dispatcher({ 'settings.get': () => ({ language: 'fr' }) as never })

  expect(await dispatch('settings.get', undefined)).toMatchObject({ ok: false, code: 'unexpected' })
})

test('a window that may only read is refused every call that writes, and no other', async () => {
  const { dispatch } = dispatcher({})
  const reader = { refusal: () => 'book-in-use' as const, isSecond: () => true }

  for (const [name, { writes }] of Object.entries(calls)) {
    const reply = await dispatch(name, undefined, reader)
    expect(isRefused(reply), name).toBe(writes)
  }
})

test('the log holds names of calls, codes and traces, never what was typed', async () => {
  const { dispatch, lines } = dispatcher({})

  await dispatch('page.add', { kind: 'moment', title: 'Lieve Noor' })
  await dispatch('Lieve Noor', 'Lieve Noor')

  expect(lines).toHaveLength(2)
  expect(lines.join(' ')).not.toContain('Noor')
})

test('whatever is sent, an envelope comes back', async () => {
  const { dispatch } = dispatcher({})
  const name = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(calls)))

  await fc.assert(
    fc.asyncProperty(name, fc.anything(), async (call, input) => {
      expect(await dispatch(call, input)).toHaveProperty('ok')
    }),
    { numRuns: 2000 },
  )
})
