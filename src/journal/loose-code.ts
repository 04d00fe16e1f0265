/** A brace in a post begins code, as MDX has it: a formula without its dollars asks for names that nothing defines. */
import { attributesOf, type TextNode } from './post-tree.ts'

/** What is wrong with each name that stands in braces alone, in the text or in a tag; `imports` is what defines names. */
export function looseCode(node: TextNode, imports: string): string[] {
  const unknown = (code: unknown) =>
    typeof code === 'string' &&
    /^[a-z_$][\w$]*$/i.test(code.trim()) &&
    !constants.has(code.trim()) &&
    !new RegExp(`\\b${RegExp.escape(code.trim())}\\b`).test(imports)
  const said = (code: string) => `is code, and no import defines ${code.trim()}`
  const { type, value } = node
  if (value !== undefined && /^mdx(?:Text|Flow)Expression$/.test(type) && unknown(value))
    return [
      `{${value}} ${said(value)}; a formula stands between dollars, and a brace that is meant as one is written \\{`,
    ]
  return attributesOf(node).flatMap(({ name, value }) => {
    const code = typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined
    return typeof code === 'string' && unknown(code)
      ? [`${name}={${code}} ${said(code)}; a text stands in quotes`]
      : []
  })
}

const constants: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined', 'NaN', 'Infinity'])
