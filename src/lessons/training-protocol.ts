/** What a figure asks of a training session and what it is told: plain data, so that a Worker can stand in between. */
import type { Examples } from './datasets.ts'
import type { Objective } from './objective.ts'
import type { Recipe } from './recipe.ts'
import type { Rise, Start } from './training.ts'
import type { Script } from './training-script.ts'

/** What makes a training pause by itself: each once, when it is reached. */
export interface StopRule {
  /** The number of an update; Infinity for none. */
  readonly updates: number
  /** Stops when the loss comes down to it; −Infinity for none. */
  readonly loss: number
}

/** Maps to be made after an answer, by the number of their rows and columns; none for 0. */
export interface MapWish {
  /** Of the score. */
  readonly boundary: number
  /** Of each neuron's output; for networks of two inputs. */
  readonly neurons: number
  /** The place of the example to tell each neuron's output for; −1 for none. */
  readonly example: number
}

export const noMaps: MapWish = { boundary: 0, neurons: 0, example: -1 }

export type Question =
  /** A new training; its script is done by the advances that follow, before anything else. */
  | { readonly ask: 'start'; readonly recipe: Recipe; readonly start?: Start; readonly script: Script }
  /** So many updates, or as many of them as there is time for. */
  | {
      readonly ask: 'advance'
      readonly learningRate: number
      readonly updates: number
      readonly milliseconds: number
      readonly stop: StopRule
    }
  | { readonly ask: 'edit'; readonly parameter: number; readonly value: number }
  | { readonly ask: 'rewind'; readonly update: number }
  /** The state at an update of the past; nothing changes. */
  | { readonly ask: 'state'; readonly update: number }
  /** Nothing but a report, for the maps that come with it. */
  | { readonly ask: 'report' }

/** A question with what is to be drawn after it. */
export type Request = Question & { readonly maps: MapWish }

export type Stopped = 'updates' | 'loss' | 'not finite' | 'limit'

/** The training after an answer. */
export interface Report {
  readonly engine: Objective['engine']
  readonly examples: Examples
  /** The update of the start. */
  readonly first: number
  readonly updates: number
  /** The update that the lists below begin with: all from there on are new, or changed. */
  readonly from: number
  readonly losses: Float64Array
  /** Shares, from 0 to 1. */
  readonly accuracies: Float64Array
  /** The losses of the same training with its gradients set back to 0 each time; empty where it is that itself. */
  readonly comparison: Float64Array
  readonly outputs: Float64Array
  readonly parameters: Float64Array
  /** What each parameter's `grad` holds. */
  readonly grads: Float64Array
  readonly piled: Float64Array
  readonly script: Script
  readonly largestRise: Rise | undefined
  /** Updates of the given script that are still to be done. */
  readonly remaining: number
  /** Milliseconds spent in updates since the start. */
  readonly time: number
  readonly stopped: Stopped | undefined
  /** Row by row from the top left. */
  readonly boundary: Float64Array | undefined
  /** One map for each neuron, layer by layer. */
  readonly neurons: readonly Float64Array[] | undefined
  /** Each neuron's output for the example that was asked for. */
  readonly neuronOutputs: Float64Array | undefined
  /** The state that was asked for. */
  readonly state: { readonly update: number; readonly parameters: Float64Array } | undefined
}

/** So many updates are the most: a list of them all is kept. */
export const mostUpdates = 1_000_000
