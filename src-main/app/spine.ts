/** @file How thick a book becomes. Pure. */

/**
 * Millimetres a leaf is thick for each g/m²: a specific volume of 1.25 cm³/g, that of uncoated office and book paper, of which
 * 80 g/m² measures 0.1 mm (ISO 534 defines the volume; rechneronline.de/din/paper-volume.php gives this paper as its example).
 * Coated paper is thinner, bulky book paper thicker; therefore the thickness may be given instead, and the note asks the shop.
 */
const MM_PER_GRAM = 1.25 / 1000

/** The thickness of a leaf in mm, to a thousandth: as given, or as its weight in g/m² tells. */
export const leafMm = ({ weight, thicknessMm }: { weight: number; thicknessMm: number | null }): number =>
  thicknessMm ?? Math.round(weight * MM_PER_GRAM * 1000) / 1000

/** The width of the back of a book in mm, to a tenth: one leaf for every two pages (papierpraat.nl, dcc-kaestl.com, under volume). */
export const spineMm = (pageCount: number, leaf: number): number =>
  Math.round(Math.ceil(pageCount / 2) * leaf * 10 + 1e-6) / 10
