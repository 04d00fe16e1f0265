/** Reads a lab's state from a link, or finds that no lab of its kind wrote it. */
import type { Activation } from '../engine/activation.ts'
import type { Lab } from '../lessons/labs.ts'
import { parameterCountOf, type Recipe } from '../lessons/recipe.ts'
import type { Start } from '../lessons/training.ts'
import { mostUpdates } from '../lessons/training-protocol.ts'
import { updatesIn, type Action } from '../lessons/training-script.ts'
import { acceptLearningRate, acceptSeed } from './accept-rate.ts'
import { acceptAlpha, acceptDataSeed, acceptHidden, acceptNoise, acceptPoints } from './lab-fields.ts'
import type { LabLink } from './lab-link.ts'

const activations: readonly Activation[] = ['tanh', 'relu', 'sigmoid', 'linear']

/** Undefined for a text that no lab of this kind wrote. */
export function readLabLink({ recipe: usual }: Lab, text: string): LabLink | undefined {
  const [seedText = '', rateText = '', ...parts] = text.split(',')
  const seed = acceptSeed(seedText)
  const learningRate = acceptLearningRate(rateText)
  if (typeof seed !== 'number' || typeof learningRate !== 'number') return undefined
  const isSetting = (part: string) => part.includes(':')
  const settings = new Map(parts.filter(isSetting).map((part) => part.split(':', 2) as [string, string]))
  const recipe = recipeFrom({ ...usual, seed }, settings)
  if (recipe === undefined) return undefined
  const count = parameterCountOf(recipe)
  const script = parts.filter((part) => !isSetting(part)).map((part) => actionIn(part, count))
  const start = startFrom(settings, count)
  const logarithmic = choice(settings, 'log', switches) ?? 'off'
  const accuracy = choice(settings, 'accuracy', switches) ?? 'off'
  if (!script.every((action) => action !== undefined) || start === 'wrong' || settings.size > 0)
    return undefined
  if (updatesIn(script) + (start?.updates ?? 0) > mostUpdates) return undefined
  return {
    recipe,
    learningRate,
    script,
    start,
    logarithmic: logarithmic === 'on',
    accuracy: accuracy === 'on',
  }
}

const switches = ['on', 'off'] as const

/** Takes its settings out of the list; what is left in the end is unknown. */
function recipeFrom(usual: Recipe, settings: Map<string, string>): Recipe | undefined {
  const wrong = Symbol()
  const taken = <Kind>(name: string, accept: (text: string) => Kind | undefined, usually: Kind) => {
    const text = settings.get(name)
    if (text === undefined) return usually
    settings.delete(name)
    return accept(text) ?? wrong
  }
  const data =
    usual.data.set === 'two moons'
      ? {
          ...usual.data,
          seed: taken('data', numberFrom(acceptDataSeed), usual.data.seed),
          points: taken('points', numberFrom(acceptPoints), usual.data.points),
          noise: taken('noise', numberFrom(acceptNoise), usual.data.noise),
        }
      : usual.data
  const on = (text: string) => (text === 'on' ? true : text === 'off' ? false : undefined)
  const recipe = {
    ...usual,
    data,
    hidden: taken('hidden', listFrom, usual.hidden),
    activation: taken('activation', (text) => activations.find((each) => each === text), usual.activation),
    alpha: taken('l2', numberFrom(acceptAlpha), usual.alpha),
    decay: taken('decay', on, usual.decay),
    forgetZeroGrad: taken('forget', on, usual.forgetZeroGrad),
  }
  const isWhole = (all: typeof recipe): all is typeof recipe & Recipe =>
    ![...Object.values(all), ...Object.values(all.data)].includes(wrong)
  return isWhole(recipe) ? recipe : undefined
}

function choice<Option extends string>(
  settings: Map<string, string>,
  name: string,
  options: readonly Option[],
): Option | undefined {
  const found = options.find((option) => option === settings.get(name))
  if (found !== undefined) settings.delete(name)
  return found
}

function numberFrom(accept: (text: string) => number | string) {
  return (text: string): number | undefined => {
    const number = accept(text)
    return typeof number === 'number' ? number : undefined
  }
}

function listFrom(text: string): readonly number[] | undefined {
  const list = acceptHidden(text)
  return typeof list === 'string' ? undefined : list
}

function actionIn(part: string, parameters: number): Action | undefined {
  const [, placeText, valueText = ''] = /^(\d+)=(.+)$/.exec(part) ?? []
  if (placeText !== undefined) {
    const parameter = Number(placeText)
    const value = Number(valueText)
    return parameter < parameters && Number.isFinite(value) ? { kind: 'edit', parameter, value } : undefined
  }
  const [rateText = '', updates = ''] = part.split('x')
  const learningRate = acceptLearningRate(rateText)
  if (typeof learningRate !== 'number' || !/^[1-9]\d*$/.test(updates)) return undefined
  return { kind: 'train', learningRate, updates: Number(updates) }
}

function startFrom(settings: Map<string, string>, count: number): Start | undefined | 'wrong' {
  const [at, weights, piled] = ['at', 'weights', 'piled'].map((name) => {
    const text = settings.get(name)
    settings.delete(name)
    return text
  })
  if (at === undefined && weights === undefined) return undefined
  const updates = Number(at)
  const parameters = numbersIn(weights, count)
  const gradients = piled === undefined ? [] : numbersIn(piled, count)
  if (!Number.isSafeInteger(updates) || updates < 0 || !parameters || !gradients) return 'wrong'
  return { updates, parameters, ...(piled === undefined ? {} : { piled: gradients }) }
}

function numbersIn(text: string | undefined, count: number): number[] | undefined {
  if (text === undefined || !/^[\w-]+$/.test(text)) return undefined
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    if (bytes.length !== 8 * count) return undefined
    const numbers = new Float64Array(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)).buffer)
    return [...numbers]
  } catch {
    return undefined
  }
}
