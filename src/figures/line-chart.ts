/** Lines over updates, drawn by Chart.js. Loaded on demand: whoever imports it should do so when it is near the screen. */
import {
  Chart,
  LineController,
  LineElement,
  LinearScale,
  LogarithmicScale,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js'
import { chartColours, type ChartColours } from './chart-colours.ts'
import { chartMarks } from './chart-marks.ts'
import { chartScales } from './chart-scales.ts'

Chart.register(LineController, LineElement, LinearScale, LogarithmicScale, PointElement)

/** What a line stands for, which settles how it is drawn. */
export type LineRole = 'run' | 'accuracy' | 'comparison' | 'reference' | 'kept'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Line {
  readonly role: LineRole
  /** Written at its end; '' for none. */
  readonly name: string
  readonly points: readonly Point[]
}

export interface ChartView {
  readonly lines: readonly Line[]
  /** The last update on the x axis. */
  readonly updates: number
  readonly logarithmic: boolean
  /** The update that is picked, marked by an upright line. */
  readonly picked: number | undefined
}

export interface LineChart {
  show(view: ChartView): void
  /** Takes the colours of the page anew, after a change of theme. */
  recolour(): void
  /** The update that lies under this distance from the left of the canvas, in pixels. */
  updateAt(left: number): number
  /** As a PNG, on the page's paper. */
  picture(): Promise<Blob>
  destroy(): void
}

export interface LineChartOptions {
  readonly xTitle: string
  readonly yTitle: string
}

/** Ghosts are thin and neutral; what has no hue is told apart by its dashes. */
const dashes: Record<LineRole, number[]> = {
  run: [],
  accuracy: [2, 3],
  comparison: [8, 4],
  reference: [],
  kept: [],
}
const widths: Record<LineRole, number> = { run: 2.25, accuracy: 1.5, comparison: 1.5, reference: 6, kept: 1 }

export function lineChart(canvas: HTMLCanvasElement, titles: LineChartOptions): LineChart {
  let view: ChartView = { lines: [], updates: 1, logarithmic: false, picked: undefined }
  let colours = chartColours(canvas)
  const chart = new Chart(canvas, config())

  return {
    show(next) {
      const before = view
      view = next
      if (next.logarithmic !== before.logarithmic) chart.options.scales = chartScales(titles, view, colours)
      const roles = ({ lines }: ChartView) => lines.map(({ role }) => role).join()
      // most of what Chart.js does for a line it does once, as long as the line stays the same object
      if (roles(next) === roles(before))
        for (const [place, line] of next.lines.entries()) {
          const shown = chart.data.datasets[place]
          if (shown) shown.data = drawable(line)
        }
      else chart.data.datasets = next.lines.map(dataset)
      const { x, accuracy } = chart.options.scales ?? {}
      if (x) x.max = view.updates
      if (accuracy) accuracy.display = view.lines.some(({ role }) => role === 'accuracy')
      chart.update('none')
    },
    recolour() {
      colours = chartColours(canvas)
      chart.options.scales = chartScales(titles, view, colours)
      chart.data.datasets = view.lines.map(dataset)
      chart.update('none')
    },
    updateAt: (left) => Math.round(chart.scales['x']?.getValueForPixel(left) ?? 0),
    picture: () => onPaper(canvas, colours.paper),
    destroy: () => chart.destroy(),
  }

  function dataset(line: Line): ChartDataset<'line', Point[]> {
    const { role } = line
    const colour = colourOf(role, colours)
    return {
      data: drawable(line),
      yAxisID: role === 'accuracy' ? 'accuracy' : 'y',
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: widths[role],
      borderDash: dashes[role],
      // the mark of the first one may stand on the axis
      clip: 6,
      // the run before its reference, and both before ghosts
      order: ['run', 'accuracy', 'comparison', 'reference', 'kept'].indexOf(role),
      pointRadius: 0,
      pointHitRadius: 0,
    }
  }

  /** Neither infinity nor, on a logarithmic scale, what is not above 0 has a place on the axis. */
  function drawable({ role, points }: Line): Point[] {
    const positive = view.logarithmic && role !== 'accuracy'
    const isDrawn = ({ y }: Point) => Number.isFinite(y) && (y > 0 || !positive)
    return points.every(isDrawn)
      ? [...points]
      : points.map((point) => (isDrawn(point) ? point : { ...point, y: Number.NaN }))
  }

  function config(): ChartConfiguration<'line', Point[]> {
    return {
      type: 'line',
      data: { datasets: [] },
      options: {
        animation: false,
        maintainAspectRatio: false,
        // points are ready as they are
        parsing: false,
        normalized: true,
        // what is pointed at is found by `updateAt`, also where no point was drawn
        events: [],
        scales: chartScales(titles, view, colours),
      },
      plugins: [
        chartMarks(
          () => view,
          () => colours,
        ),
      ],
    }
  }
}

function colourOf(role: LineRole, { data, ink, ink2, edge }: ChartColours): string {
  const of: Record<LineRole, string> = {
    run: data,
    accuracy: ink2,
    comparison: ink,
    reference: edge,
    kept: edge,
  }
  return of[role]
}

function onPaper(canvas: HTMLCanvasElement, colour: string): Promise<Blob> {
  const paper = document.createElement('canvas')
  paper.width = canvas.width
  paper.height = canvas.height
  const context = paper.getContext('2d')
  if (context) {
    context.fillStyle = colour
    context.fillRect(0, 0, paper.width, paper.height)
    context.drawImage(canvas, 0, 0)
  }
  return new Promise((resolve, reject) => {
    paper.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))))
  })
}
