/** @file The door of care: the pages of Steun, words to borrow, and the moments of aftercare, from the texts in resources/care. Values in, values out. */
export type { AftercareMoment } from './aftercare.ts'
export { CALL_PAGE, createCare, readCare, type Care, type ReadCare } from './care.ts'
export { checkCare } from './check.ts'
export type { LookedFor } from './find.ts'
export type { CareText, CareTexts } from './texts.ts'
