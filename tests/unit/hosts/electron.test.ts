/** @file What the Electron host allows its window, and what it asks of Electron. Electron itself is not needed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { defaultSettings } from '#contract'
import type { PlacePurpose, Reply } from '#contract'
import { createAnswers } from '../../../src-main/hosts/electron/answers.ts'
import { createBrowserHands, createHands } from '../../../src-main/hosts/electron/dialogs.ts'
import { createLinkHand } from '../../../src-main/hosts/electron/links.ts'
import { answerPages, pageScheme } from '../../../src-main/hosts/electron/protocol.ts'
import { isOurPage, lockDown, ORIGIN, PAGE, stayOffline } from '../../../src-main/hosts/electron/security.ts'
import { comeBack, windowOptions } from '../../../src-main/hosts/electron/window.ts'
import { failureOf } from '../../support/failure.ts'
import { freshFolder } from '../../support/fresh-folder.ts'
import { aFrame, anApp, anEvent, aSession, aWindow, someContents } from './electron-doubles.ts'

function lockedDown({ downloads = null }: { downloads?: string | null } = {}) {
  const { session, rules, events } = aSession()
  const { app, events: appEvents } = anApp()
  lockDown(session, app, downloads)
  const page = someContents(session)
  appEvents.emit('web-contents-created', {}, page.contents)
  return { rules, events, page, appEvents }
}

test('no permission is ever given, asked for or not', () => {
  const { rules } = lockedDown()
  const given: boolean[] = []

  for (const permission of ['media', 'geolocation', 'notifications', 'fileSystem', 'unknown'])
    rules.request?.(null, permission, (allowed) => given.push(allowed))

  expect(given).toEqual([false, false, false, false, false])
  expect(rules.check?.()).toBe(false)
  expect(rules.device?.()).toBe(false)
  expect(rules.spelling).toBe(false)
})

test('only what stays on this computer is let through', () => {
  const { rules } = lockedDown()
  const isStopped = (url: string) => {
    const verdicts: boolean[] = []
    rules.before?.({ url }, ({ cancel }) => verdicts.push(cancel))
    return verdicts
  }

  for (const url of [PAGE, 'data:image/png;base64,AA', `blob:${ORIGIN}/1`]) expect(isStopped(url)).toEqual([false])
  const away = ['http://x.nl/', 'https://x.nl/', 'ws://x.nl', 'wss://x.nl', 'ftp://x.nl', 'file:///etc/passwd']
  for (const url of [...away, 'http://127.0.0.1:9', 'chrome://gpu', 'not an address', ''])
    expect(isStopped(url), url).toEqual([true])
})

test('no name of a computer is looked up', () => {
  const switches: string[][] = []

  stayOffline({ appendSwitch: (...words: string[]) => void switches.push(words) })

  expect(switches).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']])
})

const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect']
const elsewhere = [
  'https://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'app://bewaarboek.example.org/index.html',
  'app://other/index.html',
  `${ORIGIN}/photo/1/original`,
  `${ORIGIN}/../index.html/x`,
  'nonsense',
]

test.each(ways)('the page stays the page (%s)', (way) => {
  const { page } = lockedDown()
  const goTo = (url: string) => {
    const event = anEvent({ url })
    page.events.emit(way, event)
    return event.isRefused
  }

  for (const url of [PAGE, `${PAGE}#/timeline`]) expect(goTo(url), url).toBe(false)
  for (const url of elsewhere) expect(goTo(url), url).toBe(true)
})

test('there is no second window, no page in the page, and no way out past a proxy', () => {
  const { page } = lockedDown()
  const attaching = anEvent({})

  page.events.emit('will-attach-webview', attaching)

  expect(attaching.isRefused).toBe(true)
  expect(page.heard.opening()).toEqual({ action: 'deny' })
  expect(page.heard.policy).toBe('disable_non_proxied_udp')
})

test('two sessions are locked down side by side, each page once', () => {
  const { app, events } = anApp()
  const [ours, other] = [aSession(), aSession()]
  lockDown(ours.session, app, null)
  lockDown(other.session, app, null)
  const page = someContents(other.session)

  events.emit('web-contents-created', {}, page.contents)

  expect(page.events.listenerCount('will-navigate')).toBe(1)
})

test('nothing is downloaded, except into the folder of a program that drives the window', () => {
  const download = (downloads: string | null) => {
    const { events } = lockedDown({ downloads })
    const event = anEvent({})
    const saved: string[] = []
    const item = { getFilename: () => '../boekje.pdf', setSavePath: (at: string) => void saved.push(at) }
    events.emit('will-download', event, item)
    return { isRefused: event.isRefused, saved }
  }

  expect(download(null)).toEqual({ isRefused: true, saved: [] })
  const folder = freshFolder()
  expect(download(folder)).toEqual({ isRefused: false, saved: [path.join(folder, 'boekje.pdf')] })
})

test('only our own top page is listened to', () => {
  expect(isOurPage(aFrame(ORIGIN))).toBe(true)
  expect(isOurPage(aFrame(ORIGIN, aFrame(ORIGIN)))).toBe(false)
  for (const origin of ['https://example.org', 'app://other', 'app://bewaarboek.example.org', 'file://', 'null', ''])
    expect(isOurPage(aFrame(origin)), origin).toBe(false)
  expect(isOurPage(null)).toBe(false)
})

function someAnswers(call: (name: string, input: unknown) => Promise<Reply>) {
  const languages: string[] = []
  const answers = createAnswers({ call, isOurs: isOurPage, onLanguage: (language) => void languages.push(language) })
  return { ...answers, languages }
}

test('a call of our page is answered, one of another is refused unheard', async () => {
  const asked: unknown[] = []
  const { answer } = someAnswers((...call) => {
    asked.push(call)
    return Promise.resolve({ ok: true, value: 'yes' })
  })

  expect(await answer({ senderFrame: aFrame(ORIGIN) }, 'book.current', undefined)).toEqual({ ok: true, value: 'yes' })
  for (const senderFrame of [aFrame('https://example.org'), aFrame(ORIGIN, aFrame(ORIGIN)), null])
    expect((await failureOf(() => answer({ senderFrame }, 'book.close', undefined))).code).toBe('invalid-input')
  expect(asked).toEqual([['book.current', undefined]])
})

test('the menu hears the language whenever settings are read or saved', async () => {
  const settings = { ...defaultSettings, language: 'en' }
  const { answer, languages } = someAnswers(() => Promise.resolve({ ok: true, value: settings }))
  const event = { senderFrame: aFrame(ORIGIN) }

  for (const name of ['settings.get', 'settings.save', 'book.current']) await answer(event, name, {})

  expect(languages).toEqual(['en', 'en'])
})

test('the window is sandboxed, isolated, quiet, and shown only when it has something to show', () => {
  const { session } = aSession()
  const { webPreferences, ...outside } = windowOptions('/preload.cjs', session)

  expect(outside).toMatchObject({ title: 'Bewaarboek', show: false, autoHideMenuBar: true })
  expect(webPreferences).toEqual({
    preload: '/preload.cjs',
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: false,
  })
})

test('a page that fell over is shown again, but not over and over', () => {
  const { contents, events, heard } = someContents(aSession().session)
  let nowMs = 0
  comeBack(contents, () => nowMs)
  const fall = (reason: string, atMs: number) => {
    nowMs = atMs
    events.emit('render-process-gone', {}, { reason })
    return heard.reloads
  }

  expect(fall('clean-exit', 0)).toBe(0)
  expect(fall('crashed', 1)).toBe(1)
  expect(fall('crashed', 5000)).toBe(1)
  expect(fall('oom', 60_000)).toBe(2)
})

function aBuiltWindow() {
  const folder = freshFolder()
  const renderer = path.join(folder, 'renderer')
  mkdirSync(renderer)
  writeFileSync(path.join(renderer, 'index.html'), '<p>boek</p>')
  writeFileSync(path.join(renderer, 'main.js'), 'let a')
  writeFileSync(path.join(folder, 'secret.html'), 'secret')
  const asked: string[] = []
  const answer = answerPages(renderer, (request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    return Promise.resolve(new Response('bytes', { headers: { 'content-type': 'image/webp' } }))
  })
  return { asked, ask: (address: string, init?: RequestInit) => answer(new Request(address, init)) }
}

test('the page comes with its policy, as what it is', async () => {
  const { ask } = aBuiltWindow()

  for (const address of [PAGE, `${ORIGIN}/`]) {
    const page = await ask(address)
    expect(await page.text()).toBe('<p>boek</p>')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect((await ask(`${ORIGIN}/main.js`)).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test('nothing outside the built window can be asked for', async () => {
  const { ask, asked } = aBuiltWindow()
  const outside = [
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/%00.html',
    '/%ff.html',
  ]

  for (const place of [...outside, '//etc/passwd', '/none.html', '/photos.html'])
    expect((await ask(ORIGIN + place)).status, place).toBe(404)
  for (const address of ['app://other/index.html', 'app://bewaarboek.x/photo/1/thumb'])
    expect((await ask(address)).status, address).toBe(404)
  expect((await ask(PAGE, { method: 'POST', body: 'x' })).status).toBe(404)
  expect(asked).toEqual([])
})

test('photos and documents come from the byte door', async () => {
  const { ask, asked } = aBuiltWindow()

  expect(await (await ask(`${ORIGIN}/photo/1/thumb`)).text()).toBe('bytes')
  expect((await ask(`${ORIGIN}/document/2`)).headers.get('content-type')).toBe('image/webp')

  expect(asked).toEqual(['GET /photo/1/thumb', 'GET /document/2'])
})

test('an added file reaches the byte door whole, and its answer the page', async () => {
  const answer = answerPages(freshFolder(), async (request) =>
    Response.json({ name: new URL(request.url).searchParams.get('name'), size: (await request.bytes()).length }),
  )
  const body = new Blob([new Uint8Array(100_000)]).stream()
  const request = new Request(`${ORIGIN}/photo?name=a.jpg`, { method: 'POST', body, duplex: 'half' } as RequestInit)

  const answered = await answer(request)

  expect(await answered.json()).toEqual({ name: 'a.jpg', size: 100_000 })
  expect(answered.headers.get('content-type')).toBe('application/json')
})

test('a page that no longer waits for an added file stops it', async () => {
  const stopped = Promise.withResolvers<string>()
  const answer = answerPages(freshFolder(), async (request) => {
    request.signal.addEventListener('abort', () => stopped.resolve('stopped'))
    return new Response(await stopped.promise)
  })

  const answered = await answer(new Request(`${ORIGIN}/photo`, { method: 'POST', body: 'x' }))
  await answered.body?.cancel()

  expect(await stopped.promise).toBe('stopped')
})

test('the scheme of the page has what a page needs and no more', () => {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  expect(pageScheme).toEqual({ scheme: 'app', privileges })
})

type Open = { canceled: boolean; filePaths: string[] }
type Save = { canceled: boolean; filePath: string }
type Asked = { owner: unknown; options: { properties?: string[]; defaultPath?: string } }

function someHands(answer: Partial<Open & Save>, window: BrowserWindow | null = aWindow().window) {
  const asked: Asked[] = []
  // Electron takes the window first or leaves it out
  const take = (...words: unknown[]) => {
    const options = words.at(-1) as Asked['options']
    asked.push({ owner: words.length === 2 ? words[0] : null, options })
    return Promise.resolve({ canceled: false, filePaths: [], filePath: '', ...answer })
  }
  const write = { fails: null as Error | null, count: 0 }
  const hands = createHands(
    { showOpenDialog: take, showSaveDialog: take },
    () => window,
    (file, bytes) => {
      if (write.fails !== null) return Promise.reject(write.fails)
      writeFileSync(file, bytes)
      return Promise.resolve()
    },
  )
  return { hands, asked, write }
}

const purposes: PlacePurpose[] = ['new-book', 'open-book', 'backup-to', 'restore-from', 'restore-to']

test.each(purposes)(
  'choosing a place (%s): a folder, on the window, and not among the recent files',
  async (purpose) => {
    const { window } = aWindow()
    const { hands, asked } = someHands({ filePaths: ['/home/noor/Boek'] }, window)

    expect(await hands.pick(purpose)).toEqual({ path: '/home/noor/Boek' })

    expect(asked[0]?.owner).toBe(window)
    expect(asked[0]?.options.properties).toEqual(expect.arrayContaining(['openDirectory', 'dontAddToRecent']))
    expect(asked[0]?.options.properties).not.toContain('openFile')
  },
)

test('a dialog that was left, or gave nothing, changes nothing', async () => {
  expect(await someHands({ canceled: true, filePaths: ['/x'] }).hands.pick('new-book')).toBe('stopped')
  expect(await someHands({}).hands.pick('new-book')).toBe('stopped')
  const { hands } = someHands({ canceled: true, filePath: '/x.pdf' })
  expect(await hands.saveDocument(new Uint8Array(1), 'x.pdf', 'application/pdf')).toEqual({ kind: 'stopped' })
  expect(await someHands({}).hands.saveDocument(new Uint8Array(1), 'x.pdf', 'application/pdf')).toEqual({
    kind: 'stopped',
  })
})

test('without a window a dialog stands by itself', async () => {
  const { hands, asked } = someHands({ filePaths: ['/x'] }, null)

  await hands.pick('backup-to')

  expect(asked[0]?.owner).toBeNull()
})

test('a PDF is saved whole, where the person chose, under a proposed name without a folder', async () => {
  const filePath = path.join(freshFolder(), 'Ons boekje.pdf')
  const { window } = aWindow()
  const asked: Asked[] = []
  const showSaveDialog = (owner: unknown, options: unknown) => {
    asked.push({ owner, options: options as Asked['options'] })
    return Promise.resolve({ canceled: false, filePath })
  }
  // Electron's two forms are overloads; with a window there is one
  const dialogs = { showSaveDialog, showOpenDialog: showSaveDialog } as unknown as Parameters<typeof createHands>[0]
  const pdf = new Uint8Array(300_000).fill(7)

  const saved = await createHands(dialogs, () => window).saveDocument(pdf, '../../etc/boekje.pdf', 'application/pdf')

  expect(saved).toEqual({ kind: 'saved', name: 'Ons boekje.pdf' })
  expect(readFileSync(filePath).equals(pdf)).toBe(true)
  expect(asked[0]?.options).toMatchObject({ defaultPath: 'boekje.pdf', filters: [{ extensions: ['pdf'] }] })
  expect(asked[0]?.options.properties).toEqual(['dontAddToRecent', 'showOverwriteConfirmation'])
})

test('a file for another calendar is saved as one', async () => {
  const { hands, asked } = someHands({ canceled: true, filePath: '' })

  await hands.saveDocument(new Uint8Array(1), 'Agenda.ics', 'text/calendar')

  expect(asked[0]?.options).toMatchObject({ defaultPath: 'Agenda.ics', filters: [{ extensions: ['ics'] }] })
})

test('a full disk and a folder that takes nothing are told apart, each by its own name', async () => {
  const { hands, write } = someHands({ filePath: '/media/stick/boekje.pdf' })
  const failing = async (code: string) => {
    write.fails = Object.assign(new Error(code), { code })
    return failureOf(() => hands.saveDocument(new Uint8Array(1), 'boekje.pdf', 'application/pdf'))
  }

  expect(await failing('ENOSPC')).toEqual({ code: 'disk-full', details: {} })
  expect(await failing('EROFS')).toEqual({ code: 'folder-read-only', details: { name: 'stick' } })
  expect(await failing('EIO')).toEqual({ code: 'disk-error', details: { name: 'boekje.pdf' } })
})

test('a program that drives the window chooses in the page and saves through the browser', async () => {
  const hands = createBrowserHands()

  expect(await hands.pick('new-book')).toBe('browse')
  expect(await hands.saveDocument(new Uint8Array(1), 'x.pdf', 'application/pdf')).toEqual({ kind: 'browser' })
})

test('an address goes to the system only when it is a plain page over a sealed connection', async () => {
  const opened: string[] = []
  const open = createLinkHand({ openExternal: (link) => Promise.resolve(void opened.push(link)) })

  expect(await open('https://www.humanitas.nl')).toBe('opened')

  const refused = ['http://www.humanitas.nl', 'file:///etc/passwd', 'smb://a/b', 'mailto:a@b.nl', 'javascript:alert(1)']
  for (const link of [...refused, 'https://a:b@www.humanitas.nl', 'https://www.humanitas.nl:8080', 'nonsense', ''])
    expect(await failureOf(() => open(link)), link).toEqual({ code: 'invalid-input', details: { field: 'link' } })
  expect(opened).toEqual(['https://www.humanitas.nl/'])
})

test('when no browser takes it, the address itself is said', async () => {
  const open = createLinkHand({ openExternal: () => Promise.reject(new Error('no application')) })

  expect(await failureOf(() => open('https://www.freya.nl'))).toEqual({
    code: 'link-not-opened',
    details: { name: 'https://www.freya.nl/' },
  })
})

test('a program that drives the window opens nothing outside', async () => {
  expect(await createBrowserHands().openLink('https://www.freya.nl')).toBe('browser')
})
