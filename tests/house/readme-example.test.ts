/** The engine's ten lines in the README run as they stand there, and give what the comments say. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './files.ts'

const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? ''

it('the example in the README prints the number in its comment', () => {
  const promised = /console\.log\(.*\) \/\/ ([-\d.e]+)/.exec(example)?.[1]
  // Beside the README, so that its imports are the ones a reader would write.
  const file = join(root, `.readme-example-${process.pid}.ts`)
  writeFileSync(file, example)
  try {
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim()).toBe(promised)
  } finally {
    rmSync(file)
  }
})

it('the example in the README is ten lines', () => {
  expect(example.trim().split('\n')).toHaveLength(10)
})
