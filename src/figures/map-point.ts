/** A point on a decision map: where it lies, what it should be and what the network says of it. */
import { formatNumber, formatSteadily } from './format.ts'

export interface MapPoint {
  readonly x: number
  readonly y: number
  /** 1 or −1. */
  readonly target: number
}

/** Whether the score has the sign of the target; one that is not a number has none. */
function isRight({ target }: MapPoint, score: number): boolean {
  return target > 0 ? score > 0 : score <= 0
}

/** How many points have a score of the sign of their target. */
export function countRight(points: readonly MapPoint[], scores: ArrayLike<number>): number {
  return points.filter((point, index) => isRight(point, scores[index] ?? Number.NaN)).length
}

/** On which side of the border the points lie; or why there is no border, where none is in view. */
export function sidesInWords(
  points: readonly MapPoint[],
  scores: ArrayLike<number>,
  isBorderInView: boolean,
): string {
  const right = `${countRight(points, scores)} of ${points.length} points`
  if (isBorderInView) return `${right} lie on their side of the thick line.`
  const all = points.map((_, index) => scores[index] ?? Number.NaN)
  const why =
    Math.max(...all) <= 0
      ? 'no score is above 0'
      : Math.min(...all) > 0
        ? 'every score is above 0'
        : 'the scores are no numbers'
  return `No border in view: ${why}, right for ${right}.`
}

/** Everything about one of the points, counted from 1. */
export function pointInWords(points: readonly MapPoint[], scores: ArrayLike<number>, index: number): string {
  const point = points[index]
  if (point === undefined) return 'no point picked'
  const { x, y, target } = point
  const score = scores[index] ?? Number.NaN
  const place = `point ${index + 1} of ${points.length}, at ${formatNumber(x)}, ${formatNumber(y)}`
  const side = isRight(point, score) ? 'right' : 'wrong'
  return `${place}: target ${target > 0 ? '+1' : '−1'}, score ${formatSteadily(score)}, ${side}`
}
