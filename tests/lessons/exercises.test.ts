/** Exercises: the same from the same seed, fair, and growing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topologicalOrder } from '../../src/engine/value.ts'
import { exercise, exerciseLevels, type ExerciseLevel } from '../../src/lessons/exercises.ts'
import { evaluate } from '../../src/lessons/expression.ts'
import { mistakesOf } from '../../src/lessons/mistakes.ts'
import { questionOf, type Question } from '../../src/lessons/question.ts'

const seeds = fc.nat(1_000_000)
const levels = fc.constantFrom(...exerciseLevels)

const questionsOf = (seed: number, level: ExerciseLevel): Question[] => {
  const { expression, ask } = exercise(seed, level)
  const output = evaluate(expression)
  const order = topologicalOrder(output)
  return ask.map((label) => questionOf(output, order.find((value) => value.label === label) ?? output))
}

const usedTwice = (seed: number, level: ExerciseLevel) =>
  questionsOf(seed, level).some(({ edges }) => edges.length > 1)

describe('an exercise', () => {
  it('is the same again from the same seed, and another from another', () => {
    const plainly = (seed: number, level: ExerciseLevel) => {
      const { expression, ask } = exercise(seed, level)
      return { text: expression.text, leaves: expression.leaves, ask }
    }
    expect(plainly(1, 1)).toEqual({
      text: 'd = b + c; L = a * d',
      leaves: { a: -0.5, b: 2, c: 3 },
      ask: ['d', 'c', 'b', 'a'],
    })
    expect(plainly(7, 3)).toEqual(plainly(7, 3))
    const many = Array.from({ length: 200 }, (_, seed) => JSON.stringify(plainly(seed, 4)))
    expect(new Set(many).size).toBeGreaterThan(190)
  })

  it('asks for every Value but the output, and for none before what its gradient needs', () => {
    fc.assert(
      fc.property(seeds, levels, (seed, level) => {
        const { expression, ask } = exercise(seed, level)
        const output = evaluate(expression)
        const labels = topologicalOrder(output).map(({ label }) => label)
        expect([...ask, output.label].sort()).toEqual(labels.sort())
        const earned = new Set([output.label])
        for (const question of questionsOf(seed, level)) {
          for (const { result } of question.edges) expect(earned).toContain(result.label)
          earned.add(question.label)
        }
      }),
    )
  })

  it('grows from two operations over a longer chain and a Value used twice to a neuron', () => {
    const operations = (level: ExerciseLevel) => exercise(3, level).expression.text.split(';').length
    expect(exerciseLevels.map(operations)).toEqual([2, 4, 3, 4, 7])
    fc.assert(
      fc.property(seeds, (seed) => {
        expect([1, 2].map((level) => usedTwice(seed, level as ExerciseLevel))).toEqual([false, false])
        expect([3, 4].map((level) => usedTwice(seed, level as ExerciseLevel))).toEqual([true, true])
        expect(exercise(seed, 4).expression.text).toMatch(/\/|\*\*|exp|tanh/)
        expect(exercise(seed, 5).expression.text).toContain('o = tanh(n)')
      }),
    )
  })

  it('has integers and halves for leaves, and no number that hides a mistake', () => {
    fc.assert(
      fc.property(seeds, levels, (seed, level) => {
        for (const leaf of Object.values(exercise(seed, level).expression.leaves))
          expect(Number.isInteger(2 * leaf) && ![0, 1].includes(Math.abs(leaf))).toBe(true)
        for (const question of questionsOf(seed, level)) {
          const ids = new Set(mistakesOf(question).map(({ id }) => id))
          expect(Math.abs(question.answer)).toBeGreaterThanOrEqual(0.05)
          if (question.edges.length > 1) expect(ids).toContain('one-path')
          else expect(ids).toContain('sign')
          const [edge] = question.edges
          if (question.edges.length === 1 && edge?.op === 'mul') expect(ids).toContain('own-data')
          if (question.edges.length === 1 && edge?.result.label !== question.output)
            expect(ids).toContain('local-only')
        }
      }),
    )
  })

  it('does not draw from a seed that is no integer', () => {
    expect(() => exercise(0.5, 1)).toThrow('PythonRandom needs an integer as its seed, got 0.5')
  })
})
