/** The lecture's walkthrough, 00:37:30 to 01:09:10: a simple expression, one optimization step, a neuron. */
import type { Act, Lesson } from './lesson.ts'

/** The lecture's h for its numerical slopes. */
const h = 0.001

const anExpression: Act = {
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

const oneStep: Act = {
  title: 'one optimization step',
  expression: 'simple expression',
  known: [...anExpression.known, ...earnedIn(anExpression)],
  move: { stepSize: 0.01, leaves: ['a', 'b', 'c', 'f'] },
  steps: [
    {
      id: 'nudge-up',
      at: '00:51:15',
      kind: 'explain',
      title: 'How to make `L` go up',
      caption:
        'Move every leaf a little along its own gradient, by a small step size. Inner Values follow by themselves.',
    },
    {
      id: 'move-leaves',
      at: '00:52:09',
      kind: 'step',
      title: 'Move the leaves',
      caption:
        'Each leaf takes its step, and the forward pass runs again. The gradients belonged to the old numbers: for the new ones they are not known.',
    },
    {
      id: 'new-L',
      at: '00:52:36',
      kind: 'result',
      value: 'L',
      title: '`L` went up',
      caption: 'A little less negative than before, as the gradients promised.',
    },
  ],
}

const aNeuron: Act = {
  title: 'a neuron',
  expression: 'neuron',
  known: [],
  steps: [
    {
      id: 'model',
      at: '00:53:17',
      kind: 'explain',
      title: 'The model of a neuron',
      caption:
        'Each input times its weight, all of it added up with a bias, and the sum through an activation.',
    },
    {
      id: 'squash',
      at: '00:54:26',
      kind: 'explain',
      value: 'o',
      title: 'tanh squashes',
      caption: 'tanh leaves zero where it is and flattens large inputs out, towards one and minus one.',
      shows: { kind: 'samples', op: 'tanh', at: [0, 0.5, 2, -2, 5] },
    },
    {
      id: 'raw',
      at: '00:56:25',
      kind: 'explain',
      value: 'n',
      title: '`n`, the raw activation',
      caption: 'What the cell body has gathered, before the activation.',
    },
    {
      id: 'big-op',
      at: '00:57:08',
      kind: 'explain',
      value: 'o',
      title: 'An operation may be as big as we like',
      caption:
        'tanh could be built from exp. It need not be: any function will do, so long as we know its local derivative.',
    },
    {
      id: 'flat-tail',
      at: '01:00:41',
      kind: 'explain',
      value: 'b',
      title: 'Too large a bias',
      caption: 'With a larger bias the output comes to lie on the flat tail of tanh, where little moves it.',
      shows: { kind: 'what if', leaf: 'b', data: 8, results: ['n', 'o'] },
    },
    {
      id: 'round-b',
      at: '01:01:06',
      kind: 'explain',
      value: 'b',
      title: 'A bias for round numbers',
      caption: 'This odd-looking bias is chosen so that the gradients come out round.',
    },
    {
      id: 'set-o',
      at: '01:02:21',
      kind: 'set',
      value: 'o',
      title: 'The base case',
      caption: 'How much does the output change when the output itself moves?',
    },
    {
      id: 'local-n',
      at: '01:02:58',
      kind: 'local',
      value: 'n',
      of: 'o',
      title: 'How `n` moves `o`',
      caption: 'The local derivative of tanh needs only its own output: one minus its square.',
    },
    {
      id: 'set-n',
      at: '01:04:13',
      kind: 'set',
      value: 'n',
      title: 'What reaches `n`?',
      caption: 'Through tanh: what has come back to `o`, and how steep tanh is here.',
    },
    {
      id: 'set-sum',
      at: '01:05:12',
      kind: 'set',
      value: 'x1w1x2w2',
      title: 'What reaches the sum?',
      caption: 'A plus node, as in the first act.',
    },
    {
      id: 'set-bias',
      at: '01:05:18',
      kind: 'set',
      value: 'b',
      title: 'What reaches `b`?',
      caption: 'The same plus node, its other operand.',
    },
    {
      id: 'set-x1w1',
      at: '01:05:37',
      kind: 'set',
      value: 'x1w1',
      title: 'What reaches `x1w1`?',
      caption: 'One operation further back there is a plus node again.',
    },
    {
      id: 'set-x2w2',
      at: '01:05:43',
      kind: 'set',
      value: 'x2w2',
      title: 'What reaches `x2w2`?',
      caption: 'And its other operand.',
    },
    {
      id: 'set-x2',
      at: '01:06:32',
      kind: 'set',
      value: 'x2',
      title: 'What reaches `x2`?',
      caption: 'A times node: what has come back to `x2w2`, and how `x2w2` moves with `x2`.',
    },
    {
      id: 'set-w2',
      at: '01:06:48',
      kind: 'set',
      value: 'w2',
      title: 'What reaches `w2`?',
      caption: 'The same times node, its other operand. Look at the numbers before you answer.',
    },
    {
      id: 'no-say',
      at: '01:07:15',
      kind: 'explain',
      value: 'w2',
      title: '`w2` has no say',
      caption: 'Its input is zero, so wiggling `w2` moves nothing.',
    },
    {
      id: 'set-x1',
      at: '01:08:01',
      kind: 'set',
      value: 'x1',
      title: 'What reaches `x1`?',
      caption: 'The other times node. Mind the sign.',
    },
    {
      id: 'set-w1',
      at: '01:08:18',
      kind: 'set',
      value: 'w1',
      title: 'What reaches `w1`?',
      caption: 'The last one.',
    },
    {
      id: 'reading',
      at: '01:08:34',
      kind: 'explain',
      value: 'w1',
      title: 'Reading the answer',
      caption: 'Raise `w1` and the output rises with it; `w2` does nothing now.',
    },
    {
      id: 'by-hand-is-over',
      at: '01:09:05',
      kind: 'explain',
      title: 'By hand is over',
      caption: 'Next in the video, each operation learns its own way back. Here, Practice below has no end.',
    },
  ],
}

export const backpropByHand: Lesson = [anExpression, oneStep, aNeuron]

/** What an act leaves on the board for the next one. */
function earnedIn(act: Act): Act['known'] {
  return act.steps.flatMap((step) =>
    step.kind === 'set' ? [{ value: step.value, at: step.at, why: 'was found in the first act' }] : [],
  )
}
