/** Nobody checks what is written in MDX, so each demo does: a prop it does not have, or not so, stops the build. */

/** What every demo takes. */
export interface DemoProps {
  /** The level of its heading: 3 in a post, below a section; 2 on a page of its own. */
  level: 2 | 3
}

export function demoProps(demo: string, props: Readonly<Record<string, unknown>>): DemoProps {
  const { level = 3, ...others } = props
  // Astro marks components for its scoped styles; an author writes no such thing.
  const unknown = Object.keys(others).filter((name) => !name.startsWith('data-astro-cid'))
  if (unknown.length > 0) throw new Error(`<${demo} /> knows only level, got ${unknown.join(', ')}.`)
  if (level !== 2 && level !== 3)
    throw new Error(`<${demo} /> needs a level of 2 or 3, got ${JSON.stringify(level)}.`)
  return { level }
}
