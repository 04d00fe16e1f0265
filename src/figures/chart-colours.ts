/** The page's colours and faces as a chart takes them: read where its canvas stands, anew after a change of theme. */
export interface ChartColours {
  readonly data: string
  readonly ink: string
  readonly ink2: string
  readonly edge: string
  readonly rule: string
  readonly paper: string
  readonly mono: string
  readonly sans: string
}

export function chartColours(canvas: HTMLCanvasElement): ChartColours {
  const style = getComputedStyle(canvas)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    data: token('--data'),
    ink: token('--ink'),
    ink2: token('--ink-2'),
    edge: token('--edge'),
    rule: token('--rule'),
    paper: token('--paper'),
    mono: token('--mono'),
    sans: token('--sans'),
  }
}
