/** @file What a window remembers of its booklet between two visits; the screens that print it read its choices from there. */
export { tableOf as memoryOf } from '../../state/booklet-table.ts'
