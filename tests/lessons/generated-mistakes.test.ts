/** On a thousand generated graphs: every mistake has its name, no right answer is refused, and two causes are both said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topologicalOrder, type Value } from '../../src/engine/value.ts'
import { isRight } from '../../src/lessons/agreement.ts'
import { traceBackward } from '../../src/lessons/backward-trace.ts'
import { readAnswer } from '../../src/lessons/answer.ts'
import { diagnose } from '../../src/lessons/diagnosis.ts'
import { exercise, exerciseLevels } from '../../src/lessons/exercises.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { hint } from '../../src/lessons/hints.ts'
import { mistakesOf } from '../../src/lessons/mistakes.ts'
import { pythonLine } from '../../src/lessons/python-line.ts'
import { questionOf, type Question } from '../../src/lessons/question.ts'
import { plain } from './asked.ts'
import { randomGraphs } from './random-graphs.ts'

const exercises = fc
  .record({ seed: fc.nat(1_000_000), level: fc.constantFrom(...exerciseLevels) })
  .map(({ seed, level }) => evaluate(exercise(seed, level).expression))

const graphs: fc.Arbitrary<Value> = fc.oneof(exercises, randomGraphs)
const thousand = { numRuns: 1000 }

const questionsIn = (output: Value): Question[] => {
  const order = topologicalOrder(output)
  return order.map((node) => questionOf(output, node))
}

const causesOf = (question: Question, given: number) => {
  const diagnosis = diagnose(question, given, plain)
  return diagnosis.right ? undefined : diagnosis.causes
}

describe('on a thousand generated graphs', () => {
  it('every constructed mistake gets its own name, beside every other that leads to the same number', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(graphs, (output) => {
        for (const question of questionsIn(output)) {
          const mistakes = mistakesOf(question)
          for (const { number } of mistakes) {
            if (!Number.isFinite(question.answer)) continue
            const causes = causesOf(question, number)?.map(({ id }) => id) ?? ['right']
            for (const same of mistakes.filter((mistake) => mistake.number === number)) {
              expect(causes).toContain(same.id)
              seen.add(same.id)
            }
            expect(causes).not.toContain('unknown')
            expect(causes).not.toContain('rounding')
          }
        }
      }),
      thousand,
    )
    // a thousand graphs make all of them
    expect([...seen].sort()).toEqual([
      'added',
      'as-tanh',
      'as-times',
      'exp-as-power',
      'its-data',
      'local-only',
      'missing-path',
      'no-factor',
      'no-square',
      'not-inverted',
      'one-path',
      'other-place',
      'own-data',
      'paths-multiplied',
      'power-kept',
      'result-data',
      'sigmoid-of-input',
      'sign',
      'square-only',
      'tanh-of-input',
      'upstream-only',
      'zero',
    ])
  }, 20_000)

  it('the usual mistakes, made here anew from the Values, are told by their names', () => {
    fc.assert(
      fc.property(graphs, (output) => {
        const trace = traceBackward(output)
        for (const { operand, result, position, upstream, local } of trace) {
          // one use only, so that the edge is the whole gradient
          if (trace.filter((record) => record.operand === operand).length > 1) continue
          const question = questionOf(output, operand)
          const told = (given: number, id: string) => {
            if (!Number.isFinite(given) || !Number.isFinite(question.answer) || isRight(question, given))
              return
            expect(causesOf(question, given)?.map((cause) => cause.id)).toContain(id)
          }
          told(local, 'local-only')
          told(upstream, 'upstream-only')
          told(-upstream * local, 'sign')
          told(operand.data, 'its-data')
          if (result.op === 'mul') told(upstream * operand.data, 'own-data')
          if (result.op === 'add') told(upstream * (result.prev[1 - position]?.data ?? NaN), 'as-times')
          if (result.op === 'tanh') told(upstream * (1 - operand.data ** 2), 'tanh-of-input')
          if (result.op === 'div' && position === 0)
            told(upstream * (result.prev[1]?.data ?? NaN), 'not-inverted')
        }
        for (const [node, records] of Map.groupBy(trace, ({ operand }) => operand)) {
          const question = questionOf(output, node)
          for (const { contribution } of records) {
            if (records.length === 1 || !Number.isFinite(contribution) || !Number.isFinite(question.answer))
              continue
            if (isRight(question, contribution)) continue
            expect(causesOf(question, contribution)?.map(({ id }) => id)).toContain('one-path')
          }
        }
      }),
      thousand,
    )
  })

  it('no right answer is refused: in full, with four decimals, as Python, as a hint has it', () => {
    fc.assert(
      fc.property(graphs, (output) => {
        for (const question of questionsIn(output)) {
          const { answer } = question
          expect(diagnose(question, answer, plain)).toEqual({ right: true })
          if (Number(answer.toFixed(4)) !== 0)
            expect(diagnose(question, Number(answer.toFixed(4)), plain)).toEqual({ right: true })
          for (const line of [pythonLine(question), hint(question, 3, plain)]) {
            // a comparison, and the derivative of the base case, are not arithmetic
            if (/[<>∂]/.test(line)) continue
            const read = readAnswer(line, question)
            if (!('number' in read)) throw new Error(`${line}: ${read.problem}`)
            if (Number.isFinite(answer))
              expect(diagnose(question, read.number, plain)).toEqual({ right: true })
          }
        }
      }),
      thousand,
    )
  })

  it('what comes of the numbers in the last hint is right, in every exercise', () => {
    fc.assert(
      fc.property(exercises, (output) => {
        for (const question of questionsIn(output)) {
          const line = hint(question, 4, plain)
          const read = readAnswer(line, question)
          if (!('number' in read)) throw new Error(`${line}: ${read.problem}`)
          expect(diagnose(question, read.number, plain), line).toEqual({ right: true })
        }
      }),
      thousand,
    )
  })

  it('says something in whole sentences, whatever is given', () => {
    fc.assert(
      fc.property(graphs, fc.double(), (output, given) => {
        for (const question of questionsIn(output)) {
          if (isRight(question, given)) continue
          const causes = causesOf(question, given) ?? []
          expect(causes.length).toBeGreaterThan(0)
          for (const { said } of causes) {
            expect(said).toMatch(/^[A-Z0-9a-z−-].*[.]$/)
            expect(said).not.toMatch(/undefined|NaN the|\b {2}/)
          }
        }
      }),
      thousand,
    )
  })
})
