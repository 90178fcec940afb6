export { createBookRoom } from './room.ts'
export type { BookRoom } from './room.ts'
