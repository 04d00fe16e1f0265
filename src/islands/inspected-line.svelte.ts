/** The line that the Value inspector is at: worked out when it is asked for, and stepped through. */
import type { GraphLayout } from '../figures/graph-layout.ts'
import type { Inspection } from '../lessons/inspection.ts'
import { inspectorLine } from './inspector-line.ts'

export class InspectedLine {
  readonly #first: Inspection
  readonly #source: string
  readonly #layouts: Readonly<Record<string, GraphLayout>>
  inspection: Inspection = $state.raw() as Inspection
  /** Undefined for a line without a graph. */
  layout = $state.raw<GraphLayout>()
  index = $state(0)
  /** The line that is being worked out; empty when none is. Until it is there, nothing steps. */
  awaited = $state('')
  /** Counts what was asked for: an answer that comes late is no longer wanted. */
  #asked = 0

  /** `first` was worked out while the site was built; `source` is the Python file. */
  constructor(first: Inspection, source: string, layouts: Readonly<Record<string, GraphLayout>>) {
    this.#first = first
    this.#source = source
    this.#layouts = layouts
    this.start()
  }

  get last(): number {
    return this.inspection.steps.length - 1
  }

  get step(): Inspection['steps'][number] | undefined {
    return this.inspection.steps[this.index]
  }

  /** The first step of the first line. */
  start(): void {
    this.#asked++
    this.awaited = ''
    this.#show(this.#first, this.#layouts[this.#first.line], 0)
  }

  /** Works a line out and shows it; what is wrong with it otherwise, in words. Undefined if another was asked for since. */
  async load(line: string, at: number): Promise<string | undefined> {
    const own = ++this.#asked
    this.awaited = ''
    if (line === this.#first.line) {
      this.#show(this.#first, this.#layouts[line], at)
      return ''
    }
    this.awaited = line
    try {
      const found = await inspectorLine(line, this.#source, this.#layouts)
      if (own !== this.#asked) return undefined
      if ('problem' in found) return found.problem
      this.#show(found.inspection, found.layout, at)
      return ''
    } finally {
      if (own === this.#asked) this.awaited = ''
    }
  }

  #show(inspection: Inspection, layout: GraphLayout | undefined, at: number): void {
    this.inspection = inspection
    this.layout = layout
    this.index = Math.min(this.last, at)
  }
}
