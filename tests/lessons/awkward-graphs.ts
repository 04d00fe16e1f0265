/** Graphs that programs and drawings of graphs stumble over. */
import { PythonRandom } from '../../src/engine/random.ts'
import { MLP } from '../../src/engine/nn.ts'
import { parseExpression } from '../../src/engine/expression.ts'
import { Value } from '../../src/engine/value.ts'
import { evaluate, named } from '../../src/lessons/expression.ts'
import { neuron } from '../../src/lessons/neuron.ts'

/** By name; each call makes the graph anew. */
export const awkwardGraphs: Readonly<Record<string, () => Value>> = {
  'a leaf alone': () => new Value(2),
  'the neuron': () => evaluate(neuron),
  'a Value used twice': () => {
    const a = new Value(-3, 'a')
    return named('b', a.mul(a))
  },
  'labels that are no names': () => new MLP(2, [2, 1], { random: new PythonRandom(1) }).predict([0.5, -1]),
  'labels with every special character': () => {
    const a = new Value(1, '{a|b} <c> "d" \\ &amp; \n \u2028 #é')
    return named("*/ -- ' ${x} \\", a.add(new Value(2, '{a|b}')))
  },
  'equal and empty labels': () => {
    const [a, b, c] = [new Value(1, 'a'), new Value(2, 'a'), new Value(3)]
    return named('a', a.mul(b).add(c).sub(new Value(4, 'a_2')))
  },
  'words of a language, and names of the program': () => {
    const labels = [
      'lambda',
      'class',
      'Value',
      'math',
      'value',
      'rows',
      'tanh',
      'print',
      'v0',
      'await',
      'None',
    ]
    return labels
      .map((label) => new Value(0.1, label))
      .reduce((sum, each) => sum.add(each))
      .tanh()
  },
  'every operation': () =>
    parseExpression(
      'tanh(a) - sigmoid(a) * exp(a) / log(c) + sqrt(c)**3 + sin(a) + cos(-a) + relu(a) + softplus(a) + abs(a) + c**0.5 + a**-2',
      { a: -0.75, c: 2.5 },
    ).root,
  'NaN and the infinities': () =>
    new Value(NaN, 'n').add(new Value(Infinity, 'i').mul(new Value(-Infinity, 'm'))).add(new Value(-0, 'z')),
}

/** Ten thousand operations, each on the one before. */
export function deepChain(): Value {
  const step = new Value(0.001, 'step')
  let value: Value = new Value(1, 'start')
  for (let each = 0; each < 10_000; each++) value = value.add(step)
  return value
}
