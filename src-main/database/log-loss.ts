/**
 * @file Whether a write-ahead log has lost words it once held. SQLite reads a log up to the first frame that does not fit its sum and
 * takes the rest as never written, which is right for a save that was cut short, and wrong when the disk turned over a bit in the midst
 * of saved words. Both are told apart here (sqlite.org/fileformat.html, 4: the write-ahead log).
 */
import { readFileSync, statSync } from 'node:fs'

/**
 * Whether frames that were once safely on the disk can't be read any more. A save reaches the disk before the next one is begun, so a
 * broken frame followed by a later save was no save cut short. What is lost of the very last save looks like one that never ended; so
 * does harm to the mark at the end of the save before it, by which the two are told apart.
 */
export function hasLostSaves(file: string): boolean {
  let log = readLog(file)
  // another program may be writing in it just now, so what looks broken is looked at again until it stays as it is
  for (let turn = 0; log !== null && hasLoss(log); turn++) {
    const again = readLog(file)
    if (again?.equals(log) === true) return true
    if (turn === PATIENCE_TURNS) return false
    log = again
  }
  return false
}

const PATIENCE_TURNS = 20
const LOG_HEADER = 32
const FRAME_HEADER = 24
const OUR_PAGE_SIZE = 4096
// the log's own mark, with sums over little-endian words, as every machine makes them that we run on
const MAGIC = 0x377f0682

function readLog(file: string): Buffer | null {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return bytes > LOG_HEADER + FRAME_HEADER ? readFileSync(file) : null
}

type Sum = { one: number; two: number }

/** `isRight`: it fits its own sum, going on from the sum that stands in the frame before it. */
type Frame = { isOfThisLog: boolean; isRight: boolean; endsSave: boolean }

function hasLoss(log: Buffer): boolean {
  const isHeaderRight = same(sumOver(log, { from: 0, to: 24 }, { one: 0, two: 0 }), sumAt(log, 24))
  if (isHeaderRight && log.readUInt32BE(0) !== MAGIC) return false
  const frames = framesOf(log, isHeaderRight)
  if (!isHeaderRight) return frames.some(({ isOfThisLog, isRight, endsSave }) => isOfThisLog && isRight && endsSave)
  const firstBroken = frames.findIndex(({ isOfThisLog, isRight }) => !isOfThisLog || !isRight)
  if (firstBroken === -1) return false
  const endOfSave = frames.findIndex((frame, place) => place >= firstBroken && frame.isOfThisLog && frame.endsSave)
  return endOfSave !== -1 && frames.slice(endOfSave + 1).some(({ isOfThisLog, isRight }) => isOfThisLog && isRight)
}

function framesOf(log: Buffer, isHeaderRight: boolean): Frame[] {
  const pageSize = isHeaderRight ? log.readUInt32BE(8) : OUR_PAGE_SIZE
  const frameSize = FRAME_HEADER + pageSize
  // which log a frame belongs to; a header that is broken can't say it, its first frame can
  const salt = log.subarray(isHeaderRight ? 16 : LOG_HEADER + 8).subarray(0, 8)
  const frames: Frame[] = []
  let before = sumAt(log, 24)
  for (let at = LOG_HEADER; at + frameSize <= log.length; at += frameSize) {
    const begun = sumOver(log, { from: at, to: at + 8 }, before)
    const said = sumAt(log, at + 16)
    frames.push({
      isOfThisLog: log.subarray(at + 8, at + 16).equals(salt),
      isRight: same(sumOver(log, { from: at + FRAME_HEADER, to: at + frameSize }, begun), said),
      endsSave: log.readUInt32BE(at + 4) > 0,
    })
    before = said
  }
  return frames
}

function sumAt(log: Buffer, at: number): Sum {
  return { one: log.readUInt32BE(at), two: log.readUInt32BE(at + 4) }
}

const same = (a: Sum, b: Sum) => a.one === b.one && a.two === b.two

function sumOver(log: Buffer, { from, to }: { from: number; to: number }, { one, two }: Sum): Sum {
  for (let at = from; at < to; at += 8) {
    one = (one + log.readUInt32LE(at) + two) >>> 0
    two = (two + log.readUInt32LE(at + 4) + one) >>> 0
  }
  return { one, two }
}
