/** A training as a lab does it, for tests: the lab's own recipe, changed where a test wants it, after a script. */
import { mlpExample } from '../../src/engine/mlp-example.ts'
import { compile } from '../../src/engine/program.ts'
import type { Value } from '../../src/engine/value.ts'
import { compiledObjective } from '../../src/lessons/compiled-objective.ts'
import { labs, type LabName } from '../../src/lessons/labs.ts'
import { losses, networkOf } from '../../src/lessons/network-of-recipe.ts'
import type { Recipe } from '../../src/lessons/recipe.ts'
import { Training } from '../../src/lessons/training.ts'
import type { Script } from '../../src/lessons/training-script.ts'

export function trained(name: LabName, script: Script = [], change: Partial<Recipe> = {}): Training {
  const recipe = { ...labs[name].recipe, ...change }
  const training = new Training(recipe, compiledObjective(recipe))
  for (const action of script)
    if (action.kind === 'edit') training.edit(action.parameter, action.value)
    else for (let update = 0; update < action.updates; update++) training.update(action.learningRate)
  return training
}

/** The loss of one example as a graph of Values, with all data and gradients, as it was after an update. */
export function graphThen(training: Training, update: number, place: number): Value {
  const { recipe, examples } = training
  const program = compile(mlpExample(networkOf(recipe), losses[recipe.loss]), { examples: 1 })
  program.parameters.set(training.stateAt(update).parameters)
  return program.open(examples.inputs[place] ?? [], [examples.targets[place] ?? Number.NaN])
}

/** So many updates at one rate. */
export function train(learningRate: number, updates: number): Script[number] {
  return { kind: 'train', learningRate, updates }
}
