/** Draws graphs one at a time: whatever is asked for last counts, and the reader can stop it. */
import type { LayoutPart } from '../figures/layout-parts.ts'
import { LayoutRun } from '../figures/layout-run.ts'
import type { Room } from '../figures/rooms.ts'
import type { FoldedGraph } from '../lessons/folding.ts'
import { layoutsFrom, type Layouts } from './graph-drawings.ts'

/** A layout under way. */
interface Work {
  part: LayoutPart | 'loading'
  nodes: number
}

export class GraphDrawer {
  readonly #run = new LayoutRun()
  work = $state.raw<Work>()
  /** The room that there is. */
  room: Room = 'mid'
  /** The drawing asked for last; whatever else arrives is out of date. */
  #turn = {}

  /** Whatever is under way is no longer wanted; the next turn begins. */
  drop(): object {
    this.#turn = {}
    this.#run.stop()
    this.work = undefined
    return this.#turn
  }

  isNow(turn: object): boolean {
    return turn === this.#turn
  }

  /** The layouts that are at hand, or else laid out for the room there is; undefined when the turn is over. */
  async lay(
    folded: FoldedGraph,
    turn: object,
    atHand: Promise<Layouts | undefined>,
  ): Promise<Layouts | undefined> {
    const nodes = folded.values.length + folded.groups.length + folded.operations.length
    this.work = { part: 'loading', nodes }
    const given = await atHand
    if (given !== undefined || !this.isNow(turn)) return given
    return layoutsFrom(this.#run, folded, nodes, this.room, (part) => (this.work = { part, nodes }))
  }

  /** Loads the Worker before it is needed. */
  warm(): void {
    this.#run.warm()
  }

  close(): void {
    this.drop()
    this.#run.close()
  }
}
