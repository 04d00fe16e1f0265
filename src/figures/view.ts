/** Looking at a drawing larger than its frame: how far it is moved and how much it is magnified, and nothing of any page. */

/** A point p of the drawing is seen at (x + k·p.x, y + k·p.y) of the frame. */
export interface View {
  x: number
  y: number
  /** The magnification; 1 is as drawn. */
  k: number
}

interface Size {
  width: number
  height: number
}
interface Point {
  x: number
  y: number
}

const least = 0.05
const most = 4
/** So much of the drawing stays in the frame, in pixels, however far it is moved. */
const kept = 48
/** Left free around a drawing that is fitted. */
const margin = 16

/** All of the drawing in the middle of the frame; magnified only where `largest` allows it. */
export function fitted(drawing: Size, frame: Size, largest = 1): View {
  const k = Math.min(
    largest,
    Math.max(
      least,
      Math.min((frame.width - margin) / drawing.width, (frame.height - margin) / drawing.height),
    ),
  )
  return { x: (frame.width - k * drawing.width) / 2, y: (frame.height - k * drawing.height) / 2, k }
}

/** As a drawing is first seen: fitted, but no smaller than `readable`; then it shows where it begins, at the top left. */
export function opened(drawing: Size, frame: Size, readable: number): View {
  const whole = fitted(drawing, frame)
  if (whole.k >= readable) return whole
  const start = (seen: number, room: number) => (seen + margin <= room ? (room - seen) / 2 : margin / 2)
  return {
    x: start(readable * drawing.width, frame.width),
    y: start(readable * drawing.height, frame.height),
    k: readable,
  }
}

/** Magnified by a factor, about a point of the frame that stays where it is. */
export function zoomed(view: View, factor: number, about: Point): View {
  const k = Math.min(most, Math.max(least, view.k * factor))
  return { x: about.x - ((about.x - view.x) * k) / view.k, y: about.y - ((about.y - view.y) * k) / view.k, k }
}

/** Moved by so many pixels of the frame, but never quite out of it. */
export function moved(view: View, by: Point, drawing: Size, frame: Size): View {
  const within = (at: number, seen: number, room: number) => Math.min(room - kept, Math.max(kept - seen, at))
  return {
    x: within(view.x + by.x, drawing.width * view.k, frame.width),
    y: within(view.y + by.y, drawing.height * view.k, frame.height),
    k: view.k,
  }
}

/** Moved no further than needed for a box of the drawing to be seen. */
export function revealed(view: View, box: Point & Size, frame: Size): View {
  const shift = (from: number, length: number, room: number) =>
    from < margin ? margin - from : Math.min(0, room - margin - from - length)
  return {
    x: view.x + shift(view.x + view.k * box.x, view.k * box.width, frame.width),
    y: view.y + shift(view.y + view.k * box.y, view.k * box.height, frame.height),
    k: view.k,
  }
}
