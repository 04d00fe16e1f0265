/** Runs programs that print `label: data …, grad …` for every Value, and reads what they print. */
import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/files.ts'

export interface Printed {
  label: string
  data: number
  grad: number
}

/** Runs a program in the root of the repository, where its author would save it. */
export function runTypeScript(program: string): Printed[] {
  const file = join(root, `.program-${process.pid}.ts`)
  writeFileSync(file, program)
  try {
    return printed(execFileSync(process.execPath, [file], { encoding: 'utf8' }))
  } finally {
    rmSync(file)
  }
}

/** Runs it on the stand-in for micrograd that lies beside; throws what Python says when it stops. */
export function runPython(program: string): Printed[] {
  const env = { ...process.env, PYTHONPATH: join(root, 'tests/lessons'), PYTHONDONTWRITEBYTECODE: '1' }
  const { status, stdout, stderr } = spawnSync('python3', ['-'], { input: program, encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  return printed(stdout)
}

function printed(output: string): Printed[] {
  return [...output.matchAll(/^(.*): data (\S+), grad (\S+)$/gm)].map(
    ([, label = '', data = '', grad = '']) => ({
      label,
      data: numberOf(data),
      grad: numberOf(grad),
    }),
  )
}

function numberOf(text: string): number {
  const infinite = /^(-?)(?:inf|Infinity)$/.exec(text)
  return infinite ? (infinite[1] === '-' ? -Infinity : Infinity) : Number(text)
}
