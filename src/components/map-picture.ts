/** The picture of a decision map, made while the site is built. */
import { contourPath } from '../figures/contour.ts'
import { strengthOf } from '../figures/decision-pixels.ts'
import { mapLevels, mapSize, type MapPicture } from '../figures/map-picture.ts'
import { greyPng } from './grey-png.ts'

/** Of a square grid of scores, row by row from the top left. */
export function mapPicture(scores: Float64Array): MapPicture {
  const cells = Math.sqrt(scores.length)
  const size = cells + 2
  /** The nearest cell's for those beyond the edge. */
  const scoreAt = (x: number, y: number): number => {
    const within = (place: number) => Math.min(cells - 1, Math.max(0, place - 1))
    return scores[within(y) * cells + within(x)] ?? Number.NaN
  }
  const strengths = (isShown: (score: number) => boolean) => {
    const grey = Uint8ClampedArray.from({ length: size * size }, (_, place) => {
      const score = scoreAt(place % size, Math.floor(place / size))
      return isShown(score) ? strengthOf(score) : 0
    })
    return `data:image/png;base64,${greyPng(grey, size, size).toString('base64')}`
  }
  return {
    cells,
    above: strengths((score) => score > 0),
    below: strengths((score) => score <= 0),
    lines: mapLevels.map((level) => contourPath(scores, level, mapSize.width, mapSize.height)),
  }
}
