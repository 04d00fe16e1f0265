// Lint: the rules of every language in the house, and the house's own.
import astro from 'eslint-plugin-astro'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// Accessibility is not linted here but measured: the browser tests run axe over every page.
export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'shots/', 'test-results/', 'playwright-report/']),
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: tseslint.parser },
    },
  },
  {
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // A forgotten await makes a test that cannot fail.
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    // tsc looks for unknown names everywhere else.
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: false,
        clearInterval: false,
        document: false,
        process: false,
        setInterval: false,
        URL: false,
        WebAssembly: false,
        window: false,
      },
    },
    rules: { 'no-undef': 'error' },
  },
  { files: ['scripts/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
)
