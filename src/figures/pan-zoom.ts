/** Wheel, drag and pinch on a frame, as moves and magnifications of what is in it. */

interface Point {
  x: number
  y: number
}

interface Handle {
  /** By so many pixels. */
  pan: (x: number, y: number) => void
  /** By a factor, about a point of the frame. */
  zoom: (factor: number, about: Point) => void
}

/** A press that moves less is a click on what lies under it. */
const still = 5

/** Listens until the returned function is called. A page is scrolled by the same wheel: it zooms only with Ctrl, or in a frame that has the focus. */
export function handleOf(frame: HTMLElement, handle: Handle): () => void {
  const pointers = new Map<number, Point>()
  let isDrag = false

  const place = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = frame.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const spread = (): { middle: Point; distance: number } => {
    const [a, b] = [...pointers.values()] as [Point, Point]
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, distance: Math.hypot(a.x - b.x, a.y - b.y) }
  }

  const listeners = new AbortController()
  const { signal } = listeners
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !frame.contains(document.activeElement)) return
      event.preventDefault()
      // a pinch on a touchpad comes as a wheel with Ctrl, in finer steps
      handle.zoom(
        Math.exp(-event.deltaY * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 0.01 : 0.0015)),
        place(event),
      )
    },
    { signal, passive: false },
  )
  frame.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      pointers.set(event.pointerId, place(event))
      if (pointers.size === 1) isDrag = false
    },
    { signal },
  )
  frame.addEventListener(
    'pointermove',
    (event) => {
      const before = pointers.get(event.pointerId)
      if (before === undefined) return
      const now = place(event)
      if (!isDrag && pointers.size === 1 && Math.hypot(now.x - before.x, now.y - before.y) < still) return
      if (!isDrag) frame.setPointerCapture(event.pointerId)
      isDrag = true
      const old = pointers.size === 2 ? spread() : undefined
      pointers.set(event.pointerId, now)
      if (old === undefined) return handle.pan(now.x - before.x, now.y - before.y)
      const next = spread()
      if (old.distance > 0) handle.zoom(next.distance / old.distance, next.middle)
      handle.pan(next.middle.x - old.middle.x, next.middle.y - old.middle.y)
    },
    { signal },
  )
  const end = (event: PointerEvent) => pointers.delete(event.pointerId)
  frame.addEventListener('pointerup', end, { signal })
  frame.addEventListener('pointercancel', end, { signal })
  frame.addEventListener(
    'click',
    (event) => {
      // the end of a drag picks nothing
      if (isDrag) event.stopPropagation()
      isDrag = false
    },
    { signal, capture: true },
  )
  return () => listeners.abort()
}
