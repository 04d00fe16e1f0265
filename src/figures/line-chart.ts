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
  type Plugin,
} from 'chart.js'
import { formatNumber } from './format.ts'

Chart.register(LineController, LineElement, LinearScale, LogarithmicScale, PointElement)

/** What a line stands for, which settles how it is drawn. */
export type LineRole = 'run' | 'accuracy' | 'comparison' | 'reference' | 'kept'

export interface Line {
  readonly role: LineRole
  /** Written at its end; '' for none. */
  readonly name: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
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

type Scales = NonNullable<NonNullable<ChartConfiguration<'line'>['options']>['scales']>

/** Ghosts are thin and neutral; what has no hue is told apart by its dashes. */
const dashes: Record<LineRole, number[]> = {
  run: [],
  accuracy: [2, 3],
  comparison: [8, 4],
  reference: [],
  kept: [],
}
const widths: Record<LineRole, number> = { run: 2.25, accuracy: 1.5, comparison: 1.5, reference: 6, kept: 1 }

export function lineChart(canvas: HTMLCanvasElement, { xTitle, yTitle }: LineChartOptions): LineChart {
  let view: ChartView = { lines: [], updates: 1, logarithmic: false, picked: undefined }
  let colours: Record<'data' | 'ink' | 'ink2' | 'edge' | 'rule' | 'paper' | 'mono' | 'sans', string>
  readColours()
  const chart = new Chart(canvas, config())
  recolour()

  return {
    show(next) {
      const other = next.logarithmic !== view.logarithmic
      view = next
      if (other) chart.options.scales = scales()
      chart.data.datasets = view.lines.map(dataset)
      const { x, accuracy } = chart.options.scales ?? {}
      if (x) x.max = view.updates
      if (accuracy) accuracy.display = view.lines.some(({ role }) => role === 'accuracy')
      chart.update('none')
    },
    recolour,
    updateAt: (left) => Math.round(chart.scales['x']?.getValueForPixel(left) ?? 0),
    picture: () =>
      new Promise((resolve, reject) => {
        const paper = document.createElement('canvas')
        paper.width = canvas.width
        paper.height = canvas.height
        const context = paper.getContext('2d')
        if (context) {
          context.fillStyle = colours.paper
          context.fillRect(0, 0, paper.width, paper.height)
          context.drawImage(canvas, 0, 0)
        }
        paper.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))))
      }),
    destroy: () => chart.destroy(),
  }

  function readColours(): void {
    const style = getComputedStyle(canvas)
    const token = (name: string) => style.getPropertyValue(name).trim()
    colours = {
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

  function recolour(): void {
    readColours()
    chart.options.scales = scales()
    chart.data.datasets = view.lines.map(dataset)
    chart.update('none')
  }

  function dataset({ role, points }: Line): ChartDataset<'line', { x: number; y: number }[]> {
    const lineColours: Record<LineRole, string> = {
      run: colours.data,
      accuracy: colours.ink2,
      comparison: colours.ink,
      reference: colours.edge,
      kept: colours.edge,
    }
    const last = points.length - 1
    return {
      // neither infinity nor, on a logarithmic scale, what is not above 0 has a place on the axis
      data: points.map(({ x, y }) => ({
        x,
        y: Number.isFinite(y) && (y > 0 || !view.logarithmic || role === 'accuracy') ? y : Number.NaN,
      })),
      yAxisID: role === 'accuracy' ? 'accuracy' : 'y',
      borderColor: lineColours[role],
      backgroundColor: lineColours[role],
      borderWidth: widths[role],
      borderDash: dashes[role],
      // the mark of the first one may stand on the axis
      clip: 6,
      // the run before its reference, and both before ghosts
      order: ['run', 'accuracy', 'comparison', 'reference', 'kept'].indexOf(role),
      // only the present one is marked
      pointRadius: role === 'run' ? ({ dataIndex }) => (dataIndex === last ? 4.5 : 0) : 0,
      pointHitRadius: 0,
    }
  }

  function scales(): Scales {
    const { ink2, rule, mono, sans } = colours
    const font = { family: mono, size: 12 }
    const title = (text: string) => ({
      display: true,
      text,
      color: ink2,
      font: { family: sans, size: 13 },
      align: 'end' as const,
    })
    const border = { color: rule }
    const y = {
      grid: { color: rule, tickColor: rule },
      border,
      title: title(yTitle),
    }
    const ticks = { color: ink2, font }
    return {
      x: {
        type: 'linear',
        min: 0,
        max: view.updates,
        // the quadrille below is grid enough in one direction
        grid: { color: rule, tickColor: rule, drawOnChartArea: false },
        border,
        ticks: { ...ticks, precision: 0, maxRotation: 0 },
        title: title(xTitle),
      },
      y: view.logarithmic
        ? {
            ...y,
            type: 'logarithmic',
            ticks: { ...ticks, maxTicksLimit: 8, callback: (tick) => formatNumber(Number(tick)) },
          }
        : {
            ...y,
            type: 'linear',
            beginAtZero: true,
            ticks: { ...ticks, callback: (tick) => formatNumber(Number(tick)) },
          },
      accuracy: {
        type: 'linear',
        position: 'right',
        display: view.lines.some(({ role }) => role === 'accuracy'),
        min: 0,
        max: 1,
        grid: { display: false },
        border,
        ticks: { ...ticks, callback: (tick) => `${formatNumber(Number(tick) * 100)} %` },
        title: title('accuracy'),
      },
    }
  }

  function config(): ChartConfiguration<'line', { x: number; y: number }[]> {
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
        scales: scales(),
      },
      plugins: [marks()],
    }
  }

  /** The line at what is picked, and the name at each line's end. */
  function marks(): Plugin<'line'> {
    return {
      id: 'marks',
      afterDatasetsDraw({ ctx, chartArea: { top, bottom, left, right }, scales: { x } }) {
        ctx.save()
        if (view.picked !== undefined && x) {
          const at = x.getPixelForValue(view.picked)
          ctx.strokeStyle = colours.ink
          ctx.lineWidth = 1
          ctx.beginPath()
          ctx.moveTo(at, top)
          ctx.lineTo(at, bottom)
          ctx.stroke()
        }
        ctx.font = `12px ${colours.mono}`
        ctx.fillStyle = colours.ink2
        ctx.textAlign = 'right'
        const taken: number[] = []
        view.lines.forEach(({ name }, index) => {
          const end = chart.getDatasetMeta(index).data.findLast(({ y }) => Number.isFinite(y))
          if (name === '' || end === undefined) return
          let height = Math.min(bottom - 6, Math.max(top + 12, end.y - 8))
          while (taken.some((other) => Math.abs(other - height) < 13)) height -= 13
          taken.push(height)
          const width = ctx.measureText(name).width
          ctx.fillText(name, Math.min(right - 4, Math.max(left + 4 + width, end.x - 8)), height)
        })
        ctx.restore()
      },
    }
  }
}
