/** `npm run preview`: serves the built journal until Ctrl-C. PORT, BASE_PATH and OUT_DIR are those of the build. */
import { serve } from './serve.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'

const { PORT, BASE_PATH, OUT_DIR } = process.env
stopWithNpm()

try {
  const server = await serve({ folder: OUT_DIR ?? 'dist', base: BASE_PATH, port: Number(PORT || 4321) })
  console.log(`The journal is at ${server.url}`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => server.close().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
