/** A decision map as a built page carries it, for the time before there is a script that paints one. */
export interface MapPicture {
  /** How many cells it has in each direction. Its PNGs have one more on every side, as the outermost fade away. */
  readonly cells: number
  /** How strong the map is where the score is above 0, and where it is not: PNGs in grey, as addresses. */
  readonly above: string
  readonly below: string
  /** Where the score crosses 0, 1 and −1, as paths over the whole map. */
  readonly lines: readonly string[]
}

/** The size of a decision map's drawing; on the page it is scaled to its room. */
export const mapSize = { width: 400, height: 300 }

/** The scores that lines are drawn at: where the sign changes, and where the margins end. */
export const mapLevels = [0, 1, -1]
