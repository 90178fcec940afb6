/** @file The paths as plain text, for who reads without a window: each step with its reasons, sources and what to ask. */
import type { Language, Paperwork, Path, PathStep } from '#contract'
import { describeKnown } from './known-words.ts'
import { sheetNames } from './sheet-names.ts'

const words = {
  nl: {
    states: { done: 'gedaan', now: 'nu', later: 'later', 'if-wished': 'als je dat wilt' },
    sure: {
      law: 'gelezen in de wet of het handboek van de overheid',
      authority: 'van een overheid, gemeente of beroepsvereniging',
      inference: 'afgeleid',
      unverified: 'niet zeker',
    },
    ask: 'Vraag de ambtenaar',
    sheets: 'Bladen',
    checked: 'Nagekeken op',
    questions: 'Wat het pad nog kan veranderen',
    legal: 'Geen juridisch advies.',
    none: 'Er is geen kind om een pad voor te maken.',
  },
  en: {
    states: { done: 'done', now: 'now', later: 'later', 'if-wished': 'if you wish' },
    sure: {
      law: 'read in the law or the government’s handbook',
      authority: 'from a government, municipality or professional body',
      inference: 'inferred',
      unverified: 'not certain',
    },
    ask: 'Ask the official',
    sheets: 'Sheets',
    checked: 'Checked on',
    questions: 'What can still change the path',
    legal: 'Not legal advice.',
    none: 'There is no child to make a path for.',
  },
} satisfies Record<Language, object>

/** Every path as text, with lines of any length. */
export function explainPaths(
  { paths, checkedOn, source }: Pick<Paperwork, 'paths' | 'checkedOn' | 'source'>,
  language: Language,
): string {
  const t = words[language]
  if (paths.length === 0) return t.none
  const [year = 0, month = 0, day = 0] = checkedOn.split('-').map(Number)
  const checked = describeKnown({ precision: 'day', year, month, day }, language)
  return [...paths.map((path) => pathText(path, language)), `${source}. ${t.checked} ${checked}. ${t.legal}`].join(
    '\n\n',
  )
}

function pathText({ title, lead, steps, questions }: Path, language: Language): string {
  const open = questions.filter(({ answer }) => answer === '')
  return [
    `${title}\n${lead}`,
    ...steps.map((step, position) => stepText(step, position + 1, language)),
    ...(open.length === 0
      ? []
      : [`${words[language].questions}:\n${open.map(({ text, why }) => `   ${text} ${why}`).join('\n')}`]),
  ].join('\n\n')
}

function stepText({ state, title, text, because, ask, sheets }: PathStep, number: number, language: Language): string {
  const t = words[language]
  return [
    `${number}. ${title} (${t.states[state]})`,
    text,
    ...because.map((reason) => `- ${reason.text} (${reason.source}; ${t.sure[reason.sure]}) ${reason.link}`),
    ...(ask === '' ? [] : [`${t.ask}: ‘${ask}’`]),
    ...(sheets.length === 0
      ? []
      : [`${t.sheets}: ${sheets.map((kind) => sheetNames[language][kind].title).join('; ')}`]),
  ].join('\n   ')
}
