/** The state of a lab, driven as its buttons drive it; where there is no Worker it trains in slices on the page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LabState } from '../../src/islands/lab.svelte.ts'
import { usualLink } from '../../src/islands/link-of-lab.ts'
import { firstFrameOf } from '../../src/lessons/first-frame.ts'
import { train, trained } from '../lessons/trained.ts'

const first = firstFrameOf('video')
const everyUpdate = { updates: Number.POSITIVE_INFINITY, loss: Number.NEGATIVE_INFINITY }

describe('a lab', () => {
  const told = vi.fn()
  let lab: LabState

  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16))
    vi.stubGlobal('reportError', told)
    lab = new LabState('video', first)
  })
  afterEach(() => {
    lab.close()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    expect(told).not.toHaveBeenCalled()
  })

  it('runs one clock, however often it is paused and played again within a frame', async () => {
    await lab.step()
    vi.useFakeTimers()
    lab.speed = '10'
    lab.stop = everyUpdate
    void lab.play()
    await vi.advanceTimersByTimeAsync(500)
    for (let press = 0; press < 4; press++) {
      lab.pause()
      void lab.play()
    }
    const before = lab.shown.updates
    await vi.advanceTimersByTimeAsync(2000)
    expect(lab.shown.updates - before).toBeGreaterThan(15)
    expect(lab.shown.updates - before).toBeLessThan(25)
  })

  it('does what was pressed while the session came up, in order, and nothing of it after a fresh start', async () => {
    await Promise.all([lab.step(), lab.step(), lab.step()])
    expect(lab.shown.loss).toBe(trained('video', [train(0.05, 3)]).loss)
    const other = new LabState('video', first)
    await Promise.all([other.step(), other.change({ seed: 1338 })])
    expect(other.shown.loss).toBe(trained('video', [], { seed: 1338 }).loss)
    other.close()
  })

  it('shows the network of the update that it stopped at', async () => {
    await lab.draw({ example: 0 })
    lab.speed = 'full'
    await lab.play()
    expect(lab).toMatchObject({ running: 'not', stopped: 'updates' })
    const { objective, loss } = trained('video', [train(0.05, 20)])
    expect(lab.shown.loss).toBe(loss)
    expect(lab.network.outputs.at(-1)).toBe(objective.outputs[0])
  })

  it('restores what a link sets by hand, and goes on from a linked training one update a step', async () => {
    const edit = { kind: 'edit' as const, parameter: 0, value: 1.5 }
    await lab.restore({ ...usualLink(lab.lab), script: [edit] })
    expect(lab.shown.loss).toBe(trained('video', [edit]).loss)
    const again = lab.restore({ ...usualLink(lab.lab), script: [train(0.01, 1_000_000)] })
    await vi.waitUntil(() => lab.running === 'again' && lab.shown.updates > 0)
    lab.pause()
    await again
    const { updates } = lab.shown
    await lab.step()
    expect(lab.shown.updates).toBe(updates + 1)
  })

  it('starts afresh after a breakdown', async () => {
    await lab.step()
    lab.failed = true
    expect(lab.canGoOn).toBe(false)
    await lab.restart([train(0.05, 3)])
    expect(lab.failed).toBe(false)
    expect(lab.shown.loss).toBe(trained('video', [train(0.05, 3)]).loss)
  })

  it('asks nothing more once it is closed', async () => {
    await lab.draw({ example: 0 })
    const played = lab.play()
    lab.close()
    await played
    await lab.step()
    expect(lab.shown.updates).toBe(0)
  })

  it('keeps a run as it is, while the present one goes on', async () => {
    await lab.step()
    lab.kept.keep({ settings: 'rate 0.05', link: '', record: lab.record.copy() })
    await lab.step()
    expect(lab.kept.list).toMatchObject([{ name: 'run 1', visible: true }])
    expect(lab.kept.list[0]?.record.updates).toBe(1)
    expect(lab.record.updates).toBe(2)
  })
})
