/** A run in sentences, for whoever does not see its curve. */
import type { RunRecord } from './run-record.ts'

export function summaryOf(run: RunRecord, write: (number: number) => string): string {
  const { first, updates, losses, accuracies } = run
  const loss = (update: number) => write(losses.at(update))
  const accuracy = (update: number) => `${write(accuracies.at(update) * 100)} %`
  const done = updates - first
  if (done === 0)
    return `Before the first update the loss is ${loss(first)}, the accuracy ${accuracy(first)}.`
  const rises = risesOf(run)
  return [
    `In ${done} ${done === 1 ? 'update' : 'updates'} the loss went from ${loss(first)} to ${loss(updates)}, the accuracy from ${accuracy(first)} to ${accuracy(updates)}.`,
    `The loss was lowest after update ${run.lowest}: ${loss(run.lowest)}.`,
    rises.count === 0
      ? 'It never rose.'
      : `It rose ${rises.count === 1 ? 'once' : `${rises.count} times`}, most at update ${rises.largest}: from ${loss(rises.largest - 1)} to ${loss(rises.largest)}.`,
  ].join(' ')
}

function risesOf({ first, updates, losses }: RunRecord): { count: number; largest: number } {
  const rise = (update: number) => losses.at(update) - losses.at(update - 1)
  let count = 0
  let largest = first
  for (let update = first + 1; update <= updates; update++) {
    if (!(rise(update) > 0)) continue
    count++
    if (largest === first || rise(update) > rise(largest)) largest = update
  }
  return { count, largest }
}
