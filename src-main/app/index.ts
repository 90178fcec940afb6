/** @file The composition root: builds the rooms and hands them to a host. Knows no host. */
export { createApp, type App, type AppNeeds } from './app.ts'
export { makeBook, type HostHands } from './desk.ts'
export { findHome, madeByOf } from './home.ts'
export { keepBackup } from './keep.ts'
export { createPrinting } from './print.ts'
export { fillWithSample } from './sample.ts'
export { createSession, type Session } from './session.ts'
export { CONTENT_SECURITY_POLICY, createWindowFiles } from './window-files.ts'
