/** @file Reads a command line into a verb, its places and its options; what can't be read is said in a sentence. */
import { parseArgs } from 'node:util'
import type { Language } from '#contract'
import { isSentence, readBookletOptions } from './booklet-options.ts'
import { usage, wrong } from './help.ts'
import { wrongPaperwork } from './paperwork-options.ts'
import { shapes, type Verb } from './shapes.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>
export type Asked = { verb: Verb; language: Language; places: readonly string[]; options: Options }
export type Command =
  | { kind: 'help'; language: Language }
  | { kind: 'wrong'; language: Language; sentence: string }
  | ({ kind: 'verb' } & Asked)

/** The command in these words. The language is the one asked for, else the system's when that is English, else Dutch. */
export function readCommand(words: readonly string[], environment: NodeJS.ProcessEnv): Command {
  const language = languageOf(words, environment)
  const [verb, ...rest] = words
  if (verb === undefined || asksHelp(verb, rest)) return { kind: 'help', language }
  if (!isVerb(verb)) return { kind: 'wrong', language, sentence: wrong(language, verb) }

  const parsed = parse(rest, shapes[verb].options)
  if (parsed === null || !fits(parsed, shapes[verb]))
    return { kind: 'wrong', language, sentence: usage(language, verb) }
  return checked({ kind: 'verb', verb, language, ...parsed })
}

/** Options that each are one, and yet may not go together. */
function checked(command: Extract<Command, { kind: 'verb' }>): Command {
  const { verb, language, options } = command
  if (verb === 'paperwork') {
    const wrongly = wrongPaperwork(command)
    if (wrongly !== null) return { kind: 'wrong', language, sentence: wrongly[language] }
  }
  const read = verb === 'booklet' ? readBookletOptions(options) : null
  return read !== null && isSentence(read) ? { kind: 'wrong', language, sentence: read[language] } : command
}

type Parsed = { places: readonly string[]; options: Options }
type Shape = { places: readonly [number, number]; needs: readonly string[] }

function fits({ places, options }: Parsed, { places: [least, most], needs }: Shape): boolean {
  const isNumber = places.length >= least && places.length <= most
  return isNumber && places.every((place) => place !== '') && needs.every((name) => options[name] !== undefined)
}

function parse(words: string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { ...options, language: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    })
    const asked = values.language
    if (asked !== undefined && asked !== 'nl' && asked !== 'en') return null
    return { places: positionals, options: values as Options }
  } catch {
    return null
  }
}

const asksHelp = (verb: string, rest: readonly string[]) =>
  ['help', '--help', '-h'].includes(verb) || rest.includes('--help')

function languageOf(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = words.findIndex((word) => word.startsWith('--language'))
  const asked = at === -1 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])
  if (asked === 'nl' || asked === 'en') return asked
  const system = ['LC_ALL', 'LC_MESSAGES', 'LANG']
    .map((name) => environment[name])
    .find((value) => (value ?? '') !== '')
  return /^en(_|$)/.test(system ?? '') ? 'en' : 'nl'
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(shapes, word)
}
