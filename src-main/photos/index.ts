/** @file Photos: taken in bit-exact, shown upright, printed without a trace of where they were taken. Only this room knows sharp. */
export { createPhotoRoom } from './room.ts'
export type { NewPhoto } from './import.ts'
export type { Rendition, ScreenSize } from './renditions.ts'
export type { OriginalFile, PhotoRoom, PhotoRoomNeeds } from './room.ts'
