/** How many updates go by in a second, by the clock on the wall, drawing included. */
export class Speedometer {
  #since: { readonly time: number; readonly updates: number }

  constructor(updates: number) {
    this.#since = { time: performance.now(), updates }
  }

  /** Undefined until half a second has gone by since it last told a number: one that flickers cannot be read. */
  read(updates: number): number | undefined {
    const time = performance.now()
    const { time: then, updates: before } = this.#since
    if (time - then <= 500) return undefined
    this.#since = { time, updates }
    return ((updates - before) * 1000) / (time - then)
  }
}
