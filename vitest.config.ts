/** Unit and property tests: Node only; the built site is tested in tests/site, a real browser in tests/browser. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/site/**', 'tests/browser/**'] },
})
