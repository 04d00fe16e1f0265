/** What a live graph is at the moment, and everything that can be done to it: the state behind the neuron graph's workbench. */
import type { Room } from '../figures/rooms.ts'
import { foldGraph, usualFolding, type FoldedGraph } from '../lessons/folding.ts'
import { frameOf, positionsOf } from '../lessons/frame.ts'
import type { GradientStep } from '../lessons/gradient-step.ts'
import { carriedOver } from '../lessons/leaves.ts'
import { readGraph, type GraphData } from '../lessons/graph-data.ts'
import { LiveGraph } from '../lessons/live-graph.ts'
import { GraphDrawer } from './graph-drawer.svelte.ts'
import { layoutsOfGallery, type Layouts } from './graph-drawings.ts'
import { mostPasses, startOf, type GraphState } from './graph-state.ts'
import { loadReader, readGraphText, type Problem } from './read-graph.ts'

/** A graph with the drawing that belongs to it: they change together, so that no number stands in a wrong box. */
interface Drawn {
  live: LiveGraph
  folded: FoldedGraph
  layouts: Layouts
}

export class GraphDesk {
  /** The level of the figure's heading. */
  readonly level: 2 | 3
  readonly #start: GraphState
  readonly #startDrawn: Drawn
  /** Where the gallery's layouts lie. */
  readonly #layoutsAt: string
  readonly #remember: (state: GraphState) => void
  readonly #drawer = new GraphDrawer()
  #flash: ReturnType<typeof setTimeout> | undefined

  present: GraphState = $state.raw() as GraphState
  drawn: Drawn = $state.raw() as Drawn
  /** What stands in the Expression field, readable or not. */
  typed = $state('')
  problem = $state.raw<Problem>()
  notice = $state('')
  /** The ids of Values whose numbers have just changed. */
  changed = $state.raw<readonly string[]>([])
  lastStep = $state.raw<GradientStep>()

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

  constructor(
    level: 2 | 3,
    start: GraphState,
    graph: GraphData,
    layouts: Layouts,
    layoutsAt: string,
    remember: (state: GraphState) => void,
  ) {
    const live = new LiveGraph(readGraph(graph))
    this.level = level
    this.#start = start
    this.#startDrawn = { live, folded: foldGraph(live, start.folded ?? usualFolding(live)), layouts }
    this.#layoutsAt = layoutsAt
    this.#remember = remember
    this.present = start
    this.drawn = this.#startDrawn
    this.typed = start.text
  }

  get work() {
    return this.#drawer.work
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

  /**
   * Takes what stands in the Expression field now, with the numbers that are written there, whatever was moved before;
   * the last good graph stays for what cannot be read.
   */
  async type(text: string): Promise<void> {
    this.typed = text
    const turn = this.#drawer.drop()
    const live = await this.#read(text, turn)
    if (live === undefined) return
    // what was typed has been taken back: the graph is that of the text already
    if (live === this.drawn.live) return this.fit(this.#drawer.room)
    const before = this.drawn.live.leaves
    await this.#draw(live, undefined, turn, ({ marks, bounds, view }) => ({
      ...startOf(text),
      view,
      marks: carriedOver(marks, before, live.leaves),
      bounds: carriedOver(bounds, before, live.leaves),
    }))
  }

  /** Takes a whole state, from a link; tells whether it can be shown. */
  async open(state: GraphState): Promise<boolean> {
    const turn = this.#drawer.drop()
    const live = await this.#read(state.text, turn)
    if (!this.#drawer.isNow(turn)) return true
    this.problem = undefined
    const keys = live?.leaves.map(({ key }) => key) ?? []
    const isKnown = [state.numbers, state.marks, state.bounds].every((of) =>
      Object.keys(of).every((key) => keys.includes(key)),
    )
    if (live === undefined || !isKnown) return false
    this.typed = state.text
    this.lastStep = undefined
    await this.#draw(live, state.folded, turn, () => state)
    return true
  }

  fold(folded: readonly string[]): void {
    void this.#draw(this.drawn.live, folded, this.#drawer.drop(), (present) => ({ ...present, folded }))
  }

  reset(): void {
    this.#drawer.drop()
    this.problem = undefined
    this.lastStep = undefined
    this.typed = this.#start.text
    this.drawn = this.#startDrawn
    this.show(this.#start)
    this.fit(this.#drawer.room)
  }

  /** The drawing has another room than before. */
  fit(room: Room): void {
    this.#drawer.room = room
    const { layouts } = this.drawn
    if (layouts[room] === undefined && !(room === 'wide' && layouts.mid) && this.work === undefined)
      void this.#draw(this.drawn.live, this.present.folded, this.#drawer.drop(), (present) => present)
  }

  /** Loads what reads texts and lays graphs out, before it is needed. */
  warm(): void {
    const unready = (): void => {
      // said when it is needed
    }
    try {
      this.#drawer.warm()
    } catch {
      unready()
    }
    loadReader().catch(unready)
  }

  /** Ends the drawing that is under way, at the reader's wish. */
  stop(): void {
    this.#drawer.drop()
    this.notice = 'The drawing was stopped; the graph before it stays.'
  }

  close(): void {
    clearTimeout(this.#flash)
    this.#drawer.close()
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

  /** Takes the numbers that a gradient step came to. */
  take(step: GradientStep): void {
    this.lastStep = step
    this.show({ numbers: step.numbers, passes: Math.max(1, this.present.passes), position: undefined })
  }

  async #read(text: string, turn: object): Promise<LiveGraph | undefined> {
    if (text === this.present.text) {
      this.problem = undefined
      return this.drawn.live
    }
    try {
      const read = await readGraphText(text)
      if (!this.#drawer.isNow(turn)) return undefined
      this.problem = read instanceof LiveGraph ? undefined : read
      return read instanceof LiveGraph ? read : undefined
    } catch (error) {
      if (this.#drawer.isNow(turn))
        this.notice = `The expression could not be read: ${said(error)}. The graph stays as it is.`
    }
    return undefined
  }

  /** Lays the graph out and then shows it together with the state that belongs to it. */
  async #draw(
    live: LiveGraph,
    wished: readonly string[] | undefined,
    turn: object,
    next: (present: GraphState) => GraphState,
  ): Promise<void> {
    const { text } = next(this.present)
    const folded = foldGraph(live, wished ?? usualFolding(live))
    const { room } = this.#drawer
    try {
      const given = wished === undefined ? this.#given(text) : undefined
      const layouts = await this.#drawer.lay(folded, turn, Promise.resolve(given))
      if (!this.#drawer.isNow(turn) || layouts === undefined) return
      // a step of another graph says nothing of this one
      if (live !== this.drawn.live) this.lastStep = undefined
      this.drawn = { live, folded, layouts }
      this.show(next(this.present))
    } catch (error) {
      if (!this.#drawer.isNow(turn)) return
      this.notice = `The graph could not be drawn: ${said(error)}. The one before it stays.`
    }
    this.#drawer.work = undefined
    if (this.#drawer.room !== room) this.fit(this.#drawer.room)
  }

  /** What was drawn while the site was built. */
  async #given(text: string): Promise<Layouts | undefined> {
    if (text === this.#start.text && this.#start.folded === undefined) return this.#startDrawn.layouts
    return layoutsOfGallery(text, this.#layoutsAt)
  }
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
