/** The props of each demo, read from where the demo checks them: what the page of demos says is what the build accepts. */
import { readFileSync } from 'node:fs'

/** A prop as an author can write it. */
export interface Prop {
  name: string
  /** What it must be, in the words of the error for what it is not. */
  needs: string | undefined
  /** What it is when it is left out, as the component writes it; undefined where the component works it out. */
  usual: string | undefined
}

/** Of a demo by the name a post embeds it with: `NeuronGraph`. */
export function propsOfDemo(component: string): Prop[] {
  return propsIn(readFileSync(`src/components/${component}.astro`, 'utf8'))
}

/** Every key that a source gives a schema: `lab: z.literal([…], { error: 'a lab is …' }).default('video')`. */
export function propsIn(source: string): Prop[] {
  const starts = [...source.matchAll(/(\w+):\s*z\s*\.(?=\w+\()/g)]
  return starts.map((start, index) => {
    const schema = callsFrom(source.slice(start.index, starts[index + 1]?.index).replace(/^\w+:\s*z/, ''))
    const usual = schema.findLast(({ method }) => method === 'default')?.given.trim()
    return {
      name: start[1] ?? '',
      needs: /error: (["'`])(.*?)\1/s.exec(schema.map(({ given }) => given).join())?.[2],
      // What is computed has no value to show.
      usual:
        usual !== undefined && /^(['"\d[{-]|true$|false$)/.test(usual) && !usual.includes('...')
          ? usual
          : undefined,
    }
  })
}

/** The calls of a chain: `.min(1, {…}).default('x')`. */
function callsFrom(chain: string): { method: string; given: string }[] {
  const calls: { method: string; given: string }[] = []
  let rest = chain
  for (let call = /^\s*\.(\w+)\(/.exec(rest); call; call = /^\s*\.(\w+)\(/.exec(rest)) {
    const end = closing(rest, call[0].length)
    calls.push({ method: call[1] ?? '', given: rest.slice(call[0].length, end) })
    rest = rest.slice(end + 1)
  }
  return calls
}

/** Where the bracket that was opened before `from` closes; brackets in quotes do not count. */
function closing(text: string, from: number): number {
  let depth = 1
  for (const { 0: unit, index } of text.matchAll(/(["'`])(?:\\.|(?!\1)[^\\])*\1|[()]/gs)) {
    if (index < from) continue
    if (unit === '(') depth++
    if (unit === ')' && --depth === 0) return index
  }
  return text.length
}
