/** The axes of a chart of lines: updates across, the loss up, and the accuracy on the right where it is drawn. */
import type { ChartConfiguration } from 'chart.js'
import type { ChartColours } from './chart-colours.ts'
import { formatNumber } from './format.ts'
import type { ChartView, LineChartOptions } from './line-chart.ts'

type Scales = NonNullable<NonNullable<ChartConfiguration<'line'>['options']>['scales']>

export function chartScales(
  { xTitle, yTitle }: LineChartOptions,
  { lines, updates, logarithmic }: ChartView,
  { ink2, rule, mono, sans }: ChartColours,
): Scales {
  const title = (text: string) => ({
    display: true,
    text,
    color: ink2,
    font: { family: sans, size: 13 },
    align: 'end' as const,
  })
  const border = { color: rule }
  const ticks = { color: ink2, font: { family: mono, size: 12 } }
  const loss = { grid: { color: rule, tickColor: rule }, border, title: title(yTitle) }
  return {
    x: {
      type: 'linear',
      min: 0,
      max: updates,
      // the quadrille below is grid enough in one direction
      grid: { color: rule, tickColor: rule, drawOnChartArea: false },
      border,
      ticks: { ...ticks, precision: 0, maxRotation: 0 },
      title: title(xTitle),
    },
    y: logarithmic
      ? {
          ...loss,
          type: 'logarithmic',
          ticks: { ...ticks, maxTicksLimit: 8, callback: (tick) => formatNumber(Number(tick)) },
        }
      : {
          ...loss,
          type: 'linear',
          beginAtZero: true,
          ticks: { ...ticks, callback: (tick) => formatNumber(Number(tick)) },
        },
    accuracy: {
      type: 'linear',
      position: 'right',
      display: lines.some(({ role }) => role === 'accuracy'),
      min: 0,
      max: 1,
      grid: { display: false },
      border,
      ticks: { ...ticks, callback: (tick) => `${formatNumber(Number(tick) * 100)} %` },
      title: title('accuracy'),
    },
  }
}
