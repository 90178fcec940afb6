/** @file The shape of a photo in a row: its own, as long as that leaves something to see beside the others. */

/** Width through height, kept between a narrow strip and a panorama. */
export function shapeOf({ width, height }: { width: number; height: number }): number {
  return Math.min(3.2, Math.max(0.6, width / height))
}
