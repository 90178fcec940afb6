/** @file What was chosen of a book for its booklet: chapters, their pages, and what stays out. */
import type { Child, LeftOut, Page, Photo } from '#contract'

/** `child` is `null` for what belongs to several children, or to none. `photos` of a page: those that may be shown, in its order. */
export type Chapter = { child: Child | null; pages: ChosenPage[]; loose: Photo[] }
export type ChosenPage = { page: Page; photos: Photo[] }

/** `leftOut`: every child, page and photo that stays out though something stands on it, once. `veiledLeftOut`: a photo is among them for its veil. */
export type Selection = { chapters: Chapter[]; veiledLeftOut: boolean; leftOut: LeftOut[] }
