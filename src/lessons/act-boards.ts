/** The boards of one act: its expression run on the engine once, and what each step has earned of it. */
import { Value } from '../engine/value.ts'
import { traceBackward, type TraceRecord } from './backward-trace.ts'
import type { Board, Place, ProductTerm, Working } from './board.ts'
import { evaluate, type Expression } from './expression.ts'
import { expressionAt } from './expression-at.ts'
import { edgeId, graphOf, type Graph } from './graph.ts'
import { lectureExpressions } from './lecture-expressions.ts'
import type { Act, Shown, Step } from './lesson.ts'
import { nudge } from './nudge.ts'
import { optimizationStep, type OptimizationStep } from './optimization-step.ts'

export class ActBoards {
  readonly #act: Act
  readonly #expression: Expression
  readonly #output: Value
  readonly #graph: Graph
  readonly #trace: TraceRecord[]
  readonly #values: Map<string, Value>
  readonly #grads: Map<string, number>
  /** The leaves moved along their gradients, and the graph at the moved leaves; where the act has such a move. */
  readonly #move: OptimizationStep | undefined
  readonly #moved: Graph | undefined

  constructor(act: Act) {
    this.#act = act
    this.#expression = lectureExpressions[act.expression]
    this.#output = evaluate(this.#expression)
    this.#graph = graphOf(this.#output)
    this.#trace = traceBackward(this.#output)
    const { label } = this.#output
    this.#values = new Map([
      [label, this.#output],
      ...this.#trace.map(({ operand }) => [operand.label, operand] as const),
    ])
    this.#grads = new Map([
      [label, 1],
      ...this.#trace.map(({ operand, gradAfter }) => [operand.label, gradAfter] as const),
    ])
    if (act.move) {
      this.#move = optimizationStep(this.#expression, act.move.stepSize, act.move.leaves)
      const moved = Object.fromEntries(this.#move.moves.map(({ label, after }) => [label, after]))
      this.#moved = graphOf(evaluate(this.#expression, { ...this.#expression.leaves, ...moved }))
    }
  }

  /** The board at a step of the act, given its place in the act. */
  at(stepIndex: number): Omit<Board, 'act' | 'index'> {
    const past = this.#act.steps.slice(0, stepIndex + 1)
    const step = past.at(-1)
    if (step === undefined) throw new RangeError(`Act "${this.#act.title}" has no step ${stepIndex}.`)
    const earned = new Set(
      [...this.#act.known, ...past.filter((each) => each.kind === 'set')].map(({ value }) => value),
    )
    const hasMoved = past.some(({ kind }) => kind === 'step')
    const hasResult = past.some(({ kind }) => kind === 'result')
    const shown = (hasMoved ? this.#moved : undefined) ?? graphOf(evaluate(expressionAt(this.#act, step)))
    const record = this.#recordOf(step)
    return {
      step,
      values: shown.values.map(({ id, label, data, madeBy }) => ({
        id,
        label,
        madeBy,
        data: hasMoved && !hasResult && id === shown.output ? undefined : data,
        // The moved graph is a new one: its gradients have not been worked out.
        grad: earned.has(label) && !hasMoved ? this.#grads.get(label) : undefined,
        current: 'value' in step && step.value === label,
      })),
      edges: this.#trace.map((each) => ({
        id: this.#edgeOf(each),
        contribution: earned.has(each.operand.label) && !hasMoved ? each.contribution : undefined,
        current: each === record,
        local: each === record ? each.local : undefined,
      })),
      working: this.#working(step, record, shown),
      lens: record && this.#lens(record),
    }
  }

  /** The edge a step is about; none for the base case. In these expressions every Value is used once. */
  #recordOf(step: Step): TraceRecord | undefined {
    if (step.kind !== 'set' && step.kind !== 'local') return undefined
    const value = this.#value(step, step.value)
    const record = this.#trace.find(({ operand, result }) => {
      return operand === value && (step.kind === 'set' || result.label === step.of)
    })
    if (record === undefined && (step.kind === 'local' || value !== this.#output)) {
      throw new Error(`Step ${step.id} asks how ${step.value} moves a Value that is not made from it.`)
    }
    return record
  }

  #working(step: Step, record: TraceRecord | undefined, graph: Graph): Working {
    const output = this.#output.label
    switch (step.kind) {
      case 'explain':
        return step.shows ? this.#shown(step.shows, graph) : { kind: 'none' }
      case 'check': {
        const target = this.#value(step, step.value)
        const grad = this.#grads.get(step.value) ?? Number.NaN
        return { kind: 'slope', output, label: step.value, nudge: nudge(this.#output, target, step.h), grad }
      }
      case 'step':
        return { kind: 'move', stepSize: this.#act.move?.stepSize ?? 0, moves: this.#moveOf(step).moves }
      case 'result':
        return { kind: 'result', output, before: this.#output.data, after: this.#moveOf(step).after }
      default:
        return record === undefined ? { kind: 'base', output, number: 1 } : this.#product(step, record)
    }
  }

  #shown(shown: Shown, { values }: Graph): Working {
    switch (shown.kind) {
      case 'chain':
        return { ...shown, output: this.#output.label }
      case 'numbers':
        return { kind: 'numbers', numbers: values.filter(({ label }) => shown.of.includes(label)) }
      case 'samples':
        return { ...shown, samples: shown.at.map((at) => ({ at, data: new Value(at)[shown.op]().data })) }
    }
  }

  #product(step: Step, record: TraceRecord): Working {
    const { result, operand, upstream, local, contribution } = record
    return {
      kind: 'product',
      output: this.#output.label,
      result: result.label,
      operand: operand.label,
      upstream: { name: `${result.label}.grad`, number: upstream, place: this.#gradOf(result) },
      local: { ...this.#local(record), number: local },
      contribution:
        step.kind === 'set'
          ? { name: `${operand.label}.grad`, number: contribution, place: this.#gradOf(operand) }
          : undefined,
    }
  }

  /** What a local derivative is called and where it stands: the other factor of a times, else the operation itself. */
  #local({ result, position }: TraceRecord): Pick<ProductTerm, 'name' | 'place'> {
    const other = result.prev[1 - position]
    if (result.op === 'mul' && other) {
      return { name: `${other.label}.data`, place: { value: this.#idOf(other.label), cell: 'data' } }
    }
    const place = { operation: `${this.#idOf(result.label)}-op` }
    if (result.op === 'tanh') return { name: `1 − ${result.label}²`, place }
    return { name: `∂${result.label}/∂${result.prev[position]?.label ?? ''}`, place }
  }

  #lens({ result }: TraceRecord): NonNullable<Board['lens']> {
    const operation = `${this.#idOf(result.label)}-op`
    return {
      operation,
      values: [result, ...result.prev].map(({ label }) => this.#idOf(label)),
      edges: result.prev.map((_, position) => edgeId(operation, position)),
    }
  }

  #moveOf(step: Step): OptimizationStep {
    if (this.#move) return this.#move
    throw new Error(
      `Step ${step.id} moves the leaves, but act "${this.#act.title}" does not say by how much.`,
    )
  }

  #gradOf({ label }: Value): Place {
    return { value: this.#idOf(label), cell: 'grad' }
  }

  #edgeOf({ result, position }: TraceRecord): string {
    return edgeId(`${this.#idOf(result.label)}-op`, position)
  }

  #idOf(label: string): string {
    return this.#graph.values.find((value) => value.label === label)?.id ?? ''
  }

  #value(step: Step, label: string): Value {
    const value = this.#values.get(label)
    if (value) return value
    throw new Error(`Step ${step.id} names ${label}, which ${this.#expression.text} does not have.`)
  }
}
