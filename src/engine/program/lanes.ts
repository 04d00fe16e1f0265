/** The columns, seen so that one index finds four neighbouring examples. */

/** Four views of the columns, each of which begins one number after the one before. */
export interface Lanes {
  readonly lane0: Float64Array
  readonly lane1: Float64Array
  readonly lane2: Float64Array
  readonly lane3: Float64Array
}

/** They are equally long, so that the compiler checks an index once for all four. */
export function lanesOf(columns: Float64Array): Lanes {
  const lane = (from: number): Float64Array => columns.subarray(from, columns.length - 3 + from)
  return { lane0: lane(0), lane1: lane(1), lane2: lane(2), lane3: lane(3) }
}
