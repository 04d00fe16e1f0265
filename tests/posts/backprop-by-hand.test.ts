/** Posts #9 to #11: gradients by hand, by each operation, and of Values used twice. */
import { describe, expect, it } from 'vitest'
import { parseExpression } from '../../src/engine/expression.ts'
import { topologicalOrder } from '../../src/engine/value.ts'
import { formatNumber } from '../../src/figures/format.ts'
import { breakItExamples } from '../../src/lessons/break-it.ts'
import { brokenBackward, type BackwardBug } from '../../src/lessons/broken-backward.ts'
import { evaluate, type Expression } from '../../src/lessons/expression.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { pathsOf } from '../../src/lessons/paths.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { expectPostSays } from './post.ts'

const gradients = (expression: Expression) =>
  Object.fromEntries([...gradientsOf(evaluate(expression))].map(([{ label }, grad]) => [label, grad]))

describe('Post #9', () => {
  it('does one small thing seventeen times', () => {
    const values = [evaluate(simpleExpression), evaluate(neuron)].flatMap(topologicalOrder)
    expect(values).toHaveLength(17)
    expectPostSays(9, 'one small thing, done seventeen times')
    expectPostSays(9, 'The other fourteen are yours.')
  })

  it('has the gradients of the walkthrough', () => {
    const { c, d, f, a } = gradients(simpleExpression as Expression)
    expectPostSays(9, `So \`d.grad\` is $f$, ${formatNumber(d ?? NaN)}, and \`f.grad\` is $d$, ${f}.`)
    expectPostSays(9, `= -2 \\cdot 1 = ${c}`)
    expectPostSays(9, `\`a.grad\` is $-3 \\cdot -2 = ${a}$`)
  })

  it('says what tanh lets through, and that w2 has no say while x2 is 0', () => {
    const output = evaluate(neuron)
    expectPostSays(9, `Here $o$ is about ${formatNumber(output.data)}`)
    expect(output.data ** 2).toBeCloseTo(0.5, 12)
    expect(gradients(neuron as Expression)['w2']).toBe(0)
    const moved = evaluate(neuron, { ...neuron.leaves, x2: 1 })
    const byLabel = new Map([...gradientsOf(moved)].map(([{ label }, grad]) => [label, grad]))
    expect(byLabel.get('w2')).not.toBe(0)
    for (const label of ['n', 'w1', 'x1', 'x2', 'b'])
      expect(Math.abs(byLabel.get(label) ?? NaN)).toBeLessThan(
        Math.abs(gradients(neuron as Expression)[label] ?? 0),
      )
  })
})

describe('Post #10', () => {
  const a = (bug: BackwardBug) => {
    const output = evaluate(breakItExamples['doubled-twice'])
    return [...brokenBackward(output, bug)].find(([{ label }]) => label === 'a')?.[1]
  }

  it('says what a wrong order does', () => {
    const right = gradients(breakItExamples['doubled-twice'])['a']
    expectPostSays(10, `With $a$ doubled twice, the gradient of $a$ is ${right}.`)
    expectPostSays(10, `\`a\` ends up with ${a('no-order')}.`)
    expect(a('wrong-order')).toBe(0)
    expectPostSays(10, '`b` ends with the right 2, and `a` with 0.')
  })

  it('could not have shown it by the neuron', () => {
    const output = evaluate(neuron)
    expect(brokenBackward(output, 'no-order')).toEqual(gradientsOf(output))
  })
})

describe('Post #11', () => {
  it('names the bugs that do no harm to a + a', () => {
    const output = evaluate(breakItExamples['twice-in-one-plus'])
    for (const bug of ['wrong-order', 'no-order'] as const)
      expect(brokenBackward(output, bug)).toEqual(gradientsOf(output))
    expect(brokenBackward(output, 'overwrite')).not.toEqual(gradientsOf(output))
  })

  it('adds up two paths', () => {
    const { root, values } = parseExpression('d = a*b; e = a + b; f = d*e', { a: -2, b: 3 })
    const { paths, sum } = pathsOf(root, values.get('a') ?? root)
    expect(paths.map(({ product }) => product).sort()).toEqual([-6, 3])
    expect(sum).toBe(-3)
    expectPostSays(11, `= 3 - 6 = ${sum}`)
  })

  it('adds more with each backward pass that is not zeroed', () => {
    const { root, values } = parseExpression('d = a*b; e = a + b; f = d*e', { a: -2, b: 3 })
    const passes = [1, 2, 3].map(() => {
      root.backward()
      return values.get('a')?.grad
    })
    expect(passes).toEqual([-3, -9, -18])
    expectPostSays(11, 'It goes from −3 to −9, and with the next press to −18.')
  })
})
