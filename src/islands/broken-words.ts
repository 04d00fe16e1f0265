/** A step of a backward pass with a mistake in it, in words: who has what, and who passes on what to whom. */
import { formatNumber } from '../figures/format.ts'
import type { Visit } from '../lessons/broken-backward.ts'
import type { BreakItState } from './break-it-state.ts'

/** Without a visit it is the base case of the output, which one of the bugs leaves out. */
export function stepSaid(visit: Visit | undefined, bug: BreakItState['bug'], output: string): string {
  if (visit === undefined)
    return bug === 'no-base-case'
      ? `Nobody sets ${output}.grad to 1: it stays 0.`
      : `The base case: ${output}.grad is 1.`
  const { value, upstream, payments } = visit
  const has = `${value.label} has ${formatNumber(upstream)}`
  if (payments.length === 0) return `${has}. It is a leaf and passes nothing on.`
  return `${has} and passes it on: ${payments.map((payment) => paid(payment, bug)).join('; then ')}.`
}

/** How the gradients came out at the end, and why. */
export function verdictSaid(wrong: number, all: number, words?: { why: string; harmless: string }): string {
  if (wrong === 0) return words?.harmless ?? 'Every gradient is right.'
  return `${wrong} of ${all} gradients are wrong. ${words?.why ?? ''}`
}

function paid(
  { operand, contribution, before, after }: Visit['payments'][number],
  bug: BreakItState['bug'],
): string {
  const name = `${operand.label}.grad`
  if (before === undefined) return `${name} is ${formatNumber(after)}`
  if (bug === 'overwrite') return `${name} was ${formatNumber(before)} and is set to ${formatNumber(after)}`
  return `${name} was ${formatNumber(before)}, and with ${formatNumber(contribution)} more it is ${formatNumber(after)}`
}
