/** Optimizers: each moves every parameter a little against its gradient, so that the loss falls. */
import type { Value } from './value.ts'

/** The learning rate of an update, by its number, from 0. */
export type Schedule = (update: number) => number

/** The same learning rate for ever. */
export function constant(learningRate: number): Schedule {
  return () => learningRate
}

/** A straight line from one rate to another over so many updates, then level; micrograd's demo is (1, 0.1, 100). */
export function linearDecay(from: number, to: number, updates: number): Schedule {
  return (update) => from - ((from - to) * Math.min(update, updates)) / updates
}

/** What all have in common. Gradients are read as they are: `backward()` goes before an update, `zeroGrad()` after. */
export abstract class Optimizer {
  /** May be replaced between updates. */
  learningRate: Schedule
  /** How many updates were done. */
  updates = 0
  protected readonly parameters: readonly Value[]

  /** A learning rate given as a number stays the same for ever. */
  constructor(parameters: readonly Value[], learningRate: number | Schedule) {
    this.parameters = parameters
    this.learningRate = typeof learningRate === 'number' ? constant(learningRate) : learningRate
  }

  /** Moves every parameter once: p −= learningRate · direction. */
  update(): void {
    const rate = this.learningRate(this.updates++)
    this.parameters.forEach((parameter, i) => {
      parameter.data -= rate * this.direction(parameter.grad, i)
    })
  }

  /** Which way is uphill for parameter `i`, and how steeply. */
  protected abstract direction(grad: number, i: number): number
}

/** Gradient descent as in the lecture: the direction is the gradient. */
export class SGD extends Optimizer {
  protected direction(grad: number): number {
    return grad
  }
}

/** Gradient descent with a memory: v = momentum · v + grad, and the direction is v. */
export class Momentum extends Optimizer {
  readonly #momentum: number
  readonly #velocity: Float64Array

  constructor(parameters: readonly Value[], learningRate: number | Schedule, momentum = 0.9) {
    super(parameters, learningRate)
    this.#momentum = momentum
    this.#velocity = new Float64Array(parameters.length)
  }

  protected direction(grad: number, i: number): number {
    const velocity = this.#momentum * (this.#velocity[i] ?? 0) + grad
    this.#velocity[i] = velocity
    return velocity
  }
}

/** The constants of Adam; those of its paper, if not given. */
export interface AdamOptions {
  readonly beta1?: number
  readonly beta2?: number
  readonly epsilon?: number
}

/** Adam (Kingma and Ba 2015): the running mean of the gradient over the root of the running mean of its square. */
export class Adam extends Optimizer {
  readonly #options: Required<AdamOptions>
  readonly #mean: Float64Array
  readonly #meanSquare: Float64Array

  constructor(
    parameters: readonly Value[],
    learningRate: number | Schedule = 0.001,
    options: AdamOptions = {},
  ) {
    super(parameters, learningRate)
    this.#options = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, ...options }
    this.#mean = new Float64Array(parameters.length)
    this.#meanSquare = new Float64Array(parameters.length)
  }

  protected direction(grad: number, i: number): number {
    const { beta1, beta2, epsilon } = this.#options
    const mean = beta1 * (this.#mean[i] ?? 0) + (1 - beta1) * grad
    const meanSquare = beta2 * (this.#meanSquare[i] ?? 0) + (1 - beta2) * grad * grad
    this.#mean[i] = mean
    this.#meanSquare[i] = meanSquare
    // both means start at 0 and are too small at first: after t updates by a factor 1 − βᵗ
    const unbiasedMean = mean / (1 - beta1 ** this.updates)
    const unbiasedMeanSquare = meanSquare / (1 - beta2 ** this.updates)
    return unbiasedMean / (Math.sqrt(unbiasedMeanSquare) + epsilon)
  }
}
