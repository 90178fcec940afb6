/** @file Draws the two pages of a spread aside, so that both are laid down at once, and the pages beside them ahead of the turning. */
import type { Pdf } from '../../pdf/pdf-reader.ts'
import type { Spread } from './spreads.ts'

/** Two drawn pages; `null` where no page lies. */
export type Drawn = { left: HTMLCanvasElement | null; right: HTMLCanvasElement | null }

/** `widthPx`: of one page, in pixels of the screen. */
export type View = { pdf: Pdf; widthPx: number }

type Drawing = { canvas: HTMLCanvasElement; away: AbortController; isDone: boolean; whole: Promise<boolean> }

/** The easel of one open book. */
export function createEasel(newCanvas = () => document.createElement('canvas')) {
  let view: View | null = null
  let round = 0
  const drawings = new Map<number, Drawing>()

  function leave(page: number, { canvas, away, isDone }: Drawing) {
    drawings.delete(page)
    if (!isDone) away.abort()
    // gives the pixels back at once, but never those that are looked at
    if (!canvas.isConnected) canvas.width = 0
  }

  function look(next: View) {
    if (view?.pdf === next.pdf && view.widthPx === next.widthPx) return
    for (const [page, drawing] of drawings) leave(page, drawing)
    view = next
  }

  function drawingOf(page: number, { pdf, widthPx }: View): Drawing {
    const known = drawings.get(page)
    if (known !== undefined) return known
    const away = new AbortController()
    const canvas = newCanvas()
    const whole = pdf.draw(page, canvas, { widthPx, ground: 'transparent', signal: away.signal }).then((isDone) => {
      drawing.isDone = isDone
      return isDone
    })
    const drawing: Drawing = { canvas, away, isDone: false, whole }
    // who looks at the page hears of it; one that was drawn ahead is tried again when it is looked at
    whole.catch(() => {
      if (drawings.get(page) === drawing) drawings.delete(page)
    })
    drawings.set(page, drawing)
    return drawing
  }

  const pageOf = async (page: number | null, from: View): Promise<HTMLCanvasElement | null> => {
    if (page === null) return null
    const { canvas, whole } = drawingOf(page, from)
    return (await whole) ? canvas : null
  }

  return {
    /** Both pages, drawn; `null` when something else was asked for meanwhile. */
    draw: async (spread: Spread, from: View): Promise<Drawn | null> => {
      const mine = ++round
      look(from)
      for (const [page, drawing] of drawings)
        if (!drawing.isDone && page !== spread.left && page !== spread.right) leave(page, drawing)
      const [left, right] = await Promise.all([pageOf(spread.left, from), pageOf(spread.right, from)])
      return mine === round ? { left, right } : null
    },
    /** Draws these spreads ahead and lets go of all others but the one that is looked at. */
    ahead: (near: readonly Spread[], open: Spread) => {
      if (view === null) return
      const wanted = new Set([open, ...near].flatMap(({ left, right }) => [left, right]))
      for (const [page, drawing] of drawings) if (!wanted.has(page)) leave(page, drawing)
      for (const page of wanted) if (page !== null) drawingOf(page, view)
    },
    /** Calls everything off. */
    leave: () => {
      round += 1
      for (const [page, drawing] of drawings) leave(page, drawing)
    },
  }
}
