/** @file Hints about values that look otherwise than usual. They never block: an old or foreign value may be right. */
import type { ChildDetails, ParentDetails } from '#contract'

type Detail = keyof ChildDetails | keyof ParentDetails
export type ValueHint = 'postcodeHint' | 'houseNumberHint' | 'numberHint' | 'timeHint' | 'yearHint'

const usual: Partial<Record<Detail, { form: RegExp; hint: ValueHint }>> = {
  // four digits and two letters, of which SA, SD and SS are not given out
  postcode: { form: /^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$/iu, hint: 'postcodeHint' },
  // Logisch Ontwerp BRP 11.20-11.40: at most five digits, one letter, an addition of at most four signs
  houseNumber: { form: /^[1-9]\d{0,4} ?[A-Z]?(?:[ -]?[A-Z\d]{1,4})?$/iu, hint: 'houseNumberHint' },
  // Logisch Ontwerp BRP 81.20: register of deaths (2), any sign, B, four signs
  certificateNumber: { form: /^2.B.{4}$/iu, hint: 'numberHint' },
  birthTime: { form: /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/u, hint: 'timeHint' },
  certificateYear: { form: /^(?:18|19|20)\d\d$/u, hint: 'yearHint' },
}

/** The hint to a value that does not look as such values usually do; `null` for one that does, or that is empty. */
export function hintTo(detail: Detail, value: string): ValueHint | null {
  const form = usual[detail]
  return value.trim() === '' || form === undefined || form.form.test(value.trim()) ? null : form.hint
}
