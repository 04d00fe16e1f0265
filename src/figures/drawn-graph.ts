/** What is drawn of an expression graph besides its layout: numbers and words for each Value and each edge. */

export interface DrawnValue {
  id: string
  label: string
  /** What to call it where it has no label. */
  name?: string
  data: number | undefined
  grad: number | undefined
  current?: boolean
  /** Its number has just changed. */
  changed?: boolean
  /** What stands in the slot of a gradient that is asked for. */
  slot?: string | undefined
  /** It was checked, and it is not the gradient. */
  slotIsWrong?: boolean
  /** The reader has chosen it; only where `onselect` is. */
  selected?: boolean
}

export interface DrawnEdge {
  id: string
  contribution: number | undefined
  /** It stands for several edges, along all of which the gradient has come; they have no one contribution. */
  arrived?: boolean
  current?: boolean
  local?: number | undefined
  /** Upstream × local = contribution, written out beside the edge. */
  product?: string | undefined
  /** The edge in words, for who cannot see it. */
  said?: string | undefined
}

export interface Lens {
  operation: string
  values: readonly string[]
  edges: readonly string[]
}

/** A cell of a Value, or an operation. */
export type Pointed = { value: string; cell: 'data' | 'grad' } | { operation: string }

/** A drawing that can be taken in hand: whoever shows it picks what was pressed by its `data-box` or `data-pick`. */
export interface Hands {
  /** The id of the box or edge that is picked. */
  picked: string | undefined
  /** The id of the one box at which the Tab key stops. */
  stop: string
}
