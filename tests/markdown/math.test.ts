/** Formulas are drawn while the site is built, each once. */
import { markdownToHtml } from 'satteri'
import { afterEach, expect, it, vi } from 'vitest'
import { mathPlugin } from '../../src/markdown/math.ts'

afterEach(() => vi.restoreAllMocks())

it('a formula in a sentence and one on lines of its own are drawn once, without a warning', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { html } = markdownToHtml('A formula, $x^2$.\n\n$$\nx^3\n$$\n', {
    features: { math: true },
    hastPlugins: [mathPlugin],
  })
  expect(html.match(/class="katex"/g)).toHaveLength(2)
  expect(html.match(/class="katex-display"/g)).toHaveLength(1)
  expect(html).not.toContain('<pre')
  expect(warned).not.toHaveBeenCalled()
})
