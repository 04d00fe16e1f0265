// Lint: the rules of every language in the house, and the house's own.
import astro from 'eslint-plugin-astro'
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

const typeAware = {
  parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: tseslint.parser },
}

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'shots/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  ...svelte.configs['flat/recommended'],
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: typeAware },
  {
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
)
