/**
 * @file A disk that fails, put under a whole program: `node --import faulty-disk.ts program.ts`. Whatever the program then writes through
 * Node goes as ever until `arm` is called. What SQLite writes does not pass here.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/**
 * `no-room`: from the nth write on nothing fits any more. `error`: the nth write fails. `torn`: half of its bytes are written first.
 * `cut`: the power fails just before it, and what was not flushed is gone, as a disk may do that keeps the order of nothing.
 */
export type Mode = 'no-room' | 'error' | 'torn' | 'cut'

type Armed = { at: number; mode: Mode; count: number; inside: string }

const state = { armed: null as Armed | null }

/** From now on the nth write under this folder fails; reading and removing always go. */
export function arm(at: number, mode: Mode, inside: string) {
  state.armed = { at, mode, count: 0, inside }
}

/** Ends it; gives whether a write has failed. */
export function disarm(): { failed: boolean; writes: number } {
  const { armed } = state
  state.armed = null
  forget()
  return { failed: armed !== null && armed.count >= armed.at, writes: armed?.count ?? 0 }
}

// --- which write it is, and what comes of it

type Fate = 'goes' | 'fails' | 'half'

function fateOf(path: string): Fate {
  const { armed } = state
  if (armed === null || !path.startsWith(armed.inside)) return 'goes'
  armed.count += 1
  if (armed.count < armed.at) return 'goes'
  if (armed.mode === 'no-room') return 'fails'
  if (armed.count > armed.at) return 'goes'
  if (armed.mode === 'cut') powerCut()
  return armed.mode === 'torn' ? 'half' : 'fails'
}

function failure(syscall: string, path: string): Error {
  const isFull = state.armed?.mode === 'no-room'
  const code = isFull ? 'ENOSPC' : 'EIO'
  return Object.assign(new Error(`${code}: ${syscall} '${basename(path)}'`), {
    code,
    syscall,
    errno: isFull ? -28 : -5,
  })
}

// --- what is not flushed yet: what a file held before, and how a name is taken back

type Unflushed = { held: Buffer | null; path: string }

const files = new Map<string, Unflushed>()
const names = new Map<string, (() => void)[]>()

function forget() {
  files.clear()
  names.clear()
}

const isWatched = (path: string) => state.armed?.mode === 'cut' && path.startsWith(state.armed.inside)

function willWrite(path: string) {
  if (!isWatched(path) || files.has(path)) return
  files.set(path, { path, held: original.existsSync(path) ? original.readFileSync(path) : null })
}

function flushed(path: string) {
  files.delete(path)
  names.delete(path)
}

function willRename(from: string, to: string) {
  if (!isWatched(to)) return
  const pending = files.get(from)
  files.delete(from)
  if (pending !== undefined) files.set(to, { ...pending, path: to })
  const keep = join(tmpdir(), `overwritten-${process.pid}-${names.size}-${Math.round(performance.now() * 1000)}`)
  const isOver = original.existsSync(to) && original.statSync(to).isFile()
  if (isOver) original.copyFileSync(to, keep)
  takeBack(dirname(to), () => {
    if (!original.existsSync(to)) return
    original.renameSync(to, from)
    if (isOver) original.copyFileSync(keep, to)
  })
}

function takeBack(folder: string, undo: () => void) {
  names.set(folder, [...(names.get(folder) ?? []), undo])
}

function powerCut(): never {
  state.armed = null
  // names first: a file that lost its new name lies under the one it was written under
  for (const undone of Array.from(names.values()).toReversed()) for (const undo of undone.toReversed()) undo()
  for (const { path, held } of files.values()) {
    if (!original.existsSync(path)) continue
    if (held === null) original.truncateSync(path, 0)
    else original.writeFileSync(path, held)
  }
  process.kill(process.pid, 'SIGKILL')
  // nothing comes after this, but the system may take a moment
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
}

// --- the doors through which Node writes

const original = { ...fs, promises: { ...fs.promises } }
const paths = new Map<number, string>()
const writes = (flags: unknown) => (typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(String(flags)))

function ask(syscall: string, path: string) {
  if (fateOf(path) !== 'goes') throw failure(syscall, path)
}

Object.assign(fs, {
  openSync: (path: string, flags: string | number = 'r', mode?: number) => {
    if (writes(flags)) {
      ask('open', path)
      willWrite(path)
    }
    const descriptor = original.openSync(path, flags, mode)
    paths.set(descriptor, path)
    return descriptor
  },
  fsyncSync: (descriptor: number) => {
    const path = paths.get(descriptor) ?? ''
    ask('fsync', path)
    original.fsyncSync(descriptor)
    flushed(path)
  },
  writeFileSync: (path: string, bytes: string | Uint8Array, options?: object) => {
    const fate = fateOf(path)
    willWrite(path)
    if (fate === 'half') original.writeFileSync(path, bytes.slice(0, bytes.length >> 1))
    if (fate !== 'goes') throw failure('write', path)
    original.writeFileSync(path, bytes, options)
  },
  renameSync: (from: string, to: string) => {
    ask('rename', to)
    willRename(from, to)
    original.renameSync(from, to)
  },
  mkdirSync: (path: string, options?: fs.MakeDirectoryOptions) => {
    ask('mkdir', path)
    return original.mkdirSync(path, options)
  },
  copyFileSync: (from: string, to: string) => {
    ask('copyfile', to)
    willWrite(to)
    original.copyFileSync(from, to)
  },
})

Object.assign(fs.promises, {
  open: async (path: string, flags: string | number = 'r', mode?: number) => {
    if (writes(flags)) {
      ask('open', path)
      willWrite(path)
    }
    return watched(await original.promises.open(path, flags, mode), path)
  },
  rename: async (from: string, to: string) => {
    ask('rename', to)
    willRename(from, to)
    await original.promises.rename(from, to)
  },
  mkdir: async (path: string, options?: fs.MakeDirectoryOptions) => {
    ask('mkdir', path)
    return original.promises.mkdir(path, options)
  },
  copyFile: async (from: string, to: string) => {
    ask('copyfile', to)
    willWrite(to)
    await original.promises.copyFile(from, to)
  },
})
syncBuiltinESMExports()

type Handle = fs.promises.FileHandle

// its functions are its prototype's; here they are put on the one handle
function watched(handle: Handle, path: string): Handle {
  const own = {
    write: handle.write.bind(handle) as (bytes: Uint8Array, at: number, length: number) => Promise<unknown>,
    writeFile: handle.writeFile.bind(handle),
    sync: handle.sync.bind(handle),
  }
  return Object.assign(handle, {
    write: async (bytes: Uint8Array, at = 0, length = bytes.length - at) => {
      const fate = fateOf(path)
      if (fate === 'half') await own.write(bytes, at, length >> 1)
      if (fate !== 'goes') throw failure('write', path)
      return own.write(bytes, at, length)
    },
    writeFile: async (bytes: string | Uint8Array) => {
      const fate = fateOf(path)
      if (fate === 'half') await own.writeFile(bytes.slice(0, bytes.length >> 1))
      if (fate !== 'goes') throw failure('write', path)
      await own.writeFile(bytes)
    },
    sync: async () => {
      ask('fsync', path)
      await own.sync()
      flushed(path)
    },
  })
}
