/** @file The door of care: the pages of Steun, words to borrow, and the moments of aftercare, from the texts in resources/care. Values in, values out. */
export type { AftercareMoment } from './aftercare.ts'
export { CALL_PAGE, createCare, readLanguage, type Care } from './care.ts'
export { checkCare } from './check.ts'
export type { LookedFor } from './find.ts'
export { readLists } from './lists.ts'
export type { CareText, CareTexts } from './texts.ts'
