/** What a live graph is at the moment, and everything that can be done to it: the state behind the neuron graph's workbench. */
import { ExpressionError } from '../engine/expression.ts'
import type { GraphLayout } from '../figures/graph-layout.ts'
import type { LayoutPart } from '../figures/layout-parts.ts'
import { LayoutRun } from '../figures/layout-run.ts'
import { roomLayouts } from '../figures/room-layouts.ts'
import type { Room } from '../figures/rooms.ts'
import { foldGraph, usualFolding, type FoldedGraph } from '../lessons/folding.ts'
import { frameOf, positionsOf } from '../lessons/frame.ts'
import { gallery } from '../lessons/gallery.ts'
import { gradientStep, type GradientStep } from '../lessons/gradient-step.ts'
import { carriedOver } from '../lessons/leaves.ts'
import { LiveGraph } from '../lessons/live-graph.ts'
import { readSource } from '../lessons/source.ts'
import { mostPasses, startOf, type GraphState } from './graph-state.ts'

export type Layouts = Partial<Record<Room, GraphLayout>>

/** A graph with the drawing that belongs to it: they change together, so that no number stands in a wrong box. */
interface Drawn {
  live: LiveGraph
  folded: FoldedGraph
  layouts: Layouts
}

/** A layout under way. */
interface Work {
  part: LayoutPart | 'loading'
  nodes: number
}

interface Problem {
  message: string
  /** Which character of the text, from 1. */
  position: number | undefined
}

export class GraphDesk {
  readonly #start: GraphState
  readonly #startDrawn: Drawn
  /** Where the gallery's layouts lie. */
  readonly #layoutsAt: string
  readonly #remember: (state: GraphState) => void
  readonly #run = new LayoutRun()
  #flash: ReturnType<typeof setTimeout> | undefined

  present: GraphState = $state.raw() as GraphState
  drawn: Drawn = $state.raw() as Drawn
  /** What stands in the Expression field, readable or not. */
  typed = $state('')
  problem = $state.raw<Problem>()
  work = $state.raw<Work>()
  notice = $state('')
  /** The ids of Values whose numbers have just changed. */
  changed = $state.raw<readonly string[]>([])
  lastStep = $state.raw<GradientStep>()
  /** The room that there is. */
  #room: Room = 'mid'
  /** The drawing asked for last; whatever else arrives is out of date. */
  #turn = {}

  readonly positions = $derived.by(() => positionsOf(this.drawn.live))
  readonly position = $derived.by(() => {
    const { passes, position } = this.present
    const { forward, last } = this.positions
    const end = passes === 0 ? forward : last
    return Math.min(position ?? end, end)
  })
  readonly frame = $derived.by(() => {
    const { numbers, passes } = this.present
    return frameOf(this.drawn.live.move(numbers), passes, this.position)
  })

  constructor(start: GraphState, layouts: Layouts, layoutsAt: string, remember: (state: GraphState) => void) {
    const live = new LiveGraph(readSource(start.text))
    this.#start = start
    this.#startDrawn = { live, folded: foldGraph(live, start.folded ?? usualFolding(live)), layouts }
    this.#layoutsAt = layoutsAt
    this.#remember = remember
    this.present = start
    this.drawn = this.#startDrawn
    this.typed = start.text
  }

  get foldedIds(): readonly string[] {
    return this.present.folded ?? usualFolding(this.drawn.live)
  }

  /** Changes what needs no new drawing. */
  show(change: Partial<GraphState>): void {
    const before = this.frame.values
    this.present = { ...this.present, ...change }
    this.notice = ''
    this.#remember(this.present)
    if (change.numbers === undefined) return
    const after = this.frame.values
    this.changed = after.flatMap(({ id, data }, i) => (Object.is(data, before[i]?.data) ? [] : [id]))
    clearTimeout(this.#flash)
    this.#flash = setTimeout(() => (this.changed = []), 700)
  }

  /** Takes what stands in the Expression field now; the last good graph stays for what cannot be read. */
  type(text: string): void {
    this.typed = text
    const live = this.#read(text)
    if (live === undefined) return this.#drop()
    const before = this.drawn.live.leaves
    void this.#draw(live, undefined, ({ numbers, marks, bounds, view }) => ({
      ...startOf(text),
      view,
      numbers: carriedOver(numbers, before, live.leaves),
      marks: carriedOver(marks, before, live.leaves),
      bounds: carriedOver(bounds, before, live.leaves),
    }))
  }

  /** Takes a whole state, from a link; tells whether it can be shown. */
  async open(state: GraphState): Promise<boolean> {
    const live = this.#read(state.text)
    this.problem = undefined
    const keys = live?.leaves.map(({ key }) => key) ?? []
    const known = [state.numbers, state.marks, state.bounds].every((of) =>
      Object.keys(of).every((key) => keys.includes(key)),
    )
    if (live === undefined || !known) return false
    this.typed = state.text
    await this.#draw(live, state.folded, () => state)
    return true
  }

  fold(folded: readonly string[]): void {
    void this.#draw(this.drawn.live, folded, (present) => ({ ...present, folded }))
  }

  reset(): void {
    this.#drop()
    this.problem = undefined
    this.lastStep = undefined
    this.typed = this.#start.text
    this.drawn = this.#startDrawn
    this.show(this.#start)
    this.fit(this.#room)
  }

  /** The drawing has another room than before. */
  fit(room: Room): void {
    this.#room = room
    if (this.drawn.layouts[room] === undefined && this.work === undefined)
      void this.#draw(this.drawn.live, this.present.folded, (present) => present)
  }

  /** Loads what lays graphs out, before it is needed. */
  warm(): void {
    this.#run.warm()
  }

  /** Ends the drawing that is under way, at the reader's wish. */
  stop(): void {
    this.#drop()
    this.notice = 'The drawing was stopped; the graph before it stays.'
  }

  close(): void {
    clearTimeout(this.#flash)
    this.#run.close()
  }

  backward(): void {
    this.show({ passes: 1, position: undefined })
  }

  accumulate(): void {
    this.show({ passes: Math.min(mostPasses, this.present.passes + 1), position: undefined })
  }

  /** A position in the backward pass asks for one. */
  seek(position: number): void {
    const { forward, last } = this.positions
    const passes = position > forward ? Math.max(1, this.present.passes) : this.present.passes
    const end = passes === 0 ? forward : last
    this.show({ passes, position: position === end ? undefined : position })
  }

  /** Moves the parameters; without gradients, Backward comes first, as in the lecture's loop. */
  step(size: number): void {
    const passes = Math.max(1, this.present.passes)
    this.lastStep = gradientStep(this.drawn.live, { ...this.present, passes }, size)
    this.show({ numbers: this.lastStep.numbers, passes, position: undefined })
  }

  #read(text: string): LiveGraph | undefined {
    try {
      const live = text === this.present.text ? this.drawn.live : new LiveGraph(readSource(text))
      this.problem = undefined
      return live
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      this.problem = { message: `${error.message}.`, position: error.position }
      return undefined
    }
  }

  /** Lays the graph out and then shows it together with the state that belongs to it. */
  async #draw(
    live: LiveGraph,
    wished: readonly string[] | undefined,
    next: (present: GraphState) => GraphState,
  ): Promise<void> {
    this.#drop()
    const turn = this.#turn
    const { text } = next(this.present)
    const folded = foldGraph(live, wished ?? usualFolding(live))
    const nodes = folded.values.length + folded.groups.length + folded.operations.length
    this.work = { part: 'loading', nodes }
    try {
      const given = wished === undefined ? await this.#given(text) : undefined
      const layouts = given ?? (turn === this.#turn ? await this.#fromWorker(folded, nodes) : undefined)
      if (turn !== this.#turn || layouts === undefined) return
      this.drawn = { live, folded, layouts }
      this.show(next(this.present))
    } catch (error) {
      if (turn !== this.#turn) return
      this.notice = `The graph could not be drawn: ${error instanceof Error ? error.message : String(error)}. The one before it stays.`
    }
    this.work = undefined
  }

  /** Whatever drawing is under way is no longer wanted. */
  #drop(): void {
    this.#turn = {}
    this.#run.stop()
    this.work = undefined
  }

  /** The layouts made while the site was built, for a text that has them. */
  async #given(text: string): Promise<Layouts | undefined> {
    if (text === this.#start.text && this.#start.folded === undefined) return this.#startDrawn.layouts
    const entry = gallery.find((each) => each.text === text)
    if (entry === undefined) return undefined
    try {
      const answer = await fetch(`${this.#layoutsAt}${entry.name}.json`)
      return answer.ok ? ((await answer.json()) as Layouts) : undefined
    } catch {
      return undefined
    }
  }

  async #fromWorker(folded: FoldedGraph, nodes: number): Promise<Layouts | undefined> {
    const room = this.#room
    const layout = await this.#run.lay(folded, roomLayouts[room], (part) => (this.work = { part, nodes }))
    return layout && { [room]: layout }
  }
}
