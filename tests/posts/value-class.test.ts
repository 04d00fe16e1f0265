/** Post #8: the class Value, and what Post #6 took it for. */
import { expect, it } from 'vitest'
import { topologicalOrder } from '../../src/engine/value.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { graphOf } from '../../src/lessons/graph.ts'
import { neuron } from '../../src/lessons/neuron.ts'
import { simpleExpression } from '../../src/lessons/simple-expression.ts'
import { expectPostSays } from './post.ts'

it('counts the objects of the expression: seven, and −8 at the end', () => {
  const output = evaluate(simpleExpression)
  expect(output.data).toBe(-8)
  expect(topologicalOrder(output)).toHaveLength(7)
  expectPostSays(8, 'as objects it is seven of them')
})

it('counts the boxes of the neuron in Post #6: ten, five of them leaves', () => {
  const { values } = graphOf(evaluate(neuron))
  expect(values).toHaveLength(10)
  expect(values.filter(({ madeBy }) => madeBy === 'leaf')).toHaveLength(5)
  expectPostSays(8, 'has ten boxes. Two of them are inputs, two are weights, one is the bias.')
})
