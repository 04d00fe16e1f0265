/** The networks that the works train, as plain data, so that every engine starts from exactly the same numbers. */
import { uniformInitialiser, zeroBiasInitialiser } from '../src/engine/initialisers.ts'
import { MLP } from '../src/engine/nn.ts'
import { constant, linearDecay } from '../src/engine/optimizer.ts'
import { PythonRandom } from '../src/engine/random.ts'
import { fourExamples } from '../src/lessons/four-examples.ts'
import { twoMoons } from '../tests/engine/two-moons.ts'

/** Both rings of points that TensorFlow Playground starts with: 1 inside a radius of 2.5, −1 from 3.5 to 5. */
function circle(count) {
  const random = new PythonRandom(42)
  const points = Array.from({ length: count }, (_, i) => {
    const inside = i % 2 === 0
    const radius = inside ? random.uniform(0, 2.5) : random.uniform(3.5, 5)
    const angle = random.uniform(0, 2 * Math.PI)
    return { input: [radius * Math.sin(angle), radius * Math.cos(angle)], target: inside ? 1 : -1 }
  })
  return { inputs: points.map(({ input }) => input), targets: points.map(({ target }) => target) }
}

function network(sizes, activation, initialiser) {
  const [inputs, ...outputs] = sizes
  return new MLP(inputs, outputs, { random: new PythonRandom(1337), activation, initialiser }).toJSON()
}

const moons = {
  ...twoMoons(),
  loss: 'maxMargin',
  alpha: 1e-4,
  batch: 100,
  learningRate: linearDecay(1, 0.1, 100),
}

/**
 * What a network is trained on and how. `updates` is how often all examples go by, in batches, before the training starts
 * over; `perSample` how many of these are timed as one, so that the clock is read seldom enough.
 */
export const networks = {
  /** micrograd's demo, whose numbers are published. */
  W1relu: {
    ...network([2, 16, 16, 1], ['relu', 'relu', 'linear'], zeroBiasInitialiser),
    ...moons,
    updates: 100,
    perSample: 10,
  },
  W1tanh: {
    ...network([2, 16, 16, 1], ['tanh', 'tanh', 'linear'], zeroBiasInitialiser),
    ...moons,
    updates: 100,
    perSample: 10,
  },
  W2: {
    ...network([2, 4, 2, 1], 'tanh', uniformInitialiser),
    ...circle(500),
    loss: 'meanSquaredError',
    alpha: 0,
    batch: 10,
    learningRate: constant(0.03),
    updates: 20,
    perSample: 2,
  },
  /** The video's network and its four examples. */
  W3: {
    ...network([3, 4, 4, 1], 'tanh', uniformInitialiser),
    ...fourExamples,
    loss: 'summedSquaredError',
    alpha: 0,
    batch: 4,
    learningRate: constant(0.05),
    updates: 100,
    perSample: 100,
  },
}
