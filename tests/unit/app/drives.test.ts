/** @file The drives that can be taken out, on computers that are only described. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listDrives, type Computer } from '#main/app'

const gigabyte = 1e9

/** A computer of which only the parts that matter are told; all else is not there. */
function aComputer(parts: Partial<Computer>): Computer {
  return {
    platform: 'linux',
    user: 'marit',
    text: () => Promise.resolve(null),
    names: () => Promise.resolve([]),
    realPath: () => Promise.resolve(null),
    room: () => Promise.resolve({ total: 32 * gigabyte, free: 20 * gigabyte }),
    canWrite: () => Promise.resolve(true),
    macMounts: () => Promise.resolve(''),
    ...parts,
  }
}

const told =
  <T>(table: Record<string, T>) =>
  (key: string) =>
    Promise.resolve(table[key] ?? null)

/** A line of mountinfo. */
const line = (at: string, device: string, type = 'vfat') => `700 29 8:17 / ${at} rw shared:1 - ${type} ${device} rw`

const sysOf = (disk: string, part: string, way: string) => `/sys/devices/${way}/block/${disk}/${part}`

const foldersOf = async (computer: Computer) => (await listDrives(computer)).map((drive) => drive.path)

/** sda is the disk inside, sdb a stick, sdc a disk by USB that says it is not removable. */
const linux = (mountinfo: string[], more: Partial<Computer> = {}) =>
  aComputer({
    text: told({
      '/proc/self/mountinfo': mountinfo.join('\n'),
      '/sys/devices/pci0/ata1/block/sda/removable': '0\n',
      '/sys/devices/pci0/usb1/1-1/block/sdb/removable': '1\n',
      '/sys/devices/pci0/usb1/1-2/block/sdc/removable': '0\n',
    }),
    realPath: told({
      '/sys/class/block/sda1': sysOf('sda', 'sda1', 'pci0/ata1'),
      '/sys/class/block/sdb1': sysOf('sdb', 'sdb1', 'pci0/usb1/1-1'),
      '/sys/class/block/sdc1': sysOf('sdc', 'sdc1', 'pci0/usb1/1-2'),
      '/sys/class/block/dm-3': '/sys/devices/virtual/block/dm-3',
      '/dev/mapper/luks-1': '/dev/dm-3',
      '/dev/disk/by-label/BLAUW\\x20KOORD': '/dev/sdb1',
    }),
    ...more,
  })

test('a stick is known by its label, file system and room', async () => {
  const computer = linux([line('/media/marit/BLAUW', '/dev/sdb1')], {
    names: (folder) => Promise.resolve(folder === '/dev/disk/by-label' ? ['BLAUW\\x20KOORD'] : []),
  })

  expect(await listDrives(computer)).toEqual([
    {
      path: '/media/marit/BLAUW',
      label: 'BLAUW KOORD',
      fileSystem: 'FAT32',
      totalBytes: 32 * gigabyte,
      freeBytes: 20 * gigabyte,
      writable: true,
    },
  ])
  expect(await foldersOf(computer)).toEqual(['/media/marit/BLAUW'])
})

test('a stick without a label is called after the folder the system made for it', async () => {
  const [drive] = await listDrives(linux([line('/run/media/marit/5A3C-11F0', '/dev/sdb1', 'exfat')]))
  expect(drive).toMatchObject({ label: '5A3C-11F0', fileSystem: 'exFAT' })
})

test('a disk that came by USB counts, one inside the computer does not, wherever they are mounted', async () => {
  const mounts = [
    line('/media/marit/Foto', '/dev/sdc1', 'fuseblk'),
    line('/media/marit/DATA', '/dev/sda1', 'ext4'),
    line('/mnt', '/dev/sdb1'),
    line('/mnt/data', '/dev/sda1', 'ext4'),
  ]
  expect(await foldersOf(linux(mounts))).toEqual(['/media/marit/Foto', '/mnt'])
})

test('a computer that was started from a stick does not offer its own system', async () => {
  expect(await foldersOf(linux([line('/', '/dev/sdb1', 'ext4'), line('/home', '/dev/sdb1', 'ext4')]))).toEqual([])
})

test('of an unlocked encrypted stick the stick beneath it is looked at', async () => {
  const computer = linux([line('/media/marit/geheim', '/dev/mapper/luks-1', 'ext4')], {
    names: (folder) => Promise.resolve(folder === '/sys/devices/virtual/block/dm-3/slaves' ? ['sdb1'] : []),
  })
  expect(await foldersOf(computer)).toEqual(['/media/marit/geheim'])
})

test('where the system says nothing of the device, the folder it makes for this user is enough', async () => {
  const mounts = [line('/media/marit/X', '/dev/sdq1'), line('/media/joost/Y', '/dev/sdq2'), line('/mnt/z', '/dev/sdq3')]
  expect(await foldersOf(linux(mounts))).toEqual(['/media/marit/X'])
})

test('a stick that was mounted to be read only, or on which this user may not write, is not writable', async () => {
  const readOnly = await listDrives(linux([line('/media/marit/A', '/dev/sdb1').replace(' rw ', ' ro,nosuid ')]))
  expect(readOnly[0]?.writable).toBe(false)
  const notAllowed = linux([line('/media/marit/A', '/dev/sdb1')], { canWrite: () => Promise.resolve(false) })
  expect((await listDrives(notAllowed))[0]?.writable).toBe(false)
})

test('a stick that is pulled out while it is looked at has no room to tell of, and nothing fails', async () => {
  const computer = linux([line('/media/marit/A', '/dev/sdb1')], {
    room: () => Promise.resolve(null),
    canWrite: () => Promise.resolve(false),
  })
  expect(await listDrives(computer)).toEqual([
    { path: '/media/marit/A', label: 'A', fileSystem: 'FAT', totalBytes: null, freeBytes: null, writable: false },
  ])
})

test('on macOS every volume counts, with what mount tells of it; hidden ones do not', async () => {
  const computer = aComputer({
    platform: 'darwin',
    names: () => Promise.resolve(['.timemachine', 'BLAUW', 'Nieuw']),
    macMounts: () => Promise.resolve('/dev/disk4s1 on /Volumes/BLAUW (exfat, local, nodev, read-only)'),
  })
  expect(await listDrives(computer)).toMatchObject([
    { path: '/Volumes/BLAUW', label: 'BLAUW', fileSystem: 'exFAT', writable: false },
    { path: '/Volumes/Nieuw', label: 'Nieuw', fileSystem: null, writable: true },
  ])
})

test('on Windows the letters from D on that answer are drives', async () => {
  const computer = aComputer({
    platform: 'win32',
    room: (folder) => Promise.resolve(['C:\\', 'E:\\'].includes(folder) ? { total: 8e9, free: 1e9 } : null),
  })
  expect(await listDrives(computer)).toEqual([
    { path: 'E:\\', label: 'E:', fileSystem: null, totalBytes: 8e9, freeBytes: 1e9, writable: true },
  ])
})

test('this computer can be looked at', async () => {
  for (const drive of await listDrives()) expect(drive.label).not.toBe('')
})

// written after proc(5), not taken from a computer: a FAT stick, an NTFS disk by way of FUSE, a write-protected exFAT stick and a snap
const ubuntu = String.raw`23 29 0:21 / /sys rw,nosuid,nodev,noexec,relatime shared:7 - sysfs sysfs rw
29 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw,errors=remount-ro
94 29 259:1 / /boot/efi rw,relatime shared:36 - vfat /dev/nvme0n1p1 rw,fmask=0077,codepage=437,errors=remount-ro
57 29 7:0 / /snap/core22/1033 ro,nodev,relatime shared:30 - squashfs /dev/loop0 ro,errors=continue
712 29 8:17 / /media/marit/STICK\040VAN\040OMA rw,nosuid,nodev,relatime shared:388 - vfat /dev/sdb1 rw,uid=1000,errors=remount-ro
731 29 8:33 / /media/marit/Seagate rw,nosuid,nodev,relatime shared:401 - fuseblk /dev/sdc1 rw,user_id=0,allow_other
745 29 8:49 / /run/media/marit/5A3C-11F0 rw,nosuid,nodev shared:410 master:2 propagate_from:1 - exfat /dev/sdd1 ro,uid=1000`

test('what mountinfo may tell is read with its spaces, optional fields and two places for read-only', async () => {
  expect(await listDrives(linux([ubuntu]))).toMatchObject([
    { path: '/run/media/marit/5A3C-11F0', fileSystem: 'exFAT', writable: false },
    { path: '/media/marit/Seagate', fileSystem: 'NTFS', writable: true },
    { path: '/media/marit/STICK VAN OMA', fileSystem: 'FAT32', writable: true },
  ])
})

test('what is mounted over the same folder later is what is there', async () => {
  const twice = [line('/mnt', '/dev/sdb1', 'ext4'), line('/mnt', '/dev/sdc1', 'ntfs3')]
  expect(await listDrives(linux(twice))).toMatchObject([{ path: '/mnt', fileSystem: 'NTFS' }])
})

// in the form mount(8) of macOS prints, not taken from a computer
const mac = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
/dev/disk4s1 on /Volumes/BLAUW (exfat, local, nodev, nosuid, noowners, noatime)
/dev/disk5s1 on /Volumes/Foto's (oud) (msdos, local, nodev, nosuid, read-only, noowners)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)`

test('macOS tells the file system and whether it is read-only, also of a folder with brackets in its name', async () => {
  const names = () => Promise.resolve(['BLAUW', "Foto's (oud)"])
  const computer = aComputer({ platform: 'darwin', names, macMounts: () => Promise.resolve(mac) })
  expect(await listDrives(computer)).toMatchObject([
    { label: 'BLAUW', fileSystem: 'exFAT', writable: true },
    { label: "Foto's (oud)", fileSystem: 'FAT32', writable: false },
  ])
})

test.each([
  [String.raw`STICK\x20VAN\x20OMA`, 'STICK VAN OMA'],
  [String.raw`Zo\xc3\xab\x5c1`, 'Zoë\\1'],
  ['Noëlle', 'Noëlle'],
])('the label %s is read as %s', async (written, label) => {
  const computer = linux([line('/media/marit/X', '/dev/sdb1')], {
    names: (folder) => Promise.resolve(folder === '/dev/disk/by-label' ? [written] : []),
    realPath: told({ [`/dev/disk/by-label/${written}`]: '/dev/sdb1' }),
  })
  expect((await listDrives(computer))[0]?.label).toBe(label)
})

test.each([
  ['vfat', 32e9, 'FAT32'],
  ['vfat', 500e6, 'FAT'],
  ['exfat', 64e9, 'exFAT'],
  ['fuseblk', 1e12, 'NTFS'],
  ['ext4', 1e12, 'ext4'],
  ['zonefs', 1e12, 'zonefs'],
])('%s of %s bytes is called %s', async (type, total, name) => {
  const computer = linux([line('/media/marit/X', '/dev/sdb1', type)], {
    room: () => Promise.resolve({ total, free: 1 }),
  })
  expect((await listDrives(computer))[0]?.fileSystem).toBe(name)
})

const cardAt = '/sys/devices/pci0/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0'

test.each([
  { what: 'a memory card is a drive', card: 'SD\n', found: ['/media/marit/X'] },
  { what: 'storage that is soldered in is not', card: 'MMC\n', found: [] },
])('$what', async ({ card, found }) => {
  const computer = aComputer({
    realPath: told({ '/sys/class/block/mmcblk0p1': `${cardAt}/mmcblk0p1` }),
    text: told({
      '/proc/self/mountinfo': line('/media/marit/X', '/dev/mmcblk0p1'),
      [`${cardAt}/removable`]: '0\n',
      [`${cardAt}/device/type`]: card,
    }),
  })
  expect(await foldersOf(computer)).toEqual(found)
})

test('any text at all gives drives or none, never an error', async () => {
  const pieces = fc.constantFrom(
    ' - ',
    ' ',
    '\n',
    '/mnt/x',
    '/dev/sdb1',
    '\\040',
    ' on /Volumes/x',
    ' (',
    ')',
    ',ro',
    'é',
  )
  const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, async (said) => {
      expect(Array.isArray(await listDrives(linux([said])))).toBe(true)
      const macMounts = () => Promise.resolve(said)
      const names = () => Promise.resolve(['x'])
      expect(await listDrives(aComputer({ platform: 'darwin', names, macMounts }))).toHaveLength(1)
    }),
  )
})
