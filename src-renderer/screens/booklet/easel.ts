/** @file Draws the two pages of a spread aside, so that both are laid down at once, and the pages beside them ahead of the turning. */
import type { Pdf } from '../../pdf/pdf-reader.ts'
import type { Spread } from './spreads.ts'

/** Two drawn pages; `null` where no page lies. */
export type Drawn = { left: HTMLCanvasElement | null; right: HTMLCanvasElement | null }

/** `widthPx`: of one page, in pixels of the screen. */
export type View = { pdf: Pdf; widthPx: number }

type Drawing = { canvas: HTMLCanvasElement; whole: Promise<boolean>; isDone: () => boolean; leave: () => void }

/** The easel of one open book. */
export function createEasel(newCanvas = () => document.createElement('canvas')) {
  let view: View | null = null
  let round = 0
  const { drawingOf, leaveUnless } = createStack(newCanvas)

  const canvasOf = async (page: number | null, from: View): Promise<HTMLCanvasElement | null> => {
    if (page === null) return null
    const { canvas, whole } = drawingOf(page, from)
    return (await whole) ? canvas : null
  }

  return {
    /** Both pages, drawn; `null` when something else was asked for meanwhile. */
    draw: async ({ left, right }: Spread, from: View): Promise<Drawn | null> => {
      const mine = ++round
      const isSame = view?.pdf === from.pdf && view.widthPx === from.widthPx
      view = from
      leaveUnless((page, { isDone }) => isSame && (isDone() || page === left || page === right))
      const [drawnLeft, drawnRight] = await Promise.all([canvasOf(left, from), canvasOf(right, from)])
      return mine === round ? { left: drawnLeft, right: drawnRight } : null
    },
    /** Draws these spreads ahead and lets go of all others but the one that is looked at. */
    ahead: (near: readonly Spread[], open: Spread) => {
      if (view === null) return
      const wanted = [open, ...near].flatMap(({ left, right }) => [left, right]).filter((page) => page !== null)
      leaveUnless((page) => wanted.includes(page))
      for (const page of wanted) drawingOf(page, view)
    },
    /** Calls everything off. */
    leave: () => {
      round += 1
      leaveUnless(() => false)
    },
  }
}

/** The pages that are drawn or being drawn, by their number. */
function createStack(newCanvas: () => HTMLCanvasElement) {
  const drawings = new Map<number, Drawing>()
  return {
    drawingOf: (page: number, from: View): Drawing => {
      const known = drawings.get(page)
      if (known !== undefined) return known
      const drawing = beginDrawing(page, from, newCanvas())
      // who looks at the page hears of it; one that was drawn ahead is tried again when it is looked at
      drawing.whole.catch(() => {
        if (drawings.get(page) === drawing) drawings.delete(page)
      })
      drawings.set(page, drawing)
      return drawing
    },
    leaveUnless: (isWanted: (page: number, drawing: Drawing) => boolean) => {
      for (const [page, drawing] of drawings) {
        if (isWanted(page, drawing)) continue
        drawings.delete(page)
        drawing.leave()
      }
    },
  }
}

function beginDrawing(page: number, { pdf, widthPx }: View, canvas: HTMLCanvasElement): Drawing {
  const away = new AbortController()
  let isDone = false
  const whole = pdf.draw(page, canvas, { widthPx, ground: 'transparent', signal: away.signal })
  return {
    canvas,
    whole: whole.then((isWhole) => (isDone = isWhole)),
    isDone: () => isDone,
    leave: () => {
      if (!isDone) away.abort()
      // gives the pixels back at once, but never those that are looked at
      if (!canvas.isConnected) canvas.width = 0
    },
  }
}
