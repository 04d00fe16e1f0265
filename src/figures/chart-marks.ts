/** What is drawn over the lines of a chart: the present point, the line at what is picked, and a name at each line's end. */
import type { Chart, Plugin } from 'chart.js'
import type { ChartColours } from './chart-colours.ts'
import type { ChartView } from './line-chart.ts'

export function chartMarks(view: () => ChartView, colours: () => ChartColours): Plugin<'line'> {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      ctx.save()
      markPresent(chart, view(), colours())
      markPicked(chart, view(), colours())
      nameLines(chart, view(), colours())
      ctx.restore()
    },
  }
}

/** Drawn here and not by Chart.js, which otherwise asks for the radius of every point of every line, each time. */
function markPresent(chart: Chart, { lines }: ChartView, { data }: ChartColours): void {
  const run = lines.findIndex(({ role }) => role === 'run')
  const present = run < 0 ? undefined : chart.getDatasetMeta(run).data.at(-1)
  if (!present || !Number.isFinite(present.y)) return
  chart.ctx.fillStyle = data
  chart.ctx.beginPath()
  chart.ctx.arc(present.x, present.y, 4.5, 0, 2 * Math.PI)
  chart.ctx.fill()
}

function markPicked({ ctx, chartArea, scales: { x } }: Chart, { picked }: ChartView, { ink }: ChartColours) {
  if (picked === undefined || !x) return
  const at = x.getPixelForValue(picked)
  ctx.strokeStyle = ink
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.moveTo(at, chartArea.top)
  ctx.lineTo(at, chartArea.bottom)
  ctx.stroke()
}

/** One above the other where they would meet. */
function nameLines(chart: Chart, { lines }: ChartView, { mono, ink2 }: ChartColours): void {
  const { ctx, chartArea } = chart
  const { top, bottom, left, right } = chartArea
  ctx.font = `12px ${mono}`
  ctx.fillStyle = ink2
  ctx.textAlign = 'right'
  const taken: number[] = []
  lines.forEach(({ name }, index) => {
    if (name === '') return
    const end = chart.getDatasetMeta(index).data.findLast(({ y }) => Number.isFinite(y))
    if (end === undefined) return
    let height = Math.min(bottom - 6, Math.max(top + 12, end.y - 8))
    while (taken.some((other) => Math.abs(other - height) < 13)) height -= 13
    taken.push(height)
    const width = ctx.measureText(name).width
    ctx.fillText(name, Math.min(right - 4, Math.max(left + 4 + width, end.x - 8)), height)
  })
}
