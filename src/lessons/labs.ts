/** The two trainings that the lecture shows, with what a figure of each starts from. */
import type { Recipe } from './recipe.ts'

export type LabName = 'video' | 'moons'

export interface Lab {
  readonly recipe: Recipe
  readonly learningRate: number
  /** After so many updates it stops to be looked at. */
  readonly updates: number
}

export const labs: Readonly<Record<LabName, Lab>> = {
  /** 01:51:08 to 02:12:00; twenty updates at 0.05 are those of 02:08:41. */
  video: {
    recipe: {
      data: { set: 'four examples' },
      hidden: [4, 4],
      activation: 'tanh',
      outputActivation: 'tanh',
      initialiser: 'uniform',
      loss: 'summed squared error',
      alpha: 0,
      seed: 1337,
      decay: false,
      forgetZeroGrad: false,
    },
    learningRate: 0.05,
    updates: 20,
  },
  /** 02:19:03: the notebook demo.ipynb of micrograd, whose printed run is known digit for digit. */
  moons: {
    recipe: {
      data: { set: 'two moons', seed: 1337, points: 100, noise: 0.1 },
      hidden: [16, 16],
      activation: 'relu',
      outputActivation: 'linear',
      initialiser: 'zero biases',
      loss: 'max margin',
      alpha: 1e-4,
      seed: 1337,
      decay: true,
      forgetZeroGrad: false,
    },
    learningRate: 1,
    updates: 100,
  },
}
