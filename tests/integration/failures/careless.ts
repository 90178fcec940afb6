/** @file A program that is careless with its files, to prove that the failing disk shows it: `node --import faulty-disk.ts careless.ts <folder>`. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { arm } from './faulty-disk.ts'

const [folder = ''] = process.argv.slice(2)
const at = (name: string) => join(folder, name)

writeFileSync(at('old'), 'was here before')
// the seventh write is the one before which the power fails
arm(7, 'cut', folder)
writeFileSync(at('unflushed'), 'never flushed')
writeFileSync(at('old'), 'written over, never flushed')
const handle = await open(at('flushed'), 'w')
await handle.writeFile('flushed')
await handle.sync()
await handle.close()
renameSync(at('flushed'), at('renamed'))
mkdirSync(at('never'))
