/** The walkthrough's lesson against the facts of the video: its beats, its times and every number the engine gives. */
import { describe, expect, it } from 'vitest'
import { backpropByHand } from '../../src/lessons/backprop-by-hand.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { lectureExpressions } from '../../src/lessons/lecture-expressions.ts'
import type { Step } from '../../src/lessons/lesson.ts'
import { graphOf, type Graph } from '../../src/lessons/graph.ts'
import type { Board } from '../../src/lessons/board.ts'
import { actGraphs, answersShown, boardsOf } from '../../src/lessons/walkthrough.ts'
import { facts } from './facts.ts'

const boards = boardsOf(backpropByHand)
const acts = facts.walkthrough.acts
const beats = acts.flatMap((act) => act.beats)

/** Exact to 1e-12; a numerical slope to 0.01 h plus the float floor. */
const exact = 1e-12

describe('the lesson of 00:37:30 to 01:09:10', () => {
  it('has a step for every beat of the video, at its time, doing the same to the same Value', () => {
    const lesson = boards.map(({ step }) => ({
      at: step.at,
      do: step.kind,
      node: step.kind === 'explain' ? undefined : 'value' in step ? step.value : undefined,
      of: step.kind === 'local' ? step.of : undefined,
    }))
    const video = beats.map((beat) => ({
      at: beat.at,
      do: beat.do,
      node: beat.do === 'explain' ? undefined : beat.node,
      of: beat.of,
    }))
    expect(lesson).toEqual(video)
  })

  it('keeps ids apart, so that links last', () => {
    const ids = boards.map(({ step }) => step.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('computes the forward passes of the video', () => {
    for (const [index, act] of acts.entries()) {
      for (const [label, data] of Object.entries({ ...act.leaves, ...act.forward })) {
        const board = boards.find((each) => each.act === index && !('leaves' in each.step))
        expect(valueOn(board, label)?.data, label).toBeCloseTo(data, 12)
      }
    }
  })

  it('begins with what is on the board at 00:37:30', () => {
    const known = acts[0]?.known_at_start ?? []
    for (const { node, grad } of known) expect(valueOn(boards[0], node)?.grad, node).toBeCloseTo(grad, 12)
    const shown = boards[0]?.values.filter(({ grad }) => grad !== undefined).map(({ label }) => label)
    expect(shown?.sort()).toEqual(known.map(({ node }) => node).sort())
  })

  it.each(beats.map((beat, index) => [beat, index] as const).filter(([beat]) => beat.expect !== undefined))(
    'gives the number of the video at $at',
    (beat, index) => {
      const expected = beat.expect ?? Number.NaN
      const { working } = boards[index] as Board
      const tolerance = beat.do === 'check' ? 0.01 * (beat.h ?? 0) + 1e-9 : exact
      expect(Math.abs(numberOf(working) - expected)).toBeLessThanOrEqual(tolerance)
      if (beat.do === 'set') expect(valueOn(boards[index], beat.node ?? '')?.grad).toBeCloseTo(expected, 12)
    },
  )

  it('shows no gradient before its step, and keeps it from then on', () => {
    for (const [index, board] of boards.entries()) {
      if (board.step.kind !== 'set') continue
      const { value: node } = board.step
      const ofAct = [...boards.entries()].filter(([, { act }]) => act === board.act)
      for (const [other, { values }] of ofAct) {
        const shown = values.find(({ label }) => label === node)?.grad !== undefined
        expect(shown, `${node}.grad at step ${other + 1}`).toBe(other >= index)
      }
    }
  })

  it('draws a gradient along an edge exactly when the Value it reaches has one', () => {
    for (const [index, { act, values, edges }] of boards.entries()) {
      const { edges: shape } = actGraphs(backpropByHand)[act] as Graph
      for (const { id, operand } of shape) {
        const reached = values.find((value) => value.id === operand)?.grad !== undefined
        const drawn = edges.find((edge) => edge.id === id)?.contribution !== undefined
        expect(drawn, `edge ${id} at step ${index + 1}`).toBe(reached)
      }
    }
  })

  it.each([0, 2])('ends act %i on the gradients of backward()', (act) => {
    const lesson = backpropByHand[act]
    if (lesson === undefined) throw new Error('The lesson has three acts.')
    const output = evaluate(lectureExpressions[lesson.expression])
    output.backward()
    const last = boards.findLast((board) => board.act === act)
    const shown = last?.values.map(({ label, grad }) => ({ label, grad }))
    expect(shown).toEqual(graphOf(output).values.map(({ label, grad }) => ({ label, grad })))
  })

  it('hides L while the leaves have moved and L is not computed again', () => {
    const move = boards.find(({ step }) => step.kind === 'step')
    expect(valueOn(move, 'L')?.data).toBeUndefined()
    const result = boards.find(({ step }) => step.kind === 'result')
    expect(valueOn(result, 'L')?.data).toBeCloseTo(-7.286496, 12)
  })

  it('has the bias of 8 on the board until the video takes the one for round numbers', () => {
    const change = boards.findIndex(({ step }) => step.at === '01:01:06')
    for (const board of boards.slice(0, change).filter(({ act }) => act === 2)) {
      const shown = ['b', 'n', 'o'].map((label) => Number(valueOn(board, label)?.data?.toFixed(2)))
      expect(shown, board.step.id).toEqual([8, 2, 0.96])
    }
    for (const board of boards.slice(change))
      expect(valueOn(board, 'b')?.data, board.step.id).toBe(acts[2]?.leaves?.['b'])
  })

  it('works out of the board what it says of a bias too large, and of the one for round numbers', () => {
    for (const id of ['flat-tail', 'round-b']) {
      const board = boards.find(({ step }) => step.id === id)
      const numbers = board?.working.kind === 'numbers' ? board.working.numbers : []
      expect(numbers.map(({ label }) => label)).toEqual(['b', 'n', 'o'])
      for (const { label, data } of numbers) expect(data).toBe(valueOn(board, label)?.data)
    }
  })

  it('works out tanh at 0', () => {
    const squash = boards.find(({ step }) => step.id === 'squash')?.working
    expect(squash?.kind === 'samples' && squash.samples[0]).toEqual({ at: 0, data: 0 })
  })

  it.each([
    ['x9', /Step s names x9, which .* does not have/],
    ['L', /Step s asks how L moves a Value that is not made from it/],
  ])('refuses a step about %s, which is not there to be asked', (value, message) => {
    const step: Step = { id: 's', at: '00:00:00', title: '', caption: '', kind: 'local', value, of: 'd' }
    const [act] = backpropByHand
    expect(() => boardsOf(act ? [{ ...act, steps: [step] }] : [])).toThrow(message)
  })

  it('has no number in its words', () => {
    for (const { step } of boards) {
      // x1, w2 and the like are names.
      expect(`${step.title} ${step.caption}`.replace(/\b[xw]\d\w*/g, '')).not.toMatch(/\d/)
    }
  })
})

function valueOn(board: Board | undefined, label: string) {
  return board?.values.find((value) => value.label === label)
}

/** The number a step comes to. */
function numberOf(working: Board['working']): number {
  switch (working.kind) {
    case 'base':
      return working.number
    case 'product':
      return (working.contribution ?? working.local).number
    case 'slope':
      return working.nudge.slope
    case 'result':
      return working.after
    default:
      return Number.NaN
  }
}

describe('the answers that a board has shown', () => {
  const placeOf = (id: string) => boards.findIndex(({ step }) => step.id === id)

  it('are those asked before it in the same expression, and its own only when nothing is asked', () => {
    expect(answersShown(backpropByHand, boards, placeOf('set-e'), false)).toEqual(['set-c'])
    expect(answersShown(backpropByHand, boards, placeOf('set-e'), true)).toEqual(['set-c', 'set-e'])
  })

  it('go on from act to act, but not into another expression', () => {
    expect(answersShown(backpropByHand, boards, placeOf('new-L'), false)).toEqual([
      'set-c',
      'set-e',
      'set-a',
      'set-b',
    ])
    expect(answersShown(backpropByHand, boards, placeOf('set-o'), false)).toEqual([])
  })
})
