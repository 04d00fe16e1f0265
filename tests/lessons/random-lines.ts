/** Random lines of Python for property tests: everything the inspector can follow, put together by chance. */
import fc from 'fast-check'

const numbers = fc.constantFrom('0', '1', '2', '3', '0.5', '2.0', '1e-7', '7.25', '1e16')
const names = fc.constantFrom('a', 'b', 'c')
const functions = fc.constantFrom(
  ...['exp', 'log', 'sqrt', 'sin', 'cos', 'tanh', 'sigmoid', 'relu', 'softplus', 'abs'],
)

const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      names,
      numbers.map((number) => `Value(${number})`),
    ),
    fc
      .tuple(tie('value'), fc.constantFrom('+', '-', '*', '/'), tie('value'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(tie('value'), fc.constantFrom('+', '-', '*', '/'), numbers)
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(numbers, fc.constantFrom('+', '-', '*', '/'), tie('value'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('value'), fc.constantFrom('-1', '0', '2', '3', '2.0')).map(([a, power]) => `${a}**${power}`),
    fc.tuple(tie('value'), functions).map(([a, name]) => `${a}.${name}()`),
    tie('value').map((a) => `-${a}`),
    fc.tuple(tie('value'), tie('value')).map(([a, b]) => `${a}.__mul__(${b})`),
  ),
}))

/** At most 80 characters each. */
export const randomLines: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      (text: string) => text,
      (text: string) => `d = ${text}`,
      (text: string) => `a += ${text}`,
      (text: string) => `b *= ${text}`,
      (text: string) => `print(${text})`,
      (text: string) => `(${text})._prev`,
      (text: string) => `(${text}).data * 2`,
      (text: string) => `(${text})._op`,
    ),
    value,
  )
  .map(([whole, text]) => whole(text))
  .filter((line) => line.length <= 80)
