/** The first frame of a lab: its report before the first update, in lists that a built page can carry. */
import type { LabName } from './labs.ts'
import { labs } from './labs.ts'
import { noMaps, type Report } from './training-protocol.ts'
import { TrainingSession } from './training-session.ts'

export interface FirstFrame {
  readonly loss: number
  readonly accuracy: number
  readonly outputs: readonly number[]
  readonly parameters: readonly number[]
  readonly grads: readonly number[]
  readonly examples: Report['examples']
}

/** Made while the site is built. */
export function firstFrameOf(name: LabName): FirstFrame {
  const { recipe } = labs[name]
  const session = new TrainingSession(() => 0)
  const { losses, accuracies, outputs, parameters, grads, examples } = session.answer({
    ask: 'start',
    recipe,
    script: [],
    maps: noMaps,
  })
  return {
    loss: losses[0] ?? Number.NaN,
    accuracy: accuracies[0] ?? Number.NaN,
    outputs: [...outputs],
    parameters: [...parameters],
    grads: [...grads],
    examples,
  }
}

/** The scores that its map begins with, as `Report` gives them; for labs of two inputs. */
export function firstMapOf(name: LabName): Float64Array {
  const session = new TrainingSession(() => 0)
  const maps = { ...noMaps, boundary: 100 }
  const { boundary } = session.answer({ ask: 'start', recipe: labs[name].recipe, script: [], maps })
  if (boundary === undefined) throw new Error(`The lab ${name} gave no map of its start.`)
  return boundary
}
