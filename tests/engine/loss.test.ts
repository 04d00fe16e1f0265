import { describe, expect, test } from 'vitest'
import {
  binaryCrossEntropy,
  maxMargin,
  meanSquaredError,
  summedSquaredError,
  type Loss,
} from '../../src/engine/loss.ts'
import { Value } from '../../src/engine/value.ts'
import { centralDifference } from './central-difference.ts'

const values = (...data: number[]): Value[] => data.map((number) => new Value(number))

test('squared errors are summed or averaged', () => {
  expect(summedSquaredError(values(1, -2, 0.5), [1, 1, 1]).data).toBe(9.25)
  expect(meanSquaredError(values(1, -2, 0.5, 1), [1, 1, 1, 1]).data).toBe(9.25 / 4)
})

test('the margin loss is zero once every score is at least 1 on its side', () => {
  expect(maxMargin(values(1, -3), [1, -1]).data).toBe(0)
  expect(maxMargin(values(0.5, 2), [1, -1]).data).toBe((0.5 + 3) / 2)
})

test('the cross-entropy is that of the probability, also for targets in between', () => {
  const expected = (z: number, t: number): number => {
    const probability = 1 / (1 + Math.exp(-z))
    return -(t * Math.log(probability) + (1 - t) * Math.log(1 - probability))
  }
  for (const z of [-3, 0, 0.7]) {
    for (const t of [0, 0.3, 1])
      expect(binaryCrossEntropy(values(z), [t]).data).toBeCloseTo(expected(z, t), 14)
  }
})

test('the cross-entropy of a logit that is surely wrong is finite, and so is its gradient', () => {
  const [logit] = values(-1000) as [Value]
  const loss = binaryCrossEntropy([logit], [1])
  loss.backward()
  expect([loss.data, logit.grad]).toEqual([1000, -1])
})

test('the cross-entropy of an undecided logit pulls it with half its strength', () => {
  const [logit] = values(0) as [Value]
  binaryCrossEntropy([logit], [1]).backward()
  expect(logit.grad).toBe(-0.5)
})

const losses: Record<string, Loss> = { summedSquaredError, meanSquaredError, maxMargin, binaryCrossEntropy }

describe.each(Object.entries(losses))('%s', (name, loss) => {
  const data = [0.3, -0.8, 1.7]
  const targets = [1, 0, 1]
  const alpha = 0.1

  test('has the gradients that nudging its predictions shows, with a penalty on them as well', () => {
    const predictions = values(...data)
    loss(predictions, targets, { alpha, parameters: predictions }).backward()
    predictions.forEach(({ grad }, i) => {
      const slope = centralDifference(
        (nudged) => {
          const again = values(...nudged)
          return loss(again, targets, { alpha, parameters: again }).data
        },
        data,
        i,
      )
      expect(grad).toBeCloseTo(slope, 8)
    })
  })

  test('adds alpha times the sum of squares as its penalty', () => {
    const parameters = values(3, -4)
    const plain = loss(values(...data), targets).data
    expect(loss(values(...data), targets, { alpha, parameters }).data).toBeCloseTo(plain + 2.5, 14)
  })

  test('refuses lists of different lengths and empty ones in words', () => {
    expect(() => loss(values(1, 2), [1])).toThrow(
      `${name} needs a target for each prediction, and at least one, got 2 predictions and 1 targets`,
    )
    expect(() => loss([], [])).toThrow('got 0 predictions and 0 targets')
  })
})

test('the cross-entropy refuses the targets of the margin loss in words', () => {
  expect(() => binaryCrossEntropy(values(1), [-1])).toThrow(
    'binaryCrossEntropy needs targets between 0 and 1, got -1',
  )
})
