/**
 * Which modules travel together. Left to itself the bundler makes a file of its own for every set of pages that share a
 * module: twenty small ones for a walkthrough, each compressed alone, four kilobytes of it for nothing. These are the
 * groups that come together anyway; what is in none stays with the bundler.
 */
import { existsSync } from 'node:fs'

interface Group {
  name: string
  /** Files, or folders of packages, from the root of the repository. */
  parts: readonly string[]
}

/** The first group that a module is in takes it, and with it what it imports and no earlier group has. */
const groups: readonly Group[] = [
  {
    // every demo
    name: 'island',
    parts: [
      'node_modules/svelte/',
      'node_modules/@astrojs/svelte/',
      'node_modules/clsx/',
      'src/figures/Plate.svelte',
      'src/figures/format.ts',
      'src/figures/rooms.ts',
      'src/islands/hash-state.ts',
    ],
  },
  {
    // whatever differentiates
    name: 'engine',
    parts: [
      'src/engine/value.ts',
      'src/engine/ops.ts',
      'src/engine/describe.ts',
      'src/engine/python-float.ts',
      'src/engine/sum.ts',
      'src/lessons/graph.ts',
      'src/lessons/backward-trace.ts',
      'src/lessons/gradients.ts',
      'src/lessons/nudge.ts',
    ],
  },
  {
    // whatever draws a graph
    name: 'graph',
    parts: [
      'src/figures/GraphDrawing.svelte',
      'src/figures/GraphMarks.svelte',
      'src/figures/ValueNode.svelte',
      'src/figures/value-box.ts',
      'src/figures/label-lines.ts',
    ],
  },
  {
    // whatever goes in steps
    name: 'steps',
    parts: [
      'src/figures/GraphStage.svelte',
      'src/figures/StepControls.svelte',
      'src/figures/Prose.svelte',
      'src/islands/step-keys.ts',
    ],
  },
  {
    // whatever is typed
    name: 'expression',
    parts: [
      'node_modules/jsep/',
      'src/engine/syntax.ts',
      'src/engine/spelling.ts',
      'src/engine/statement-reader.ts',
      'src/engine/expression.ts',
    ],
  },
  {
    // the walkthrough and its tools
    name: 'walkthrough',
    parts: [
      'src/lessons/asked-board.ts',
      'src/lessons/progress.ts',
      'src/lessons/expression.ts',
      'src/lessons/simple-expression.ts',
      'src/lessons/neuron.ts',
      'src/lessons/lecture-expressions.ts',
      'src/lessons/optimization-step.ts',
      'src/islands/practice-key.ts',
    ],
  },
]

const missing = groups
  .flatMap(({ parts }) => parts)
  .filter((part) => !existsSync(new URL(`../../${part}`, import.meta.url)))
if (missing.length > 0)
  throw new Error(`src/build/shared-scripts.ts names what is not there: ${missing.join(', ')}.`)

/** For the bundler's `codeSplitting`. */
export const sharedScripts = {
  groups: groups.map(({ name, parts }, place) => ({
    name,
    priority: groups.length - place,
    test: (id: string) => parts.some((part) => id.replaceAll('\\', '/').includes(`/${part}`)),
  })),
}
