/** The run that micrograd's notebook printed, done again by the exact form: what other runs are held against. */
import { labs } from './labs.ts'
import { exactObjective } from './exact-objective.ts'
import { Training } from './training.ts'

/** The loss before each of the hundred updates, and after the last. Takes about half a second: made while the site is built. */
export function publishedRun(): number[] {
  const { recipe, learningRate, updates } = labs.moons
  const training = new Training(recipe, exactObjective(recipe))
  for (let update = 0; update < updates; update++) training.update(learningRate)
  return [...training.losses.from(0)]
}
