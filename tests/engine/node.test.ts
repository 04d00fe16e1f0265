import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const engine = new URL('../../src/engine/', import.meta.url)

/** Runs a program by Node alone, with nothing that would compile or bundle it first. */
function run(program: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: engine,
    encoding: 'utf8',
  })
}

test('Node runs every file of the engine as it is', () => {
  const files = readdirSync(engine).filter((file) => file.endsWith('.ts'))
  const imports = files.map((file) => `await import('./${file}')`).join('\n')
  expect(files.length).toBeGreaterThan(10)
  expect(run(`${imports}\nconsole.log('all read')`)).toBe('all read\n')
})

test('training takes ten lines', () => {
  const printed = run(`
    import { summedSquaredError } from './loss.ts'
    import { MLP } from './nn.ts'
    import { SGD } from './optimizer.ts'
    import { PythonRandom } from './random.ts'
    import { Replay } from './replay.ts'
    const model = new MLP(3, [4, 4, 1], { random: new PythonRandom(1337) })
    const predictions = [[2, 3, -1], [3, -1, 0.5], [0.5, 1, 1], [1, 1, -1]].map((x) => model.predict(x))
    const replay = new Replay(summedSquaredError(predictions, [1, -1, -1, 1]))
    const optimizer = new SGD(model.parameters(), 0.05)
    for (let i = 0; i < 20; i++) (console.log(replay.forward()), replay.backward(), optimizer.update())
  `)
  const losses = printed.trim().split('\n').map(Number)
  expect(losses).toHaveLength(20)
  expect(losses.at(-1)).toBeLessThan(0.1 * (losses[0] ?? 0))
})
