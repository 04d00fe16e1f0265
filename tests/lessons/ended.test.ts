/** Sentences end once. */
import { describe, expect, it } from 'vitest'
import { ended } from '../../src/lessons/ended.ts'

describe('a sentence', () => {
  it.each([
    ['unclosed bracket at 18; add )', 'unclosed bracket at 18; add ).'],
    ['unknown function tahn at 12; did you mean tanh?', 'unknown function tahn at 12; did you mean tanh?'],
    ['a graph of many…', 'a graph of many…'],
  ])('ends once: %s', (problem, sentence) => {
    expect(ended(problem)).toBe(sentence)
  })
})
