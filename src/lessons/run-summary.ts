/** A run in sentences, for whoever does not see its curve. */
import type { RunRecord } from './run-record.ts'

export function summaryOf(run: RunRecord, write: (number: number) => string): string {
  const { first, updates, losses, accuracies, facts } = run
  const loss = (update: number) => write(losses.at(update))
  const accuracy = (update: number) => `${write(accuracies.at(update) * 100)} %`
  const done = updates - first
  if (done === 0)
    return `Before the first update the loss is ${loss(first)}, the accuracy ${accuracy(first)}.`
  const { lowest, rises, largestRise } = facts
  return [
    `In ${done} ${done === 1 ? 'update' : 'updates'} the loss went from ${loss(first)} to ${loss(updates)}, the accuracy from ${accuracy(first)} to ${accuracy(updates)}.`,
    `The loss was lowest after update ${lowest}: ${loss(lowest)}.`,
    largestRise === undefined
      ? 'It never rose.'
      : `It rose ${rises === 1 ? 'once' : `${rises} times`}, most at update ${largestRise}: from ${loss(largestRise - 1)} to ${loss(largestRise)}.`,
  ].join(' ')
}
