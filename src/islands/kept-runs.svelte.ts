/** The runs that a reader keeps, to hold others against them. */
import type { KeptRun } from '../lessons/kept-run.ts'

export class KeptRunsState {
  list: readonly KeptRun[] = $state.raw([])

  /** Takes a run under the next number. */
  keep(run: Pick<KeptRun, 'settings' | 'link' | 'record'>): void {
    const id = Math.max(0, ...this.list.map((kept) => kept.id)) + 1
    this.list = [...this.list, { ...run, id, name: `run ${id}`, visible: true }]
  }

  change(id: number, change: Partial<Pick<KeptRun, 'name' | 'visible'>>): void {
    this.list = this.list.map((run) => (run.id === id ? { ...run, ...change } : run))
  }

  remove(id: number): void {
    this.list = this.list.filter((run) => run.id !== id)
  }
}
