/** @file What the book knows of a child that decides which papers there are. Unknown stays unknown. */
import type { Child } from '#contract'
import { burialActFromWeeks } from './facts.ts'
import { countryOf } from './values.ts'

/**
 * `lived`: BW 1:19i, second paragraph, applies. `certificate`: whether the book knows of one. `abroad`: Wet BRP 2.8a, second
 * paragraph. `burialAct`: Wet op de lijkbezorging, art. 2, by the length at the birth.
 */
export type Situation = {
  lived: 'yes' | 'no' | 'unknown'
  certificate: 'here' | 'wanted'
  abroad: boolean
  burialAct: 'yes' | 'no' | 'unknown'
}

/** The situation of one child, as far as the book knows it. */
export function situationOf(child: Child): Situation {
  const { lived, certificate } = child.details
  const country = countryOf(child)
  return {
    lived: lived === '' ? 'unknown' : lived,
    certificate: certificate === '' || certificate === 'none' ? 'wanted' : 'here',
    abroad: country !== '' && country !== 'Nederland',
    burialAct: burialActFor(child.weeks),
  }
}

function burialActFor(weeks: number | null): Situation['burialAct'] {
  if (weeks === null) return 'unknown'
  return weeks >= burialActFromWeeks ? 'yes' : 'no'
}
