/** Unit and property tests: Node only; the built site is tested in tests/site, a real browser in tests/browser. */
import { compileModule } from 'svelte/compiler'
import { defineConfig } from 'vitest/config'

/** The state of an island is a plain module with Svelte's runes in it; it can be asked without a page. */
const runes = {
  name: 'runes',
  enforce: 'post' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.svelte.ts') ? compileModule(code, { filename: id, generate: 'client' }).js : undefined,
}

export default defineConfig({
  plugins: [runes],
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/site/**', 'tests/browser/**'] },
})
