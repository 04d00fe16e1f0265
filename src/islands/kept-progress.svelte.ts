/** What a reader did with the walkthrough's questions, and where they stopped: kept on their device. */
import type { Step } from '../lessons/lesson.ts'
import {
  attemptAt,
  attempted,
  noProgress,
  readProgress,
  revealed,
  scoreOf,
  type Attempt,
  type Progress,
} from '../lessons/progress.ts'
import { keep, readKept } from './kept.ts'

export class KeptProgress {
  readonly #name: string
  readonly #steps: readonly Step[]
  #progress: Progress = $state.raw() as Progress
  readonly score = $derived.by(() => scoreOf(this.#steps, this.#progress))
  /** What came of each step; undefined for one that asks nothing. */
  readonly outcomes = $derived.by(() =>
    this.#steps.map(({ id, kind }) => (kind === 'set' ? this.of(id).outcome : undefined)),
  )

  /** None at first: what is kept is read when the page is awake. */
  constructor(name: string, steps: readonly Step[]) {
    this.#name = name
    this.#steps = steps
    this.#progress = noProgress(steps)
  }

  /** The place among the steps where the reader stopped. */
  read(): number {
    this.#progress = readProgress(this.#steps, readKept(this.#name))
    const at = this.#steps.findIndex(({ id }) => id === this.#progress.at)
    return Math.max(0, at)
  }

  of(id: string): Attempt {
    return attemptAt(this.#progress, id)
  }

  change(id: string, change: Partial<Attempt>): void {
    this.#keep(attempted(this.#progress, id, change))
  }

  /** The reader is at a step, whose board has shown the answers of these. */
  reach(at: string, shown: readonly string[]): void {
    this.#keep({ ...revealed(this.#progress, shown), at })
  }

  forget(): void {
    this.#progress = noProgress(this.#steps)
    keep(this.#name, undefined)
  }

  #keep(progress: Progress): void {
    this.#progress = progress
    keep(this.#name, JSON.stringify(progress))
  }
}
