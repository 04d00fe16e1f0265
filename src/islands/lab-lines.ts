/** The lines of a lab's chart: its run, what it is held against, and the runs that were kept. */
import type { Line } from '../figures/line-chart.ts'
import type { Point } from '../lessons/thinned-curve.ts'
import type { LabState } from './lab.svelte.ts'

export function lossLines(lab: LabState, reference: readonly Point[]): Line[] {
  const { record, recipe, kept, accuracy } = lab
  const forgot = recipe.forgetZeroGrad
  const lines: (Line | false)[] = [
    reference.length > 0 && { role: 'reference', name: 'published', points: reference },
    ...kept.list.map(
      ({ visible, name, record }): Line | false =>
        visible && { role: 'kept', name, points: record.losses.points() },
    ),
    forgot && { role: 'comparison', name: 'with zero_grad', points: record.comparison.points() },
    accuracy && { role: 'accuracy', name: 'accuracy', points: record.accuracies.points() },
    { role: 'run', name: forgot ? 'without zero_grad' : '', points: record.losses.points() },
  ]
  return lines.filter((line) => line !== false)
}
