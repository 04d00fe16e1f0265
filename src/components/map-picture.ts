/** The picture of a decision map, made while the site is built. */
import { contourPath } from '../figures/contour.ts'
import { strengthOf } from '../figures/decision-pixels.ts'
import { mapLevels, mapSize, type MapPicture } from '../figures/map-picture.ts'
import { greyPng } from './grey-png.ts'

/** Of a square grid of scores, row by row from the top left. */
export function mapPicture(scores: Float64Array): MapPicture {
  const size = Math.sqrt(scores.length)
  const strengths = (isShown: (score: number) => boolean) => {
    const grey = Uint8ClampedArray.from(scores, (score) => (isShown(score) ? strengthOf(score) : 0))
    return `data:image/png;base64,${greyPng(grey, size, size).toString('base64')}`
  }
  return {
    above: strengths((score) => score > 0),
    below: strengths((score) => score <= 0),
    lines: mapLevels.map((level) => contourPath(scores, level, mapSize.width, mapSize.height)),
  }
}
