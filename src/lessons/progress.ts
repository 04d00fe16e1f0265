/**
 * What a reader did with a walkthrough's questions: plain data under the ids of the steps, so that it lasts when the
 * lesson grows. Nothing here knows which step is shown.
 */
import type { Step } from './lesson.ts'

export interface Attempt {
  /** What stands in the slot, as typed. */
  typed: string
  /** How often it was checked and not right. */
  wrong: number
  /** How many of the hints were asked for. */
  hints: number
  outcome: 'open' | 'right' | 'revealed'
}

export interface Progress {
  /** The id of the furthest step seen: a question left behind open counts as revealed, for the board has shown it. */
  furthest: string
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

const fresh: Attempt = { typed: '', wrong: 0, hints: 0, outcome: 'open' }

export function noProgress(steps: readonly Step[]): Progress {
  return { furthest: steps[0]?.id ?? '', attempts: {} }
}

/** How a question stands, with what was left behind counted as revealed. */
export function attemptAt(steps: readonly Step[], progress: Progress, id: string): Attempt {
  const attempt = progress.attempts[id] ?? fresh
  const behind = placeOf(steps, id) < placeOf(steps, progress.furthest)
  return attempt.outcome === 'open' && behind ? { ...attempt, outcome: 'revealed' } : attempt
}

/** The progress with one attempt changed. */
export function attempted(progress: Progress, id: string, change: Partial<Attempt>): Progress {
  const attempt = { ...fresh, ...progress.attempts[id], ...change }
  return { ...progress, attempts: { ...progress.attempts, [id]: attempt } }
}

/** The progress of someone who has come to a step; going back takes nothing away. */
export function reached(steps: readonly Step[], progress: Progress, id: string): Progress {
  return placeOf(steps, id) > placeOf(steps, progress.furthest) ? { ...progress, furthest: id } : progress
}

export function scoreOf(steps: readonly Step[], progress: Progress): Score {
  const attempts = steps.filter(({ kind }) => kind === 'set').map(({ id }) => attemptAt(steps, progress, id))
  const right = attempts.filter(({ outcome }) => outcome === 'right')
  return {
    asked: attempts.length,
    right: right.length,
    atFirstTry: right.filter(({ wrong, hints }) => wrong === 0 && hints === 0).length,
    revealed: attempts.filter(({ outcome }) => outcome === 'revealed').length,
  }
}

/** Progress from what was kept; what no longer fits is left out, and a text that is no progress is none. */
export function readProgress(steps: readonly Step[], text: string | null): Progress {
  const kept = parsed(text)
  const start = noProgress(steps)
  if (!isRecord(kept) || !isRecord(kept['attempts'])) return start
  const { furthest, attempts } = kept
  const ids = new Set(steps.map(({ id }) => id))
  return {
    furthest: typeof furthest === 'string' && ids.has(furthest) ? furthest : start.furthest,
    attempts: Object.fromEntries(
      Object.entries(attempts).flatMap(([id, attempt]) =>
        ids.has(id) && isAttempt(attempt) ? [[id, attempt]] : [],
      ),
    ),
  }
}

function placeOf(steps: readonly Step[], id: string): number {
  return steps.findIndex((step) => step.id === id)
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing)
}

function isAttempt(thing: unknown): thing is Attempt {
  if (!isRecord(thing)) return false
  const { typed, wrong, hints, outcome } = thing
  const counts = [wrong, hints].every((count) => typeof count === 'number' && count >= 0)
  return typeof typed === 'string' && counts && ['open', 'right', 'revealed'].includes(String(outcome))
}
