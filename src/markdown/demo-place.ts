/** A demo in a post is told where its tag stands, so that a prop it does not take is named with file and line. */
import { defineMdastPlugin } from 'satteri'
import { componentNames } from '../journal/component-names.ts'
import { placeOf } from './place-of.ts'

export const demoPlacePlugin = defineMdastPlugin({
  name: 'demo-place',
  options: { position: true },
  mdxJsxFlowElement: (node, context) =>
    isDemo(node.name)
      ? { ...node, attributes: [...node.attributes, place(placeOf(node, context))] }
      : undefined,
  mdxJsxTextElement: (node, context) =>
    isDemo(node.name)
      ? { ...node, attributes: [...node.attributes, place(placeOf(node, context))] }
      : undefined,
})

const names: ReadonlySet<string> = new Set(componentNames.demos)
const isDemo = (name: string | null) => name !== null && names.has(name)

/** `demoProps` takes it out again (src/components/demo-props.ts). */
function place(value: string) {
  return { type: 'mdxJsxAttribute' as const, name: 'data-place', value }
}
