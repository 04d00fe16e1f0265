/** Formulas in posts: TeX between dollars, drawn by KaTeX while the site is built, so that no reader loads KaTeX. */
import katex from 'katex'
import { defineHastPlugin } from 'satteri'
import { placeOf } from './place-of.ts'

/** A TeX mistake stops the build and names the file, the line and the formula. */
export const mathPlugin = defineHastPlugin({
  name: 'math',
  options: { position: true },
  element: {
    filter: ['pre', 'code'],
    visit(node, context) {
      // On lines of its own a formula is code in a pre: the pre is drawn, and its code left alone.
      const display = node.tagName === 'pre'
      const code = display ? node.children.find((child) => child.type === 'element') : node
      const classes = code?.properties.className
      if (!Array.isArray(classes) || !classes.includes(display ? 'math-display' : 'math-inline'))
        return undefined
      const tex = context.textContent(node).trim()
      try {
        const html = katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: 'error' })
        // As text: a formula is hundreds of elements, and each costs the build time and memory.
        return { type: 'raw', value: html }
      } catch (error) {
        throw new Error(
          `${placeOf(node, context)}: the formula "${tex}" is not TeX that KaTeX can draw: ${String(error)}`,
        )
      }
    },
  },
})
