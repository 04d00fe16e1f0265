/** How a graph is laid out in each room: boxes in a row need the full width; beside a card there is only room for stacked ones. */
import type { LayoutOptions } from './graph-layout.ts'
import type { Room } from './rooms.ts'

export const roomLayouts: Readonly<Record<Room, LayoutOptions>> = {
  wide: {
    form: 'row',
    flow: 'right',
    box: { width: 144, height: 48 },
    gap: { neighbours: 16, ranks: 24 },
  },
  mid: {
    form: 'stack',
    flow: 'right',
    box: { width: 80, height: 72 },
    gap: { neighbours: 16, ranks: 17 },
  },
  tall: {
    form: 'stack',
    flow: 'down',
    box: { width: 72, height: 72 },
    gap: { neighbours: 12, ranks: 20 },
  },
}
