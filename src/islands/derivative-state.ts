/** The derivative's state in a link: by which input, h, every input's number, and the function itself. */
import { inputsOf, largestH, smallestH, type DerivativeQuestion } from '../lessons/derivative.ts'
import { numberIn } from './number-in.ts'

/** `x,0.001,x:3~3x^2-4x+5`: every digit, and the function as it was typed. */
export function writeDerivative({ f, at, by, h }: DerivativeQuestion): string {
  return `${[by, h, ...Object.entries(at).map(([name, number]) => `${name}:${number}`)].join(',')}~${f}`
}

/** Undefined for a text that no figure wrote. */
export function readDerivative(text: string): DerivativeQuestion | undefined {
  const [, head = '', f = ''] = /^([^~]*)~([^]*)$/.exec(text) ?? []
  const [by = '', hText = '', ...places] = head.split(',')
  const at = Object.fromEntries(
    places.map((place) => {
      const [name = '', number = ''] = place.split(':')
      return [name, acceptInput(number)] as const
    }),
  )
  const h = acceptH(hText)
  const numbers = Object.entries(at).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  try {
    const inputs = inputsOf(f)
    const fits = numbers.length === inputs.length && inputs.every((name) => Object.hasOwn(at, name))
    if (!fits || !inputs.includes(by) || typeof h === 'string') return undefined
    return { f, at: Object.fromEntries(numbers), by, h }
  } catch {
    return undefined
  }
}

/** An input's number, or what is wrong with it. */
export function acceptInput(text: string): number | string {
  const number = numberIn(text)
  return Number.isFinite(number) && Math.abs(number) <= 1e6
    ? number
    : 'An input is a number, at most a million, such as −2.5.'
}

/** h, or what is wrong with it. */
export function acceptH(text: string): number | string {
  const h = numberIn(text)
  return h >= smallestH && h <= largestH ? h : 'h is a number from 1e−12 to 1, such as 0.001.'
}
