/** scikit-learn's two moons and micrograd's demo on them: the run whose numbers are published. */
import { zeroBiasInitialiser } from '../../src/engine/initialisers.ts'
import { MLP } from '../../src/engine/nn.ts'
import { PythonRandom } from '../../src/engine/random.ts'
import { twoMoons as moons, type Examples } from '../../src/lessons/datasets.ts'

/** `make_moons(n_samples=100, noise=0.1)` after `np.random.seed(1337)`, its labels turned into −1 and 1. */
export function twoMoons(): Examples {
  return moons({ seed: 1337, points: 100, noise: 0.1 })
}

/** micrograd's `MLP(2, [16, 16, 1])` after `random.seed(1337)`. */
export function demoModel(): MLP {
  return new MLP(2, [16, 16, 1], {
    random: new PythonRandom(1337),
    activation: ['relu', 'relu', 'linear'],
    initialiser: zeroBiasInitialiser,
  })
}
