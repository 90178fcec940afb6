/** @file The key files of a locked book, on a real disk: opened, changed, damaged in every way. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { createVault, keyFilesIn, loadWordLists, lookAtKeys, makeKeys, mendKeyFiles } from '#main/vault'
import type { BookKeys } from '#main/vault'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'

const lists = loadWordLists(resolve('resources'))
const quick = createVault({ lists, workFactors: { password: 1, recovery: 1 } })
const madeAt = new Date('2026-11-21T19:30:00Z')
const book = { name: 'Ons boek' }

describe('a password', () => {
  test('opens the keys it was set on', async () => {
    const { keysFolder, keys } = await aLock()

    const opened = await quick.openKeys(keysFolder, password('zomerregen'), { ...book, book: keys.book })

    expect(opened).toEqual({ ...keys, madeAt: '2026-11-21T19:30:00.000Z' })
    expect(keys.databaseKey).toHaveLength(32)
    expect(keys.nameKey).not.toEqual(keys.databaseKey)
  })

  test('that is another one is told so, and the file stays', async () => {
    const { keysFolder } = await aLock()
    const before = keyFilesIn(keysFolder)

    expect(await failureOf(() => quick.openKeys(keysFolder, password('Zomerregen'), book))).toEqual({
      code: 'wrong-password',
      details: {},
    })
    expect(keyFilesIn(keysFolder)).toEqual(before)
  })

  test('is the same however a keyboard makes its letters', async () => {
    const { keysFolder, keys } = await aLock({ secret: 'e\u0301e\u0301n' })

    const opened = await quick.openKeys(keysFolder, password('\u00e9\u00e9n'), book)

    expect(opened.databaseKey).toEqual(keys.databaseKey)
  })

  test('is never empty', async () => {
    const { keysFolder, keys } = await aLock()
    const empty = { kind: 'password', secret: '', keys, madeAt } as const

    expect(await failureOf(() => quick.writeKey(keysFolder, empty))).toMatchObject({ code: 'password-empty' })
    expect(await failureOf(() => quick.openKeys(keysFolder, password(''), book))).toMatchObject({
      code: 'password-empty',
    })
  })

  test('changed, opens at once with the new one and no longer with the old one', async () => {
    const { keysFolder, keys } = await aLock()
    const before = readdirSync(keysFolder)

    await quick.writeKey(keysFolder, { kind: 'password', secret: 'winterzon', keys, madeAt })

    expect((await quick.openKeys(keysFolder, password('winterzon'), book)).book).toBe(keys.book)
    expect(await failureOf(() => quick.openKeys(keysFolder, password('zomerregen'), book))).toMatchObject({
      code: 'wrong-password',
    })
    expect(readdirSync(keysFolder).filter((name) => before.includes(name))).toEqual([])
  })

  test('of which the change was cut off, opens with the old one and the new one, and the next change tidies up', async () => {
    const { keysFolder, keys } = await aLock()
    const halfway = await aLock({ secret: 'winterzon', keys })
    const [newer = ''] = readdirSync(halfway.keysFolder)
    writeFileSync(join(keysFolder, newer), readFileSync(join(halfway.keysFolder, newer)))
    writeFileSync(join(keysFolder, `${newer}.part`), 'half of it')

    expect((await quick.openKeys(keysFolder, password('zomerregen'), book)).book).toBe(keys.book)
    expect((await quick.openKeys(keysFolder, password('winterzon'), book)).book).toBe(keys.book)

    await quick.writeKey(keysFolder, { kind: 'password', secret: 'lentewind', keys, madeAt })
    expect(readdirSync(keysFolder)).toHaveLength(2)
  })

  test('at the work factor of every day is set and tried in a thread', async () => {
    const usual = createVault({ lists })
    const { keysFolder, keys } = await aLock({ vault: usual })

    expect((await usual.openKeys(keysFolder, password('zomerregen'), book)).book).toBe(keys.book)
    expect(await failureOf(() => usual.openKeys(keysFolder, password('zomer'), book))).toMatchObject({
      code: 'wrong-password',
    })
    expect(header(keysFolder)).toMatch(/^-> scrypt \S{22} 17$/mu)
  })
})

describe('a recovery sheet', () => {
  test('opens the same keys as the password, however its words are typed', async () => {
    const { keysFolder, keys } = await aLock()
    const words = quick.newWords('en').map((line) => line.join(' '))

    await quick.writeKey(keysFolder, { kind: 'recovery', secret: words.join('\n'), keys, madeAt })

    const typed = words.map((line, at) => `${at + 1}  ${line.toUpperCase()} ✓`).join('\n')
    expect(await quick.openKeys(keysFolder, { kind: 'words', words: typed }, book)).toMatchObject(keys)
    expect((await quick.openKeys(keysFolder, password('zomerregen'), book)).book).toBe(keys.book)
    expect(lookAtKeys(keysFolder)).toEqual({ password: 'whole', recovery: 'whole' })
  })

  test('of another book is told so, and one with a mistake is told the line', async () => {
    const { keysFolder, keys } = await aLock()
    const [ours, other] = [quick.newWords('nl'), quick.newWords('nl')]
    await quick.writeKey(keysFolder, { kind: 'recovery', secret: ours.flat().join(' '), keys, madeAt })

    const answer = (lines: string[][]) =>
      failureOf(() =>
        quick.openKeys(keysFolder, { kind: 'words', words: lines.map((line) => line.join(' ')).join('\n') }, book),
      )

    expect(await answer(other)).toEqual({ code: 'wrong-words', details: {} })
    expect(await answer(ours.with(3, ['appel', 'appel', 'appel', 'appeltje']))).toEqual({
      code: 'words-mistyped',
      details: { lines: '4' },
    })
  })

  test('that was never made has no words of its own', async () => {
    const { keysFolder } = await aLock()
    const words = quick.newWords('nl').flat().join(' ')

    expect(await failureOf(() => quick.openKeys(keysFolder, { kind: 'words', words }, book))).toMatchObject({
      code: 'wrong-words',
    })
    expect(lookAtKeys(keysFolder)).toEqual({ password: 'whole', recovery: 'none' })
  })

  test('is written with a lighter work factor, as its words cannot be guessed', async () => {
    const usual = createVault({ lists })
    const keysFolder = join(freshFolder(), 'keys')

    await usual.writeKey(keysFolder, {
      kind: 'recovery',
      secret: usual.newWords('nl').flat().join(' '),
      keys: await makeKeys(randomUUID()),
      madeAt,
    })

    expect(header(keysFolder)).toMatch(/^-> scrypt \S{22} 14$/mu)
  })
})

describe('damage to a key file', () => {
  test('in any byte of one of the two is no matter: its twin opens the book, and a wrong password is still a wrong one', async () => {
    const { keysFolder, keys, names, bytes } = await aLock()
    const outcomes = new Set<string>()

    for (const [at, damaged] of [...mutationsOf(bytes)].entries()) {
      const [one = '', twin = ''] = at % 4 < 2 ? names : names.toReversed()
      writeFileSync(join(keysFolder, one), damaged)
      writeFileSync(join(keysFolder, twin), bytes)
      outcomes.add(await outcomeOf(keysFolder, 'zomerregen', keys))
      expect(lookAtKeys(keysFolder).password).toBe('whole')
    }

    expect([...outcomes]).toEqual(['opened'])
    expect(await outcomeOf(keysFolder, 'zomer', keys)).toBe('wrong-password')
  })

  test('in any byte of both is called damage, with the right password and with a wrong one', async () => {
    const { keysFolder, keys, names, bytes } = await aLock()
    const outcomes = new Map<string, number>()

    for (const damaged of mutationsOf(bytes)) {
      for (const name of names) writeFileSync(join(keysFolder, name), damaged)
      const outcome = await outcomeOf(keysFolder, 'zomerregen', keys)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      expect(lookAtKeys(keysFolder).password).toBe('damaged')
    }

    expect([...outcomes.keys()]).toEqual(['keys-damaged'])
    expect(outcomes.get('keys-damaged')).toBe(2 * bytes.length)
    expect(await outcomeOf(keysFolder, 'zomer', keys)).toBe('keys-damaged')
  })

  test('leaves the recovery sheet as it was', async () => {
    const { keysFolder, keys, names } = await aLock()
    const words = quick.newWords('nl').flat().join(' ')
    await quick.writeKey(keysFolder, { kind: 'recovery', secret: words, keys, madeAt })
    for (const name of names) writeFileSync(join(keysFolder, name), '')

    expect(lookAtKeys(keysFolder)).toEqual({ password: 'damaged', recovery: 'whole' })
    expect((await quick.openKeys(keysFolder, { kind: 'words', words }, book)).book).toBe(keys.book)
    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('keys-damaged')
  })

  test('is mended from the twin', async () => {
    const { keysFolder, names, bytes } = await aLock()
    const [one = '', twin = ''] = names
    writeFileSync(join(keysFolder, one), bytes.subarray(1))

    expect(await mendKeyFiles(keysFolder)).toEqual([one])
    expect(readFileSync(join(keysFolder, one))).toEqual(bytes)

    rmSync(join(keysFolder, twin))
    expect(await mendKeyFiles(keysFolder)).toEqual([twin])
    expect(await mendKeyFiles(keysFolder)).toEqual([])
  })

  test('says nothing of a password while an earlier file is whole and the newest is not', async () => {
    const { keysFolder, keys } = await aLock()
    const newer = await aLock({ secret: 'winterzon', keys })
    for (const name of newer.names) writeFileSync(join(keysFolder, name), newer.bytes.subarray(0, 300))

    expect(await outcomeOf(keysFolder, 'winterzon', keys)).toBe('keys-damaged')
    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('opened')
  })

  test('to its name alone does not keep it from opening', async () => {
    const { keysFolder, keys, names, bytes } = await aLock()
    for (const name of names) rmSync(join(keysFolder, name))
    writeFileSync(join(keysFolder, 'password-0123456789abcdef.age'), bytes)

    expect(keyFilesIn(keysFolder)).toEqual([{ name: 'password-0123456789abcdef.age', kind: 'password', whole: false }])
    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('opened')
  })

  test('that asks for years of work is refused at once', async () => {
    const { keysFolder, keys, names, bytes } = await aLock()
    const heavy = Buffer.from(bytes.toString('latin1').replace(/^(-> scrypt \S+) 1$/mu, '$1 21'), 'latin1')
    for (const name of names) writeFileSync(join(keysFolder, name), heavy)

    const start = performance.now()
    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('keys-damaged')
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test.each([
    ['an endless file', Buffer.alloc(100_000, 'a')],
    ['a file of zeros', Buffer.alloc(600)],
    ['an age file for somebody else', Buffer.from('age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n')],
  ])('that left %s is called damage', async (_, left) => {
    const { keysFolder, keys, names } = await aLock()
    for (const name of names) writeFileSync(join(keysFolder, name), left)

    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('keys-damaged')
  })

  test('that took them all away, or a folder in their place, is called damage', async () => {
    const { keysFolder, keys, names } = await aLock()
    for (const name of names) rmSync(join(keysFolder, name))
    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('keys-damaged')

    for (const name of names) mkdirSync(join(keysFolder, name))
    expect(lookAtKeys(keysFolder)).toEqual({ password: 'damaged', recovery: 'none' })
    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('keys-damaged')

    rmSync(keysFolder, { recursive: true })
    expect(lookAtKeys(keysFolder)).toEqual({ password: 'none', recovery: 'none' })
    expect(await outcomeOf(keysFolder, 'zomerregen', keys)).toBe('keys-damaged')
  })
})

describe('what a key file holds', () => {
  test('is for the book it belongs to', async () => {
    const { keysFolder } = await aLock()

    expect(
      await failureOf(() => quick.openKeys(keysFolder, password('zomerregen'), { ...book, book: randomUUID() })),
    ).toEqual({ code: 'keys-damaged', details: { name: 'Ons boek' } })
  })

  test('opens with any program that reads age files, as plain JSON', async () => {
    const { keys, bytes } = await aLock()
    const decrypter = new Decrypter()
    decrypter.addPassphrase('zomerregen')

    expect(JSON.parse(await decrypter.decrypt(bytes, 'text'))).toEqual({
      format: 'bewaarboek-keys',
      version: 1,
      book: keys.book,
      identity: keys.identity,
      databaseKey: Buffer.from(keys.databaseKey).toString('hex'),
      nameKey: Buffer.from(keys.nameKey).toString('hex'),
      madeAt: madeAt.toISOString(),
    })
    expect(bytes.length).toBeLessThan(1000)
  })

  test.each([
    ['nothing', '', 'keys-damaged'],
    ['no keys', '{"format":"bewaarboek-keys","version":1}', 'keys-damaged'],
    ['an identity that is none', asPayload({ identity: 'AGE-SECRET-KEY-1QQQQ' }), 'keys-damaged'],
    ['a key that is too short', asPayload({ databaseKey: 'ab' }), 'keys-damaged'],
    ['what a later version wrote', asPayload({ version: 2 }), 'book-newer'],
  ])('when it is %s, is answered', async (_, payload, code) => {
    const { keysFolder, names } = await aLock()
    const encrypter = new Encrypter()
    encrypter.setPassphrase('zomerregen')
    encrypter.setScryptWorkFactor(1)
    const file = await encrypter.encrypt(payload)
    for (const name of names) writeFileSync(join(keysFolder, name), file)

    expect(await failureOf(() => quick.openKeys(keysFolder, password('zomerregen'), book))).toMatchObject({ code })
  })
})

function asPayload(changes: object): string {
  const payload = {
    format: 'bewaarboek-keys',
    version: 1,
    book: randomUUID(),
    identity: 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX',
    databaseKey: 'a'.repeat(64),
    nameKey: 'b'.repeat(64),
    madeAt: madeAt.toISOString(),
  }
  return JSON.stringify({ ...payload, ...changes })
}

type Asked = { secret?: string; keys?: BookKeys; vault?: ReturnType<typeof createVault> }

/** A keys folder with one password in it, its two files and their bytes. */
async function aLock({ secret = 'zomerregen', keys, vault = quick }: Asked = {}) {
  const keysFolder = join(freshFolder(), 'keys')
  const made = keys ?? (await makeKeys(randomUUID()))
  await vault.writeKey(keysFolder, { kind: 'password', secret, keys: made, madeAt })
  const names = readdirSync(keysFolder)
  return { keysFolder, keys: made, names, bytes: readFileSync(join(keysFolder, names[0] ?? '')) }
}

/** Each byte with one bit turned, and the file broken off at each length. */
function* mutationsOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at++) {
    yield Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at % 8))))
    yield bytes.subarray(0, at)
  }
}

async function outcomeOf(keysFolder: string, secret: string, keys: BookKeys): Promise<string> {
  const opening = quick.openKeys(keysFolder, password(secret), { ...book, book: keys.book })
  return opening.then(
    (opened) => (Buffer.from(opened.databaseKey).equals(keys.databaseKey) ? 'opened' : 'other keys'),
    async (cause: unknown) =>
      (
        await failureOf(() => {
          throw cause
        })
      ).code,
  )
}

function password(text: string) {
  return { kind: 'password', password: text } as const
}

function header(keysFolder: string): string {
  return readFileSync(join(keysFolder, readdirSync(keysFolder)[0] ?? ''), 'latin1')
}
