/** `npm start`: from a clean clone to the journal in the browser; installs, builds and serves. */
import { run } from './run.mjs'
import { setUp } from './setup.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'

stopWithNpm()
const { node, env } = setUp()
console.log('Building the journal …')
const { code, output } = await run('astro build', { node, env })
if (code !== 0) {
  console.error(output)
  console.error('The build failed (above).')
  process.exit(1)
}
// Only now: the server needs an installed package.
await import('./preview.mjs')
