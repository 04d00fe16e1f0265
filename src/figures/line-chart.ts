/** A line over updates, drawn by Chart.js. Loaded on demand: whoever imports it should do so when it is near the screen. */
import {
  Chart,
  Decimation,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js'
import { formatNumber } from './format.ts'

Chart.register(Decimation, LineController, LineElement, LinearScale, PointElement, Tooltip)

export interface LineChart {
  /** Shows these heights over 0, 1, 2, …; a longer list than before only adds to the line. */
  show(heights: readonly number[]): void
  /** Takes the colours of the page anew, after a change of theme. */
  recolour(): void
  destroy(): void
}

export interface LineChartOptions {
  xTitle: string
  yTitle: string
  /** The least number of updates on the x axis, so that the first ones do not stretch. */
  updates: number
  /** Called with the point that is pointed at. */
  onpoint: (point: { x: number; y: number }) => void
}

export function lineChart(
  canvas: HTMLCanvasElement,
  { xTitle, yTitle, updates, onpoint }: LineChartOptions,
): LineChart {
  const points: { x: number; y: number }[] = []
  const chart = new Chart(canvas, config())
  recolour()

  return {
    show(heights) {
      // The same list grown longer, or another one: the ends of what is drawn tell.
      const last = points.at(-1)
      if (heights.length < points.length || (last && heights[last.x] !== last.y)) points.length = 0
      for (let x = points.length; x < heights.length; x++) points.push({ x, y: heights[x] ?? Number.NaN })
      const x = chart.options.scales?.['x']
      if (x) x.max = Math.max(updates, heights.length - 1)
      chart.update('none')
    },
    recolour,
    destroy: () => chart.destroy(),
  }

  function recolour(): void {
    const style = getComputedStyle(canvas)
    const token = (name: string) => style.getPropertyValue(name).trim()
    const [data, ink, ink2, rule, sheet] = ['--data', '--ink', '--ink-2', '--rule', '--sheet'].map(token)
    const mono = { family: token('--mono'), size: 12 }
    const sans = { family: token('--sans'), size: 13 }
    const [line] = chart.data.datasets
    if (line) Object.assign(line, { borderColor: data, backgroundColor: data })
    for (const axis of ['x', 'y'] as const) {
      Object.assign(chart.options.scales?.[axis] ?? {}, {
        // The quadrille below is grid enough in one direction.
        grid: { color: rule, tickColor: rule, drawOnChartArea: axis === 'y' },
        border: { color: rule },
        ticks: { ...chart.options.scales?.[axis]?.ticks, color: ink2, font: mono },
        title: { display: true, text: axis === 'x' ? xTitle : yTitle, color: ink2, font: sans, align: 'end' },
      })
    }
    const tooltip = chart.options.plugins?.tooltip
    if (tooltip) {
      Object.assign(tooltip, {
        backgroundColor: sheet,
        borderColor: ink,
        borderWidth: 1,
        cornerRadius: 3,
        displayColors: false,
        titleColor: ink,
        titleFont: sans,
        bodyColor: data,
        bodyFont: mono,
      })
    }
    chart.update('none')
  }

  function config(): ChartConfiguration<'line', { x: number; y: number }[]> {
    return {
      type: 'line',
      data: {
        datasets: [
          {
            data: points,
            borderWidth: 2.25,
            // The mark of the first one may stand on the axis.
            clip: 6,
            // Only the present one is marked.
            pointRadius: ({ dataIndex, dataset }) => (dataIndex === dataset.data.length - 1 ? 4.5 : 0),
            pointHoverRadius: 4.5,
            pointHitRadius: 8,
          },
        ],
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        // Points are ready as they are, which is also what decimation asks for.
        parsing: false,
        normalized: true,
        interaction: { mode: 'nearest', axis: 'x', intersect: false },
        onHover: (_, [active], { data }) => {
          // What is drawn may be fewer points than there are.
          const point = active && data.datasets[0]?.data[active.index]
          if (point !== null && typeof point === 'object' && 'x' in point)
            onpoint({ x: Number(point.x), y: Number(point.y) })
        },
        scales: {
          x: { type: 'linear', min: 0, max: updates, ticks: { precision: 0, maxRotation: 0 } },
          y: { type: 'linear', beginAtZero: true, ticks: { callback: (tick) => formatNumber(Number(tick)) } },
        },
        plugins: {
          decimation: { enabled: true, algorithm: 'lttb', samples: 1000 },
          tooltip: {
            callbacks: {
              title: ([item]) => `update ${item?.parsed.x ?? ''}`,
              label: ({ parsed }) => `loss ${formatNumber(parsed.y ?? Number.NaN, 10)}`,
            },
          },
        },
      },
    }
  }
}
