/** Finds a Chromium to test with, so that `npm test` needs no browser installed. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './setup.mjs'

/** No sandbox: it cannot run as root in a container. The rest keeps the browser off the network and off a GPU. */
const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What Playwright's `launch` takes: the first Chromium of CHROME_BIN, Playwright's own, the system's, npm's. */
export function launchOptions() {
  const named = process.env['CHROME_BIN']
  if (named && !existsSync(named)) throw new Error(`CHROME_BIN names ${named}, which does not exist.`)
  const executablePath = [named, chromium.executablePath(), ...systemBrowsers()].find(
    (path) => path && existsSync(path),
  )
  if (executablePath) return { executablePath, args: launchArgs }
  if (process.platform === 'linux' && process.arch === 'x64') return { ...bundled(), args: launchArgs }
  throw new Error('No Chromium found: run "npx playwright install chromium", or set CHROME_BIN to a Chrome.')
}

function systemBrowsers() {
  const { PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env
  switch (process.platform) {
    case 'darwin':
      return ['', homedir()].flatMap((home) => [
        `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      ])
    case 'win32':
      return [PROGRAMFILES, LOCALAPPDATA].map((home) => join(home, 'Google/Chrome/Application/chrome.exe'))
    default:
      return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(
        (name) => `/usr/bin/${name}`,
      )
  }
}

/** The Chromium inside @sparticuz/chromium, unpacked once, with the libraries and fonts a bare Linux lacks. */
function bundled() {
  const manifest = join(root, 'node_modules/@sparticuz/chromium/package.json')
  const folder = join(root, `.cache/chromium-${JSON.parse(readFileSync(manifest, 'utf8')).version}`)
  if (!existsSync(folder)) unpack(folder)
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return { executablePath: join(folder, 'chromium'), env }
}

/** Unpacks beside the target and renames at the end: two tests that start together never see half a browser. */
function unpack(folder) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const workshop = mkdtempSync(`${folder}-`)
  // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda.
  const env = { ...process.env, TMPDIR: workshop, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()"
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, env })
  writeFileSync(
    join(workshop, 'fonts/fonts.conf'),
    `<fontconfig><dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>`,
  )
  try {
    renameSync(workshop, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(workshop, { recursive: true }) // somebody else was first
  }
}
