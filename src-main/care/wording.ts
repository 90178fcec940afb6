/** @file Words and signs no text of Steun uses: what hurts or cheers, and what belongs to other writing. For the check, not for parents. */
import type { Language } from '#contract'

/**
 * Words bereaved parents asked not to hear (Malory 2025 for English; Keirse, Van Genechten and miskraambegeleiding.nl for Dutch), what
 * Bewaarboek never says, and official words, which belong to papers.
 */
const avoided: Record<Language, RegExp> = {
  nl: /\b(?:foetus|foetaal|embryo|weefsel|vruchtje|vruchtrest|misgeboorte|abortus|levenloos|doodgeboren|doodgeboorte|tenminste|nog maar|helaas|oeps|sorry|gelukkig maar|sterkte|kop op|volgende keer|nog jong|plekje geven|een plek geven|loslaten|verwerken|afsluiten|vast iets mis|engeltje|regenboog\w*|sterrenkind\w*|mislukt|misgelopen|ongeldig|gefeliciteerd)\b/iu,
  en: /\b(?:f(?:o)?etus|f(?:o)?etal|embryo|tissue|products of conception|contents of the (?:womb|uterus)|incompetent|spontaneous abortion|abortion|abort|lifeless|at least|only just|unfortunately|oops|sorry|luckily|cheer up|stay strong|next time|still young|move on|get over|let go|closure|angel\w*|rainbow\w*|failed|fatal|invalid|congratulations)\b/iu,
}

/** Signs that other writing has: no exclamation marks, no percentages, real quotes and dashes. */
const signs = /[!%"']|\.\.\.|--/u

/** `je` is said on one page only: the call page, where one body and one moment matter. */
const oneBody = /(?<![\p{L}’])(?:je|jij|jou|jouw)(?![\p{L}])/iu

/** What in a text should be said otherwise; empty when nothing should. `to`: how the text speaks to who reads it. */
export function wordingFaults(text: string, language: Language, to: 'both' | 'one'): string[] {
  // titles and what others say stand between quotes
  const own = language === 'nl' && to === 'both' ? text.replaceAll(/‘[^’]*’/gu, '') : ''
  return [
    ...said(avoided[language], text, 'is a word to avoid'),
    ...said(signs, text, 'does not belong in these texts'),
    ...said(oneBody, own, 'stands on the call page only; here it is jullie'),
  ]
}

function said(pattern: RegExp, text: string, fault: string): string[] {
  const found = pattern.exec(text)?.[0]
  return found === undefined ? [] : [`'${found}' ${fault}`]
}

/** Figures and words that only a document can answer for. */
const medical: Record<Language, RegExp> = {
  nl: /\d|\b(?:bloed\w*|koorts|temperatuur|infectie|pijn|kramp\w*|stolsel\w*|medicijn(?!en of)\w*|narcose|verdoving|risico\w*|chromosom\w*|hormon\w*|antistof\w*|foliumzuur|depressie|trauma\w*|tampon\w*|stolling\w*)\b/iu,
  en: /\d|\b(?:bloods?|bleed\w*|fever|temperature|infection|pain\w*|cramp\w*|clots?|an(?:a)?esthetic|risks?|chromosome\w*|hormone\w*|antibod\w*|folic acid|depression|trauma\w*|tampon\w*|clotting)\b/iu,
}

/** What in a text without a fact mark sounds like a medical statement, or `undefined`. */
export const medicalWord = (text: string, language: Language): string | undefined => medical[language].exec(text)?.[0]
