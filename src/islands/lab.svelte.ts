/** The state of a lab on the page: its settings, what was reported of its training, and the clock that drives it. */
import type { FirstFrame } from '../lessons/first-frame.ts'
import { firstReport } from '../lessons/first-report.ts'
import { labs, type Lab, type LabName } from '../lessons/labs.ts'
import type { Recipe } from '../lessons/recipe.ts'
import type { Start } from '../lessons/training.ts'
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
import { inTurns } from './in-turns.ts'
import { Reported, type Shown } from './reported.svelte.ts'
import { loadRunInWords, type RunInWords } from './run-in-words.ts'
import { Speedometer } from './speedometer.ts'
import { connectTrainer, type Trainer } from './trainer.ts'
import { TrainerLine } from './trainer-line.ts'

/** Updates in a second, or as many as the machine can. */
export type Speed = '10' | '60' | 'full'

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
  words: RunInWords | undefined = $state.raw()
  /** What is to be drawn besides the chart. */
  maps: MapWish = noMaps
  /** The example whose numbers the network shows. */
  example = $state(0)
  readonly #reported = new Reported()
  readonly #line = new TrainerLine(() => this.#connect())
  /** Counts the pauses: a run that was waiting for its next frame meanwhile does not go on. */
  #pauses = 0
  /** Whether the session has what is shown; on a page just opened it has not even been started. */
  #started = false

  constructor(name: LabName, first: FirstFrame) {
    this.name = name
    this.lab = labs[name]
    this.recipe = this.lab.recipe
    this.learningRate = this.lab.learningRate
    this.stop = { ...this.stop, updates: this.lab.updates }
    this.#take(firstReport(first), -1)
  }

  get shown(): Shown {
    return this.#reported.shown
  }

  get network(): Reported['network'] {
    return this.#reported.network
  }

  get record(): Reported['record'] {
    return this.#reported.record
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
    this.#line.startAfresh()
    const { generation } = this.#line
    // after a breakdown a new session does it
    if (this.failed) this.#line.disconnect()
    this.failed = false
    await this.#begin(script)
    // the reader may have gone on by now
    if (generation !== this.#line.generation || this.running !== 'not' || this.shown.remaining === 0) return
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
    const report = await this.#line.ask({ ask: 'state', update }, noMaps)
    const state = report?.state
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
    this.pause()
    this.#line.close()
  }

  /** Resolves once there is a session; to false if the training was started afresh meanwhile. */
  async #ready(): Promise<boolean> {
    const { generation } = this.#line
    if (!this.#started) await this.#begin([])
    return generation === this.#line.generation
  }

  async #begin(script: Script): Promise<void> {
    this.#started = true
    const { recipe, start, example } = this
    await this.#ask({ ask: 'start', recipe, script, ...(start ? { start } : {}) })
    // there may be fewer examples than before
    if (this.example !== example) this.lookAt(this.example)
  }

  async #run(pace: () => { updates: number; pause: number }): Promise<void> {
    const { generation } = this.#line
    const pauses = this.#pauses
    const speedometer = new Speedometer(this.shown.updates)
    await inTurns(async (withNetwork) => {
      // paused, and perhaps played again: then another run goes on
      if (pauses !== this.#pauses) return 'last'
      const { updates, pause } = pace()
      const maps = withNetwork ? this.maps : { ...this.maps, neurons: 0, example: -1 }
      await this.#ask(({ slice }) => this.#advance(updates, slice), maps)
      if (generation !== this.#line.generation || pauses !== this.#pauses) return 'last'
      const again = this.running === 'again'
      if (this.stopped !== undefined || (again && this.shown.remaining === 0)) {
        this.pause()
        return 'last'
      }
      this.updatesPerSecond = speedometer.read(this.shown.updates) ?? this.updatesPerSecond
      return pause
    })
    if (generation !== this.#line.generation) return
    // the last frame shows everything
    if (this.running === 'not' && this.maps.example >= 0 && !this.failed) await this.#ask({ ask: 'report' })
  }

  #advance(updates: number, milliseconds: number): Question & { ask: 'advance' } {
    return { ask: 'advance', learningRate: this.learningRate, updates, milliseconds, stop: this.stop }
  }

  async #ask(question: Parameters<TrainerLine['ask']>[0], maps = this.maps): Promise<void> {
    try {
      const report = await this.#line.ask(question, maps)
      if (report) this.#take(report, maps.example)
    } catch (error) {
      this.failed = true
      this.pause()
      reportError(error)
    }
  }

  async #connect(): Promise<Trainer> {
    const [words, trainer] = await Promise.all([loadRunInWords(), connectTrainer()])
    this.words = words
    this.thread = trainer.thread
    return trainer
  }

  /** `asked` is the place of the example whose numbers were asked for, or −1. */
  #take(report: Report, asked: number): void {
    const { examples, stopped } = report
    if (this.example >= examples.targets.length) this.example = 0
    if (stopped !== undefined) this.stopped = stopped
    this.#reported.take(report, asked < 0 ? this.example : asked)
  }
}

const never: StopRule = { updates: Number.POSITIVE_INFINITY, loss: Number.NEGATIVE_INFINITY }
