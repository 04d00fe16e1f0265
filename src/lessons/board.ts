/** What the board shows at a step of a lesson: plain data, every number from the engine by way of the trace. */
import type { Step } from './lesson.ts'
import type { Nudge } from './nudge.ts'

export interface BoardValue {
  id: string
  label: string
  madeBy: string
  /** Undefined while it is about to be computed again. */
  data: number | undefined
  /** Undefined until its step: no gradient is shown before it is earned. */
  grad: number | undefined
  /** What this step is about. */
  current: boolean
}

export interface BoardEdge {
  id: string
  /** The gradient that has come back along it; undefined until then. */
  contribution: number | undefined
  current: boolean
  /** The local derivative, written beside the edge at its step. */
  local: number | undefined
}

/** A cell of a Value in the graph, or an operation. */
export type Place = { value: string; cell: 'data' | 'grad' } | { operation: string }

/** One factor of a product, and where it stands in the graph. */
export interface ProductTerm {
  name: string
  number: number
  place: Place
}

/** What is worked out at a step, in symbols and numbers. */
export type Working =
  | { kind: 'none' }
  /** The chain rule, in the names of the graph. */
  | { kind: 'chain'; output: string; through: string; by: string }
  /** What a few Values on the board have come to. */
  | { kind: 'numbers'; numbers: readonly { label: string; data: number }[] }
  /** An operation at a few places. */
  | { kind: 'samples'; op: string; samples: readonly { at: number; data: number }[] }
  | { kind: 'base'; output: string; number: number }
  | {
      kind: 'product'
      output: string
      result: string
      operand: string
      upstream: ProductTerm
      local: ProductTerm
      /** Undefined for a step that goes no further than the local derivative. */
      contribution: ProductTerm | undefined
    }
  | { kind: 'slope'; output: string; label: string; nudge: Nudge; grad: number }
  | {
      kind: 'move'
      stepSize: number
      moves: readonly { label: string; before: number; grad: number; after: number }[]
    }
  | { kind: 'result'; output: string; before: number; after: number }

export interface Board {
  step: Step
  /** From 0, over all acts. */
  index: number
  act: number
  values: BoardValue[]
  edges: BoardEdge[]
  working: Working
  /** The one operation the step is about, with its operands, its result and its edges. */
  lens: { operation: string; values: string[]; edges: string[] } | undefined
}
