/** @file What was chosen for one chapter. */
import type { Child, Page, Photo } from '#contract'

/** `child` is `null` for what belongs to several children, or to none. `photos` of a page: those that may be shown, in its order. */
export type Chapter = { child: Child | null; pages: ChosenPage[]; loose: Photo[] }
export type ChosenPage = { page: Page; photos: Photo[] }
