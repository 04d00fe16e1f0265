/**
 * What the board shows at a step of a lesson: a function of the step alone, so that going back needs no code.
 * Every number is the engine's, by way of the trace.
 */
import { zeroGrad, type Value } from '../engine/value.ts'
import { traceBackward, type TraceRecord } from './backward-trace.ts'
import { evaluate } from './expression.ts'
import { edgeId, graphOf, type Graph } from './graph.ts'
import type { Act, Lesson, Step } from './lesson.ts'
import { nudge, type Nudge } from './nudge.ts'

export interface BoardValue {
  id: string
  label: string
  madeBy: string
  /** Undefined while it is about to be computed again. */
  data: number | undefined
  /** Undefined until its step: no gradient is shown before it is earned. */
  grad: number | undefined
  /** What this step is about. */
  current: boolean
}

export interface BoardEdge {
  id: string
  /** The gradient that has come back along it; undefined until then. */
  contribution: number | undefined
  current: boolean
  /** The local derivative, written beside the edge at its step. */
  local: number | undefined
}

/** One factor of a product, and where it stands in the graph. */
interface Term {
  name: string
  number: number
}

/** What is worked out at a step, in symbols and numbers. */
export type Working =
  | { kind: 'none' }
  | { kind: 'base'; output: string; number: number }
  | {
      kind: 'product'
      output: string
      result: string
      operand: string
      upstream: Term
      local: Term
      contribution: Term | undefined
    }
  | { kind: 'slope'; output: string; node: string; nudge: Nudge; grad: number }
  | {
      kind: 'move'
      stepSize: number
      moves: { label: string; before: number; grad: number; after: number }[]
    }
  | { kind: 'result'; output: string; before: number; after: number }

export interface Board {
  step: Step
  /** From 0, over all acts. */
  index: number
  act: number
  values: BoardValue[]
  edges: BoardEdge[]
  working: Working
}

/** The graph of each act, for its layout. */
export function actGraphs(lesson: Lesson): Graph[] {
  return lesson.map((act) => graphOf(evaluate(act.expression)))
}

/** The board at every step, in order. */
export function boardsOf(lesson: Lesson): Board[] {
  let index = 0
  return lesson.flatMap((act, actIndex) => {
    const engine = new ActEngine(act)
    return act.steps.map((step, stepIndex) =>
      engine.board(step, stepIndex, { act: actIndex, index: index++ }),
    )
  })
}

/** An act run on the engine once: its Values, their gradients by the trace, and the same again after the move. */
class ActEngine {
  readonly #act: Act
  readonly #output: Value
  readonly #graph: Graph
  readonly #trace: TraceRecord[]
  readonly #values: Map<string, Value>
  readonly #grads: Map<string, number>
  readonly #moved: Value

  constructor(act: Act) {
    this.#act = act
    this.#output = evaluate(act.expression)
    this.#graph = graphOf(this.#output)
    this.#trace = traceBackward(this.#output)
    this.#values = byLabel(this.#output, this.#trace)
    this.#grads = new Map([[this.#output.label, 1]])
    for (const { operand, gradAfter } of this.#trace) this.#grads.set(operand.label, gradAfter)
    this.#moved = evaluate(act.expression, movedLeaves(act, this.#grads))
    zeroGrad(this.#moved)
  }

  board(step: Step, stepIndex: number, place: { act: number; index: number }): Board {
    const past = this.#act.steps.slice(0, stepIndex + 1)
    const earned = new Set([
      ...this.#act.known.map(({ node }) => node),
      ...past.flatMap((each) => (each.kind === 'set' ? [each.node] : [])),
    ])
    const hasMoved = past.some(({ kind }) => kind === 'step')
    const hasResult = past.some(({ kind }) => kind === 'result')
    const shown = hasMoved ? graphOf(this.#moved) : this.#graph
    const record = this.#recordOf(step)
    const currentEdge = record && this.#edgeOf(record)
    return {
      ...place,
      step,
      values: shown.values.map(({ id, label, data, madeBy }) => ({
        id,
        label,
        madeBy,
        data: hasMoved && !hasResult && id === shown.output ? undefined : data,
        grad: earned.has(label) ? this.#grads.get(label) : undefined,
        current: 'node' in step && step.node === label,
      })),
      edges: this.#trace.map((each) => {
        const id = this.#edgeOf(each)
        const current = id === currentEdge
        return {
          id,
          contribution: earned.has(each.operand.label) ? each.contribution : undefined,
          current,
          local: current ? each.local : undefined,
        }
      }),
      working: this.#working(step, record),
    }
  }

  #working(step: Step, record: TraceRecord | undefined): Working {
    const output = this.#output.label
    if (step.kind === 'check') {
      const target = this.#value(step.node)
      const grad = this.#grads.get(step.node) ?? Number.NaN
      return { kind: 'slope', output, node: step.node, nudge: nudge(this.#output, target, step.h), grad }
    }
    if (step.kind === 'step') return this.#move()
    if (step.kind === 'result')
      return { kind: 'result', output, before: this.#output.data, after: this.#moved.data }
    if (step.kind === 'set' && record === undefined) return { kind: 'base', output, number: 1 }
    if (record === undefined) return { kind: 'none' }
    const { result, operand, upstream, local, contribution } = record
    return {
      kind: 'product',
      output,
      result: result.label,
      operand: operand.label,
      upstream: { name: `${result.label}.grad`, number: upstream },
      local: { name: localName(record), number: local },
      contribution: step.kind === 'set' ? { name: `${operand.label}.grad`, number: contribution } : undefined,
    }
  }

  #move(): Working {
    const { stepSize, leaves } = this.#act.move ?? { stepSize: 0, leaves: [] }
    const after = movedLeaves(this.#act, this.#grads)
    const moves = leaves.map((label) => ({
      label,
      before: this.#value(label).data,
      grad: this.#grads.get(label) ?? Number.NaN,
      after: after[label] ?? Number.NaN,
    }))
    return { kind: 'move', stepSize, moves }
  }

  /** The edge a step is about. In these expressions every Value is used once, so it is the only one. */
  #recordOf(step: Step): TraceRecord | undefined {
    if (step.kind !== 'set' && step.kind !== 'local') return undefined
    return this.#trace.find(({ operand }) => operand.label === step.node)
  }

  #edgeOf({ result, position }: TraceRecord): string {
    const id = this.#graph.values.find(({ label }) => label === result.label)?.id ?? ''
    return edgeId(`${id}-op`, position)
  }

  #value(label: string): Value {
    const value = this.#values.get(label)
    if (value === undefined)
      throw new Error(`The expression ${this.#act.expression.text} has no Value ${label}.`)
    return value
  }
}

function byLabel(output: Value, trace: readonly TraceRecord[]): Map<string, Value> {
  return new Map([[output.label, output], ...trace.map(({ operand }) => [operand.label, operand] as const)])
}

/** Each leaf of the move a step along its own gradient; without a move, the leaves as they are. */
function movedLeaves({ expression, move }: Act, grads: ReadonlyMap<string, number>): Record<string, number> {
  const leaves: Record<string, number> = { ...expression.leaves }
  for (const label of move?.leaves ?? []) {
    leaves[label] = (leaves[label] ?? Number.NaN) + (move?.stepSize ?? 0) * (grads.get(label) ?? Number.NaN)
  }
  return leaves
}

/** What a local derivative is called where it stands in the graph: the other factor of a times, `1 − o²` of a tanh. */
function localName({ result, position }: TraceRecord): string {
  if (result.op === 'mul') return `${result.prev[1 - position]?.label ?? ''}.data`
  if (result.op === 'tanh') return `1 − ${result.label}²`
  return `∂${result.label}/∂${result.prev[position]?.label ?? ''}`
}
