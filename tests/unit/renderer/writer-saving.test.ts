// @vitest-environment jsdom
/** @file What is typed is saved soon after the last key, one save at a time, and stays when a save is refused. */
import { describe, expect, test } from 'vitest'
import { BookError } from '#contract'
import { LONGEST_MS, QUIET_MS } from '#ui/components/writer-pause.ts'
import { createSaving, saveOnLeaving } from '#ui/components/writer-saving.svelte.ts'
import { unsavedIn } from '#ui/components/writer-unsaved.ts'

type Words = { title: string; text: string }

describe('saving by itself', () => {
  test('waits until the keys are quiet, then saves what is there at that moment', async () => {
    const desk = aDesk()
    let title = 'N'
    desk.saving.change('title', () => title)
    desk.pass(QUIET_MS - 1)
    title = 'Noor'
    desk.saving.change('title', () => title)
    desk.pass(QUIET_MS - 1)
    expect(desk.saved).toEqual([])
    expect(desk.saving.phase.state).toBe('saving')

    desk.pass(1)
    await desk.saving.flush()

    expect(desk.saved).toEqual([{ title: 'Noor' }])
    expect(desk.saving.phase).toEqual({ state: 'saved', at: desk.now() })
  })

  test('does not wait for ever while someone keeps typing', async () => {
    const desk = aDesk()

    for (let at = 0; at < LONGEST_MS; at += 100) {
      desk.saving.change('text', () => 'woorden')
      desk.pass(100)
    }
    await desk.settle()

    expect(desk.saved).toEqual([{ text: 'woorden' }])
  })

  test('one save at a time; what is typed meanwhile goes with the next', async () => {
    const desk = aDesk()
    const first = desk.hold()
    desk.saving.change('title', () => 'een')
    const flushed = desk.saving.flush()
    desk.saving.change('title', () => 'twee')
    desk.saving.change('text', () => 'drie')
    expect(desk.saved).toEqual([])

    first.release()
    await flushed

    expect(desk.saved).toEqual([{ title: 'een' }, { title: 'twee', text: 'drie' }])
    expect(desk.saving.waiting()).toEqual({})
  })
})

describe('a save that is refused', () => {
  test('leaves the words waiting and goes out again with the next change', async () => {
    const desk = aDesk()
    desk.refuse = () => new BookError('disk-full')
    desk.saving.change('text', () => 'blijft')
    await desk.saving.flush()
    expect(desk.saving.phase).toMatchObject({ state: 'refused', error: { code: 'disk-full' } })
    expect(desk.saving.waiting()).toEqual({ text: 'blijft' })

    desk.refuse = null
    desk.saving.change('title', () => 'erbij')
    desk.pass(QUIET_MS)
    await desk.settle()

    expect(desk.saved).toEqual([{ text: 'blijft', title: 'erbij' }])
    expect(desk.saving.waiting()).toEqual({})
  })

  test('for words that do not fit keeps only those back; the others are saved', async () => {
    const desk = aDesk()
    desk.refuse = (words) => ('title' in words ? new BookError('text-too-long') : null)
    desk.saving.change('title', () => 'te lang')
    desk.saving.change('text', () => 'past')

    await desk.saving.flush()

    expect(desk.saved).toEqual([{ text: 'past' }])
    expect(desk.saving.waiting()).toEqual({ title: 'te lang' })
    expect(desk.saving.phase.state).toBe('refused')
  })

  test('does not take back what was typed after it', async () => {
    const desk = aDesk()
    const first = desk.hold()
    desk.refuse = () => new BookError('disk-full')
    desk.saving.change('text', () => 'oud')
    const flushed = desk.saving.flush()
    desk.saving.change('text', () => 'nieuw')
    first.release()
    await flushed

    expect(desk.saving.waiting()).toEqual({ text: 'nieuw' })
  })

  test('can wait elsewhere and be taken up again', async () => {
    const desk = aDesk()
    desk.saving.takeUp({ title: 'van straks' })
    desk.pass(QUIET_MS)
    await desk.settle()

    expect(desk.saved).toEqual([{ title: 'van straks' }])
  })
})

test.each(['pagehide', 'blur'])('leaving the window (%s) saves at once', async (event) => {
  const desk = aDesk()
  const stop = saveOnLeaving(desk.saving)
  desk.saving.change('text', () => 'net getypt')

  window.dispatchEvent(new Event(event))
  await desk.settle()
  stop()

  expect(desk.saved).toEqual([{ text: 'net getypt' }])
})

test('a screen that has gone listens no longer', async () => {
  const desk = aDesk()
  const stop = saveOnLeaving(desk.saving)

  stop()
  desk.saving.change('text', () => 'later')
  window.dispatchEvent(new Event('pagehide'))
  await desk.settle()

  expect(desk.saved).toEqual([])
})

test('what waits when a screen goes is there for the next, and is waited for', async () => {
  const client = {}
  const answer = Promise.withResolvers<Partial<Words>>()
  unsavedIn<string, Words>(client).keep('a', answer.promise)
  const taken = unsavedIn<string, Words>(client).take('a')
  answer.resolve({ title: 'niet bewaard' })

  expect(await taken).toEqual({ title: 'niet bewaard' })
  expect(await unsavedIn<string, Words>(client).take('a')).toEqual({})
  expect(await unsavedIn<string, Words>({}).take('a')).toEqual({})
})

/** A saving whose clock and disk are ours. */
function aDesk() {
  let ms = Date.UTC(2026, 10, 14, 21, 14)
  let due: { at: number; run: () => void } | null = null
  let gate: Promise<unknown> = Promise.resolve()
  const saved: Partial<Words>[] = []
  const desk = { refuse: null as ((words: Partial<Words>) => BookError | null) | null }
  const saving = createSaving<Words>({
    save: async (words) => {
      await gate
      const refusal = desk.refuse?.(words) ?? null
      if (refusal !== null) throw refusal
      saved.push(words)
    },
    clock: {
      now: () => new Date(ms),
      later: (run, wait) => {
        due = { at: ms + wait, run }
        return () => {
          due = null
        }
      },
    },
  })
  return Object.assign(desk, {
    saving,
    saved,
    now: () => new Date(ms),
    pass: (passed: number) => {
      ms += passed
      if (due === null || due.at > ms) return
      const { run } = due
      due = null
      run()
    },
    /** Waits for the saves that are under way without starting one. */
    settle: async () => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      gate = promise
      return {
        release: () => {
          resolve(undefined)
        },
      }
    },
  })
}
