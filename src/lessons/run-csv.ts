/** Runs as a table in a file: one line for each update of each run, every digit. */
import type { RunRecord } from './run-record.ts'

export const csvHeader = 'run,update,loss,accuracy\n'

/** The lines of a run in pieces of ten thousand updates, so that whoever writes them can pause in between. */
export function* csvOf(name: string, { first, updates, losses, accuracies }: RunRecord): Generator<string> {
  const quoted = `"${name.replaceAll('"', '""')}"`
  for (let from = first; from <= updates; from += 10_000) {
    let piece = ''
    for (let update = from; update < from + 10_000 && update <= updates; update++)
      piece += `${quoted},${update},${losses.at(update)},${accuracies.at(update)}\n`
    yield piece
  }
}
