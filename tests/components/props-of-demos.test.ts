/** What the page of demos says of a prop is read from the component that checks it. */
import { describe, expect, it } from 'vitest'
import { demos } from '../../src/journal/demos.ts'
import { propsIn, propsOfDemo } from '../../src/components/props-of-demos.ts'

const source = `---
import { z } from 'astro/zod'
const number = z.number({ error: 'an input is a number' })
const { f, at, lab, lines, bug } = demoProps('Derivative', Astro.props, {
  f: z.string({ error: 'f is a text, such as "x^2 (1)"' }).default('3x^2-4x+5'),
  at: z
    .union([number, z.record(z.string(), number)], {
      error: 'at is a number, or one for each input',
    })
    .default(3),
  lab: z.literal(['video', 'moons'], { error: 'a lab is video or moons' }).default('video'),
  lines: z.array(z.string()).default([...usual]),
  bug: z.enum(bugs).optional(),
})
---
<Island at={at} />
`

describe('the props of a demo', () => {
  it('are those it checks, with what they need and what they usually are', () => {
    expect(propsIn(source)).toEqual([
      { name: 'f', needs: 'f is a text, such as "x^2 (1)"', usual: "'3x^2-4x+5'" },
      { name: 'at', needs: 'at is a number, or one for each input', usual: '3' },
      { name: 'lab', needs: 'a lab is video or moons', usual: "'video'" },
      { name: 'lines', needs: undefined, usual: undefined },
      { name: 'bug', needs: undefined, usual: undefined },
    ])
  })

  it.each(demos.map(({ component }) => component))(
    'are read of <%s />, every one that it checks',
    (component) => {
      expect(propsOfDemo(component).every(({ name }) => /^[a-z]\w*$/.test(name))).toBe(true)
    },
  )
})
