/** @file `printer-test`: the sheet that shows how a printer prints. Needs no book. */
import path from 'node:path'
import { createPrinting, makePrinterTest } from '#main/app'
import { option } from '../option.ts'
import type { VerbRun } from './bench.ts'
import { refuseFolder, savePdf } from './pdf-files.ts'

export const printerTest: VerbRun = async (run) => {
  const { bench, voice, language } = run
  const out = path.resolve(option(run, 'out') ?? '')
  await refuseFolder(out)
  const { pdf, pageCount } = await makePrinterTest(createPrinting(bench.typesetter, bench.now), language)
  await savePdf(out, pdf)
  const name = path.basename(out)
  if (run.options['json'] === true) voice.json({ file: out, pageCount })
  else
    voice.say(
      voice.pick({
        nl: `Het proefblad is gemaakt: ${name}. Druk het dubbelzijdig af op A4, op ware grootte (100 %).`,
        en: `The test sheet was made: ${name}. Print it on both sides of A4, at actual size (100 %).`,
      }),
    )
  return 0
}
