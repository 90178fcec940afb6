/** @file What systems tell of their mounted drives, read from texts alone: Linux' mountinfo, macOS' mount, names of devices. */

/** One mounted file system. `device`: what it lies on, as the system names it (/dev/sdb1). */
export type Mount = { at: string; device: string; type: string; readOnly: boolean }

/**
 * The mounts in the text of /proc/self/mountinfo, the last one of each folder; lines of another shape are passed over.
 * Source: proc_pid_mountinfo(5).
 */
export function parseMountinfo(text: string): Mount[] {
  const mounts = new Map<string, Mount>()
  for (const line of text.split('\n')) {
    const mount = mountOf(line)
    if (mount !== null) mounts.set(mount.at, mount)
  }
  return [...mounts.values()]
}

function mountOf(line: string): Mount | null {
  const [front = '', back = ''] = line.split(' - ', 2)
  const [, , , , at, options] = front.split(' ')
  const [type, device, superOptions = ''] = back.split(' ')
  if (at === undefined || options === undefined || type === undefined || device === undefined) return null
  const readOnly = [options, superOptions].some((list) => list.split(',').includes('ro'))
  return { at: unescapeOctal(at), device: unescapeOctal(device), type, readOnly }
}

/** mountinfo writes space, tab, line end and backslash as an octal number of three digits. */
function unescapeOctal(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}

/** The mounts that macOS' `mount` prints: `/dev/disk4s1 on /Volumes/BLAUW (exfat, local, nodev, read-only)`. Source: mount(8). */
export function parseMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const found = /^(?<device>.+?) on (?<at>\/.*) \((?<type>[^,()]+)(?<rest>[^()]*)\)$/u.exec(line)
    if (found?.groups === undefined) return []
    const { device = '', at = '', type = '', rest = '' } = found.groups
    return [{ at, device, type, readOnly: /,\s*read-only\b/u.test(rest) }]
  })
}

/** A label as Linux writes it in /dev/disk/by-label: `\x20` stands for a space. Source: udev(7), encoding of ID_FS_LABEL_ENC. */
export function readLabel(name: string): string {
  const bytes = Buffer.from(name, 'utf8').toString('latin1')
  const plain = bytes.replaceAll(/\\x([0-9a-f]{2})/giu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  return Buffer.from(plain, 'latin1').toString('utf8')
}

/** Whether a block device can be taken out, from its real path under /sys, the text of `removable` and the kind of its card. */
export function canBeTakenOut(sysPath: string, removable: string | null, card: string | null): boolean {
  if (removable?.trim() === '1') return true
  // a memory card says 'SD'; the storage soldered beside it says 'MMC'. Source: Linux, Documentation/driver-api/mmc/mmc-dev-attrs
  if (card?.trim() === 'SD') return true
  // an external disk is not 'removable' to the kernel, but its way to the computer is USB or FireWire
  return /\/(?:usb\d+|fw\d+)\//u.test(sysPath)
}

const names: Readonly<Record<string, string>> = {
  exfat: 'exFAT',
  'fuse.exfat': 'exFAT',
  ntfs: 'NTFS',
  ntfs3: 'NTFS',
  'fuse.ntfs-3g': 'NTFS',
  'ntfs-3g': 'NTFS',
  // the type of every file system that FUSE serves from a device; on sticks that is NTFS nearly always
  fuseblk: 'NTFS',
  ext2: 'ext2',
  ext3: 'ext3',
  ext4: 'ext4',
  btrfs: 'Btrfs',
  xfs: 'XFS',
  f2fs: 'F2FS',
  apfs: 'APFS',
  hfs: 'HFS+',
  hfsplus: 'HFS+',
  udf: 'UDF',
  iso9660: 'ISO 9660',
  cd9660: 'ISO 9660',
}
const fat = new Set(['vfat', 'msdos', 'fuse.fusefat', 'fusefat'])

/** FAT16 ends at 4 GiB, but nobody makes it above 2. Source: Microsoft, FAT: General Overview of On-Disk Format. */
const FAT16_BYTES = 2 * 1024 ** 3

/** A file system as people know it: FAT32, exFAT, NTFS; the system's own word when it has no better known name. */
export function fileSystemName(type: string, totalBytes: number | null): string {
  if (fat.has(type)) return totalBytes !== null && totalBytes > FAT16_BYTES ? 'FAT32' : 'FAT'
  return names[type] ?? type
}
