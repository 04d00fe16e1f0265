/** Tasks that travel: a post opens one, `- [ ] … \{#id}`, and a later post ticks it, `- [x] … \{#id}`. */
import type { WrittenTask } from './task-text.ts'

/** What tasks need to know of a post. */
export interface PostWithTasks {
  file: string
  number: number
  tasks: readonly WrittenTask[]
}

export interface Task<Post extends PostWithTasks = PostWithTasks> extends WrittenTask {
  id: string
  /** The post that wrote it down. */
  born: Post
  /** The later post that did it; undefined while it is open. */
  closed: Post | undefined
}

/** Every task that outlived its day, in the order of `posts`. Problems are looked for before. */
export function tasksOf<Post extends PostWithTasks>(posts: readonly Post[]): Task<Post>[] {
  const ticked = marksOf(posts, true)
  const closers = new Map(ticked.map(({ id, post }) => [id, post]))
  return marksOf(posts, false).map(({ id, task, post }) => ({
    ...task,
    id,
    born: post,
    closed: closers.get(id),
  }))
}

/** One line with file and line for each task without a name, opened or ticked twice, or ticked without having been opened. */
export function taskProblems(posts: readonly PostWithTasks[]): string[] {
  const placeOf = ({ post, task }: Mark<PostWithTasks>) => `${post.file}:${task.line}`
  const born = marksOf(posts, false)
  const ticked = marksOf(posts, true)
  const births = firstOf(born)
  const closings = firstOf(ticked)
  const nameless = posts.flatMap(({ file, tasks }) =>
    tasks
      .filter(({ id, done }) => id === undefined && !done)
      .map(
        ({ line }) =>
          `${file}:${line}: an open task needs a name, for the later post that ticks it: end it with \\{#a-name}`,
      ),
  )
  const twins = born.flatMap((mark) => {
    const first = births.get(mark.id)
    return first && first !== mark
      ? [
          `${placeOf(mark)}: the task "${mark.id}" was opened at ${placeOf(first)} already; give this one another name`,
        ]
      : []
  })
  const wrongTicks = ticked.flatMap((mark) => {
    const [birth, closing] = [births.get(mark.id), closings.get(mark.id)]
    const say = (what: string) => [`${placeOf(mark)}: ticks the task "${mark.id}", which ${what}`]
    if (!birth) return say(`was never opened; there are ${[...births.keys()].join(', ') || 'none'}`)
    if (birth.post.number >= mark.post.number)
      return say(`was opened at ${placeOf(birth)}; only a later post can tick it`)
    if (closing && closing !== mark)
      return say(`was ticked at ${placeOf(closing)} already; a task is done once`)
    return []
  })
  return [...nameless, ...twins, ...wrongTicks]
}

/** A task with a name, open or ticked, where it stands. */
interface Mark<Post> {
  id: string
  task: WrittenTask
  post: Post
}

function marksOf<Post extends PostWithTasks>(posts: readonly Post[], done: boolean): Mark<Post>[] {
  return posts.flatMap((post) =>
    post.tasks.flatMap((task) =>
      task.id !== undefined && task.done === done ? [{ id: task.id, task, post }] : [],
    ),
  )
}

function firstOf<Post>(marks: readonly Mark<Post>[]): Map<string, Mark<Post>> {
  return new Map(marks.toReversed().map((mark) => [mark.id, mark]))
}
