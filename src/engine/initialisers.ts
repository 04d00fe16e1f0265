/** The numbers a network starts from: a weight and a bias for a neuron of so many inputs. */
import type { RandomSource } from './random.ts'

/** Draws a neuron's first weights, one call each, and then its bias. */
export interface Initialiser {
  readonly weight: (random: RandomSource, inputs: number) => number
  readonly bias: (random: RandomSource, inputs: number) => number
}

const uniform = (random: RandomSource): number => random.uniform(-1, 1)

/** As the lecture: weights and bias drawn evenly from [−1, 1). */
export const uniformInitialiser: Initialiser = { weight: uniform, bias: uniform }

/** As the micrograd repository: weights drawn evenly from [−1, 1), biases 0. */
export const zeroBiasInitialiser: Initialiser = { weight: uniform, bias: () => 0 }

/**
 * Weights drawn evenly from ±√(3/inputs), biases 0 (LeCun 1998): the variance of a weight is 1/inputs, so that a
 * neuron's sum stays about as large as its inputs, however many there are.
 */
export const scaledInitialiser: Initialiser = {
  weight: (random, inputs) => {
    const limit = Math.sqrt(3 / inputs)
    return random.uniform(-limit, limit)
  },
  bias: () => 0,
}
