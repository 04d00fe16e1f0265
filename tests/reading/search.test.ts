/** What the search takes for an answer: Pagefind shortens a word it does not know until it knows one. */
import { describe, expect, it } from 'vitest'
import { says } from '../../src/reading/search.js'

describe('a page says a word', () => {
  it.each([
    ['neuron', 'A neuron adds.'],
    ['neurons', 'A neuron adds.'],
    ['neuron', 'Neurons add.'],
    ['derivativ', 'The derivative'],
    ['running', 'It runs.'],
    ['trained', 'training'],
    ['activation', 'active'],
    ['studies', 'a study'],
    ['zero-grad', 'zero_grad() first'],
    ['__init__', 'def __init__(self):'],
    ['NAIVE', 'naïvely'],
    ['numerically', 'a numeric slope'],
    ['iterative', 'each iteration'],
    ['double underscores', 'Its underscores are double.'],
    ['+=', 'anything that Pagefind finds'],
  ])('that was asked for as %s', (term, text) => expect(says(text, term)).toBe(true))

  it.each([
    ['zyzzyva', 'A z, and a zyg.'],
    ['neurotic', 'A neuron adds.'],
    ['neuron zyzzyva', 'A neuron adds z.'],
    ['gradual', 'x.grad'],
    ['ration', 'each iteration'],
  ])('and does not where it was shortened: %s', (term, text) => expect(says(text, term)).toBe(false))
})
