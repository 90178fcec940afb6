/** @file Backup: a book copied to another disk and read back, looked at later, and put back in a new place. */
export { realDisk } from './disk-functions.ts'
export { BACKUP_FOLDER } from './layout.ts'
export { lookAtBackup, verifyBackup } from './look.ts'
export { reasonCodes, reasonLine } from './reasons.ts'
export { restoreBackup } from './restore.ts'
export { writeBackup } from './write.ts'
