/** Practice in a link and in the reader's browser: which exercise, what was done with it, and the tally over all. */
import { exerciseLevels, type ExerciseLevel } from '../lessons/exercises.ts'
import { isRecord, parsed, readAttempts, type Attempt } from '../lessons/progress.ts'

export interface Exercise {
  seed: number
  level: ExerciseLevel
}

/** `7,2` */
export function writeExercise({ seed, level }: Exercise): string {
  return `${seed},${level}`
}

/** Undefined for a text that no figure wrote. */
export function readExercise(text: string): Exercise | undefined {
  const [, seedText = '', levelText = ''] = /^(\d{1,9}),(\d)$/.exec(text) ?? []
  const level = exerciseLevels.find((each) => String(each) === levelText)
  return level === undefined ? undefined : { seed: Number(seedText), level }
}

export interface Practice {
  /** As `writeExercise` has it. */
  exercise: string
  attempts: Readonly<Record<string, Attempt>>
  /** The questions that count: `7,2,a` once, however often it was answered, and whether at the first try. */
  tally: Readonly<Record<string, boolean>>
}

/** The last ones; older exercises make room. */
const mostCounted = 2000

/** The practice with one more question done. */
export function counted(practice: Practice, label: string, firstTry: boolean): Practice {
  const key = `${practice.exercise},${label}`
  if (key in practice.tally) return practice
  const entries = [...Object.entries(practice.tally), [key, firstTry] as const].slice(-mostCounted)
  return { ...practice, tally: Object.fromEntries(entries) }
}

/** What was kept, as far as it is well formed; `labels` are what an exercise asks for. */
export function readPractice(
  text: string | null,
  labels: (exercise: Exercise) => readonly string[],
): Practice {
  const kept = parsed(text)
  const record = isRecord(kept) ? kept : {}
  const exercise = readExercise(String(record['exercise'])) ?? { seed: 1, level: 1 }
  const tally = isRecord(record['tally']) ? Object.entries(record['tally']) : []
  return {
    exercise: writeExercise(exercise),
    attempts: readAttempts(labels(exercise), record['attempts']),
    tally: Object.fromEntries(
      tally.flatMap(([key, first]) => (typeof first === 'boolean' ? [[key, first]] : [])).slice(-mostCounted),
    ),
  }
}
