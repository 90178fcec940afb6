/**
 * @file Reading aloud with a voice that lives on this computer (Web Speech API). A voice that would send the words elsewhere is never
 * taken; where there is no other, there is nothing to press. Nothing begins by itself.
 */
import type { Language } from '#contract'

/** A voice as far as it matters here. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** The part of `speechSynthesis` this needs. */
export type Speaker<V extends Voice, U> = {
  getVoices: () => V[]
  speak: (utterance: U) => void
  cancel: () => void
  pause: () => void
  resume: () => void
  addEventListener?: (name: 'voiceschanged', listener: () => void) => void
  removeEventListener?: (name: 'voiceschanged', listener: () => void) => void
}

/** A piece to say; `onend` when it was said, or could not be. */
export type Piece<V> = { text: string; lang: string; voice: V; onend: () => void }

type Needs<V extends Voice, U> = {
  speaker: Speaker<V, U> | undefined
  utterance: (piece: Piece<V>) => U
  language: () => Language
}

/** The voice of this computer for a language: the system's own choice first; `null` when none lives here. */
export function voiceFor<V extends Voice>(voices: readonly V[], language: Language): V | null {
  const here = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/u)[0] === language,
  )
  return here.find((voice) => voice.default) ?? here[0] ?? null
}

/** The reading of one page. */
export function createReadAloud<V extends Voice, U>({ speaker, utterance, language }: Needs<V, U>) {
  let state = $state<'rest' | 'reading' | 'paused'>('rest')
  const known = createVoices(speaker)
  const voice = $derived(voiceFor(known.voices, language()))
  const saying = createSaying({ speaker, utterance, onend: () => (state = 'rest') })

  const stop = () => {
    saying.stop()
    state = 'rest'
  }
  return {
    get state() {
      return state
    },
    /** Whether a voice for this language lives here. */
    get isThere() {
      return voice !== null
    },
    start: (parts: readonly string[]) => {
      stop()
      if (voice === null) return
      state = 'reading'
      saying.begin(parts, voice)
    },
    pause: () => {
      if (state !== 'reading') return
      speaker?.pause()
      state = 'paused'
    },
    resume: () => {
      if (state !== 'paused') return
      speaker?.resume()
      state = 'reading'
    },
    stop,
    /** The page goes away: silence, and nothing is listened to any more. */
    leave: () => {
      stop()
      known.leave()
    },
  }
}

/** The voices of this computer, which come later than the page on most systems. */
function createVoices<V extends Voice, U>(speaker: Speaker<V, U> | undefined) {
  let voices = $state.raw<V[]>(speaker?.getVoices() ?? [])
  const look = () => (voices = speaker?.getVoices() ?? [])
  speaker?.addEventListener?.('voiceschanged', look)
  return {
    get voices() {
      return voices
    },
    leave: () => speaker?.removeEventListener?.('voiceschanged', look),
  }
}

type SayingNeeds<V extends Voice, U> = Omit<Needs<V, U>, 'language'> & { onend: () => void }

/** Says pieces one after the other. */
function createSaying<V extends Voice, U>({ speaker, utterance, onend }: SayingNeeds<V, U>) {
  // pieces of an earlier reading still end after it was stopped
  let reading = 0
  // held, as Chromium lets go of a piece that nobody holds before it has said that it ended
  let current: U | null = null

  const say = (parts: readonly string[], voice: V, mine: number) => {
    if (mine !== reading) return
    const [text, ...rest] = parts
    if (text === undefined) {
      current = null
      onend()
      return
    }
    current = utterance({ text, lang: voice.lang, voice, onend: () => say(rest, voice, mine) })
    speaker?.speak(current)
  }
  return {
    begin: (parts: readonly string[], voice: V) => {
      say(parts, voice, reading)
    },
    stop: () => {
      reading += 1
      if (current !== null) speaker?.cancel()
      current = null
    },
  }
}
