/** A point on a decision map: where it lies, what it should be and what the network says of it. */
import { formatNumber, formatSteadily } from './format.ts'

export interface MapPoint {
  readonly x: number
  readonly y: number
  /** 1 or −1. */
  readonly target: number
  readonly score: number
}

/** Whether the score has the sign of the target. */
export function isRight({ score, target }: MapPoint): boolean {
  return score > 0 === target > 0
}

/** Everything about one of the points, counted from 1. */
export function pointInWords(points: readonly MapPoint[], index: number): string {
  const point = points[index]
  if (point === undefined) return 'no point picked'
  const { x, y, target, score } = point
  const place = `point ${index + 1} of ${points.length}, at ${formatNumber(x)}, ${formatNumber(y)}`
  const side = isRight(point) ? 'right' : 'wrong'
  return `${place}: target ${target > 0 ? '+1' : '−1'}, score ${formatSteadily(score)}, ${side}`
}
