/** The four mistakes of a backward pass, in words: what goes wrong, and where it does no harm and so is not noticed. */
import type { BackwardBug } from './broken-backward.ts'

export interface BugWords {
  value: BackwardBug
  name: string
  why: string
  /** Said where all gradients come out right all the same. */
  harmless: string
}

export const backwardBugs: readonly BugWords[] = [
  {
    value: 'overwrite',
    name: '= instead of +=',
    why: 'Each use of a Value overwrites what the one before brought: only the last counts.',
    harmless: 'Here it does no harm: no Value is used twice. It hides until one is.',
  },
  {
    value: 'no-order',
    name: 'recursion without an order',
    why: 'A Value that is reached twice passes on what it has each time, the first share a second time too.',
    harmless:
      'Here it does no harm: no inner Value is reached twice, so none passes on the same share again.',
  },
  {
    value: 'wrong-order',
    name: 'the order not reversed',
    why: 'From the leaves on, every Value passes on a gradient that it has not got yet.',
    harmless: 'Here it does no harm: there is a single operation, so no gradient has to wait for another.',
  },
  {
    value: 'no-base-case',
    name: 'no base case',
    why: 'The output’s own gradient is never set, so there is nothing to pass on.',
    harmless: '',
  },
]
