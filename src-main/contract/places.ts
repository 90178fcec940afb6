/** @file Places on disk as a window sees them: a name to show and a token to hand back, never a path. */
import { z } from 'zod'

export const PlaceId = z.string().min(1).max(64).brand<'PlaceId'>()
export type PlaceId = z.infer<typeof PlaceId>

/** `where` says in words where it lies ('in de map Documenten'), made by the host. */
export const Place = z.strictObject({
  id: PlaceId,
  name: z.string(),
  kind: z.enum(['folder', 'book', 'backup', 'removable']),
  where: z.string(),
})
export type Place = z.infer<typeof Place>

/** What the person is choosing a place for. */
export const PlacePurpose = z.enum(['new-book', 'open-book', 'backup-to', 'restore-from', 'restore-to'])
export type PlacePurpose = z.infer<typeof PlacePurpose>

/** `browse`: this host has no dialog of its own; show the page that lists places. */
export const Picked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('picked'), place: Place }),
  z.strictObject({ kind: z.literal('stopped') }),
  z.strictObject({ kind: z.literal('browse') }),
])
export type Picked = z.infer<typeof Picked>

/** What lies in one place; `up` leads out of it. */
export const PlaceListing = z.strictObject({
  here: Place.nullable(),
  up: Place.nullable(),
  places: z.array(Place),
})
export type PlaceListing = z.infer<typeof PlaceListing>
