import { describe, expect, test } from 'vitest'
import { BookError } from '#contract'
import { asDiskError } from '#main/disk'

const failure = (code: string) => Object.assign(new Error(code), { code })

describe('what the system says becomes a code with a sentence', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'folder-read-only'],
    ['EACCES', 'folder-read-only'],
    ['EPERM', 'folder-read-only'],
    ['ENAMETOOLONG', 'name-too-long'],
    ['ENOENT', 'folder-not-found'],
    ['ENOTDIR', 'folder-not-found'],
    ['EEXIST', 'book-exists'],
    ['EINVAL', 'name-unusable'],
    ['EIO', 'disk-error'],
    ['EMFILE', 'disk-error'],
    ['ABORT_ERR', 'stopped'],
  ])('%s is %s', (errno, code) => {
    expect(asDiskError(failure(errno), 'Ons boek').code).toBe(code)
  })

  test.each([
    ['ENOENT', 'file-not-found'],
    ['EACCES', 'file-unreadable'],
    ['EIO', 'disk-error'],
    ['ENOSPC', 'disk-full'],
  ])('%s while reading is %s', (errno, code) => {
    expect(asDiskError(failure(errno), 'foto.jpg', 'read').code).toBe(code)
  })
})

test('the sentence gets the name, and the log the cause', () => {
  const cause = failure('EACCES')

  const error = asDiskError(cause, 'Ons boek')

  expect(error.details).toEqual({ name: 'Ons boek' })
  expect(error.cause).toBe(cause)
})

test('a name that is too long is cut to forty signs, whole emoji counted as one', () => {
  const family = '👩‍👩‍👧'

  const { details } = asDiskError(failure('ENAMETOOLONG'), family.repeat(300))

  expect(details['name']).toBe(`${family.repeat(40)}…`)
})

test('a stop asked for by its signal is no error of the disk', () => {
  const signal = AbortSignal.abort()

  expect(asDiskError(signal.reason, 'foto.jpg').code).toBe('stopped')
})

test('a failure that already has a sentence keeps it', () => {
  const error = new BookError('photo-empty', { name: 'foto.jpg' })

  expect(asDiskError(error, 'iets anders')).toBe(error)
})

test('a mistake of our own is not blamed on the disk', () => {
  const mistake = new TypeError('x is not a function')

  expect(() => asDiskError(mistake, 'Ons boek')).toThrow(mistake)
})
