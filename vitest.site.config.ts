/** Tests of the built site: they read the folders that the stage "build" of `npm test` wrote. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/site/**/*.test.ts'] },
})
