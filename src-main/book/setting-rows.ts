/** @file The rows of the table of settings: small values of the book by a key, as JSON. */
import type { Database } from '#main/database'
import { inColumn } from './json-column.ts'

export type SettingRows = ReturnType<typeof createSettingRows>

export function createSettingRows(db: Database) {
  const select = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  return {
    /** The value under a key, still to be parsed; `undefined` when there is none, or none that can be read. */
    get: (key: string): unknown => {
      const value = select.get(key)
      try {
        return value === undefined ? undefined : inColumn(value)
      } catch {
        return undefined
      }
    },
    put: (key: string, value: unknown) => void upsert.run(key, JSON.stringify(value)),
  }
}
