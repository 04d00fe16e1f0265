/** The lines of a network diagram: where they run, how broad they are, and which of them step back. */
import type { DrawnNetwork, Spot } from './drawn-network.ts'
import type { NetworkLayout } from './network-layout.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

/** From the middle of a circle to the middle of the next. */
export interface NetworkLine {
  readonly d: string
  /** Where its number is written. */
  readonly label: Place
}

export function placeOf({ places }: NetworkLayout, layer: number, index: number): Place {
  return places[layer]?.[index] ?? { x: 0, y: 0 }
}

export function lineOf(layout: NetworkLayout, { layer, index, from = 0 }: Spot): NetworkLine {
  const start = placeOf(layout, layer - 1, from)
  const end = placeOf(layout, layer, index)
  const along = (share: number) => ({
    x: start.x + (end.x - start.x) * share,
    y: start.y + (end.y - start.y) * share,
  })
  return { d: `M${start.x},${start.y}L${end.x},${end.y}`, label: along(0.42) }
}

/** The size of the largest weight; 0 where there is none. */
export function largestWeight({ layers }: DrawnNetwork): number {
  const sizes = layers.flatMap((layer) =>
    layer.flatMap(({ weights }) => weights.map(({ data }) => Math.abs(data))),
  )
  return Math.max(0, ...sizes.filter(Number.isFinite))
}

/** From a hair to a ribbon, in tenths of a pixel: finer steps are not seen, but would have to be drawn. */
export function breadthOf(weight: number, largest: number, broadest: number): number {
  if (Number.isNaN(weight)) return 1
  return Math.round(10 * (0.75 + broadest * Math.min(1, Math.abs(weight) / (largest || 1)))) / 10
}

/** With a neuron or an input chosen, the lines that do not end there step back; with a weight, all others. */
export function isAside(spot: Spot, chosen: Spot | undefined): boolean {
  if (chosen === undefined || spot.from === undefined) return false
  const { layer, index, from } = chosen
  if (from !== undefined) return spot.layer !== layer || spot.index !== index || spot.from !== from
  const ends = spot.layer === layer && spot.index === index
  return !ends && !(spot.layer === layer + 1 && spot.from === index)
}
