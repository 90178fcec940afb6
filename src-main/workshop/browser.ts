/** @file A Chromium for tests and pictures: one of this computer, else the one inside the package @sparticuz/chromium (Linux x64). */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']

/** Where the browser lies; the one inside the package is unpacked first, the first time. */
export const findBrowser = async (): Promise<string> =>
  process.env['BEWAARBOEK_CHROMIUM'] ?? known.find((file) => existsSync(file)) ?? (await packaged())

/** Opens a headless Chromium, with these arguments too; fails with a sentence where none can be had. */
export async function launchBrowser({ args = [] }: { args?: readonly string[] } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      ...args,
    ],
  })
}

async function packaged(): Promise<string> {
  // with this set before it is asked, the package also unpacks the libraries that a bare machine lacks
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}
