/** @file What may be seen of an open book: photos only after asking, veiled ones only one by one. */
import { getContext, setContext } from 'svelte'
import type { Contents, Photo } from './contents.ts'
import type { OpenBook } from './opening.ts'
import type { Originals } from './originals.ts'

export type Frame = { state: 'rest' | 'reading' | 'shown' | 'unshowable' | 'missing' | 'altered'; url: string }

/** Of one open book: which photos may be seen now, and their originals. */
export function createLooking({ contents, originals, lacking }: OpenBook) {
  let photosShown = $state(false)
  let lifted = $state.raw<readonly string[]>([])

  return {
    get photosShown() {
      return photosShown
    },
    showPhotos: (shown: boolean) => {
      photosShown = shown
      if (!shown) lifted = []
    },
    isVisible: (photo: Photo) => photosShown && (!photo.veiled || lifted.includes(photo.id)),
    lift: (photo: Photo) => {
      lifted = [...lifted, photo.id]
    },
    cover: (photo: Photo) => {
      lifted = lifted.filter((id) => id !== photo.id)
    },
    photo: (id: string): Photo | undefined => contents.photos.find((one) => one.id === id),
    wasLacking: ({ fileName }: Photo) => lacking.includes(fileName),
    printer: createPrinter(originals),
  }
}

/** Reads originals, and prints when all that are being read are there. */
function createPrinter(originals: Originals) {
  let printing = $state(false)
  let busy: readonly Promise<unknown>[] = []

  return {
    get printing() {
      return printing
    },
    /** The original, proven. */
    original: (photo: Photo) => {
      const work = originals.of(photo)
      busy = [...busy, work]
      void work.then(() => {
        busy = busy.filter((one) => one !== work)
      })
      return work
    },
    /** Lets every photo that may be seen be read, and opens the system's print window; `settled` waits for the page. */
    print: async (settled: () => Promise<void>) => {
      printing = true
      await settled()
      while (busy.length > 0) await Promise.all(busy)
      await settled()
      await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)))
      window.addEventListener('afterprint', () => (printing = false), { once: true })
      window.print()
    },
  }
}

export type Looking = ReturnType<typeof createLooking>

const place = Symbol('looking')
export const setLooking = (looking: Looking) => setContext(place, looking)
export const getLooking = () => getContext<Looking>(place)

/** The names that a book goes by when it has no title: its parents', else its children's. */
export function namesOf({ parents, children }: Contents): string[] {
  const called = parents.map(({ name, called }) => name || called).filter((name) => name !== '')
  return called.length > 0 ? called : children.filter((one) => !one.putAway && one.name !== '').map(({ name }) => name)
}
