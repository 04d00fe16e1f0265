/** The posts read together: numbers counted, texts taken apart, and every problem named at once, with file and line. */
import { correctionProblems, type CorrectingPost } from './corrections.ts'
import type { Course } from './course.ts'
import { dayProblems } from './day-problems.ts'
import { demoIn } from './demo-in.ts'
import { cellsIn } from './notebook.ts'
import { dayOf, inOrder, misnumbered, numberOf } from './numbering.ts'
import { postFacts, type PostFacts } from './post-facts.ts'
import { postProblems } from './post-problems.ts'
import type { PostData } from './post-schema.ts'
import { attributeOf, nodesOf, postTree, type TextNode } from './post-tree.ts'
import { paragraphsIn } from './quoted.ts'
import type { Site } from './site.ts'
import { tasksIn } from './task-text.ts'
import { taskProblems, type PostWithTasks } from './tasks.ts'

/** A post as it lies in its file. */
export interface PostFile {
  /** Its folder's name. */
  slug: string
  /** From the repository's root. */
  file: string
  /** The whole file. */
  source: string
  /** Its frontmatter, checked. */
  data: PostData
}

export interface PostReading extends PostWithTasks, CorrectingPost {
  slug: string
  data: PostData
  /** Counted in the order of the dates, from the settings' first number. */
  number: number
  /** Counted from Day 1. */
  day: number
  facts: PostFacts
  /** The demos in its text by their names, each with the id of its first figure. */
  demos: ReadonlyMap<string, string>
  /** How many cells its notebook has; none, no notebook. */
  cells: number
}

/** Oldest first; throws one line for each problem of any of them. */
export function readPosts(
  site: Pick<Site, 'firstDay' | 'firstPost'>,
  course: Pick<Course, 'videos'>,
  files: readonly PostFile[],
): PostReading[] {
  const problems: string[] = []
  const read = inOrder(files.map(({ data, ...rest }) => ({ ...rest, data, ...typed(data) }))).map(
    (post, index) => {
      const tree = treeOr(post, problems)
      problems.push(...dayProblems(post), ...postProblems(course, { file: post.file, ...post.data, tree }))
      return { post, reading: readingOf(site, post, index, tree) }
    },
  )
  const readings = read.map(({ reading }) => reading)
  problems.push(
    ...misnumbered(
      site,
      read.map(({ post }) => post),
    ),
    ...taskProblems(readings),
    ...correctionProblems(readings),
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return readings
}

function readingOf(
  site: Pick<Site, 'firstDay' | 'firstPost'>,
  { slug, file, data }: PostFile,
  index: number,
  tree: TextNode,
): PostReading {
  return {
    slug,
    file,
    data,
    number: numberOf(site, index),
    day: dayOf(site, data.date),
    facts: postFacts(tree),
    tasks: tasksIn(tree),
    paragraphs: paragraphsIn(tree),
    corrects: data.corrects,
    demos: demosIn(tree),
    cells: cellsIn(tree),
  }
}

function demosIn(tree: TextNode): Map<string, string> {
  const figures = [...nodesOf(tree)].flatMap((node) => {
    const demo = demoIn(node)
    return demo === undefined ? [] : [[demo, attributeOf(node, 'id') ?? demo] as const]
  })
  return new Map(figures.reverse())
}

const typed = ({ date, post, day }: PostData) => ({ date, post, day })

/** A text that cannot be parsed is one problem among the others. */
function treeOr({ source, file }: PostFile, problems: string[]): TextNode {
  try {
    return postTree(source, file)
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
    return { type: 'root', children: [{ type: 'text', value: '…' }] }
  }
}
