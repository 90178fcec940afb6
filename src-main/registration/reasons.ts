/** @file Every reason a step can have, by name. */
import type { Language, Reason } from '#contract'
import { certificateReasons } from './reasons-certificate.ts'
import { elsewhereReasons } from './reasons-elsewhere.ts'
import { evidenceReasons } from './reasons-evidence.ts'
import { requestReasons } from './reasons-request.ts'
import type { RuleReason } from './sentence.ts'

export const reasons = { ...certificateReasons, ...evidenceReasons, ...requestReasons, ...elsewhereReasons }
export type ReasonName = keyof typeof reasons

/** A reason as a person reads it: 'Omdat …' with its source. */
export function reasonIn(name: ReasonName, language: Language): Reason {
  const { text, source, link, sure }: RuleReason = reasons[name]
  const because = language === 'nl' ? 'omdat' : 'because'
  return { text: `${because} ${text[language]}.`, source: source[language], link, sure }
}
