/** How a reader looks at a drawing through its frame: fitted, until they move or magnify it. */
import { fitted, moved, opened, revealed, zoomed, type View } from './view.ts'

interface Size {
  width: number
  height: number
}
interface Box extends Size {
  x: number
  y: number
}

export class FrameView {
  readonly #drawing: () => Size | undefined
  readonly #frame: () => Size
  readonly #readable: () => number
  /** Where the reader has moved it; undefined while it is fitted. */
  #own = $state.raw<View>()
  #resting: ReturnType<typeof setTimeout> | undefined
  /** While it moves it is a layer of its own; at rest it is drawn anew, sharp at its size. */
  isMoving = $state(false)
  /** Undefined until there is a drawing and a frame. */
  readonly now = $derived.by(() => {
    const drawing = this.#drawing()
    const frame = this.#frame()
    return drawing && frame.height > 0 ? (this.#own ?? opened(drawing, frame, this.#readable())) : undefined
  })
  /** All of it is seen. */
  readonly fits = $derived.by(() => {
    const drawing = this.#drawing()
    const { width, height } = this.#frame()
    const view = this.now
    return (
      drawing !== undefined &&
      view !== undefined &&
      drawing.width * view.k <= width &&
      drawing.height * view.k <= height
    )
  })

  /** `readable` is the least magnification that a drawing is first seen at. */
  constructor(drawing: () => Size | undefined, frame: () => Size, readable: () => number) {
    this.#drawing = drawing
    this.#frame = frame
    this.#readable = readable
  }

  pan(x: number, y: number): void {
    const drawing = this.#drawing()
    if (this.now && drawing) this.#look(moved(this.now, { x, y }, drawing, this.#frame()))
  }

  zoom(factor: number, about?: { x: number; y: number }): void {
    const { width, height } = this.#frame()
    if (this.now) this.#look(zoomed(this.now, factor, about ?? { x: width / 2, y: height / 2 }))
  }

  fit(): void {
    const drawing = this.#drawing()
    if (drawing) this.#look(fitted(drawing, this.#frame()))
  }

  /** Moves no further than needed for a box of the drawing to be seen. */
  show(box: Box): void {
    if (!this.now || this.fits) return
    const next = revealed(this.now, box, this.#frame())
    if (next.x !== this.now.x || next.y !== this.now.y) this.#look(next)
  }

  /** Another drawing is seen as it opens. */
  forget(): void {
    this.#own = undefined
  }

  #look(next: View): void {
    this.#own = next
    this.isMoving = true
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => (this.isMoving = false), 200)
  }
}
