/** @file Disk: files that are whole or not there at all, and failures of the disk in the contract's words. */
export { copyDurably, hashFile } from './copy.ts'
export { asDiskError } from './disk-error.ts'
export { flushFolder, makeFolder, placeDurablySync, renameDurably, writeDurably } from './durable.ts'
export { freeBytes, isInside } from './places.ts'
export { receiveDurably } from './receive.ts'
export type { Received } from './receive.ts'
export { sweepParts } from './sweep.ts'
