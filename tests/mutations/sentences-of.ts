/** @file Findings as sentences, each with the condition under which it is one. */

/** The sentences whose condition holds. */
export function sentencesOf(...findings: readonly (readonly [holds: boolean, sentence: string])[]): string[] {
  return findings.filter(([holds]) => holds).map(([, sentence]) => sentence)
}
