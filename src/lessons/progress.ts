/**
 * What a reader did with a walkthrough's questions: plain data under the ids of the steps, so that it lasts when the
 * lesson grows.
 */
import type { Step } from './lesson.ts'

export interface Attempt {
  /** What stands in the slot, as typed. */
  typed: string
  /** What was last checked: as long as it stands in the slot, its diagnosis stands beside it. */
  checked: string | undefined
  /** How often it was checked and not right. */
  wrong: number
  /** How many of the hints were asked for. */
  hints: number
  outcome: 'open' | 'right' | 'revealed'
  /** Asked once more after it was revealed: it may be answered, but not at the first try. */
  again: boolean
}

export interface Progress {
  /** The id of the step the reader was at. */
  at: string
  attempts: Readonly<Record<string, Attempt>>
}

export interface Score {
  /** How many questions there are. */
  asked: number
  right: number
  /** Right at once and without a hint. */
  atFirstTry: number
  revealed: number
}

/** A question that nothing was done with. */
export const freshAttempt: Attempt = {
  typed: '',
  checked: undefined,
  wrong: 0,
  hints: 0,
  outcome: 'open',
  again: false,
}

const mostHints = 4
const longestAnswer = 1000

export function noProgress(steps: readonly Step[]): Progress {
  return { at: steps[0]?.id ?? '', attempts: {} }
}

export function attemptAt(progress: Progress, id: string): Attempt {
  return progress.attempts[id] ?? freshAttempt
}

/** The progress with one attempt changed. */
export function attempted(progress: Progress, id: string, change: Partial<Attempt>): Progress {
  const attempt = { ...attemptAt(progress, id), ...change }
  return { ...progress, attempts: { ...progress.attempts, [id]: attempt } }
}

/** The progress after these questions were shown with their answers: one that was open counts as revealed. */
export function revealed(progress: Progress, ids: readonly string[]): Progress {
  return ids
    .filter((id) => attemptAt(progress, id).outcome === 'open')
    .reduce((sofar, id) => attempted(sofar, id, { outcome: 'revealed' }), progress)
}

export function scoreOf(steps: readonly Step[], progress: Progress): Score {
  const attempts = steps.filter(({ kind }) => kind === 'set').map(({ id }) => attemptAt(progress, id))
  return {
    asked: attempts.length,
    right: attempts.filter(({ outcome }) => outcome === 'right').length,
    atFirstTry: attempts.filter(isFirstTry).length,
    revealed: attempts.filter(({ outcome }) => outcome === 'revealed').length,
  }
}

/** Right at once, without a hint, and not after the answer was shown. */
export function isFirstTry({ outcome, wrong, hints, again }: Attempt): boolean {
  return outcome === 'right' && wrong === 0 && hints === 0 && !again
}

/** Progress from what was kept; what no longer fits is left out, and a text that is no progress is none. */
export function readProgress(steps: readonly Step[], text: string | null): Progress {
  const kept = parsed(text)
  const start = noProgress(steps)
  if (!isRecord(kept)) return start
  const ids = steps.map(({ id }) => id)
  return {
    at: ids.find((id) => id === kept['at']) ?? start.at,
    attempts: readAttempts(ids, kept['attempts']),
  }
}

/** The attempts under these ids that are well formed. */
export function readAttempts(ids: readonly string[], kept: unknown): Record<string, Attempt> {
  if (!isRecord(kept)) return {}
  return Object.fromEntries(
    ids.flatMap((id) => {
      const attempt = kept[id]
      return isAttempt(attempt) ? [[id, attempt]] : []
    }),
  )
}

/** JSON that may be anything, or nothing. */
export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

export function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing)
}

function isAttempt(thing: unknown): thing is Attempt {
  if (!isRecord(thing)) return false
  const { typed, checked, wrong, hints, outcome, again } = thing
  return (
    isAnswer(typed) &&
    (checked === undefined || isAnswer(checked)) &&
    isCount(wrong) &&
    isCount(hints) &&
    Number(hints) <= mostHints &&
    ['open', 'right', 'revealed'].includes(String(outcome)) &&
    typeof again === 'boolean'
  )
}

function isAnswer(thing: unknown): boolean {
  return typeof thing === 'string' && thing.length <= longestAnswer
}

function isCount(thing: unknown): boolean {
  return Number.isSafeInteger(thing) && Number(thing) >= 0
}
