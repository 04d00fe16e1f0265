/** The parts of a value box, label | data | grad: its three cells, the ground of the third, and the dividers between. */
import type { BoxForm } from './graph-layout.ts'

export interface Cell {
  x: number
  y: number
  width: number
  height: number
}

export interface BoxParts {
  cells: Record<'label' | 'data' | 'grad', Cell>
  /** Outlines for an SVG path: the third cell, rounded where the box is, and the two dividers. */
  wash: string
  dividers: [string, string]
}

/** From the box's own corner, whatever `x` and `y` the box has: cells in a row, or one below the other. */
export function boxParts(form: BoxForm, { width, height }: Cell): BoxParts {
  if (form === 'row') {
    const first = Math.round(width * 0.29)
    const second = Math.round(width * 0.66)
    return {
      cells: {
        label: { x: 0, y: 0, width: first, height },
        data: { x: first, y: 0, width: second - first, height },
        grad: { x: second, y: 0, width: width - second, height },
      },
      wash: `M${second},1H${width - 3}q2,0 2,2V${height - 3}q0,2 -2,2H${second}z`,
      dividers: [`M${first},0V${height}`, `M${second},0V${height}`],
    }
  }
  const third = height / 3
  const second = third * 2
  return {
    cells: {
      label: { x: 0, y: 0, width, height: third },
      data: { x: 0, y: third, width, height: third },
      grad: { x: 0, y: second, width, height: third },
    },
    wash: `M1,${second}H${width - 1}V${height - 3}q0,2 -2,2H3q-2,0 -2,-2z`,
    dividers: [`M0,${third}H${width}`, `M0,${second}H${width}`],
  }
}
