/** @file Keeps the screen from going dark beside the candle, where the computer allows it. */

/** Asks for it, and again when the window comes back into view; `onchange` says whether it holds. Gives the way to stop. */
export function keepScreenOn(onchange: (held: boolean) => void): () => void {
  const stopping = new AbortController()
  let lock: WakeLockSentinel | null = null

  async function ask() {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    // refused by the computer (low battery, no permission): the screen simply does what it always does
    lock = await navigator.wakeLock.request('screen').catch(() => null)
    if (stopping.signal.aborted) return void lock?.release()
    onchange(lock !== null)
    lock?.addEventListener('release', () => {
      onchange(false)
    })
  }

  document.addEventListener('visibilitychange', () => void ask(), { signal: stopping.signal })
  void ask()
  return () => {
    stopping.abort()
    void lock?.release()
  }
}
