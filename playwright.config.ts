/**
 * Tests in a real browser: on the site built at "/", those tagged @base also on the one at "/journal/", those tagged
 * @journal only there, and those tagged @fixture on the one of posts made for tests. Frames are measured on the first,
 * and `npm test` does so when nothing else runs.
 */
import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/browser.mjs'

/** `npm test` runs it alone. */
const frames = 'frames.spec.ts'

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Nothing but the frames is measured; a busy machine only takes longer.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  use: {
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'root', grepInvert: /@fixture|@journal/, testIgnore: frames },
    { name: 'journal', grep: /@base|@journal/ },
    { name: 'fixture', grep: /@fixture/ },
    { name: 'frames', testMatch: frames, outputDir: 'test-results/frames', use: { trace: 'off' } },
  ],
})
