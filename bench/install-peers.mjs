/** Brings the engines from npm into `bench/node_modules`, where the journal's own install never looks. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * Does nothing when all are there. They run none of their install scripts and bring nothing optional: brain.js would build
 * bindings to a graphics card, which the comparison does not use.
 */
export function installPeers() {
  const wanted = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')).dependencies
  const there = Object.entries(wanted).every(([name, version]) => {
    const manifest = `${folder}node_modules/${name}/package.json`
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
  })
  if (there) return
  console.error('Installing the peers (npm ci in bench/) …')
  const args = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('npm ci in bench/ failed (above); without --peers the journal’s own engines are measured.')
    process.exit(1)
  }
}
