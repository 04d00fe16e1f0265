/** Saves runs as CSV, in slices that leave time to draw. */
import { csvHeader, csvOf } from '../lessons/run-csv.ts'
import type { RunRecord } from '../lessons/run-record.ts'
import { saveFile } from './save-file.ts'

export async function saveRuns(
  file: string,
  runs: readonly { readonly name: string; readonly record: RunRecord }[],
): Promise<void> {
  const pieces = [csvHeader]
  for (const { name, record } of runs)
    for (const piece of csvOf(name, record)) {
      pieces.push(piece)
      await new Promise((resolve) => setTimeout(resolve))
    }
  saveFile(file, new Blob(pieces, { type: 'text/csv' }))
}
