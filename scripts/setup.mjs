/** Set-up of every command: brings the packages and names the Node to use. Runs on Node 20 with no package installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, absolute. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What astro asks for in its own `engines`. */
const oldestNode = [22, 12]

/**
 * Installs what is missing, then answers with the environment for child processes: with it, plain `node` is a
 * Node that runs Astro. Ends the process with a clear line when either cannot be had.
 */
export function setUp() {
  if (!packagesMatchLock()) install()
  const node = findNode()
  return { node, env: environmentFor(node) }
}

/** Compares the two lock files, not their dates: a checkout changes dates without changing any package. */
function packagesMatchLock() {
  const installedLock = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedLock)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    // Optional packages for other machines are in the lock and never installed here.
    return installed[path] ? installed[path].version === version : optional === true
  })
}

function install() {
  console.log('Installing the packages (npm ci), about half a minute …')
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, PATH: pathWithoutLocalPackages() }
  // npm ci deletes node_modules, and with it the Node that may be first on the path: call the outer one by name.
  const result =
    npm?.endsWith('npm-cli.js') && npmNode
      ? spawnSync(npmNode, [npm, ...args], { cwd: root, env, encoding: 'utf8' })
      : spawnSync('npm', args, { cwd: root, env, encoding: 'utf8', shell: process.platform === 'win32' })
  if (result.status === 0) return
  console.error([result.error?.message, result.stdout, result.stderr].filter(Boolean).join('\n'))
  console.error(
    'npm ci failed (above). Mend what it names, or delete node_modules, then run the command again.',
  )
  process.exit(1)
}

function pathWithoutLocalPackages() {
  const paths = (process.env['PATH'] ?? '').split(delimiter)
  return paths.filter((path) => !path.startsWith(join(root, 'node_modules'))).join(delimiter)
}

/** The Node that npm brought (Linux), else the running one if it is new enough. */
function findNode() {
  const brought = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (existsSync(brought)) return brought
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath
  console.error(
    `Building the journal needs Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}: ` +
      'install Node 24 from nodejs.org and run the command again.',
  )
  process.exit(1)
}

function environmentFor(node) {
  const path = [join(node, '..'), join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
  return { ...process.env, ...plain, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' }
}
