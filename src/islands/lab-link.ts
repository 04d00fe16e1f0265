/** A lab's state in a link: what differs from the lab's own recipe, and what was done since, enough to do it again. */
import type { Lab } from '../lessons/labs.ts'
import type { Recipe } from '../lessons/recipe.ts'
import type { Start } from '../lessons/training.ts'
import type { Script } from '../lessons/training-script.ts'

export interface LabLink {
  readonly recipe: Recipe
  readonly learningRate: number
  readonly script: Script
  /** Weights to begin with, if not those of the seed. */
  readonly start: Start | undefined
  readonly logarithmic: boolean
  readonly accuracy: boolean
}

/** `1337,0.05,forget:on,0.05x20,3=0.5,0.1x5`: seed, present rate, settings, then updates and edits in order. */
export function writeLabLink({ recipe: usual }: Lab, link: LabLink): string {
  const { recipe, learningRate, script, start, logarithmic, accuracy } = link
  const settings: [string, string | number, string | number][] = [
    ['forget', onOff(recipe.forgetZeroGrad), onOff(usual.forgetZeroGrad)],
    ['decay', onOff(recipe.decay), onOff(usual.decay)],
    ['hidden', recipe.hidden.join('-'), usual.hidden.join('-')],
    ['activation', recipe.activation, usual.activation],
    ['l2', recipe.alpha, usual.alpha],
    ['log', onOff(logarithmic), 'off'],
    ['accuracy', onOff(accuracy), 'off'],
  ]
  if (recipe.data.set === 'two moons' && usual.data.set === 'two moons')
    settings.push(
      ['data', recipe.data.seed, usual.data.seed],
      ['points', recipe.data.points, usual.data.points],
      ['noise', recipe.data.noise, usual.data.noise],
    )
  return [
    recipe.seed,
    learningRate,
    ...settings.flatMap(([name, value, byDefault]) => (value === byDefault ? [] : [`${name}:${value}`])),
    ...(start ? [`at:${start.updates}`, `weights:${written(start.parameters)}`] : []),
    ...(start?.piled?.some((gradient) => gradient !== 0) ? [`piled:${written(start.piled)}`] : []),
    ...script.map((action) =>
      action.kind === 'train'
        ? `${action.learningRate}x${action.updates}`
        : `${action.parameter}=${action.value}`,
    ),
  ].join(',')
}

/** Doubles as base64, in letters that a link does not change: every digit comes back. */
function written(numbers: readonly number[]): string {
  const bytes = new Uint8Array(Float64Array.from(numbers).buffer)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const onOff = (on: boolean): string => (on ? 'on' : 'off')
