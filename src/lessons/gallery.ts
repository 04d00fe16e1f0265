/** The graphs of the lecture, each as the text that makes it. */

export interface GalleryEntry {
  /** Stays the same: addresses and posts say it. */
  name: string
  title: string
  /** The video's time, hh:mm:ss. */
  at: string
  text: string
}

export const gallery = [
  {
    name: 'neuron',
    title: 'a neuron',
    at: '00:52:52',
    text: `x1 = 2; x2 = 0; w1 = -3; w2 = 1; b = 6.8813735870195432
x1w1 = x1*w1; x2w2 = x2*w2
x1w1x2w2 = x1w1 + x2w2
n = x1w1x2w2 + b
o = tanh(n)`,
  },
  {
    name: 'simple-expression',
    title: 'L, the simple expression',
    at: '00:28:07',
    text: `a = 2; b = -3; c = 10; f = -2
e = a*b; d = e + c
L = d*f`,
  },
  {
    name: 'tanh-in-pieces',
    title: 'tanh broken up into exp',
    at: '01:36:44',
    text: `x1 = 2; x2 = 0; w1 = -3; w2 = 1; b = 6.8813735870195432
x1w1 = x1*w1; x2w2 = x2*w2
n = x1w1 + x2w2 + b
e = exp(2*n)
o = (e - 1) / (e + 1)`,
  },
  { name: 'a-plus-a', title: 'a + a', at: '01:22:39', text: 'a = 3\nb = a + a' },
  {
    name: 'used-twice',
    title: 'Values used twice',
    at: '01:24:16',
    text: `a = -2; b = 3
d = a*b; e = a + b
f = d*e`,
  },
  {
    name: 'readme',
    title: 'micrograd’s README example',
    at: '00:00:25',
    text: `a = -4; b = 2
c = a + b
d = a*b + b**3
c += c + 1
c += 1 + c + (-a)
d += d*2 + (b + a).relu()
d += 3*d + (b - a).relu()
e = c - d
f = e**2
g = f/2
g += 10/f`,
  },
  { name: 'neuron-of-3', title: 'Neuron(3)', at: '01:44:19', text: 'Neuron(3)' },
  { name: 'small-mlp', title: 'MLP(2, [2, 1])', at: '01:49:00', text: 'MLP(2, [2, 1])' },
  {
    name: 'mlp-loss',
    title: 'the loss of MLP(3, [4, 4, 1])',
    at: '01:56:08',
    text: 'loss(MLP(3, [4, 4, 1]))',
  },
] as const satisfies readonly GalleryEntry[]
