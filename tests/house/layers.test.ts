/** The arrows between the parts of src/ hold, and the check that says so can fail. */
import { describe, expect, it } from 'vitest'
import { filesIn } from './files.ts'
import { brokenArrows } from './layers.ts'

describe('the layers', () => {
  it('hold in every file', () => {
    const files = [...filesIn('src', /\.(ts|svelte|astro|mjs)$/), ...filesIn('content', /\.mdx$/)]
    expect(files.length).toBeGreaterThan(10)
    expect(brokenArrows(files)).toEqual([])
  })

  const lessonsRule = 'lessons import only the engine'
  it.each([
    [
      'src/engine/a.ts',
      "import { x } from '../lessons/graph.ts'",
      'the engine imports only itself, pure-rand and jsep',
    ],
    ['src/engine/a.ts', "import fs from 'node:fs'", 'the engine imports only itself, pure-rand and jsep'],
    ['src/lessons/a.ts', "import type {\n  Y,\n} from '../figures/scale.ts'", lessonsRule],
    ['src/lessons/a.ts', "export * from '../islands/Chart.svelte'", lessonsRule],
    ['src/lessons/a.ts', "const late = await import('../journal/posts.ts')", lessonsRule],
    ['src/lessons/a.ts', "new Worker(new URL('../islands/w.ts', import.meta.url))", lessonsRule],
    [
      'src/figures/A.svelte',
      "<script>\nimport '../engine/value.ts'\n</script>",
      'figures import nothing else of ours',
    ],
    [
      'src/islands/A.svelte',
      "import { p } from '../journal/posts.ts'",
      'islands import only lessons, figures',
    ],
    [
      'src/journal/a.ts',
      "import A from '/src/components/A.astro'",
      'the journal imports nothing else of ours',
    ],
    ['src/components/A.astro', "import Page from '../pages/index.astro'", 'nothing imports a page'],
  ])('refuse in %s: %s', (path, text, rule) => {
    const [message, ...others] = brokenArrows([{ path, text }])
    expect(message).toMatch(new RegExp(`^${path}:\\d+ imports '.*', but ${rule}`))
    expect(others).toEqual([])
  })

  it('name the line of the import', () => {
    const text = "import a from './a.ts'\n\nimport b from '../journal/b.ts'\n"
    expect(brokenArrows([{ path: 'src/figures/c.ts', text }])[0]).toContain('src/figures/c.ts:3 imports')
  })

  it.each(['Math.random()', 'Date.now()', 'document.title', 'setTimeout(f)'])(
    'refuse %s in the engine',
    (text) => {
      expect(brokenArrows([{ path: 'src/engine/a.ts', text }])).toHaveLength(1)
      expect(brokenArrows([{ path: 'src/engine/a.ts', text: `// ${text}\n/* ${text} */` }])).toEqual([])
      expect(brokenArrows([{ path: 'src/islands/a.ts', text }])).toEqual([])
    },
  )

  it('let through what follows the arrows', () => {
    const text = `
      import { Value } from '../engine/value.ts'
      import { graph } from '../lessons/graph.ts'
      import Step from '../figures/Step.svelte'
      import { tick } from 'svelte'
      const chart = import('chart.js')`
    expect(brokenArrows([{ path: 'src/islands/A.svelte', text }])).toEqual([])
  })
})
