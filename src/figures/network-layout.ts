/** Where the parts of a network stand: ranks from left to right, or downwards where that takes less room. */

export interface NetworkLayout {
  width: number
  height: number
  flow: 'right' | 'down'
  /** The centres, by rank (the inputs first) and place. */
  places: { x: number; y: number }[][]
  /** From the number below a circle to the next one beside it, in pixels. */
  room: number
}

/** Of a neuron's circle. */
export const radius = 18
/** Of the map in it: as wide as leaves room for the outline where it is thickest. */
export const mapRadius = 16
/** Between centres in a rank: a target of 44 px, and the bias with its number below the circle. */
const closest = 56
const widest = 76
/** Between ranks: so close that lines can still be told apart, and so far that the eye can still follow. */
const nearest = 72
const comfortable = 112
/** Where the lines of many neurons fall steeply from rank to rank. */
const crowded = 152
const farthest = 240
/** Beside the outermost circles, for their numbers. */
const edge = 34
/** More than this from top to bottom and the diagram flows down, if it fits so. */
const tall = 480

/** Ranks of these sizes (the inputs first) in a room so many pixels wide. */
export function layoutNetwork(sizes: readonly number[], width: number): NetworkLayout {
  const most = Math.max(...sizes)
  const steps = Math.max(1, sizes.length - 1)
  const besides = (width - 2 * edge) / steps
  const fitsAcross = besides >= comfortable && most * closest <= tall
  const flow = fitsAcross || most * closest > width ? 'right' : 'down'
  if (flow === 'right') {
    const rank = Math.min(farthest, Math.max(nearest, besides))
    const gap = Math.max(closest, Math.min(widest, tall / most))
    return placed(sizes, flow, { rank, gap, across: most * gap, along: 2 * edge + rank * steps })
  }
  const gap = Math.min(2 * widest, width / most)
  const rank = most > 8 ? crowded : comfortable
  return placed(sizes, flow, { rank, gap, across: most * gap, along: 2 * edge + rank * steps })
}

interface Measures {
  rank: number
  gap: number
  /** The size of the whole, across the flow and along it. */
  across: number
  along: number
}

function placed(
  sizes: readonly number[],
  flow: 'right' | 'down',
  { rank, gap, across, along }: Measures,
): NetworkLayout {
  const places = sizes.map((size, r) =>
    Array.from({ length: size }, (_, place) => {
      const forward = edge + r * rank
      // The number below a circle is a part of it: the circle itself stands a little above the middle.
      const beside = across / 2 + (place - (size - 1) / 2) * gap
      return flow === 'right' ? { x: forward, y: beside - 8 } : { x: beside, y: forward - 8 }
    }),
  )
  return flow === 'right'
    ? { width: along, height: across, flow, places, room: rank }
    : { width: across, height: along, flow, places, room: gap }
}
