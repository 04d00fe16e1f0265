import { describe, expect, test } from 'vitest'
import { Adam, constant, linearDecay, Momentum, SGD } from '../../src/engine/optimizer.ts'
import { Value } from '../../src/engine/value.ts'

/** A parameter with a gradient that stays as it is, so that an optimizer's own rule shows. */
function parameterWithGrad(data: number, grad: number): Value {
  const parameter = new Value(data)
  parameter.grad = grad
  return parameter
}

test('SGD moves a parameter against its gradient by the learning rate', () => {
  const p = parameterWithGrad(1, 4)
  const optimizer = new SGD([p], 0.1)
  optimizer.update()
  expect(p.data).toBe(1 - 0.1 * 4)
  expect(optimizer.updates).toBe(1)
})

test('Momentum keeps moving where it was going', () => {
  const p = parameterWithGrad(0, 1)
  const optimizer = new Momentum([p], 1, 0.5)
  const steps = [1, 1.5, 1.75]
  for (const step of steps) {
    const before = p.data
    optimizer.update()
    expect(before - p.data).toBeCloseTo(step, 14)
  }
})

test('Adam takes a first step of the learning rate, whatever the size of the gradient', () => {
  for (const grad of [1e-3, 1, -1e3]) {
    const p = parameterWithGrad(0, grad)
    new Adam([p], 0.01).update()
    expect(p.data).toBeCloseTo(-0.01 * Math.sign(grad), 6)
  }
})

// plain Python from the paper's algorithm 1: gradients 1, −2, 0.5 at a rate of 0.1 from 1
test('Adam follows its paper', () => {
  const p = new Value(1)
  const optimizer = new Adam([p], 0.1)
  const visited = [1, -2, 0.5].map((grad) => {
    p.grad = grad
    optimizer.update()
    return p.data
  })
  visited.forEach((data, i) =>
    expect(data).toBeCloseTo([0.900000001, 0.9366103534720749, 0.9502794196738216][i] ?? NaN, 14),
  )
})

describe('a learning rate', () => {
  test('may follow a schedule, and may change on the way', () => {
    const p = parameterWithGrad(0, 1)
    const optimizer = new SGD([p], (update) => update + 1)
    optimizer.update()
    optimizer.update()
    expect(p.data).toBe(-3)
    optimizer.learningRate = constant(10)
    optimizer.update()
    expect(p.data).toBe(-13)
  })

  test("decays as in micrograd's demo, and then stays", () => {
    const rate = linearDecay(1, 0.1, 100)
    for (const k of [0, 1, 37, 99]) expect(rate(k)).toBe(1 - (0.9 * k) / 100)
    expect(rate(100)).toBeCloseTo(0.1, 15)
    expect(rate(500)).toBe(rate(100))
  })
})
