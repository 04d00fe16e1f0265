/** Runs one tool of the repository as a child process and passes signals on to it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './setup.mjs'

/** The tools by name, as files for Node: npm's own shims are shell scripts, which Windows cannot start. */
const tools = {
  astro: 'astro/bin/astro.mjs',
  eslint: 'eslint/bin/eslint.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  'svelte-check': 'svelte-check/bin/svelte-check',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

/**
 * Runs `command` ("tool argument argument") with the Node and environment of `setUp`.
 * Answers with the exit code and all it printed; with `show` the output goes straight to the terminal.
 */
export function run(command, { node, env }, { show = false } = {}) {
  const [tool, ...args] = command.split(' ')
  const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe']
  const child = spawn(node, [join(root, 'node_modules', tools[tool]), ...args], { cwd: root, env, stdio })
  let stoppedBy
  const stop = (signal) => child.kill((stoppedBy = signal))
  process.on('SIGINT', stop).on('SIGTERM', stop)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      if (stoppedBy) process.kill(process.pid, stoppedBy)
      done({ code: code ?? 1, output })
    })
  })
}
