/** @file Files for a print shop, for one screen: what was chosen, and what was made of it. */
import { ShopChoices } from '#contract'
import type { BookletChoices, ShopPrint } from '#contract'
import type { Client } from '../../client.ts'
import { layFiles, putAway, type LaidFile } from '../../pdf/laid-files.ts'
import type { Pdf } from '../../pdf/pdf-reader.ts'
import { createMaking, type MakingNeeds } from '../../state/making.svelte.ts'

/** `bleedMm`: as it was made with, which a newer choice may differ from. */
export type ShopLaid = { print: ShopPrint; files: LaidFile[]; bleedMm: number }

type Needs = MakingNeeds & {
  client: Pick<Client, 'print' | 'documentUrl' | 'on' | 'work'>
  open: (url: string) => Promise<Pdf>
  /** How the booklet on the table was chosen. */
  chosen: BookletChoices
  memory: { get: () => ShopChoices | undefined; set: (shop: ShopChoices) => void }
}

/** The files of one booklet for a shop. */
export function createShop({ client, open, chosen, memory, ...needs }: Needs) {
  let shop = $state.raw<ShopChoices>(memory.get() ?? ShopChoices.parse({}))
  const making = createMaking<ShopLaid>(
    { client, ...needs },
    {
      make: async (work) => {
        const { bleedMm } = shop
        const print = await client.print.shop({ choices: chosen, shop, work })
        return { print, files: await layFiles(print.files, { client, open }), bleedMm }
      },
      release: ({ files }) => {
        putAway(files)
      },
    },
  )

  return {
    making,
    get shop() {
      return shop
    },
    choose: (changes: Partial<ShopChoices>) => {
      shop = { ...shop, ...changes }
      memory.set(shop)
      making.soon()
    },
  }
}

export type Shop = ReturnType<typeof createShop>

const byWindow = new WeakMap<object, ShopChoices>()

/** What a window remembers of the choices for a shop; gone with the window. */
export function shopMemoryOf(window: object) {
  return {
    get: () => byWindow.get(window),
    set: (shop: ShopChoices) => {
      byWindow.set(window, shop)
    },
  }
}
