/** A small check at the end of the inspector: what in a neuron is a Value, and what is many. */
import { topologicalOrder } from '../engine/value.ts'
import { evaluate } from './expression.ts'
import { neuron } from './neuron.ts'

/** How many Values a thing is. */
export type HowMany = 'one' | 'many' | 'none'

export interface CheckItem {
  id: string
  asked: string
  answer: HowMany
  why: string
}

const all = topologicalOrder(evaluate(neuron))
const leaves = all.filter(({ op }) => op === '')

/** Each with its reason; how many Values the lecture's neuron has is counted on it. */
export const valueCheck: readonly CheckItem[] = [
  {
    id: 'input',
    asked: 'an input, `x1`',
    answer: 'one',
    why: 'It is one number that takes part in the expression. Nothing made it, so its `_prev` is empty: a leaf.',
  },
  {
    id: 'weight',
    asked: 'a weight, `w1`',
    answer: 'one',
    why: 'A leaf just like an input. The class does not know which of them is the weight; only training treats it differently.',
  },
  {
    id: 'bias',
    asked: 'the bias, `b`',
    answer: 'one',
    why: 'One more leaf. It is added and not multiplied, but it is the same kind of object.',
  },
  {
    id: 'product',
    asked: 'a product, `x1 * w1`',
    answer: 'one',
    why: '`__mul__` gives back one new object. It is no weight and no input, and its `_prev` knows both.',
  },
  {
    id: 'sum',
    asked: 'the sum, `n`',
    answer: 'one',
    why: 'However much went into it, the result of the last `+` is one object. The many stand behind it, by way of `_prev`.',
  },
  {
    id: 'output',
    asked: 'the neuron’s output, `o`',
    answer: 'one',
    why: '`n.tanh()` gives back one object with one number. It is what the neuron answers, not the neuron.',
  },
  {
    id: 'neuron',
    asked: 'the whole neuron',
    answer: 'many',
    why: `With two inputs it is ${all.length} Values: ${leaves.length} leaves and ${all.length - leaves.length} results. No single object is “the neuron”; it is the expression they make together.`,
  },
]
