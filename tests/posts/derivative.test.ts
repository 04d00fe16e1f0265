/** Post #7: what a derivative tells you. */
import { expect, it } from 'vitest'
import { parseExpression } from '../../src/engine/expression.ts'
import { formatNumber } from '../../src/figures/format.ts'
import { gradientsOf } from '../../src/lessons/gradients.ts'
import { nudge } from '../../src/lessons/nudge.ts'
import { expectPostSays } from './post.ts'

const parabola = (x: number) => parseExpression('3*x**2 - 4*x + 5', { x })
const slopeAt = (x: number) => {
  const { root, values } = parabola(x)
  return gradientsOf(root).get(values.get('x') ?? root) ?? Number.NaN
}
const errorAt3 = (h: number) => {
  const { root, values } = parabola(3)
  return nudge(root, values.get('x') ?? root, h).slope - slopeAt(3)
}

it('gives the value and the slopes of the parabola', () => {
  expect(parabola(3).root.data).toBe(20)
  expectPostSays(7, `which is ${slopeAt(3)} at 3, exactly`)
  expectPostSays(7, `Type −3 into *x, exactly* in the figure. The slope is ${formatNumber(slopeAt(-3))}:`)
  expect(slopeAt(2 / 3)).toBeCloseTo(0, 14)
  expectPostSays(7, 'type 0.6667, which is almost two thirds. The slope is about 0.0002')
  expect(formatNumber(slopeAt(0.6667))).toBe('0.0002')
})

it('has an error of 3h, until rounding takes over below a ten-millionth', () => {
  for (const h of [1, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6]) expect(errorAt3(h) / (3 * h)).toBeCloseTo(1, 2)
  for (const h of [1e-9, 1e-10, 1e-12]) expect(Math.abs(errorAt3(h))).toBeGreaterThan(3 * h * 5)
  expect(Math.abs(errorAt3(1e-12))).toBeGreaterThan(Math.abs(errorAt3(1e-7)))
})

it('has three slopes for three inputs', () => {
  const { root, values } = parseExpression('d = a*b + c', { a: 2, b: -3, c: 10 })
  const slopes = ['a', 'b', 'c'].map((name) => gradientsOf(root).get(values.get(name) ?? root))
  expect(slopes).toEqual([-3, 2, 1])
  expectPostSays(7, 'The slope by $a$ is $b$. In the same way the slope by $b$ is $a$, which is 2.')
})
