/** @file The peer of the booklet: Chromium printing the same texts and the same picture files, without a design. */
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { plainText } from '#contract'
import { launchBrowser } from '../../src-main/workshop/browser.ts'
import { openBook, write } from './material.ts'
import { timed } from './measure.ts'

/** `mebibytes`: what its processes held at most, together (VmHWM of Linux; 0 elsewhere). */
export async function printWithChromium(at: string, photos: readonly string[], folder: string) {
  const session = openBook(at)
  const { pages } = session.book.readAll()
  await session.close()
  const texts = pages.map(
    ({ title, text }) => `<article><h2>${title}</h2><p>${plainText(text).replaceAll('\n', '<p>')}</article>`,
  )
  const pictures = photos.map((file) => `<img src="${pathToFileURL(file).href}" alt="Foto">`)
  const html = (turn: number) =>
    `<!doctype html><html lang="nl"><style>@page{size:148mm 210mm;margin:20mm}article{break-after:page}img{width:100%}</style>${texts.join('')}${pictures.join('')}<p>woord ${turn}</html>`

  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.pdf({ preferCSSPageSize: true })
  const show = async (turn: number) => {
    await page.goto(pathToFileURL(await write(folder, `boek-${turn}.html`, html(turn))).href)
    return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  }
  const first = await timed(1, () => show(0))
  const mebibytes = heldBelow(process.pid)
  const again = await timed(3, (turn) => show(turn + 1))
  await browser.close()
  const counted = await PDFDocument.load(first.value, { updateMetadata: false })
  return { first: first.ms, again: again.ms, mebibytes, bytes: first.value.length, pages: counted.getPageCount() }
}

/** The peaks of all processes that descend from this one, in MiB, added up. */
function heldBelow(pid: number): number {
  const all = processes()
  const below = (parent: number): number[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one.mebibytes, ...below(one.pid)])
  return below(pid).reduce((sum, mebibytes) => sum + mebibytes, 0)
}

function processes(): { pid: number; parent: number; mebibytes: number }[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statusOf(Number(name)) : []))
  } catch {
    return []
  }
}

function statusOf(pid: number) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [{ pid, parent: number('PPid'), mebibytes: number('VmHWM') / 1024 }]
  } catch {
    return []
  }
}
