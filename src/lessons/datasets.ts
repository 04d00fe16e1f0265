/** Data sets: what a network learns from, made anew from a seed, so that everyone has the same points. */
import { NumpyRandom } from '../engine/random.ts'

/** Examples in order: the inputs of each, and its target, 1 or −1. */
export interface Examples {
  readonly inputs: readonly (readonly number[])[]
  readonly targets: readonly number[]
}

/** How the moons are drawn. */
export interface Moons {
  /** An integer of 32 bits, for NumPy's generator. */
  readonly seed: number
  /** How many points there are in both moons together, at least 4. */
  readonly points: number
  /** The standard deviation by which each point is moved, in both directions. */
  readonly noise: number
}

/** scikit-learn's `make_moons(points, noise=noise)` after `np.random.seed(seed)`, its labels turned into −1 and 1. */
export function twoMoons({ seed, points, noise }: Moons): Examples {
  const random = new NumpyRandom(seed)
  const upper = Math.floor(points / 2)
  const placed = [
    ...halfTurn(upper).map((angle) => ({ x: Math.cos(angle), y: Math.sin(angle), target: -1 })),
    ...halfTurn(points - upper).map((angle) => ({
      x: 1 - Math.cos(angle),
      y: 1 - Math.sin(angle) - 0.5,
      target: 1,
    })),
  ]
  random.shuffle(placed)
  return {
    inputs: placed.map(({ x, y }) => [x + random.normal(0, noise), y + random.normal(0, noise)]),
    targets: placed.map(({ target }) => target),
  }
}

/** Angles from 0 to π at equal distances, as `np.linspace(0, np.pi, count)`: the last is π itself. */
function halfTurn(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? Math.PI : i * (Math.PI / (count - 1))))
}
