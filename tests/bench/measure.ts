/** @file Measuring for the bench: medians of several turns, and rows that name the peer. */
import { readFileSync } from 'node:fs'

/** The median time of `turns` turns, in milliseconds, and what the last turn gave. */
export async function timed<T>(
  turns: number,
  work: (turn: number) => Promise<T> | T,
): Promise<{ ms: number; value: T }> {
  const times: number[] = []
  let value: T | undefined
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now()
    value = await work(turn)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  // at least one turn was made, so there is a value and a time
  return { ms: times[Math.floor(times.length / 2)] ?? Number.NaN, value: value as T }
}

/** One line: ours, the peer's, and ours divided by the peer's. */
export function row(what: string, ours: number, peer: { name: string; ms: number }) {
  const ratio = (ours / peer.ms).toPrecision(2)
  console.log(`${what.padEnd(46)} ${milliseconds(ours)}   ${peer.name}: ${milliseconds(peer.ms)}   ratio ${ratio}`)
}

/** The same for memory: what each took beyond what its program held before, in MiB. */
export function memoryRow(what: string, ours: number, peer: { name: string; mebibytes: number }) {
  const ratio = (ours / peer.mebibytes).toPrecision(2)
  const told = (mebibytes: number) => `${Math.round(mebibytes)} MiB`.padStart(8)
  console.log(`${what.padEnd(46)} ${told(ours)}   ${peer.name}: ${told(peer.mebibytes)}   ratio ${ratio}`)
}

/** The most memory this program held so far, in MiB: VmHWM of Linux, as `ru_maxrss` of a child begins with what its parent held; that elsewhere. */
export function mostMebibytes(): number {
  const [, kibibytes] =
    process.platform === 'linux' ? (/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []) : []
  return Number(kibibytes ?? process.resourceUsage().maxRSS) / 1024
}

/** One line with the most memory this program held so far. */
export function peakMemory(what: string) {
  console.log(`${what.padEnd(46)} ${Math.round(mostMebibytes())} MiB at most\n`)
}

const milliseconds = (ms: number) =>
  (ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 2 : 0)} ms`).padStart(8)
