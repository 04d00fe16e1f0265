/** What a schema cannot see in one post: a range its video does not have, a picture without words, an empty page. */
import { secondsOf } from './clock.ts'
import { componentNames } from './component-names.ts'
import { complaint } from './content-places.ts'
import type { Course } from './course.ts'
import { figuresIn } from './figures.ts'
import { looseCode } from './loose-code.ts'
import { attributeOf, attributesOf, lineOfNode, nodesOf, type TextNode } from './post-tree.ts'

const known: ReadonlySet<string> = new Set([...componentNames.demos, ...componentNames.words])

export interface CheckedPost {
  file: string
  video: { number: number; from: string; to: string }
  ahead?: { from: string; to: string } | undefined
  tree: TextNode
}

/** One line with file and line for each problem. */
export function postProblems(course: Pick<Course, 'videos'>, post: CheckedPost): string[] {
  return [...videoProblems(course, post), ...textProblems(course, post)]
}

function videoProblems({ videos }: Pick<Course, 'videos'>, { file, video, ahead }: CheckedPost): string[] {
  const found = videos.find(({ number }) => number === video.number)
  if (!found)
    return [
      complaint(
        file,
        ['video', 'number'],
        `got ${video.number}; the course has videos 1 to ${videos.length}`,
      ),
    ]
  const { length } = found
  if (length === undefined)
    return [
      complaint(
        file,
        ['video', 'number'],
        `video ${video.number} has no length in content/course/zero-to-hero.yaml; add it there`,
      ),
    ]
  const times: [string[], string | undefined][] = [
    [['video', 'to'], video.to],
    [['ahead', 'to'], ahead?.to],
  ]
  return times.flatMap(([keys, at]) =>
    at !== undefined && secondsOf(at) > secondsOf(length)
      ? [complaint(file, keys, `got ${at}; video ${video.number} ends at ${length}`)]
      : [],
  )
}

function textProblems({ videos }: Pick<Course, 'videos'>, { file, video, tree }: CheckedPost): string[] {
  const length = videos.find(({ number }) => number === video.number)?.length
  const nodes = [...nodesOf(tree)]
  const figures = figuresIn(nodes)
  const imports = nodes
    .filter(({ type }) => type === 'mdxjsEsm')
    .map(({ value }) => value)
    .join('\n')
  const text = nodes.some(({ type, value = '' }) => type === 'text' && value.trim() !== '')
  const problems = text ? [] : [`${file}:1: an empty page: the post has no text below its frontmatter`]
  const named = new Set<string>()
  for (const node of nodes) {
    const say = (what: string) => problems.push(`${file}:${lineOfNode(node)}: ${what}`)
    const alt =
      node.type === 'image'
        ? node.alt
        : node.name === 'img' || node.name === 'Image'
          ? altOf(node)
          : 'none needed'
    if (!alt)
      say(
        `the picture ${node.url ?? attributeOf(node, 'src') ?? ''} has no alt text; say what it shows: ![what it shows](…)`,
      )
    const [figure] = figuresIn([node])
    if (figure && named.has(figure))
      say(`the post has a figure ${figure} already; give this one a name of its own: id="…"`)
    if (figure) named.add(figure)
    looseCode(node, imports).forEach(say)
    if (node.name && /^[A-Z]/.test(node.name) && !known.has(node.name) && !imports.includes(node.name))
      say(`there is no <${node.name} />; a post can have ${[...known].sort().join(', ')}`)
    const to = node.name === 'Ref' ? (attributeOf(node, 'to') ?? '') : undefined
    if (to !== undefined && !figures.includes(to))
      say(`<Ref to="${to}" /> names no figure of this post; it has ${figures.join(', ') || 'none'}`)
    if (node.name !== 'Timestamp' && node.name !== 'Clock') continue
    const at = attributeOf(node, 'at') ?? ''
    if (!/^\d{2}:[0-5]\d:[0-5]\d$/.test(at))
      say(`<${node.name} at="${at}" />: a time of the video is written hh:mm:ss, such as "00:37:30"`)
    else if (length !== undefined && secondsOf(at) > secondsOf(length))
      say(`<${node.name} at="${at}" />: video ${video.number} ends at ${length}`)
  }
  return problems
}

/** What is computed, `alt={…}`, is taken for text. */
function altOf(node: TextNode): string | undefined {
  return attributesOf(node).some(({ name, value }) => name === 'alt' && value !== '') ? 'some' : undefined
}
