/** Walking a network by arrow keys: along the lines from neuron to weight to neuron, and across within a rank. */
import type { Spot } from './drawn-network.ts'

/** With and against the flow, and to the one before or after in the same rank. */
export type Way = 'forward' | 'back' | 'before' | 'after' | 'first' | 'last'

/** What a key means in a diagram that flows this way; undefined for any other key. */
export function wayOf(key: string, flow: 'right' | 'down'): Way | undefined {
  const right: Readonly<Record<string, Way>> = {
    ArrowRight: 'forward',
    ArrowLeft: 'back',
    ArrowUp: 'before',
    ArrowDown: 'after',
    Home: 'first',
    End: 'last',
  }
  const down: Readonly<Record<string, Way>> = {
    ...right,
    ArrowRight: 'after',
    ArrowLeft: 'before',
    ArrowUp: 'back',
    ArrowDown: 'forward',
  }
  return (flow === 'right' ? right : down)[key]
}

/**
 * The next spot; the same one where there is nothing further. From a neuron it goes over a line: first to its weight,
 * then to the neuron at its other end. On a weight, before and after go through the weights into the same neuron.
 */
export function walk(sizes: readonly number[], spot: Spot, way: Way): Spot {
  const { layer, index, from } = spot
  const size = from === undefined ? (sizes[layer] ?? 0) : (sizes[layer - 1] ?? 0)
  const to = (place: number): Spot => {
    const kept = Math.max(0, Math.min(size - 1, place))
    return from === undefined ? { layer, index: kept } : { layer, index, from: kept }
  }
  const place = from ?? index
  switch (way) {
    case 'before':
      return to(place - 1)
    case 'after':
      return to(place + 1)
    case 'first':
      return to(0)
    case 'last':
      return to(size - 1)
    case 'back':
      if (from !== undefined) return { layer: layer - 1, index: from }
      return layer === 0 ? spot : { layer, index, from: opposite(index, size, sizes[layer - 1] ?? 0) }
    case 'forward':
      if (from !== undefined) return { layer, index }
      return layer === sizes.length - 1
        ? spot
        : { layer: layer + 1, index: opposite(index, size, sizes[layer + 1] ?? 0), from: index }
  }
}

/** The place nearest across in a rank of another size. */
function opposite(place: number, size: number, otherSize: number): number {
  const across = size > 1 ? place / (size - 1) : 0.5
  return Math.round(across * (otherSize - 1))
}
