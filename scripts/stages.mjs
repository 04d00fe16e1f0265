/** The stages of `npm test`, in order: what is checked, and with which tool. */

/**
 * The built sites that the tests read; folders relative to the repository. The journal at two base paths, and one made
 * for tests: a post with everything that a post can hold, tasks done, sentences put right, gaps, drafts.
 */
export const builds = {
  root: { base: '/', folder: '.cache/built/root', posts: undefined },
  journal: { base: '/journal/', folder: '.cache/built/journal', posts: undefined },
  fixture: { base: '/fixture/', folder: '.cache/built/fixture', posts: 'tests/fixtures/journal' },
}

/**
 * A step is one test, passed or failed, unless its runner counts for itself, into the JSON file `report`.
 * `label` names a step in the output where its command does not.
 */
export const stages = [
  {
    name: 'types',
    // astro check comes first: it writes the types of the content, which tsc reads.
    steps: [
      { command: 'astro check' },
      { command: 'tsc' },
      { command: 'tsc -p src/engine/tsconfig.json' },
      { command: 'svelte-check --fail-on-warnings' },
    ],
  },
  { name: 'lint', steps: [{ command: 'eslint --max-warnings 0 .' }] },
  { name: 'format', steps: [{ command: 'prettier --check --log-level warn .' }] },
  { name: 'unit', steps: [vitest('vitest.config.ts', '.cache/reports/unit.json')] },
  {
    name: 'build',
    steps: Object.values(builds).map(({ base, folder, posts }) => ({
      label: `astro build at ${base}${posts ? ` of ${posts}` : ''}`,
      command: 'astro build',
      // The tests know the host that astro.config.mjs takes when none is named.
      env: { BASE_PATH: base, OUT_DIR: folder, SITE_URL: undefined, POSTS_DIR: posts },
    })),
  },
  { name: 'site', needs: 'build', steps: [vitest('vitest.site.config.ts', '.cache/reports/site.json')] },
  {
    name: 'browser',
    needs: 'build',
    steps: [
      playwright('playwright', '--project=root --project=journal --project=fixture'),
      // alone, as they measure what the page leaves of a frame, not what other tests do
      playwright('frames', '--project=frames --workers=1'),
    ],
  },
]

function vitest(config, report) {
  return {
    label: 'vitest',
    command: `vitest run --config ${config} --reporter=default --reporter=json --outputFile.json=${report}`,
    report,
  }
}

function playwright(label, choice) {
  const report = `.cache/reports/${label}.json`
  return {
    label,
    command: `playwright test ${choice} --reporter=dot,json`,
    // Playwright colours its output only on a terminal, and then Node warns of the two settings side by side.
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined },
    report,
  }
}
