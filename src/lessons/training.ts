/** Training as in the lecture, 01:51:08 to 02:12: four examples, an MLP of 41 parameters, one update at a time. */
import { summedSquaredError } from '../engine/loss.ts'
import { MLP } from '../engine/nn.ts'
import { SGD } from '../engine/optimizer.ts'
import { PythonRandom } from '../engine/random.ts'
import type { Value } from '../engine/value.ts'
import { fourExamples } from './four-examples.ts'

/** So many updates at one learning rate. */
export interface Stretch {
  learningRate: number
  updates: number
}

/** A network in training: the same seed and the same stretches always give the same numbers. */
export class Training {
  readonly seed: number
  /** The loss before the first update and after each one. */
  readonly losses: number[] = []
  /** What was done so far, enough to do it again. */
  readonly stretches: Stretch[] = []
  readonly #network: MLP
  readonly #optimizer: SGD
  #predictions: Value[] = []
  #loss: Value

  /** The seed is an integer; the weights are those of Python's `random.uniform(-1, 1)` after `random.seed(seed)`. */
  constructor(seed: number) {
    this.seed = seed
    this.#network = new MLP(3, [4, 4, 1], { random: new PythonRandom(seed) })
    this.#optimizer = new SGD(this.#network.parameters(), 0)
    this.#loss = this.#forward()
  }

  get parameterCount(): number {
    return this.#network.parameters().length
  }

  get updates(): number {
    return this.losses.length - 1
  }

  get loss(): number {
    return this.#loss.data
  }

  /** One for each example, at the present parameters. */
  get predictions(): number[] {
    return this.#predictions.map((prediction) => prediction.data)
  }

  /** The largest gradient of the last update, without its sign; 0 before the first. */
  get largestGradient(): number {
    return Math.max(...this.#network.parameters().map(({ grad }) => Math.abs(grad)))
  }

  /** Zero the gradients, backward, move every parameter against its gradient, forward again. */
  update(learningRate: number): void {
    this.#network.zeroGrad()
    this.#loss.backward()
    this.#optimizer.learningRate = () => learningRate
    this.#optimizer.update()
    this.#loss = this.#forward()
    const last = this.stretches.at(-1)
    if (last?.learningRate === learningRate) last.updates++
    else this.stretches.push({ learningRate, updates: 1 })
  }

  #forward(): Value {
    this.#predictions = fourExamples.inputs.map((inputs) => this.#network.predict(inputs))
    const loss = summedSquaredError(this.#predictions, fourExamples.targets)
    this.losses.push(loss.data)
    return loss
  }
}

/** Does these stretches one update at a time, so that whoever asks can draw or stop in between. */
export function* retraining(training: Training, stretches: readonly Stretch[]): Generator<void> {
  for (const { learningRate, updates } of stretches) {
    for (let update = 0; update < updates; update++) {
      training.update(learningRate)
      yield
    }
  }
}

/** The training that these stretches lead to. */
export function retrain(seed: number, stretches: readonly Stretch[]): Training {
  const training = new Training(seed)
  const updates = retraining(training, stretches)
  while (!updates.next().done);
  return training
}
