/** The posts read together: a small journal whose tasks are done and whose sentences are put right later. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctionsOf } from '../../src/journal/corrections.ts'
import type { Part } from '../../src/journal/parts.ts'
import { readPosts, type PostFile } from '../../src/journal/read-posts.ts'
import { tasksOf } from '../../src/journal/tasks.ts'

const settings = { firstDay: new Date('2025-01-06'), firstPost: 6 }
const course = { videos: [{ number: 1, title: '', short: '', length: '02:25:52', chapters: [] }] }
const base = { title: 'A', deck: 'B', draft: false, continued: false, tags: [], corrects: [] }

function post(slug: string, date: string, more: Partial<PostFile['data']> = {}): PostFile {
  const file = `tests/fixtures/journal/${slug}/index.mdx`
  const video = { number: 1, from: '00:00:00', to: '00:30:00' }
  return {
    slug,
    file,
    source: readFileSync(file, 'utf8'),
    data: { ...base, date: new Date(date), video, ...more },
  }
}

const sentence = 'Each Value is a neuron, "more or less", and data is its weight.'
// Given newest first: their order is their dates'.
const posts = readPosts(settings, course, [
  post('008-third', '2025-01-15'),
  post('007-second', '2025-01-13', { corrects: [{ post: 6, sentence, right: 'A number.' }] }),
  post('006-first', '2025-01-12'),
])

describe('posts read together', () => {
  it('are counted by their dates', () => {
    expect(posts.map(({ slug, number, day }) => [slug, number, day])).toEqual([
      ['006-first', 6, 7],
      ['007-second', 7, 8],
      ['008-third', 8, 10],
    ])
  })

  it('hand their tasks on: with their words, where they were born, where they were done', () => {
    const words = (parts: readonly Part[]) =>
      parts.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join('')
    expect(
      tasksOf(posts).map((task) => [task.id, words(task.parts), task.born.number, task.closed?.number]),
    ).toEqual([
      ['by-hand', 'Go through backward by hand, from 00:37:30, until x^2 is clear.', 6, 8],
      ['draw-the-graph', 'Draw the graph of a neuron.', 6, undefined],
    ])
  })

  it('draw a task as words, code, formulas and moments', () => {
    expect(tasksOf(posts)[0]?.parts).toEqual([
      'Go through ',
      { code: 'backward' },
      ' by hand, from ',
      { at: '00:37:30' },
      ', until ',
      { tex: 'x^2' },
      ' is clear.',
    ])
  })

  it('put right a sentence of an earlier one', () => {
    expect(
      correctionsOf(posts).map(({ of, by, ...written }) => [of.number, by.number, written.sentence]),
    ).toEqual([[6, 7, sentence]])
  })

  it('name their demos, each with the id of its first figure', () => {
    const source = 'A day.\n\n<LossChart id="first" />\n\n<LossChart />\n\n<NeuronGraph />\n'
    const [read] = readPosts(settings, course, [{ ...post('006-first', '2025-01-12'), source }])
    expect(read?.demos).toEqual(
      new Map([
        ['loss-chart', 'first'],
        ['neuron-graph', 'neuron-graph'],
      ]),
    )
  })

  it('name all their problems at once', () => {
    const wrong = [post('006-first', '2025-01-12', { post: 9, day: 9 }), post('008-third', '2025-01-11')]
    expect(() => readPosts(settings, course, wrong)).toThrow(
      /post: got 9.*\n.*day: got 9.*\n.*begins with 006|begins with 008/s,
    )
  })
})
