/** Training as in the lecture, 02:08:41: forward, backward, a step of every parameter against its gradient, again. */
import { Checkpoints, type Checkpoint } from './checkpoints.ts'
import { examplesOf, rateOf } from './network-of-recipe.ts'
import { NumberList } from './number-list.ts'
import type { Examples } from './datasets.ts'
import type { Objective } from './objective.ts'
import type { Recipe } from './recipe.ts'
import { partOf, withAction, type Script } from './training-script.ts'

/** Where a training begins, if not at the first weights of its seed. */
export interface Start {
  /** The number of updates that led there. */
  readonly updates: number
  readonly parameters: readonly number[]
  /** What had piled up in the gradients; nothing, if not given. */
  readonly piled?: readonly number[]
}

/** An update after which the loss was higher than before it. */
export interface Rise {
  readonly update: number
  readonly from: number
  readonly to: number
  /** By how much the loss would have fallen if its slope had stayed as it was; below 0 if the step went uphill. */
  readonly promised: number
}

/** A network in training: the same recipe, start and script always give the same numbers. */
export class Training {
  readonly recipe: Recipe
  readonly objective: Objective
  readonly examples: Examples
  /** The update of the first loss kept: that of the start. */
  readonly first: number
  /** The loss before the first update and after each one. */
  readonly losses = new NumberList()
  /** The share of examples on the right side of 0, for each of the losses. */
  readonly accuracies = new NumberList()
  /** Updates that made the loss rise, each by more than all before it. */
  #rises: Rise[] = []
  #script: Script = []
  /** The sum of the gradients of the updates so far, where nobody sets them back to 0. */
  readonly #piled: Float64Array
  readonly #checkpoints = new Checkpoints()

  constructor(recipe: Recipe, objective: Objective, start?: Start) {
    this.recipe = recipe
    this.objective = objective
    this.first = start?.updates ?? 0
    if (start) objective.parameters.set(start.parameters)
    this.#piled = Float64Array.from(start?.piled ?? new Float64Array(objective.parameters.length))
    this.examples = examplesOf(recipe)
    this.#measure()
  }

  get updates(): number {
    return this.first + this.losses.length - 1
  }

  get loss(): number {
    return this.losses.at(this.losses.length - 1)
  }

  /** The update that made the loss rise the most so far. */
  get largestRise(): Rise | undefined {
    return this.#rises.at(-1)
  }

  /** What was done since the start. */
  get script(): Script {
    return this.#script
  }

  /** What `p.grad` of each parameter holds after `backward()`: the gradient, on top of what nobody set back to 0. */
  get grads(): Float64Array {
    return this.objective.gradients.map((gradient, i) => (this.#piled[i] ?? 0) + gradient)
  }

  get piled(): Float64Array {
    return this.#piled
  }

  /** One update at this rate, or at what the recipe makes of it by now. */
  update(learningRate: number): void {
    const before = this.loss
    const { updates } = this
    if (this.#checkpoints.wants(updates)) this.#checkpoints.keep(this.#checkpoint())
    const promised = this.#step(rateOf(this.recipe, learningRate, updates))
    this.#script = withAction(this.#script, { kind: 'train', learningRate, updates: 1 })
    this.#measure()
    const { loss } = this
    const largest = this.largestRise
    if (loss - before > (largest ? largest.to - largest.from : 0))
      this.#rises.push({ update: updates + 1, from: before, to: loss, promised })
  }

  /** Sets one parameter by hand: the last loss becomes that of the network as it is now, and no update is counted. */
  edit(parameter: number, value: number): void {
    this.objective.parameters[parameter] = value
    this.#script = withAction(this.#script, { kind: 'edit', parameter, value })
    this.#measureAgain()
  }

  /** The state at an update of the past, found by going there again from the nearest checkpoint. */
  stateAt(update: number): Checkpoint {
    const from = this.#checkpoints.before(update)
    if (from === undefined || update >= this.updates) return this.#checkpoint()
    const present = this.#checkpoint()
    this.#restore(from)
    let at = from.update
    for (const action of partOf(this.#script, from.update - this.first, update - this.first)) {
      if (action.kind === 'edit') this.objective.parameters[action.parameter] = action.value
      else
        for (let i = 0; i < action.updates; i++) {
          this.objective.evaluate()
          this.#step(rateOf(this.recipe, action.learningRate, at++))
        }
    }
    const found = this.#checkpoint(update)
    this.#restore(present)
    this.objective.evaluate()
    return found
  }

  /** Goes back to an update of the past, as if what came after had not been done. */
  rewind(update: number): void {
    if (update >= this.updates) return
    this.#restore(this.stateAt(update))
    this.#script = partOf(this.#script, 0, update - this.first, true)
    this.#checkpoints.forgetFrom(update)
    this.losses.truncate(update - this.first + 1)
    this.accuracies.truncate(update - this.first + 1)
    this.#rises = this.#rises.filter((rise) => rise.update <= update)
    this.#measureAgain()
  }

  /** Moves the parameters; returns by how much the loss falls if its slope stays. */
  #step(rate: number): number {
    const { parameters, gradients } = this.objective
    const piled = this.#piled
    const { forgetZeroGrad } = this.recipe
    let promised = 0
    for (let i = 0; i < parameters.length; i++) {
      const gradient = gradients[i] ?? 0
      const direction = (piled[i] ?? 0) + gradient
      if (forgetZeroGrad) piled[i] = direction
      parameters[i] = (parameters[i] ?? 0) - rate * direction
      promised += rate * direction * gradient
    }
    return promised
  }

  #measure(): void {
    this.losses.push(this.objective.evaluate())
    this.accuracies.push(this.#accuracy())
  }

  #measureAgain(): void {
    this.losses.truncate(this.losses.length - 1)
    this.accuracies.truncate(this.accuracies.length - 1)
    this.#measure()
  }

  #accuracy(): number {
    const { targets } = this.examples
    const { outputs } = this.objective
    let right = 0
    for (let i = 0; i < targets.length; i++) {
      const score = outputs[i] ?? Number.NaN
      // a score that is not a number is on neither side
      if ((targets[i] ?? 0) > 0 ? score > 0 : score <= 0) right++
    }
    return right / targets.length
  }

  #checkpoint(update = this.updates): Checkpoint {
    return { update, parameters: this.objective.parameters.slice(), piled: this.#piled.slice() }
  }

  #restore({ parameters, piled }: Checkpoint): void {
    this.objective.parameters.set(parameters)
    this.#piled.set(piled)
  }
}
