/** @file The door of sheets: a finished booklet's pages laid on sheets to fold, for a printer as it was measured. Values in, values out. */
export { planSheets } from './plan.ts'
export type { Face, PlacedPage, PlannedFile, SheetPlan } from './plan.ts'
export { formatOf } from './paper.ts'
export { stackSheet } from './stack-sheet.ts'
export type { StackSheet } from './stack-sheet.ts'
export { printerTest } from './test-sheet.ts'
export type { TestSheet } from './test-sheet.ts'
