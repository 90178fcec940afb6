/** @file Keeps the screen from going dark beside the candle, where the computer allows it. */

/** Asks for it and asks again when the window comes back into view; `onchange` says whether it holds. Gives the way to stop. */
export function keepScreenOn(onchange: (held: boolean) => void): () => void {
  let lock: WakeLockSentinel | null = null
  let wanted = true

  async function ask() {
    if (!wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      const held = await navigator.wakeLock.request('screen')
      if (!wanted) return void held.release()
      lock = held
      onchange(true)
      held.addEventListener('release', () => {
        onchange(false)
      })
    } catch {
      // refused by the computer (low battery, no permission): the screen simply does what it always does
      onchange(false)
    }
  }

  const again = () => void ask()
  document.addEventListener('visibilitychange', again)
  void ask()
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
