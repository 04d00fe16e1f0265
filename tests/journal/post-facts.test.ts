/** What a post's head says is counted from its text. */
import { describe, expect, it } from 'vitest'
import { postFacts } from '../../src/journal/post-facts.ts'
import { postTree } from '../../src/journal/post-tree.ts'

const factsOf = (source: string) => postFacts(postTree(source, 'index.mdx'))

describe('the facts of a post', () => {
  it('count words of prose, headings and notes, not code, formulas or names of components', () => {
    const facts = factsOf(
      '# One two\n\nThree _four_ `code` $x^2$.<Note title="No">five</Note>\n\n```python\nsix = 7\n```\n',
    )
    expect(facts.words).toBe(5)
  })

  it('count demos', () => {
    expect(factsOf('<LossChart />\n\n<NeuronGraph />\n\n<Timestamp at="00:00:00" />\n').demos).toBe(2)
  })

  it('name the figures in their order, demos by their address unless they have an id', () => {
    const { figures } = factsOf(
      '<LossChart />\n\n<Figure id="dots" title="x">a</Figure>\n\n<NeuronGraph id="mine" />\n\n<LossChart lab="moons" />',
    )
    expect(figures).toEqual(['loss-chart', 'dots', 'mine', 'moons'])
  })

  it('give whole minutes, at least one', () => {
    expect(factsOf('word').minutes).toBe(1)
    expect(factsOf('word '.repeat(620)).minutes).toBe(3)
  })
})
