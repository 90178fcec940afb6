/** @file The app of one window without a window: a program that is asked by name, as the bridge asks it. */
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, findHome, folderAsDrive, type AppNeeds } from '#main/app'
import { freshFolder } from './fresh-folder.ts'

type Options = Partial<Omit<AppNeeds, 'host'>> & { host?: Partial<AppNeeds['host']>; folder?: string }

/** A program with nothing open, in a folder of its own or in this one. `ask` gives the value of an answer, or fails with the code of a refusal. */
export function aProgram({ host, folder = freshFolder(), ...options }: Options = {}) {
  const app = createApp({
    home: findHome(import.meta.dirname),
    userFolder: folder,
    documentsFolder: folder,
    settingsFile: path.join(folder, 'settings.json'),
    language: 'nl',
    announce: () => undefined,
    log: () => undefined,
    drives: () => folderAsDrive(path.join(folder, 'stick')),
    ...options,
    host: {
      pick: () => Promise.resolve('browse'),
      saveDocument: () => Promise.resolve({ kind: 'browser' }),
      openLink: () => Promise.resolve('browser'),
      ...host,
    },
  })
  onTestFinished(() => app.close())
  const ask = async <T>(name: string, input?: unknown): Promise<T> => {
    const reply = await app.call(name, input)
    if (!reply.ok) throw new Error(reply.code)
    // each caller names what the contract promises for this call
    return reply.value as T
  }
  return { app, ask, folder }
}
