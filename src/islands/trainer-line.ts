/** The line to a lab's training session: questions go out in their order, answers that nobody waits for are dropped. */
import type { MapWish, Question, Report } from '../lessons/training-protocol.ts'
import type { Trainer } from './trainer.ts'

export class TrainerLine {
  readonly #connect: () => Promise<Trainer>
  #trainer: Promise<Trainer> | undefined
  /** Counts the fresh starts: an answer to a question of before is no longer of interest. */
  #generation = 0
  /** The figure is gone; nothing is asked any more. */
  #closed = false

  constructor(connect: () => Promise<Trainer>) {
    this.#connect = connect
  }

  /** Which fresh start the questions of now belong to. */
  get generation(): number {
    return this.#generation
  }

  /** What was asked before is no longer waited for. */
  startAfresh(): void {
    this.#generation++
  }

  /**
   * Resolves to nothing if a fresh start came before the answer; rejects when the session has broken down. A question
   * may depend on who answers it.
   */
  async ask(
    question: Question | ((trainer: Trainer) => Question),
    maps: MapWish,
  ): Promise<Report | undefined> {
    if (this.#closed) return undefined
    const generation = this.#generation
    try {
      // one promise for all who ask, so that questions go out in their order
      this.#trainer ??= this.#connect()
      const trainer = await this.#trainer
      const asked = typeof question === 'function' ? question(trainer) : question
      const report = await trainer.ask({ ...asked, maps })
      return generation === this.#generation ? report : undefined
    } catch (error) {
      if (generation === this.#generation) throw error
      return undefined
    }
  }

  /** The next question goes to a new session. */
  disconnect(): void {
    this.#trainer?.then(
      (trainer) => trainer.close(),
      () => {
        // one that never came needs no closing
      },
    )
    this.#trainer = undefined
  }

  close(): void {
    this.#closed = true
    this.startAfresh()
    this.disconnect()
  }
}
