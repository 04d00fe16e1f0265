/** Layouts asked of a Worker, one at a time: a newer request ends an older one, and the reader can stop it. */
import type { GraphLayout, LayoutOptions } from './graph-layout.ts'
import type { GraphShape } from './graph-shape.ts'
import type { LayoutPart } from './layout-parts.ts'
import type { LayoutReply, LayoutRequest } from './layout.worker.ts'

export class LayoutRun {
  #worker: Worker | undefined
  #isBusy = false
  #settle: (layout: GraphLayout | undefined) => void = () => {}

  /** Loads the Worker ahead of the first request. */
  warm(): void {
    this.#worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  }

  /** Undefined when it was stopped or overtaken by another request; rejects, in words, when it failed. */
  lay(
    shape: GraphShape,
    options: LayoutOptions,
    onpart: (part: LayoutPart) => void,
  ): Promise<GraphLayout | undefined> {
    this.stop()
    this.warm()
    const worker = this.#worker
    if (worker === undefined) return Promise.resolve(undefined)
    this.#isBusy = true
    return new Promise((resolve, reject) => {
      this.#settle = resolve
      worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
        if ('part' in data) return onpart(data.part)
        this.#isBusy = false
        if ('layout' in data) resolve(data.layout)
        else reject(new Error(data.failure))
      }
      worker.onerror = () => {
        this.#end()
        reject(new Error('the part that draws graphs could not be loaded or broke off'))
      }
      const request: LayoutRequest = { shape, options }
      worker.postMessage(request)
    })
  }

  /** Ends the request that is under way. A Worker in the middle of its work can only be ended whole. */
  stop(): void {
    if (!this.#isBusy) return
    this.#end()
    this.#settle(undefined)
  }

  /** Gives the Worker back. */
  close(): void {
    this.stop()
    this.#end()
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#isBusy = false
  }
}
