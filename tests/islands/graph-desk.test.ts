/** The state of the neuron graph, with a Worker that lays out at once, or not at all. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { layoutGraph } from '../../src/figures/graph-layout.ts'
import type { LayoutRequest } from '../../src/figures/layout.worker.ts'
import { GraphDesk } from '../../src/islands/graph-desk.svelte.ts'
import { startOf, type GraphState } from '../../src/islands/graph-state.ts'
import { gradientStep } from '../../src/lessons/gradient-step.ts'
import { writeGraph } from '../../src/lessons/graph-data.ts'
import { readSource } from '../../src/lessons/source.ts'

class PromptWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined
  postMessage({ shape, options }: LayoutRequest): void {
    setTimeout(() => this.onmessage?.({ data: { layout: layoutGraph(shape, options, () => undefined) } }))
  }
  terminate(): void {
    this.onmessage = undefined
  }
}

const text = 'a = 2; L = a*a'
const remembered: GraphState[] = []
function deskOf(Worker: unknown): GraphDesk {
  vi.stubGlobal('Worker', Worker)
  return new GraphDesk(2, startOf(text), writeGraph(readSource(text)), {}, '', (state) =>
    remembered.push(state),
  )
}

describe('a graph that is worked on', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('forgets a gradient step with the graph that it was taken in', async () => {
    const desk = deskOf(PromptWorker)
    desk.take(gradientStep(desk.drawn.live, { ...desk.present, passes: 1 }, 0.01))
    expect(desk.lastStep).toBeDefined()
    await desk.type('b = 3; L = b + 1')
    expect(desk.present.text).toBe('b = 3; L = b + 1')
    expect(desk.lastStep).toBeUndefined()
    desk.close()
  })

  it('shows the numbers that are typed, whatever was moved before', async () => {
    const desk = deskOf(PromptWorker)
    desk.show({ numbers: { a: 0.3 }, marks: { a: 'data' }, bounds: { a: [-9, 9] } })
    await desk.type('a = 2; L = a*a*a')
    expect(desk.frame.values.map(({ data }) => data)).toEqual([2, 4, 8])
    expect(remembered.at(-1)?.numbers).toEqual({})
    expect([desk.present.marks, desk.present.bounds]).toEqual([{ a: 'data' }, { a: [-9, 9] }])
    desk.close()
  })

  it('loses nothing to a stray key that is taken back', async () => {
    const desk = deskOf(PromptWorker)
    desk.show({ numbers: { a: 0.3 }, passes: 1 })
    const { present } = desk
    await desk.type(`${text} +`)
    expect(desk.problem).toBeDefined()
    await desk.type(text)
    expect(desk.problem).toBeUndefined()
    expect(desk.present).toEqual(present)
    desk.close()
  })

  it('needs no Worker before something is to be drawn', () => {
    const desk = deskOf(undefined)
    expect(() => desk.warm()).not.toThrow()
  })
})
