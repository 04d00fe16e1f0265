/** The parts of the work of laying a graph out, in order; each is told before it begins. */
export const layoutParts = ['ranks', 'order', 'places'] as const

export type LayoutPart = (typeof layoutParts)[number]
