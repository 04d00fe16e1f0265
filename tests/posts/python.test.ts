/** The Python of every post runs, and prints what the post shows under it. Needs Python 3 on the machine. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { postFolders, postText, pythonCells, type Cell } from './post.ts'

interface Result {
  printed?: string
  error?: string
  /** The module that this machine does not have. */
  missing?: string
}

const python = spawnSync('python3', ['--version'], { encoding: 'utf8' })
const hasPython = python.status === 0 && python.stdout.startsWith('Python 3')

function run(cells: readonly Cell[]): Result[] {
  const input = JSON.stringify(cells)
  const { stdout, stderr, status } = spawnSync('python3', ['tests/posts/run-cells.py'], {
    input,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`python3 failed: ${stderr}`)
  return JSON.parse(stdout) as Result[]
}

describe('the Python in a post', () => {
  const numbers = postFolders.map((name) => Number(name.slice(0, 3)))

  it('is found with the output under it', () => {
    const text =
      'A\n\n```python\nprint(1)\n```\n\n```text title="Output"\n1\n```\n\n```python title="b.py"\nx\n```\n'
    expect(pythonCells(text)).toEqual([
      { line: 4, code: 'print(1)\n', output: '1\n' },
      { line: 12, code: 'x\n', output: '' },
    ])
  })

  it.each(numbers.filter((number) => pythonCells(postText(number)).length > 0))(
    hasPython ? 'prints what post %i shows' : 'is not run for post %i: there is no Python 3 on this machine',
    (number) => {
      if (!hasPython) return
      const cells = pythonCells(postText(number))
      const results = run(cells)
      cells.forEach(({ line, output }, index) => {
        const { printed, error, missing } = results[index] ?? {}
        expect(error, `the cell on line ${line}`).toBeUndefined()
        if (missing === undefined) expect(printed, `the cell on line ${line}`).toBe(output)
      })
    },
  )
})
