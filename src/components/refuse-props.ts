/** Nobody checks what an author writes in MDX, so each demo does: a prop it does not have stops the build. */
export function refuseProps(demo: string, props: Readonly<Record<string, unknown>>): void {
  // Astro marks components for its scoped styles; an author writes no such thing.
  const names = Object.keys(props).filter((name) => !name.startsWith('data-astro-cid'))
  if (names.length > 0) throw new Error(`<${demo} /> takes no props, got ${names.join(', ')}.`)
}
