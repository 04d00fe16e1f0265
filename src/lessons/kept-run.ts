/** A run that was kept, to be drawn beside others and to be done again. */
import type { RunRecord } from './run-record.ts'

export interface KeptRun {
  readonly id: number
  readonly name: string
  /** What it was made with and where it came to, in a few words. */
  readonly settings: string
  readonly visible: boolean
  /** The address that does it again. */
  readonly link: string
  readonly record: RunRecord
}
