/** @file Reading aloud: only by a voice that lives on this computer, only when asked, and quiet at once when told so. */
import { expect, test } from 'vitest'
import { createReadAloud, voiceFor, type Piece, type Voice } from '#ui/screens/care/read-aloud.svelte.ts'

const voice = (lang: string, { localService = true, isDefault = false } = {}): Voice => {
  return { lang, localService, default: isDefault }
}
const dutch = voice('nl-NL')

/** A voice box that speaks when the test says so, and ends a piece that is cancelled, as browsers do. */
function aSpeaker(voices: Voice[]) {
  const heard: string[] = []
  const asked: string[] = []
  const listeners = new Set<() => void>()
  const now: { voices: Voice[]; piece: Piece<Voice> | null } = { voices, piece: null }
  const end = () => {
    const { piece } = now
    now.piece = null
    piece?.onend()
  }
  const speaker = {
    getVoices: () => now.voices,
    speak: (piece: Piece<Voice>) => {
      heard.push(`${piece.lang}: ${piece.text}`)
      now.piece = piece
    },
    cancel: () => {
      asked.push('cancel')
      end()
    },
    pause: () => void asked.push('pause'),
    resume: () => void asked.push('resume'),
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
  }
  const bring = (more: Voice[]) => {
    now.voices = more
    for (const listener of listeners) listener()
  }
  return { speaker, heard, asked, end, bring, listeners }
}

const reading = (speaker: ReturnType<typeof aSpeaker>['speaker'] | undefined, language: 'nl' | 'en' = 'nl') =>
  createReadAloud<Voice, Piece<Voice>>({ speaker, utterance: (piece) => piece, language: () => language })

test('a voice that sends words elsewhere, or speaks another language, is never taken', () => {
  expect(voiceFor([voice('nl-NL', { localService: false }), voice('en-GB'), voice('nds-NL')], 'nl')).toBeNull()
  expect(voiceFor([voice('en-GB'), dutch], 'nl')).toBe(dutch)
  const chosen = voice('nl_BE', { isDefault: true })
  expect(voiceFor([dutch, chosen], 'nl')).toBe(chosen)
  const away = voice('nl-NL', { localService: false, isDefault: true })
  expect(voiceFor([away, dutch], 'nl')).toBe(dutch)
})

test('without such a voice there is nothing, also when it is asked for, and a voice that comes later is heard of', () => {
  const { speaker, heard, bring } = aSpeaker([voice('nl-NL', { localService: false })])
  const aloud = reading(speaker)

  aloud.start(['Afscheid nemen'])
  expect([aloud.isThere, aloud.state, heard]).toEqual([false, 'rest', []])

  bring([dutch])
  expect(aloud.isThere).toBe(true)
  expect(heard).toEqual([])
  expect(reading(undefined).isThere).toBe(false)
})

test('a page is said piece by piece, and then it is quiet', () => {
  const { speaker, heard, end } = aSpeaker([dutch])
  const aloud = reading(speaker)

  aloud.start(['Afscheid nemen', 'Thuis'])
  expect(heard).toEqual(['nl-NL: Afscheid nemen'])
  end()
  expect([heard.at(-1), aloud.state]).toEqual(['nl-NL: Thuis', 'reading'])
  end()
  expect([heard.length, aloud.state]).toEqual([2, 'rest'])
})

test('it can be quiet for a while and go on, and pressing what does not fit now does nothing', () => {
  const { speaker, asked } = aSpeaker([dutch])
  const aloud = reading(speaker)
  aloud.pause()
  aloud.resume()
  expect(asked).toEqual([])

  aloud.start(['Afscheid nemen'])
  aloud.pause()
  expect(aloud.state).toBe('paused')
  aloud.resume()

  expect([aloud.state, asked]).toEqual(['reading', ['pause', 'resume']])
})

test('stopping is quiet at once: the piece that ends then brings no next one', () => {
  const { speaker, heard, asked } = aSpeaker([dutch])
  const aloud = reading(speaker)
  aloud.start(['Afscheid nemen', 'Thuis'])

  aloud.stop()

  expect([heard, aloud.state, asked]).toEqual([['nl-NL: Afscheid nemen'], 'rest', ['cancel']])
  aloud.stop()
  expect(asked).toEqual(['cancel'])
})

test('a page that is left is quiet, and listens for no voices', () => {
  const { speaker, asked, listeners } = aSpeaker([dutch])
  const aloud = reading(speaker)
  aloud.start(['Afscheid nemen'])

  aloud.leave()

  expect([asked, listeners.size, aloud.state]).toEqual([['cancel'], 0, 'rest'])
})
