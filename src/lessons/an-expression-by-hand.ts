/** The walkthrough's first act, 00:37:30 to 00:51:10: a simple expression, gradient by gradient, and two of them checked. */
import type { Act } from './lesson.ts'

/** The lecture's h for its numerical slopes. */
const h = 0.001

export const anExpression: Act = {
  title: 'a simple expression',
  expression: 'simple expression',
  known: [
    { value: 'L', at: '00:34:26', why: 'is the base case: `L` changes one for one with itself' },
    {
      value: 'd',
      at: '00:34:45',
      why: 'is the other factor of the times node, `f`, times `L.grad`',
    },
    {
      value: 'f',
      at: '00:36:15',
      why: 'is the other factor, `d`, times `L.grad`',
    },
  ],
  steps: [
    {
      id: 'check-d',
      at: '00:37:31',
      kind: 'check',
      value: 'd',
      h,
      title: 'Is `d.grad` right?',
      caption:
        'Nudge `d` by a small `h`, run the rest of the graph again, and divide the change of `L` by `h`. The slope agrees with the gradient, but for the last digits: a computer keeps only so many. This is a gradient check.',
    },
    {
      id: 'crux',
      at: '00:38:03',
      kind: 'explain',
      value: 'c',
      title: 'The crux: how does `c` move `L`?',
      caption:
        '`c` touches only `d`. But `d` moves `L`, and by how much we know. What is missing is how `c` moves `d`.',
    },
    {
      id: 'local-c',
      at: '00:39:20',
      kind: 'local',
      value: 'c',
      of: 'd',
      title: 'How `c` moves `d`',
      caption: 'The local derivative of a plus node: move `c` by `h` and `d` moves by `h`, whatever `e` is.',
    },
    {
      id: 'local-e',
      at: '00:40:33',
      kind: 'local',
      value: 'e',
      of: 'd',
      title: 'How `e` moves `d`',
      caption: 'The same, by symmetry: a plus node does not care which operand moved.',
    },
    {
      id: 'why-local',
      at: '00:40:44',
      kind: 'explain',
      value: 'd',
      title: 'Why it is called local',
      caption: 'The plus node knows its operands and its result, and nothing of the rest of the graph.',
    },
    {
      id: 'chain-rule',
      at: '00:41:41',
      kind: 'explain',
      title: 'The chain rule',
      caption:
        'If `c` moves `d`, and `d` moves `L`, then `c` moves `L` by the product of the two rates. The first factor comes from upstream, the second is local; their product is what `c` is owed along this edge, its contribution.',
      shows: { kind: 'chain', through: 'd', by: 'c' },
    },
    {
      id: 'car-bicycle',
      at: '00:43:12',
      kind: 'explain',
      title: 'Car, bicycle, walker',
      caption:
        'A car twice as fast as a bicycle that is four times as fast as a walker is eight times as fast as the walker. Rates along a chain multiply.',
    },
    {
      id: 'set-c',
      at: '00:44:37',
      kind: 'set',
      value: 'c',
      title: 'What reaches `c`?',
      caption:
        '`c` touches only `d`. Put together what is known: how `L` moves with `d`, and how `d` moves with `c`.',
    },
    {
      id: 'plus-routes',
      at: '00:45:31',
      kind: 'explain',
      value: 'd',
      title: 'A plus node routes',
      caption:
        'Its local derivatives leave the gradient as it is, so a plus node hands the upstream gradient to all of its operands, unchanged.',
    },
    {
      id: 'set-e',
      at: '00:46:06',
      kind: 'set',
      value: 'e',
      title: 'What reaches `e`?',
      caption: 'The same plus node, its other operand.',
    },
    {
      id: 'check-c',
      at: '00:46:43',
      kind: 'check',
      value: 'c',
      h,
      title: 'Check `c`',
      caption: 'Nudge `c`, run the graph again: the slope agrees.',
    },
    {
      id: 'check-e',
      at: '00:46:54',
      kind: 'check',
      value: 'e',
      h,
      title: 'Check `e`',
      caption:
        '`e` is an inner Value: it is nudged where it stands, and only what comes after it runs again.',
    },
    {
      id: 'recurse',
      at: '00:47:13',
      kind: 'explain',
      value: 'e',
      title: 'Once more, one operation further back',
      caption:
        '`e` now has its gradient. For the operation that made `e` it is the upstream gradient, and the chain rule applies again.',
    },
    {
      id: 'local-a',
      at: '00:48:14',
      kind: 'local',
      value: 'a',
      of: 'e',
      title: 'How `a` moves `e`',
      caption:
        'The local derivative of a times node is the other factor: move `a` by `h` and `e` moves by `h` times `b`.',
    },
    {
      id: 'set-a',
      at: '00:48:41',
      kind: 'set',
      value: 'a',
      title: 'What reaches `a`?',
      caption: 'Two things are needed: what has come back to `e`, and how `e` moves with `a`.',
    },
    {
      id: 'set-b',
      at: '00:49:04',
      kind: 'set',
      value: 'b',
      title: 'What reaches `b`?',
      caption: 'The same times node, its other operand.',
    },
    {
      id: 'check-a',
      at: '00:49:52',
      kind: 'check',
      value: 'a',
      h,
      title: 'Check `a`',
      caption: 'The slope agrees, but for the last digits again.',
    },
    {
      id: 'check-b',
      at: '00:50:04',
      kind: 'check',
      value: 'b',
      h,
      title: 'Check `b`',
      caption: 'And so does the last one.',
    },
    {
      id: 'that-was-it',
      at: '00:50:28',
      kind: 'explain',
      title: 'That was backpropagation',
      caption: 'The chain rule, applied again and again, backwards through the graph.',
    },
  ],
}
