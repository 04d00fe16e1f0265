/** The passes before a program runs, each on a graph small enough to read. */
import { describe, expect, test } from 'vitest'
import { differentiate } from '../../../src/engine/program/differentiate.ts'
import { fuse } from '../../../src/engine/program/fuse.ts'
import { lower } from '../../../src/engine/program/lower.ts'
import { Numbers } from '../../../src/engine/program/numbers.ts'
import { Terms, type Term } from '../../../src/engine/program/terms.ts'
import { trace } from '../../../src/engine/program/trace.ts'
import { Value } from '../../../src/engine/value.ts'

/** A term as a formula: parameters are p, columns are x. */
function written(term: Term): string {
  const operands = term.operands.map(written)
  if (term.kind === 'constant') return String(term.value)
  if (term.kind === 'parameter') return `p${term.place}`
  if (term.kind === 'column') return `x${term.place}`
  if (term.kind === 'add') return `(${operands.join(' + ')})`
  if (term.kind === 'mul') return operands.join('·')
  if (term.kind === 'forward') return `${term.op}(${operands.join(', ')})`
  return operands.length === 0 ? term.kind : `${term.kind}(${operands.join(', ')})`
}

const [w, b, x] = [new Value(2), new Value(3), new Value(5)]
function traced(...roots: Value[]): { terms: Terms; parameters: Term[]; roots: Term[] } {
  const terms = new Terms()
  return { terms, ...trace(terms, { parameters: [w, b], columns: [x] }, roots) }
}

describe('tracing', () => {
  test('keeps the numbers of leaves that are neither parameters nor columns', () => {
    const [root] = traced(w.mul(x).add(b).sub(new Value(4)).tanh()).roots
    expect(root && written(root)).toBe('tanh(((p0·x0 + p1) + -4))')
  })

  test('multiplies what is the same for all examples first', () => {
    const [root] = traced(x.mul(w).mul(3).mul(b)).roots
    expect(root && written(root)).toBe('p1·3·p0·x0')
    expect(root?.operands[1]?.varies).toBe(true)
  })
})

describe('differentiation', () => {
  test('adds up over the examples what reaches a parameter', () => {
    const { terms, parameters, roots } = traced(w.mul(x).add(b).tanh())
    const gradients = differentiate(terms, terms.total(roots[0] as Term), parameters)
    const slope = 'localA(tanh((p0·x0 + p1)))'
    expect(gradients.map(written)).toEqual([`total(${slope}·x0)`, `total(${slope})`])
  })

  test('gives 0 to a parameter that nothing is made of', () => {
    const { terms, parameters, roots } = traced(w.mul(w))
    expect(differentiate(terms, roots[0] as Term, parameters).map(written)).toEqual(['2·p0', '0'])
  })
})

describe('lowering', () => {
  test('makes a neuron one instruction, finished by its activation', () => {
    const { terms, roots } = traced(w.mul(x).add(b).tanh())
    const code = lower(terms, { outputs: roots, placed: [] }, 1, new Numbers(2))
    expect(code.columns).toMatchObject([
      { kind: 'sum', numbers: [1], scaledColumns: [0, 0], finish: { op: 'tanh', calculation: 'forward' } },
    ])
  })

  test('gives a sum that two others use a place of its own', () => {
    const sum = w.mul(x).add(b)
    const { terms, roots } = traced(sum.mul(sum).add(sum))
    const { inlined, needed } = fuse(terms, roots)
    expect(needed.filter((term) => inlined.has(term)).map(written)).toEqual([
      'p0·x0',
      '(p0·x0 + p1)·(p0·x0 + p1)',
    ])
  })

  test('computes what is the same for all examples once, before the columns', () => {
    const { terms, roots } = traced(w.exp().mul(x))
    const code = lower(terms, { outputs: roots, placed: [] }, 1, new Numbers(2))
    expect(code.before).toMatchObject([{ kind: 'call', op: 'exp' }])
    expect(code.columns).toHaveLength(1)
  })
})
