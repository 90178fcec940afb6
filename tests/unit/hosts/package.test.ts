/** @file electron-builder.yml is what electron-builder understands, and packs no more than the program. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

type Config = Record<string, unknown> & { files: { filter: string[] }[] }
type Reader = {
  getConfig: (folder: string, file: string, more: null) => Promise<Config>
  validateConfiguration: (config: object, log: { isEnabled: boolean }) => Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
// electron-builder's own reader, from the place where electron-builder itself finds it
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { getConfig, validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config') as Reader

const read = () => getConfig(root, 'electron-builder.yml', null)
const validate = (config: object) => validateConfiguration(config, { isEnabled: false })

test('every name in it is one that electron-builder knows', async () => {
  await expect(validate(await read())).resolves.toBeUndefined()
})

test('a name that electron-builder does not know would be noticed', async () => {
  const config = await read()

  await expect(validate({ ...config, electronFuses: { runAsNodes: false } })).rejects.toThrow('electronFuses')
  await expect(validate({ ...config, asarUnpacked: [] })).rejects.toThrow('asarUnpacked')
})

test('the packed program runs nothing but itself, and is sent nowhere', async () => {
  const { electronFuses, publish, asar, disableAsarIntegrity } = await read()

  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  })
  expect([publish, asar, disableAsarIntegrity]).toEqual([null, true, undefined])
})

test('only named places are packed', async () => {
  const { files } = await read()
  const taken = files.flatMap(({ filter }) => filter).filter((pattern) => !pattern.startsWith('!'))

  expect(
    taken.filter((pattern) => /^(package\.json|out\/|resources\/|node_modules\/better-sqlite3\/)/.test(pattern)),
  ).toEqual(taken)
})
