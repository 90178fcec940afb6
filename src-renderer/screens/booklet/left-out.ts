/** @file What a booklet leaves out, gathered under the reasons. */
import type { LeftOut } from '#contract'

/** The names under each reason, each name once, in the order of the booklet. */
export function byReason(leftOut: readonly LeftOut[]): { why: LeftOut['why']; names: string[] }[] {
  const found = new Map<LeftOut['why'], Set<string>>()
  for (const { why, name } of leftOut) found.set(why, (found.get(why) ?? new Set()).add(name))
  return [...found].map(([why, names]) => ({ why, names: [...names] }))
}
