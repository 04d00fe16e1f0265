/** The state of a lab on the page: its settings, what was reported of its training, and the clock that drives it. */
import type { FirstFrame } from '../lessons/first-frame.ts'
import { firstReport } from '../lessons/first-report.ts'
import { labs, type Lab, type LabName } from '../lessons/labs.ts'
import { sameRecipe, type Recipe } from '../lessons/recipe.ts'
import { RunRecord } from '../lessons/run-record.ts'
import type { Start } from '../lessons/training.ts'
import type { Numbers } from '../lessons/network-of-parameters.ts'
import {
  noMaps,
  type MapWish,
  type Question,
  type Report,
  type Stopped,
  type StopRule,
} from '../lessons/training-protocol.ts'
import type { Script } from '../lessons/training-script.ts'
import { KeptRunsState } from './kept-runs.svelte.ts'
import type { LabLink } from './lab-link.ts'
import { connectTrainer, type Trainer } from './trainer.ts'

/** Updates in a second, or as many as the machine can. */
export type Speed = '10' | '60' | 'full'

/** What is shown of a training; replaced as a whole by every report. */
export type Shown = Omit<Report, 'losses' | 'accuracies' | 'comparison' | 'from' | 'stopped' | 'state'> & {
  readonly loss: number
  readonly accuracy: number
}

type Words = Pick<typeof import('../lessons/run-words.ts'), 'verdictOn'> &
  Pick<typeof import('../lessons/run-summary.ts'), 'summaryOf'>

export class LabState {
  readonly name: LabName
  readonly lab: Lab
  recipe: Recipe = $state.raw({} as Recipe)
  /** Where the training begins, if not at the weights of the seed. */
  start: Start | undefined = $state.raw()
  learningRate = $state(0)
  speed: Speed = $state('60')
  stop: StopRule = $state.raw({ updates: 0, loss: Number.NEGATIVE_INFINITY })
  logarithmic = $state(false)
  accuracy = $state(false)
  shown: Shown = $state.raw({} as Shown)
  running: 'not' | 'playing' | 'again' = $state('not')
  stopped: Stopped | undefined = $state.raw()
  /** By the clock on the wall, drawing included; 0 while nothing runs. */
  updatesPerSecond = $state(0)
  thread: Trainer['thread'] | undefined = $state()
  /** The training broke down and waits for another try. */
  failed = $state(false)
  /** The link holds the present weights instead of the way to them. */
  weightsInLink = $state(false)
  readonly kept = new KeptRunsState()
  /** What puts a run into words, once there is a run. */
  words: Words | undefined = $state.raw()
  /** What is to be drawn besides the chart. */
  maps: MapWish = noMaps
  /** The example whose numbers the network shows. */
  example = $state(0)
  /** The network as it was last asked for: less often than the loss, as it is much to draw. */
  network: Numbers & { readonly maps: readonly Float64Array[] | undefined } = $state.raw({} as never)
  /** The losses of the present run. It changes with every `shown`. */
  record = new RunRecord()

  #trainer: Promise<Trainer> | undefined
  /** Counts the fresh starts: an answer to a question of before is no longer of interest. */
  #generation = 0
  /** Counts the pauses: a run that was waiting for its next frame meanwhile does not go on. */
  #pauses = 0
  /** The figure is gone; nothing is asked any more. */
  #closed = false
  /** Whether the session has what is shown; on a page just opened it has not even been started. */
  #started = false

  constructor(name: LabName, first: FirstFrame) {
    this.name = name
    this.lab = labs[name]
    this.recipe = this.lab.recipe
    this.learningRate = this.lab.learningRate
    this.stop = { ...this.stop, updates: this.lab.updates }
    this.#take(firstReport(first))
  }

  get canGoOn(): boolean {
    return !this.failed && Number.isFinite(this.shown.loss) && this.stopped !== 'limit'
  }

  /** Goes on from the present update until it is paused or a rule stops it. */
  async play(): Promise<void> {
    if (this.running !== 'not') return
    this.running = 'playing'
    this.stopped = undefined
    const pauses = this.#pauses
    await this.#ready()
    // the reader may have paused while the session came up
    if (pauses !== this.#pauses) return
    await this.#run(() => ({
      updates: this.speed === 'full' ? Number.POSITIVE_INFINITY : 1,
      pause: this.speed === '10' ? 100 : 0,
    }))
  }

  pause(): void {
    this.#pauses++
    this.running = 'not'
    this.updatesPerSecond = 0
  }

  async step(): Promise<void> {
    if (this.running !== 'not' || !this.canGoOn) return
    this.stopped = undefined
    // the rate of now, whatever is typed while the session comes up
    const question = { ...this.#advance(1, Number.POSITIVE_INFINITY), stop: never }
    if (await this.#ready()) await this.#ask(question)
  }

  /** The same start again; with a script, what it says is then done anew. */
  async restart(script: Script = []): Promise<void> {
    this.pause()
    this.stopped = undefined
    const generation = ++this.#generation
    // after a breakdown a new session does it
    if (this.failed) this.#disconnect()
    this.failed = false
    await this.#begin(script)
    // the reader may have gone on by now
    if (generation !== this.#generation || this.running !== 'not' || this.shown.remaining === 0) return
    this.running = 'again'
    await this.#run(() => ({ updates: Number.POSITIVE_INFINITY, pause: 0 }))
  }

  /** Another recipe is another training, from its start. */
  async change(change: Partial<Recipe>, script: Script = []): Promise<void> {
    this.recipe = { ...this.recipe, ...change }
    this.start = undefined
    await this.restart(script)
  }

  async restore(link: LabLink): Promise<void> {
    this.recipe = link.recipe
    this.start = link.start
    this.learningRate = link.learningRate
    this.logarithmic = link.logarithmic
    this.accuracy = link.accuracy
    await this.restart(link.script)
  }

  async edit(parameter: number, value: number): Promise<void> {
    if (!(await this.#ready())) return
    this.stopped = undefined
    await this.#ask({ ask: 'edit', parameter, value })
  }

  async rewind(update: number): Promise<void> {
    this.pause()
    this.stopped = undefined
    if (await this.#ready()) await this.#ask({ ask: 'rewind', update })
  }

  /** Asks for more, or for less, to be drawn from now on. */
  async draw(maps: Partial<MapWish>): Promise<void> {
    this.maps = { ...this.maps, ...maps }
    await this.#ready()
    await this.#ask({ ask: 'report' })
  }

  /** The parameters after an update of the past, found by the session. */
  async parametersAt(update: number): Promise<Float64Array> {
    await this.#ready()
    const trainer = await this.#connected()
    const { state } = await trainer.ask({ ask: 'state', update, maps: noMaps })
    if (state === undefined) throw new Error(`The session did not say what held at update ${update}.`)
    return state.parameters
  }

  /** Shows the numbers of another example in the network, if there is one to be seen. */
  lookAt(example: number): void {
    this.example = example
    if (this.maps.example >= 0) void this.draw({ example })
  }

  /** After a breakdown: a new session does what was done so far. */
  async retry(): Promise<void> {
    await this.restart(this.shown.script)
  }

  close(): void {
    this.#closed = true
    this.pause()
    this.#generation++
    this.#disconnect()
  }

  /** What the lab shows when nobody asked for something else. */
  get usual(): LabLink {
    const { recipe, learningRate } = this.lab
    return { recipe, learningRate, script: [], start: undefined, logarithmic: false, accuracy: false }
  }

  get link(): LabLink {
    const { recipe, learningRate, logarithmic, accuracy, weightsInLink, shown } = this
    const way = weightsInLink
      ? { start: this.startHere, script: [] }
      : { start: this.start, script: shown.script }
    return { recipe, learningRate, logarithmic, accuracy, ...way }
  }

  /** Whether this is the training that the lab begins with, so far as it has gone. */
  get isUsual(): boolean {
    const { recipe, learningRate } = this.lab
    const { script } = this.shown
    const usually = script.every((action) => action.kind === 'train' && action.learningRate === learningRate)
    return this.start === undefined && usually && sameRecipe(this.recipe, recipe)
  }

  /** A training that begins at the present weights, wherever they came from. */
  get startHere(): Start {
    const { updates, parameters, piled } = this.shown
    return { updates, parameters: [...parameters], piled: [...piled] }
  }

  /** Resolves once there is a session; to false if the training was started afresh meanwhile. */
  async #ready(): Promise<boolean> {
    const generation = this.#generation
    if (!this.#started) await this.#begin([])
    return generation === this.#generation
  }

  async #begin(script: Script): Promise<void> {
    this.#started = true
    const { recipe, start, example } = this
    await this.#ask({ ask: 'start', recipe, script, ...(start ? { start } : {}) })
    // there may be fewer examples than before
    if (this.example !== example) this.lookAt(this.example)
  }

  /** Asks and draws in turns, once for each frame. */
  async #run(pace: () => { updates: number; pause: number }): Promise<void> {
    const generation = this.#generation
    const pauses = this.#pauses
    let since = { time: performance.now(), updates: this.shown.updates }
    let networkDrawn = 0
    while (pauses === this.#pauses) {
      const { updates, pause } = pace()
      const network = performance.now() - networkDrawn > 250
      if (network) networkDrawn = performance.now()
      const maps = network ? this.maps : { ...this.maps, neurons: 0, example: -1 }
      await this.#ask(({ slice }) => this.#advance(updates, slice), maps)
      if (generation !== this.#generation) return
      // paused meanwhile, and perhaps played again: then another run goes on
      if (pauses !== this.#pauses) break
      const again = this.running === 'again'
      if (this.stopped !== undefined || (again && this.shown.remaining === 0)) {
        this.pause()
        break
      }
      const now = performance.now()
      if (now - since.time > 500) {
        this.updatesPerSecond = ((this.shown.updates - since.updates) * 1000) / (now - since.time)
        since = { time: now, updates: this.shown.updates }
      }
      await nextFrame()
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause - 16))
    }
    // the last frame shows everything
    if (this.running === 'not' && this.maps.example >= 0 && !this.failed) await this.#ask({ ask: 'report' })
  }

  #advance(updates: number, milliseconds: number): Question & { ask: 'advance' } {
    return { ask: 'advance', learningRate: this.learningRate, updates, milliseconds, stop: this.stop }
  }

  async #ask(question: Question | ((trainer: Trainer) => Question), maps = this.maps): Promise<void> {
    if (this.#closed) return
    const generation = this.#generation
    try {
      const trainer = await this.#connected()
      const asked = typeof question === 'function' ? question(trainer) : question
      const report = await trainer.ask({ ...asked, maps })
      if (generation === this.#generation) this.#take(report)
    } catch (error) {
      if (generation !== this.#generation) return
      this.failed = true
      this.pause()
      reportError(error)
    }
  }

  /** One promise for all who ask, so that questions go out in their order. */
  #connected(): Promise<Trainer> {
    this.#trainer ??= this.#connect()
    return this.#trainer
  }

  async #connect(): Promise<Trainer> {
    const [words, summary, trainer] = await Promise.all([
      import('../lessons/run-words.ts'),
      import('../lessons/run-summary.ts'),
      connectTrainer(),
    ])
    this.words = { ...words, ...summary }
    this.thread = trainer.thread
    return trainer
  }

  #disconnect(): void {
    this.#trainer?.then(
      (trainer) => trainer.close(),
      () => {
        // one that never came needs no closing
      },
    )
    this.#trainer = undefined
  }

  #takeNetwork({ parameters, grads, neuronOutputs, neurons, examples }: Report): void {
    this.network = {
      parameters,
      grads,
      outputs: neuronOutputs ?? new Float64Array(),
      inputs: examples.inputs[this.example] ?? [],
      maps: neurons,
    }
  }

  #take(report: Report): void {
    const goesOn = report.from > report.first
    if (!goesOn) this.record = new RunRecord(report.first)
    this.record.take(report)
    const { updates, stopped } = report
    if (this.example >= report.examples.targets.length) this.example = 0
    if (stopped !== undefined) this.stopped = stopped
    if (report.neuronOutputs || !goesOn) this.#takeNetwork(report)
    this.shown = {
      ...report,
      // those that are drawn already, if they are the same
      examples: goesOn ? this.shown.examples : report.examples,
      loss: this.record.losses.at(updates),
      accuracy: this.record.accuracies.at(updates),
    }
  }
}

const never: StopRule = { updates: Number.POSITIVE_INFINITY, loss: Number.NEGATIVE_INFINITY }

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}
