export { createBookRoom } from './room.ts'
export type { BookRoom } from './room.ts'
export { compareBooks } from './compare.ts'
export type { Everything } from './contents.ts'
