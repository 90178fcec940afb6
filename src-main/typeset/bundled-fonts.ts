/**
 * @file The bundled fonts under family names of our own.
 *
 * Typst-ts-node-compiler 0.7.0 always reads the fonts of the machine as well, after those it is given, and has no way to
 * leave them out. A machine with, say, its own bold 'Noto Serif' would then print other pages than the next one. Nobody has
 * a font called 'Bewaarboek NotoSerif', so under such names only ours can be meant. The files on disk stay as their makers
 * made them; the names are given in memory. Remove when the compiler can be told to leave system fonts alone.
 *
 * Source: OpenType 1.9.1, chapters "The OpenType Font File" (table directory, checksums) and "name" (version 0).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, parse } from 'node:path'

/** `name`: the file's, without its ending; `family`: what stands before the underscore in it, which all faces of a family share. */
export type BundledFont = { readonly name: string; readonly family: string; readonly bytes: Buffer }

/** Every font file of the folder, as its maker made it (`EBGaramond_400Regular.ttf` is of the family `EBGaramond`). */
export function readFonts(folder: string): BundledFont[] {
  const files = readdirSync(folder).filter((file) => /\.(ttf|otf)$/i.test(file))
  return files.map((file) => {
    const { name } = parse(file)
    return { name, family: name.replace(/_.*$/, ''), bytes: readFileSync(join(folder, file)) }
  })
}

/** The bytes of the font as templates name it: the family `EBGaramond` is called 'Bewaarboek EBGaramond'. */
export function renamed({ name, family, bytes }: BundledFont): Buffer {
  const ours = `Bewaarboek ${family}`
  const style = name.slice(family.length + 1).replaceAll('_', ' ')
  const names = new Map([
    [FAMILY, ours],
    [STYLE, style],
    [FULL_NAME, `${ours} ${style}`],
    [POSTSCRIPT_NAME, name],
  ])
  return withNames(bytes, nameTable(names))
}

const FAMILY = 1
const STYLE = 2
const FULL_NAME = 4
const POSTSCRIPT_NAME = 6

/** A name table of version 0: a header, a record for each name (Windows, Unicode, American English), and the texts. */
function nameTable(names: ReadonlyMap<number, string>): Buffer {
  const texts = [...names.values()].map((name) => Buffer.from(name, 'utf16le').swap16())
  const storage = 6 + 12 * names.size
  const table = Buffer.alloc(storage + texts.reduce((sum, text) => sum + text.length, 0))
  table.writeUInt16BE(names.size, 2)
  table.writeUInt16BE(storage, 4)
  let offset = 0
  for (const [index, id] of [...names.keys()].entries()) {
    const text = texts[index] ?? Buffer.alloc(0)
    const record = [3, 1, 0x409, id, text.length, offset]
    for (const [field, value] of record.entries()) table.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    text.copy(table, storage + offset)
    offset += text.length
  }
  return table
}

/** The font with another name table: put at its end, and the directory points there. */
function withNames(font: Buffer, names: Buffer): Buffer {
  const start = Math.ceil(font.length / 4) * 4
  const whole = Buffer.alloc(start + Math.ceil(names.length / 4) * 4)
  font.copy(whole)
  names.copy(whole, start)
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) !== 'name') continue
    whole.writeUInt32BE(checksum(whole, start), entry + 4)
    whole.writeUInt32BE(start, entry + 8)
    whole.writeUInt32BE(names.length, entry + 12)
  }
  return whole
}

function checksum(bytes: Buffer, start: number): number {
  let sum = 0
  for (let at = start; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
