/** The tape on a card: a video, or the course, is one thin line, what is written up is thick. */
import { box, ink, type Box } from './card.ts'

const height = 16

/** Stretches are fractions of the whole, from 0 to 1; `ticks` cut the line, as chapters and videos do. */
export function tapeOnCard(
  stretches: readonly { from: number; to: number }[],
  ticks: readonly number[],
): Box {
  const percent = (fraction: number) => `${fraction * 100}%`
  const place = { position: 'absolute' as const }
  return box({ position: 'relative', width: '100%', height }, [
    box({ ...place, top: height / 2 - 1, left: 0, width: '100%', height: 2, background: ink('edge') }),
    ...ticks.map((at) =>
      box({ ...place, top: 0, left: percent(at), width: 2, height: height / 2, background: ink('edge') }),
    ),
    ...stretches.map(({ from, to }) =>
      box({
        ...place,
        top: 0,
        left: percent(from),
        width: percent(to - from),
        height,
        background: ink('ink'),
      }),
    ),
  ])
}
