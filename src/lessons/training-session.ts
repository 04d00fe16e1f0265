/** A training session: a training, the one it is compared with, and a script to be done again; answers one question at a time. */
import { compiledObjective } from './compiled-objective.ts'
import { frameOf, gridOf } from './decision-boundary.ts'
import type { MappedObjective } from './objective.ts'
import type { Recipe } from './recipe.ts'
import { Training, type Start } from './training.ts'
import {
  mostUpdates,
  type MapWish,
  type Question,
  type Report,
  type Request,
  type Stopped,
  type StopRule,
} from './training-protocol.ts'
import { updatesIn, type Action, type Script } from './training-script.ts'

type Advance = Question & { readonly ask: 'advance' }

/** It lives in a Worker or, where there is none, on the page; the clock counts milliseconds. */
export class TrainingSession {
  readonly #clock: () => number
  #training: Training | undefined
  #objective: MappedObjective | undefined
  /** The same training without the slip, where the slip is being made. */
  #comparison: Training | undefined
  /** What is left of the script. */
  #todo: Action[] = []
  #time = 0
  /** The first update that was not yet reported, or has changed since. */
  #unreported = 0

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Throws if the first question is not to start. */
  answer(request: Request): Report {
    if (request.ask === 'start') this.#start(request.recipe, request.script, request.start)
    const training = this.#training
    if (training === undefined) throw new TypeError(`TrainingSession needs a start before ${request.ask}`)
    let stopped: Stopped | undefined
    let state: Report['state']
    switch (request.ask) {
      case 'advance':
        stopped = this.#advance(training, request)
        break
      case 'edit':
        this.#edit(training, request.parameter, request.value)
        break
      case 'rewind':
        training.rewind(request.update)
        this.#comparison?.rewind(request.update)
        this.#todo = []
        this.#unreported = training.updates
        break
      case 'state':
        state = training.stateAt(request.update)
        break
    }
    return { ...this.#report(training, stopped, state), ...this.#maps(training, request.maps) }
  }

  #start(recipe: Recipe, script: Script, start?: Start): void {
    this.#objective = compiledObjective(recipe)
    this.#training = new Training(recipe, this.#objective, start)
    const without = { ...recipe, forgetZeroGrad: false }
    this.#comparison = recipe.forgetZeroGrad
      ? new Training(without, compiledObjective(without), start)
      : undefined
    this.#todo = [...script]
    this.#time = 0
    this.#unreported = this.#training.first
    this.#doEdits(this.#training)
  }

  /** What is left of the script goes before what is asked for, and takes no notice of rules to stop. */
  #advance(training: Training, { learningRate, updates, milliseconds, stop }: Advance): Stopped | undefined {
    const begin = this.#clock()
    const late = (): boolean => this.#clock() - begin >= milliseconds
    let stopped: Stopped | undefined
    if (this.#todo.length > 0) this.#goOnWithScript(training, updates, late)
    else
      for (let i = 0; i < updates && !late(); i++) {
        stopped = whyNot(training)
        if (stopped) break
        this.#update(training, learningRate)
        stopped = whyStop(training, stop)
        if (stopped) break
      }
    this.#time += this.#clock() - begin
    return stopped
  }

  /** The edits that follow an update come with it, so that with the last update the whole script is done. */
  #goOnWithScript(training: Training, updates: number, late: () => boolean): void {
    this.#doEdits(training)
    for (let i = 0; i < updates && !late(); i++) {
      const [next] = this.#todo
      if (next?.kind !== 'train') return
      this.#update(training, next.learningRate)
      if (next.updates > 1) this.#todo[0] = { ...next, updates: next.updates - 1 }
      else this.#todo.shift()
      this.#doEdits(training)
    }
  }

  /** The edits of the script that come before its next update. */
  #doEdits(training: Training): void {
    for (let [next] = this.#todo; next?.kind === 'edit'; [next] = this.#todo) {
      this.#edit(training, next.parameter, next.value)
      this.#todo.shift()
    }
  }

  #update(training: Training, learningRate: number): void {
    training.update(learningRate)
    this.#comparison?.update(learningRate)
  }

  #edit(training: Training, parameter: number, value: number): void {
    training.edit(parameter, value)
    this.#comparison?.edit(parameter, value)
    this.#unreported = Math.min(this.#unreported, training.updates)
  }

  #maps({ examples }: Training, { boundary, neurons, example }: MapWish): Partial<Report> {
    const objective = this.#objective
    const inputs = examples.inputs[example]?.map((input) => Float64Array.of(input))
    const frame = frameOf(examples)
    return {
      boundary: boundary > 0 ? objective?.scores(gridOf(frame, boundary)) : undefined,
      neurons: neurons > 0 ? objective?.neurons(gridOf(frame, neurons)) : undefined,
      neuronOutputs:
        inputs && Float64Array.from(objective?.neurons(inputs) ?? [], ([output]) => output ?? Number.NaN),
    }
  }

  #report(training: Training, stopped: Stopped | undefined, state: Report['state']): Report {
    const from = this.#unreported
    this.#unreported = training.updates + 1
    const { first, updates, objective, script, largestRise } = training
    return {
      engine: objective.engine,
      examples: training.examples,
      first,
      updates,
      from,
      losses: training.losses.from(from - first),
      accuracies: training.accuracies.from(from - first),
      comparison: this.#comparison?.losses.from(from - first) ?? new Float64Array(),
      outputs: objective.outputs.slice(0, training.examples.targets.length),
      parameters: objective.parameters.slice(),
      grads: training.grads,
      piled: training.piled.slice(),
      script,
      largestRise,
      remaining: updatesIn(this.#todo),
      time: this.#time,
      stopped,
      boundary: undefined,
      neurons: undefined,
      neuronOutputs: undefined,
      state,
    }
  }
}

/** Why there can be no further update. */
function whyNot(training: Training): Stopped | undefined {
  if (!Number.isFinite(training.loss)) return 'not finite'
  return training.updates >= mostUpdates ? 'limit' : undefined
}

/** Why the update just done is one to stop at. */
function whyStop(training: Training, { updates, loss }: StopRule): Stopped | undefined {
  if (training.updates === updates) return 'updates'
  const before = training.losses.at(training.losses.length - 2)
  if (training.loss <= loss && before > loss) return 'loss'
  return whyNot(training)
}
