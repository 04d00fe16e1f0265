/** Turns of asking and drawing, one for each frame; what is much to draw comes with every fifteenth or so. */

/** How long what is much to draw stands, in milliseconds. */
const rest = 250

/** A turn answers with how long to wait before the next one, in milliseconds, 0 for the next frame; or that it was the last. */
export async function inTurns(turn: (withNetwork: boolean) => Promise<number | 'last'>): Promise<void> {
  let drawn = Number.NEGATIVE_INFINITY
  for (;;) {
    const withNetwork = performance.now() - drawn > rest
    if (withNetwork) drawn = performance.now()
    const pause = await turn(withNetwork)
    if (pause === 'last') return
    await new Promise(requestAnimationFrame)
    // a frame of it has gone by
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause - 16))
  }
}
