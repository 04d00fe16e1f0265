/** What every part of a lab with something to press or to set is given. */
import type { LabState } from './lab.svelte.ts'

export interface LabProps {
  lab: LabState
  ready: boolean
  /** Called after everything that changes what the link says. */
  onchanged: () => void
}
