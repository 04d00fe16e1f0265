/** scikit-learn's two moons and micrograd's demo on them: the run whose numbers are published. */
import { zeroBiasInitialiser } from '../../src/engine/initialisers.ts'
import { MLP } from '../../src/engine/nn.ts'
import { NumpyRandom, PythonRandom } from '../../src/engine/random.ts'

/** `make_moons(n_samples=100, noise=0.1)` after `np.random.seed(1337)`, its labels turned into −1 and 1. */
export function twoMoons(): { inputs: number[][]; targets: number[] } {
  const random = new NumpyRandom(1337)
  const half = Array.from({ length: 50 }, (_, i) => (i === 49 ? Math.PI : i * (Math.PI / 49)))
  const points = [
    ...half.map((angle) => ({ x: Math.cos(angle), y: Math.sin(angle), target: -1 })),
    ...half.map((angle) => ({ x: 1 - Math.cos(angle), y: 1 - Math.sin(angle) - 0.5, target: 1 })),
  ]
  random.shuffle(points)
  return {
    inputs: points.map(({ x, y }) => [x + random.normal(0, 0.1), y + random.normal(0, 0.1)]),
    targets: points.map(({ target }) => target),
  }
}

/** micrograd's `MLP(2, [16, 16, 1])` after `random.seed(1337)`. */
export function demoModel(): MLP {
  return new MLP(2, [16, 16, 1], {
    random: new PythonRandom(1337),
    activation: ['relu', 'relu', 'linear'],
    initialiser: zeroBiasInitialiser,
  })
}
