/**
 * Which modules travel together. Left to itself the bundler makes a file of its own for every set of pages that share a
 * module: twenty small ones for a walkthrough, each compressed alone, four kilobytes of it for nothing. These are the
 * groups that come together anyway; what is in none stays with the bundler.
 */
type Group = { name: string; test: RegExp; priority: number }

/** The first group that a module fits takes it, and with it what it imports and no earlier group has. */
const groups: Omit<Group, 'priority'>[] = [
  // every demo
  {
    name: 'island',
    test: /node_modules\/(svelte|esm-env|clsx|@astrojs\/svelte)\/|src\/figures\/(Plate\.svelte|format|rooms)|src\/islands\/hash-state/,
  },
  // whatever differentiates
  {
    name: 'engine',
    test: /src\/engine\/(value|ops|describe|python-float|sum)\.ts|src\/lessons\/(graph|backward-trace|gradients|nudge)\.ts/,
  },
  // whatever draws a graph
  { name: 'graph', test: /src\/figures\/(GraphMarks|ValueNode|GraphDrawing|label-lines|value-box)/ },
  // whatever goes in steps
  { name: 'steps', test: /src\/figures\/(GraphStage|StepControls|Prose)|src\/islands\/step-keys/ },
  // whatever is typed
  {
    name: 'expression',
    test: /src\/engine\/(syntax|spelling|statement-reader|expression)\.ts|node_modules\/jsep\//,
  },
  // the walkthrough and its tools
  {
    name: 'walkthrough',
    test: /src\/lessons\/(asked-board|progress|expression|simple-expression|neuron|lecture-expressions|optimization-step)\.ts|src\/islands\/practice-key/,
  },
]

export const sharedScripts = {
  groups: groups.map((group, index): Group => ({ ...group, priority: groups.length - index })),
}
