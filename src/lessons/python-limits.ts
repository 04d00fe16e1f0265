/** Where Python's floats do not follow: it raises an error, or leaves the real numbers, where ours say Infinity or NaN. */
import { ops, type OpName } from '../engine/ops.ts'
import type { Value } from '../engine/value.ts'

/** e to more than this is no float any more. */
const mostExponent = Math.log(Number.MAX_VALUE)

/** A power of a finite base that is not finite: 0**-1, (-1)**0.5, 10.0**400. */
const isLostPower = (base: number, exponent: number): boolean =>
  Number.isFinite(base) && !Number.isFinite(base ** exponent)

/**
 * For each operation that has such a place, whether its operand (or the last one), and the constant of a power, are
 * there: in its own data, or in what micrograd computes of it in the backward pass.
 */
const lost: Partial<Readonly<Record<OpName, (x: number, constant: number) => boolean>>> = {
  // micrograd has a quotient as a power, b**-1, whose derivative is -1 * b**-2
  div: (b) => isLostPower(b, -1) || isLostPower(b, -2),
  pow: (a, exponent) =>
    !Number.isFinite(exponent) || isLostPower(a, exponent) || isLostPower(a, exponent - 1),
  exp: (a) => Number.isFinite(a) && a > mostExponent,
  log: (a) => a <= 0,
  sqrt: (a) => a <= 0,
  sin: (a) => Math.abs(a) === Infinity,
  cos: (a) => Math.abs(a) === Infinity,
  sigmoid: (a) => Number.isFinite(a) && -a > mostExponent,
  softplus: (a) => Number.isFinite(a) && -a > mostExponent,
}

/** Whether Python cannot make this Value or send a gradient through it, though our engine can. */
export function leavesPython({ op, prev, constant }: Value): boolean {
  if (op === '') return false
  const last = prev.at(ops[op].arity - 1)
  return last !== undefined && (lost[op]?.(last.data, constant ?? Number.NaN) ?? false)
}
