/** @file The sticks that are in the computer now, looked for again and again while a screen shows them. */
import type { BackupMemory, Drive } from '#contract'
import type { Client } from '../../client.ts'

type Needs = { client: Pick<Client, 'backup'>; everyMs?: number }

/** Short enough to feel at once after a stick goes in, long enough to be no work. */
const EVERY_MS = 3000

/** The sticks. Until the first look, and when this computer does not tell, there are none; another place can always be chosen. */
export function createDrives({ client, everyMs = EVERY_MS }: Needs) {
  let drives = $state.raw<Drive[]>([])
  let isKnown = $state(false)
  let looking = false

  const look = async () => {
    if (looking) return
    looking = true
    try {
      const found = (await client.backup.drives()).map(asStick)
      // the same sticks stay the same values, so that nothing on the screen is drawn anew
      if (JSON.stringify(found) !== JSON.stringify(drives)) drives = found
    } catch {
      drives = []
    } finally {
      looking = false
      isKnown = true
    }
  }

  return {
    get all() {
      return drives
    },
    /** Whether was looked: before that, what stands on a screen would move under a hand. */
    get isKnown() {
      return isKnown
    },
    look,
    /** Looks now, when the window gets the focus, and every few seconds; gives the way to stop. */
    watch: () => {
      void look()
      const again = () => void look()
      const clock = setInterval(again, everyMs)
      window.addEventListener('focus', again)
      return () => {
        clearInterval(clock)
        window.removeEventListener('focus', again)
      }
    },
  }
}

// a stick with a copy on it is a place with a copy to main; to whoever put it in, it is the stick
const asStick = (drive: Drive): Drive => ({ ...drive, place: { ...drive.place, kind: 'removable' } })

export type Drives = ReturnType<typeof createDrives>

/** What the parents called a stick at the newest copy on it, or an empty line. The folder of a copy knows its minute, not its second. */
export function nameGiven(drive: Drive, remembered: readonly BackupMemory[]): string {
  if (drive.backup === null) return ''
  const minute = minuteOf(drive.backup)
  return remembered.find(({ madeAt }) => minuteOf(madeAt) === minute)?.where ?? ''
}

const minuteOf = (moment: string) => Math.floor(Date.parse(moment) / 60_000)

/** Whether a first copy of a book of so many bytes cannot fit. Where a copy lies already, only what is new has to. */
export function isTooSmall(drive: Drive, bookBytes: number | null): boolean {
  if (drive.backup !== null || drive.freeBytes === null || bookBytes === null) return false
  return drive.freeBytes < bookBytes
}
