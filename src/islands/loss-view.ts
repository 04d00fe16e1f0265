/** What the chart of a lab shows: its run, what it is held against, and the runs that were kept. */
import type { ChartView, Line } from '../figures/line-chart.ts'
import type { Point } from '../lessons/thinned-curve.ts'
import type { LabState } from './lab.svelte.ts'

export function lossView(lab: LabState, reference: readonly Point[], picked: number | undefined): ChartView {
  const { shown, kept, logarithmic } = lab
  const keptUpdates = kept.list.map(({ visible, record }) => (visible ? record.updates : 0))
  return {
    // `shown` changes with every report, which the record does not tell
    lines: shown && lossLines(lab, reference),
    updates: Math.max(lab.lab.updates, shown.updates, ...keptUpdates),
    logarithmic,
    picked,
  }
}

function lossLines(lab: LabState, reference: readonly Point[]): Line[] {
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
