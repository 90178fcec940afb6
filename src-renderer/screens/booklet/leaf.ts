/** @file A leaf that turns: it rises from one side and comes down on the other, 150 ms in all. Who asks for less motion sees none. */

/** The two sides of an open book, and one place over each for the leaf while it turns. */
export type Sides = { left: HTMLElement; right: HTMLElement; leafLeft: HTMLElement; leafRight: HTMLElement }
type Pages = { left: Node | null; right: Node | null }

/** Lays pages down. `by`: 1 when the leaf turns forth, -1 back, 0 when the pages are only other than they were. */
export function createLeaf(stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches) {
  let finish = () => {
    // nothing turns yet
  }

  function turn(sides: Sides, pages: Pages, by: 1 | -1) {
    const from = by === 1 ? ('right' as const) : ('left' as const)
    const to = by === 1 ? ('left' as const) : ('right' as const)
    const [rising, falling] = by === 1 ? [sides.leafRight, sides.leafLeft] : [sides.leafLeft, sides.leafRight]
    rising.replaceChildren(...sides[from].childNodes)
    falling.replaceChildren(...only(pages[to]))
    sides[from].replaceChildren(...only(pages[from]))
    const half = halfTurnMs(rising)
    const flat = { transform: 'scaleX(1)' }
    const upright = { transform: 'scaleX(0)' }
    rising.hidden = pages[from] === null && rising.childNodes.length === 0
    falling.hidden = pages[to] === null
    const up = rising.animate([flat, upright], { duration: half, easing: 'ease-in', fill: 'forwards' })
    const down = falling.animate([upright, flat], { duration: half, delay: half, easing: 'ease-out', fill: 'both' })
    finish = () => {
      finish = () => undefined
      sides[to].replaceChildren(...only(pages[to]))
      for (const leaf of [rising, falling]) {
        leaf.hidden = true
        leaf.replaceChildren()
      }
      up.cancel()
      down.cancel()
    }
    const mine = finish
    down.onfinish = () => {
      if (finish === mine) mine()
    }
  }

  return (sides: Sides, pages: Pages, by: 1 | -1 | 0) => {
    finish()
    if (by !== 0 && !stillness()) turn(sides, pages, by)
    else for (const side of ['left', 'right'] as const) sides[side].replaceChildren(...only(pages[side]))
  }
}

const only = (node: Node | null) => (node === null ? [] : [node])

/** Half of the time in which things settle in this house, in milliseconds. */
function halfTurnMs(element: HTMLElement): number {
  const settle = Number.parseFloat(getComputedStyle(element).getPropertyValue('--settle'))
  return (Number.isFinite(settle) ? settle : 0) / 2
}
