/** How an edge runs: two lines side by side, the number going forward and the gradient coming back. */

export interface EdgePaths {
  /** From the operand's box to the operation. */
  data: string
  /** The same way, drawn from the same end; its arrow points back at the box. */
  grad: string
  /** Where a factor can be written: beside the operation, on the side the edge comes from. */
  label: { x: number; y: number }
}

interface Point {
  x: number
  y: number
}
interface Box extends Point {
  width: number
  height: number
}
interface Circle extends Point {
  radius: number
}

/** Half the distance between the two lines where they leave the box. */
const half = 3.5
/** How far the two edges of a Value used twice part where they leave its box. */
const apart = 18
/** Room between the end of a line and the circle. */
const air = 1.5
/** Angles, from the direction of flow, at which lines from a side reach the circle: one steep, one flat. */
const steep = (72 * Math.PI) / 180
const flat = (36 * Math.PI) / 180

/**
 * Everything is worked out as if the graph flowed to the right and turned at the end if it flows down.
 * `via` are points to pass on the way, for an edge that spans several ranks. `lane` parts the two edges of a Value
 * that an operation uses twice: −1 for the upper, 1 for the lower, 0 for an edge on its own.
 */
export function edgePaths(
  from: Box,
  to: Circle,
  via: readonly Point[],
  flow: 'right' | 'down',
  lane: -1 | 0 | 1 = 0,
): EdgePaths {
  const turn = (point: Point): Point => (flow === 'right' ? point : { x: point.y, y: point.x })
  const start = turn(
    flow === 'right'
      ? { x: from.x + from.width, y: from.y + from.height / 2 }
      : { x: from.x + from.width / 2, y: from.y + from.height },
  )
  const end = turn(to)
  const passed = via.map(turn)
  const last = passed.at(-1) ?? { ...start, y: start.y + lane * apart }
  const side = lane || (Math.abs(last.y - end.y) < to.radius ? 0 : Math.sign(last.y - end.y))
  const line = (offset: number): string => {
    const stops = [
      { x: start.x, y: start.y + lane * apart + offset },
      ...passed.map(({ x, y }) => ({ x, y: y + offset })),
      entry(end, to.radius + air, side, offset),
    ]
    return curve(stops, turn)
  }
  const beside = side === 0 ? -1 : side
  return {
    data: line(-half),
    grad: line(half),
    label: turn({ x: end.x, y: end.y + beside * (to.radius + 13) }),
  }
}

/** Where a line meets the circle: level lines straight on, others the steeper the further out they run. */
function entry(centre: Point, radius: number, side: number, offset: number): Point {
  if (side === 0) return { x: centre.x - Math.sqrt(radius ** 2 - offset ** 2), y: centre.y + offset }
  const angle = Math.sign(offset) === side ? steep : flat
  return { x: centre.x - radius * Math.cos(angle), y: centre.y + side * radius * Math.sin(angle) }
}

/** A smooth line through all stops that leaves and enters each along the flow. */
function curve(stops: readonly Point[], turn: (point: Point) => Point): string {
  const written = (point: Point): string => {
    const { x, y } = turn(point)
    return `${round(x)},${round(y)}`
  }
  return stops
    .map((stop, index) => {
      const before = stops[index - 1]
      if (before === undefined) return `M${written(stop)}`
      const middle = (before.x + stop.x) / 2
      return `C${written({ x: middle, y: before.y })} ${written({ x: middle, y: stop.y })} ${written(stop)}`
    })
    .join('')
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}
