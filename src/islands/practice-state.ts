/** One exercise in a link: its seed and its level. */
import { exerciseLevels, type ExerciseLevel } from '../lessons/exercises.ts'

export interface PracticeState {
  seed: number
  level: ExerciseLevel
}

/** The key in the page's address. */
export const practiceKey = 'backprop-practice'

/** `7,2` */
export function writePracticeState({ seed, level }: PracticeState): string {
  return `${seed},${level}`
}

/** Undefined for a text that no figure wrote. */
export function readPracticeState(text: string): PracticeState | undefined {
  const [, seedText = '', levelText = ''] = /^(\d{1,9}),(\d)$/.exec(text) ?? []
  const level = exerciseLevels.find((each) => String(each) === levelText)
  return level === undefined ? undefined : { seed: Number(seedText), level }
}
