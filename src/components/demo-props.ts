/** Nobody checks what is written in MDX, so each demo does: a prop it does not have, or not so, stops the build. */
import { inspect } from 'node:util'
import { z } from 'astro/zod'
import { ExpressionError } from '../engine/expression.ts'
import { PropError } from '../lessons/prop-error.ts'

/** The level of a demo's heading: 3 in a post, below a section; 2 on a page of its own. */
const level = z.literal([2, 3], { error: 'a level is 2 or 3' }).default(3)

/** What a figure is called in its page's addresses; a page that has a demo twice gives the second a name of its own. */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is small letters, digits and hyphens, such as slope-of-d')

/**
 * The props of a demo: `level`, `id` (by default the demo's own name, as in `neuron-graph`), and those of `shape`.
 * Throws a sentence that names the place in the post, the demo, the prop and what is needed.
 */
export function demoProps<Shape extends z.ZodRawShape = Record<never, never>>(
  demo: string,
  props: Readonly<Record<string, unknown>>,
  shape: Shape = {} as Shape,
) {
  // Astro marks components for its scoped styles, and src/markdown/demo-place.ts with their place; no author writes such.
  const written = Object.entries(props).filter(([name]) => !/^data-(astro-cid|place$)/.test(name))
  const place = placeIn(props)
  const common = { level, id: id.default(nameOf(demo)) }
  const known = Object.keys({ ...common, ...shape })
  const unknown = written.map(([name]) => name).filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`${place}<${demo} /> knows only ${known.join(', ')}; got ${unknown.join(', ')}.`)
  const checked = z.object({ ...shape, ...common }).safeParse(Object.fromEntries(written))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const [name = ''] = issue?.path ?? []
  throw new Error(
    `${place}<${demo} /> cannot use ${String(name)}=${shown(props[String(name)])}: ${issue?.message ?? 'not understood'}.`,
  )
}

/**
 * What a demo makes of a text that only its own reader understands. What is wrong with the text is told with the place of
 * the tag and what to do; a reader that breaks for another reason is told as our fault, with its own error as the cause.
 */
export function read<Answer>(
  demo: string,
  props: Readonly<Record<string, unknown>>,
  text: string,
  reader: () => Answer,
): Answer {
  try {
    return reader()
  } catch (error) {
    const tag = `${placeIn(props)}<${demo} />`
    const sentence = sentenceFor(error)
    throw new Error(
      sentence === undefined
        ? `${tag} broke on "${text}", which is no mistake of the post: ${error instanceof Error ? error.message : String(error)}`
        : `${tag} cannot show "${text}": ${sentence}`,
      { cause: error },
    )
  }
}

/** What is wrong with what the author wrote; undefined for an error that is not the author's. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof ExpressionError) return error.sentence
  return error instanceof PropError ? `${error.message}.` : undefined
}

/** Where the demo's tag stands, as src/markdown/demo-place.ts has noted it. */
function placeIn(props: Readonly<Record<string, unknown>>): string {
  return typeof props['data-place'] === 'string' ? `${props['data-place']}: ` : ''
}

/** As an author would write it, also what JSON has no word for: NaN, 3n. */
function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : inspect(value, { breakLength: Infinity })
}

/** `NeuronGraph` is called `neuron-graph` in addresses. */
function nameOf(demo: string): string {
  return demo.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()
}
